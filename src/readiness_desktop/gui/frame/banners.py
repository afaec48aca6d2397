"""The strips over the page: a save that failed, the state of the assessment, and what went wrong last."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from readiness_desktop.gui.theme import Theme
from readiness_desktop.wording.translate import _
from readiness_desktop.wording.written import written

if TYPE_CHECKING:
    from readiness_desktop.gui.widgets.banner import Banner

ORDER = ("save", "state", "mend", "notice")
_PASSING = ("mend", "notice")
"""What is of no use any more on another page."""
_CLOSED_BY_ESC = "notice"


def show_file(path: Path) -> None:
    """Open a file in the program that the computer has for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


class Banners(QObject):
    """Each strip is made when it is first needed; `acted` carries the name of the one whose button was pressed.

    Esc closes the notice, before it means anything else in the window.
    """

    acted = Signal(str)

    def __init__(self, place: QVBoxLayout, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._place, self._theme, self._window = place, theme, window
        self._made: dict[str, Banner] = {}
        self._kinds: dict[str, str] = {}
        self._acts: dict[str, Callable[[], object] | None] = {}
        self._fit()

    def show(
        self, name: str, kind: str, sentence: str, action: str = "", do: Callable[[], object] | None = None
    ) -> None:
        """Show a strip of this kind; `name` is one of ORDER, `do` what its button does before the strip goes."""
        if name not in self._made:
            from readiness_desktop.gui.widgets.banner import Banner

            banner = self._made[name] = Banner(self._place.parentWidget())
            self._theme.clothe(banner)
            banner.use(self._theme)
            banner.acted.connect(lambda: self._press(name))
            before = sum(other in self._made for other in ORDER[: ORDER.index(name)])
            self._place.insertWidget(before, banner)
        self._kinds[name], self._acts[name] = kind, do
        self._made[name].show_notice(kind, sentence, "", action)
        if name == _CLOSED_BY_ESC:
            self._window.installEventFilter(self)
        self._fit()

    def hide(self, name: str) -> None:
        """Take a strip away."""
        if name in self._made:
            self._made[name].hide()
            if name == _CLOSED_BY_ESC:
                self._window.removeEventFilter(self)
            self._fit()

    def say_written(self, what: str, path: Path, *, folder: bool = False) -> None:
        """Say what was written where, with a button that opens it or its folder; earlier trouble is said no more."""
        action, shown = (_("Show folder"), path.parent) if folder else (_("Open"), path)
        self.show("notice", "success", written(what, path), action, lambda: show_file(shown))

    def succeed(self) -> None:
        """Something went well: what went wrong before it is said no more."""
        if self._kinds.get("notice") == "error":
            self.hide("notice")

    def _press(self, name: str) -> None:
        do = self._acts.get(name)
        if do is None:
            self.acted.emit(name)
        else:
            do()
            self.hide(name)

    def leave(self) -> None:
        """Take away what belongs to the page that is left."""
        for name in _PASSING:
            self.hide(name)

    def shown(self, name: str) -> str:
        """What a strip says, empty where it is not shown."""
        banner = self._made.get(name)
        return "" if banner is None or banner.isHidden() else banner.headline.text()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A key comes to the window once nothing in it took it, and before that as a question about shortcuts."""
        kind = event.type()
        if kind not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress) or not isinstance(
            event, QKeyEvent
        ):
            return False
        if event.key() != Qt.Key.Key_Escape or event.modifiers():
            return False
        if kind == QEvent.Type.KeyPress:
            self.hide(_CLOSED_BY_ESC)
        event.accept()
        return True

    def _fit(self) -> None:
        any_shown = any(not banner.isHidden() for banner in self._made.values())
        self._place.setContentsMargins(
            24 if any_shown else 0, 12 if any_shown else 0, 24 if any_shown else 0, 0
        )
