"""Cards of which one holds: a name, a sentence, a figure; one Tab stop with arrows inside."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from readiness_desktop.gui.widgets.lines import draw_lines, elided_lines
from readiness_desktop.gui.widgets.themed import Painted

_GAP, _PAD = 12, 14
_LEAST_LINES, _MOST_LINES = 3, 6


class ChoiceCards(Painted):
    """Choices are (key, name, figure, sentence); `chosen` carries the key that was picked."""

    chosen = Signal(str)
    spoken_role = "ComboBox"

    def __init__(self, parent: QWidget | None = None, *, name: str = "") -> None:
        super().__init__(parent)
        self._choices: tuple[tuple[str, str, str, str], ...] = ()
        self._current = ""
        self._group = name
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_choices(self, choices: tuple[tuple[str, str, str, str], ...]) -> None:
        """Offer these."""
        self._choices = choices
        self._refresh()

    @property
    def current(self) -> str:
        """The key that holds."""
        return self._current

    def set_current(self, key: str) -> None:
        """Show that one holds."""
        self._current = key
        self._refresh()

    def pick(self, key: str) -> None:
        """Choose as the user does."""
        if self.isEnabled() and key != self._current:
            self.set_current(key)
            self.chosen.emit(key)

    def _refresh(self) -> None:
        named = {key: name for key, name, _figure, _sentence in self._choices}
        self.say(self._group, named.get(self._current, ""))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        if not self.themed:
            return QSize(300, 90)
        theme = self.theme
        return QSize(420, 2 * _PAD + theme.line("card") + self._lines() * theme.line("small") + 6)

    minimumSizeHint = sizeHint

    def _lines(self) -> int:
        """As many lines as the longest sentence takes at the width at hand, three or more."""
        room, font = self.card_rect(0).width() - 2 * _PAD, self.theme.font("small")
        taken = (len(elided_lines(choice[3], font, room, _MOST_LINES)) for choice in self._choices)
        return max([_LEAST_LINES, *taken])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Sentences wrap anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def card_rect(self, number: int) -> QRectF:
        """Where a card lies."""
        count = max(1, len(self._choices))
        width = (self.width() - _GAP * (count - 1)) / count
        return QRectF(number * (width + _GAP), 0, width, self.height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for number, choice in enumerate(self._choices):
            if self.card_rect(number).contains(event.position()):
                self.pick(choice[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Down: 1,
        }.get(Qt.Key(event.key()))
        keys = [choice[0] for choice in self._choices]
        if step is None or not keys:
            super().keyPressEvent(event)
            return
        at = keys.index(self._current) if self._current in keys else 0
        self.pick(keys[min(len(keys) - 1, max(0, at + step))])

    def paint(self) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number in range(len(self._choices)):
            self._paint_card(painter, number)

    def _edge(self, holds: bool) -> str:
        """The colour of the edge of a card."""
        if not self.isEnabled():
            return "accent_line" if holds else "border"
        return "accent_text" if holds else "border_strong"

    def _paint_card(self, painter: QPainter, number: int) -> None:
        theme = self.theme
        key, name, figure, sentence = self._choices[number]
        area = self.card_rect(number)
        holds = key == self._current
        width = 2 if holds and self.isEnabled() else 1
        painter.setPen(QPen(theme.color(self._edge(holds)), width))
        painter.setBrush(theme.color("accent_tint" if holds else "surface"))
        inset = width / 2
        painter.drawRoundedRect(area.adjusted(inset, inset, -inset, -inset), 8, 8)
        inside = area.adjusted(_PAD, _PAD, -_PAD, -_PAD)
        line = theme.line("card")
        head = QRectF(inside.left(), inside.top(), inside.width(), line)
        painter.setFont(theme.font("small"))
        # What is locked reads as text: the one that holds is the whole answer.
        faint = not self.isEnabled() and not holds
        painter.setPen(theme.color("text_disabled" if faint else "text_muted"))
        painter.drawText(head, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, figure)
        head.setWidth(head.width() - painter.fontMetrics().horizontalAdvance(figure) - 8)
        painter.setFont(theme.font("card"))
        painter.setPen(theme.color("text_disabled" if faint else "text"))
        shown = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, int(head.width()))
        painter.drawText(head, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.setFont(theme.font("small"))
        painter.setPen(theme.color("text_disabled" if faint else "text_secondary"))
        below = QRectF(
            inside.left(), inside.top() + line + 4, inside.width(), self._lines() * theme.line("small") + 2
        )
        draw_lines(painter, sentence, below, theme.line("small"), _MOST_LINES)
