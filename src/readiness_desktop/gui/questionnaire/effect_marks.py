"""Painted marks of the live effect: what each level would give, and exposure to a failure mode."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QTextLayout
from PySide6.QtWidgets import QSizePolicy, QWidget

from readiness_desktop.domain.results import Exposure
from readiness_desktop.gui.questionnaire.wrapped import wrapped
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.labels import ElidedLabel, as_tooltip
from readiness_desktop.gui.widgets.level_glyph import glyph_size, paint_glyph
from readiness_desktop.gui.widgets.themed import Painted
from readiness_desktop.wording import numbers
from readiness_desktop.wording.translate import _


class WhatIfRow(Painted):
    """Five boxes: the score of the dimension if level 0 to 4 were chosen."""

    def __init__(self, parent: QWidget | None = None, *, theme: Theme | None = None) -> None:
        super().__init__(parent)
        self._scores: tuple[str, ...] = ("",) * 5
        self._chosen: int | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if theme is not None:
            self.use(theme)

    def show_scores(self, scores: tuple[str, ...], chosen: int | None) -> None:
        """Show five scores as text and which level holds."""
        if (scores, chosen) == (self._scores, self._chosen):
            return
        self._scores, self._chosen = scores, chosen
        parts = [
            _("level {level} gives {score}").format(level=n, score=text) for n, text in enumerate(scores)
        ]
        self.say(_("If you choose"), ", ".join(parts))
        self.update()

    @property
    def scores(self) -> tuple[str, ...]:
        """The five scores as shown."""
        return self._scores

    def sizeHint(self) -> QSize:
        if not self.themed:
            return QSize(276, 50)
        return QSize(240, self.theme.line("small") + self.theme.line("card") + 16)

    minimumSizeHint = sizeHint

    def paint(self) -> None:
        theme = self.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        gap = 5
        wide = (self.width() - 4 * gap) / 5
        glyph = glyph_size(16)
        for level, text in enumerate(self._scores):
            box = QRectF(level * (wide + gap), 0, wide, self.height())
            self._paint_box(painter, box, level == self._chosen)
            painter.setFont(theme.font("small", numbers=True))
            number = painter.fontMetrics().horizontalAdvance(str(level))
            left = box.center().x() - (glyph.width() + 6 + number) / 2
            line = QRectF(box.left(), box.top() + 6, box.width(), theme.line("small"))
            top = round(line.center().y() - glyph.height() / 2)
            paint_glyph(painter, theme, round(left), top, 16, level)
            painter.setPen(theme.color("text_secondary"))
            painter.drawText(
                QRectF(left + glyph.width() + 6, line.top(), number + 2, line.height()),
                Qt.AlignmentFlag.AlignVCenter,
                str(level),
            )
            painter.setFont(theme.font("card", numbers=True))
            painter.setPen(theme.color("text"))
            area = QRectF(box.left(), line.bottom() + 2, box.width(), theme.line("card"))
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_box(self, painter: QPainter, box: QRectF, holds: bool) -> None:
        theme = self.theme
        painter.setPen(QPen(theme.color("accent_text" if holds else "border"), 1))
        painter.setBrush(theme.color("accent_tint" if holds else "surface"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)


class ShortName(ElidedLabel):
    """A short name whose tooltip is the full one."""

    _full = ""

    def show_name(self, short: str, full: str) -> None:
        """Show a name, as it is called elsewhere on the page."""
        self._full = full
        self.setText(short)
        self._refresh_tip()

    def _refresh_tip(self) -> None:
        self.setToolTip(as_tooltip(self._full) if self._full != self.shown_text() else "")


class ExposureRow(Painted):
    """One failure mode that the question feeds: name, band, points, bar, and the question's share of it."""

    def __init__(self, parent: QWidget | None = None, *, theme: Theme | None = None) -> None:
        super().__init__(parent)
        self._name, self._share = "", ""
        self._exposure: Exposure | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        if theme is not None:
            self.use(theme)

    def show_exposure(self, name: str, exposure: Exposure, share: str) -> None:
        """Show a failure mode."""
        if (name, exposure, share) == (self._name, self._exposure, self._share):
            return
        self._name, self._exposure, self._share = name, exposure, share
        band = self.theme.exposure(exposure.exposure).text
        self.say(name, f"{band} {numbers.points(exposure.exposure)}. {share}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, self.heightForWidth(240))

    def minimumSizeHint(self) -> QSize:
        """As high as the name needs at the width that there is, where something asks without a width."""
        return QSize(120, self.heightForWidth(max(120, self.width())))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if not self.themed:
            return 46
        return self.name_lines(width) * self.theme.line("body") + self.theme.line("small") + 15

    def name_lines(self, width: int) -> int:
        """How many lines the name takes in a row of this width."""
        return max(1, self._wrapped(width).lineCount())

    def _wrapped(self, width: int) -> QTextLayout:
        theme, room = self.theme, float(width)
        if self._exposure is not None:
            meaning = theme.exposure(self._exposure.exposure)
            room -= QFontMetrics(theme.font("small")).horizontalAdvance(meaning.text) + 10
            if self._exposure.exposure is not None:
                said = numbers.points(self._exposure.exposure)
                room -= QFontMetrics(theme.font("card", numbers=True)).horizontalAdvance(said) + 8
        return wrapped(self._name, theme.font("body"), max(60.0, room), theme.line("body"))

    def paint(self) -> None:
        if self._exposure is None:
            return
        theme, points = self.theme, self._exposure.exposure
        meaning = theme.exposure(points)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = QRectF(0, 0, self.width(), theme.line("body"))
        right = line.right()
        if points is not None:
            figures = theme.font("card", numbers=True)
            right = self._text(painter, numbers.points(points), figures, "text", right, line) - 8
        self._text(painter, meaning.text, theme.font("small"), "text_muted", right, line)
        painter.setPen(theme.color("text"))
        name = self._wrapped(self.width())
        name.draw(painter, QPointF(0, 0))
        bar = QRectF(0, max(1, name.lineCount()) * line.height() + 4, self.width(), theme.size["bar_thin"])
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("hover"))
        painter.drawRoundedRect(bar, 2, 2)
        if points:
            painter.setBrush(meaning.colors.fill)
            painter.drawRoundedRect(
                QRectF(0, bar.top(), max(4.0, bar.width() * points / 100), bar.height()), 2, 2
            )
        painter.setFont(theme.font("small"))
        painter.setPen(theme.color("text_muted"))
        area = QRectF(0, bar.bottom() + 4, self.width(), theme.line("small"))
        share = painter.fontMetrics().elidedText(self._share, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, share)

    def _text(
        self, painter: QPainter, text: str, font: QFont, color: str, right: float, line: QRectF
    ) -> float:
        """Write text that ends at `right` and return where it starts."""
        painter.setFont(font)
        painter.setPen(self.theme.color(color))
        wide = painter.fontMetrics().horizontalAdvance(text)
        area = QRectF(right - wide - 1, line.top(), wide + 2, line.height())
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        return right - wide
