"""The launch gates, failing first, and what each needs."""

from typing import Any

from readiness_desktop.charts.style import tokens
from readiness_desktop.domain.results import GateResult
from readiness_desktop.reports import words
from readiness_desktop.reports.flowables import Grid, Icon, columns, grid
from readiness_desktop.reports.report import Report, beside, body, opening, small
from readiness_desktop.reports.sections.section import Section
from readiness_desktop.reports.type import colors
from readiness_desktop.wording import gates, numbers
from readiness_desktop.wording.translate import _

_ORDER = ("FAIL", "MISSING", "PASS_UNVERIFIED", "PASS_VERIFIED", "NA")
_MEANING = {
    "FAIL": "not_met",
    "MISSING": "none",
    "PASS_UNVERIFIED": "uncertain",
    "PASS_VERIFIED": "met",
    "NA": "na",
}


def story(report: Report) -> list[Any]:
    """The parts of the section."""
    lead = _(
        "A launch gate is a question that no average can hide. A blocking gate must be met before launch; a "
        "condition may follow within 30 days."
    )
    parts = opening("gates", _("Launch gates"), gates.not_met(report.results), lead)
    parts.append(gate_table(report, tuple(report.results.gates.values())))
    return parts


def gate_table(report: Report, shown: tuple[GateResult, ...]) -> Grid:
    """A table of gates: failing before missing before claimed before met, blocking before condition."""
    found = sorted(shown, key=lambda g: (_ORDER.index(g.status), g.kind != "block"))
    head = [_("Gate"), "", _("Kind"), _("Status"), _("Level"), _("Needs"), _("Grade"), _("Due")]
    rows = [_row(report, gate) for gate in found]
    open_rows = sum(1 for gate in found if not gate.verified)
    # What is met with documents is there to be looked up; what is not is there to be read.
    dense = [
        ("TOPPADDING", (0, open_rows + 1), (-1, -1), 1.4),
        ("BOTTOMPADDING", (0, open_rows + 1), (-1, -1), 1.8),
    ]
    extra = dense if open_rows < len(rows) else []
    return grid(head, rows, [11.5, 60, 16, 44, 10.5, 12, 11.5, 8.5], right=(4, 5), padding=2.2, extra=extra)


def _row(report: Report, gate: GateResult) -> list[Any]:
    question = report.results.questions[gate.question]
    level = "−" if gate.credited is None else numbers.written(gate.credited)
    text = small if gate.verified else body
    kind = words.plain(gates.kind(gate.kind))
    return [
        text(report.question_link(gate.question), "text_muted"),
        text(words.plain(report.framework.question(gate.question).title), "text"),
        small(kind, "text_secondary") if gate.verified else beside(kind),
        _status_cell(report, gate),
        text(words.numbers(level), "text", align="right"),
        text(words.numbers(numbers.written(gate.minimum)), "text", align="right"),
        text(words.plain(question.grade or "−"), "text_secondary"),
        text(words.plain(gate.due), "text_secondary"),
    ]


def _status_cell(report: Report, gate: GateResult) -> Any:
    """How a gate stands and what depends on it: icon and words in the colour of their meaning."""
    meaning = tokens()["meaning"]["gate"][_MEANING[gate.status]]
    ink = colors().levels[meaning["level"]].ink if "level" in meaning else colors().color("text_muted")
    said = words.colored(words.plain(gates.standing(gate, report.results.verdict)), ink)
    text = small if gate.verified else body
    return columns([Icon(meaning["icon"], ink, 9), text(said)], [4.4, 36.8], align="MIDDLE")


def has_content(report: Report) -> bool:
    """Whether the pack has gates in scope."""
    return bool(report.results.gates)


SECTION = Section("gates", lambda: _("Launch gates"), story, has_content)
