"""The success statement: the sentence, what it comes to, and every check with what it says."""

from typing import Any

from readiness_desktop.domain.assessment import Profile
from readiness_desktop.domain.statement_checks import CheckResult
from readiness_desktop.reports import words
from readiness_desktop.reports.flowables import Text, grid
from readiness_desktop.reports.report import Report, beside, body, headed, opening, small
from readiness_desktop.reports.sections.section import Section
from readiness_desktop.reports.type import style
from readiness_desktop.wording import statement, statement_checks
from readiness_desktop.wording.people import shown_names
from readiness_desktop.wording.translate import _

_LONGEST = 4_000


def story(report: Report) -> list[Any]:
    """The parts of the section."""
    profile, result = _profile(report), report.input.findings.statement
    parts = opening("statement", _("Success statement"), title(report), room=120)
    said = statement.text(profile)
    parts.append(Text(words.plain(said, _LONGEST), style("lead", after=6)))
    worth = statement.worth(result, profile)
    if worth:
        parts.append(body(words.bold(words.plain(worth)), after=2))
    approved = profile.statement
    if approved.approver.strip():
        who = _("Approved for finance by {name}.").format(name=approved.approver.strip())
        parts.append(small(words.plain(who, 200), "text_secondary"))
    for hard in (True, False):
        rows = [_row(report, one) for one in result.checks if one.hard is hard]
        if rows:
            heading = _("Must hold before a launch") if hard else _("Worth a second look")
            head = [_("Check"), _("Outcome"), _("What it says")]
            parts += headed(heading, grid(head, rows, [66, 30, 78], padding=2.6), before=10)
    return parts


def title(report: Report) -> str:
    """Whether the statement passes, as a heading."""
    result = report.input.findings.statement
    if result.passes:
        return _("The success statement passes every check that must hold")
    return _("The success statement: {count}").format(count=statement_checks.count(result))


def _profile(report: Report) -> Profile:
    return statement.shown(report.assessment.profile, shown_names(report.round))


def _row(report: Report, one: CheckResult) -> list[Any]:
    profile = _profile(report)
    ink = "level0" if one.hard and one.outcome == "fails" else "text_secondary"
    return [
        body(words.plain(statement_checks.named(report.framework, one.id))),
        body(words.plain(statement_checks.outcome(one)), "text" if ink == "level0" else ink),
        beside(words.plain(statement_checks.note(one, profile), 600)),
    ]


def has_content(report: Report) -> bool:
    """Whether somebody wrote one."""
    return report.input.findings.statement.written


SECTION = Section(
    "statement",
    lambda: _("Success statement"),
    story,
    has_content,
    lambda: _("no success statement is written"),
)
