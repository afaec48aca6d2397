"""What cannot be met in a plan, and the least change that would make it possible (docs/model.md 36)."""

import math
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from readiness_desktop.domain.plan import Break, Unmet
from readiness_desktop.planning.instance import Instance, closure
from readiness_desktop.planning.orders import listing
from readiness_desktop.planning.problem import Problem, problem_of
from readiness_desktop.planning.schedule import serial_schedule, urgent_first
from readiness_desktop.planning.timing import Span, Timing

_STEP = 0.5
"""Person-days a week in which a capacity is asked for."""


def unmet_of(problem: Problem, breaks: Iterable[Break], late: Mapping[str, int]) -> tuple[Unmet, ...]:
    """Everything that a plan which breaks these limits cannot meet, as far as it can be told without solving it.

    `late` are the weeks by which due dates have to move at least, where a solver worked that out.
    """
    instance = problem.instance
    missed = [one.id for one in breaks if one.kind == "must"]
    short = _budget(instance, missed) or _musts(instance, missed)
    told = {name for one in short for name in one.ids}
    # What people or money need is never less than what the chain of prerequisites needs.
    dates = [one for one in _dates(instance, late) if one.kind != "must" or one.ids[0] not in told]
    return (
        *problem.selection.unmet,
        *_musts_left_out(problem),
        *_pools(problem),
        *dates,
        *short,
    )


def _musts_left_out(problem: Problem) -> list[Unmet]:
    """What has to be done and waits for something that was left out by hand."""
    left = {one.id: one for one in problem.selection.left_out}
    return [
        Unmet("needs", (name,), other=one.other[0])
        for name, one in left.items()
        if one.kind == "needs" and problem.setup.terms_of(name).must
    ]


def _pools(problem: Problem) -> list[Unmet]:
    """Pools that have work and nobody, with the people that would finish it within the horizon."""
    stuck: dict[str, list[str]] = {}
    for one in problem.selection.left_out:
        if one.kind == "no_capacity":
            stuck.setdefault(one.other[0], []).append(one.id)
    have = problem.instance.capacity
    return [
        Unmet(
            "no_capacity", tuple(names), pool=pool, have=have[pool], need=least_capacity(problem, pool, stuck)
        )
        for pool, names in stuck.items()
    ]


def least_capacity(problem: Problem, pool: str, others: Collection[str] = ()) -> float:
    """The least person-days a week, in half days, with which the pool's work ends within the horizon.

    Where some of it never can, it is what finishes as much of it as unlimited people would. `others` are pools that
    lack people too; they are given plenty meanwhile. The work goes one by one in the order of the catalogue.
    """
    plenty = 1.0 + sum(max(i.effort) for i in problem.selection.catalogue.values()) * max(
        [1.0, *problem.framework.constants.size_factors.values()]
    )

    def finished(capacity: float) -> int:
        room = dict(problem.setup.capacity) | dict.fromkeys(others, plenty) | {pool: capacity}
        trial = problem_of(
            problem.framework,
            problem.assessment,
            problem.results,
            replace(problem.setup, capacity=room, budget=()),
            first_day=problem.first_day,
            goals=problem.goals,
        ).instance
        spans = serial_schedule(trial, urgent_first(trial, listing(trial)))
        return sum(
            span.finish <= trial.horizon for name, span in spans.items() if trial.work[name].pool == pool
        )

    wanted = finished(plenty)
    return _STEP * _least(lambda steps: finished(_STEP * steps) >= wanted, math.ceil(plenty / _STEP))


def _least(enough: Callable[[int], bool], most: int) -> int:
    """The least whole number from 1 to `most` that is enough, where more is never worse."""
    low, high = 1, most
    while low < high:
        middle = (low + high) // 2
        if enough(middle):
            high = middle
        else:
            low = middle + 1
    return low


def earliest_spans(instance: Instance) -> dict[str, Span]:
    """Where each would be with all people and money there are: prerequisites, calendar and wishes alone."""
    timing = Timing(instance)
    spans: dict[str, Span] = {}
    for name in listing(instance):
        item = instance.work[name]
        ready = max((spans[one].finish for one in item.after), default=0)
        start = max(ready, item.not_before) if item.start is None else max(ready, item.start)
        while start != item.start and not timing.opens(item, start):
            start += 1
        spans[name] = timing.span(item, start)
    return spans


def _dates(instance: Instance, late: Mapping[str, int]) -> list[Unmet]:
    """Dates and musts that prerequisites alone rule out, or the solver."""
    found: list[Unmet] = []
    spans = earliest_spans(instance)
    for name, item in instance.work.items():
        span = spans[name]
        if item.start is not None and span.start > item.start:
            found.append(Unmet("start", (name,), have=item.start, need=span.start))
        if item.due is not None and (span.finish > item.due or name in late):
            need = max(span.finish, item.due + late.get(name, 0))
            found.append(Unmet("late", (name,), have=item.due, need=need))
        if item.must and span.finish > instance.horizon:
            found.append(Unmet("must", (name,), have=instance.horizon, need=span.finish))
    return found


def _budget(instance: Instance, missed: Sequence[str]) -> list[Unmet]:
    """A budget below what has to be done costs: the least amount that each quarter needs to pay for it."""
    if not instance.budget or not missed:
        return []
    alone = _musts_alone(instance)
    if not _fits(alone) or _fits(replace(alone, budget=instance.budget)):
        # It is not the money that holds it up.
        return []
    least = min(instance.budget)
    cost = math.ceil(sum(item.cost + item.external for item in alone.work.values()))

    def enough(money: int) -> bool:
        return _fits(replace(alone, budget=tuple(max(one, float(money)) for one in instance.budget)))

    need = _least(enough, max(1, cost, math.ceil(least)))
    return [Unmet("budget", tuple(missed), have=least, need=float(need))]


def _musts(instance: Instance, missed: Sequence[str]) -> list[Unmet]:
    """What has to be done and cannot be with these people in time: the weeks that it would take alone."""
    if not missed:
        return []
    alone = _musts_alone(instance)
    spans = serial_schedule(alone, urgent_first(alone, listing(alone)))
    need = max((spans[name].finish for name in missed if name in spans), default=0)
    # Where they fit alone it is something else with a date that stands in their way.
    return [Unmet("must", tuple(missed), have=instance.horizon, need=need)] if need > instance.horizon else []


def _musts_alone(instance: Instance) -> Instance:
    """What has to be done, and all that it waits for, with nothing beside it and whatever it costs."""
    musts = [name for name, item in instance.work.items() if item.must]
    work = {name: instance.work[name] for name in closure(instance.work, musts)}
    return replace(instance, work=work, budget=())


def _fits(instance: Instance) -> bool:
    spans = serial_schedule(instance, urgent_first(instance, listing(instance)))
    return all(
        name in spans and spans[name].finish <= instance.horizon
        for name, item in instance.work.items()
        if item.must
    )
