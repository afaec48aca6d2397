"""Remembers where somebody is and was: the places visited last, and the one where an assessment is taken up again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from readiness_desktop.gui.frame.landing import SELF_CHECK_PAGE
from readiness_desktop.gui.library_thread import now
from readiness_desktop.gui.navigation import handed_over
from readiness_desktop.services.stops import Stop, Stops
from readiness_desktop.wording import dates
from readiness_desktop.wording.translate import _

if TYPE_CHECKING:
    from readiness_desktop.gui.main_window import MainWindow
    from readiness_desktop.gui.open_assessment import OpenAssessment

_MOST_RECENT = 12
_KEEP_AFTER_MS = 2000


class Whereabouts(QObject):
    """One of a window."""

    def __init__(self, window: MainWindow, stops: Stops) -> None:
        super().__init__(window)
        self._window, self._stops = window, stops
        self._recent: list[str] = []
        self._now: tuple[str, Stop] | None = None
        self._said = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_KEEP_AFTER_MS)
        self._pause.timeout.connect(self.keep)

    @property
    def recent(self) -> tuple[str, ...]:
        """Where somebody was, last first, without where they are."""
        return tuple(reversed(self._recent[:-1]))

    def visit(self, page: str, thing: str = "") -> None:
        """Somebody sees this page now, or something else on it."""
        hub = self._window.session.hub
        place = f"{page}:{thing}" if thing else page
        if self._said and self._window.banners.shown("notice") == self._said:
            self._window.banners.hide("notice")
        self._said = ""
        self._recent = [*(one for one in self._recent if one != place), place][-_MOST_RECENT:]
        if hub is not None and not hub.read_only and page != "home":
            stop = Stop(page, thing, now().date().isoformat())
            if self._now is not None and self._now[0] != hub.assessment.uuid:
                self.keep()
            self._now = (hub.assessment.uuid, stop)
            self._pause.start()

    def keep(self) -> None:
        """Write down where somebody is in what is open."""
        self._pause.stop()
        if self._now is None:
            return
        (assessment, stop), self._now = self._now, None
        try:
            self._stops.keep(assessment, stop)
        except OSError as error:
            from readiness_desktop.services.journal import note

            note("warning", f"where somebody stopped could not be kept: {type(error).__name__}")

    def take_up(self, hub: OpenAssessment, *, same_assessment: bool) -> None:
        """Begin with what was opened: where somebody stopped, at the questions, or at what a finished one says."""
        from readiness_desktop.domain.self_check import is_self_check

        window = self._window
        if not same_assessment:
            self.keep()
            self._recent = []
        stop = None if hub.read_only else self._stops.of(hub.assessment.uuid)
        landing = window.session.take_landing()
        can = {one.id for one in window.available}
        if is_self_check(hub.assessment.profile):
            window.show_page(SELF_CHECK_PAGE)
        elif same_assessment and window.is_inside and window.page in can:
            # Another round of it: the same page again; but the setup of an earlier one has nothing to say.
            window.show_page("results" if window.page == "setup" and hub.newest is not None else window.page)
        elif landing:
            window.show_page(landing)
        elif stop is not None and stop.page in can:
            window.show_page(stop.page, stop.thing or None)
            self._say(stop)
        elif handed_over(hub):
            window.show_page("briefing")
        elif window.page == "setup":
            window.show_page("setup")
        else:
            window.show_page("results" if hub.locked else "questions")

    def _say(self, stop: Stop) -> None:
        """Say where somebody stopped who comes back on another day, if that is where they are now."""
        day, today = stop.day, now().date()
        here = getattr(self._window.page_widget(self._window.page), "question", "")
        if not stop.thing or here != stop.thing or day is None or day >= today:
            return
        on = dates.day_near(day, today)
        self._said = _("You stopped at {question} on {day}.").format(question=stop.thing, day=on)
        self._window.banners.show("notice", "info", self._said, _("Close"))
