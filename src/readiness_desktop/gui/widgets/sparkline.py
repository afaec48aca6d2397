"""A small line of earlier indexes up to the present one; all on the scale 0 to 100."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from readiness_desktop.gui.theme import Theme


def paint_sparkline(painter: QPainter, theme: Theme, area: QRectF, values: tuple[float, ...]) -> None:
    """Draw the line into an area; one value alone is one point in the middle."""
    if not values:
        return
    inside = area.adjusted(5, 5, -5, -5)
    step = inside.width() / (len(values) - 1) if len(values) > 1 else 0.0
    left = inside.left() if len(values) > 1 else inside.center().x()
    points = [
        QPointF(left + n * step, inside.bottom() - inside.height() * min(100.0, max(0.0, value)) / 100)
        for n, value in enumerate(values)
    ]
    painter.setPen(QPen(theme.color("prev"), 1.5))
    painter.drawPolyline(points)
    painter.setBrush(theme.color("surface"))
    for point in points[:-1]:
        painter.drawEllipse(point, 2, 2)
    painter.setPen(QPen(theme.color("now"), 0))
    painter.setBrush(theme.color("now"))
    painter.drawEllipse(points[-1], 4, 4)
