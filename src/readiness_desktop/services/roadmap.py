"""The roadmap of an assessment: made anew while the round is open, as it was handed over once it is locked."""

from collections.abc import Mapping

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.plan import Plan
from readiness_desktop.domain.results import Results
from readiness_desktop.planning.roadmap import make_plan


def plan_for(
    framework: Framework,
    assessment: Assessment,
    results: Results,
    capacity: Mapping[str, float] | None = None,
) -> Plan:
    """The plan of the current round: a locked round's stored one, else one made for its target profile.

    `capacity` is person-days a week by pool, the pack's where absent; it changes nothing in a locked round.
    """
    lock = assessment.current.lock
    if lock is not None and lock.plan is not None:
        return lock.plan
    return make_plan(framework, assessment, results, capacity=capacity)
