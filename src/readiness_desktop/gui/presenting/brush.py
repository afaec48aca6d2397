"""Words, rules, icons and marks on a slide, in units of its design size; the painter's scale makes them as large."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from readiness_desktop.gui.findings.marks import wrapped
from readiness_desktop.gui.icons import pixmap
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.level_glyph import paint_glyph

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter
SMALLEST = 16
_DISPLAY = 20
_GLYPH = 16
_LEAST_PIXELS = 12


class Brush:
    """Draws with one painter in the colours of the theme; `scale` is how many pixels a design unit is."""

    def __init__(self, painter: QPainter, theme: Theme, scale: float = 1.0) -> None:
        self.painter, self.theme, self.scale = painter, theme, scale
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)

    def font(self, size: float, weight: int = 400, *, numbers: bool = False) -> QFont:
        """A font of the theme at this size, whatever the text size of the window is."""
        font = self.theme.font("hero" if size >= _DISPLAY else "body", numbers=numbers)
        font.setPixelSize(round(size))
        font.setWeight(QFont.Weight(weight))
        return font

    def color(self, color: str | QColor) -> QColor:
        """A colour by its token, or as it is."""
        return self.theme.color(color) if isinstance(color, str) else color

    def words(
        self,
        area: QRectF,
        text: str,
        size: float,
        color: str | QColor = "text",
        *,
        weight: int = 400,
        align: Qt.AlignmentFlag = LEFT,
    ) -> float:
        """One line, elided where it is too wide; the width it takes."""
        figures = not any(mark.isalpha() for mark in text)
        font = self.font(size, weight, numbers=figures)
        measure = QFontMetrics(font)
        shown = measure.elidedText(text, Qt.TextElideMode.ElideRight, max(0, round(area.width())))
        self.painter.setFont(font)
        self.painter.setPen(self.color(color))
        self.painter.drawText(area, align | Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip, shown)
        return float(measure.horizontalAdvance(shown))

    def lines(
        self,
        at: QPointF,
        width: float,
        text: str,
        size: float,
        color: str | QColor = "text",
        *,
        weight: int = 400,
        most: int = 2,
        lead: float = 1.3,
        align: Qt.AlignmentFlag = LEFT,
    ) -> float:
        """Text over at most so many lines; the height it takes."""
        font = self.font(size, weight)
        shown = wrapped(QFontMetrics(font), text, round(width), most)
        self.painter.setFont(font)
        self.painter.setPen(self.color(color))
        step = round(size * lead)
        for number, line in enumerate(shown):
            area = QRectF(at.x(), at.y() + number * step, width, step)
            self.painter.drawText(area, align | Qt.TextFlag.TextDontClip, line)
        return float(step * len(shown))

    def least(self, size: float) -> float:
        """This size, or the next that is not under 12 pixels on the screen that the slide is made for."""
        return max(size, _LEAST_PIXELS / self.scale)

    def count_lines(self, width: float, text: str, size: float, weight: int = 400) -> int:
        """Over how many lines a text would go."""
        return len(wrapped(QFontMetrics(self.font(size, weight)), text, round(width), 99))

    def wide(self, text: str, size: float, weight: int = 400) -> float:
        """How wide a line is."""
        return float(QFontMetrics(self.font(size, weight)).horizontalAdvance(text))

    def rule(self, left: float, right: float, y: float, color: str = "border") -> None:
        """A thin line across."""
        self.painter.setPen(QPen(self.color(color), 1))
        self.painter.drawLine(QPointF(left, y), QPointF(right, y))

    def box(self, area: QRectF, color: str | QColor, radius: float = 3) -> None:
        """A filled box."""
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(self.color(color))
        self.painter.drawRoundedRect(area, radius, radius)

    def dashed(self, start: QPointF, end: QPointF, color: str = "text", width: float = 2) -> None:
        """A dashed line, as targets are drawn."""
        pen = QPen(self.color(color), width, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([2.5, 2.0])
        self.painter.setPen(pen)
        self.painter.drawLine(start, end)

    def icon(self, name: str, area: QRectF, color: str | QColor = "text_secondary") -> None:
        """An icon that fills a square, drawn at the real pixels of the screen."""
        scale = self.painter.transform().m11()
        ratio = self.painter.device().devicePixelRatioF()
        real = max(8, round(area.width() * scale))
        picture = pixmap(self.theme, name, real, self.color(color), ratio)
        self.painter.drawPixmap(area, picture, QRectF(picture.rect()))

    def glyph(self, x: float, y: float, side: float, level: int | None) -> None:
        """The mark of a level, `side` wide, its upper left corner at x, y."""
        self.painter.save()
        self.painter.translate(x, y)
        self.painter.scale(side / _GLYPH, side / _GLYPH)
        paint_glyph(self.painter, self.theme, 0, 0, _GLYPH, level)
        self.painter.restore()
