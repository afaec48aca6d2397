"""When the work of the roadmap brings the open criteria of a gate to what they need (docs/model.md 25)."""

from dataclasses import replace
from datetime import date

from readiness_desktop.domain.gate_facts import GateItem
from readiness_desktop.domain.plan import Plan


def with_days_ahead(items: tuple[GateItem, ...], plan: Plan | None, as_of: date) -> tuple[GateItem, ...]:
    """The criteria, each that is not met and that planned work lifts far enough with the day on which it is there."""
    if plan is None:
        return items
    return tuple(_with_day(item, plan, as_of) for item in items)


def verdict_ahead(plan: Plan | None, refused: tuple[str, ...], as_of: date) -> date | None:
    """The day from which the projected verdict is none of the refused ones any more; None where it stays one."""
    found: date | None = None
    if plan is None:
        return None
    for one in plan.projections:
        if one.verdict in refused:
            found = None
        elif found is None:
            found = plan.day(one.week, as_of)
    return found


def _with_day(item: GateItem, plan: Plan, as_of: date) -> GateItem:
    if item.met or not item.counts or item.needs is None or item.now is None or item.now >= item.needs:
        return item
    week = week_reached(item.key, item.now, item.needs, plan)
    return item if week is None else replace(item, ahead=plan.day(week, as_of))


def week_reached(question: str, level: int, needs: int, plan: Plan) -> int | None:
    """The first week at whose start finished work has lifted a question so far; None where none does.

    A lift whose start is not reached waits until another one has brought the question there.
    """
    lifts = [
        (planned.finish, lift)
        for planned in plan.initiatives
        for lift in planned.lifts
        if lift.question == question
    ]
    for week in sorted({finish for finish, _lift in lifts}):
        done = sorted(
            (lift for finish, lift in lifts if finish <= week), key=lambda lift: (lift.start, lift.to)
        )
        reached = level
        for lift in done:
            if lift.start <= reached < lift.to:
                reached = lift.to
        if reached >= needs:
            return week
    return None
