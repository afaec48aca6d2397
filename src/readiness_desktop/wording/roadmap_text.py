"""A roadmap as plain lines for a console."""

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.plan import Plan, PlannedInitiative
from readiness_desktop.domain.results import Results
from readiness_desktop.wording import dates, numbers, roadmap, roadmap_limits, units
from readiness_desktop.wording.people import shown_names
from readiness_desktop.wording.roadmap_limits import Told
from readiness_desktop.wording.translate import _


def told(framework: Framework, assessment: Assessment, plan: Plan) -> Told:
    """A plan with what its sentences need."""
    current = assessment.current
    first = plan.day(0, current.as_of)
    return Told(framework, plan, first, current.profile.currency, shown_names(current))


def roadmap_lines(
    framework: Framework, assessment: Assessment, results: Results, plan: Plan
) -> tuple[str, ...]:
    """What the plan comes to, then every initiative by its weeks, then what is left out and what is not kept."""
    said = told(framework, assessment, plan)
    lines = [
        roadmap.headline(framework, plan, results),
        _("Weeks count from {day}.").format(day=dates.day(said.first)),
        proof(plan),
    ]
    lines += [_line(framework, plan, one) for one in plan.initiatives]
    lines += [
        f"{said.title(one.id)} ({one.id}): {roadmap_limits.left_out(said, one)}" for one in plan.left_out
    ]
    lines += [roadmap_limits.broken(said, one) for one in plan.breaks]
    return tuple(lines)


def proof(plan: Plan) -> str:
    """How good the plan is known to be, with its area."""
    area = numbers.written(plan.area, 1)
    if plan.proven:
        return _("Proven best: no plan within these limits has a smaller area than {area}.").format(area=area)
    if plan.gap is not None:
        return _("Area {area}, within {gap} of the best possible.").format(
            area=area, gap=numbers.rounded_percent(plan.gap, 2)
        )
    return _("Area {area}, found quickly and not proven to be the best.").format(area=area)


def _line(framework: Framework, plan: Plan, one: PlannedInitiative) -> str:
    named = f"{one.id}  {plan.initiative(framework, one.id).title}"
    parts = [named, one.pool, units.days(one.effort)]
    if one.gates:
        parts.append(roadmap.closes(framework, one.gates))
    return f"{roadmap.when(one)}  {', '.join(parts)}"


def unmet_line(framework: Framework, assessment: Assessment, plan: Plan) -> str:
    """What cannot be met with the least change for each, in one line."""
    said = told(framework, assessment, plan)
    lacking = [roadmap_limits.unmet(said, one) for one in plan.unmet]
    return " ".join([*lacking, _("Nothing was changed.")])


def budget_note(framework: Framework, assessment: Assessment, plan: Plan) -> str:
    """What a budget does not limit for want of day rates; empty where there is nothing to say."""
    return roadmap_limits.money_note(told(framework, assessment, plan))
