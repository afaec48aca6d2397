"""The production budget: every line answered, the share of contingency, and what an unknown line holds back."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from readiness_desktop.domain.agreements import BudgetEntry
from readiness_desktop.domain.assessment import Assessment, Profile
from readiness_desktop.domain.budget import budget_result
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.results import Limit
from readiness_desktop.planning.projection import projected

State = Callable[[str], Assessment]


def _with(assessment: Assessment, **budget: BudgetEntry) -> Assessment:
    profile = replace(assessment.profile, budget=budget)
    return assessment.with_current(replace(assessment.current, profile=profile))


def test_lines_are_open_numbers_zeros_or_unknown(framework: Framework) -> None:
    budget = {
        "L01": BudgetEntry("number", 90_000),
        "L02": BudgetEntry("zero", reason="served by the depot platform"),
        "L03": BudgetEntry("zero"),
        "L04": BudgetEntry("unknown"),
        "L05": BudgetEntry("number"),
        "L14": BudgetEntry("number", 10_000),
    }
    found = budget_result(framework, Profile("Project", budget=budget, budget_months=11.5))
    assert len(found.lines) == 15
    assert found.ids("number") == ("L01", "L14")
    assert found.ids("zero") == ("L02",)
    assert found.ids("unexplained") == ("L03",)
    assert found.ids("unknown") == ("L04",)
    assert found.total == 100_000
    assert found.open_count == 12
    assert not found.complete
    assert not found.enough


@pytest.mark.parametrize(
    ("amount", "standing"), [(9_999, "below"), (10_000, "within"), (22_500, "within"), (23_000, "above")]
)
def test_contingency_stands_to_its_guide(framework: Framework, amount: float, standing: str) -> None:
    budget = {"L01": BudgetEntry("number", 90_000), "L14": BudgetEntry("number", amount)}
    found = budget_result(framework, Profile("Project", budget=budget))
    line = next(one for one in found.lines if one.id == "L14")
    assert line.standing == standing
    assert line.share == pytest.approx(amount / (90_000 + amount))


def test_nothing_said_has_no_total_and_zero_no_share(framework: Framework) -> None:
    assert budget_result(framework, Profile("Project")).total is None
    free = {line.id: BudgetEntry("zero", reason="paid by the group") for line in framework.budget_lines}
    found = budget_result(framework, Profile("Project", budget=free | {"L14": BudgetEntry("number", 0)}))
    assert found.complete
    assert next(one for one in found.lines if one.id == "L14").share is None


def test_an_unknown_line_holds_the_run_money_at_level_one(framework: Framework, state: State) -> None:
    plain = evaluate(framework, state("C"))
    held = _with(state("C"), L07=BudgetEntry("unknown"))
    results = evaluate(framework, held)
    assert (plain.questions["D5.2"].credited, results.questions["D5.2"].credited) == (3, 1)
    assert results.limits == (Limit("D5.2", 1, "budget_line_unknown"),)
    assert results.input_hash != plain.input_hash
    both = replace(held.profile, facts={"budget_line_unknown": True})
    again = evaluate(framework, held.with_current(replace(held.current, profile=both)))
    assert again.limits == results.limits


def test_known_or_unsaid_lines_hold_nothing(framework: Framework, state: State) -> None:
    said = _with(state("C"), L07=BudgetEntry("zero"), L01=BudgetEntry("number", 5.0))
    assert evaluate(framework, said).input_hash == evaluate(framework, state("C")).input_hash


def test_finished_work_on_the_budget_leaves_no_line_unknown(framework: Framework, state: State) -> None:
    held = _with(state("C"), L07=BudgetEntry("unknown"), L01=BudgetEntry("number", 5.0))
    results = evaluate(framework, held)
    after = projected(framework, held, results, {}, set())
    assert set(after.profile.budget) == {"L01"}
    assert set(projected(framework, held, results, {}, {"I38"}).profile.budget) == {"L01", "L07"}
