"""How much of the work should be done by a day and how much is, over the days of a plan (docs/model.md 32)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from readiness_desktop.domain.assessment import Action
from readiness_desktop.domain.calendar import days_after
from readiness_desktop.domain.plan import DAYS_A_WEEK, Plan
from readiness_desktop.domain.roadmap_progress import InitiativeProgress, RoadmapProgress, roadmap_progress


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """Shares 0 to 1 of all planned days at the end of a day; `earned` is None after the day that is looked at."""

    day: date
    due: float
    earned: float | None


def progress_curve(
    plan: Plan, actions: Iterable[Action], on: date, first_day: date | None = None
) -> tuple[CurvePoint, ...]:
    """The work that is due and that is earned, week by week from the first day to the last, with `on` among them.

    Work that is begun or done grew evenly from its first day to its last one or to `on`; without a first day it is all
    there at once. Empty without work; ValueError where nobody says the first day.
    """
    held = tuple(actions)
    now = roadmap_progress(plan, held, on, first_day)
    week_0 = plan.first_day or first_day
    if week_0 is None or now.finish is None or not now.effort:
        return ()
    last = max(now.finish, on)
    weeks = (last - week_0).days // DAYS_A_WEEK + 1
    days = {days_after(week_0, DAYS_A_WEEK * week - 1) for week in range(weeks + 1)} | {last}
    if on >= week_0:
        days.add(on)
    return tuple(
        CurvePoint(
            day,
            roadmap_progress(plan, held, day, first_day).due / now.effort,
            _earned(now, day) if day <= on else None,
        )
        for day in sorted(days)
    )


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
