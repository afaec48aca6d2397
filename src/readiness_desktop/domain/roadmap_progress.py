"""Planned against actual: where each initiative of a plan stands on a day, and all of them together (docs/model.md 38).

Week n of a plan begins 7n days after its first day; what is finished by week n is over on the day before. Days are
person-days, money is in the profile's currency.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from readiness_desktop.domain.assessment import Action
from readiness_desktop.domain.calendar import days_after
from readiness_desktop.domain.plan import Plan, PlannedInitiative

ProgressState = Literal["not_started", "late_start", "running", "overrun", "done", "dropped"]

_WEEK = 7
_ROUNDING = 9


@dataclass(frozen=True, slots=True)
class InitiativeProgress:
    """An initiative as planned and as it goes.

    `start` and `finish` are the first and last day by plan, `started` and `finished` those that were noted. `expected`
    is the last day as it looks now, None for what was dropped; `days_late` counts calendar days from `finish` to it,
    negative where it is earlier. `effort` are planned days, `spent_days` and `spent_money` None where nobody said;
    `money` is the expected cost by plan, None without any figure. `earned` and `due` are the shares, 0 to 1, of it that
    are finished and that should be by the day.
    """

    id: str
    state: ProgressState
    start: date
    finish: date
    started: date | None
    finished: date | None
    expected: date | None
    days_late: int
    effort: float
    spent_days: float | None
    left_days: float
    money: float | None
    spent_money: float | None
    earned: float
    due: float
    owner: str = ""

    @property
    def weeks_late(self) -> int:
        """Weeks that it is late, a begun one counted whole; 0 where it is not."""
        return max(0, math.ceil(self.days_late / _WEEK))


@dataclass(frozen=True, slots=True)
class RoadmapProgress:
    """All initiatives in the order of the plan, and their totals without those that were dropped.

    `due` and `earned` are planned days of work that should be finished by the day and that are; `money` is None where
    no initiative has a figure. `finish` and `expected` are the last days of all work by plan and as it looks now.
    """

    on: date
    initiatives: tuple[InitiativeProgress, ...]
    effort: float
    due: float
    earned: float
    spent_days: float
    left_days: float
    money: float | None
    spent_money: float
    finish: date | None
    expected: date | None

    @property
    def due_share(self) -> float | None:
        """The share of all planned days that should be finished; None without work."""
        return self.due / self.effort if self.effort else None

    @property
    def earned_share(self) -> float | None:
        """The share of all planned days that is finished; None without work."""
        return self.earned / self.effort if self.effort else None

    def of(self, initiative: str) -> InitiativeProgress:
        """The progress of one initiative; KeyError where it is not planned."""
        for one in self.initiatives:
            if one.id == initiative:
                return one
        raise KeyError(initiative)


def roadmap_progress(
    plan: Plan, actions: Iterable[Action], on: date, first_day: date | None = None
) -> RoadmapProgress:
    """How the work of a plan stands on a day; `first_day` is that of week 0 where the plan does not say it.

    Raises ValueError where neither says it.
    """
    week_0 = plan.first_day or first_day
    if week_0 is None:
        raise ValueError("a plan without a first day has no dates")
    known = {action.key: action for action in actions if action.of_roadmap}
    found = tuple(_progress(one, known.get(one.id), week_0, on) for one in plan.initiatives)
    counted = [one for one in found if one.state != "dropped"]
    money = [one.money for one in counted if one.money is not None]
    return RoadmapProgress(
        on=on,
        initiatives=found,
        effort=sum(one.effort for one in counted),
        due=sum(one.effort * one.due for one in counted),
        earned=sum(one.effort * one.earned for one in counted),
        spent_days=sum(one.spent_days or 0.0 for one in found),
        left_days=sum(one.left_days for one in counted),
        money=sum(money) if money else None,
        spent_money=sum(one.spent_money or 0.0 for one in found),
        finish=max((one.finish for one in counted), default=None),
        expected=max((one.expected for one in counted if one.expected is not None), default=None),
    )


def first_day_of(week_0: date, week: int) -> date:
    """The day on which a week of the plan begins."""
    return days_after(week_0, _WEEK * week)


def last_day_of(week_0: date, finish: int) -> date:
    """The last day of what is finished by a week of the plan."""
    return days_after(week_0, _WEEK * finish - 1)


def left_days(effort: float, action: Action | None) -> float:
    """Of planned days those still to come: as somebody said, else those beyond the spent ones, never below zero."""
    if action is None:
        return effort
    if action.status in ("done", "dropped"):
        return 0.0
    if action.left_days is not None:
        return action.left_days
    return max(0.0, effort - (action.spent_days or 0.0))


def _progress(
    planned: PlannedInitiative, action: Action | None, week_0: date, on: date
) -> InitiativeProgress:
    action = action or Action("", planned.id, initiative=planned.id)
    start, finish = first_day_of(week_0, planned.start), last_day_of(week_0, planned.finish)
    effort = _whole(planned)
    left = left_days(effort, action)
    expected = _expected(planned, action, left, start, on)
    return InitiativeProgress(
        id=planned.id,
        state=_state(planned, action, start, finish, on),
        start=start,
        finish=finish,
        started=action.started,
        finished=action.finished,
        expected=expected,
        days_late=0 if expected is None else (expected - finish).days,
        effort=effort,
        spent_days=action.spent_days,
        left_days=left,
        money=_money(planned),
        spent_money=action.spent_money,
        earned=_earned(action, left),
        due=_due(planned, week_0, on),
        owner=action.owner or planned.owner,
    )


def _state(planned: PlannedInitiative, action: Action, start: date, finish: date, on: date) -> ProgressState:
    if action.status == "done":
        return "done"
    if action.status == "dropped":
        return "dropped"
    if action.status == "begun":
        over = (action.spent_days or 0.0) > _whole(planned) or on > finish
        return "overrun" if over else "running"
    # A plan is made in weeks: within the first one nothing is late.
    return "late_start" if on >= days_after(start, _WEEK) else "not_started"


def _expected(planned: PlannedInitiative, action: Action, left: float, start: date, on: date) -> date | None:
    """The last day as it looks now: what is left at the planned pace, and the observation after it.

    Where nobody said anything of the days, work that is begun takes as long as planned. Days off are not known here.
    """
    if action.status == "dropped":
        return None
    span = _WEEK * (planned.finish - planned.start)
    if action.status == "done":
        return action.finished or last_day_of(start, planned.finish - planned.start)
    if action.status == "begun":
        waiting = _WEEK * (planned.finish - planned.start - planned.duration)
        begun = action.started or start
        if action.spent_days is None and action.left_days is None:
            return max(on, days_after(begun, span - 1))
        working = math.ceil(round(_WEEK * left / planned.rate, _ROUNDING)) if planned.rate else 0
        return days_after(max(on, begun), working + waiting)
    # What begins within its first week ends as planned.
    late = on if on >= days_after(start, _WEEK) else start
    return days_after(late, span - 1)


def _money(planned: PlannedInitiative) -> float | None:
    return planned.external if planned.cost is None else planned.cost.expected


def _earned(action: Action, left: float) -> float:
    """The share of the work that is finished: all that is done, else days spent over all days as they look now."""
    if action.status == "done":
        return 1.0
    spent = action.spent_days or 0.0
    if action.status != "begun" or not spent:
        return 0.0
    return spent / (spent + left)


def _whole(planned: PlannedInitiative) -> float:
    """Its planned days, those included that were worked before the plan was made."""
    return planned.effort + (0.0 if planned.rest is None else planned.rest.spent)


def _due(planned: PlannedInitiative, week_0: date, on: date) -> float:
    """The share of the work that should be finished at the end of a day, evenly over its weeks of work.

    What was worked before the plan was made is finished from the first day on.
    """
    days = _WEEK * planned.duration
    gone = (on - first_day_of(week_0, planned.start)).days + 1
    share = min(1.0, max(0.0, gone / days)) if days else float(gone > 0)
    whole, before = _whole(planned), 0.0 if planned.rest is None else planned.rest.spent
    return (before + share * planned.effort) / whole if whole else share
