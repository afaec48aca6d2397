"""The banner of a verdict: a panel in its colours, the tile with its icon, and one row for each reason."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.results import Reason, Results
from readiness_desktop.gui.icons import draw_centred
from readiness_desktop.gui.theme import Meaning, Theme
from readiness_desktop.gui.widgets.labels import ElidedLabel, as_tooltip
from readiness_desktop.gui.widgets.level_glyph import glyph_size, paint_glyph
from readiness_desktop.gui.widgets.themed import Painted, Themed
from readiness_desktop.wording import briefly, verdicts

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


class ReasonMark(Painted):
    """The glyph of the lowest level that a reason names, or an icon where it names none."""

    def __init__(self, level: int | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._level = level
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """The size of a glyph, or of an icon that grows with the text."""
        if self._level is None and self.themed:
            side = self.theme.scaled(16)
            return QSize(side, side)
        return glyph_size(16)

    minimumSizeHint = sizeHint

    def paint(self) -> None:
        """Draw."""
        painter = QPainter(self)
        if self._level is None:
            draw_centred(painter, self.theme, "circle-alert", QRectF(self.rect()), 16, "text_secondary")
        else:
            paint_glyph(painter, self.theme, 0, 0, 16, self._level)


class ReasonRow(QWidget):
    """A reason of the verdict: its mark and what it comes down to on one line, the whole sentence as tooltip."""

    def __init__(
        self,
        theme: Theme,
        framework: Framework,
        results: Results,
        reason: Reason,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        mark = ReasonMark(reason_level(theme, results, reason), self)
        mark.use(theme)
        self.label = ElidedLabel(
            self, text=briefly.reason(framework, results, reason), style="body", theme=theme
        )
        self.setToolTip(as_tooltip(verdicts.reason(framework, results, reason)))
        row.addWidget(mark)
        row.addWidget(self.label, 1)


def reason_level(theme: Theme, results: Results, reason: Reason) -> int | None:
    """The lowest level among the gates, dimensions or failure modes that a reason names; None if it names none."""
    found: list[int] = []
    for name in reason.ids:
        if name in results.gates:
            credited = results.gates[name].credited
            found.extend([] if credited is None else [credited])
        elif name in results.dimensions:
            level = results.dimensions[name].level
            found.extend([] if level is None else [level])
        elif name in results.exposures:
            level = theme.exposure(results.exposures[name].exposure).level
            found.extend([] if level is None else [level])
    return min(found, default=None)
