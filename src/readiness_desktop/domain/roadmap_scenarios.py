"""Two ways to go on, side by side: what is done in each, with how many people and how much money, and what comes of it.

Days are person-days, money is in the profile's currency, capacity is person-days a week.
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from readiness_desktop.domain.calendar import DAYS_A_WEEK
from readiness_desktop.domain.comparison import FigureChange
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.plan import Plan, Projection
from readiness_desktop.domain.results import Verdict
from readiness_desktop.domain.roadmap_setup import RoadmapSetup

LEAST_SHARE, MOST_SHARE = 50, 200
_WHOLE = 100


@dataclass(frozen=True, slots=True)
class Scenario:
    """What a scenario changes of the roadmap as it is set up.

    `wished` says of an initiative whether it is done, where that is other than now; `share` is the capacity of every
    pool in per cent of today's. `budget` is money a quarter: None as it is set up, empty for no limit.
    """

    wished: Mapping[str, bool] = field(default_factory=dict[str, bool])
    share: int = _WHOLE
    budget: tuple[float, ...] | None = None

    @property
    def as_it_is(self) -> bool:
        """Whether it changes nothing."""
        return not self.wished and self.share == _WHOLE and self.budget is None


@dataclass(frozen=True, slots=True)
class Choices:
    """What can be ticked: initiatives that are planned, that are needed and left out, and all others.

    `now` are those that the roadmap as it is set up wants done.
    """

    planned: tuple[str, ...]
    left_out: tuple[str, ...]
    others: tuple[str, ...]
    now: frozenset[str]

    @property
    def needed(self) -> frozenset[str]:
        """What the roadmap needs, planned or not."""
        return frozenset((*self.planned, *self.left_out))

    def wished(self, scenario: Scenario, name: str) -> bool:
        """Whether a scenario does an initiative."""
        return scenario.wished.get(name, name in self.now)

    def toggled(self, scenario: Scenario, name: str) -> Scenario:
        """The scenario with an initiative done that was not, or the other way round."""
        wish = not self.wished(scenario, name)
        kept = {one: value for one, value in scenario.wished.items() if one != name}
        if wish != (name in self.now):
            kept[name] = wish
        return replace(scenario, wished=kept)


def choices(framework: Framework, plan: Plan, setup: RoadmapSetup) -> Choices:
    """What can be ticked beside the plan as it is."""
    planned = tuple(plan.order)
    left_out = tuple(one.id for one in plan.left_out if one.kind != "done" and one.id not in planned)
    gone = {one.id for one in plan.left_out if one.kind == "done"} | {*planned, *left_out}
    known = (*(one.id for one in framework.initiatives), *(one.id for one in setup.own))
    excluded = {one.id for one in plan.left_out if one.kind == "excluded"}
    return Choices(
        planned,
        left_out,
        tuple(name for name in known if name not in gone),
        frozenset((*planned, *left_out)) - excluded,
    )


def scenario_setup(
    framework: Framework, setup: RoadmapSetup, offered: Choices, scenario: Scenario
) -> RoadmapSetup:
    """The roadmap's limits and wishes as a scenario has them."""
    terms = dict(setup.terms)
    for name, wish in scenario.wished.items():
        if wish == (name in offered.now):
            continue
        held = setup.terms_of(name)
        if wish:
            terms[name] = replace(held, excluded=False, must=held.must or name not in offered.needed)
        else:
            terms[name] = replace(held, excluded=True, must=False)
    changed = replace(setup, terms=terms)
    if scenario.share != _WHOLE:
        today = {pool.id: pool.capacity for pool in framework.pools} | dict(setup.capacity)
        capacity = {pool: days * scenario.share / _WHOLE for pool, days in today.items()}
        changed = replace(changed, capacity=capacity)
    return changed if scenario.budget is None else replace(changed, budget=scenario.budget)


@dataclass(frozen=True, slots=True)
class Outlook:
    """What the assessment would say on a day of the plan (None: at its end), and what was spent by then.

    `gates` are blocking gates that are not met, by name in `open_gates` where the plan knows them; `mode` is the
    failure mode with the highest exposure. `effort` is likely days of what is finished, `cost` what is expected of it
    in money, None without any figure.
    """

    day: int | None
    index: float | None
    lo: float | None
    hi: float | None
    verdict: Verdict
    gates: int
    open_gates: tuple[str, ...]
    mode: str
    exposure: float | None
    effort: float
    cost: float | None

    @property
    def half(self) -> float | None:
        """Half of the range of the index; None without one."""
        return None if self.lo is None or self.hi is None else (self.hi - self.lo) / 2


def outlooks(plan: Plan, days: Iterable[int]) -> tuple[Outlook, ...]:
    """What a plan comes to after each of these days and at its end; empty for a plan that looks nowhere ahead."""
    if not plan.projections:
        return ()
    return tuple(_outlook(plan, day) for day in (*days, None))


def _outlook(plan: Plan, day: int | None) -> Outlook:
    then = plan.projections[-1]
    if day is not None:
        then = _by(plan.projections, day)
    finished = [one for one in plan.initiatives if day is None or one.finish * DAYS_A_WEEK <= day]
    costs = [
        one.external if one.cost is None else one.cost.expected
        for one in finished
        if one.cost is not None or one.external is not None
    ]
    worst = max(then.exposures.items(), key=lambda entry: entry[1], default=("", None))
    return Outlook(
        day,
        then.index,
        then.lo,
        then.hi,
        then.verdict,
        then.gates_not_met,
        then.open_gates,
        worst[0],
        worst[1],
        sum(one.effort for one in finished),
        sum(cost for cost in costs if cost is not None) if costs else None,
    )


def _by(steps: tuple[Projection, ...], day: int) -> Projection:
    seen = [one for one in steps if one.week * DAYS_A_WEEK <= day]
    return seen[-1] if seen else steps[0]


@dataclass(frozen=True, slots=True)
class Difference:
    """How B differs from A on one day: points of the index, gates that are met more, and both verdicts."""

    index: FigureChange
    gates: int
    verdict: tuple[Verdict, Verdict]

    @property
    def none(self) -> bool:
        """Whether nothing differs beyond what the range of the index explains."""
        return not self.index.changed and not self.gates and self.verdict[0] == self.verdict[1]


def difference(a: Outlook, b: Outlook) -> Difference:
    """How the second outlook differs from the first."""
    margin = None if a.half is None or b.half is None else math.hypot(a.half, b.half)
    change = FigureChange("index", a.index, b.index, margin)
    return Difference(change, a.gates - b.gates, (a.verdict, b.verdict))
