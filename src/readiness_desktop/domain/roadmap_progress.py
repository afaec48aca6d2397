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
from readiness_desktop.domain.calendar import DAYS_A_WEEK, days_after
from readiness_desktop.domain.plan import Plan, PlannedInitiative

ProgressState = Literal["not_started", "late_start", "running", "overrun", "done", "dropped"]

_ROUNDING = 9


@dataclass(frozen=True, slots=True)
class PlannedWork:
    """What was planned of an initiative: first and last day, observation included, of which `days` are of work.

    `effort` are all its person-days, `before` those of them that were worked before the plan was made; what is left is
    worked at `rate` person-days a week. `money` is the expected cost, None without any figure. `beside`: the plan of
    now does not know it any more.
    """

    id: str
    start: date
    finish: date
    days: int
    effort: float
    rate: float
    before: float = 0.0
    money: float | None = None
    owner: str = ""
    beside: bool = False

    @property
    def span(self) -> int:
        """Days of the calendar from the first to the last."""
        return (self.finish - self.start).days + 1


@dataclass(frozen=True, slots=True)
class InitiativeProgress:
    """An initiative as planned and as it goes.

    `start` and `finish` are the first and last day by plan, `started` and `finished` those that were noted. `expected`
    is the last day as it looks now, None for what was dropped; `days_late` counts calendar days from `finish` to it,
    negative where it is earlier. `effort` are planned days, `spent_days` and `spent_money` None where nobody said;
    `money` is the expected cost by plan, None without any figure. `earned` and `due` are the shares, 0 to 1, of it that
    are finished and that should be by the day. `beside`: the plan of now does not know it any more.
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
    beside: bool = False

    @property
    def weeks_late(self) -> int:
        """Weeks that it is late, a begun one counted whole; 0 where it is not."""
        return max(0, math.ceil(self.days_late / DAYS_A_WEEK))


@dataclass(frozen=True, slots=True)
class RoadmapProgress:
    """All initiatives in the order of the plan, then those beside it; their totals are without what was dropped.

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
    plan: Plan,
    actions: Iterable[Action],
    on: date,
    first_day: date | None = None,
    beside: Iterable[PlannedWork] = (),
) -> RoadmapProgress:
    """How the work of a plan stands on a day; `first_day` is that of week 0 where the plan does not say it.

    `beside` is work that the plan does not know any more (`roadmap_record.past_work`). Raises ValueError where nobody
    says the first day.
    """
    week_0 = plan.first_day or first_day
    if week_0 is None:
        raise ValueError("a plan without a first day has no dates")
    known = {action.key: action for action in actions if action.of_roadmap}
    works = (*(_of_plan(one, week_0) for one in plan.initiatives), *beside)
    found = tuple(_progress(one, known.get(one.id), on) for one in works)
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
    return days_after(week_0, DAYS_A_WEEK * week)


def last_day_of(week_0: date, finish: int) -> date:
    """The last day of what is finished by a week of the plan."""
    return days_after(week_0, DAYS_A_WEEK * finish - 1)


def left_days(effort: float, action: Action | None) -> float:
    """Of planned days those still to come: as somebody said, else those beyond the spent ones, never below zero."""
    if action is None:
        return effort
    if action.status in ("done", "dropped"):
        return 0.0
    if action.left_days is not None:
        return action.left_days
    return max(0.0, effort - (action.spent_days or 0.0))


def _of_plan(planned: PlannedInitiative, week_0: date) -> PlannedWork:
    before = 0.0 if planned.rest is None else planned.rest.spent
    return PlannedWork(
        id=planned.id,
        start=first_day_of(week_0, planned.start),
        finish=last_day_of(week_0, planned.finish),
        days=DAYS_A_WEEK * planned.duration,
        effort=before + planned.effort,
        rate=planned.rate,
        before=before,
        money=planned.external if planned.cost is None else planned.cost.expected,
        owner=planned.owner,
    )


def _progress(planned: PlannedWork, action: Action | None, on: date) -> InitiativeProgress:
    action = action or Action("", planned.id, initiative=planned.id)
    left = left_days(planned.effort, action)
    expected = _expected(planned, action, left, on)
    return InitiativeProgress(
        id=planned.id,
        state=_state(planned, action, on),
        start=planned.start,
        finish=planned.finish,
        started=action.started,
        finished=action.finished,
        expected=expected,
        days_late=0 if expected is None else (expected - planned.finish).days,
        effort=planned.effort,
        spent_days=action.spent_days,
        left_days=left,
        money=planned.money,
        spent_money=action.spent_money,
        earned=_earned(action, left),
        due=_due(planned, action.started, on),
        owner=action.owner or planned.owner,
        beside=planned.beside,
    )


def _state(planned: PlannedWork, action: Action, on: date) -> ProgressState:
    if action.status == "done":
        return "done"
    if action.status == "dropped":
        return "dropped"
    if action.status == "begun":
        over = (action.spent_days or 0.0) > planned.effort or on > planned.finish
        return "overrun" if over else "running"
    # A plan is made in weeks: within the first one nothing is late.
    return "late_start" if on >= days_after(planned.start, DAYS_A_WEEK) else "not_started"


def _expected(planned: PlannedWork, action: Action, left: float, on: date) -> date | None:
    """The last day as it looks now: what is left at the planned pace, today included, and the observation after it.

    Where nobody said anything of the days, work that is begun takes as long as planned. Days off are not known here.
    """
    if action.status == "dropped":
        return None
    if action.status == "done":
        return action.finished or planned.finish
    if action.status == "begun":
        begun = action.started or planned.start
        if action.spent_days is None and action.left_days is None:
            return max(on, days_after(begun, planned.span - 1))
        working = math.ceil(round(DAYS_A_WEEK * left / planned.rate, _ROUNDING)) if planned.rate else 0
        waiting = planned.span - planned.days
        return days_after(max(on, begun), max(0, working + waiting - 1))
    # What begins within its first week ends as planned.
    late = on if on >= days_after(planned.start, DAYS_A_WEEK) else planned.start
    return days_after(late, planned.span - 1)


def _earned(action: Action, left: float) -> float:
    """The share of the work that is finished: all that is done, else days spent over all days as they look now."""
    if action.status == "done":
        return 1.0
    spent = action.spent_days or 0.0
    if action.status != "begun" or not spent:
        return 0.0
    return spent / (spent + left)


def _due(planned: PlannedWork, started: date | None, on: date) -> float:
    """The share of the work that should be finished at the end of a day, evenly over its days of work.

    What was worked before the plan was made is finished from its first day on, and before that as it was worked: evenly
    from the day on which that `started`.
    """
    if on < planned.start:
        if started is None or not planned.effort or not started <= on:
            return 0.0
        gone = ((on - started).days + 1) / ((planned.start - started).days + 1)
        return planned.before / planned.effort * gone
    gone = (on - planned.start).days + 1
    share = min(1.0, gone / planned.days) if planned.days else 1.0
    later = planned.effort - planned.before
    return (planned.before + share * later) / planned.effort if planned.effort else share
