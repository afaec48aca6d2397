"""A row of choices of which one holds: one Tab stop, arrows move inside."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.themed import Painted


class SegmentedControl(Painted):
    """Choices side by side. `choices` are (key, words); `chosen` tells the key that the user picked."""

    chosen = Signal(str)
    spoken_role = "ComboBox"

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        choices: tuple[tuple[str, str], ...] = (),
        current: str | None = None,
        name: str = "",
        small: bool = False,
        theme: Theme | None = None,
    ) -> None:
        super().__init__(parent)
        self._choices = choices
        self._current = current
        self._hover: int | None = None
        self._small = small
        self._group = name
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._refresh()
        if theme is not None:
            self.use(theme)

    def set_name(self, name: str) -> None:
        """Name the group for a screen reader."""
        self._group = name
        self._refresh()

    def set_choices(self, choices: tuple[tuple[str, str], ...]) -> None:
        """Offer other choices; the current key stays if it is among them."""
        self._choices = choices
        self._refresh()

    @property
    def current(self) -> str | None:
        """The key that holds; None while none does."""
        return self._current

    def set_current(self, key: str | None) -> None:
        """Show that a choice holds, without telling anybody."""
        if key != self._current:
            self._current = key
            self._refresh()

    def pick(self, key: str) -> None:
        """Choose as the user does: shows it and tells it."""
        if self.isEnabled() and key != self._current:
            self.set_current(key)
            self.chosen.emit(key)

    def _refresh(self) -> None:
        words = dict(self._choices).get(self._current or "", "")
        self.say(self._group, words)
        self.updateGeometry()
        self.update()

    def _widths(self) -> list[float]:
        metrics = QFontMetricsF(self.theme.font("control"))
        bold = QFontMetricsF(self.theme.font("card"))
        return [
            max(metrics.horizontalAdvance(words), bold.horizontalAdvance(words)) + self.theme.scaled(24)
            for _key, words in self._choices
        ]

    def sizeHint(self) -> QSize:
        if not self.themed:
            return QSize(80, 32)
        height = self.theme.scaled(self.theme.size["control_small" if self._small else "control"])
        return QSize(round(sum(self._widths())) + 6, height)

    minimumSizeHint = sizeHint

    def segment_rect(self, index: int) -> QRectF:
        """Where a segment lies."""
        widths = self._widths()
        room = self.width() - 6
        scale = room / sum(widths) if widths and sum(widths) > 0 else 1.0
        left = 3 + sum(widths[:index]) * scale
        return QRectF(left, 3, widths[index] * scale, self.height() - 6)

    def _index_at(self, at: QPointF) -> int | None:
        for index in range(len(self._choices)):
            area = self.segment_rect(index)
            if area.left() <= at.x() < area.right():
                return index
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self._index_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and index is not None:
            self.pick(self._choices[index][0])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover = self._index_at(event.position())
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._hover = None
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is None or not self._choices:
            super().keyPressEvent(event)
            return
        keys = [key for key, _words in self._choices]
        at = keys.index(self._current) if self._current in keys else (-1 if step > 0 else len(keys))
        self.pick(keys[min(len(keys) - 1, max(0, at + step))])

    def paint(self) -> None:
        theme = self.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(theme.color("border"), 1))
        painter.setBrush(theme.color("subtle"))
        painter.drawRoundedRect(whole, 6, 6)
        for index, (key, words) in enumerate(self._choices):
            area = self.segment_rect(index).adjusted(0.5, 0.5, -0.5, -0.5)
            holds = key == self._current
            if holds:
                painter.setPen(QPen(theme.color("border_strong"), 1))
                painter.setBrush(theme.color("surface"))
                painter.drawRoundedRect(area, 5, 5)
            elif index == self._hover and self.isEnabled():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.color("hover"))
                painter.drawRoundedRect(area, 5, 5)
            painter.setFont(theme.font("card" if holds else "control"))
            painter.setPen(theme.color(self._ink(holds)))
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, words)

    def _ink(self, holds: bool) -> str:
        if not self.isEnabled():
            return "text_disabled"
        return "text" if holds else "text_secondary"
