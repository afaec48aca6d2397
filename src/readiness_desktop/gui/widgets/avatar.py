"""The initials of a client (square) or a person (round)."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from readiness_desktop.gui.theme import Theme


def paint_avatar(painter: QPainter, theme: Theme, area: QRectF, text: str, *, round_shape: bool) -> None:
    """Draw initials into an area."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color("border"), 1))
    painter.setBrush(theme.color("subtle"))
    inside = area.adjusted(0.5, 0.5, -0.5, -0.5)
    radius = inside.height() / 2 if round_shape else 6
    painter.drawRoundedRect(inside, radius, radius)
    painter.setFont(theme.font("label"))
    painter.setPen(theme.color("text_secondary"))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()
