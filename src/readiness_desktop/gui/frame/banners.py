"""The strips over the page: a save that failed, the state of the assessment, and what went wrong last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from readiness_desktop.gui.theme import Theme

if TYPE_CHECKING:
    from readiness_desktop.gui.widgets.banner import Banner

ORDER = ("save", "state", "mend", "notice")
_PASSING = ("mend", "notice")
"""What is of no use any more on another page."""
_CLOSED_BY_ESC = "notice"


class Banners(QObject):
    """Each strip is made when it is first needed; `acted` carries the name of the one whose button was pressed.

    Esc closes the notice, before it means anything else in the window.
    """

    acted = Signal(str)

    def __init__(self, place: QVBoxLayout, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._place, self._theme, self._window = place, theme, window
        self._made: dict[str, Banner] = {}
        self._fit()

    def show(self, name: str, kind: str, sentence: str, action: str = "") -> None:
        """Show a strip of this kind; `name` is one of ORDER."""
        if name not in self._made:
            from readiness_desktop.gui.widgets.banner import Banner

            banner = self._made[name] = Banner(self._place.parentWidget())
            self._theme.clothe(banner)
            banner.use(self._theme)
            banner.acted.connect(lambda: self.acted.emit(name))
            before = sum(other in self._made for other in ORDER[: ORDER.index(name)])
            self._place.insertWidget(before, banner)
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
