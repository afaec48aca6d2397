"""The record of a round's work: also what was finished, begun or dropped and the plan of now does not know any more.

Replanning takes closed work out of the plan; held against what was planned of it, it stays in every share and sum
(docs/model.md 38).
"""

from datetime import date

from readiness_desktop.domain.assessment import Action, Round
from readiness_desktop.domain.calendar import DAYS_A_WEEK, days_after
from readiness_desktop.domain.catalogue import Initiative
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.plan import Plan, Range
from readiness_desktop.domain.roadmap_cost import effort_of, priced
from readiness_desktop.domain.roadmap_curves import CurvePoint, progress_curve
from readiness_desktop.domain.roadmap_progress import (
    PlannedWork,
    RoadmapProgress,
    first_day_of,
    last_day_of,
    roadmap_progress,
)
from readiness_desktop.domain.roadmap_setup import ChosenPlan, Placement


def round_progress(framework: Framework, current: Round, plan: Plan, on: date) -> RoadmapProgress:
    """How all work of a round stands on a day: that of the plan, then what was worked on beside it."""
    beside = past_work(framework, current, plan, on)
    return roadmap_progress(plan, current.actions, on, current.as_of, beside)


def round_curve(framework: Framework, current: Round, plan: Plan, on: date) -> tuple[CurvePoint, ...]:
    """The work of a round that is due and that is earned, over the days; empty without work."""
    beside = past_work(framework, current, plan, on)
    return progress_curve(plan, current.actions, on, current.as_of, beside)


def past_work(framework: Framework, current: Round, plan: Plan, on: date) -> tuple[PlannedWork, ...]:
    """What is begun, done or dropped and the plan does not know, in the order in which it was noted.

    Days and weeks are those of the newest chosen plan of the round that had it. Without one it was to go as it went:
    from its first day, `on` where nobody said, to its last or for as long as the catalogue says. Effort is that of
    the plan where only the rest was planned, else likely days as of now, else the days spent.
    """
    known = {one.id for one in plan.initiatives}
    return tuple(
        _work(framework, current, one, on)
        for one in current.actions
        if one.of_roadmap and one.status != "open" and one.key not in known
    )


def _work(framework: Framework, current: Round, action: Action, on: date) -> PlannedWork:
    profile, initiative = current.profile, _initiative(framework, current, action.key)
    days = None if initiative is None else effort_of(framework, profile.roadmap, profile.size, initiative)
    money = None if initiative is None or days is None else _money(current, initiative, days)
    effort = (action.spent_days or 0.0) if days is None else days.likely
    waits = 0 if initiative is None else initiative.wait_weeks
    for chosen in reversed(current.plans):
        for placed in chosen.placements:
            if placed.initiative == action.key:
                return _as_chosen(chosen, placed, effort, waits, money)
    start = action.started or action.finished or on
    weeks = (
        1 if initiative is None else current.profile.roadmap.terms_of(action.key).weeks or initiative.weeks
    )
    finish = action.finished or days_after(start, DAYS_A_WEEK * (weeks + waits) - 1)
    span = max(1, (finish - start).days + 1)
    worked = span if action.finished else DAYS_A_WEEK * weeks
    rate = effort / max(1, weeks)
    return PlannedWork(action.key, start, max(start, finish), worked, effort, rate, money=money, beside=True)


def _as_chosen(
    chosen: ChosenPlan, placed: Placement, effort: float, waits: int, money: float | None
) -> PlannedWork:
    rest = placed.rest
    before = 0.0 if rest is None else rest.spent
    left = effort if rest is None else rest.left
    # A chosen plan holds weeks of work without pauses; the calendar has what is between start and observation.
    weeks = max(1, placed.finish - placed.start - waits)
    return PlannedWork(
        placed.initiative,
        first_day_of(chosen.first_day, placed.start),
        last_day_of(chosen.first_day, placed.finish),
        DAYS_A_WEEK * weeks,
        before + left,
        left / max(1, placed.weeks),
        before,
        money,
        beside=True,
    )


def _initiative(framework: Framework, current: Round, name: str) -> Initiative | None:
    """An initiative of the pack or of the round's own; None for one that was taken away."""
    own = (one.initiative for one in current.profile.roadmap.own if one.id == name)
    return next(own, None) or next((one for one in framework.initiatives if one.id == name), None)


def _money(current: Round, initiative: Initiative, days: Range) -> float | None:
    """The expected cost; None without any figure."""
    setup = current.profile.roadmap
    held = setup.terms_of(initiative.id).external_cost
    external = initiative.external_cost if held is None else held
    cost = priced(days, setup.rates.get(initiative.pool), external)
    return external if cost is None else cost.expected
