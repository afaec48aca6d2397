"""The success statement's checks: the examples of the method, and each check from both sides."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from readiness_desktop.domain.agreements import Statement
from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.next_verdict import next_better_verdict
from readiness_desktop.domain.results import Reason
from readiness_desktop.domain.statement import (
    check_statement,
    statement_passes,
    statement_result,
)
from readiness_desktop.domain.statement_checks import CheckResult, Claim
from readiness_desktop.planning.projection import projected

State = Callable[[str], Assessment]
Check = Callable[..., CheckResult]

DATES = {
    "baseline_end": date(2026, 6, 30),
    "pilot_start": date(2026, 7, 6),
    "planned_launch": date(2026, 10, 1),
}
AS_OF = date(2026, 10, 5)
GOOD = Statement(
    system="claims triage",
    metric="average handling time",
    metric_kind="time",
    direction="down",
    scope="motor claims in two regions",
    unit="minutes",
    baseline=41,
    target=33,
    minimum=38,
    baseline_start=date(2026, 1, 1),
    record_system="claims system",
    variation=6,
    periods=6,
    due=date(2027, 3, 31),
    unit_value=1.03,
    volume=50_000,
    value=412_000,
    cash_share=0.6,
    unit_cost=45,
    addressable=0.4,
    ramp_months=3,
    net_of_run_cost=True,
    counterfactual="staggered rollout",
    counterfactual_text="the two regions not yet switched",
    cadence="monthly",
    measurer="finance analytics",
    owner="Ana Ruiz",
    approver="Jon Beck",
    approved=date(2026, 7, 1),
    review=date(2026, 12, 31),
    stop_action="stop",
    guardrail="reopened claims",
    guardrail_limit="4 %",
)
"""The passing sentence of the method, field by field."""


def written(assessment: Assessment, statement: Statement, **dates: date) -> Assessment:
    """The assessment with a success statement and the dates of the example."""
    profile = replace(assessment.profile, statement=statement, dates=DATES | dates, statement_passes=False)
    return assessment.with_current(replace(assessment.current, profile=profile, as_of=AS_OF))


@pytest.fixture
def check(framework: Framework, state: State) -> Callable[..., CheckResult]:
    """One check on the good statement with some fields changed."""

    def run(name: str, *, others: tuple[Claim, ...] = (), on: Any = None, **fields: Any) -> CheckResult:
        current = written(state("C"), replace(GOOD, **fields)).current
        if on is not None:
            current = replace(current, profile=replace(current.profile, dates=on))
        return {one.id: one for one in check_statement(framework, current, others)}[name]

    return run


def test_the_passing_example_passes_every_check(framework: Framework, state: State) -> None:
    assessment = written(state("C"), GOOD)
    found = statement_result(framework, assessment.current)
    assert found.passes
    assert found.failing == ()
    assert found.warnings == ()
    assert found.worked_out == pytest.approx(412_000)
    assert found.change == pytest.approx(8 / 41)
    assert [one.id for one in found.checks if one.outcome == "open"] == ["V18"]
    assert [one.id for one in found.checks] == [f"V{n:02}" for n in range(1, 21)]
    assert evaluate(framework, assessment).verdict == "LAUNCH"


@pytest.mark.parametrize(
    ("fields", "failing"),
    [
        ({"metric": "reach 92% accuracy"}, {"V02"}),
        ({"metric": "improve the customer experience with AI"}, {"V01", "V17"}),
        ({"baseline": 41, "unit": "minutes", "target": 25, "target_unit": "%", "direction": "down"}, {"V03"}),
    ],
)
def test_the_failing_examples_fail_as_the_method_says(
    framework: Framework, state: State, fields: dict[str, Any], failing: set[str]
) -> None:
    """Alone, as somebody would begin."""
    found = statement_result(framework, written(state("C"), Statement(**fields)).current)
    assert failing <= {one.id for one in found.checks if one.outcome == "fails"}
    assert not found.passes


@pytest.mark.parametrize(
    ("name", "fields", "outcome"),
    [
        ("V01", {"owner": "Claims team"}, "fails"),
        ("V01", {"owner": "TBD"}, "fails"),
        ("V01", {"owner": "process owner"}, "fails"),
        ("V01", {"owner": "Finance"}, "fails"),
        ("V01", {"owner": "Head of claims"}, "fails"),
        ("V01", {"owner": "Anthony Head"}, "passes"),
        ("V01", {"approver": "Finance partner"}, "fails"),
        ("V01", {"approver": "CFO"}, "fails"),
        ("V01", {"approver": "Group CFO"}, "fails"),
        ("V01", {"approver": "Finanzabteilung"}, "fails"),
        ("V01", {"owner": "Risk lead"}, "fails"),
        ("V01", {"owner": "Motor claims lead"}, "fails"),
        ("V01", {"owner": "Claims processing, manager"}, "fails"),
        ("V01", {"owner": "Project office"}, "fails"),
        ("V01", {"owner": "Lead"}, "fails"),
        ("V01", {"owner": "Anna Lead"}, "passes"),
        ("V01", {"owner": "José Office"}, "passes"),
        ("V01", {"approver": "Ana Ruiz, CFO"}, "passes"),
        ("V01", {"approver": "Ana Ruiz (Finance director)"}, "passes"),
        ("V01", {"owner": "Minh Cao"}, "passes"),
        ("V01", {"approver": ""}, "fails"),
        ("V01", {"cadence": " "}, "fails"),
        ("V02", {"metric": "Hallucination rate"}, "fails"),
        ("V02", {"metric": "f1-score"}, "fails"),
        ("V02", {"metric": "hallucinations rate"}, "fails"),
        ("V02", {"metric": "Model accuracies"}, "fails"),
        ("V02", {"metric": "Hallucination-rates"}, "fails"),
        ("V02", {"metric": "Share of recalled products"}, "passes"),
        ("V02", {"metric": "Cost of inaccuracy"}, "passes"),
        ("V02", {"metric": "user adoption rate"}, "fails"),
        ("V02", {"metric": "handling time at full adoption"}, "passes"),
        ("V02", {"metric_kind": ""}, "open"),
        ("V02", {"guardrail": "accuracy"}, "passes"),
        ("V03", {"target": 41}, "fails"),
        ("V03", {"target": 45}, "fails"),
        ("V03", {"direction": "up"}, "fails"),
        ("V03", {"target_unit": " Minutes "}, "passes"),
        ("V03", {"unit": ""}, "open"),
        ("V04", {"minimum": 33}, "passes"),
        ("V04", {"minimum": 41}, "fails"),
        ("V04", {"minimum": 32}, "fails"),
        ("V04", {"target_unit": "%"}, "open"),
        ("V05", {"due": date(2026, 10, 1)}, "fails"),
        ("V05", {"due": date(2028, 10, 1)}, "passes"),
        ("V05", {"due": date(2028, 10, 2)}, "fails"),
        ("V05", {"due": None}, "open"),
        ("V06", {"baseline_start": date(2026, 6, 3)}, "passes"),
        ("V06", {"baseline_start": date(2026, 6, 4)}, "fails"),
        ("V06", {"baseline_start": date(2026, 6, 4), "baseline_reason": "peak weeks only"}, "passes"),
        ("V06", {"baseline_start": date(2026, 7, 1), "baseline_reason": "said"}, "fails"),
        ("V07", {"value": 412_000 * 1.05}, "passes"),
        ("V07", {"value": 412_000 * 1.06}, "fails"),
        ("V07", {"volume": None}, "open"),
        ("V07", {"direction": "up"}, "fails"),
        ("V07", {"target": 41, "value": 0}, "passes"),
        ("V07", {"unit_value": -1.03, "value": -412_000}, "fails"),
        ("V07", {"unit_value": 0, "value": 0}, "fails"),
        ("V07", {"unit_value": 0, "value": None}, "fails"),
        ("V07", {"volume": 0, "value": 0}, "fails"),
        ("V08", {"owner_builds": True}, "fails"),
        ("V08", {"owner": ""}, "open"),
        ("V09", {"approved": None}, "open"),
        ("V09", {"approved": date(2026, 10, 1)}, "fails"),
        ("V10", {"counterfactual": "none"}, "fails"),
        ("V10", {"counterfactual": ""}, "open"),
        ("V11", {"target": 20.4, "minimum": 30}, "fails"),
        ("V11", {"variation": 2}, "fails"),
        ("V11", {"baseline": 0, "variation": None}, "open"),
        ("V11", {"baseline": 0, "variation": 20}, "passes"),
        ("V12", {"cash_share": 1}, "fails"),
        ("V12", {"cash_share": 1, "metric_kind": "cost"}, "passes"),
        ("V13", {"counterfactual": "before-after with trend", "other_changes": "new tariff"}, "fails"),
        ("V13", {"counterfactual": "before-after with trend"}, "passes"),
        ("V13", {"other_changes": "new tariff"}, "passes"),
        ("V14", {"guardrail": ""}, "fails"),
        ("V15", {"addressable": 0.1}, "fails"),
        ("V15", {"addressable": None}, "open"),
        ("V16", {"variation": 12}, "fails"),
        ("V16", {"periods": 0}, "fails"),
        ("V16", {"periods": 0, "variation": None}, "fails"),
        ("V17", {"scope": "better claims, 2 regions"}, "fails"),
        ("V17", {"scope": "2 better regions"}, "passes"),
        ("V17", {"metric": "Optimized routing"}, "fails"),
        ("V19", {"ramp_months": 0}, "fails"),
        ("V19", {"ramp_months": None}, "open"),
        ("V20", {"net_of_run_cost": False}, "fails"),
    ],
)
def test_each_check_from_both_sides(
    check: Callable[..., CheckResult], name: str, fields: dict[str, Any], outcome: str
) -> None:
    assert check(name, **fields).outcome == outcome


def test_an_approval_after_the_pilot_began_passes_late(check: Callable[..., CheckResult]) -> None:
    assert not check("V09").late
    found = check("V09", approved=date(2026, 8, 1))
    assert (found.outcome, found.late) == ("passes", True)


def test_a_baseline_into_the_pilot_needs_a_reason(check: Callable[..., CheckResult]) -> None:
    into = DATES | {"baseline_end": DATES["pilot_start"]}
    assert check("V06", on=into).facts["wrong"] == "overlaps"
    assert check("V06", on=into, baseline_reason="sites without the pilot").outcome == "passes"
    alone = {name: day for name, day in DATES.items() if name != "pilot_start"}
    assert check("V06", on=alone).missing == ("pilot_start",)


def test_what_is_missing_is_named(check: Callable[..., CheckResult]) -> None:
    found = check("V01", scope="", review=None, counterfactual="", counterfactual_text="")
    assert set(found.missing) == {"scope", "review", "counterfactual"}
    assert check("V05", on={}).missing == ("planned_launch",)
    assert check("V16", variation=None, periods=None).missing == ("variation", "periods")


def test_the_same_benefit_elsewhere_is_a_warning(check: Callable[..., CheckResult]) -> None:
    same = Claim("Fraud triage", "Average  handling time", "Motor claims in two regions")
    assert check("V18", others=(same,)).facts["names"] == ("Fraud triage",)
    other = replace(same, scope="household claims")
    ended = replace(same, end=date(2026, 9, 30))
    later = replace(same, start=date(2027, 4, 1))
    assert check("V18", others=(other, ended, later)).outcome == "passes"


def test_until_something_is_written_the_switch_counts(framework: Framework, state: State) -> None:
    vouched = state("C")
    assert statement_passes(framework, vouched.current)
    silent = written(vouched, Statement())
    assert not statement_passes(framework, silent.current)
    assert evaluate(framework, silent).reasons == (Reason("C8"),)
    begun = replace(vouched.profile, statement=Statement(metric="Cost per claim"))
    assert not statement_passes(framework, replace(vouched.current, profile=begun))


def test_the_verdict_names_what_fails_and_sets_one_condition(framework: Framework, state: State) -> None:
    assessment = written(state("C"), replace(GOOD, value=1, owner_builds=True))
    results = evaluate(framework, assessment)
    assert results.reasons == (Reason("C8", ("V07", "V08")),)
    assert [one.key for one in results.conditions] == ["C8"]
    assert results.conditions[0].ids == ()
    assert next_better_verdict(framework, assessment, results).also == ("C8",)


def test_what_was_evaluated_includes_the_statement(framework: Framework, state: State) -> None:
    plain = evaluate(framework, state("C")).input_hash
    one = evaluate(framework, written(state("C"), GOOD)).input_hash
    other = evaluate(framework, written(state("C"), replace(GOOD, value=1))).input_hash
    assert len({plain, one, other}) == 3


def test_nothing_counts_as_done_on_a_day_that_has_not_come(framework: Framework, state: State) -> None:
    late = AS_OF + timedelta(days=1)
    ahead = written(state("C"), replace(GOOD, approved=late), planned_launch=late + timedelta(days=60))
    later = written(
        state("C"),
        replace(GOOD, baseline_reason="The sites were not touched"),
        baseline_end=late,
        pilot_start=late + timedelta(days=30),
    )
    for assessment, name, field in ((ahead, "V09", "approved"), (later, "V06", "baseline_end")):
        found = {one.id: one for one in check_statement(framework, assessment.current)}[name]
        assert (found.outcome, found.fields) == ("fails", (field,))
        results = evaluate(framework, assessment)
        assert results.verdict != "LAUNCH"
        on_the_day = assessment.with_current(replace(assessment.current, as_of=late))
        then = evaluate(framework, on_the_day)
        assert then.verdict == "LAUNCH"
        assert then.input_hash != results.input_hash
        unchanged = evaluate(framework, on_the_day.with_current(replace(on_the_day.current, as_of=date.max)))
        assert unchanged.input_hash == then.input_hash


def test_a_baseline_that_begins_after_the_assessment_fails_without_its_end(check: Check) -> None:
    found = check("V06", baseline_start=AS_OF + timedelta(days=1), on={})
    assert (found.outcome, found.fields) == ("fails", ("baseline_start",))


def test_money_of_another_currency_fails_at_unit_and_currency(framework: Framework, state: State) -> None:
    unit = replace(GOOD, unit="EUR", unit_value=1, baseline=2_400_000, target=1_600_000, minimum=1_900_000)
    said = replace(unit, volume=1, value=800_000, variation=None, periods=None)
    euros = written(state("C"), said)
    assert evaluate(framework, euros).verdict == "LAUNCH"
    dollars = euros.with_current(replace(euros.current, profile=replace(euros.profile, currency="USD")))
    found = {one.id: one for one in check_statement(framework, dollars.current)}["V03"]
    assert (found.outcome, found.fields) == ("fails", ("unit", "currency"))
    assert evaluate(framework, dollars).verdict != "LAUNCH"
    assert evaluate(framework, dollars).input_hash != evaluate(framework, euros).input_hash


def test_finished_work_on_the_statement_counts_as_passed(framework: Framework, state: State) -> None:
    assessment = written(state("C"), replace(GOOD, value=1))
    results = evaluate(framework, assessment)
    before = projected(framework, assessment, results, {}, {"I04", "I38"})
    after = projected(framework, assessment, results, {}, {"I38"})
    assert not statement_passes(framework, before.current)
    assert statement_passes(framework, after.current)
    assert evaluate(framework, after).verdict == "LAUNCH"
