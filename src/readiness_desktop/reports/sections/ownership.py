"""Who answers for running the system: tasks with person, deputy and hours, and what the checks find."""

from typing import Any

from readiness_desktop.domain.ownership import OwnershipResult
from readiness_desktop.reports import words
from readiness_desktop.reports.flowables import grid
from readiness_desktop.reports.report import Report, beside, body, figures, headed, opening, small
from readiness_desktop.reports.sections.section import Section
from readiness_desktop.wording import ownership
from readiness_desktop.wording.people import shown_names
from readiness_desktop.wording.translate import _


def story(report: Report) -> list[Any]:
    """The parts of the section."""
    result = _result(report)
    lead = _(
        "Every task of running the system needs one accountable person, a deputy and hours that are booked."
    )
    parts = opening("ownership", _("Ownership"), ownership.headline(result), lead, room=150)
    parts.append(_checks(report))
    parts += headed(_("Tasks"), _tasks(report))
    return parts


def _checks(report: Report) -> Any:
    result = _result(report)
    rows: list[list[Any]] = [
        [
            body(words.plain(ownership.asked(report.framework, one.id))),
            body(words.plain(ownership.state(one.state))),
            beside(words.plain(ownership.found(report.framework, result, one), 400)),
        ]
        for one in result.checks
    ]
    return grid([_("Check"), _("State"), _("What it finds")], rows, [62, 28, 84])


def _tasks(report: Report) -> Any:
    result = _result(report)
    known = {task.id: task for task in report.framework.ownership_tasks}
    rows: list[list[Any]] = []
    for row in result.tasks:
        task, duty = known[row.id], row.duty
        note = _("of the building team") if duty.building_team else ""
        rows.append(
            [
                [body(words.plain(task.task)), small(words.plain(task.accountable))],
                [body(words.plain(_shown(duty.person), 120)), *([small(words.plain(note))] if note else [])],
                body(words.plain(_shown(duty.deputy), 120)),
                figures(ownership.hours(duty.hours)),
            ]
        )
    head = [_("Task and typical role"), _("Accountable"), _("Deputy"), _("Hours a week")]
    return grid(head, rows, [76, 40, 36, 22], right=(3,))


def _result(report: Report) -> OwnershipResult:
    return ownership.shown(report.input.findings.ownership, shown_names(report.round))


def _shown(name: str) -> str:
    return name if name.strip() else _("Nobody yet")


def has_content(report: Report) -> bool:
    """Whether anything was said about it."""
    return report.input.findings.ownership.begun


SECTION = Section(
    "ownership", lambda: _("Ownership"), story, has_content, lambda: _("the ownership sheet is empty")
)
