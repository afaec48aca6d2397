"""The steps of a plan that close a launch gate, on paper: which gate, by what, who, until when and how it is shown."""

from typing import Any

from readiness_desktop.domain.plan import PlannedInitiative
from readiness_desktop.reports import words
from readiness_desktop.reports.flowables import grid
from readiness_desktop.reports.report import Report, headed, small
from readiness_desktop.reports.sections.roadmap_limits import tells_more
from readiness_desktop.reports.type import colors
from readiness_desktop.wording import gates, roadmap_paper
from readiness_desktop.wording.translate import _

_WIDTHS = (50, 41, 22, 21, 40)


def closing(report: Report) -> list[Any]:
    """A row for each initiative that closes gates, in the order in which they are closed; nothing without any."""
    plan = report.plan
    steps = sorted((one for one in plan.initiatives if one.gates), key=lambda one: (one.finish, one.start))
    if not steps or not tells_more(plan):
        return []
    who = _("Owner") if any(one.owner for one in plan.initiatives) else _("Owner role")
    head = [_("Gate"), _("Closed by"), who, _("Done by"), _("Shown by, in short")]
    table = grid(head, [_row(report, one) for one in steps], _WIDTHS, padding=2)
    return headed(_("Steps that close a gate"), table, before=8, note=_left_open(report, steps))


def _left_open(report: Report, steps: list[PlannedInitiative]) -> str:
    """The gates that are not met and that no step of the plan closes."""
    closed = {gate for one in steps for gate in one.gates}
    left = [one.question for one in report.results.gates.values() if not one.passed]
    left = [gate for gate in left if gate not in closed]
    return _("No step closes {gates}.").format(gates=", ".join(left)) if left else ""


def _row(report: Report, planned: PlannedInitiative) -> list[Any]:
    initiative = report.plan.initiative(report.framework, planned.id)
    code = words.colored(words.plain(planned.id), colors().color("text_muted"))
    first = report.plan.day(0, report.results.as_of)
    day = words.plain(roadmap_paper.done_by(planned, first)).replace(" ", "&nbsp;")
    return [
        [_gate(report, gate) for gate in planned.gates],
        small(f"{words.plain(initiative.title)}&nbsp; {code}", "text"),
        _who(planned, initiative.role),
        small(day, "text"),
        small(words.plain(roadmap_paper.in_short(initiative.exit_evidence)), "text_secondary"),
    ]


def _who(planned: PlannedInitiative, role: str) -> Any:
    return small(words.plain(planned.owner or role, 60), "text" if planned.owner else "text_secondary")


def _gate(report: Report, question: str) -> Any:
    """A gate by its title, with its id and what it does to the verdict behind it."""
    said = words.bold(words.plain(report.framework.question(question).title))
    behind = report.question_link(question)
    if found := report.results.gates.get(question):
        behind = f"{behind}, {words.plain(gates.kind(found.kind).lower())}"
    return small(f"{said}&nbsp; {words.colored(behind, colors().color('text_muted'))}", "text")
