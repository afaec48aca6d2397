"""The figures of a debt item against the worked example."""

from typing import Any

import pytest

from readiness_desktop.domain import debt
from readiness_desktop.domain.framework import Framework


def test_worked_example(framework: Framework, vectors: dict[str, Any]) -> None:
    example = vectors["unit"]["debt"]
    item = debt.DebtItem(
        principal=example["principal"],
        hours_a_month=example["hours"],
        hourly_rate=example["rate"],
        incidents_a_year=example["p_incident"],
        cost_an_incident=example["cost_incident"],
        contagion=example["contagion"],
        high_modes=example["high"],
    )
    assert debt.interest(item) == pytest.approx(example["interest"])
    assert debt.debt_yield(item) == pytest.approx(example["yield_"])
    assert debt.break_even_months(item) == pytest.approx(example["breakeven_months"])
    assert debt.priority(item, framework.constants) == pytest.approx(example["priority"])


def test_without_interest_it_never_breaks_even() -> None:
    assert debt.break_even_months(debt.DebtItem(principal=10)) is None
