"""What an initiative that is done proposes, and what accepting it does."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from readiness_desktop.domain.assessment import Answer, Assessment, Lock, Vote
from readiness_desktop.domain.catalogue import Initiative
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.services.roadmap_closing import ProposedLevel, accept, proposals

State = Callable[[str], Assessment]
DAY = date(2026, 4, 1)
PRIVACY, SHADOW = "I09", "I33"  # D4.3 0>2, 2>3; D2.4 2>3 and DP.05 2>3


def with_answer(assessment: Assessment, question: str, **fields: Any) -> Assessment:
    current = assessment.current
    answers = {**current.answers, question: Answer(question, **fields)}
    evidence = tuple(item for item in current.evidence if item.question != question)
    return assessment.with_current(replace(current, answers=answers, evidence=evidence))


def proposed(
    framework: Framework, assessment: Assessment, name: str, grade: str = "E3"
) -> tuple[ProposedLevel, ...]:
    initiative = framework.initiative(name)
    return proposals(framework, assessment, evaluate(framework, assessment), initiative, grade, DAY)


def of(
    framework: Framework, assessment: Assessment, name: str, question: str, grade: str = "E3"
) -> ProposedLevel:
    return next(one for one in proposed(framework, assessment, name, grade) if one.question == question)


def test_lifts_of_one_question_follow_each_other(framework: Framework, state: State) -> None:
    made = with_answer(state("A"), "D4.3", state="answered", level=1)
    assert of(framework, made, PRIVACY, "D4.3") == ProposedLevel("D4.3", 1, 3, "E1", "E3", 1, 3)
    nobody = with_answer(state("A"), "D4.3", state="dk")
    assert of(framework, nobody, PRIVACY, "D4.3") == ProposedLevel("D4.3", None, 3, "E0", "E3", 0, 3)


def test_a_lift_waits_until_its_level_is_reached(framework: Framework, state: State) -> None:
    waits = with_answer(state("A"), "D2.4", state="answered", level=1)
    assert all(one.question != "D2.4" for one in proposed(framework, waits, SHADOW))
    reached = with_answer(state("A"), "D2.4", state="answered", level=2)
    assert of(framework, reached, SHADOW, "D2.4").level_to == 3


@pytest.mark.parametrize("fields", [{"state": "open"}, {"state": "answered", "level": 3, "grade": "E3"}])
def test_what_is_open_or_there_already_is_not_proposed(
    framework: Framework, state: State, fields: dict[str, Any]
) -> None:
    assert proposed(framework, with_answer(state("A"), "D4.3", **fields), PRIVACY) == ()


@pytest.mark.parametrize("grade", ["", "E1", "E2"])
def test_weaker_evidence_closes_nothing(framework: Framework, state: State, grade: str) -> None:
    made = with_answer(state("A"), "D4.3", state="answered", level=1)
    assert proposed(framework, made, PRIVACY, grade) == ()
    with pytest.raises(ValueError, match=f"^{grade}$"):
        accept(framework, made, framework.initiative(PRIVACY), (), grade)


def test_a_level_that_is_claimed_needs_only_its_evidence(framework: Framework, state: State) -> None:
    made = with_answer(state("A"), "D4.3", state="answered", level=4, grade="E1", votes=(Vote("nobody", 4),))
    one = of(framework, made, PRIVACY, "D4.3")
    assert (one.level_from, one.level_to, one.credited, one.credited_after) == (4, 4, 2, 3)
    assert one.held_by == ("grade",)
    after = accept(framework, made, framework.initiative(PRIVACY), (one,), "E3", DAY, "Because")
    assert after.current.answer("D4.3").level_reason == "", "nobody set another level"
    assert after.current.answer("D4.3").grade == "E3"


def test_what_holds_the_level_back_is_named(framework: Framework, state: State) -> None:
    narrow = with_answer(state("A"), "D4.3", state="answered", level=1, breadth="P")
    one = of(framework, narrow, PRIVACY, "D4.3")
    assert (one.level_to, one.credited_after, one.held_by) == (3, 2, ("breadth",))
    own = replace(
        framework.initiative(PRIVACY), lifts=(replace(framework.initiative(PRIVACY).lifts[0], to=4),)
    )
    made = with_answer(state("A"), "D4.3", state="answered", level=1)
    (high,) = proposals(framework, made, evaluate(framework, made), own, "E3", DAY)
    assert (high.level_to, high.credited_after, high.held_by) == (4, 3, ("grade",))
    (higher,) = proposals(framework, made, evaluate(framework, made), own, "E4", DAY)
    assert (higher.credited_after, higher.held_by) == (4, ())


def test_a_limit_that_holds_it_back_is_named(framework: Framework, state: State) -> None:
    agentic = with_answer(state("A"), "D4.4", state="answered", level=0)
    current = agentic.current
    agentic = agentic.with_current(replace(current, profile=replace(current.profile, generative=True)))
    rules = tuple(limit.rule for limit in evaluate(framework, agentic).questions["D4.4"].limits)
    assert rules
    assert framework.constants.overlay_limit == 1
    assert of(framework, agentic, "I10", "D4.4") == ProposedLevel("D4.4", 0, 2, "E1", "E3", 0, 1, rules)


def test_accepting_makes_the_answer_and_its_evidence(framework: Framework, state: State) -> None:
    made = with_answer(state("A"), "D4.3", state="answered", level=1, carried=True, note="Seen")
    initiative = framework.initiative(PRIVACY)
    found = proposed(framework, made, PRIVACY)
    after = accept(framework, made, initiative, found, "E3", DAY)
    answer = after.current.answer("D4.3")
    assert (answer.level, answer.grade, answer.carried, answer.note) == (3, "E3", False, "Seen")
    assert answer.level_reason == initiative.title
    (item,) = (one for one in after.current.evidence if one.question == "D4.3")
    assert (item.title, item.grade, item.dated) == (initiative.exit_evidence, "E3", DAY)
    assert item.kind == "document"
    assert evaluate(framework, after).questions["D4.3"].credited == 3
    assert proposed(framework, after, PRIVACY) == (), "nothing is proposed twice"
    said = accept(framework, made, initiative, found, "E4", None, " Agreed on Monday ")
    assert said.current.answer("D4.3").level_reason == "Agreed on Monday"
    assert said.current.evidence[-1].dated == made.current.as_of


def test_evidence_that_lasts_for_some_days_says_so(framework: Framework, state: State) -> None:
    profiling = framework.initiative("I18")
    assert profiling.expires_days is not None
    made = with_answer(state("A"), "D1.2", state="answered", level=0)
    after = accept(framework, made, profiling, proposed(framework, made, "I18"), "E3", DAY)
    assert after.current.evidence[-1].expires_days == profiling.expires_days


def test_an_own_initiative_without_words_of_its_own(framework: Framework, state: State) -> None:
    bare: Initiative = replace(framework.initiative(PRIVACY), title="Masking", exit_evidence=" ")
    made = with_answer(state("A"), "D4.3", state="answered", level=1)
    found = proposals(framework, made, evaluate(framework, made), bare, "E3")
    assert accept(framework, made, bare, found, "E3").current.evidence[-1].title == "Masking"


def test_a_locked_round_proposes_and_accepts_nothing(framework: Framework, state: State) -> None:
    made = with_answer(state("A"), "D4.3", state="answered", level=1)
    results = evaluate(framework, made)
    lock = Lock(results.as_of, "", results.input_hash, results.engine_version, results)
    locked = made.with_current(replace(made.current, lock=lock))
    found = proposed(framework, locked, PRIVACY)
    assert found == proposed(framework, made, PRIVACY)
    with pytest.raises(ReadinessError) as caught:
        accept(framework, locked, framework.initiative(PRIVACY), found, "E3", DAY)
    assert caught.value.fault is Fault.ROUND_LOCKED


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    name=st.integers(0, 55),
    grade=st.sampled_from(("E3", "E4")),
    level=st.integers(0, 4),
    held=st.sampled_from(("E1", "E2", "E3", "E4")),
    breadth=st.sampled_from("FLPN"),
    old=st.integers(0, 30),
)
def test_a_proposal_is_what_accepting_it_does(
    name: int, grade: str, level: int, held: str, breadth: str, old: int, framework: Framework, state: State
) -> None:
    initiative = framework.initiatives[name]
    made = state("A")
    for lift in initiative.lifts:
        made = with_answer(made, lift.question, state="answered", level=level, grade=held, breadth=breadth)
    dated = made.current.as_of - timedelta(old)
    before = evaluate(framework, made)
    found = proposals(framework, made, before, initiative, grade, dated)
    after = accept(framework, made, initiative, found, grade, dated)
    results = evaluate(framework, after)
    for one in found:
        now = results.questions[one.question]
        assert (now.claimed, now.credited, now.grade) == (one.level_to, one.credited_after, one.grade_to)
        assert before.questions[one.question].credited == one.credited
        assert (one.credited_after < one.level_to) == bool(one.held_by)
    assert proposals(framework, after, results, initiative, grade, dated) == ()
    untouched = set(results.questions) - {one.question for one in found}
    assert all(results.questions[q].claimed == before.questions[q].claimed for q in untouched)
