"""The figures of a debt item against the worked example, and what is said of one that lacks some."""

from typing import Any

import pytest

from readiness_desktop.domain import debt
from readiness_desktop.domain.agreements import DebtEntry
from readiness_desktop.domain.debt import Spread
from readiness_desktop.domain.framework import Framework


def item(**more: Any) -> DebtEntry:
    """An item of technology debt."""
    return DebtEntry("u", "T", "Point-to-point feeds", **more)


def worked(example: dict[str, Any]) -> DebtEntry:
    """The item of the worked example: 40 000 of days and of what is bought."""
    return item(
        days=50.0,
        day_rate=600.0,
        external=example["principal"] - 30_000,
        hours=example["hours"],
        hour_rate=example["rate"],
        incidents=example["p_incident"],
        incident_cost=example["cost_incident"],
        blocked=0.0,
        contagion=example["contagion"],
    )


def test_worked_example(framework: Framework, vectors: dict[str, Any]) -> None:
    example = vectors["unit"]["debt"]
    entry = worked(example)
    assert debt.owed(entry) == example["principal"] == 40_000
    assert debt.interest_parts(entry) == (21_600, 6_000, 0)
    assert debt.interest(entry) == pytest.approx(example["interest"])
    assert debt.debt_yield(entry) == pytest.approx(example["yield_"])
    assert debt.break_even_months(entry) == pytest.approx(example["breakeven_months"])
    assert debt.priority(entry, example["high"], 0, framework.constants) == pytest.approx(example["priority"])
    assert debt.gaps(entry) == ()


def test_a_critical_mode_counts_twice_a_high_one(framework: Framework) -> None:
    entry = item(external=1_000.0, blocked=200.0)
    assert debt.priority(entry, 0, 1, framework.constants) == pytest.approx(0.3)
    assert debt.priority(entry, 1, 0, framework.constants) == pytest.approx(0.25)


def test_without_interest_it_never_breaks_even(framework: Framework) -> None:
    entry = item(external=10.0, hours=0.0)
    assert debt.interest(entry) == 0
    assert debt.break_even_months(entry) is None
    assert debt.never(entry)
    assert debt.priority(entry, 0, 0, framework.constants) == 0
    # Nobody said what it costs: that is another thing.
    unknown = item(external=10.0)
    assert debt.interest(unknown) is None
    assert not debt.never(unknown)
    assert debt.gaps(unknown) == ("interest",)


@pytest.mark.parametrize(
    ("entry", "gap"),
    [
        (item(hours=1.0, hour_rate=1.0), "principal"),
        (item(hours=1.0, hour_rate=1.0, external=0.0), "principal"),
        (item(hours=1.0, hour_rate=1.0, days_low=2.0, days_high=3.0), "principal"),
        (item(hours=1.0, hour_rate=1.0, days=2.0), "day_rate"),
        (item(hours=1.0, hour_rate=1.0, days_high=2.0, external=5.0), "day_rate"),
        (item(external=5.0, hours=1.0), "hour_rate"),
        (item(external=5.0, hour_rate=1.0), "hours"),
        (item(external=5.0, incidents=1.0), "incident_cost"),
        (item(external=5.0, incident_cost=1.0, blocked=2.0), "incidents"),
    ],
)
def test_what_is_missing_is_named(framework: Framework, entry: DebtEntry, gap: str) -> None:
    assert debt.gaps(entry) == (gap,)
    if gap in ("principal", "day_rate"):
        assert debt.debt_yield(entry) is None
        assert debt.break_even_months(entry) is None
        assert debt.priority(entry, 1, 1, framework.constants) is None
        assert not debt.never(entry)


def test_the_principal_has_a_range() -> None:
    entry = item(days_low=5.0, days=10.0, day_rate=100.0, external=50.0, external_high=90.0)
    assert debt.principal(entry) == Spread(550.0, 1_050.0, 1_090.0)


@pytest.mark.parametrize(
    ("entry", "gap"),
    [
        (item(days_low=50.0, days=20.0, days_high=10.0, day_rate=800.0, blocked=1.0), "days_order"),
        (item(days=20.0, days_high=10.0, day_rate=800.0, blocked=1.0), "days_order"),
        (item(days_low=2.0, day_rate=800.0, external=5.0, blocked=1.0), "days_order"),
        (item(external_low=5_000.0, external=1_000.0, blocked=1.0), "external_order"),
        (item(external=1_000.0, external_high=10.0, blocked=1.0), "external_order"),
    ],
)
def test_of_a_range_in_an_impossible_order_nothing_is_worked_out(
    framework: Framework, entry: DebtEntry, gap: str
) -> None:
    assert debt.principal(entry) is None
    assert debt.gaps(entry) == (gap,)
    assert debt.debt_yield(entry) is None
    assert debt.priority(entry, 1, 1, framework.constants) is None


def test_half_an_interest_is_none(framework: Framework) -> None:
    entry = item(external=1_000.0, hours=100.0, blocked=10.0)
    assert (debt.interest(entry), debt.gaps(entry)) == (None, ("hour_rate",))
    assert debt.priority(entry, 0, 0, framework.constants) is None
    assert debt.interest(item(hours=0.0, blocked=10.0)) == 10


def test_a_share_of_the_blocked_value_counts() -> None:
    assert debt.interest(item(blocked=1_000.0, share=0.25)) == 250.0
