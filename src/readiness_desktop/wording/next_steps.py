"""What is to be done next: the conditions of the verdict and the first work of the roadmap, with who and by when."""

from collections.abc import Sequence
from dataclasses import dataclass

from readiness_desktop.domain import issued
from readiness_desktop.domain.calendar import DAYS_A_WEEK, days_after
from readiness_desktop.domain.conditions import condition_rows
from readiness_desktop.domain.plan import PlannedInitiative
from readiness_desktop.domain.report_input import ReportInput
from readiness_desktop.domain.results import Condition
from readiness_desktop.wording import dates, numbers, units, verdicts
from readiness_desktop.wording.lists import joined, sentence
from readiness_desktop.wording.people import shown_names
from readiness_desktop.wording.translate import _, ngettext

SOON_DAYS = 90
_MOST_NAMED = 2


@dataclass(frozen=True, slots=True)
class NextStep:
    """Something to do; `who` is a name, or for work that nobody owns yet a role, `condition` which of both it is.

    `count` is how many conditions it gathers: those of one kind with the same owner and day are one step.
    """

    what: str
    who: str
    when: str
    condition: bool
    count: int = 1


def next_steps(report: ReportInput, days: int = SOON_DAYS) -> tuple[NextStep, ...]:
    """Open conditions first, then the initiatives that begin within so many days, those first that end first."""
    return (*_conditions(report), *_work(report, days))


def few(steps: Sequence[NextStep], most: int) -> tuple[NextStep, ...]:
    """At most so many: neither conditions nor work take more than half while there is enough of the other."""
    conditions = [step for step in steps if step.condition]
    work = [step for step in steps if not step.condition]
    half = most // 2
    kept = conditions[: max(half, most - len(work))]
    return (*kept, *work[: most - len(kept)])


def left(steps: Sequence[NextStep], shown: Sequence[NextStep]) -> str:
    """What finds no room among the steps that are shown: `and 4 more conditions and 9 more initiatives`."""
    rest = [step for step in steps if step not in shown]
    conditions = sum(step.count for step in rest if step.condition)
    work = sum(not step.condition for step in rest)
    parts: list[str] = []
    if conditions:
        words = ngettext("{n} more condition", "{n} more conditions", conditions)
        parts.append(words.format(n=numbers.written(conditions)))
    if work:
        words = ngettext("{n} more initiative", "{n} more initiatives", work)
        parts.append(words.format(n=numbers.written(work)))
    return _("and {rest}").format(rest=joined(parts)) if parts else ""


def _conditions(report: ReportInput) -> list[NextStep]:
    rows = condition_rows(report.framework, report.assessment, report.results, report.plan)
    named = shown_names(report.assessment.current)
    gathered: dict[tuple[str, str, str], list[Condition]] = {}
    for row in rows:
        if not row.done:
            who = named(row.owner.strip()) or _("Nobody is named")
            when = dates.day(row.due) if row.due is not None else verdicts.due(row.days_after_launch)
            gathered.setdefault((_kind(row.condition), who, when), []).append(row.condition)
    return [
        NextStep(_plainly(report, kind, conditions), who, when, condition=True, count=len(conditions))
        for (kind, who, when), conditions in gathered.items()
    ]


def _kind(condition: Condition) -> str:
    """What is asked: conditions that ask the same of other gates are of one kind."""
    code = condition.codes[0]
    return {"C1": "raise", "C3": "raise", "C2": "prove"}.get(code, code)


def _plainly(report: ReportInput, kind: str, conditions: Sequence[Condition]) -> str:
    """What to do, without a code: `Put in place and prove: One named owner in production`."""
    framework = report.framework
    titles = [
        framework.question(one).title
        for held in conditions
        for one in held.ids
        if framework.has_question(one)
    ]
    match kind:
        case "raise":
            return _("Put in place and prove: {gates}").format(gates=_some(titles))
        case "prove":
            return _("Prove what is only said so far: {gates}").format(gates=_some(titles))
        case issued.OWN:
            return _("Close the condition of the issued verdict")
        case "C8":
            return _("Complete the success statement")
        case "C9":
            months = units.months(framework.verdict.limits["budget_months"])
            return _("Have {months} of run cost approved").format(months=months)
        case "C10":
            return _("Carry the assessment to {depth} depth").format(depth=framework.usual_depth.called)
        case _:
            return _score(report, conditions[0])


def _score(report: ReportInput, condition: Condition) -> str:
    """The dimensions that have to rise, with the index or its range and the exposures as far as they are asked for."""
    framework, limits = report.framework, report.framework.verdict.limits
    weak = [one.short for one in framework.dimensions if one.id in condition.ids]
    exposed = sum(one.id in condition.ids for one in framework.failure_modes)
    parts: list[str] = []
    if weak:
        parts.append(_("raise {dimensions}").format(dimensions=_some(weak)))
    if "C5" in condition.codes:
        parts.append(_("bring the index to {points}").format(points=numbers.points(limits["C5"])))
    elif "C6" in condition.codes:
        low = numbers.points(limits["C6"])
        parts.append(_("bring the lower end of the index to {points}").format(points=low))
    if exposed:
        words = ngettext("lower {n} exposure", "lower {n} exposures", exposed)
        parts.append(words.format(n=numbers.written(exposed)))
    return sentence(joined(parts))


def _some(names: Sequence[str]) -> str:
    """The first two names and how many more there are."""
    rest = len(names) - _MOST_NAMED
    if rest < 1:
        return "; ".join(names)
    more = ngettext("and {n} more", "and {n} more", rest).format(n=numbers.written(rest))
    return "; ".join(names[:_MOST_NAMED]) + " " + more


def _work(report: ReportInput, days: int) -> list[NextStep]:
    soon = [one for one in report.plan.initiatives if one.start * DAYS_A_WEEK < days]
    return [_step(report, one, days) for one in sorted(soon, key=lambda one: (one.finish, one.start))]


def _step(report: ReportInput, planned: PlannedInitiative, days: int) -> NextStep:
    initiative = report.plan.initiative(report.framework, planned.id)
    begins = report.plan.day(planned.start, report.results.as_of)
    ends = report.plan.day(planned.finish, report.results.as_of)
    when = _("from {day}").format(day=dates.day(begins))
    if planned.finish * DAYS_A_WEEK <= days:
        when = _("by {day}").format(day=dates.day(ends))
    owner = shown_names(report.assessment.current)(planned.owner)
    return NextStep(initiative.title, owner or sentence(initiative.role), sentence(when), condition=False)


def headline(report: ReportInput, steps: Sequence[NextStep], days: int = SOON_DAYS) -> str:
    """How much is to be done by when: `3 conditions to close and 7 initiatives to work on by 13 Jul 2026`."""
    day = dates.day(days_after(report.results.as_of, days))
    conditions = sum(step.count for step in steps if step.condition)
    work = sum(not step.condition for step in steps)
    closing = ngettext("{n} condition to close", "{n} conditions to close", conditions).format(n=conditions)
    working = ngettext("{n} initiative to work on", "{n} initiatives to work on", work).format(n=work)
    if conditions and work:
        return _("{conditions} and {initiatives} by {day}").format(
            conditions=closing, initiatives=working, day=day
        )
    if conditions:
        return closing
    return _("{initiatives} by {day}").format(initiatives=working, day=day)
