"""A large button with an icon, a heading, its key and one sentence."""

from PySide6.QtCore import Property, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from readiness_desktop.gui.icons import draw_centred
from readiness_desktop.gui.widgets.key_cap import paint_key
from readiness_desktop.gui.widgets.labels import as_tooltip
from readiness_desktop.gui.widgets.lines import draw_lines
from readiness_desktop.gui.widgets.themed import Themed
from readiness_desktop.wording.translate import _

_PAD, _TILE = 16, 36


class ActionCard(Themed, QAbstractButton):
    """One of the actions of the home page; `primary` fills it with the accent."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._key, self._sentence, self._primary = "plus", "", "", False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def say(self, icon: str, heading: str, sentence: str, key: str = "", *, primary: bool = False) -> None:
        """What it does, in words."""
        self._icon, self._sentence, self._primary = icon, sentence, primary
        self._key = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText).replace("+", " ")
        self.setText(heading)
        self.setAccessibleName(heading)
        self.setAccessibleDescription(sentence)
        self.setToolTip(as_tooltip(_("{heading}: {sentence}").format(heading=heading, sentence=sentence)))
        self.updateGeometry()
        self.update()

    def _get_primary(self) -> bool:
        return self._primary

    primary = Property(bool, _get_primary)

    def sizeHint(self) -> QSize:
        if not self.themed:
            return QSize(200, 88)
        theme = self.theme
        height = theme.line("section") + 2 * theme.line("body") + 2 * _PAD + 4
        return QSize(theme.scaled(220), height)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.themed:
            return
        theme = self.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        tile = QRectF(_PAD, _PAD, theme.scaled(_TILE), theme.scaled(_TILE))
        heading = QFontMetricsF(theme.font("section")).horizontalAdvance(self.text())
        if tile.right() + 12 + heading > self.width() - _PAD:  # the words matter more than the picture
            self._paint_words(painter, _PAD)
            return
        on = theme.color("on_accent")
        ground = QColor(on) if self._primary else theme.color("accent_tint")
        if self._primary:
            ground.setAlphaF(0.14)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(tile, 6, 6)
        draw_centred(painter, theme, self._icon, tile, 20, on if self._primary else "accent_text")
        self._paint_words(painter, tile.right() + 12)

    def _paint_ground(self, painter: QPainter) -> None:
        theme = self.theme
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self._primary:
            name = "accent_pressed" if self.isDown() else "accent_hover" if self.underMouse() else "accent"
            painter.setPen(QPen(theme.color(name), 1))
        else:
            name = "pressed" if self.isDown() else "hover" if self.underMouse() else "surface"
            painter.setPen(QPen(theme.color("border"), 1))
        painter.setBrush(theme.color(name))
        radius = theme.radius["card"]
        painter.drawRoundedRect(area, radius, radius)

    def _paint_words(self, painter: QPainter, left: float) -> None:
        theme = self.theme
        right = float(self.width() - _PAD)
        top = float(_PAD)
        line = theme.line("section")
        needed = QFontMetricsF(theme.font("section")).horizontalAdvance(self.text())
        wide = QFontMetricsF(theme.font("small")).horizontalAdvance(self._key) + 10
        if self._key and left + needed + 8 + wide <= right:
            tall = theme.line("small") + 2
            cap = QRectF(right - wide, top + (line - tall) / 2, wide, tall)
            paint_key(painter, theme, cap, self._key, on="accent" if self._primary else "surface")
            right -= wide + 8
        painter.setFont(theme.font("section"))
        painter.setPen(theme.color("on_accent" if self._primary else "text"))
        heading = QFontMetricsF(painter.font()).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, right - left
        )
        painter.drawText(QRectF(left, top, right - left, line), Qt.AlignmentFlag.AlignVCenter, heading)
        painter.setFont(theme.font("body"))
        quiet = QColor(theme.color("on_accent" if self._primary else "text_secondary"))
        if self._primary:
            quiet.setAlphaF(0.86)
        painter.setPen(quiet)
        room = QRectF(left, top + line + 2, self.width() - _PAD - left, 2.0 * theme.line("body"))
        draw_lines(painter, self._sentence, room, theme.line("body"), 2)
