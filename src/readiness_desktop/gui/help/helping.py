"""What helps in a window: F1 with its topics, the keys, and the guided tour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from shiboken6 import isValid

if TYPE_CHECKING:
    from readiness_desktop.gui.help.tour import Tour
    from readiness_desktop.gui.help.window import HelpWindow
    from readiness_desktop.gui.main_window import MainWindow


class Helping(QObject):
    """One of a window; everything of it is made when it is first wanted."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._help: HelpWindow | None = None
        self._tour: Tour | None = None

    @property
    def tour(self) -> Tour:
        """The guided tour."""
        if self._tour is None:
            from readiness_desktop.gui.help.tour import Tour
            from readiness_desktop.services.guide import guide

            self._tour = Tour(self._window, guide())
        return self._tour

    def show_help(self) -> HelpWindow:
        """Show what helps on the page that is shown."""
        if self._help is None or not isValid(self._help):
            from readiness_desktop.gui.help.window import HelpWindow
            from readiness_desktop.services.guide import guide

            self._help = HelpWindow(self._window, self._window.theme, guide())
            self._help.tour_asked.connect(self.start_tour)
            self._help.keys_asked.connect(self.show_keys)
        self._help.show_page(self._window.page)
        self._help.show()
        self._help.raise_()
        self._help.activateWindow()
        return self._help

    def show_keys(self) -> None:
        """Which key does what."""
        from readiness_desktop.gui.dialogs.key_sheet import KeySheet

        beside = self._help if self._help is not None and self._help.isVisible() else self._window
        KeySheet(beside, self._window.theme).open()

    def start_tour(self) -> None:
        """Go through the sample, once what stands in the fields of the page is kept or given up."""
        if self._help is not None:
            self._help.hide()
        self._window.leaving.then(self.tour.start)
