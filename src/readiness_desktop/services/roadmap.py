"""The roadmap of an assessment: as it was handed over once its round is locked, as it was chosen, or made anew."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.plan import Plan
from readiness_desktop.domain.progress import Cancelled, never_cancelled
from readiness_desktop.domain.results import Results
from readiness_desktop.domain.roadmap_setup import RoadmapSetup
from readiness_desktop.domain.self_check import is_self_check
from readiness_desktop.planning import roadmap
from readiness_desktop.planning.instance import Progress

__all__ = [
    "Progress",
    "find_best_plan",
    "plan_for",
    "roadmap_goals",
    "trial_plan",
    "with_limits",
    "worked_out",
]

USUAL_SECONDS = 60.0
"""How long the best plan is looked for where nobody says otherwise."""


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
    """A plan within other limits for a slider or a what-if, made as the plan itself; `goals` as of `roadmap_goals`."""
    return roadmap.make_plan(framework, assessment, results, setup, goals=goals, trial=True)


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


def with_limits(
    framework: Framework,
    assessment: Assessment,
    capacity: Mapping[str, float],
    rates: Mapping[str, float],
    budget: tuple[float, ...] | None = None,
    weeks: int | None = None,
) -> Assessment:
    """The assessment with other limits of its roadmap, whether its round is locked or not; None leaves one as it is.

    ReadinessError POOL_UNKNOWN (pool, pools) for a pool that the framework does not have, NO_ROADMAP for a self-check.
    """
    if is_self_check(assessment.profile):
        raise ReadinessError(Fault.NO_ROADMAP)
    pools = [pool.id for pool in framework.pools]
    for name in (*capacity, *rates):
        if name not in pools:
            raise ReadinessError(Fault.POOL_UNKNOWN, pool=name, pools=", ".join(pools))
    setup = assessment.profile.roadmap
    setup = replace(
        setup,
        capacity={**setup.capacity, **capacity},
        rates={**setup.rates, **rates},
        budget=setup.budget if budget is None else budget,
        horizon_weeks=setup.horizon_weeks if weeks is None else weeks,
    )
    profile = replace(assessment.profile, roadmap=setup)
    return assessment.with_current(replace(assessment.current, profile=profile))


def worked_out(
    framework: Framework,
    assessment: Assessment,
    results: Results,
    solver: str = "list",
    time_limit: float | None = None,
) -> Plan:
    """The plan of a round worked out anew, whatever was chosen or handed over: by the `list` or the `exact` solver.

    The exact one takes `time_limit` seconds at most, USUAL_SECONDS where nothing is said.
    """
    if solver == "list":
        return roadmap.make_plan(framework, assessment, results)
    limit = USUAL_SECONDS if time_limit is None else time_limit
    return roadmap.best_plan(framework, assessment, results, time_limit=limit)
