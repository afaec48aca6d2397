"""Each rule of the quality check finds what it is for, says where it is mended, and is silent once that is done."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from readiness_desktop.domain.agreements import Criterion, Decision
from readiness_desktop.domain.assessment import Action, Answer, Assessment, EvidenceItem, Parked, Vote
from readiness_desktop.domain.conditions import condition_rows
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.quality import (
    RULE_IDS,
    RULES,
    Finding,
    Place,
    check_quality,
    check_rule,
    still_must,
)
from readiness_desktop.services import answering, conditions, setup
from readiness_desktop.services.sample import sample_assessment
from tests.domain.mended import mended

State = Callable[[str], Assessment]
PILOT, LAUNCH = date(2026, 3, 2), date(2026, 9, 1)

TIMING: dict[str, tuple[dict[str, date], str]] = {
    "T1": ({"statement_signed": PILOT + timedelta(1), "pilot_start": PILOT}, "statement_signed"),
    "T2": ({"baseline_end": PILOT + timedelta(1), "pilot_start": PILOT}, "baseline_end"),
    "T3": ({"gate_sheet_approved": PILOT + timedelta(1), "stage_start": PILOT}, "gate_sheet_approved"),
    "T4": ({"risk_triage": PILOT + timedelta(1), "pilot_start": PILOT}, "risk_triage"),
    "T5": (
        {"first_control_evidence": LAUNCH, "build_start": PILOT, "planned_launch": LAUNCH},
        "first_control_evidence",
    ),
    "T6": (
        {"privacy_done": PILOT, "security_test_done": LAUNCH, "planned_launch": LAUNCH},
        "security_test_done",
    ),
    "T7": ({"run_budget_approved": LAUNCH, "planned_launch": LAUNCH}, "run_budget_approved"),
    "T8": ({"owner_accepted": LAUNCH, "planned_launch": LAUNCH}, "owner_accepted"),
    "T9": ({"pilot_end": LAUNCH - timedelta(200), "planned_launch": LAUNCH}, "pilot_end"),
}


def found(framework: Framework, assessment: Assessment, rule: str) -> list[Finding]:
    """What one rule finds."""
    all_found = check_quality(framework, assessment, evaluate(framework, assessment))
    return [one for one in all_found if one.rule == rule]


def test_one_rule_by_itself_finds_what_the_whole_check_does(framework: Framework, state: State) -> None:
    made = state("A")
    results = evaluate(framework, made)
    for rule in RULE_IDS:
        assert list(check_rule(framework, made, results, rule)) == found(framework, made, rule), rule


def put(assessment: Assessment, question: str, **changes: object) -> Assessment:
    """The assessment with some of an answer set, whatever a step of the window would make of it."""
    current = assessment.current
    answer = replace(current.answer(question), **changes)  # type: ignore[arg-type]
    return assessment.with_current(replace(current, answers={**current.answers, question: answer}))


def with_dates(assessment: Assessment, dates: dict[str, date]) -> Assessment:
    return setup.change_profile(assessment, replace(assessment.profile, dates=dates))


def with_votes(framework: Framework, assessment: Assessment, question: str, *levels: int) -> Assessment:
    votes = []
    for number, level in enumerate(levels):
        person = setup.new_respondent(framework, f"Person {number}")
        assessment = setup.add_respondent(assessment, person)
        votes.append(Vote(person.uuid, level))
    return put(assessment, question, votes=tuple(votes), votes_seen=tuple(sorted(levels)))


def item(question: str, *, dated: date | None, grade: str = "E3") -> EvidenceItem:
    return EvidenceItem("e1", question, "Alert log", grade=grade, dated=dated)


def broken(framework: Framework, state: State, rule: str) -> Assessment:
    """An assessment in which a rule finds something."""
    made = state("B")
    as_of = made.current.as_of
    build: dict[str, Callable[[], Assessment]] = {
        "unanswered": lambda: answering.reopen(made, "D1.1"),
        "na_without_reason": lambda: put(made, "D4.6", state="na", level=None, na_reason=" "),
        "carried_over": lambda: put(made, "D1.1", carried=True),
        "high_without_evidence": lambda: put(made, "D1.1", state="answered", level=3, grade="E1"),
        "graded_without_item": lambda: put(made, "D1.1", state="answered", level=3, grade="E3"),
        "expired_evidence": lambda: answering.add_evidence(
            put(made, "D1.1", state="answered", level=3, grade="E3"),
            item("D1.1", dated=as_of - timedelta(181)),
        ),
        "undated_evidence": lambda: answering.add_evidence(made, item("D1.1", dated=None)),
        "contradicting": lambda: put(
            put(setup.change_profile(made, replace(made.profile, depth="Deep")), "DP.05", state="answered", level=1),
            "D2.4",
            state="answered",
            level=2,
        ),
        "dates_out_of_order": lambda: with_dates(made, {"pilot_start": PILOT, "pilot_end": PILOT - timedelta(1)}),
        "broken_timing": lambda: with_dates(made, TIMING["T2"][0]),
        "split_votes": lambda: with_votes(framework, put(made, "D1.1", level=None), "D1.1", 1, 3),
        "level_without_reason": lambda: with_votes(
            framework, put(made, "D1.1", state="answered", level=3), "D1.1", 2, 2
        ),
        "votes_since": lambda: put(
            with_votes(framework, put(made, "D1.1", state="answered", level=2), "D1.1", 2, 2), "D1.1", votes_seen=(1,)
        ),
        "unowned_condition": lambda: made,
        "flagged": lambda: answering.set_review(made, "D1.1", flagged=True),
        "overdue_gate_condition": lambda: made.with_current(
            replace(made.current, actions=(*made.current.actions, Action("x", "gate:G2:x", "Sign", "Ada", PILOT)))
        ),
        "waiver_not_valid": lambda: made.with_current(
            replace(made.current, criteria=(Criterion("w", "G0", "also.0", status="waived", waived_by="Claire"),))
        ),
        "hold_past_its_day": lambda: made.with_current(
            replace(made.current, decisions=(Decision("d", "G1", "hold", PILOT, again=as_of - timedelta(1)),))
        ),
        "parked_open": lambda: made.with_current(replace(made.current, parked=(Parked("p1", "Who pays?"),))),
    }  # fmt: skip
    return build[rule]()


@pytest.mark.parametrize("rule", RULE_IDS)
def test_each_rule_finds_something_and_is_silent_once_that_is_mended(
    framework: Framework, state: State, rule: str
) -> None:
    made = broken(framework, state, rule)
    said = found(framework, made, rule)
    assert said
    for one in said:
        made = mended(framework, made, one)
    assert not found(framework, made, rule)


def test_where_each_is_mended(framework: Framework, state: State) -> None:
    def place(rule: str) -> Place:
        return found(framework, broken(framework, state, rule), rule)[0].place

    assert place("unanswered") == Place("questions", "D1.1", "level")
    assert place("na_without_reason") == Place("questions", "D4.6", "reason")
    assert place("expired_evidence") == Place("questions", "D1.1", "evidence", "e1")
    assert place("broken_timing") == Place("setup", "baseline_end", "date")
    assert place("split_votes") == Place("questions", "D1.1", "level")
    assert place("parked_open") == Place("review", "p1", "settled")
    assert place("unowned_condition").field == "owner"
    assert place("overdue_gate_condition") == Place("gates", "G2", "conditions", "gate:G2:x")
    assert place("hold_past_its_day") == Place("gates", "G1", "decision", "d")
    assert place("waiver_not_valid") == Place("gates", "G0", "waiver", "also.0")


def test_a_question_that_the_depth_does_not_ask_wants_nothing(framework: Framework, state: State) -> None:
    made = put(state("B"), "DP.05", state="answered", level=3, carried=True, review=True)
    assert made.profile.depth != "Deep"
    said = check_quality(framework, made, evaluate(framework, made))
    assert "DP.05" not in {one.place.target for one in said}


def test_dates_out_of_order_name_the_one_that_comes_too_early(framework: Framework, state: State) -> None:
    dates = {"pilot_start": PILOT, "pilot_end": PILOT - timedelta(300), "planned_launch": LAUNCH}
    (one,) = found(framework, with_dates(state("B"), dates), "dates_out_of_order")
    assert (one.place, one.severity) == (Place("setup", "pilot_end", "date"), "must")
    assert not found(framework, with_dates(state("B"), dates), "broken_timing"), "no gap from a wrong end"
    launch = {"pilot_end": LAUNCH, "planned_launch": LAUNCH - timedelta(1)}
    (one,) = found(framework, with_dates(state("B"), launch), "dates_out_of_order")
    assert (one.place.target, one.severity, one.facts["after"]) == ("planned_launch", "should", "pilot_end")
    past = {"planned_launch": date(2020, 1, 1)}
    assert not found(framework, with_dates(state("B"), past), "dates_out_of_order")


@pytest.mark.parametrize("check", TIMING)
def test_every_timing_check_names_the_date_that_is_late(
    framework: Framework, state: State, check: str
) -> None:
    dates, late = TIMING[check]
    made = with_dates(state("B"), dates)
    (one,) = found(framework, made, "broken_timing")
    assert (one.facts["check"], one.place.target) == (check, late)
    limits = next(known for known in framework.timing_checks if known.id == check)
    if limits.limit_question is None or limits.limit_max is None:
        assert one.severity == "should"
        return
    for level in (limits.limit_max, limits.limit_max + 1):
        claimed = put(made, limits.limit_question, state="answered", level=level)
        (one,) = found(framework, claimed, "broken_timing")
        assert one.severity == ("must" if level > limits.limit_max else "should")


def test_a_clean_historic_baseline_excuses_the_answer_but_not_the_dates(
    framework: Framework, state: State
) -> None:
    made = put(with_dates(state("B"), TIMING["T2"][0]), "D3.2", state="answered", level=4)
    assert found(framework, made, "broken_timing")[0].severity == "must"
    excused = replace(made.profile, facts={"clean_historic_baseline": True})
    (one,) = found(framework, setup.change_profile(made, excused), "broken_timing")
    assert one.severity == "should"
    assert one.facts["question"] is None


def test_both_pairs_of_the_same_fact_contradict_from_one_level_on(framework: Framework, state: State) -> None:
    made = setup.change_profile(state("B"), replace(state("B").profile, depth="Deep"))
    for first, second in framework.verdict.same_fact:
        made = put(made, first, state="answered", level=2, grade="E3")
        assert not [o for o in found(framework, made, "contradicting") if second in o.facts["levels"]]
        same = put(made, second, state="answered", level=2, grade="E1")
        assert not [o for o in found(framework, same, "contradicting") if second in o.facts["levels"]]
        apart = put(same, second, level=3)
        (one,) = [o for o in found(framework, apart, "contradicting") if second in o.facts["levels"]]
        assert one.facts["levels"] == {first: 2, second: 3}
        assert one.place.target == second, "the one with less evidence is looked at again"
        unknown = put(same, second, state="dk", level=None)
        assert [o for o in found(framework, unknown, "contradicting") if second in o.facts["levels"]]


def test_an_agreed_level_with_a_reason_settles_a_split(framework: Framework, state: State) -> None:
    made = with_votes(framework, put(state("B"), "D1.1", level=None), "D1.1", 1, 3)
    agreed = answering.set_level(made, "D1.1", 1)
    assert found(framework, agreed, "split_votes")[0].place.field == "reason"
    assert not found(framework, agreed, "level_without_reason"), "one thing is said once"
    settled = answering.set_level_reason(agreed, "D1.1", "The log shows it.")
    assert not found(framework, settled, "split_votes")
    near = with_votes(framework, put(state("B"), "D1.1", level=None), "D1.1", 2, 3)
    assert not found(framework, near, "split_votes")


def test_a_condition_wants_an_owner_and_a_date(framework: Framework, state: State) -> None:
    made = state("B")
    rows = condition_rows(framework, made, evaluate(framework, made))
    assert len(found(framework, made, "unowned_condition")) == len(rows)
    owned = conditions.set_action(made, rows[0].key, owner="Rosa Castellanos", due=None)
    said = {one.place.target: one for one in found(framework, owned, "unowned_condition")}
    launch = framework.verdict.launch_date in made.profile.dates
    assert (rows[0].key in said) is not launch
    if not launch:
        assert said[rows[0].key].place.field == "due"


def test_findings_come_in_the_order_of_rules_and_pack(framework: Framework, state: State) -> None:
    made = state("B")
    for question in ("D6.5", "D1.1", "D2.2"):
        made = answering.set_review(answering.reopen(made, question), question, flagged=True)
    said = check_quality(framework, made, evaluate(framework, made))
    order = [RULE_IDS.index(one.rule) for one in said]
    assert order == sorted(order)
    assert [one.place.target for one in said if one.rule == "flagged"] == ["D1.1", "D2.2", "D6.5"]
    assert len(RULES) == len(set(RULE_IDS))
    assert {one.severity for one in still_must(said)} == {"must"}


@pytest.mark.parametrize("number", [1, 2, 3])
def test_the_sample_can_be_mended_until_nothing_is_found(framework: Framework, number: int) -> None:
    made = sample_assessment(framework).at(number)
    made = made.with_current(replace(made.current, lock=None))
    for _round in range(5):
        said = check_quality(framework, made, evaluate(framework, made))
        for one in said:
            made = mended(framework, made, one)
    assert check_quality(framework, made, evaluate(framework, made)) == ()


def test_an_answer_that_nobody_knows_is_a_finding_of_its_own_and_wants_no_more(
    framework: Framework, state: State
) -> None:
    made = state("B").with_current(
        replace(state("B").current, answers={"D1.1": Answer("D1.1", state="dk", grade="E1")})
    )
    said = check_quality(framework, made, evaluate(framework, made))
    assert "D1.1" not in {one.place.target for one in said}


def test_a_hold_is_past_its_day_only_after_it_and_while_it_lasts(framework: Framework, state: State) -> None:
    made = state("B")
    as_of = made.current.as_of
    hold = Decision("d", "G1", "hold", PILOT, again=as_of)

    def said(*decisions: Decision) -> list[Finding]:
        held = made.with_current(replace(made.current, decisions=decisions))
        return found(framework, held, "hold_past_its_day")

    late = replace(hold, again=as_of - timedelta(1))
    assert not said(hold)
    assert not said(replace(hold, again=None))
    assert len(said(late)) == 1
    assert not said(late, Decision("e", "G1", "go", as_of))


def test_a_waiver_that_is_not_needed_is_no_finding(framework: Framework, state: State) -> None:
    made = state("B")
    met = Criterion("w", "G0", "D8.1", status="waived", waived_by="Claire")
    assert made.current.answer("D8.1").level
    needless = made.with_current(replace(made.current, criteria=(met,)))
    assert not found(framework, needless, "waiver_not_valid")
