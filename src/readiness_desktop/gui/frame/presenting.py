"""Starts and ends the presentation of a window; there is one at a time."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from readiness_desktop.gui.main_window import MainWindow
    from readiness_desktop.gui.presenting.presentation import Presentation


class Presenting(QObject):
    """`now` is the presentation that is under way, None without one."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.now: Presentation | None = None
        window.session.hub_changed.connect(self.stop)
        window.closed.connect(self.stop)

    def brand(self) -> Path | None:
        """The folder of the brand kit that was kept, None for the program's own."""
        kept = self._window.preferences.brand
        return Path(kept) if kept else None

    def begin(self, first: int = 0) -> None:
        """Present what is open from this slide on, unless a presentation is under way."""
        hub = self._window.session.hub
        if hub is None or self.now is not None:
            return
        from readiness_desktop.gui.presenting.presentation import Presentation

        made = self.now = Presentation(self._window, self._window.theme, hub, self.brand())
        made.failed.connect(self._window.session.complain)
        made.ended.connect(self._forget)
        made.begin(first)

    def stop(self, _hub: object = None) -> None:
        """End it: something else is shown now, or nothing any more."""
        if self.now is not None:
            self.now.stop()

    def _forget(self) -> None:
        self.now = None
