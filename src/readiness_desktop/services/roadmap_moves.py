"""Plans by hand: move, fix and leave out single initiatives while all others stay. Pure functions."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.plan import Plan
from readiness_desktop.domain.results import Results
from readiness_desktop.planning.roadmap import Place, Placed, Placing, placed_plan
from readiness_desktop.services.roadmap_setup import choose, set_terms

__all__ = ["Place", "Placing", "leave_out", "move", "pin", "placing", "take_in"]


def placing(framework: Framework, assessment: Assessment, results: Results, plan: Plan) -> Placing:
    """What says which limits a place would break; it takes a moment to make and answers quickly then."""
    return Placing(framework, assessment, results, _placed(assessment, plan, _places(plan)))


def move(
    framework: Framework,
    assessment: Assessment,
    results: Results,
    plan: Plan,
    initiative: str,
    place: Place,
    *,
    on: date,
    by: str,
) -> Assessment:
    """The assessment with an initiative fixed at (week, working weeks) and every other where the plan has it.

    What that breaks is in the plan and is not repaired. ROUND_LOCKED when the last round is locked.
    """
    day = plan.day(place[0], assessment.current.as_of)
    fixed = set_terms(assessment, initiative, start=day, weeks=_own_weeks(plan, initiative, place[1]))
    places = _places(plan) | {initiative: place}
    return _kept(framework, fixed, results, plan, places, on, by)


def pin(
    framework: Framework,
    assessment: Assessment,
    results: Results,
    plan: Plan,
    initiative: str,
    fixed: bool,
    *,
    on: date,
    by: str,
) -> Assessment:
    """The assessment with an initiative fixed where the plan has it, or free to move again; the plan stays as it is.

    A proof holds on where more is fixed just as the best plan has it; it ends where something may move again.
    """
    places = _places(plan)
    start, weeks = places[initiative]
    if not fixed:
        freed = set_terms(assessment, initiative, start=None, weeks=None)
        return _kept(framework, freed, results, plan, places, on, by)
    day = plan.day(start, assessment.current.as_of)
    pinned = set_terms(assessment, initiative, start=day, weeks=_own_weeks(plan, initiative, weeks))
    same = placed_plan(framework, pinned, results, _placed(assessment, plan, places))
    if plan.bound is None or plan.stale or same.breaks:
        return choose(pinned, same, on=on, by=by, solver="hand")
    proven = replace(
        same, bound=plan.bound, gap=plan.gap, proven=plan.proven, seconds=plan.seconds, solver=plan.solver
    )
    return choose(pinned, proven, on=on, by=by, solver="exact")


def leave_out(
    framework: Framework,
    assessment: Assessment,
    results: Results,
    plan: Plan,
    initiative: str,
    reason: str,
    *,
    on: date,
    by: str,
) -> Assessment:
    """The assessment without an initiative, for a reason; what waits for it goes too and every other stays."""
    out = set_terms(assessment, initiative, excluded=True, reason=reason.strip(), must=False)
    places = {name: place for name, place in _places(plan).items() if name != initiative}
    return _kept(framework, out, results, plan, places, on, by)


def take_in(assessment: Assessment, initiative: str) -> Assessment:
    """The assessment with an initiative that was left out in the plan again, which is made anew for it."""
    return set_terms(assessment, initiative, excluded=False, reason="")


def _places(plan: Plan) -> dict[str, Place]:
    return {one.id: (one.start, one.weeks or one.duration) for one in plan.initiatives}


def _own_weeks(plan: Plan, initiative: str, weeks: int) -> int | None:
    """The weeks to hold on to; none of work under way, whose rest gets shorter by itself."""
    rest = next((one.rest for one in plan.initiatives if one.id == initiative), None)
    return weeks if rest is None else None


def _placed(assessment: Assessment, plan: Plan, places: Mapping[str, Place]) -> Placed:
    rest = {one.id: one.rest for one in plan.initiatives if one.rest is not None}
    return Placed(places, rest, plan.day(0, assessment.current.as_of))


def _kept(
    framework: Framework,
    assessment: Assessment,
    results: Results,
    plan: Plan,
    places: Mapping[str, Place],
    on: date,
    by: str,
) -> Assessment:
    kept = placed_plan(framework, assessment, results, _placed(assessment, plan, places))
    return choose(assessment, kept, on=on, by=by, solver="hand")
