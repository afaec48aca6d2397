"""Weeks of a plan on the page: how long work takes from a start, closed weeks included, and where weeks lie."""

from collections.abc import Sequence

from PySide6.QtCore import QRect

from readiness_desktop.domain.calendar import DAYS_A_WEEK
from readiness_desktop.domain.plan import Plan, PlannedInitiative

LEFT, BOTH = 4, 12
"""Pixels before the first day of the time axis, and before and behind it together."""
_SMALL = 1e-9


def shares(plan: Plan, pool: str) -> tuple[float, ...]:
    """The share of its usual days that a pool has in each week; empty where the plan does not say."""
    full = plan.capacity.get(pool, 0.0)
    room = plan.room.get(pool, ())
    return tuple(min(1.0, days / full) for days in room) if full > 0 else ()


def pauses(plan: Plan, planned: PlannedInitiative) -> tuple[int, ...]:
    """The weeks between start and end of the work in which its pool is closed."""
    given = shares(plan, planned.pool)
    weeks = range(planned.start, planned.start + planned.duration)
    return tuple(week for week in weeks if week < len(given) and given[week] <= _SMALL)


def ends(given: Sequence[float], start: int, weeks: int) -> int:
    """The week at whose start so many working weeks are over; `given` are the shares of `shares`."""
    left, week = float(max(1, weeks)), start
    while left > _SMALL:
        share = given[week] if week < len(given) else 1.0
        left -= min(left, share)
        week += 1
    return week


def day_x(area: QRect, day: float, days: int) -> float:
    """Where a day lies on the time axis of a column; `days` is how long the axis is."""
    return area.left() + LEFT + (area.width() - BOTH) * min(max(day / days, 0.0), 1.0)


def week_wide(area: QRect, days: int) -> float:
    """How wide a week is, in pixels."""
    return (area.width() - BOTH) * DAYS_A_WEEK / days
