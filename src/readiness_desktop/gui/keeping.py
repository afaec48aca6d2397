"""Adds an assessment that is shown from a file to the library, asking first where the library has it already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from readiness_desktop.domain.assessment import Assessment
    from readiness_desktop.domain.framework import Framework
    from readiness_desktop.gui.session import Session
    from readiness_desktop.services.library import Library


class Keeping(QObject):
    """`already_there` carries the Comparison of the library's own copy with the one that is shown."""

    already_there = Signal(object)
    _compared = Signal(object, object)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._compared.connect(self._tell)

    def keep(self) -> None:
        """Add what is shown, or ask where the library has an assessment with this identity."""
        shown = self._shown()
        if shown is None:
            return
        framework, assessment = shown
        if self._session.holds(assessment.uuid):
            self._session.library.run(lambda library: self._compare(library, assessment))
        else:
            self._session.add(framework, assessment, self._session.file)

    def keep_as_new(self) -> None:
        """Add what is shown as an assessment of its own."""
        from readiness_desktop.services.duplicates import as_new

        shown = self._shown()
        if shown is not None:
            self._session.add(shown[0], as_new(shown[1]), self._session.file)

    def open_mine(self) -> None:
        """Open the library's own copy of what is shown."""
        shown = self._shown()
        if shown is not None:
            self._session.open_row(shown[1].uuid)

    def _shown(self) -> tuple[Framework, Assessment] | None:
        """What is shown from a file, with all its rounds whichever is looked at."""
        hub = self._session.hub
        newest = hub.newest or hub if hub is not None else None
        if newest is None or not newest.read_only:
            return None
        return newest.framework, newest.assessment

    def _compare(self, library: Library, theirs: Assessment) -> None:
        from readiness_desktop.services.duplicates import compare

        self._compared.emit(theirs, compare(library.load(theirs.uuid), theirs))

    def _tell(self, theirs: Assessment, comparison: object) -> None:
        shown = self._shown()
        if shown is not None and shown[1] is theirs:
            self.already_there.emit(comparison)
