"""The load of a plan on its people, in words and figures: what each week takes and what there is."""

from collections.abc import Sequence

from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.plan import Plan
from readiness_desktop.wording import numbers, units
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.translate import _, ngettext

_SMALL = 1e-6


def load_of(plan: Plan, pool: str, weeks: int) -> tuple[float, ...]:
    """Person-days that a plan takes from a pool in each of so many weeks.

    Plans that were stored before they held their load say it by the pace of their initiatives.
    """
    found = [0.0] * weeks
    if plan.load:
        given = plan.load.get(pool, ())[:weeks]
        return (*given, *found[len(given) :])
    for one in plan.initiatives:
        if one.pool == pool:
            for week in range(one.start, min(weeks, one.start + one.duration)):
                found[week] += one.rate
    return tuple(found)


def room_of(plan: Plan, pool: str, weeks: int) -> tuple[float, ...]:
    """Person-days that a pool has in each of so many weeks."""
    given = plan.room.get(pool, ())[:weeks]
    return (*given, *[plan.capacity.get(pool, 0.0)] * (weeks - len(given)))


def _figure(value: float) -> str:
    return written(value, 0 if round(value, 1) == round(value) else 1)


def at(framework: Framework, plan: Plan, pools: Sequence[str], week: int) -> str:
    """The load of one week: `Week 5: Data engineering 4 of 10 person-days, ...`; idle pools are left out."""
    names = {pool.id: pool.name for pool in framework.pools}
    said: list[str] = []
    for pool in pools:
        taken, there = load_of(plan, pool, week + 1)[week], room_of(plan, pool, week + 1)[week]
        if taken > _SMALL or len(pools) == 1:
            used = _("{part} of {whole}").format(part=_figure(taken), whole=units.days(there))
            said.append(f"{names.get(pool, pool)} {used}")
    return _("Week {week}: {load}.").format(
        week=written(week + 1), load=", ".join(said) or _("nothing planned")
    )


def whole(plan: Plan, pools: Sequence[str], weeks: int) -> str:
    """The load as a sentence: the highest week, what there is, and the weeks with too few people."""
    load = [load_of(plan, pool, weeks) for pool in pools]
    room = [room_of(plan, pool, weeks) for pool in pools]
    totals = [sum(one[week] for one in load) for week in range(weeks)]
    peak = max(totals, default=0.0)
    there = max((sum(one[week] for one in room) for week in range(weeks)), default=0.0)
    said = _("At most {peak} in a week, of {room}.").format(peak=units.days(peak), room=_figure(there))
    over = [
        week
        for week in range(weeks)
        if any(one[week] > have[week] + _SMALL for one, have in zip(load, room, strict=True))
    ]
    if not over:
        return said
    lacking = ngettext("Too few people in {n} week.", "Too few people in {n} weeks.", len(over))
    return f"{said} {lacking.format(n=numbers.word(len(over)))}"


def short(plan: Plan, pools: Sequence[str], weeks: int, tried: Plan | None = None) -> str:
    """The same for a label: `Limit 54, peak 50`; with the limit of a plan that is tried where that is another one."""
    load = [load_of(plan, pool, weeks) for pool in pools]
    limit = _figure(_most_room(plan, pools, weeks))
    said = _("Limit {limit}, peak {peak} a week").format(
        limit=limit,
        peak=_figure(max((sum(one[week] for one in load) for week in range(weeks)), default=0.0)),
    )
    other = limit if tried is None else _figure(_most_room(tried, pools, weeks))
    if other == limit:
        return said
    return _("{load}, tried limit {limit}").format(load=said, limit=other)


def _most_room(plan: Plan, pools: Sequence[str], weeks: int) -> float:
    room = [room_of(plan, pool, weeks) for pool in pools]
    return max((sum(one[week] for one in room) for week in range(weeks)), default=0.0)
