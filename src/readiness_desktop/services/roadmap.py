"""The roadmap of an assessment: as it was handed over once its round is locked, as it was chosen, or made anew."""

from collections.abc import Callable, Mapping
from datetime import date

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.plan import Plan
from readiness_desktop.domain.progress import Cancelled, never_cancelled
from readiness_desktop.domain.results import Results
from readiness_desktop.domain.roadmap_setup import RoadmapSetup
from readiness_desktop.planning import roadmap
from readiness_desktop.planning.instance import Progress

QUICK_TRIALS = 60
"""Schedules that are tried while a slider moves: a plan comes in some forty milliseconds."""


def plan_for(framework: Framework, assessment: Assessment, results: Results) -> Plan:
    """The plan of the current round: a locked round's stored one, else the chosen one, else one made for its limits."""
    lock = assessment.current.lock
    if lock is not None and lock.plan is not None:
        return lock.plan
    return roadmap.plan_in_force(framework, assessment, results)


def trial_plan(
    framework: Framework,
    assessment: Assessment,
    results: Results,
    setup: RoadmapSetup,
    goals: Mapping[str, int] | None = None,
) -> Plan:
    """A plan within other limits, quickly found, for a slider or a what-if; `goals` as of `roadmap_goals`."""
    return roadmap.make_plan(framework, assessment, results, setup, trials=QUICK_TRIALS, goals=goals)


def roadmap_goals(framework: Framework, assessment: Assessment, results: Results) -> Mapping[str, int]:
    """The level that the roadmap aims at by question; it does not depend on people, money or dates."""
    return roadmap.goals_of(framework, assessment, results, assessment.profile.roadmap.aim)


def find_best_plan(
    framework: Framework,
    assessment: Assessment,
    results: Results,
    *,
    time_limit: float | None = None,
    progress: Callable[[Progress], None] = roadmap.no_news,
    cancelled: Cancelled = never_cancelled,
) -> Plan:
    """The best plan within the limits, or the best found in `time_limit` seconds with its proven distance."""
    return roadmap.best_plan(
        framework, assessment, results, time_limit=time_limit, progress=progress, cancelled=cancelled
    )


def placed_plan(
    framework: Framework,
    assessment: Assessment,
    results: Results,
    places: Mapping[str, tuple[int, int]],
    first_day: date,
) -> Plan:
    """The plan with every initiative (start, working weeks) where somebody put it; what that breaks is said."""
    return roadmap.placed_plan(framework, assessment, results, assessment.profile.roadmap, places, first_day)
