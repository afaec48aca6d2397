"""Debt paid back year by year, with what fixed items save put into the next ones (docs/model.md 23)."""

from collections.abc import Sequence
from dataclasses import dataclass

from readiness_desktop.domain.agreements import Paydown

_CENTS = 6
"""Money is compared to that many decimals, so that a sum of floats does not miss a budget by a hair."""


@dataclass(frozen=True, slots=True)
class Owed:
    """An item as the paydown sees it: what its fix costs and what it then saves a year."""

    uuid: str
    principal: float
    interest: float


@dataclass(frozen=True, slots=True)
class PaydownYear:
    """One year: `budget` is its money with `carried` of the year before, `left` the principal at its end.

    `savings` are those of everything closed so far, a year; they come in from the next year on.
    """

    year: int
    budget: float
    carried: float
    closed: tuple[str, ...]
    spent: float
    left: float
    savings: float


def paydown(items: Sequence[Owed], rules: Paydown) -> tuple[PaydownYear, ...]:
    """The years, none without money a year. `items` come in the order of their priority.

    Items are funded whole, in that order, while they fit what is left; one that does not fit is skipped and the next
    is tried. What is not spent is lost unless it is carried over.
    """
    if rules.base is None:
        return ()
    waiting = list(items)
    savings, carried = 0.0, 0.0
    years: list[PaydownYear] = []
    for year in range(1, rules.years + 1):
        budget = rules.base + rules.reinvest * savings + carried
        money, closed = budget, list[Owed]()
        for item in waiting:
            if round(item.principal - money, _CENTS) <= 0:
                money -= item.principal
                closed.append(item)
        waiting = [item for item in waiting if item not in closed]
        savings += sum(item.interest for item in closed)
        years.append(
            PaydownYear(
                year=year,
                budget=budget,
                carried=carried,
                closed=tuple(item.uuid for item in closed),
                spent=budget - money,
                left=sum(item.principal for item in waiting),
                savings=savings,
            )
        )
        carried = max(0.0, money) if rules.carry_over else 0.0
    return tuple(years)
