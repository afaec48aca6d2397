"""Keeps the full-text search of what is open up to date in the background, and opens Go to anything with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from readiness_desktop.gui.background import Latest, Task
from readiness_desktop.gui.frame.targets import Targets

if TYPE_CHECKING:
    from readiness_desktop.gui.frame.choices import Target
    from readiness_desktop.gui.main_window import MainWindow
    from readiness_desktop.gui.open_assessment import OpenAssessment
    from readiness_desktop.services.searching import Search

_AFTER_OPENING_MS, _AFTER_CHANGE_MS = 1500, 300
_REST_SECONDS = 0.002
_MOST_TEXTS = 8


class Finding(QObject):
    """One of a window. What was written a moment ago is found once the pause is over, or Go to anything is opened."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._targets = Targets(window)
        self._hub: OpenAssessment | None = None
        self._search: Search | None = None
        self._work = Latest(self)
        self._work.ended.connect(self._refresh)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._take_in)

    def follow(self, hub: OpenAssessment | None) -> None:
        """Search in this from now on; nothing of what was open before stays."""
        if hub is self._hub:
            return
        self._work.stop()
        self._pause.stop()
        if self._hub is not None:
            self._hub.assessment_changed.disconnect(self._changed)
        if self._search is not None:
            self._search.close()
        self._hub, self._search = hub, None
        if hub is not None:
            hub.assessment_changed.connect(self._changed)
            self._pause.start(_AFTER_OPENING_MS)

    @property
    def busy(self) -> bool:
        """Whether something of what is open is still to be taken in."""
        return self._work.busy or self._pause.isActive()

    def targets(self) -> tuple[Target, ...]:
        """Everything that can be gone to now."""
        return self._targets.all()

    def open(self) -> None:
        """Offer everything that can be gone to, what was visited last first."""
        window = self._window
        self._take_in()
        window.anywhere.open_with(
            self.targets(),
            questions=window.session.hub is not None,
            recent=window.commands.whereabouts.recent,
            more=self._in_texts,
        )

    def _changed(self, _assessment: object) -> None:
        self._pause.start(_AFTER_CHANGE_MS)

    def _take_in(self) -> None:
        from readiness_desktop.services.searching import Search

        hub = self._hub
        if hub is None:
            return
        self._pause.stop()
        search = self._search = self._search or Search()
        framework, assessment = hub.framework, hub.assessment
        if search.up_to_date(assessment):
            return
        asked = self._targets.questions(hub)
        newest = hub.newest_round

        def work(task: Task) -> None:
            def rest() -> bool:
                task.rest(_REST_SECONDS)
                return not task.stopped()

            search.follow(framework, assessment, rest, newest=newest)
            for target in asked:
                _ = target.found_by  # folded here, it does not hold up the first key

        self._work.ask(work)

    def _refresh(self) -> None:
        if self._hub is not None:
            self._window.anywhere.find_again()

    def _in_texts(self, typed: str) -> tuple[Target, ...]:
        if self._hub is None or self._search is None:
            return ()
        return self._targets.texts(self._hub, self._search.find(typed, _MOST_TEXTS))
