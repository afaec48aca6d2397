"""How far each driver moves the net present value of the likely case when everything else stays (docs/model.md 24)."""

from dataclasses import dataclass, replace
from typing import Literal

from readiness_desktop.domain import business_case as formulas
from readiness_desktop.domain.case_terms import Terms
from readiness_desktop.domain.constants import BusinessCaseConstants

Driver = Literal["benefit", "adoption", "haircut", "run_cost", "investment", "rate", "late_3", "late_6"]

DELAYS: tuple[tuple[Driver, int], ...] = (("late_3", 3), ("late_6", 6))
"""Launches that are so many months late."""

ADOPTION_SHARE = 0.2
"""Adoption is moved by this share of itself, never above full use."""

RATE_POINTS = 0.05
"""The discount rate is moved by five points."""


@dataclass(frozen=True, slots=True)
class Swing:
    """One driver at its worse and its better end, with the net present value at each: the lower one is the worse.

    `worse` and `better` are in the unit of the driver: money, a share, a factor of the run cost, months.
    """

    driver: Driver
    worse: float
    better: float
    npv_worse: float
    npv_better: float

    @property
    def span(self) -> float:
        """How far the net present value moves."""
        return abs(self.npv_better - self.npv_worse)


def swings(constants: BusinessCaseConstants, found: Terms) -> tuple[Swing, ...]:
    """Every driver by its span, largest first; empty where the case cannot be computed, without what moves nothing."""
    base = _npv(found)
    if base is None:
        return ()
    low, high = constants.cases["low"], constants.cases["high"]
    gross, rate, cut = found.gross or 0.0, found.rate, found.haircut
    dear = float(low["run_cost"])
    ends: list[tuple[Driver, float, float, Terms, Terms]] = []

    def move(driver: Driver, worse: float, better: float, at_worse: Terms, at_better: Terms) -> None:
        ends.append((driver, worse, better, at_worse, at_better))

    least, most = gross * float(low["benefit"]), gross * float(high["benefit"])
    move("benefit", least, most, replace(found, gross=least), replace(found, gross=most))
    fewer, more = _adopted(found, 1 - ADOPTION_SHARE), _adopted(found, 1 + ADOPTION_SHARE)
    move("adoption", fewer[-1], more[-1], replace(found, adoption=fewer), replace(found, adoption=more))
    bolder, warier = max(0.0, cut - constants.haircut), max(cut, min(1.0, cut + constants.haircut))
    move("haircut", warier, bolder, replace(found, haircut=warier), replace(found, haircut=bolder))
    cheap = max(0.0, 2 - dear)
    move("run_cost", dear, cheap, _running(found, dear), _running(found, cheap))
    dearest, cheapest = found.investment_most or 0.0, found.investment_least or 0.0
    move(
        "investment",
        dearest,
        cheapest,
        replace(found, investment=dearest),
        replace(found, investment=cheapest),
    )
    above, below = rate + RATE_POINTS, max(0.0, rate - RATE_POINTS)
    move("rate", above, below, replace(found, rate=above), replace(found, rate=below))
    done = [
        Swing(driver, worse, better, _npv(at_worse) or 0.0, _npv(at_better) or 0.0)
        for driver, worse, better, at_worse, at_better in ends
    ]
    done += [Swing(driver, float(months), 0.0, _late(found, months), base) for driver, months in DELAYS]
    moving = [_worse_first(swing) for swing in done if round(swing.span, 9)]
    return tuple(sorted(moving, key=lambda swing: -round(swing.span, 9)))


def _worse_first(swing: Swing) -> Swing:
    """A loss weighs less the later it comes: then a higher rate and a late launch are the better ends."""
    if swing.npv_worse <= swing.npv_better:
        return swing
    return Swing(swing.driver, swing.better, swing.worse, swing.npv_better, swing.npv_worse)


def _adopted(found: Terms, factor: float) -> tuple[float, ...]:
    return tuple(min(max(1.0, share), share * factor) for share in found.adoption)


def _running(found: Terms, factor: float) -> Terms:
    return replace(found, run_costs=tuple(cost * factor for cost in found.run_costs or ()))


def _flows(found: Terms) -> formulas.Flows | None:
    if found.investment is None or found.gross is None or found.run_costs is None or not found.adoption:
        return None
    return formulas.flows(found.investment, found.gross, found.adoption, found.haircut, found.run_costs)


def _npv(found: Terms) -> float | None:
    flows = _flows(found)
    return None if flows is None else formulas.net_present_value(flows, found.rate)


def _late(found: Terms, months: int) -> float:
    flows = _flows(found)
    return 0.0 if flows is None else formulas.delayed_value(flows, found.rate, months, found.holding or 0.0)
