"""Copies of an assessment that travel, and where the files of evidence of what is open are read and kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QThreadPool, Signal, SignalInstance

from readiness_desktop.domain.errors import ReadinessError
from readiness_desktop.gui.asides import Asides

if TYPE_CHECKING:
    from readiness_desktop.gui.background import Task
    from readiness_desktop.gui.open_assessment import OpenAssessment
    from readiness_desktop.gui.session import Session
    from readiness_desktop.services.evidence import Shelf
    from readiness_desktop.services.evidence_travel import LeftOut
    from readiness_desktop.services.library import Library

Packs = Mapping[str, Mapping[str, object]]
Read = Callable[[str], bytes]


class Copies(QObject):
    """Belongs to a session, which says what could not come along. `saved` carries the path of a whole copy."""

    saved = Signal(object)
    _left = Signal(object)
    _failed = Signal(object)

    def __init__(self, session: Session, asides: Asides) -> None:
        super().__init__(session)
        self._session, self._asides = session, asides
        self._waiting: list[Callable[[], None]] = []
        library = session.library
        for told in (library.saved, library.refused, library.dropped):
            told.connect(self._look)
        library.save_failed.connect(self._go_on)
        self._left.connect(self._tell_copy)
        self._failed.connect(session.complain)
        session.library.left_out.connect(lambda left_out: self._tell(left_out, in_copy=False))

    def save(self, path: Path) -> None:
        """Write the open assessment into a file, with the packs of all its rounds and its files of evidence."""
        hub, file = self._session.newest, self._session.file
        if hub is None:
            return
        framework, assessment = hub.framework, hub.assessment

        def from_library(library: Library) -> None:
            # Its thread only gives what lies in it: a copy may have a hundred megabytes of evidence.
            packs, read = library.packs_of(assessment), library.evidence.read
            QThreadPool.globalInstance().start(lambda: write(packs, read))

        def write(packs: Packs, read: Read) -> None:
            from readiness_desktop.services.files import save_copy

            try:
                left_out = save_copy(path, framework, assessment, packs, read)
            except ReadinessError as error:
                tell(self._failed, error)
            else:
                tell(self._left, (path, left_out))

        def tell(signal: SignalInstance, value: object) -> None:
            # At the end of the program Qt may be gone before the thread is.
            with suppress(RuntimeError):
                signal.emit(value)

        def from_file(_task: Task) -> object:
            from readiness_desktop.services import evidence_travel
            from readiness_desktop.services.files import packs_in, save_copy

            if file is None:
                return save_copy(path, framework, assessment)
            read = evidence_travel.from_file(file)
            return save_copy(path, framework, assessment, packs_in(file), read)

        if hub.read_only:
            self._asides.do(from_file, lambda left_out: self._tell_copy((path, left_out)))
        else:
            self._once_saved(lambda: self._session.library.run(from_library))

    def _once_saved(self, then: Callable[[], None]) -> None:
        """Do this once the library has what is on its way to it, the packs of a kept file too.

        Where nothing can be saved a copy is what is left to do: then it is written at once.
        """
        if self._session.library.unsaved:
            self._waiting.append(then)
        else:
            then()

    def _look(self) -> None:
        if not self._session.library.unsaved:
            self._go_on()

    def _go_on(self) -> None:
        waiting, self._waiting = self._waiting, []
        for then in waiting:
            then()

    def shelf(self, hub: OpenAssessment, file: Path | None) -> Shelf:
        """Where the files of evidence of an assessment lie: in the file that it is shown from, or in the library."""
        from readiness_desktop.services.evidence import Shelf

        library = self._session.library
        if hub.newest is not None and hub.newest.shelf is not None:
            return hub.newest.shelf
        if hub.read_only:
            return Shelf(file=file)
        return Shelf(library=library.path, files=lambda: library.evidence)

    def _tell_copy(self, written: object) -> None:
        path, left_out = cast("tuple[Path, tuple[LeftOut, ...]]", written)
        if left_out:
            self._tell(left_out, in_copy=True)
        else:
            self.saved.emit(path)

    def _tell(self, left_out: object, *, in_copy: bool) -> None:
        from readiness_desktop.wording import evidence

        found = cast("tuple[LeftOut, ...]", left_out)
        if found:
            said = [(one.title, one.no_room) for one in found]
            self._session.complained.emit(evidence.left_out(said, in_copy=in_copy))
