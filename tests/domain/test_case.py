"""A whole business case: the worked example in all its figures, three cases, what is missing, what waiting costs."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from readiness_desktop.domain.agreements import CaseInputs
from readiness_desktop.domain.assessment import Answer, Assessment
from readiness_desktop.domain.business_case import Flows
from readiness_desktop.domain.case import CaseResult, rate_of_return
from readiness_desktop.domain.framework import Framework
from readiness_desktop.services.reporting import results_of
from readiness_desktop.services.roadmap import plan_for
from tests.domain.made_case import RELAPSING, WORKED, computed

CENT = 0.01


@pytest.fixture
def assessment(state: Callable[[str], Assessment]) -> Assessment:
    return state("A")


@pytest.fixture
def worked(framework: Framework, assessment: Assessment) -> CaseResult:
    return computed(framework, assessment)


def test_the_worked_example_with_all_benefit(worked: CaseResult) -> None:
    full = worked.likely.full
    assert full.benefits == pytest.approx((320, 576, 640))
    assert full.net == pytest.approx((130, 396, 460))
    assert full.cumulative == pytest.approx((-550, -420, -24, 436))
    assert full.npv == pytest.approx(241.06, abs=CENT)
    assert full.payback == pytest.approx(2.05, abs=CENT)
    assert full.discounted_payback == pytest.approx(2.30, abs=CENT)
    assert (full.irr or 0) * 100 == pytest.approx(29.32, abs=CENT)
    assert (full.roi or 0) * 100 == pytest.approx(39.64, abs=CENT)
    assert full.break_even == pytest.approx(645.45, abs=CENT)
    assert full.deepest == (0, -550)


def test_the_worked_example_with_cash_alone(worked: CaseResult) -> None:
    cash = worked.likely.cash
    assert cash is not None
    assert cash.net == pytest.approx((34, 223.2, 268))
    assert cash.npv == pytest.approx(-133.28, abs=CENT)
    assert cash.payback is None
    assert cash.break_even == pytest.approx(645.45 / 0.7, abs=CENT)
    assert worked.without_cash


def test_the_worked_example_of_waiting(worked: CaseResult) -> None:
    assert worked.limbo is not None
    assert worked.limbo.cost == pytest.approx(380, abs=CENT)
    assert worked.limbo.npv == pytest.approx(54.25, abs=CENT)
    assert worked.late is None


def test_three_cases_take_the_factors_of_the_pack(framework: Framework, assessment: Assessment) -> None:
    inputs = replace(WORKED, investment_low=500, investment_high=700)
    found = computed(framework, assessment, inputs)
    low, likely, high = (found.cases[name] for name in ("low", "likely", "high"))
    assert (low.investment, likely.investment, high.investment) == (700, 550, 500)
    assert (low.gross, likely.gross, high.gross) == pytest.approx((480, 800, 960))
    assert low.full.run_costs == pytest.approx((228, 216, 216))
    assert high.full.run_costs == (190, 180, 180)
    npvs = [one.full.npv or 0.0 for one in (low, likely, high)]
    assert npvs == sorted(npvs)
    assert low.full.payback is None
    assert low.full.no_rate == ""
    assert low.full.irr is not None
    assert low.full.irr < 0


def test_the_range_of_the_investment_is_that_of_the_planned_effort(
    framework: Framework, assessment: Assessment
) -> None:
    plan = plan_for(framework, assessment, results_of(framework, assessment))
    efforts = [framework.initiative(one.id).effort for one in plan.initiatives]
    least, likely, most = (sum(one[i] for one in efforts) for i in range(3))
    found = computed(framework, assessment, plan=plan)
    assert found.cases["low"].investment == pytest.approx(550 * most / likely)
    assert found.cases["high"].investment == pytest.approx(550 * least / likely)
    assert computed(framework, assessment).cases["low"].investment == 550


def test_the_benefit_is_that_of_the_statement(framework: Framework, assessment: Assessment) -> None:
    inputs = replace(WORKED, gross=None)
    said = {"baseline": 41.0, "target": 33.0, "unit_value": 2.0, "volume": 4000.0, "unit": "min"}
    found = computed(framework, assessment, inputs, **said)
    assert (found.likely.gross, found.terms.gross_from) == (64_000, "change")
    found = computed(framework, assessment, inputs, **said, value_period="month")
    assert found.likely.gross == 12 * 64_000
    found = computed(framework, assessment, inputs, value=800)
    assert (found.likely.gross, found.terms.gross_from) == (800, "value")
    assert found.likely.full.npv == pytest.approx(241.06, abs=CENT)
    found = computed(framework, assessment, inputs, **said, target_unit="%")
    assert "units" in found.missing
    assert found.likely.full.npv is None
    assert "period" in computed(framework, assessment, inputs, value=1, value_period="moon").missing
    assert "net_of_run_cost" in computed(framework, assessment, inputs, value=1, net_of_run_cost=True).doubts


def test_run_cost_comes_from_its_lines(framework: Framework, assessment: Assessment) -> None:
    inputs = replace(
        WORKED,
        run_costs=(),
        requests=100,
        request_cost=0.5,
        platform=10,
        monitoring=5,
        refreshes=4,
        refresh_cost=2,
        people=1.5,
        person_cost=60,
        support=1,
        licences=2,
        compliance=3,
        contingency=4,
    )
    found = computed(framework, assessment, inputs)
    assert found.likely.full.run_costs == pytest.approx((173, 173, 173))
    assert found.terms.run_costs_from == "lines"
    found = computed(framework, assessment, replace(inputs, request_cost=None))
    assert "request_cost" in found.missing
    assert (found.likely.full.run_costs, found.likely.full.complete) == (None, False)
    none = computed(framework, assessment, replace(inputs, requests=0, request_cost=None))
    assert none.likely.full.run_costs == pytest.approx((123, 123, 123))


def test_half_a_cost_is_never_zero(framework: Framework, assessment: Assessment) -> None:
    inputs = replace(WORKED, run_costs=(), requests=1_000_000, platform=10)
    found = computed(framework, assessment, inputs)
    assert (found.missing, found.terms.run_costs) == (("request_cost",), None)
    assert not found.likely.full.complete


def test_a_target_against_its_direction_gives_no_benefit(
    framework: Framework, assessment: Assessment
) -> None:
    inputs = replace(WORKED, gross=None)
    said = {
        "baseline": 41.0,
        "target": 33.0,
        "unit_value": 1.0,
        "volume": 1000.0,
        "unit": "min",
        "value": 8000.0,
    }
    found = computed(framework, assessment, inputs, **said, direction="up")
    assert (found.likely.gross, found.missing) == (None, ("direction",))
    assert computed(framework, assessment, inputs, **said, direction="down").likely.gross == 8000
    # Units that differ in case and spaces alone are one unit, here as in the checks.
    found = computed(framework, assessment, inputs, **said, direction="down", target_unit=" Min")
    assert (found.likely.gross, found.terms.gross_from) == (8000, "change")


def test_the_question_on_attribution_is_the_packs(framework: Framework, assessment: Assessment) -> None:
    inputs = replace(WORKED, haircut=None)
    answer = Answer("D3.4", state="answered", level=1, grade="E3")
    current = replace(assessment.current, answers={**assessment.current.answers, "D3.4": answer})
    constants = framework.constants
    for question, haircut in (("D3.4", 0.4), (None, 0.2)):
        terms = replace(constants.business_case, attribution_question=question)
        pack = replace(framework, constants=replace(constants, business_case=terms))
        assert computed(pack, assessment.with_current(current), inputs).terms.haircut == haircut


def test_the_haircut_is_larger_where_the_effect_cannot_be_told_from_luck(
    framework: Framework, assessment: Assessment
) -> None:
    inputs = replace(WORKED, haircut=None)

    def with_level(level: int) -> CaseResult:
        current = assessment.current
        answer = Answer("D3.4", state="answered", level=level, grade="E3")
        changed = replace(current, answers={**current.answers, "D3.4": answer})
        return computed(framework, assessment.with_current(changed), inputs)

    assert (with_level(1).terms.haircut, with_level(1).terms.haircut_from) == (0.4, "attribution")
    assert (with_level(2).terms.haircut, with_level(2).terms.haircut_from) == (0.2, "pack")


def test_what_is_missing_is_named_and_the_rest_computed(framework: Framework, assessment: Assessment) -> None:
    empty = computed(framework, assessment, CaseInputs(), None)
    assert set(empty.missing) == {"investment", "benefit", "run_costs", "cash_share"}
    assert not empty.begun
    assert empty.swings == ()
    no_benefit = computed(framework, assessment, replace(WORKED, gross=None))
    assert no_benefit.missing == ("benefit",)
    assert no_benefit.likely.full.break_even == pytest.approx(645.45, abs=CENT)
    assert not no_benefit.likely.full.complete
    no_investment = computed(framework, assessment, replace(WORKED, investment=None))
    assert no_investment.likely.full.net == pytest.approx((130, 396, 460))
    assert no_investment.limbo is not None
    assert no_investment.limbo.cost == pytest.approx(380)
    assert no_investment.limbo.npv is None


def test_years_that_were_not_given_go_on_like_the_last(framework: Framework, assessment: Assessment) -> None:
    found = computed(framework, assessment, replace(WORKED, adoption=(0.5, 1.0), run_costs=(190, 180)))
    assert found.terms.adoption == (0.5, 1.0, 1.0)
    assert found.terms.run_costs == (190, 180, 180)


@pytest.mark.parametrize(
    ("flows", "why"),
    [
        (Flows(0, (10, 10), (1, 1)), "never_negative"),
        (Flows(10, (1, 1), (1, 2)), "never_positive"),
        (Flows(0, (0, 0), (0, 0)), "never_negative"),
        (Flows(1, (100, 100), (0, 0)), "above"),
        (Flows(0, (0, 100, 100), (1, 0, 0)), "above"),
        (Flows(100, (0, 0.5), (0, 0)), "below"),
        (Flows(100, (300, 0, 0), (0, 400, 400)), "outside"),
    ],
)
def test_where_no_rate_exists_it_says_why(flows: Flows, why: str) -> None:
    assert rate_of_return(flows, (-0.9, 5)) == (None, why)


def test_upkeep_below_a_share_of_the_build_cost_is_challenged(
    framework: Framework, assessment: Assessment
) -> None:
    assert "upkeep" in computed(framework, assessment, replace(WORKED, build_cost=1300)).doubts
    assert "upkeep" not in computed(framework, assessment, replace(WORKED, build_cost=1200)).doubts


def test_what_cannot_be_is_doubted_and_computed(framework: Framework, assessment: Assessment) -> None:
    odd = replace(WORKED, adoption=(0.5, 1.1), haircut=1.2, investment_low=600)
    assert computed(framework, assessment, odd).doubts == (
        "investment_range",
        "adoption_over",
        "haircut_over",
    )


def test_drift_costs_days_decisions_errors_and_what_one_costs(
    framework: Framework, assessment: Assessment
) -> None:
    inputs = replace(
        WORKED, detection_days=30, repair_days=10, decisions_a_day=500, error_rise=0.02, error_cost=15
    )
    assert computed(framework, assessment, inputs).drift == pytest.approx(6000)
    found = computed(framework, assessment, replace(inputs, error_cost=None))
    assert (found.drift, found.drift_missing) == (None, ("error_cost",))
    assert computed(framework, assessment).drift_missing == ()


def test_what_the_pilot_cost_is_shown_and_not_counted(framework: Framework, assessment: Assessment) -> None:
    found = computed(framework, assessment, replace(WORKED, spent=400))
    assert found.spent == 400
    assert found.likely.full.npv == pytest.approx(241.06, abs=CENT)


def test_figures_beyond_any_sum_of_money_are_not_computed_with(
    framework: Framework, assessment: Assessment
) -> None:
    said = {"baseline": 0.0, "target": 1e12, "unit_value": 1e12, "volume": 1e12}
    found = computed(framework, assessment, replace(WORKED, gross=None), **said)
    assert (found.likely.gross, found.missing) == (None, ("too_large",))
    inputs = replace(WORKED, run_costs=(), requests=1e12, request_cost=1e12)
    assert "too_large" in computed(framework, assessment, inputs).missing
    many = replace(
        WORKED, detection_days=1e3, repair_days=1, decisions_a_day=1e12, error_rise=1, error_cost=1e12
    )
    found = computed(framework, assessment, many)
    assert (found.drift, found.drift_missing) == (None, ("drift_too_large",))


def test_adoption_is_the_usual_one_until_somebody_enters_their_own(
    framework: Framework, assessment: Assessment
) -> None:
    usual = computed(framework, assessment, replace(WORKED, adoption=()))
    terms = usual.terms
    assert (terms.adoption, terms.adoption_from, terms.adoption_given) == ((0.5, 0.9, 1.0), "pack", 0)
    assert usual.likely.full.npv == pytest.approx(241.06, abs=0.01)
    entered = computed(framework, assessment, replace(WORKED, adoption=(0.5, 0.9, 0.9))).terms
    assert (entered.adoption_from, entered.adoption_given) == ("case", 3)
    part = computed(framework, assessment, replace(WORKED, adoption=(0.6,), run_costs=(100,))).terms
    assert (part.adoption, part.adoption_given) == ((0.6, 0.6, 0.6), 1)
    assert (part.run_costs, part.run_costs_given) == ((100, 100, 100), 1)
    constants = framework.constants
    slow = replace(constants.business_case, adoption=(0.1, 0.2))
    pack = replace(framework, constants=replace(constants, business_case=slow))
    assert computed(pack, assessment, replace(WORKED, adoption=())).terms.adoption == (0.1, 0.2, 0.2)


def test_usual_adoption_from_an_older_file_is_the_packs_and_begins_no_case(
    framework: Framework, assessment: Assessment
) -> None:
    """Documents of before wrote it into every case."""
    stored, unsaid = (
        computed(framework, assessment, replace(WORKED, adoption=one)) for one in ((0.5, 0.9, 1.0), ())
    )
    assert (stored.terms.adoption_from, stored.terms.adoption_given) == ("pack", 0)
    assert stored == unsaid
    assert not computed(framework, assessment, CaseInputs(adoption=(0.5, 0.9, 1.0)), None).begun
    assert computed(framework, assessment, CaseInputs(adoption=(0.5, 0.9)), None).begun


def test_a_payback_that_does_not_last_is_told(framework: Framework, assessment: Assessment) -> None:
    full = computed(framework, assessment, RELAPSING).likely.full
    assert full.cumulative == pytest.approx((-100, 20, -164, -324))
    assert (full.payback, full.below_again) == (pytest.approx(10 / 12), 2)
    # Discounted it is paid back as well, and falls below zero in the same year.
    assert full.discounted_below_again == 2
    kept = computed(framework, assessment).likely.full
    assert (kept.below_again, kept.discounted_below_again) == (None, None)
    never = computed(framework, assessment, replace(RELAPSING, gross=50)).likely.full
    assert (never.payback, never.below_again) == (None, None)


def test_no_investment_is_paid_back_at_once(framework: Framework, assessment: Assessment) -> None:
    full = computed(framework, assessment, replace(WORKED, investment=0)).likely.full
    assert (full.payback, full.below_again) == (0.0, None)


def test_a_unit_that_is_worth_nothing_gives_no_benefit(framework: Framework, assessment: Assessment) -> None:
    said: dict[str, Any] = {
        "baseline": 41.0,
        "target": 33.0,
        "volume": 1000.0,
        "unit": "min",
        "value": 8000.0,
    }
    for worth in (0.0, -5.0):
        found = computed(framework, assessment, replace(WORKED, gross=None), **said, unit_value=worth)
        assert (found.likely.gross, found.missing) == (None, ("unit_value",))
    said["unit_value"] = 2.0
    for count in (0.0, -10.0):
        found = computed(framework, assessment, replace(WORKED, gross=None), **said | {"volume": count})
        assert (found.likely.gross, found.missing) == (None, ("volume",))


def test_a_benefit_in_another_currency_is_a_doubt(framework: Framework, assessment: Assessment) -> None:
    said: dict[str, Any] = {"baseline": 41.0, "target": 33.0, "volume": 10.0, "unit_value": 1.0}
    inputs = replace(WORKED, gross=None)
    assert "currency" in computed(framework, assessment, inputs, **said, unit="USD").doubts
    assert "currency" not in computed(framework, assessment, inputs, **said, unit="EUR").doubts
    assert "currency" not in computed(framework, assessment, WORKED, **said, unit="USD").doubts
