"""Adds an assessment that is shown from a file to the library, asking first where the library has it already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from readiness_desktop.domain.errors import Fault, ReadinessError

if TYPE_CHECKING:
    from readiness_desktop.domain.assessment import Assessment
    from readiness_desktop.domain.framework import Framework
    from readiness_desktop.gui.session import Session
    from readiness_desktop.services.library import Library


class Keeping(QObject):
    """`already_there` carries the Comparison of the library's own copy with the one that is shown.

    `aged` carries the words that evidence has expired since the day of which the file was shown.
    """

    already_there = Signal(object)
    aged = Signal(str)
    _looked = Signal(object, object)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._looked.connect(self._tell)

    def keep(self) -> None:
        """Add what is shown, or ask where the library has an assessment with this identity."""
        shown = self._shown()
        if shown is None:
            return
        theirs, kept = shown[1], self._session.kept(shown[1].uuid)
        if kept is not None:
            self._tell(theirs, kept.assessment)
        else:
            # The list may not be there yet, or not be up to date: only the library itself knows.
            self._session.library.consult(lambda library: self._look(library, theirs))

    def keep_as_new(self) -> None:
        """Add what is shown as an assessment of its own."""
        from readiness_desktop.services.duplicates import as_new

        shown = self._shown()
        if shown is not None:
            self._add(shown[0], as_new(shown[1]))

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

    def _add(self, framework: Framework, assessment: Assessment) -> None:
        """Add it; in the library it is seen as of today, which may change the verdict."""
        from readiness_desktop.domain.credit import expired_between
        from readiness_desktop.wording import questions

        self._session.add(framework, assessment, self._session.file)
        hub, shown = self._session.hub, assessment.current
        if hub is None:
            return
        today = hub.assessment.current.as_of
        expired = expired_between(framework, shown.evidence, shown.as_of, today)
        if expired:
            self.aged.emit(questions.expired_since(len(expired), shown.as_of, today))

    def _look(self, library: Library | None, theirs: Assessment) -> None:
        mine = None
        if library is not None:
            try:
                mine = library.load(theirs.uuid)
            except ReadinessError as error:
                if error.fault != Fault.ASSESSMENT_UNKNOWN:
                    raise
        self._looked.emit(theirs, mine)

    def _tell(self, theirs: Assessment, mine: Assessment | None) -> None:
        from readiness_desktop.services.duplicates import compare

        shown = self._shown()
        if shown is None or shown[1] is not theirs:
            return  # somebody went elsewhere meanwhile
        if mine is None:
            self._add(shown[0], theirs)
        else:
            self.already_there.emit(compare(mine, theirs))
