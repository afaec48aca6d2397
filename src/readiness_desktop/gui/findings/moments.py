"""What a findings page says beside its tables: the round before, the profile in a sentence, where to go on."""

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.plan import Plan
from readiness_desktop.domain.results import Results
from readiness_desktop.wording import dates, numbers, units
from readiness_desktop.wording.translate import _, ngettext


def previous_round(assessment: Assessment) -> tuple[Results | None, str]:
    """What the last locked round before the current one said, and the month that names it; (None, "") without one."""
    for earlier in reversed(assessment.rounds[:-1]):
        if earlier.lock is not None:
            return earlier.lock.results, dates.month(earlier.lock.on)
    return None, ""


def profile_finding(framework: Framework, results: Results) -> str:
    """Strongest dimension and the widest gap to its target, in a sentence or two."""
    names = {d.id: d.short for d in framework.dimensions}
    scored = [(d.score, d) for d in results.dimensions.values() if d.score is not None]
    if not scored:
        return _("No dimension has an answer yet.")
    best = max(scored, key=lambda pair: pair[0])[1]
    said = _("Strongest is {dimension} at {score}.").format(
        dimension=names[best.id], score=numbers.score(best.score)
    )
    score, widest = max(scored, key=lambda pair: 25 * pair[1].target_mean - pair[0])
    gap = numbers.score_gap(score, widest.target_mean)
    if gap <= 0:
        return said + " " + _("Every scored dimension reaches its target.")
    return (
        said
        + " "
        + _("The widest gap is {dimension}, {gap} levels below target.").format(
            dimension=names[widest.id], gap=numbers.written(gap, 1)
        )
    )


def short(framework: Framework, dimension: str) -> str:
    """The short name of a dimension."""
    return next(d.short for d in framework.dimensions if d.id == dimension)


def first_open(framework: Framework, results: Results) -> str:
    """The question to answer next: the first open gate, else the first open question that the depth asks."""
    for gate in results.gates.values():
        if gate.status == "MISSING":
            return gate.question
    for question in framework.in_depth(results.depth):
        if results.questions[question.id].state == "open":
            return question.id
    return framework.questions[0].id


def plan_remark(plan: Plan | None) -> str:
    """How much the roadmap holds, in a few words."""
    if plan is None:
        return ""
    return _("{initiatives} initiatives, {effort}").format(
        initiatives=len(plan.initiatives), effort=units.days(plan.effort)
    )


def without_owner(missing: int, *, locked: bool) -> str:
    """What conditions without owner or due date mean; in a locked round nothing can be named any more."""
    if locked:
        return ngettext(
            "{n} condition had no owner or no due date when the round was locked, so its report stays a draft.",
            "{n} conditions had no owner or no due date when the round was locked, so its report stays a draft.",
            missing,
        )
    return ngettext(
        "{n} condition has no owner or no due date. Until it has, a report is marked Draft.",
        "{n} conditions have no owner or no due date. Until they have, a report is marked Draft.",
        missing,
    )
