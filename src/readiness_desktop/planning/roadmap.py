"""From the gaps of one assessment to a scheduled roadmap: found quickly, solved exactly, or as somebody chose it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.chosen_plan import counting_plan
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.plan import Break, Plan
from readiness_desktop.domain.progress import Cancelled, never_cancelled
from readiness_desktop.domain.results import Results
from readiness_desktop.domain.roadmap_setup import ChosenPlan, Rest, RoadmapSetup
from readiness_desktop.planning.assemble import Origin, assemble
from readiness_desktop.planning.checking import Checked, broken, check
from readiness_desktop.planning.instance import Instance, Progress, Work
from readiness_desktop.planning.local_search import TRIALS, solve_list
from readiness_desktop.planning.problem import Problem, problem_of
from readiness_desktop.planning.selection import goals_of
from readiness_desktop.planning.timing import Timing

Place = tuple[int, int]
"""The week in which an initiative starts, and its working weeks."""


@dataclass(frozen=True, slots=True)
class Placed:
    """Where the initiatives of a plan stand, what was left of those under way, and the day of its week 0."""

    places: Mapping[str, Place]
    rest: Mapping[str, Rest]
    first_day: date


_SAME = 1e-6

__all__ = [
    "Place",
    "Placed",
    "Placing",
    "best_plan",
    "chosen_plan",
    "goals_of",
    "make_plan",
    "no_news",
    "placed_plan",
    "plan_in_force",
]


def make_plan(
    framework: Framework,
    assessment: Assessment,
    results: Results,
    setup: RoadmapSetup | None = None,
    *,
    trials: int = TRIALS,
    goals: Mapping[str, int] | None = None,
    trial: bool = False,
) -> Plan:
    """The roadmap of a round by the list solver, within the limits of its profile or `setup` (docs/model.md 32 to 36).

    `trials` are the schedules that the search may try; `goals` the levels aimed at, where they are known. A `trial`
    does not say what cannot be met.
    """
    wanted = assessment.profile.roadmap if setup is None else setup
    problem = problem_of(framework, assessment, results, wanted, goals=goals)
    found = solve_list(problem.instance, trials=trials)
    assert found.starts is not None
    starts = within_horizon(problem.instance, found.starts)
    return assemble(problem, starts, Origin("list", found.area, trial=trial))


def no_news(_progress: Progress) -> None:
    """Listens to nobody."""


def best_plan(
    framework: Framework,
    assessment: Assessment,
    results: Results,
    setup: RoadmapSetup | None = None,
    *,
    time_limit: float | None = None,
    progress: Callable[[Progress], None] = no_news,
    cancelled: Cancelled = never_cancelled,
) -> Plan:
    """The best roadmap there is within the limits, or the best found in time (seconds) with its proven distance.

    It begins with the plan of the list solver, which it never falls behind. What does not end within the horizon is
    left out, as it changes nothing before it.
    """
    # HiGHS and numpy are brought when somebody asks for the best plan, never before.
    from readiness_desktop.planning.exact import least_lateness, solve_exact

    wanted = assessment.profile.roadmap if setup is None else setup
    problem = problem_of(framework, assessment, results, wanted)
    instance = problem.instance
    first = solve_list(instance)
    assert first.starts is not None
    dated = _with_dates(instance)
    found = solve_exact(dated, first.starts, time_limit=time_limit, progress=progress, cancelled=cancelled)
    if found.starts is None:
        # Nothing keeps every limit: the list's plan stands, with all that it breaks.
        left = None if time_limit is None else max(1.0, time_limit - found.seconds)
        late = least_lateness(dated, time_limit=left, cancelled=cancelled) if found.optimal else None
        kept = within_horizon(instance, first.starts)
        return assemble(problem, kept, Origin("list", first.area, late=late or {}))
    starts = within_horizon(instance, dict(found.starts) | _fixed(instance))
    kept = within_horizon(instance, first.starts)
    before, after = check(instance, kept), check(instance, starts)
    more = _named(after) - _named(before)
    if more or (not before.breaks and before.area < after.area - _SAME):
        starts = kept
    return assemble(problem, starts, Origin("exact", found.area, found.bound, found.optimal, found.seconds))


def _named(checked: Checked) -> set[tuple[str, str, str]]:
    return {(one.kind, one.id, one.other) for one in checked.breaks}


def _fixed(instance: Instance) -> dict[str, int]:
    """What stands where it was put or is under way, whatever is planned."""
    return {name: item.start for name, item in instance.work.items() if item.start is not None}


def within_horizon(instance: Instance, starts: Mapping[str, int]) -> dict[str, int]:
    """The starts without what ends after the horizon; what has a date, has to be done or is under way stays.

    What comes before something that stays does so, too.
    """
    timing = Timing(instance)
    kept: dict[str, None] = {}

    def keep(name: str) -> None:
        if name in starts and name not in kept:
            kept[name] = None
            for before in instance.work[name].after:
                keep(before)

    for name, start in starts.items():
        item = instance.work[name]
        dated = item.must or item.start is not None or item.due is not None
        if dated or timing.span(item, start).finish <= instance.horizon:
            keep(name)
    return {name: start for name, start in starts.items() if name in kept}


def _with_dates(instance: Instance) -> Instance:
    """The same with everything that has a date within the horizon to be finished there.

    The exact solver may leave out what it need not finish, which would then miss its date. What is fixed so late that
    it ends after the horizon only takes its people and money, as work under way does.
    """
    timing = Timing(instance)
    last = instance.horizon

    def dated(item: Work) -> Work:
        ends = item.start is not None and timing.span(item, item.start).finish <= last
        if item.start is not None and not ends:
            return replace(item, under_way=True, must=False, after=())
        due = item.due is not None and item.due <= last and not item.under_way
        return replace(item, must=ends or due or (item.must and not item.under_way))

    return replace(instance, work={name: dated(item) for name, item in instance.work.items()})


def chosen_plan(framework: Framework, assessment: Assessment, results: Results, chosen: ChosenPlan) -> Plan:
    """A chosen plan as it stands today: its places and limits, on the answers of now.

    It is stale once answers, dates or people are other than when it was chosen; its proof is then none any more.
    What has become needed since is said to be left out, what is no longer needed stays and brings nothing.
    """
    problem = _kept(framework, assessment, results, chosen)
    weeks = {one.initiative: one.weeks for one in chosen.placements}
    problem = _at_length(problem, weeks)
    starts = {
        one.initiative: one.start for one in chosen.placements if one.initiative in problem.instance.work
    }
    stale = bool(chosen.model) and problem.model != chosen.model
    # Of a plan that does not say what it was made for, nothing is known to be proven.
    unproven = stale or not chosen.model
    origin = Origin(
        chosen.solver,
        chosen.area,
        None if unproven else chosen.bound,
        chosen.proven and not unproven,
        None if unproven else chosen.seconds,
        chosen=True,
        stale=stale,
    )
    return assemble(problem, starts, origin)


def _kept(framework: Framework, assessment: Assessment, results: Results, chosen: ChosenPlan) -> Problem:
    return problem_of(
        framework,
        assessment,
        results,
        assessment.profile.roadmap,
        first_day=chosen.first_day,
        kept=[one.initiative for one in chosen.placements],
        rest={one.initiative: one.rest for one in chosen.placements if one.rest is not None},
    )


def _at_length(problem: Problem, weeks: Mapping[str, int]) -> Problem:
    work = {
        name: replace(item, weeks=weeks.get(name, item.weeks)) for name, item in problem.instance.work.items()
    }
    return replace(problem, instance=replace(problem.instance, work=work))


def plan_in_force(framework: Framework, assessment: Assessment, results: Results) -> Plan:
    """The plan of the last round: the chosen one while its limits are still those that are set, else a found one."""
    chosen = counting_plan(assessment.current)
    if chosen is not None:
        return chosen_plan(framework, assessment, results, chosen)
    return make_plan(framework, assessment, results)


def placed_plan(framework: Framework, assessment: Assessment, results: Results, placed: Placed) -> Plan:
    """A plan with every initiative where somebody put it; what that breaks is said."""
    problem = _placed(framework, assessment, results, placed)
    starts = {name: start for name, (start, _weeks) in placed.places.items() if name in problem.instance.work}
    return assemble(problem, starts, Origin("hand"))


def _placed(framework: Framework, assessment: Assessment, results: Results, placed: Placed) -> Problem:
    problem = problem_of(
        framework,
        assessment,
        results,
        assessment.profile.roadmap,
        first_day=placed.first_day,
        kept=list(placed.places),
        rest=placed.rest,
    )
    return _at_length(problem, {name: weeks for name, (_start, weeks) in placed.places.items()})


class Placing:
    """Tries other places for single initiatives of a plan; the others stay where they are."""

    def __init__(
        self,
        framework: Framework,
        assessment: Assessment,
        results: Results,
        placed: Placed,
    ) -> None:
        self._instance = _placed(framework, assessment, results, placed).instance
        self._starts = {
            name: start for name, (start, _weeks) in placed.places.items() if name in self._instance.work
        }

    def breaks(self, name: str, start: int, weeks: int) -> tuple[Break, ...]:
        """What a start in this week with so many working weeks would break; a fixed start would move along."""
        item = self._instance.work.get(name)
        if item is None:
            return ()
        work = dict(self._instance.work) | {name: replace(item, weeks=weeks, start=None)}
        return broken(replace(self._instance, work=work), self._starts | {name: start})
