"""Text that a painted widget wraps, with lines as high as the theme has them."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QTextLayout, QTextOption


def wrapped(text: str, font: QFont, room: float, line_height: float) -> QTextLayout:
    """The text laid out in lines of at most `room`, the first one at the top."""
    layout = QTextLayout(text, font)
    layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
    layout.beginLayout()
    y = 0.0
    while True:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(room)
        line.setPosition(QPointF(0, round(y + (line_height - line.height()) / 2)))
        y += line_height
    layout.endLayout()
    return layout
