"""A small sheet under the tabs that lists who said what on a question and what the figures mean."""

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.labels import PlainLabel

_WIDTH = 360


class SaidPopup(QFrame):
    """Opens under a widget and goes with Esc or a click elsewhere. `lines` can be read in tests."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._theme = theme
        theme.clothe(self)
        self.setObjectName("saidPopup")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 12, 16, 12)
        self._column.setSpacing(6)
        self.lines: tuple[str, ...] = ()

    def show_lines(self, title: str, lines: tuple[str, ...], note: str) -> None:
        """Show a title, what is said, and a note in small type."""
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        self.lines = (title, *lines, note)
        self.setAccessibleName(" ".join(line for line in self.lines if line))
        styles = (("card", "text"), *(("body", "text") for _line in lines), ("small", "text_secondary"))
        for words, (style, color) in zip(self.lines, styles, strict=True):
            if words:
                label = PlainLabel(self, text=words, style=style, color=color, wrap=True, theme=self._theme)
                self._column.addWidget(label)
        self.setFixedWidth(self._theme.scaled(_WIDTH))
        self.setFixedHeight(self._column.heightForWidth(self.width()) + 2)

    def open_under(self, under: QWidget) -> None:
        """Open under a widget, within the screen."""
        corner = under.mapToGlobal(QPoint(under.width() - self.width(), under.height() + 4))
        screen = under.screen().availableGeometry()
        x = min(max(corner.x(), screen.left()), screen.right() - self.width())
        y = min(corner.y(), screen.bottom() - self.height())
        self.move(x, y)
        self.show()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def event(self, event: QEvent) -> bool:
        """No key reaches the page under it."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc, Enter and Space put it away."""
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.close()
        else:
            super().keyPressEvent(event)
