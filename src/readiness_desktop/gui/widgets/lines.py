"""Text in a given number of lines, the last one cut with … where there is more."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout


def elided_lines(text: str, font: QFont, width: float, most: int) -> tuple[str, ...]:
    """The text broken at words into at most `most` lines of this width in pixels."""
    layout = QTextLayout(text, font)
    layout.beginLayout()
    found: list[str] = []
    while True:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(1.0, width))
        start = line.textStart()
        if len(found) == most - 1:
            rest = text[start:]
            found.append(QFontMetricsF(font).elidedText(rest, Qt.TextElideMode.ElideRight, width))
            break
        found.append(text[start : start + line.textLength()].rstrip())
    layout.endLayout()
    return tuple(found)


def draw_lines(painter: QPainter, text: str, area: QRectF, line_height: float, most: int) -> None:
    """Draw the text with the painter's font and pen from the top of an area."""
    for number, words in enumerate(elided_lines(text, painter.font(), area.width(), most)):
        row = QRectF(area.left(), area.top() + number * line_height, area.width() + 2, line_height)
        painter.drawText(row, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
