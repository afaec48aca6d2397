"""What a file brings into the library besides its assessment: packs of earlier rounds, and files of evidence."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QThreadPool

from readiness_desktop.domain.errors import Fault, ReadinessError

if TYPE_CHECKING:
    from readiness_desktop.domain.assessment import Assessment
    from readiness_desktop.services.evidence import EvidenceFiles
    from readiness_desktop.services.evidence_travel import LeftOut


class NotYet(Exception):
    """It is still being read, or put beside the library."""


def beside(work: Callable[[], None], then: Callable[[], None], ending: Event) -> None:
    """Do this in the pool of threads, and `then` there; at the end of the program here, as nothing is held up."""

    def do() -> None:
        try:
            work()
        finally:
            then()

    if ending.is_set():
        work()
    else:
        QThreadPool.globalInstance().start(do)


class Arrival:
    """Of one file. It is read once, and remembered until the disk has it: by then the file may be gone."""

    def __init__(self, file: Path, made: Assessment) -> None:
        self._file, self._made = file, made
        self._held: dict[str, bytes] | None = None
        self._begun = self._in_place = False
        self._error: ReadinessError | None = None
        self._ended = Event()
        self.packs: list[dict[str, object]] = []
        self.lost: tuple[LeftOut, ...] = ()

    def need(self, files: EvidenceFiles, beside: Callable[[Callable[[], None]], None]) -> None:
        """Begin, where that is not done; raises NotYet until all is in place, or the ReadinessError of the last try.

        `beside` does the work, on whatever thread.
        """
        if self._in_place:
            return
        if not self._begun:
            self._begun = True
            self._ended.clear()
            beside(lambda: self._bring(files))
        if not self._ended.is_set():
            raise NotYet
        self._begun = False
        if self._error is not None:
            raise self._error
        self._in_place = True

    def wait(self) -> None:
        """Wait for what has begun."""
        if self._begun:
            self._ended.wait()

    def _bring(self, files: EvidenceFiles) -> None:
        from readiness_desktop.services import evidence_travel
        from readiness_desktop.services.files import packs_in

        self._error = None
        try:
            if self._held is None:
                self.packs = list(packs_in(self._file).values())
                self._held = evidence_travel.all_of(self._made, evidence_travel.from_file(self._file))
            self.lost = evidence_travel.take_over(files, self._made, self._remembered)
            self._held = {}
        except ReadinessError as error:
            self._error = error
        finally:
            self._ended.set()

    def _remembered(self, name: str) -> bytes:
        try:
            return (self._held or {})[name]
        except KeyError as error:
            raise ReadinessError(Fault.EVIDENCE_MISSING, title="", folder=self._file) from error
