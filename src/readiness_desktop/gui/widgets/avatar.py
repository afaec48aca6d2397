"""The initials of a client (square) or a person (round)."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from readiness_desktop.gui.theme import Theme

_LITTLE_WORDS = {"and", "of", "the", "de", "und", "&"}


def initials(name: str) -> str:
    """At most two letters: of the first two words that matter, or of the only one."""
    words = [w for w in name.split() if w.casefold() not in _LITTLE_WORDS and w[0].isalnum()]
    if not words:
        return name.strip()[:1].upper()
    if len(words) == 1:
        return words[0][:2].upper()
    return (words[0][0] + words[1][0]).upper()


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
