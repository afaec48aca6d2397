"""The production budget: every line as a figure, zero with its reason, or unknown, and what that holds back."""

from typing import Any

from readiness_desktop.domain.budget import LineResult
from readiness_desktop.reports import words
from readiness_desktop.reports.flowables import grid
from readiness_desktop.reports.report import Report, beside, body, figures, opening
from readiness_desktop.reports.sections.section import Section
from readiness_desktop.wording import budget, money
from readiness_desktop.wording.translate import _


def story(report: Report) -> list[Any]:
    """The parts of the section."""
    result = report.input.findings.budget
    lead = _("{total} for a year of running and for the launch itself. {open}. {approved}.").format(
        total=budget.total(result), open=budget.still_open(result), approved=budget.approved(result)
    )
    parts = opening("budget", _("Production budget"), budget.headline(result), lead, room=120)
    head = [_("Line"), _("Amount"), _("How it stands"), _("What follows")]
    rows = [_row(report, line) for line in result.lines]
    rows.append(
        [
            body(words.bold(words.plain(_("Total")))),
            figures(budget.total(result), weight=600),
            beside(""),
            beside(""),
        ]
    )
    parts.append(grid(head, rows, [52, 26, 34, 62], right=(1,), padding=2.4))
    return parts


def _row(report: Report, line: LineResult) -> list[Any]:
    amount = "" if line.amount is None else money.amount(line.amount, report.assessment.profile.currency)
    reason = line.reason.strip()
    effect = budget.effect(report.framework, line)
    return [
        body(words.plain(line.name)),
        figures(amount),
        beside(words.plain(budget.state(line))),
        beside(words.plain("; ".join(part for part in (reason, effect) if part), 700)),
    ]


def has_content(report: Report) -> bool:
    """Whether somebody said anything of a line."""
    return report.input.findings.budget.said


SECTION = Section(
    "budget",
    lambda: _("Production budget"),
    story,
    has_content,
    lambda: _("no line of the production budget is filled"),
)
