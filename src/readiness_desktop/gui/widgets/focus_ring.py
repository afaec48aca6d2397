"""The ring around what has the keyboard's focus, shown only where the focus came by Tab or a shortcut.

It knows how the focus came, so it also lets Enter press the button that has it.
"""

from typing import cast

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QApplication, QMainWindow, QWidget
from shiboken6 import isValid

from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.entering import is_enter, takes_enter
from readiness_desktop.gui.widgets.themed import Painted

_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
_MARGIN = 5
_KEYS = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
_FOLLOW = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Hide, QEvent.Type.Show)


class FocusRing(Painted):
    """One for each window; it lies over everything and takes no clicks.

    A widget may name the part to be ringed with a method `focus_rect() -> QRect`, and paint its own ring if its
    property `ownFocus` is true (table views paint it inside the row).
    """

    def __init__(self, window: QWidget, *, theme: Theme) -> None:
        super().__init__(window)
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        self._by_keyboard = self._by_mouse = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setObjectName("focusRing")
        self.hide()
        app = cast(QApplication, QApplication.instance())
        app.focusChanged.connect(self._follow)
        self.use(theme)
        self._follow(None, app.focusWidget())

    @property
    def target(self) -> QWidget | None:
        """The widget that is ringed."""
        return self._target if self.isVisible() else None

    def _follow(self, old: QWidget | None, new: QWidget | None) -> None:
        for widget in self._watched:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._watched = []
        if new is None or new.window() is not self.window():
            self._target = None
            self.hide()
            return
        self._target = new
        step: QWidget | None = new
        while step is not None and step is not self.window():
            step.installEventFilter(self)
            self._watched.append(step)
            step = step.parentWidget()
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _KEYS and watched is self._target:
            return self._press(watched, cast(QKeyEvent, event))
        if kind in (QEvent.Type.FocusOut, QEvent.Type.FocusIn):
            reason = cast(QFocusEvent, event).reason()
            if reason not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
                self._by_keyboard = reason in _KEYBOARD
                self._by_mouse = reason == Qt.FocusReason.MouseFocusReason
                if kind == QEvent.Type.FocusIn:
                    self._place()
        elif kind in _FOLLOW:
            self._place()
        elif kind == QEvent.Type.MouseButtonPress:
            self._by_keyboard, self._by_mouse = False, True
            self._place()
        return False

    def _press(self, button: QObject, event: QKeyEvent) -> bool:
        """Enter presses what is ringed, whatever else it means on the page; so it does where it means nothing else.

        After a click it stays what the page, a dialog or a window that is led by keys makes of it.
        """
        if not is_enter(event) or not takes_enter(button):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.setAccepted(self._by_keyboard)
            return self._by_keyboard
        if self._by_mouse and not isinstance(self.window(), QMainWindow):
            return False
        if not event.isAutoRepeat():
            button.click()
        return True

    def _place(self) -> None:
        target = self._target
        if target is None or not self._by_keyboard or not target.isVisible() or target.property("ownFocus"):
            self.hide()
            return
        if isinstance(target, QAbstractItemView):
            self.hide()
            return
        named = getattr(target, "focus_rect", None)
        area = cast(QRect, named()) if named is not None else target.rect()
        at = target.mapTo(self.window(), QPoint(0, 0))
        ring = area.translated(at).adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)
        self.setGeometry(ring.intersected(self._room(target)))
        self.raise_()
        self.show()

    def _room(self, target: QWidget) -> QRect:
        """The part of the window in which the target can be seen."""
        room = self.window().rect()
        step = target.parentWidget()
        while step is not None and step is not self.window():  # a dialog may hang in what scrolls
            if isinstance(step, QAbstractScrollArea):
                port = step.viewport()
                seen = QRect(port.mapTo(self.window(), QPoint(0, 0)), port.size())
                room = room.intersected(seen.adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN))
            step = step.parentWidget()
        return room

    def paint(self) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.theme.color("focus"), self.theme.tokens["border"]["focus"]))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 9, 9)


def paint_row_ring(painter: QPainter, theme: Theme, cell: QRect, *, first: bool, last: bool) -> None:
    """The ring inside a row of a table, as far as it goes through one cell."""
    painter.save()
    painter.setPen(QPen(theme.color("focus"), theme.tokens["border"]["focus"]))
    painter.setClipRect(cell)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    # Between two cells the line runs on, and each paints its part of it.
    painter.drawRect(QRectF(cell).adjusted(1 if first else -4, 1, -1 if last else 4, -1))
    painter.restore()
