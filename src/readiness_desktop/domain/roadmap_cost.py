"""What a roadmap costs: days and money as ranges, by window, by pool, in all (docs/model.md 33)."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from readiness_desktop.domain.catalogue import Initiative
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.plan import NOTHING, Plan, PlannedInitiative, Range
from readiness_desktop.domain.roadmap_setup import RoadmapSetup

NINETY = 1.645
"""Standard deviations on either side of the mean that hold 90 % of a normal distribution."""


@dataclass(frozen=True, slots=True)
class Ends:
    """Both ends of a 90 % range."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class CostSum:
    """Some initiatives together: person-days, and money in the profile's currency.

    `days` and `cost` add up end by end, so they hold whatever happens: every initiative at its low, then at its high
    end. `likely_days` and `likely_cost` are the 90 % ranges of the sums where initiatives run over or under
    independently of each other. `cost` has the external cost in it, all that is known of it (`external`), and is None
    where nothing has a price. `unrated` are the days of pools without a day rate, by pool; the money is then a part of
    it only, as it is while `without_external` initiatives have no figure for external cost, which counts as nothing.
    """

    count: int
    days: Range
    likely_days: Ends
    cost: Range | None
    likely_cost: Ends | None
    external: float
    without_external: int
    unrated: Mapping[str, Range]

    @property
    def partial(self) -> bool:
        """Whether days have no day rate, so that the money is that of the others alone."""
        return bool(self.unrated)


@dataclass(frozen=True, slots=True)
class RoadmapCost:
    """The cost of a plan in all, by horizon window (0 to the last), by pool with work, by initiative."""

    total: CostSum
    by_window: tuple[CostSum, ...]
    by_pool: Mapping[str, CostSum]
    by_initiative: Mapping[str, CostSum]


@dataclass(frozen=True, slots=True)
class _Priced:
    """One initiative with what it takes; `rate` is None where its pool has none."""

    pool: str
    days: Range
    rate: float | None
    external: float | None

    @property
    def cost(self) -> Range | None:
        return priced(self.days, self.rate, self.external)


def priced(days: Range, rate: float | None, external: float | None) -> Range | None:
    """Days at a day rate with external cost, which has no spread of its own; None where there is no rate."""
    if rate is None:
        return None
    beside = external or 0.0
    return Range(days.low * rate + beside, days.likely * rate + beside, days.high * rate + beside)


def roadmap_cost(framework: Framework, plan: Plan, rates: Mapping[str, float]) -> RoadmapCost:
    """The cost of a plan at these day rates by pool."""
    items = {
        one.id: _Priced(one.pool, days_of(framework, plan, one), rates.get(one.pool), one.external)
        for one in plan.initiatives
    }
    windows = range(len(framework.constants.horizon_days) + 1)
    known = [pool.id for pool in framework.pools]
    pools = dict.fromkeys((*known, *(one.pool for one in plan.initiatives)))
    used = {one.pool for one in plan.initiatives}
    return RoadmapCost(
        total=_sum(items.values()),
        by_window=tuple(_sum(items[one.id] for one in plan.initiatives if one.window == n) for n in windows),
        by_pool={
            pool: _sum(one for one in items.values() if one.pool == pool) for pool in pools if pool in used
        },
        by_initiative={name: _sum((one,)) for name, one in items.items()},
    )


def effort_of(framework: Framework, setup: RoadmapSetup, size: str, initiative: Initiative) -> Range:
    """Person-days that an initiative takes: as typed or, of an own one, as given; else the pack's times the factor of
    the organisation's size.
    """
    typed = setup.terms_of(initiative.id).effort
    if typed is not None:
        return Range(*typed)
    if any(one.id == initiative.id for one in setup.own):
        return Range(*initiative.effort)
    return _sized(framework, size, initiative)


def days_of(framework: Framework, plan: Plan, one: PlannedInitiative) -> Range:
    """Person-days of a planned initiative; of an older plan, which holds none, the pack's times the size factor."""
    if one.days != NOTHING:
        return one.days
    return _sized(framework, plan.size, plan.initiative(framework, one.id))


def _sized(framework: Framework, size: str, initiative: Initiative) -> Range:
    factor = framework.constants.size_factors.get(size, 1.0)
    low, likely, high = initiative.effort
    return Range(low * factor, likely * factor, high * factor)


def _sum(some: Iterable[_Priced]) -> CostSum:
    items = tuple(some)
    days = _together(one.days for one in items)
    unrated: dict[str, Range] = {}
    for one in items:
        if one.rate is None and one.days != NOTHING:
            unrated[one.pool] = unrated.get(one.pool, NOTHING) + one.days
    cost = _money(items)
    return CostSum(
        count=len(items),
        days=days,
        likely_days=_ninety(days, (_deviation(one.days) for one in items)),
        cost=cost,
        likely_cost=None
        if cost is None
        else _ninety(cost, (_deviation(one.days) * one.rate for one in items if one.rate is not None)),
        external=sum(one.external or 0.0 for one in items),
        without_external=sum(one.external is None for one in items),
        unrated=unrated,
    )


def _money(items: tuple[_Priced, ...]) -> Range | None:
    """All the money that is known: of a pool without a day rate the external cost alone."""
    known = [
        one.cost or Range(one.external or 0.0, one.external or 0.0, one.external or 0.0)
        for one in items
        if one.rate is not None or one.external
    ]
    if items and not known:
        return None
    return _together(known)


def _together(ranges: Iterable[Range]) -> Range:
    return sum(ranges, start=NOTHING)


def _deviation(days: Range) -> float:
    """The standard deviation by PERT, in person-days."""
    return (days.high - days.low) / 6


def _ninety(whole: Range, deviations: Iterable[float]) -> Ends:
    """The 90 % range around the expected value, never beyond what all low and all high ends add up to."""
    wide = NINETY * math.sqrt(sum(one * one for one in deviations))
    return Ends(max(whole.low, whole.expected - wide), min(whole.high, whole.expected + wide))
