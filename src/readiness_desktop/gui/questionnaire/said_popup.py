"""A small sheet under the tabs that lists who said what on a question and what the figures mean."""

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

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
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self.area = QScrollArea(self)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        inside.setProperty("ground", "none")
        self.area.setWidget(inside)
        whole.addWidget(self.area)
        self._column = QVBoxLayout(inside)
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
                label = PlainLabel(
                    self.area.widget(), text=words, style=style, color=color, wrap=True, theme=self._theme
                )
                self._column.addWidget(label)
        self.setFixedWidth(self._theme.scaled(_WIDTH))
        self._column.addStretch(1)

    def open_under(self, under: QWidget) -> None:
        """Open under a widget, within the screen; what does not fit on two thirds of it is scrolled."""
        room = under.screen().availableGeometry().height() * 2 // 3
        whole = self._column.heightForWidth(self.width() - 2) + 2
        if whole > room:
            bar = self.area.verticalScrollBar().sizeHint().width()
            whole = self._column.heightForWidth(self.width() - 2 - bar) + 2
        self.setFixedHeight(min(whole, room))
        self.area.verticalScrollBar().setValue(0)
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
        """Esc, Enter and Space put it away, Up and Down scroll."""
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.close()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            bar = self.area.verticalScrollBar()
            bar.setValue(bar.value() + bar.singleStep() * (1 if event.key() == Qt.Key.Key_Down else -1))
        else:
            super().keyPressEvent(event)
