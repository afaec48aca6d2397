"""Rules that limit a credited level: timing, ownership and budget facts, overlay, periods in level texts."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from readiness_desktop.domain.assessment import Assessment, EvidenceItem
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.limits import check_timing
from readiness_desktop.domain.results import Limit

DAY = date(2026, 1, 10)


def _with_dates(assessment: Assessment, **dates: date) -> Assessment:
    profile = replace(assessment.profile, dates=dates)
    return assessment.with_current(replace(assessment.current, profile=profile))


def _with_facts(assessment: Assessment, **facts: bool | float) -> Assessment:
    profile = replace(assessment.profile, facts=facts)
    return assessment.with_current(replace(assessment.current, profile=profile))


@pytest.mark.parametrize(
    ("check", "dates", "question", "maximum"),
    [
        ("T1", {"statement_signed": DAY + timedelta(1), "pilot_start": DAY}, "D3.1", 2),
        ("T2", {"baseline_end": DAY + timedelta(1), "pilot_start": DAY}, "D3.2", 1),
        ("T3", {"gate_sheet_approved": DAY + timedelta(1), "stage_start": DAY}, "D2.2", 1),
        ("T4", {"risk_triage": DAY + timedelta(1), "pilot_start": DAY}, "D4.1", 2),
        (
            "T5",
            {
                "first_control_evidence": DAY + timedelta(6),
                "build_start": DAY,
                "planned_launch": DAY + timedelta(11),
            },
            "D4.2",
            1,
        ),
    ],
)
def test_a_broken_timing_rule_limits_its_question(
    framework: Framework,
    state: Callable[[str], Assessment],
    check: str,
    dates: dict[str, date],
    question: str,
    maximum: int,
) -> None:
    results = evaluate(framework, _with_dates(state("C"), **dates))
    assert results.limits == (Limit(question, maximum, check),)
    assert results.questions[question].credited == maximum
    assert results.questions[question].limits == results.limits
    assert {t.id: t.broken for t in results.timing}[check] is True


def test_on_time_limits_nothing(framework: Framework, state: Callable[[str], Assessment]) -> None:
    results = evaluate(framework, _with_dates(state("C"), statement_signed=DAY, pilot_start=DAY))
    assert results.limits == ()
    assert {t.id: t.broken for t in results.timing}["T1"] is False


def test_a_missing_date_is_not_checked(framework: Framework, state: Callable[[str], Assessment]) -> None:
    results = evaluate(framework, _with_dates(state("C"), pilot_start=DAY))
    assert all(timing.broken is None for timing in results.timing)


def test_a_clean_historic_baseline_lifts_the_limit_of_the_baseline(
    framework: Framework, state: Callable[[str], Assessment]
) -> None:
    late = _with_dates(state("C"), baseline_end=DAY + timedelta(1), pilot_start=DAY)
    profile = replace(late.profile, facts={"clean_historic_baseline": True})
    assert evaluate(framework, late.with_current(replace(late.current, profile=profile))).limits == ()


def test_limbo_is_a_gap_without_budget(framework: Framework) -> None:
    limbo = next(check for check in framework.timing_checks if check.id == "T9")
    dates = {"pilot_end": DAY, "planned_launch": DAY + timedelta(181)}
    assert check_timing(limbo, dates) is True
    assert check_timing(limbo, {**dates, "planned_launch": DAY + timedelta(180)}) is False
    assert check_timing(limbo, {**dates, "run_budget_approved": DAY}) is False
    assert check_timing(limbo, {**dates, "pilot_start": DAY + timedelta(1)}) is None, "its end is wrong"
    assert check_timing(limbo, {**dates, "pilot_start": DAY}) is True


@pytest.mark.parametrize(
    ("fact", "question", "maximum"),
    [
        ("budget_line_unknown", "D5.2", 1),
        ("ownership_check_o5", "D5.1", 1),
        ("shared_credentials_in_the_inventory", "IA.06", 0),
    ],
)
def test_facts_of_other_pages_limit(
    framework: Framework, state: Callable[[str], Assessment], fact: str, question: str, maximum: int
) -> None:
    results = evaluate(framework, _with_facts(state("C"), **{fact: True}))
    assert results.questions[question].credited == maximum
    assert results.limits == (Limit(question, maximum, fact),)
    assert evaluate(framework, _with_facts(state("C"), **{fact: False})).limits == ()


def test_the_overlay_limits_until_its_evidence_is_present(
    framework: Framework, state: Callable[[str], Assessment]
) -> None:
    assessment = state("C")
    profile = replace(assessment.profile, generative=True)
    flagged = assessment.with_current(replace(assessment.current, profile=profile))
    results = evaluate(framework, flagged)
    assert results.questions["D4.4"].credited == 1
    shown = replace(profile, overlay_present=tuple(row.id for row in framework.overlay))
    assert (
        evaluate(framework, assessment.with_current(replace(assessment.current, profile=shown))).limits == ()
    )


@pytest.mark.parametrize(("question", "days", "level"), [("D1.2", 91, 1), ("D1.2", 90, 3), ("IA.11", 366, 2)])
def test_a_period_named_in_a_level_text_binds(
    framework: Framework, state: Callable[[str], Assessment], question: str, days: int, level: int
) -> None:
    assessment = state("C")
    current = assessment.current
    item = EvidenceItem(
        "1", question, "Profile", grade="E4", dated=current.as_of - timedelta(days), expires_days=900
    )
    answers = {**current.answers, question: replace(current.answer(question), level=3, grade="E4")}
    changed = replace(current, answers=answers, evidence=(item,))
    assert evaluate(framework, assessment.with_current(changed)).questions[question].credited == level


def test_a_limit_that_lowers_nothing_is_kept_with_its_reason(
    framework: Framework, state: Callable[[str], Assessment]
) -> None:
    """It is a finding all the same: the statement was signed too late, whatever level it has."""
    assessment = state("A")
    assert evaluate(framework, assessment).questions["D3.1"].credited == 2
    late = _with_dates(assessment, statement_signed=DAY + timedelta(1), pilot_start=DAY)
    results = evaluate(framework, late)
    assert results.questions["D3.1"].credited == 2
    assert results.limits == results.questions["D3.1"].limits == (Limit("D3.1", 2, "T1"),)


@pytest.mark.parametrize(("days", "level"), [((100, 0), 3), ((100, 1), 3), ((0,), 3), ((100, 91), 1)])
def test_the_newest_evidence_binds_also_where_it_is_of_today(
    framework: Framework, state: Callable[[str], Assessment], days: tuple[int, ...], level: int
) -> None:
    assessment = state("C")
    current = assessment.current
    items = tuple(
        EvidenceItem(
            str(n), "D1.2", "Profile", grade="E4", dated=current.as_of - timedelta(age), expires_days=900
        )
        for n, age in enumerate(days)
    )
    undated = EvidenceItem("x", "D1.2", "Profile", grade="E4", dated=None, expires_days=900)
    answers = {**current.answers, "D1.2": replace(current.answer("D1.2"), level=3, grade="E4")}
    for evidence in (items, (*items, undated)):
        changed = replace(current, answers=answers, evidence=evidence)
        results = evaluate(framework, assessment.with_current(changed))
        assert results.questions["D1.2"].credited == level
