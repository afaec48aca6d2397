"""Marks that the delegates of the findings paint: text that elides, icons, and the track of a score with its range."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPolygonF

from readiness_desktop.gui import icons
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.level_glyph import glyph_size, paint_glyph

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter

BAR = 10
CAP = 8
GLYPH = 16


def metrics(theme: Theme, style: str) -> QFontMetrics:
    """The measures of a type style as text is painted here."""
    return QFontMetrics(theme.font(style))


def font_of(theme: Theme, style: str, text: str) -> QFont:
    """The font for a text: figures alone have digits of one width.

    Among words such digits would set every hyphen as wide as a digit and tear the words apart.
    """
    return theme.font(style, numbers=not any(mark.isalpha() for mark in text))


def wide(theme: Theme, style: str, text: str) -> int:
    """How wide `draw_text` sets a text."""
    return QFontMetrics(font_of(theme, style, text)).horizontalAdvance(text)


def draw_text(
    painter: QPainter,
    theme: Theme,
    area: QRect,
    text: str,
    style: str = "body",
    color: str | QColor = "text",
    align: Qt.AlignmentFlag = LEFT,
) -> int:
    """Draw one line, elided where it is too wide; return its drawn width in pixels."""
    font = font_of(theme, style, text)
    measure = QFontMetrics(font)
    shown = measure.elidedText(text, Qt.TextElideMode.ElideRight, max(0, area.width()))
    painter.setFont(font)
    painter.setPen(theme.color(color) if isinstance(color, str) else color)
    painter.drawText(area, align | Qt.TextFlag.TextSingleLine, shown)
    return min(area.width(), measure.horizontalAdvance(shown))


def draw_lines(
    painter: QPainter, theme: Theme, area: QRect, text: str, style: str, color: str | QColor, lines: int
) -> int:
    """Draw text over at most so many lines, the last one elided; return the height that was used in pixels."""
    measure = metrics(theme, style)
    painter.setFont(theme.font(style))
    painter.setPen(theme.color(color) if isinstance(color, str) else color)
    shown = wrapped(measure, text, area.width(), lines)
    top = area.top()
    for line in shown:
        painter.drawText(QRect(area.left(), top, area.width(), measure.height()), LEFT, line)
        top += measure.height()
    return top - area.top()


def wrapped(measure: QFontMetrics, text: str, width: int, lines: int) -> list[str]:
    """The text broken between words into at most so many lines that fit the width, the last one elided."""
    words = text.split()
    found: list[str] = []
    line = ""
    for position, word in enumerate(words):
        longer = f"{line} {word}".strip()
        if not line or measure.horizontalAdvance(longer) <= width:
            line = longer
            continue
        if len(found) == lines - 1:
            line = " ".join([line, *words[position:]])
            break
        found.append(line)
        line = word
    if line:
        found.append(line)
    # Eliding measures by another rule and would cut a line that just fits.
    return [
        part
        if measure.horizontalAdvance(part) <= width
        else measure.elidedText(part, Qt.TextElideMode.ElideRight, max(0, width))
        for part in found
    ]


def draw_icon(
    painter: QPainter, theme: Theme, area: QRect, name: str, color: str | QColor, size: int = 16
) -> None:
    """Draw an icon in the middle of the area."""
    icons.draw_centred(painter, theme, name, QRectF(area), size, color)


def draw_glyph(painter: QPainter, theme: Theme, area: QRect, level: int | None) -> None:
    """Draw the glyph of a level at the left of the area, in the middle of its height; None fills no course."""
    height = glyph_size(GLYPH).height()
    paint_glyph(painter, theme, area.left(), area.top() + (area.height() - height) // 2, GLYPH, level)


def draw_track(
    painter: QPainter,
    theme: Theme,
    area: QRect,
    *,
    score: float | None,
    lo: float | None = None,
    hi: float | None = None,
    target: float | None = None,
    previous: float | None = None,
    level: int | None = None,
    full: float = 100.0,
) -> None:
    """A bar from 0 to `full` with whisker lo to hi, dashed target tick and hollow triangle at the previous score."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    place = _scale(area, full)
    middle = area.center().y()
    top = middle - BAR // 2
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("subtle"))
    painter.drawRoundedRect(QRectF(area.left(), top, area.width(), BAR), 3, 3)
    painter.setPen(QPen(theme.color("surface"), 1))
    for quarter in (1, 2, 3):
        x = round(place(full * quarter / 4)) + 0.5
        painter.drawLine(QPointF(x, top), QPointF(x, top + BAR))
    if score is not None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("now") if level is None else theme.level(level).fill)
        painter.drawRoundedRect(QRectF(area.left(), top, max(3.0, place(score) - area.left()), BAR), 3, 3)
    if target is not None:
        pen = QPen(theme.color("target"), 1.5, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([2.5 / 1.5, 2 / 1.5])
        painter.setPen(pen)
        x = place(target)
        painter.drawLine(QPointF(x, middle - 9), QPointF(x, middle + 9))
    if score is not None and lo is not None and hi is not None:
        draw_whisker(painter, theme, place(lo), place(hi), middle)
    if previous is not None:
        draw_triangle(painter, theme, place(previous), top + BAR + 2)
    painter.restore()


def draw_whisker(painter: QPainter, theme: Theme, left: float, right: float, y: float) -> None:
    """A range between two caps, with a halo in the ground colour so that it reads on a dark bar."""
    lines = [
        (QPointF(left, y), QPointF(right, y)),
        (QPointF(left, y - CAP / 2), QPointF(left, y + CAP / 2)),
        (QPointF(right, y - CAP / 2), QPointF(right, y + CAP / 2)),
    ]
    for color, width in ((theme.color("surface"), 3.5), (theme.color("now"), 1.5)):
        painter.setPen(QPen(color, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        for start, end in lines:
            painter.drawLine(start, end)


def draw_triangle(painter: QPainter, theme: Theme, x: float, top: float) -> None:
    """The hollow triangle of the previous round, its tip at (x, top)."""
    painter.setPen(QPen(theme.color("prev"), 1.4))
    painter.setBrush(theme.color("surface"))
    painter.drawPolygon(
        QPolygonF([QPointF(x, top), QPointF(x - 4.5, top + 6.5), QPointF(x + 4.5, top + 6.5)])
    )


def draw_target_key(painter: QPainter, theme: Theme, x: float, middle: float) -> None:
    """The dashed tick of a target, as in a legend."""
    pen = QPen(theme.color("target"), 1.5, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([2.5 / 1.5, 2 / 1.5])
    painter.setPen(pen)
    painter.drawLine(QPointF(x, middle - 7), QPointF(x, middle + 7))


def _scale(area: QRect, full: float) -> Callable[[float], float]:
    def place(value: float) -> float:
        return area.left() + area.width() * min(max(value, 0.0), full) / full

    return place
