"""The paydown of the debt as a picture: what is left as a line, budgets hollow, savings solid, a table behind it."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from readiness_desktop.charts.debt_paydown import DebtPaydown, step_of
from readiness_desktop.charts.style import ChartStyle
from readiness_desktop.domain.agreements import DebtEntry, Paydown
from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.debt_register import DebtRegister, debt_register
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from tests.charts.test_charts import STYLES, pixels, written

Make = Callable[[Paydown], DebtRegister]


@pytest.fixture
def register(framework: Framework, state: Callable[[str], Assessment]) -> Make:
    """The register of two items with these rules."""
    items = (
        DebtEntry("a", "T", "Point-to-point feeds", external=40_000.0, blocked=30_000.0),
        DebtEntry("b", "D", "Labels of unknown quality", external=25_000.0, blocked=5_000.0),
    )

    def make(rules: Paydown) -> DebtRegister:
        assessment = state("A")
        profile = replace(assessment.profile, paydown=rules)
        current = replace(assessment.current, debt=items, profile=profile)
        return debt_register(framework, current, evaluate(framework, assessment))

    return make


@pytest.mark.parametrize("style", STYLES, ids=["light", "dark", "large", "paper"])
def test_it_says_where_it_starts_and_ends(register: Make, style: ChartStyle) -> None:
    chart = DebtPaydown(style)
    chart.update(register(Paydown(base=42_000.0, reinvest=0.0, years=1)), "EUR")
    assert pixels(chart)
    assert {"€65K at the start", "€25K left", "Year 1", "Principal left"} <= set(written(chart))
    assert chart.alternative() == (
        "Paydown of the debt: €65,000 of principal at the start, €25,000 left after year 1; "
        "what is fixed by then saves €30,000 a year."
    )
    assert chart.table() == (
        ("Year", "Budget", "Closed", "Principal left", "Saved a year"),
        ("1", "€42,000", "Point-to-point feeds", "€25,000", "€30,000"),
    )


def test_without_money_it_says_not_yet(register: Make) -> None:
    chart = DebtPaydown(ChartStyle.screen())
    chart.update(register(Paydown()), "EUR")
    assert "Not yet" in written(chart)
    assert chart.alternative() == "Paydown of the debt: no money a year is given yet."


def test_fifty_years_and_nothing_owed_are_drawn(register: Make) -> None:
    chart = DebtPaydown(ChartStyle.screen(), (80.0, 50.0))
    chart.update(register(Paydown(base=1e12, years=50, carry_over=True)), "EUR")
    assert pixels(chart)
    assert "50" in written(chart)


@pytest.mark.parametrize(
    ("most", "step"), [(1.0, 0.25), (100.0, 25.0), (130.0, 50.0), (999.0, 250.0), (8e5, 2e5)]
)
def test_lines_stand_at_round_amounts(most: float, step: float) -> None:
    assert step_of(most) == pytest.approx(step)
