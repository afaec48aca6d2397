"""Makes a figure lead to how it came about: by a click, by Enter or Space, and said to a screen reader."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLabel, QWidget

from readiness_desktop.wording.translate import _

_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class FigureLink(QObject):
    """Watches a widget that shows a figure; `pressed` is called where it is opened. Switched off it shows it only."""

    def __init__(self, widget: QWidget, pressed: Callable[[], None]) -> None:
        super().__init__(widget)
        self._widget, self._pressed, self._on = widget, pressed, False
        widget.installEventFilter(self)

    def set_on(self, on: bool, name: str = "") -> None:
        """Whether there is something to explain; `name` is said before the figure of a label."""
        widget, self._on = self._widget, on
        widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.NoFocus)
        if on:
            widget.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            widget.unsetCursor()
        if isinstance(widget, QLabel):
            widget.setToolTip(_("How it came about") if on else "")
            widget.setAccessibleName(f"{name} {widget.text()}".strip() if on else "")
            widget.setAccessibleDescription(_("Enter shows how it came about") if on else "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Open on a click and on Enter, before any shortcut of the page takes that."""
        if not self._on:
            return False
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
            inside = self._widget.rect().contains(event.position().toPoint())
            if event.button() == Qt.MouseButton.LeftButton and inside:
                self._pressed()
                return True
        if isinstance(event, QKeyEvent) and event.key() in _KEYS:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self._pressed()
                return True
        return False
