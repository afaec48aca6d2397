"""Says what was undone or made again where that cannot be seen, and what a deep module does that begins to count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from readiness_desktop.wording.translate import _

if TYPE_CHECKING:
    from readiness_desktop.domain.results import Results
    from readiness_desktop.gui.main_window import MainWindow
    from readiness_desktop.gui.open_assessment import OpenAssessment, Spot


class StepsSaid(QObject):
    """One of a window. Any step outdates what its strip says; one that is out of sight is said then."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._hub: OpenAssessment | None = None
        self._step: tuple[str, bool, Spot] | None = None
        self._spot: Spot = ("", None)
        self._results: Results | None = None

    def follow(self, hub: OpenAssessment | None) -> None:
        """Listen to what is open."""
        if self._hub is not None:
            self._hub.stepped.disconnect(self._remember)
            self._hub.undo_stack.indexChanged.disconnect(self._say)
        self._hub = hub
        self._results = None if hub is None else hub.results
        if hub is not None:
            hub.stepped.connect(self._remember)
            hub.undo_stack.indexChanged.connect(self._say)

    def go(self) -> None:
        """Show what the last step changed."""
        self._window.show_page(*self._spot)

    def _remember(self, words: str, undone: bool, spot: Spot) -> None:
        self._step = (words, undone, spot)

    def _say(self, _index: int) -> None:
        notice, step = self._window.undo_notice, self._step
        notice.outdate()
        self._step = None
        counting = self._counting()
        if step is None:
            if counting:
                notice.say(counting)
            return
        words, undone, self._spot = step
        if counting:
            notice.say_step(counting, undone=undone)
        elif not self._seen(self._spot):
            said = _("Undone: {change}") if undone else _("Redone: {change}")
            notice.say_step(said.format(change=words), undone=undone)

    def _counting(self) -> str:
        """What a deep module did that began or stopped to count with this step."""
        from readiness_desktop.wording.depths import counting_now

        hub, before = self._hub, self._results
        if hub is None or before is None:
            return ""
        self._results = hub.results
        return counting_now(hub.framework, before, hub.results)

    def _seen(self, spot: Spot) -> bool:
        page, thing = spot
        if page != self._window.page:
            return False
        return (
            page not in ("questions", "self_check")
            or getattr(self._window.page_widget(page), "question", thing) == thing
        )
