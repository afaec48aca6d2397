"""The line of a dimension or deep module in the list: what it shows of it, and how it is painted."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from readiness_desktop.gui.icons import draw
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.labels import as_tooltip
from readiness_desktop.gui.widgets.level_glyph import glyph_size, paint_glyph
from readiness_desktop.gui.widgets.lines import elided_lines
from readiness_desktop.gui.widgets.themed import Themed
from readiness_desktop.wording.translate import _


@dataclass(frozen=True, slots=True)
class RowFacts:
    """What a row shows: `score` as text, `level` None before there is one; done when nothing is open.

    `note` stands below the numbers of a module that does not count yet.
    """

    level: int | None
    score: str
    answered: int
    required: int
    flagged: bool
    note: str = ""


class DimensionHead(Themed, QAbstractButton):
    """The line of a dimension: glyph, name, flag, and score with a check or how many are answered."""

    def __init__(self, parent: QWidget, name: str, full: str, theme: Theme) -> None:
        super().__init__(parent)
        self._name = name
        self._full = full
        self._facts = RowFacts(None, "", 0, 0, False)
        self._open = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.use(theme)

    def show_facts(self, facts: RowFacts, open_row: bool) -> None:
        """Show how the dimension stands; an open row shows progress in place of the score."""
        if (facts, open_row) == (self._facts, self._open):
            return
        self._facts, self._open = facts, open_row
        words = [self._name, facts.score]
        words.append(_("{n} of {m} answered").format(n=facts.answered, m=facts.required))
        words.append(facts.note)
        if facts.flagged:
            words.append(_("flagged for review"))
        self.setAccessibleName(", ".join(word for word in words if word))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        if not self.themed:
            return QSize(200, 32)
        high = self.theme.scaled(self.theme.size["nav_row"])
        return QSize(200, high + self.theme.line("control") * (self._lines() - 1))

    minimumSizeHint = sizeHint

    def _lines(self) -> int:
        """A name that is too long for one line takes two."""
        theme, facts = self.theme, self._facts
        wide = QFontMetricsF(theme.font("card" if self._open else "control")).horizontalAdvance(self._name)
        figure = facts.score if self._scored() else f"{facts.answered}/{facts.required}"
        beside = 8 + glyph_size(16).width() + 10 + 8 + 8
        beside += round(QFontMetricsF(theme.font("control", numbers=True)).horizontalAdvance(figure))
        beside += theme.scaled(14) + 6 if self._scored() else 0
        beside += theme.scaled(16) + 8 if facts.flagged else 0
        return 1 if self.width() < 200 or wide <= self.width() - beside else 2

    def _scored(self) -> bool:
        facts = self._facts
        return not self._open and facts.level is not None and facts.answered >= facts.required

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The name wraps anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, facts = self.theme, self._facts
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() and not self._open:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("hover"))
            painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
        glyph = glyph_size(16)
        paint_glyph(painter, theme, 8, (self.height() - glyph.height()) // 2, 16, facts.level)
        done = facts.required > 0 and facts.answered >= facts.required
        right = self._paint_right(painter, done)
        left = 8 + glyph.width() + 10
        room = right - left - (theme.scaled(16) + 8 if facts.flagged else 0)
        font = theme.font("card" if self._open else "control")
        painter.setFont(font)
        painter.setPen(theme.color("text"))
        lines = elided_lines(self._name, font, room, self._lines())
        line = theme.line("control")
        top = (self.height() - line * len(lines)) / 2
        for number, words in enumerate(lines):
            area = QRectF(left, top + number * line, room, line)
            painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
        self.setToolTip(as_tooltip(self._full) if " ".join(lines) != self._full else "")
        if facts.flagged:
            x = left + max(painter.fontMetrics().horizontalAdvance(words) for words in lines) + 8
            draw(
                painter,
                theme,
                "flag",
                QPointF(x, (self.height() - theme.scaled(14)) / 2),
                14,
                theme.level(1).ink,
            )

    def _paint_right(self, painter: QPainter, done: bool) -> float:
        """Paint what stands at the right end and return where it starts."""
        theme, facts = self.theme, self._facts
        right = self.width() - 8.0
        progress = self._open or facts.level is None or (facts.answered < facts.required)
        if not progress and done:
            side = theme.scaled(14)
            draw(painter, theme, "check", QPointF(right - side, (self.height() - side) / 2), 14, "text_muted")
            right -= side + 6
        text = f"{facts.answered}/{facts.required}" if progress else facts.score
        painter.setFont(theme.font("small" if progress else "control", numbers=True))
        painter.setPen(theme.color("text_muted" if progress else "text"))
        wide = painter.fontMetrics().horizontalAdvance(text)
        area = QRectF(right - wide, 0, wide + 1, self.height())
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        return right - wide - 8
