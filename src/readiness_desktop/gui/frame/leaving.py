"""Asks before a setup that was not created is left: what is typed there is kept nowhere."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject

from readiness_desktop.wording.translate import _

if TYPE_CHECKING:
    from readiness_desktop.gui.dialogs.window import Dialog
    from readiness_desktop.gui.main_window import MainWindow
    from readiness_desktop.gui.pages.setup import SetupPage


class Leaving(QObject):
    """One of a window. `then` goes elsewhere at once, or after somebody chose to."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._asked: Dialog | None = None

    @property
    def unfinished(self) -> SetupPage | None:
        """The page with what is typed for an assessment that is not there yet."""
        if self._window.page != "setup":
            return None  # before the first picture nothing of the setup is loaded
        page = cast("SetupPage", self._window.made("setup"))
        return page if page.unfinished else None

    def then(self, go: Callable[[], object]) -> None:
        """Do this, once what stands in the fields of the page is kept or given up."""
        page = self.unfinished
        if self._asked is not None or not self._window.keep_fields():
            return
        if page is None:
            go()
            return
        from readiness_desktop.gui.dialogs.window import ask

        def leave() -> None:
            page.forget()
            go()

        self._asked = ask(
            self._window,
            self._window.theme,
            _("Leave without creating?"),
            _("The assessment is not created yet. What you typed is lost if you leave now."),
            ((_("Leave"), "danger", leave), (_("Stay"), "primary", lambda: None)),
        )
        self._asked.finished.connect(self._answered)

    def _answered(self, *_answer: object) -> None:
        self._asked = None
