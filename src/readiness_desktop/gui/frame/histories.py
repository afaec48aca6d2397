"""Reads the history of a question on the library's thread, with what is still on its way there, and shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Qt, Signal

from readiness_desktop.wording.translate import _

if TYPE_CHECKING:
    from readiness_desktop.domain.history import Change
    from readiness_desktop.gui.main_window import MainWindow
    from readiness_desktop.gui.open_assessment import OpenAssessment
    from readiness_desktop.gui.pages.questions import QuestionsPage
    from readiness_desktop.services.answer_history import Past
    from readiness_desktop.services.library import Library


class Histories(QObject):
    """One of a window."""

    _read = Signal(str, str, object)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._hub: OpenAssessment | None = None
        self._waiting: list[Change] = []
        self._asked = ""
        self._read.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def follow(self, hub: OpenAssessment | None) -> None:
        """Remember what is on its way to the library from here."""
        newest = hub.newest or hub if hub is not None else None
        if newest is self._hub:
            return
        if self._hub is not None:
            self._hub.changes_made.disconnect(self._note)
            self._hub.saved.disconnect(self._forget)
        self._hub, self._waiting = newest, []
        if newest is not None:
            newest.changes_made.connect(self._note)
            newest.saved.connect(self._forget)

    def ask(self, question: str) -> None:
        """Read the history of a question; the page is told once it is there."""
        from readiness_desktop.services.answer_history import read_history

        hub, self._asked = self._hub, question
        if hub is None:
            return
        if hub.read_only:
            self._page.history.panel.say(
                _("This is a file. The history of its answers stays in the library in which it was made.")
            )
            return
        hub.flush()
        assessment = hub.assessment

        def work(library: Library | None) -> None:
            past = () if library is None else read_history(library, assessment, question)
            self._read.emit(assessment.uuid, question, past)

        self._window.session.library.consult(work)

    @property
    def _page(self) -> QuestionsPage:
        return cast("QuestionsPage", self._window.page_widget("questions"))

    def _note(self, changes: tuple[Change, ...], _summary: object) -> None:
        self._waiting.extend(changes)

    def _forget(self, _when: object) -> None:
        self._waiting.clear()

    def _show(self, uuid: str, question: str, past: object) -> None:
        from readiness_desktop.gui.questionnaire.history_panel import Entry
        from readiness_desktop.services.answer_history import about, moments
        from readiness_desktop.wording import answer_history

        hub = self._hub
        if hub is None or (uuid, question) != (hub.assessment.uuid, self._asked):
            return
        assessment, current = hub.assessment, hub.assessment.current.number
        waiting = [one for one in self._waiting if about(one, assessment, question)]
        self._page.history.panel.show_entries(
            tuple(
                Entry(
                    answer_history.what(hub.framework, assessment, one.changes, hub.newest_round),
                    answer_history.why(one.changes),
                    answer_history.who(one.person, one.when, one.round, current),
                )
                for one in moments(assessment, cast("tuple[Past, ...]", past), waiting)
            )
        )
