"""The practices of those who succeed as a checklist, with the questions behind each; never a chance of success."""

from typing import Any

from readiness_desktop.domain.practices import PracticeFinding
from readiness_desktop.reports import words
from readiness_desktop.reports.flowables import grid
from readiness_desktop.reports.report import Report, beside, body, figures, opening, small
from readiness_desktop.reports.sections.section import Section
from readiness_desktop.wording import practices
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.translate import _


def story(report: Report) -> list[Any]:
    """The parts of the section."""
    found = report.input.findings.practices
    parts = opening("practices", _("Practices"), practices.headline(found), practices.lead(), room=120)
    head = [_("Practice"), _("Status"), _("Mean"), _("What it rests on"), _("Questions and levels")]
    rows = [_row(report, one) for one in found]
    parts.append(grid(head, rows, [44, 24, 13, 53, 40], right=(2,)))
    return parts


def _row(report: Report, finding: PracticeFinding) -> list[Any]:
    framework = report.framework
    named = practices.named(framework, finding.id)
    levels = [
        _("{question} {level}").format(question=report.question_link(one), level=_level(report, one))
        for one in finding.questions
    ]
    status = words.plain(practices.status(finding.status))
    return [
        [body(words.plain(named.name)), small(words.plain(named.anchor))],
        body(words.bold(status) if finding.status == "practised" else status),
        figures(practices.mean(finding)),
        beside(words.plain(practices.why(framework, finding), 500)),
        beside(", ".join(levels)),
    ]


def _level(report: Report, question: str) -> str:
    credited = report.results.questions[question].credited
    return words.plain("−" if credited is None else written(credited))


def has_content(report: Report) -> bool:
    """Whether any practice is assessed."""
    return any(one.mean is not None for one in report.input.findings.practices)


SECTION = Section("practices", lambda: _("Practices"), story, has_content)
