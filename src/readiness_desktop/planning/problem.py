"""From a round and its limits to one scheduling problem, with what surrounds it (docs/model.md 32)."""

import math
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from readiness_desktop.domain.assessment import Action, Assessment
from readiness_desktop.domain.calendar import DAYS_A_WEEK
from readiness_desktop.domain.catalogue import Initiative, Lift
from readiness_desktop.domain.chosen_plan import checksum_of_figures, deciding
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.plan import NOTHING, Range
from readiness_desktop.domain.results import Results
from readiness_desktop.domain.roadmap_cost import effort_of
from readiness_desktop.domain.roadmap_progress import left_days
from readiness_desktop.domain.roadmap_setup import NO_TERMS, Rest, RoadmapSetup
from readiness_desktop.planning.instance import Instance, Work
from readiness_desktop.planning.risk import Levels, risk_of
from readiness_desktop.planning.selection import Selection, capacity_of, goals_of, select

_WORKING_DAYS = 5
_NO_ACTION = Action("", "")


@dataclass(frozen=True, slots=True)
class Problem:
    """The roadmap of a round as both solvers get it.

    `goals` are the levels aimed at, `days` the ranges of the whole effort in person-days, `rest` what is left of work
    that is under way; `first_day` is that of week 0.
    """

    framework: Framework
    assessment: Assessment
    results: Results
    setup: RoadmapSetup
    goals: Mapping[str, int]
    selection: Selection
    instance: Instance
    days: Mapping[str, Range]
    rest: Mapping[str, Rest]
    first_day: date

    @property
    def model(self) -> str:
        """A checksum of what decides about the plan, but not of how far the work has come."""
        owners = {one.key: one.owner for one in self.assessment.current.actions if self.setup.one_each}
        decides = {
            "scheduled": self.selection.chosen,
            "owners": {name: owners.get(name, "") for name in self.selection.chosen},
            "levels": self.instance.levels,
            "goals": self.goals,
            "size": self.assessment.profile.size,
            "setup": deciding(self.setup),
        }
        return checksum_of_figures(decides)


def problem_of(
    framework: Framework,
    assessment: Assessment,
    results: Results,
    setup: RoadmapSetup,
    *,
    first_day: date | None = None,
    kept: Collection[str] = (),
    rest: Mapping[str, Rest] | None = None,
    goals: Mapping[str, int] | None = None,
) -> Problem:
    """The scheduling problem of a round within these limits; `goals` where they have been worked out already.

    What is left of work that has begun goes on in week 0. With `kept` (initiatives of a chosen plan that began on
    `first_day`) work stands as it did then: whole, or with the `rest` that was left of it.
    """
    day = first_day or setup.start or assessment.current.as_of
    if goals is None:
        goals = goals_of(framework, assessment, results, setup.aim)
    selection = select(framework, assessment, results, setup, goals, kept)
    levels = {q: r.credited for q, r in results.questions.items() if r.credited is not None}
    size = assessment.profile.size
    days = {name: effort_of(framework, setup, size, selection.catalogue[name]) for name in selection.chosen}
    actions = {one.key: one for one in assessment.current.actions}
    if not kept:
        begun = {name: one for name, one in actions.items() if one.status == "begun"}
        rest = {
            name: Rest(left_days(days[name].likely, one), one.spent_days or 0.0)
            for name, one in begun.items()
            if name in days
        }
    rest = rest or {}
    maker = _WorkMaker(setup, selection, levels, days, day, rest, not kept, actions)
    instance = Instance(
        work={name: maker.work(selection.catalogue[name]) for name in selection.chosen},
        risk=risk_of(framework, results, setup.weights),
        levels=levels,
        capacity=capacity_of(framework, setup),
        horizon=setup.horizon_weeks or framework.constants.horizon_weeks,
        shares=shares_of(framework, setup, day),
        budget=setup.budget,
    )
    return Problem(framework, assessment, results, setup, goals, selection, instance, days, rest, day)


def week_of(first_day: date, day: date) -> int:
    """The week in which a day lies; below 0 before the first day."""
    return (day - first_day).days // DAYS_A_WEEK


def shares_of(framework: Framework, setup: RoadmapSetup, first_day: date) -> dict[str, tuple[float, ...]]:
    """The share of its working days (Monday to Friday) that each pool has in each week until the last closure."""
    last = max((week_of(first_day, one.last) for one in setup.closures), default=-1)
    if last < 0:
        return {}
    shares: dict[str, tuple[float, ...]] = {}
    for pool in framework.pools:
        closed = [(one.first, one.last) for one in setup.closures if not one.pools or pool.id in one.pools]
        shares[pool.id] = tuple(
            _share(first_day + timedelta(DAYS_A_WEEK * week), closed) for week in range(last + 1)
        )
    return shares


def _share(start: date, closed: list[tuple[date, date]]) -> float:
    days = [start + timedelta(number) for number in range(DAYS_A_WEEK)]
    working = [one for one in days if one.isoweekday() <= _WORKING_DAYS]
    open_ = [one for one in working if not any(first <= one <= last for first, last in closed)]
    return len(open_) / _WORKING_DAYS


@dataclass(frozen=True, slots=True)
class _WorkMaker:
    """Makes the work of single initiatives: `rest` is what is left of some, which `goes_on` in week 0 or stands where
    it was placed; `actions` name owners.
    """

    setup: RoadmapSetup
    selection: Selection
    levels: Levels
    days: Mapping[str, Range]
    first_day: date
    rest: Mapping[str, Rest]
    goes_on: bool
    actions: Mapping[str, Action]

    def work(self, initiative: Initiative) -> Work:
        """An initiative with its terms; a lift of a question that nobody answered changes nothing that is known."""
        setup, name = self.setup, initiative.id
        terms = setup.terms_of(name)
        days = self.days.get(name, NOTHING)
        effort, weeks = days.likely, terms.weeks or initiative.weeks
        # Work under way stands where it is, whatever had been wished for its start.
        wish = NO_TERMS if self.actions.get(name, _NO_ACTION).status == "begun" else terms
        # A fixed start that has gone by, and on which nothing began, has lapsed.
        start = None if wish.start is None else week_of(self.first_day, wish.start)
        start = None if start is not None and start < 0 else start
        rest = self.rest.get(name)
        if rest is not None:
            weeks = max(1, math.ceil(round(weeks * rest.left / effort, 9))) if effort else weeks
            effort, start = rest.left, 0 if self.goes_on else start
        share = effort / days.likely if days.likely else 1.0
        external = terms.external_cost if terms.external_cost is not None else initiative.external_cost
        return Work(
            id=name,
            lifts=tuple(x for x in initiative.lifts if self._open(x)),
            after=()
            if rest is not None
            else tuple(one for one in initiative.prerequisites if one in self.selection.chosen),
            effort=effort,
            weeks=weeks,
            wait_weeks=initiative.wait_weeks,
            pool=initiative.pool,
            cost=days.expected * share * setup.rates.get(initiative.pool, 0.0),
            external=0.0 if rest is not None else external or 0.0,
            must=terms.must,
            start=start,
            not_before=max(0, week_of(self.first_day, wish.not_before)) if wish.not_before else 0,
            due=None if terms.due is None else week_of(self.first_day, terms.due + timedelta(1)),
            person=self.actions.get(name, _NO_ACTION).owner if setup.one_each else "",
            under_way=rest is not None,
        )

    def _open(self, lift: Lift) -> bool:
        return self.levels.get(lift.question, lift.to) < lift.to
