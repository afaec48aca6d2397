"""What one debt item costs while it stays, and how urgent it is; no page shows it yet (docs/model.md 21).

Money is in any one unit.
"""

from dataclasses import dataclass

from readiness_desktop.domain.constants import Constants


@dataclass(frozen=True, slots=True)
class DebtItem:
    """`principal` is the likely money value of the fix (> 0); interest is made of hours, incidents, blocked value."""

    principal: float
    hours_a_month: float = 0.0
    hourly_rate: float = 0.0
    incidents_a_year: float = 0.0
    cost_an_incident: float = 0.0
    blocked_value_a_year: float = 0.0
    blocked_share: float = 1.0
    contagion: int = 1
    high_modes: int = 0
    critical_modes: int = 0


def interest(item: DebtItem) -> float:
    """Money a year while the item stays."""
    return (
        item.hours_a_month * 12 * item.hourly_rate
        + item.incidents_a_year * item.cost_an_incident
        + item.blocked_value_a_year * item.blocked_share
    )


def debt_yield(item: DebtItem) -> float:
    """Interest / principal."""
    return interest(item) / item.principal


def break_even_months(item: DebtItem) -> float | None:
    """12 x principal / interest; None (never) without interest."""
    cost = interest(item)
    return None if cost == 0 else 12 * item.principal / cost


def priority(item: DebtItem, constants: Constants) -> float:
    """(interest with contagion + shares of principal for High and Critical failure modes) / principal."""
    burden = interest(item) * (1 + constants.debt_contagion_step * (item.contagion - 1))
    modes = constants.debt_high_share * item.high_modes + constants.debt_critical_share * item.critical_modes
    return (burden + item.principal * modes) / item.principal
