"""From the starts of a solved problem to the plan that screens, reports and exports read."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from readiness_desktop.domain.calendar import DAYS_A_WEEK
from readiness_desktop.domain.catalogue import Lift
from readiness_desktop.domain.chosen_plan import setup_checksum
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.plan import (
    LeftKind,
    LeftOut,
    Plan,
    PlannedInitiative,
    Range,
    RefreshTask,
)
from readiness_desktop.domain.roadmap_cost import priced
from readiness_desktop.planning.checking import Checked, check
from readiness_desktop.planning.instance import Instance, closure
from readiness_desktop.planning.least_change import unmet_of
from readiness_desktop.planning.orders import listing
from readiness_desktop.planning.priority import gain
from readiness_desktop.planning.problem import Problem, week_of
from readiness_desktop.planning.projection import projections
from readiness_desktop.planning.schedule import serial_schedule, urgent_first
from readiness_desktop.planning.slack import slack_of
from readiness_desktop.planning.timing import Span, Timing

_SAME = 1e-6


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the starts come from: the solver, its own account of the area, the proven bound, and how long it took.

    `optimal`: it ended with a proof. `chosen` and `stale` as in Plan. A `trial` is not asked what cannot be met. `late`
    are the weeks by which due dates have to move, where the solver proved that they cannot hold together.
    """

    solver: str
    area: float | None = None
    bound: float | None = None
    optimal: bool = False
    seconds: float | None = None
    chosen: bool = False
    stale: bool = False
    trial: bool = False
    late: Mapping[str, int] = field(default_factory=dict[str, int])


def assemble(problem: Problem, starts: Mapping[str, int], origin: Origin) -> Plan:
    """The plan that starts each initiative in the given week; what is needed and not named is said to be left out."""
    framework, assessment, instance = problem.framework, problem.assessment, problem.instance
    timing = Timing(instance)
    spans = {name: timing.span(instance.work[name], starts[name]) for name in instance.work if name in starts}
    checked = check(instance, starts)
    order = sorted(spans, key=lambda name: (spans[name].start, spans[name].finish))
    planned = _Planned(problem, timing, spans, slack_of(instance, timing, spans))
    initiatives = tuple(planned.initiative(name) for name in order)
    finishes = [(name, spans[name].finish, instance.work[name].lifts) for name in order]
    edges = [days // DAYS_A_WEEK for days in framework.constants.horizon_days]
    bound, gap, proven = _proof(origin, checked)
    lowest = instance.risk.total(instance.levels) - gain(
        instance.risk, instance.levels, instance.work, list(instance.work), ()
    )
    return Plan(
        horizon=instance.horizon,
        capacity=instance.capacity,
        size=assessment.profile.size,
        initiatives=initiatives,
        order=tuple(order),
        waived=problem.selection.needs.waived,
        unassessed=problem.selection.needs.unassessed,
        evidence_tasks=problem.selection.needs.evidence,
        refresh_tasks=_refresh_tasks(problem, initiatives),
        phi=checked.phi,
        area=checked.area,
        residual=lowest * instance.horizon,
        effort=sum(one.effort for one in initiatives),
        projections=projections(
            framework,
            assessment,
            problem.results,
            finishes,
            [0, *edges, instance.horizon, *(span.finish for span in spans.values())],
        ),
        solver=origin.solver,
        gap=gap,
        bound=bound,
        proven=proven,
        seconds=origin.seconds,
        first_day=problem.first_day,
        chosen=origin.chosen,
        stale=origin.stale,
        own=tuple(one.initiative for one in problem.setup.own),
        left_out=(*problem.selection.left_out, *_without_place(problem, starts, origin)),
        breaks=checked.breaks,
        unmet=() if origin.trial else unmet_of(problem, checked.breaks, origin.late),
        load=checked.load,
        room=_room(problem, len(checked.spent)),
        budget=instance.budget,
        spend=checked.spent,
        model=problem.model,
        setup=setup_checksum(problem.setup),
    )


def _proof(origin: Origin, checked: Checked) -> tuple[float | None, float | None, bool]:
    """Bound, gap and whether the plan is proven to be the best: only where our own check comes to the same area."""
    if origin.bound is None or checked.breaks:
        return None, None, False
    bound = min(origin.bound, checked.area)
    gap = (checked.area - bound) / bound if bound > 0 else 0.0
    agreed = origin.area is not None and abs(origin.area - checked.area) <= _SAME * max(1.0, checked.area)
    proven = origin.optimal and agreed and checked.area - bound <= _SAME * max(1.0, checked.area)
    return bound, 0.0 if proven else gap, proven


def _without_place(problem: Problem, starts: Mapping[str, int], origin: Origin) -> list[LeftOut]:
    """What could be scheduled and is not: for money, because what it waits for is not there, or nobody placed it."""
    by_choice = origin.solver == "hand" or origin.chosen
    alone: LeftKind = "unplaced" if by_choice and (origin.stale or not problem.instance.budget) else "budget"
    missing = [name for name in problem.instance.work if name not in starts]
    dear = _dear(problem.instance, missing)
    found: list[LeftOut] = []
    for name in missing:
        before = tuple(one for one in problem.instance.work[name].after if one in missing)
        if before:
            found.append(LeftOut(name, "needs", before))
        else:
            found.append(LeftOut(name, alone if by_choice else "budget" if name in dear else "horizon"))
    return found


def _dear(instance: Instance, names: Sequence[str]) -> set[str]:
    """What would be finished within the horizon with money enough."""
    if not instance.budget or not names:
        return set()
    free = replace(instance, budget=())
    spans = serial_schedule(free, urgent_first(free, listing(free)))
    return {name for name in names if name in spans and spans[name].finish <= instance.horizon}


def _room(problem: Problem, weeks: int) -> dict[str, tuple[float, ...]]:
    instance = problem.instance
    return {
        pool: tuple(most * instance.share(pool, week) for week in range(weeks))
        for pool, most in instance.capacity.items()
    }


class _Planned:
    """Makes the planned initiatives of one schedule."""

    def __init__(
        self, problem: Problem, timing: Timing, spans: Mapping[str, Span], slack: Mapping[str, int]
    ) -> None:
        self._problem = problem
        self._timing = timing
        self._spans = spans
        self._slack = slack
        self._actions = {one.key: one for one in problem.assessment.current.actions}
        self._unassessed = set(problem.selection.needs.unassessed)

    def initiative(self, name: str) -> PlannedInitiative:
        """One initiative with its place, its effect and its cost."""
        problem, instance, span = self._problem, self._problem.instance, self._spans[name]
        framework, risk, levels, work = problem.framework, instance.risk, instance.levels, instance.work
        item, initiative = work[name], problem.selection.catalogue[name]
        together = closure(work, (name,))
        closure_gain = gain(risk, levels, work, together, ())
        effort = sum(work[one].effort for one in together)
        weeks, rate = self._timing.paces[name]
        terms = problem.setup.terms_of(name)
        action = self._actions.get(name)
        rest, days = problem.rest.get(name), problem.days[name]
        external = terms.external_cost if terms.external_cost is not None else initiative.external_cost
        if rest is not None:
            # What was bought for it was bought when it began.
            days, external = _part(days, rest.left), 0.0
        return PlannedInitiative(
            id=name,
            start=span.start,
            duration=span.duration,
            finish=span.finish,
            pool=item.pool,
            effort=item.effort,
            rate=rate,
            gain=gain(risk, levels, work, (name,), ()),
            closure_gain=closure_gain,
            ratio=closure_gain / effort if effort else 0.0,
            window=window_of(span.finish, framework.constants.horizon_days),
            lifts=item.lifts,
            gates=_gates(framework, levels, item.lifts),
            unlocks=tuple(other for other in self._spans if name in work[other].after),
            confirm=name in self._unassessed,
            weeks=weeks,
            days=days,
            cost=priced(days, problem.setup.rates.get(item.pool), external),
            external=external,
            owner=action.owner if action is not None else "",
            fixed=item.start is not None and not item.under_way,
            must=terms.must,
            begun=action is not None and action.status == "begun",
            rest=rest,
            slack=self._slack[name],
            after=item.after,
        )


def _part(days: Range, left: float) -> Range:
    """The range of what is left of work, as wide for its size as that of the whole."""
    share = left / days.likely if days.likely else 0.0
    return Range(days.low * share, days.likely * share, days.high * share)


def window_of(finish: int, edges: Sequence[int]) -> int:
    """The horizon window of a finish week: 0 up to the first edge (in days), one more after each."""
    return sum(finish * DAYS_A_WEEK > edge for edge in edges)


def _gates(framework: Framework, levels: Mapping[str, int], lifts: Sequence[Lift]) -> tuple[str, ...]:
    """Failed gates that one of these lifts brings from below the minimum to it."""
    found: list[str] = []
    for lift in lifts:
        gate = framework.question(lift.question).gate
        if gate is None or lift.question in found:
            continue
        if levels[lift.question] < gate.minimum <= lift.to and lift.start < gate.minimum:
            found.append(lift.question)
    return tuple(found)


def _refresh_tasks(problem: Problem, planned: Sequence[PlannedInitiative]) -> tuple[RefreshTask, ...]:
    """Evidence that will be outdated when the launch gate comes, to be renewed in the week before it.

    The launch gate comes once the last gate in the plan is closed, or on the planned launch date where that is later.
    """
    week = max((item.finish for item in planned if item.gates), default=0)
    launch: date | None = problem.assessment.profile.dates.get(problem.framework.verdict.launch_date)
    if launch is not None:
        week = max(week, week_of(problem.first_day, launch))
    tasks: list[RefreshTask] = []
    for item in planned:
        days = problem.selection.catalogue[item.id].expires_days
        if days is not None and (week - item.finish) * DAYS_A_WEEK > days:
            tasks.append(RefreshTask(item.id, week - 1))
    return tuple(tasks)
