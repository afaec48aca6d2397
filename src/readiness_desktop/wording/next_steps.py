"""What is to be done next: the conditions of the verdict and the first work of the roadmap, with who and by when."""

from collections.abc import Sequence
from dataclasses import dataclass

from readiness_desktop.domain.calendar import days_after
from readiness_desktop.domain.conditions import condition_rows
from readiness_desktop.domain.plan import PlannedInitiative
from readiness_desktop.domain.report_input import ReportInput
from readiness_desktop.wording import dates, verdicts
from readiness_desktop.wording.lists import sentence
from readiness_desktop.wording.translate import _, ngettext

SOON_DAYS = 90
_WEEK = 7


@dataclass(frozen=True, slots=True)
class NextStep:
    """Something to do; `who` says a role for work and a name for a condition, `condition` which of both it is."""

    what: str
    who: str
    when: str
    condition: bool


def next_steps(report: ReportInput, days: int = SOON_DAYS) -> tuple[NextStep, ...]:
    """Open conditions first, then the initiatives that begin within so many days, those first that end first."""
    return (*_conditions(report), *_work(report, days))


def _conditions(report: ReportInput) -> list[NextStep]:
    framework, results = report.framework, report.results
    rows = condition_rows(framework, report.assessment, results, report.plan)
    return [
        NextStep(
            verdicts.condition(framework, results, row.condition),
            row.owner.strip() or _("Nobody is named"),
            dates.day(row.due) if row.due is not None else verdicts.due(row.days_after_launch),
            condition=True,
        )
        for row in rows
        if not row.done
    ]


def _work(report: ReportInput, days: int) -> list[NextStep]:
    soon = [one for one in report.plan.initiatives if one.start * _WEEK < days]
    return [_step(report, one, days) for one in sorted(soon, key=lambda one: (one.finish, one.start))]


def _step(report: ReportInput, planned: PlannedInitiative, days: int) -> NextStep:
    initiative = report.framework.initiative(planned.id)
    begins = days_after(report.results.as_of, planned.start * _WEEK)
    ends = days_after(report.results.as_of, planned.finish * _WEEK)
    when = _("from {day}").format(day=dates.day(begins))
    if planned.finish * _WEEK <= days:
        when = _("by {day}").format(day=dates.day(ends))
    return NextStep(initiative.title, sentence(initiative.role), sentence(when), condition=False)


def headline(report: ReportInput, steps: Sequence[NextStep], days: int = SOON_DAYS) -> str:
    """How much is to be done by when: `3 conditions to close and 7 initiatives to work on by 13 Jul 2026`."""
    day = dates.day(days_after(report.results.as_of, days))
    conditions = sum(step.condition for step in steps)
    work = len(steps) - conditions
    closing = ngettext("{n} condition to close", "{n} conditions to close", conditions).format(n=conditions)
    working = ngettext("{n} initiative to work on", "{n} initiatives to work on", work).format(n=work)
    if conditions and work:
        return _("{conditions} and {initiatives} by {day}").format(
            conditions=closing, initiatives=working, day=day
        )
    if conditions:
        return closing
    return _("{initiatives} by {day}").format(initiatives=working, day=day)
