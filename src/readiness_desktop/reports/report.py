"""What every section is given: the input, the brand, and the few questions that all of them ask of it."""

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any

from readiness_desktop.charts.style import ChartStyle
from readiness_desktop.domain.assessment import Assessment, Round
from readiness_desktop.domain.brand import Brand
from readiness_desktop.domain.framework import Dimension, Framework
from readiness_desktop.domain.plan import Plan
from readiness_desktop.domain.report_input import EarlierRound, ReportInput
from readiness_desktop.domain.results import Results
from readiness_desktop.reports import breaks, flowables, words
from readiness_desktop.reports.flowables import Heading, SectionMark, Text
from readiness_desktop.reports.type import Paper, colors, style
from readiness_desktop.wording import dates, questions

_DROP = 1.4
"""By so many points the first line of running text stands lower than that of small text."""


@dataclass(frozen=True, slots=True)
class Report:
    """One report being made. `sections` are the ids of those printed: only they can be linked to."""

    input: ReportInput
    brand: Brand
    paper: Paper
    sections: Collection[str] = field(default_factory=frozenset[str])

    @property
    def framework(self) -> Framework:
        """The pack of the reported round."""
        return self.input.framework

    @property
    def assessment(self) -> Assessment:
        """The assessment with the reported round as its last one."""
        return self.input.assessment

    @property
    def round(self) -> Round:
        """The reported round."""
        return self.input.assessment.current

    @property
    def results(self) -> Results:
        """What the round says."""
        return self.input.results

    @property
    def plan(self) -> Plan:
        """The roadmap."""
        return self.input.plan

    @property
    def previous(self) -> EarlierRound | None:
        """The round before, if there is one and it is to be set beside this one."""
        return self.input.earlier[-1] if self.input.earlier and self.input.outlines else None

    @property
    def previous_results(self) -> Results | None:
        """What the round before said, if there is one."""
        return self.previous.results if self.previous else None

    @property
    def previous_name(self) -> str:
        """The month of the round before: `Nov 2025`; empty without one."""
        return dates.month(self.previous.round.as_of) if self.previous else ""

    @property
    def chart_style(self) -> ChartStyle:
        """The style of charts on paper."""
        return colors()

    @property
    def firm(self) -> str:
        """Who signs: the assessor's firm, else the brand's name."""
        return self.input.firm or self.brand.name

    def dimension(self, code: str) -> Dimension:
        """The dimension with this id."""
        return next(d for d in self.framework.dimensions if d.id == code)

    def link(self, markup: str, section: str, key: str) -> str:
        """The markup as a link where the section is printed, else as it is."""
        accent = colors().color("text")
        return words.link(markup, key, accent) if section in self.sections else markup

    def question_link(self, question: str) -> str:
        """The id of a question, linked to its place in the appendix."""
        return self.link(words.plain(question), "answers", f"q-{question}")


def opening(
    section: str, name: str, title: str, lead: str = "", *, outline: str = "", room: float | None = None
) -> list[Any]:
    """The start of a section: running head, heading in the outline, and a lead in plain words.

    It starts a page; with `room` it goes on where so many millimetres of the page are left.
    """
    start: list[Any] = [flowables.NewPage()]
    if room is not None:
        start = [breaks.Turn(room * flowables.MM)]
    parts: list[Any] = [
        *start,
        SectionMark(name),
        Heading(
            words.plain(title),
            style("h1", after=4),
            level=1,
            key=section,
            outline=outline or name,
            keep=bool(lead),
        ),
    ]
    if lead:
        parts.append(Text(words.plain(lead, 900), style("lead", "text_secondary", after=8)))
    return parts


def headed(title: str, table: Any, *, before: float = 12, note: str = "") -> list[Any]:
    """A heading over a table that may go on over pages; the heading never stands alone at the foot."""
    parts: list[Any] = [Heading(words.plain(title), style("h2", before=before, after=1), level=2, keep=False)]
    if note:
        parts.append(small(words.plain(note), "text_secondary", before=2))
    return [breaks.RoomFor(parts, table), *parts, table]


def body(
    markup: str, color: str = "text", *, after: float = 0, before: float = 0, align: str = "left"
) -> Text:
    """A paragraph in the size of running text."""
    return Text(markup, style("body", color, after=after, before=before, align=align))


def small(
    markup: str, color: str = "text_muted", *, after: float = 0, before: float = 0, align: str = "left"
) -> Text:
    """A paragraph in the smallest size."""
    return Text(markup, style("small", color, after=after, before=before, align=align))


def beside(markup: str, color: str = "text_secondary") -> list[Any]:
    """A small text for a cell; it stands on the line of the running text in the cell next to it."""
    return [flowables.Space(1, _DROP), small(markup, color)]


def figures(text: str, *, weight: int = 400, color: str = "text", align: str = "right") -> Text:
    """Figures for a column: all digits of one width."""
    markup = words.numbers(text)
    return Text(words.bold(markup) if weight >= 600 else markup, style("body", color, align=align))


def level_cell(report: Report, level: int | None, *, state: str = "answered", note: str = "") -> Any:
    """A level as glyph, number and name, with a small note under it, in one cell."""
    below = [small(words.plain(note))] if note else []
    if level is None or state == "na":
        said = questions.state("na" if state == "na" else "open")
        return [body(words.plain(said), "text_muted"), *below]
    said = questions.level(report.framework, level)
    ink = colors().levels[level].ink
    number, _space, name = said.partition(" ")
    markup = f"{words.colored(words.bold(words.numbers(number)), ink)}&nbsp; {words.plain(name)}"
    mark = flowables.LevelMark(level, said)
    return flowables.columns([mark, [body(markup), *below]], [6.2, 26.0])
