"""The way to the next better verdict: it holds, nothing in it can be dropped, and it says what answers cannot lift."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readiness_desktop.domain.assessment import Answer, Assessment, Profile
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.next_verdict import Way, levels_for_launch, next_better_verdict
from tests.domain.answer_sets import answer_sets, of_answer_sets, with_answer
from tests.domain.plain_search import PlainSearch
from tests.planning.engagements import assessed, everywhere


def _follow(assessment: Assessment, way: Way, leave_out: str | None = None) -> Assessment:
    for move in way.moves:
        if move.question != leave_out:
            answer = assessment.current.answer(move.question)
            moved = replace(answer, state="answered", level=move.level, grade=move.grade, breadth="F")
            assessment = with_answer(assessment, moved)
    return assessment


@pytest.mark.parametrize(
    ("name", "start", "goal"), [("A", "FIX", "CONDITIONS"), ("B", "CONDITIONS", "LAUNCH")]
)
def test_following_the_way_gives_the_better_verdict(
    framework: Framework, state: Callable[[str], Assessment], name: str, start: str, goal: str
) -> None:
    assessment = state(name)
    way = next_better_verdict(framework, assessment, evaluate(framework, assessment))
    assert (way.start, way.goal, way.reached) == (start, goal, True)
    after = evaluate(framework, _follow(assessment, way))
    assert after.verdict == goal
    assert after.index == pytest.approx(way.index)
    for move in way.moves:
        short = evaluate(framework, _follow(assessment, way, leave_out=move.question))
        assert short.verdict == start, move.question


def test_the_way_of_state_a(framework: Framework, state: Callable[[str], Assessment]) -> None:
    assessment = state("A")
    way = next_better_verdict(framework, assessment, evaluate(framework, assessment))
    assert [(m.question, m.level_from, m.level) for m in way.moves] == [
        ("D1.2", 1, 2),
        ("D2.4", 1, 2),
        ("D3.3", 1, 2),
        ("D5.2", 0, 1),
        ("D6.3", 0, 1),
    ]


def test_there_is_no_way_beyond_launch(framework: Framework, state: Callable[[str], Assessment]) -> None:
    assessment = state("C")
    way = next_better_verdict(framework, assessment, evaluate(framework, assessment))
    assert (way.moves, way.reached) == ((), False)


def test_what_no_answer_can_lift_is_said(framework: Framework, state: Callable[[str], Assessment]) -> None:
    assessment = state("B")
    profile = replace(assessment.profile, statement_passes=False, budget_months=None)
    open_points = assessment.with_current(replace(assessment.current, profile=profile))
    way = next_better_verdict(framework, open_points, evaluate(framework, open_points))
    assert way.also == ("C8", "C9")
    assert way.moves
    assert not way.reached


def test_a_limit_on_what_should_rise_is_said(
    framework: Framework, state: Callable[[str], Assessment]
) -> None:
    """Answers alone do not lift it: a way that keeps silent about it would promise too much."""
    assessment = state("C")
    profile = replace(assessment.profile, generative=True)
    flagged = assessment.with_current(replace(assessment.current, profile=profile))
    way = next_better_verdict(framework, flagged, evaluate(framework, flagged))
    assert way.moves
    assert not way.reached
    held = {limit.question for limit in way.limits}
    assert held and held <= {move.question for move in way.moves}
    assert evaluate(framework, _follow(flagged, way)).verdict != way.goal
    rows = {limit.rule for limit in way.limits}
    seen = flagged.with_current(
        replace(flagged.current, profile=replace(profile, overlay_present=tuple(rows)))
    )
    assert evaluate(framework, _follow(seen, way)).verdict == way.goal


def _at_level(framework: Framework, level: int) -> Assessment:
    profile = Profile("Project", depth="Deep", statement_passes=True, budget_months=12)
    return assessed(framework, everywhere(framework, level), profile)


def _same_as_plain(framework: Framework, assessment: Assessment) -> None:
    results = evaluate(framework, assessment)
    way = next_better_verdict(framework, assessment, results)
    levels = levels_for_launch(framework, assessment, results, most=60)
    if results.verdict in ("INCONCLUSIVE", "LAUNCH"):
        assert (way.moves, levels) == ((), {})
        return
    plain = PlainSearch(framework, assessment)
    assert (way.goal, way.moves, way.index) == plain.better(results)
    assert levels == plain.to_launch()


@settings(of_answer_sets, max_examples=25)
@given(st.data())
def test_both_searches_find_what_a_plain_one_finds(framework: Framework, data: st.DataObject) -> None:
    _same_as_plain(framework, data.draw(answer_sets(framework)))


@pytest.mark.parametrize("level", [0, 1, 2])
def test_they_find_the_same_where_every_level_is_the_same(framework: Framework, level: int) -> None:
    _same_as_plain(framework, _at_level(framework, level))


@pytest.mark.parametrize("name", ["A", "B"])
def test_they_find_the_same_in_the_known_states(
    framework: Framework, state: Callable[[str], Assessment], name: str
) -> None:
    _same_as_plain(framework, state(name))


def _brought_to(framework: Framework, assessment: Assessment, levels: dict[str, int]) -> Assessment:
    """The assessment with these levels, at a grade that credits them, and every other answer as it was."""
    for question, level in levels.items():
        moved = Answer(question, "answered", level, grade="E4", breadth="F")
        assessment = with_answer(assessment, moved)
    return assessment


def test_the_levels_for_launch_lead_to_a_launch(framework: Framework) -> None:
    assessment = _at_level(framework, 2)
    results = evaluate(framework, assessment)
    assert results.verdict == "CONDITIONS"
    levels = levels_for_launch(framework, assessment, results)
    assert evaluate(framework, _brought_to(framework, assessment, levels)).verdict == "LAUNCH"
    assert set(levels.values()) <= {3, 4}
    assert list(levels) == [q.id for q in framework.questions if q.id in levels]


def test_the_levels_lead_as_far_as_the_moves_do(framework: Framework) -> None:
    assessment = _at_level(framework, 1)
    results = evaluate(framework, assessment)
    assert results.verdict == "FIX"
    whole = levels_for_launch(framework, assessment, results)
    assert evaluate(framework, _brought_to(framework, assessment, whole)).verdict == "LAUNCH"
    levels = levels_for_launch(framework, assessment, results, most=60)
    assert evaluate(framework, _brought_to(framework, assessment, levels)).verdict == "CONDITIONS"
    assert set(levels.values()) <= {2, 3, 4}


@pytest.mark.parametrize("name", ["A", "B"])
def test_the_levels_for_launch_of_the_known_states(
    framework: Framework, state: Callable[[str], Assessment], name: str
) -> None:
    assessment = state(name)
    results = evaluate(framework, assessment)
    levels = levels_for_launch(framework, assessment, results)
    assert evaluate(framework, _brought_to(framework, assessment, levels)).verdict == "LAUNCH"
    for question, level in levels.items():
        assert level >= (results.questions[question].credited or 0)
    # A launch asks for all that a verdict on the way asks for at the gates that block it.
    for move in next_better_verdict(framework, assessment, results).moves:
        gate = results.gates.get(move.question)
        if gate is not None and gate.kind == "block":
            assert levels[move.question] >= move.level


def test_one_step_from_a_launch_both_searches_ask_for_the_same(
    framework: Framework, state: Callable[[str], Assessment]
) -> None:
    assessment = state("B")
    results = evaluate(framework, assessment)
    way = next_better_verdict(framework, assessment, results)
    assert way.goal == "LAUNCH"
    levels = levels_for_launch(framework, assessment, results)
    assert levels == {move.question: move.level for move in way.moves}


def test_there_are_no_levels_for_launch_after_it_or_without_a_verdict(
    framework: Framework, state: Callable[[str], Assessment]
) -> None:
    launched = state("C")
    assert levels_for_launch(framework, launched, evaluate(framework, launched)) == {}
    unfinished = assessed(framework, {"D1.1": Answer("D1.1", "answered", 2, grade="E3", breadth="F")})
    results = evaluate(framework, unfinished)
    assert results.verdict == "INCONCLUSIVE"
    assert levels_for_launch(framework, unfinished, results) == {}
