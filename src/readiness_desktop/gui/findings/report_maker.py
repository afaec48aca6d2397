"""Makes the report's PDF off the GUI thread, keeps it with its pages, pictures them, and writes it where wished."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from readiness_desktop.domain.assessment import Assessment, Person
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.plan import Plan
from readiness_desktop.gui.background import Job, Latest, Task
from readiness_desktop.gui.findings.pdf_pages import PdfPages

if TYPE_CHECKING:
    from readiness_desktop.domain.statement_checks import Claim
    from readiness_desktop.services.report_file import MadePdf

_PAGE_DRAWN_SECONDS = 0.08


@dataclass(frozen=True, slots=True)
class Wish:
    """Everything that a report depends on; equal wishes give the same bytes.

    `brand` is the folder of a kit, None for the program's own; `sections` None prints all. `outlines` sets the round
    before beside this one; `as_draft` marks a report that could be final.
    """

    framework: Framework
    assessment: Assessment
    person: Person | None
    plan: Plan | None
    brand: Path | None
    paper: str
    sections: tuple[str, ...] | None
    outlines: bool = True
    as_draft: bool = False
    others: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True)
class Made:
    """A report that is ready, for the wish that it answers."""

    wish: Wish
    pdf: MadePdf
    pages: PdfPages


class ReportMaker(QObject):
    """`made` carries a Made, `failed` a ReadinessError, `written` the path, `pictured` (page, zoom, picture)."""

    made = Signal(object)
    failed = Signal(object)
    progressed = Signal(int, int)
    written = Signal(object)
    stopped = Signal()
    pictured = Signal(int, float, QImage)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.now: Made | None = None
        self.wish: Wish | None = None
        self._exported: Wish | None = None
        self._makes = Latest(self)
        self._makes.done.connect(self._take)
        self._makes.failed.connect(self.failed)
        self._export: Job | None = None
        self._pictures: deque[tuple[int, float, float]] = deque()
        self._pictures_job: Job | None = None

    # ------------------------------------------------------------ making

    @property
    def up_to_date(self) -> bool:
        """Whether what is there answers the last wish."""
        return self.now is not None and self.wish is not None and self.now.wish == self.wish

    @property
    def exporting(self) -> bool:
        """Whether a file is wanted that is not written yet."""
        return self._export is not None and not self._export.task.stopped()

    def want(self, wish: Wish) -> None:
        """Make the report for this wish, in place of what is under way; nothing where it is there."""
        if wish == self.wish and (self.up_to_date or self._makes.busy):
            return
        self.wish = wish
        if not self.up_to_date and wish != self._exported:
            self._makes.ask(lambda task: _make(wish, task))

    def wait(self) -> None:
        """What is wanted is not known yet: what is there answers no wish."""
        self._makes.stop()
        self.wish = None

    def forget(self) -> None:
        """Another assessment is to be shown: nothing of this one is any more. An export of it goes on."""
        self.wait()
        self.now = None
        self._pictures.clear()

    def _take(self, made: Made) -> None:
        self.now = made
        self._pictures.clear()
        self.made.emit(made)

    # ------------------------------------------------------------ the file

    def export(self, path: Path, wish: Wish) -> None:
        """Write the report for this wish to `path`, whatever is shown or wanted meanwhile; one at a time.

        A wish without a plan gets the one that follows from its assessment.
        """
        there = self.now if self.now is not None and self.now.wish == wish else None
        if there is None and wish == self.wish:
            self._makes.stop()
        outcome: list[Path | ReadinessError] = []
        fresh: list[Made] = []
        self._exported = wish
        self._export = Job(lambda task: _export(wish, there, path, task, outcome, fresh))
        self._export.progressed.connect(self.progressed)
        self._export.ended.connect(lambda: self._on_exported(outcome, fresh))
        self._export.start()

    def stop(self) -> None:
        """End the export: nothing is written, or the whole file where it is too late to stop that."""
        if self._export is not None:
            self._export.stop()

    def _on_exported(self, outcome: list[Path | ReadinessError], fresh: list[Made]) -> None:
        self._export = self._exported = None
        said = outcome[0] if outcome else None
        if isinstance(said, Path):
            self.written.emit(said)
        elif said is None or said.fault == Fault.STOPPED:
            self.stopped.emit()
        else:
            self.failed.emit(said)
        wish = self.wish
        if wish is None or self.up_to_date or self._makes.busy:
            return
        if fresh and fresh[0].wish == wish:
            self._take(fresh[0])
        else:
            self._makes.ask(lambda task: _make(wish, task))

    # ------------------------------------------------------------ pictures

    def want_picture(self, page: int, zoom: float, ratio: float, *, first: bool) -> None:
        """Picture a page; `first` lets it go before the others that wait."""
        wanted = (page, zoom, ratio)
        if first:
            self._pictures.appendleft(wanted)
        else:
            self._pictures.append(wanted)
        self._next_picture()

    def _next_picture(self) -> None:
        if self._pictures_job is not None or not self._pictures or self.now is None:
            return
        page, zoom, ratio = self._pictures.popleft()
        pages = self.now.pages
        if page >= len(pages):
            self._next_picture()
            return
        self._pictures_job = Job(lambda _task: (pages, page, zoom, pages.picture(page, zoom, ratio)))
        self._pictures_job.done.connect(self._on_picture)
        self._pictures_job.ended.connect(self._on_picture_ended)
        self._pictures_job.start()

    def _on_picture(self, found: tuple[PdfPages, int, float, QImage]) -> None:
        pages, page, zoom, image = found
        if self.now is not None and pages is self.now.pages:
            self.pictured.emit(page, zoom, image)

    def _on_picture_ended(self) -> None:
        self._pictures_job = None
        self._next_picture()


def _make(wish: Wish, task: Task) -> Made:
    from readiness_desktop.services.brands import brand_in
    from readiness_desktop.services.report_file import make_pdf
    from readiness_desktop.services.reporting import report_input

    task.rest(_PAGE_DRAWN_SECONDS)
    brand = brand_in(wish.brand)
    given = report_input(
        wish.framework,
        wish.assessment,
        person=wish.person,
        plan=wish.plan,
        outlines=wish.outlines,
        as_draft=wish.as_draft,
        others=wish.others,
    )
    pdf = make_pdf(
        given, brand, page=wish.paper, progress=task.tell, cancelled=task.stopped, sections=wish.sections
    )
    return Made(wish, pdf, PdfPages(pdf.data))


def _export(
    wish: Wish,
    there: Made | None,
    path: Path,
    task: Task,
    outcome: list[Path | ReadinessError],
    fresh: list[Made],
) -> None:
    """Make the report unless it is there, and write it: one job, so that the end of the program waits for both."""
    try:
        made = _make(wish, task) if there is None else there
    except ReadinessError as error:
        outcome.append(error)
        return
    fresh.append(made)
    _save(made.pdf.data, path, task, outcome)


def _save(data: bytes, path: Path, task: Task, outcome: list[Path | ReadinessError]) -> None:
    """Write the file; `outcome` gets its path, or why it is not there. A job that is stopped says neither itself."""
    from readiness_desktop.services.atomic import write_atomically

    def write(file: BinaryIO) -> None:
        file.write(data)
        if task.stopped():
            raise ReadinessError(Fault.STOPPED)

    try:
        write_atomically(path, write)
    except ReadinessError as error:
        outcome.append(error)
    else:
        outcome.append(path)
