"""The arrows of the roadmap: from the initiatives that the chosen one needs first to its bar."""

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QPainter, QPen, QPolygonF

from readiness_desktop.gui.theme import Theme

LEAST = 9.0
HEAD = 5.0


def route(before: QPointF, bar: QPointF) -> list[QPointF]:
    """The way from the end of a bar to the start of the one that waits for it: down beside it, then into it."""
    x = min(before.x(), bar.x() - LEAST)
    return [QPointF(x, before.y()), QPointF(x, bar.y()), QPointF(bar.x() - 1, bar.y())]


def draw_arrow(painter: QPainter, theme: Theme, points: list[QPointF], clip: QRect) -> None:
    """Draw a way with a head at its end, inside the column of the bars."""
    color = theme.color("accent_text")
    painter.save()
    painter.setClipRect(clip)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(color, 1.3))
    painter.drawPolyline(QPolygonF(points))
    tip = points[-1]
    painter.setBrush(color)
    painter.drawPolygon(
        QPolygonF([tip, QPointF(tip.x() - HEAD, tip.y() - 3.2), QPointF(tip.x() - HEAD, tip.y() + 3.2)])
    )
    painter.restore()
