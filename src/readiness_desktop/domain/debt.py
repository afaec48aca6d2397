"""What one item of debt takes to fix, what it costs while it stays, and how urgent it is (docs/model.md 23)."""

from dataclasses import dataclass
from typing import Literal

from readiness_desktop.domain.agreements import DebtEntry
from readiness_desktop.domain.constants import Constants

Gap = Literal[
    "principal",
    "day_rate",
    "days_order",
    "external_order",
    "interest",
    "hours",
    "hour_rate",
    "incidents",
    "incident_cost",
]
"""What an item still lacks: `day_rate` where days have no price, the others where half of a product is missing.

`days_order` and `external_order` say that low, likely and high do not follow each other.
"""

MONTHS = 12


@dataclass(frozen=True, slots=True)
class Spread:
    """An amount of money, low, likely and high."""

    low: float
    likely: float
    high: float

    def plus(self, other: "Spread") -> "Spread":
        """The sum of both, end by end."""
        return Spread(self.low + other.low, self.likely + other.likely, self.high + other.high)


NOTHING = Spread(0.0, 0.0, 0.0)


def principal(entry: DebtEntry) -> Spread | None:
    """Days at the rate of the pool, and what is bought; None until a likely figure is there and days have a price.

    A missing low or high is the likely one; figures that do not run from low over likely to high are none.
    """
    if principal_gap(entry) is not None:
        return None
    days, money = entry.days or 0.0, entry.external or 0.0
    rate = entry.day_rate or 0.0

    def at(some_days: float | None, some_money: float | None) -> float:
        return (days if some_days is None else some_days) * rate + (
            money if some_money is None else some_money
        )

    low, high = at(entry.days_low, entry.external_low), at(entry.days_high, entry.external_high)
    return Spread(low, at(None, None), high)


def principal_gap(entry: DebtEntry) -> Gap | None:
    """Why there is no principal: nobody estimated it, its days have no price, or a range cannot be."""
    if entry.days is None and entry.external is None:
        return "principal"
    if any(days for days in (entry.days_low, entry.days, entry.days_high)) and entry.day_rate is None:
        return "day_rate"
    if _out_of_order(entry.days_low, entry.days, entry.days_high):
        return "days_order"
    return (
        "external_order" if _out_of_order(entry.external_low, entry.external, entry.external_high) else None
    )


def _out_of_order(low: float | None, likely: float | None, high: float | None) -> bool:
    """Whether an end lies on the wrong side of the likely figure, or has none between it and the other."""
    if likely is None:
        return low is not None or high is not None
    return (low is not None and low > likely) or (high is not None and high < likely)


def interest(entry: DebtEntry) -> float | None:
    """Money a year while the item stays; None while no part is given, or one of them in half."""
    if _half_given(entry):
        return None
    parts = [part for part in interest_parts(entry) if part is not None]
    return sum(parts) if parts else None


def interest_parts(entry: DebtEntry) -> tuple[float | None, float | None, float | None]:
    """Hours, incidents and blocked value, each as money a year; None for what is not given or lacks a factor."""
    hours = _product(entry.hours, entry.hour_rate)
    return (
        None if hours is None else hours * MONTHS,
        _product(entry.incidents, entry.incident_cost),
        None if entry.blocked is None else entry.blocked * entry.share,
    )


def _product(one: float | None, other: float | None) -> float | None:
    if one == 0 or other == 0:
        return 0.0
    return None if one is None or other is None else one * other


def gaps(entry: DebtEntry) -> tuple[Gap, ...]:
    """Everything that an item still lacks."""
    found: list[Gap] = []
    halves = _half_given(entry)
    missing = principal_gap(entry)
    if missing is not None:
        found.append(missing)
    elif owed(entry) is None:
        found.append("principal")
    found += halves
    if not halves and interest(entry) is None:
        found.append("interest")
    return tuple(found)


def _half_given(entry: DebtEntry) -> tuple[Gap, ...]:
    """The factors that are missing beside one that is given."""
    pairs: tuple[tuple[float | None, Gap, float | None, Gap], ...] = (
        (entry.hours, "hours", entry.hour_rate, "hour_rate"),
        (entry.incidents, "incidents", entry.incident_cost, "incident_cost"),
    )
    return tuple(
        named if one is None else also
        for one, named, other, also in pairs
        if _product(one, other) is None and (one is None) is not (other is None)
    )


def owed(entry: DebtEntry) -> float | None:
    """The likely principal where there is one to divide by: above zero."""
    found = principal(entry)
    return None if found is None or found.likely <= 0 else found.likely


def debt_yield(entry: DebtEntry) -> float | None:
    """Interest / principal; None where either is missing."""
    cost, sum_owed = interest(entry), owed(entry)
    return None if cost is None or sum_owed is None else cost / sum_owed


def break_even_months(entry: DebtEntry) -> float | None:
    """12 x principal / interest; None where either is missing, and where it never breaks even (`never`)."""
    cost, sum_owed = interest(entry), owed(entry)
    return None if not cost or sum_owed is None else MONTHS * sum_owed / cost


def never(entry: DebtEntry) -> bool:
    """Whether the fix never pays for itself: the item costs nothing while it stays."""
    return interest(entry) == 0 and owed(entry) is not None


def priority(entry: DebtEntry, high: int, critical: int, constants: Constants) -> float | None:
    """(interest with contagion + shares of principal for High and Critical failure modes) / principal.

    `high` and `critical` count the modes that the item drives; None where interest or principal is missing.
    """
    cost, sum_owed = interest(entry), owed(entry)
    if cost is None or sum_owed is None:
        return None
    burden = cost * (1 + constants.debt_contagion_step * (entry.contagion - 1))
    modes = constants.debt_high_share * high + constants.debt_critical_share * critical
    return (burden + sum_owed * modes) / sum_owed
