"""A chip: a short word on a tinted ground, with the icon of what it means."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from readiness_desktop.gui.icons import draw
from readiness_desktop.gui.theme import Meaning, Theme
from readiness_desktop.gui.widgets.themed import Painted


class Chip(Painted):
    """A word with a tinted ground; empty until `show_meaning` gives it icon, colours and words."""

    spoken_role = "StaticText"

    def __init__(self, parent: QWidget | None = None, *, theme: Theme | None = None) -> None:
        super().__init__(parent)
        self._text = self._icon = ""
        self._level: int | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if theme is not None:
            self.use(theme)

    def show_meaning(self, meaning: Meaning, text: str = "") -> None:
        """Show a verdict, gate state, exposure or notice; its own words where `text` is empty."""
        self._text, self._icon, self._level = text or meaning.text, meaning.icon, meaning.level
        self.setAccessibleName(self._text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        if not self.themed:
            return QSize(30, 22)
        width = QFontMetricsF(self.theme.font("label")).horizontalAdvance(self._text) + 16
        if self._icon:
            width += self.theme.scaled(16) + 4
        return QSize(round(width + 0.5), self.theme.scaled(self.theme.size["chip"]))

    minimumSizeHint = sizeHint

    def paint(self) -> None:
        theme = self.theme
        ground, ink = theme.color("subtle"), theme.color("text_secondary")
        if self._level is not None:
            ground, ink = theme.level(self._level).tint, theme.level(self._level).ink
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, ground)
        x = 8.0
        if self._icon:
            side = theme.scaled(16)
            draw(painter, theme, self._icon, QPointF(x, (self.height() - side) / 2), 16, ink)
            x += side + 4
        painter.setFont(theme.font("label"))
        painter.setPen(ink)
        area = QRectF(x, 0, self.width() - x, self.height())
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._text)

    def _paint_ground(self, painter: QPainter, ground: QColor) -> None:
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        bare = bool(self._icon) and self._level is None
        painter.setPen(QPen(self.theme.color("border"), 1) if bare else Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.color("surface") if bare else ground)
        painter.drawRoundedRect(area, 4, 4)
