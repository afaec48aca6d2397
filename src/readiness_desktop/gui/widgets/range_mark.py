"""An index of 0 to 100 as a point on a line, with its likely range as a band around it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.themed import Painted
from readiness_desktop.wording.translate import _


class RangeMark(Painted):
    """Index and range in points; nothing is drawn on the line while there is no index."""

    def __init__(self, parent: QWidget | None = None, *, theme: Theme | None = None) -> None:
        super().__init__(parent)
        self._index: float | None = None
        self._low: float | None = None
        self._high: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_index(None, None, None)
        if theme is not None:
            self.use(theme)

    def show_index(self, index: float | None, low: float | None, high: float | None) -> None:
        """Show an index with its range."""
        self._index, self._low, self._high = index, low, high
        if index is None or low is None or high is None:
            self.setAccessibleName(_("Not yet"))
        else:
            said = _("{index} of 100, likely {low} to {high}")
            self.setAccessibleName(said.format(index=int(index), low=int(low), high=int(high)))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(84, 16)

    def paint(self) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_range(painter, self.theme, QRectF(self.rect()), self._index, self._low, self._high)


def paint_range(
    painter: QPainter, theme: Theme, area: QRectF, index: float | None, low: float | None, high: float | None
) -> None:
    """Draw the line, the band and the point into an area; delegates use this too."""
    middle = area.center().y()

    def x(points: float) -> float:
        return area.left() + area.width() * min(100.0, max(0.0, points)) / 100

    painter.setPen(QPen(theme.color("off"), 2))
    painter.drawLine(QPointF(area.left(), middle), QPointF(area.right(), middle))
    if index is None:
        return
    painter.setPen(Qt.PenStyle.NoPen)
    if low is not None and high is not None:
        painter.setBrush(theme.color("prev"))
        painter.setOpacity(0.6)
        painter.drawRect(QRectF(x(low), middle - 4, max(1.0, x(high) - x(low)), 8))
        painter.setOpacity(1.0)
    painter.setBrush(theme.color("now"))
    painter.drawEllipse(QPointF(x(index), middle), 4, 4)
