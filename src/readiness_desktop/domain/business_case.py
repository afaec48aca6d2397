"""Value, payback, rates of return and cost of waiting of a business case (docs/model.md 24).

Money is in any one unit.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate


@dataclass(frozen=True, slots=True)
class Flows:
    """Yearly flows: `investment` at time 0; `benefits` and `run_costs` one figure a year."""

    investment: float
    benefits: tuple[float, ...]
    run_costs: tuple[float, ...]

    @property
    def net(self) -> tuple[float, ...]:
        """Benefit minus run cost, year by year."""
        return tuple(b - c for b, c in zip(self.benefits, self.run_costs, strict=True))


def flows(
    investment: float,
    gross: float,
    adoption: Sequence[float],
    haircut: float,
    run_costs: Sequence[float],
    cash_share: float = 1.0,
) -> Flows:
    """Expected flows: gross annual benefit x adoption x (1 - haircut) x cash share; shares 0 to 1."""
    benefits = tuple(gross * a * (1.0 - haircut) * cash_share for a in adoption)
    return Flows(investment, benefits, tuple(run_costs))


def net_present_value(case: Flows, rate: float) -> float:
    """NPV at a yearly `rate`."""
    return -case.investment + sum(n / (1 + rate) ** t for t, n in enumerate(case.net, start=1))


def payback(case: Flows, rate: float = 0.0) -> float | None:
    """Years until the (discounted) flows repay the investment; None where they do not within the years given."""
    remaining = case.investment
    for year, net in enumerate(case.net):
        value = net / (1 + rate) ** (year + 1)
        if value > 0 and value >= remaining:
            return year + max(0.0, remaining) / value
        remaining -= value
    return None


def below_again(case: Flows, rate: float = 0.0) -> int | None:
    """The first year after payback at whose end the (discounted) running total is below zero again; None: it lasts."""
    repaid = payback(case, rate)
    if repaid is None:
        return None
    values = (net / (1 + rate) ** year for year, net in enumerate(case.net, start=1))
    running = accumulate(values, initial=-case.investment)
    later = (year for year, total in enumerate(running) if year > repaid and round(total, 9) < 0)
    return next(later, None)


def rate_of_return(case: Flows, bounds: tuple[float, float]) -> float | None:
    """IRR by bisection within `bounds`; None where NPV has the same sign at both ends."""
    lo, hi = bounds
    at_lo, at_hi = net_present_value(case, lo), net_present_value(case, hi)
    if at_lo == 0:
        return lo
    if at_lo * at_hi > 0:
        return None
    for _step in range(200):
        middle = (lo + hi) / 2
        if net_present_value(case, middle) * at_lo > 0:
            lo = middle
        else:
            hi = middle
    return (lo + hi) / 2


def return_on_investment(case: Flows) -> float | None:
    """(benefits - investment - run costs) / (investment + run costs); None where nothing is spent."""
    spent = case.investment + sum(case.run_costs)
    return None if spent == 0 else (sum(case.benefits) - spent) / spent


def break_even_gross(
    investment: float, adoption: Sequence[float], haircut: float, run_costs: Sequence[float], rate: float
) -> float | None:
    """Gross annual benefit at which NPV is zero; None where nothing of it would be adopted."""
    cost = investment + sum(c / (1 + rate) ** t for t, c in enumerate(run_costs, start=1))
    share = sum(a * (1 - haircut) / (1 + rate) ** t for t, a in enumerate(adoption, start=1))
    return None if share == 0 else cost / share


def cost_of_waiting(months: float, yearly_net: float, holding_a_month: float) -> float:
    """Cost of limbo or late governance: months x (monthly steady net benefit + holding cost)."""
    return months * (yearly_net / 12 + holding_a_month)


def delayed_value(case: Flows, rate: float, months: float, holding_a_month: float) -> float:
    """NPV with the yearly flows (not the investment) shifted and the holding cost at time 0, undiscounted."""
    shift = months / 12
    late = sum(n / (1 + rate) ** (t + shift) for t, n in enumerate(case.net, start=1))
    return -case.investment - months * holding_a_month + late
