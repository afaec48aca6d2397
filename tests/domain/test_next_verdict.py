"""The way to the next better verdict: it holds, nothing in it can be dropped, and it says what answers cannot lift."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.next_verdict import Way, next_better_verdict
from tests.domain.answer_sets import with_answer


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
