"""How much of the work should be done by a day and how much is, over the days of a plan (docs/model.md 38)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from readiness_desktop.domain.assessment import Action
from readiness_desktop.domain.calendar import DAYS_A_WEEK, days_after
from readiness_desktop.domain.plan import Plan
from readiness_desktop.domain.roadmap_progress import (
    InitiativeProgress,
    PlannedWork,
    RoadmapProgress,
    roadmap_progress,
)


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """Shares 0 to 1 of all planned days at the end of a day; `earned` is None after the day that is looked at."""

    day: date
    due: float
    earned: float | None


def progress_curve(
    plan: Plan,
    actions: Iterable[Action],
    on: date,
    first_day: date | None = None,
    beside: Iterable[PlannedWork] = (),
) -> tuple[CurvePoint, ...]:
    """The work that is due and that is earned, week by week from the evening before the first day to the last.

    `on` is among the days. The first day is that of the plan, or an earlier one on which work `beside` it was to begin
    or any work began. Work that is begun or done grew evenly from its first day to its last one or to `on`; without a
    first day it is all there at once. Empty without work; ValueError where nobody says the first day.
    """
    held, others = tuple(actions), tuple(beside)
    now = roadmap_progress(plan, held, on, first_day, others)
    week_0 = plan.first_day or first_day
    if week_0 is None or now.finish is None or not now.effort:
        return ()
    first = min([week_0, *_first_days(now)])
    last = max(now.finish, on)
    weeks = (last - first).days // DAYS_A_WEEK + 1
    days = {days_after(first, DAYS_A_WEEK * week - 1) for week in range(weeks + 1)} | {last}
    if on >= first:
        days.add(on)
    return tuple(
        CurvePoint(
            day,
            roadmap_progress(plan, held, day, first_day, others).due / now.effort,
            _earned(now, day) if day <= on else None,
        )
        for day in sorted(days)
    )


def _first_days(now: RoadmapProgress) -> list[date]:
    """The days on which the work that counts was to begin or began, those of the future left out."""
    counted = [one for one in now.initiatives if one.state != "dropped"]
    planned = [one.start for one in counted]
    return planned + [one.started for one in counted if one.started is not None and one.started <= now.on]


def _earned(now: RoadmapProgress, day: date) -> float:
    return sum(one.effort * _by(one, day, now.on) for one in now.initiatives if one.state != "dropped") / (
        now.effort
    )


def _by(one: InitiativeProgress, day: date, on: date) -> float:
    """The share of an initiative that was earned by a day."""
    if not one.earned:
        return 0.0
    end = min(one.finished or on, on)
    if one.started is None or one.started >= end:
        return one.earned if day >= end else 0.0
    gone = (day - one.started).days / (end - one.started).days
    return one.earned * min(1.0, max(0.0, gone))
