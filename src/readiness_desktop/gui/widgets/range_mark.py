"""An index of 0 to 100 as a point on a line, with its likely range as a band around it."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from readiness_desktop.gui.theme import Theme


def paint_range(
    painter: QPainter, theme: Theme, area: QRectF, index: float | None, low: float | None, high: float | None
) -> None:
    """Draw the line, the band and the point into an area; nothing is on the line while there is no index."""
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
