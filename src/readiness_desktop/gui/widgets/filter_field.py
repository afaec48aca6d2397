"""A field that filters a list, with the icon that says so."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from readiness_desktop.gui.icons import draw
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.themed import Themed

_EDGES = 32


class FilterField(Themed, QLineEdit):
    """Esc empties it first and leaves it then."""

    def __init__(self, parent: QWidget | None = None, *, theme: Theme | None = None) -> None:
        super().__init__(parent)
        self.setProperty("edge", "soft")
        if theme is not None:
            self.use(theme)

    def restyle(self) -> None:
        self.setFont(self.theme.font("body"))
        self.setTextMargins(self.theme.scaled(16) + 8, 0, 0, 0)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Wide enough to read what it filters by."""
        hint, margins = super().sizeHint(), self.textMargins()
        words = self.fontMetrics().horizontalAdvance(self.placeholderText())
        return QSize(words + margins.left() + margins.right() + _EDGES, hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.themed:
            side = self.theme.scaled(16)
            at = QPointF(9, (self.height() - side) / 2)
            draw(QPainter(self), self.theme, "list-filter", at, 16, "text_muted")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
            else:
                self.clearFocus()
            return
        super().keyPressEvent(event)
