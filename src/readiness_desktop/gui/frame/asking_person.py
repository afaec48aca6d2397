"""Asks who works here: before the first assessment, and once more at the first change if that was put off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from readiness_desktop.gui.frame.landing import SELF_CHECK_PAGE

if TYPE_CHECKING:
    from readiness_desktop.domain.assessment import Person
    from readiness_desktop.gui.main_window import MainWindow
    from readiness_desktop.gui.open_assessment import OpenAssessment


class AskingPerson(QObject):
    """One of a window. Putting it off is fine: what is changed until then is signed by nobody."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._asked_new = self._asked_changed = False
        self._hub: OpenAssessment | None = None
        window.session.library_opened.connect(self.ask_if_new)
        window.session.hub_changed.connect(self._follow)

    def ask_if_new(self) -> None:
        """Ask where a new assessment is being set up."""
        starting = self._window.page == "setup" and self._window.session.hub is None
        if starting and not self._asked_new and self._unknown():
            self._asked_new = True
            self._ask()

    def _follow(self, hub: OpenAssessment | None) -> None:
        if self._hub is not None:
            self._hub.changes_made.disconnect(self._ask_if_changed)
        self._hub = hub
        if hub is not None:
            hub.changes_made.connect(self._ask_if_changed)

    def _ask_if_changed(self, *_made: object) -> None:
        if self._window.page == SELF_CHECK_PAGE:
            return  # nobody signs eight claims
        if QApplication.activeModalWidget() is not None:
            return  # a workshop or an interview is held in a window over this one; the next change will do
        if not self._asked_changed and self._unknown():
            self._asked_changed = True
            self._ask()

    def _unknown(self) -> bool:
        session = self._window.session
        return session.library_open and session.person is None

    def _ask(self) -> None:
        from readiness_desktop.gui.dialogs.person import PersonDialog

        window = self._window

        def done(person: Person | None) -> None:
            if person is not None:
                window.set_person(person)

        PersonDialog(window, window.theme, None, done).open()
