"""Changes to the success statement and the budget leave everything else as it is."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from readiness_desktop.domain.agreements import BudgetEntry
from readiness_desktop.domain.assessment import Assessment, Lock
from readiness_desktop.domain.errors import ReadinessError
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.services import value

State = Callable[[str], Assessment]


def test_fields_of_the_statement_and_the_end_of_its_baseline(state: State) -> None:
    one = value.set_field(state("C"), "metric", "Cost per claim")
    assert one.profile.statement.metric == "Cost per claim"
    two = value.set_field(one, "baseline_end", date(2026, 6, 30))
    assert two.profile.dates["baseline_end"] == date(2026, 6, 30)
    assert "baseline_end" not in value.set_field(two, "baseline_end", None).profile.dates
    assert value.set_field(two, "currency", "USD").profile.currency == "USD"
    assert value.set_months(two, 6.0).profile.budget_months == 6.0


def test_a_typed_figure_makes_a_line(state: State) -> None:
    assert value.entry_for(None, None) is None
    assert value.entry_for(12.5, None) == BudgetEntry("number", 12.5)
    assert value.entry_for(0, BudgetEntry("unknown", reason="asked Tom")) == BudgetEntry(
        "zero", reason="asked Tom"
    )
    one = value.set_line(state("C"), "L01", BudgetEntry("number", 12.5))
    assert one.profile.budget == {"L01": BudgetEntry("number", 12.5)}
    assert value.set_line(one, "L01", None).profile.budget == {}


def test_a_locked_round_refuses_all_of_it(framework: Framework, state: State) -> None:
    whole = state("C")
    results = evaluate(framework, whole)
    lock = Lock(results.as_of, "", results.input_hash, results.engine_version, results)
    locked = whole.with_current(replace(whole.current, lock=lock))
    for change in (
        lambda: value.set_field(locked, "metric", "Cost per claim"),
        lambda: value.set_field(locked, "baseline_end", date(2026, 6, 30)),
        lambda: value.set_field(locked, "currency", "USD"),
        lambda: value.set_line(locked, "L01", BudgetEntry("number", 12.5)),
        lambda: value.set_months(locked, 6.0),
    ):
        with pytest.raises(ReadinessError):
            change()
