"""The banner of a verdict: a panel in its colours, and the tile with its icon."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from readiness_desktop.gui.icons import draw_centred
from readiness_desktop.gui.theme import Meaning
from readiness_desktop.gui.widgets.themed import Painted, Themed

RADIUS = 8
TILE = 44


class VerdictPanel(Themed, QFrame):
    """A tinted panel; `show_level` picks the level whose tint and line it takes, None takes the plain surface."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._level: int | None = None

    def show_level(self, level: int | None) -> None:
        """Take the colours of this level."""
        self._level = level
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground."""
        if not self.themed:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._level is None:
            ground, line = self.theme.color("surface"), self.theme.color("border")
        else:
            colors = self.theme.level(self._level)
            ground, line = colors.tint, colors.line
        painter.setPen(QPen(line, 1))
        painter.setBrush(ground)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)


class VerdictTile(Painted):
    """The icon of a verdict on a square of its colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._meaning: Meaning | None = None
        self._code = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_verdict(self, code: str) -> None:
        """Show the icon of a verdict."""
        self._code = code
        self.update()

    def sizeHint(self) -> QSize:
        """A square that grows with the text."""
        side = self.theme.scaled(TILE) if self.themed else TILE
        return QSize(side, side)

    minimumSizeHint = sizeHint

    def paint(self) -> None:
        """Draw."""
        if not self._code:
            return
        meaning = self.theme.verdict(self._code)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(meaning.colors.fill)
        painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
        draw_centred(painter, self.theme, meaning.icon, QRectF(self.rect()), 22, meaning.colors.on_fill)
