"""The pages around the content: running head, foot with "Page n of m", draft marks, outline and metadata."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, BinaryIO

from reportlab.lib.colors import HexColor
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

from readiness_desktop.charts.style import tokens
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.reports import fonts
from readiness_desktop.reports.canvas import write
from readiness_desktop.reports.flowables import SectionMark, keys_of
from readiness_desktop.reports.type import CONTENT, HAIRLINE, Paper, colors
from readiness_desktop.wording.translate import _

COVER = "cover"
INNER = "inner"
SMALL = 8.0
COVER_BLOCK = 0.48
"""Share of the height of the cover that its coloured block takes."""


@dataclass(frozen=True, slots=True)
class Running:
    """What stands on every page: who and what at the head; firm, confidentiality and date at the foot."""

    head: str
    firm: str
    confidential: str
    date: str
    draft: bool


@dataclass(slots=True)
class Written:
    """What was written: the number of pages, and on which page (from 1) each section begins."""

    pages: int = 0
    starts: dict[str, int] = field(default_factory=dict[str, int])


class NumberedCanvas(Canvas):
    """Knows only at the end how many pages there are, and writes "Page n of m" then, one form a page.

    The file is dated with the day it speaks of: the same input gives the same bytes on every day.
    """

    def __init__(self, *args: Any, dated: date, **more: Any) -> None:
        super().__init__(*args, **more)
        stamp = self._doc._timeStamp  # pyright: ignore[reportAttributeAccessIssue]
        stamp.YMDhms = (dated.year, dated.month, dated.day, 0, 0, 0)
        stamp.dhh = stamp.dmm = 0

    def number_page(self, right: float, y: float) -> None:
        """Reserve the place of this page's number, ending at `right`."""
        self.__dict__.setdefault("_places", {})[self.getPageNumber()] = (right, y)
        self.doForm(f"number{self.getPageNumber()}")

    def save(self) -> None:
        """Write the numbers and the file; every page is finished by now."""
        total = self.getPageNumber() - 1
        ink = colors().color("text")
        for number, (right, y) in self.__dict__.get("_places", {}).items():
            said = _("Page {n} of {m}").format(n=number, m=total)
            self.beginForm(f"number{number}", 0, 0, right + mm, y + 4 * mm)
            write(self, right - fonts.width(said, fonts.NUMBERS, SMALL), y, said, fonts.NUMBERS, SMALL, ink)
            self.endForm()
        super().save()


class Document(BaseDocTemplate):
    """Lays out the parts; tells how far it is after each, and stops when asked to."""

    def __init__(
        self,
        out: BinaryIO,
        paper: Paper,
        running: Running,
        *,
        cover: bool,
        done: Callable[[], None],
        cancelled: Callable[[], bool],
        **metadata: str,
    ) -> None:
        self._paper, self._running = paper, running
        self._done, self._cancelled = done, cancelled
        self._section = SectionMark()
        self._page_sections: list[SectionMark] = []
        self.written = Written()
        fonts.register()
        super().__init__(
            out,
            pagesize=(paper.width, paper.height),
            invariant=1,
            initialFontName=fonts.face(fonts.REGULAR),
            initialFontSize=9.5,
            pageCompression=1,
            allowSplitting=1,
            displayDocTitle=1,
            **metadata,
        )
        whole = Frame(
            paper.margin,
            0,
            CONTENT,
            paper.height,
            leftPadding=0,
            rightPadding=0,
            topPadding=0,
            bottomPadding=0,
        )
        height = paper.height - paper.top - paper.bottom
        text = Frame(
            paper.margin, paper.bottom, CONTENT, height,
            leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0,
        )  # fmt: skip
        first = PageTemplate(COVER, [whole], onPage=self._begin_page)
        inner = PageTemplate(INNER, [text], onPage=self._begin_page, onPageEnd=self._end_page)
        self.addPageTemplates([first, inner] if cover else [inner])

    def afterFlowable(self, flowable: Any) -> None:
        """Called by reportlab after each part."""
        if self._cancelled():
            raise ReadinessError(Fault.STOPPED)
        self._done()
        if isinstance(flowable, SectionMark):
            self._section = flowable
        named = self._page_sections
        if (isinstance(flowable, SectionMark) or not _is_artifact(flowable)) and self._section not in named:
            named.append(self._section)
        for key in keys_of(flowable):
            self.written.starts.setdefault(key, self.page)
        self.written.pages = max(self.written.pages, self.page)

    def _begin_page(self, canvas: Canvas, _doc: BaseDocTemplate) -> None:
        self._page_sections = []
        if self._running.draft:
            _diagonal(canvas, self._paper, cover=self.pageTemplate.id == COVER)

    def _end_page(self, canvas: Any, _doc: BaseDocTemplate) -> None:
        paper, running = self._paper, self._running
        muted, left, right = colors().color("text_muted"), paper.margin, paper.margin + CONTENT
        said = _sections(self._page_sections or [self._section])
        section = fonts.fitted(said, fonts.REGULAR, SMALL, CONTENT * 0.6)
        y = paper.height - float(tokens()["pdf"]["header_top_mm"]) * mm - SMALL * 0.9
        wide = fonts.width(section, fonts.REGULAR, SMALL)
        _line(canvas, left, y, running.head, CONTENT - wide - 24 * mm, muted)
        write(canvas, right - wide, y, section, fonts.REGULAR, SMALL, muted)
        if running.draft:
            middle = left + CONTENT - wide - 16 * mm
            write(canvas, middle, y, _("Draft"), fonts.MEDIUM, SMALL, muted)
        canvas.setStrokeColor(HexColor(colors().color("border")))
        canvas.setLineWidth(HAIRLINE)
        canvas.line(left, paper.foot + 6.2 * mm, right, paper.foot + 6.2 * mm)
        y = paper.foot + 1.0 * mm
        canvas.number_page(right, y)
        date_right = right - 26 * mm
        date_wide = fonts.width(running.date, fonts.REGULAR, SMALL)
        write(canvas, date_right - date_wide, y, running.date, fonts.REGULAR, SMALL, muted)
        room = CONTENT - 26 * mm - date_wide - 8 * mm
        if running.draft:
            word = _("Draft")
            draft_wide = fonts.width(word, fonts.MEDIUM, SMALL)
            write(canvas, date_right - date_wide - draft_wide - 5 * mm, y, word, fonts.MEDIUM, SMALL, muted)
            room -= draft_wide + 6 * mm
        firm = fonts.fitted(running.firm, fonts.REGULAR, SMALL, room * 0.45)
        write(canvas, left, y, firm, fonts.REGULAR, SMALL, muted)
        at = left + (fonts.width(firm, fonts.REGULAR, SMALL) + 5 * mm if firm else 0)
        _line(canvas, at, y, running.confidential, room - (at - left), muted)


def _sections(marks: Sequence[SectionMark]) -> str:
    said: list[str] = []
    numbers = [mark.number for mark in marks if mark.joined]
    for mark in marks:
        if mark.joined is None:
            said.append(mark.name)
        elif mark.number == numbers[0]:
            said.append(mark.joined(numbers))
    return ", ".join(said)


def _is_artifact(flowable: Any) -> bool:
    return getattr(flowable, "role", "Artifact") == "Artifact"


def _line(canvas: Canvas, x: float, y: float, text: str, room: float, color: str) -> None:
    write(canvas, x, y, fonts.fitted(text, fonts.REGULAR, SMALL, room), fonts.REGULAR, SMALL, color)


def _diagonal(canvas: Canvas, paper: Paper, *, cover: bool) -> None:
    canvas.saveState()
    # The block of the cover would hide half of the word; above it is room for a flatter one.
    middle, slope, size = (0.5 + COVER_BLOCK / 2, 24, 130.0) if cover else (0.5, 52, 150.0)
    canvas.translate(paper.width / 2, paper.height * middle)
    canvas.rotate(slope)
    word = _("Draft")
    write(canvas, -fonts.width(word, fonts.BOLD, size) / 2, -size / 3, word, fonts.BOLD, size, "#F4F5F6")
    canvas.restoreState()
