"""The appendix of published figures: disputed, switched off, past their date, and context without a test."""

from typing import Any

from readiness_desktop.charts.contradiction_bars import ContradictionBars
from readiness_desktop.domain.benchmarks import Comparison
from readiness_desktop.domain.published import Contradicting
from readiness_desktop.reports import words
from readiness_desktop.reports.breaks import RoomFor
from readiness_desktop.reports.flowables import Figure, Heading, grid
from readiness_desktop.reports.report import Report, body, headed, opening, small
from readiness_desktop.reports.sections import benchmarks
from readiness_desktop.reports.sections.section import Section
from readiness_desktop.reports.type import style
from readiness_desktop.wording import benchmarks as said
from readiness_desktop.wording.lists import joined, sentence
from readiness_desktop.wording.translate import _


def story(report: Report) -> list[Any]:
    """The parts of the section."""
    found = report.input.findings.benchmarks
    lead = _("None of these stands in a finding. They are listed so that nobody takes them for one.")
    title = _("Published figures that stand in no finding")
    parts = opening("figures", _("Appendix: figures"), title, lead, room=90)
    off, rest = _apart(found.at("appendix"))
    if off:
        parts += headed(_("Switched off"), benchmarks.table(report, off, why=True))
    if rest:
        parts += headed(_("Disputed, unsourced or past their date"), benchmarks.table(report, rest, why=True))
    context = [one for one in found.at("flagged") if one.test is None and one.figure.unit == "share"]
    if context:
        parts += headed(_("Context, only with their flag"), benchmarks.table(report, context))
    bounds = [one for one in found.bounds if one.placed == "appendix"]
    if bounds:
        parts += headed(
            _("What would follow from them"), benchmarks.bounds_table(bounds), note=said.in_appendix()
        )
    for one in found.contradictions:
        if one.bars:
            parts += _chart(report, one)
    parts += _contradictions(report)
    return parts


def _apart(rows: tuple[Comparison, ...]) -> tuple[list[Comparison], list[Comparison]]:
    return [one for one in rows if one.off], [one for one in rows if not one.off]


def _chart(report: Report, drawn: Contradicting) -> list[Any]:
    """Numbers side by side, disputed ones among them, which is why they stand here."""
    chart = ContradictionBars(report.chart_style, (174.0, ContradictionBars.height_of(drawn)))
    chart.update(drawn)
    picture = Figure(chart)
    title = Heading(
        words.plain(sentence(drawn.contradiction.title)), style("h2", before=12, after=1), level=2, keep=False
    )
    text = small(words.plain(_text(report, drawn), benchmarks.LONGEST), "text_secondary", before=2, after=6)
    return [RoomFor([title, text], picture), title, text, picture]


def _text(report: Report, one: Contradicting) -> str:
    """What is said and what it says, with the numbers that have no bar."""
    found, months = report.input.findings.benchmarks, report.framework.constants.figure_good_months
    return f"{sentence(one.contradiction.text)} {said.without_bar(found, one, months)}".strip()


def _contradictions(report: Report) -> list[Any]:
    """The contradictions that are told in words."""
    told = [one for one in report.input.findings.benchmarks.contradictions if not one.bars]
    if not told:
        return []
    rows = [
        [
            body(words.plain(sentence(one.contradiction.title))),
            small(words.plain(_text(report, one), benchmarks.LONGEST), "text_secondary"),
            small(words.plain(joined(list(one.contradiction.figures)))),
        ]
        for one in told
    ]
    table = grid([_("Contradiction"), _("What is said and what it says"), _("Figures")], rows, [50, 92, 32])
    return headed(_("Where published figures contradict each other"), table)


def has_content(report: Report) -> bool:
    """Printed where anything is compared with published figures at all."""
    return benchmarks.has_content(report)


SECTION = Section("figures", lambda: _("Appendix: figures"), story, has_content)
