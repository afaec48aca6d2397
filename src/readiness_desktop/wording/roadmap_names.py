"""A roadmap and its progress with the names in them as they are shown."""

from dataclasses import replace

from readiness_desktop.domain.plan import Plan
from readiness_desktop.domain.roadmap_progress import RoadmapProgress
from readiness_desktop.wording.people import Named, as_typed


def shown_plan(plan: Plan, named: Named) -> Plan:
    """The same plan with every name as it is shown."""
    if named is as_typed:
        return plan
    return replace(
        plan,
        initiatives=tuple(replace(one, owner=named(one.owner)) for one in plan.initiatives),
        breaks=tuple(
            replace(one, other=named(one.other)) if one.kind == "person" else one for one in plan.breaks
        ),
    )


def shown_progress(progress: RoadmapProgress, named: Named) -> RoadmapProgress:
    """The same progress with every name as it is shown."""
    return replace(
        progress,
        initiatives=tuple(replace(one, owner=named(one.owner)) for one in progress.initiatives),
    )
