"""The strip below a slide: its number, how far the talk is, what comes next, the keys, and the time that has gone."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from readiness_desktop.gui.presenting.brush import Brush
from readiness_desktop.gui.presenting.slide_painter import DESIGN, LEAST_SCALE, Material
from readiness_desktop.gui.presenting.talk import Talk
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.labels import as_tooltip
from readiness_desktop.gui.widgets.themed import Painted
from readiness_desktop.wording.numbers import written
from readiness_desktop.wording.translate import _

HIGH = 52
_SIZE = 16
_ARROW = 32
_TICK_MS = 1000


def elapsed(seconds: int) -> str:
    """Minutes and seconds: `04:12`; with hours beyond one."""
    minutes, rest = divmod(seconds, 60)
    if minutes < 60:
        return f"{minutes:02}:{rest:02}"
    return f"{minutes // 60}:{minutes % 60:02}:{rest:02}"


class Footer(Painted):
    """Painted at the scale of the slide; the two arrows can be clicked."""

    def __init__(self, talk: Talk, material: Material, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._talk, self._material = talk, material
        self._scale = 1.0
        self._back, self._on = QRectF(), QRectF()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.use(theme)
        talk.changed.connect(self._refresh)
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self.update)
        self._tick.start()
        self._refresh()

    def set_scale(self, scale: float) -> None:
        """Grow with the slide."""
        self._scale = max(LEAST_SCALE, scale)
        self.setFixedHeight(round(HIGH * self._scale))

    def sizeHint(self) -> QSize:
        """One strip."""
        return QSize(DESIGN[0], round(HIGH * self._scale))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Know where the arrows are before anything is painted."""
        super().resizeEvent(event)
        scale = self._scale
        self._back = QRectF(16 * scale, 10 * scale, _ARROW * scale, _ARROW * scale)
        self._on = self._back.translated((_ARROW + 4) * scale, 0)

    def _refresh(self) -> None:
        self.setAccessibleName(
            _("Slide {n} of {m}").format(n=self._talk.at + 1, m=self._talk.count) + ". " + self._following()
        )
        self.update()

    def _following(self) -> str:
        slides, following = self._material.slides, self._talk.at + 1
        if following >= len(slides):
            return _("Last slide")
        return _("Next: {title}").format(title=slides[following].title)

    def paint(self) -> None:
        """Draw."""
        painter, theme = QPainter(self), self.theme
        painter.fillRect(self.rect(), theme.color("canvas"))
        painter.scale(self._scale, self._scale)
        brush = Brush(painter, theme, self._scale)
        wide = self.width() / self._scale
        brush.rule(0, wide, 0.5)
        for area, icon, able in (
            (self._back, "chevron-left", self._talk.at > 0),
            (self._on, "chevron-right", self._talk.at + 1 < self._talk.count),
        ):
            box = QRectF(area.topLeft() / self._scale, area.size() / self._scale)
            brush.icon(icon, box.adjusted(6, 6, -6, -6), "text" if able else "text_disabled")
        x = 100.0
        x += brush.words(QRectF(x, 0, 60, HIGH), written(self._talk.at + 1), _SIZE, weight=600) + 8
        total = _("of {m}").format(m=self._talk.count)
        x += brush.words(QRectF(x, 0, 90, HIGH), total, _SIZE, "text_muted") + 18
        x = self._progress(brush, x) + 26
        right = self._clock(brush, wide)
        right = self._keys(brush, right - 26, x + 180)
        if right - x > 60:
            brush.words(QRectF(x, 0, right - x - 20, HIGH), self._following(), _SIZE, "text_secondary")

    def _progress(self, brush: Brush, x: float) -> float:
        each = min(30.0, 300 / max(1, self._talk.count))
        for number in range(self._talk.count):
            color = "now" if number <= self._talk.at else "off"
            brush.box(QRectF(x + number * each, HIGH / 2 - 2, each - 4, 4), color, 2)
        return x + self._talk.count * each

    def _clock(self, brush: Brush, wide: float) -> float:
        said = elapsed(self._talk.seconds)
        used = brush.wide(said, _SIZE, 600) + 12
        brush.words(QRectF(wide - 24 - used, 0, used, HIGH), said, _SIZE, weight=600)
        return wide - 24 - used

    def _keys(self, brush: Brush, right: float, least: float) -> float:
        """As many keys as there is room for, from the right end on; where they begin."""
        named = (
            (("Esc",), _("end")),
            (("L",), _("pointer")),
            (("B",), _("blank")),
            (("N",), _("notes")),
            (("←", "→"), _("move")),
        )
        for keys, does in named:
            caps = [max(24.0, brush.wide(key, 14) + 14) for key in keys]
            need = brush.wide(does, _SIZE) + 10 + sum(caps) + 4 * len(caps)
            if right - need < least:
                break
            words = brush.wide(does, _SIZE) + 2
            brush.words(QRectF(right - words, 0, words, HIGH), does, _SIZE, "text_secondary")
            x = right - need
            for key, cap in zip(keys, caps, strict=True):
                area = QRectF(x, HIGH / 2 - 12, cap, 24)
                brush.painter.setPen(brush.color("border_strong"))
                brush.painter.setBrush(brush.color("surface"))
                brush.painter.drawRoundedRect(area, 4, 4)
                brush.words(area, key, brush.least(14), "text_secondary", align=Qt.AlignmentFlag.AlignCenter)
                x += cap + 4
            right -= need + 22
        return right

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The arrows move."""
        spot: QPointF = event.position()
        if self._back.contains(spot):
            self._talk.back()
        elif self._on.contains(spot):
            self._talk.next()

    def event(self, event: QEvent) -> bool:
        """Tooltips of the arrows."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            spot: QPoint = event.pos()
            said = _("Back") if self._back.contains(spot) else _("Next") if self._on.contains(spot) else ""
            QToolTip.showText(event.globalPos(), as_tooltip(said), self)
            return True
        return super().event(event)
