"""The card of the guided tour and the frame around what it speaks of; the page beneath stays usable."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QPainter, QPen, QShortcut
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect, QHBoxLayout, QVBoxLayout, QWidget

from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.gui.widgets.themed import Painted, Themed
from readiness_desktop.wording.translate import _

_WIDE, _GAP, _AROUND, _SHADOW = 360, 14, 5, 24


class TourFrame(Painted):
    """A line around the part that a step speaks of; takes no clicks."""

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        self.use(theme)

    def paint(self) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.theme.color("accent_text"), 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 10, 10)


class TourCard(Themed, QFrame):
    """Says a step; signals tell which way to go. Left, Right, Enter and Esc work while it has the focus."""

    onward = Signal()
    back = Signal()
    ended = Signal()

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        theme.clothe(self)
        self.setProperty("popup", True)
        self.setObjectName("tourCard")
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(6)
        self.title = PlainLabel(self, style="section", wrap=True, theme=theme)
        self.text = PlainLabel(self, wrap=True, theme=theme)
        self.place_words = PlainLabel(self, style="small", color="text_muted", numbers=True, theme=theme)
        self.end_button = Button(self, text=_("End the tour"), kind="plain", size="small", theme=theme)
        self.back_button = Button(self, text=_("Back"), size="small", theme=theme)
        self.next_button = Button(self, kind="primary", size="small", theme=theme)
        column.addWidget(self.title)
        column.addWidget(self.text)
        column.addSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.place_words)
        row.addStretch(1)
        for button in (self.end_button, self.back_button, self.next_button):
            row.addWidget(button)
        column.addLayout(row)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(_SHADOW)
        shadow.setOffset(0, 8)
        shadow.setColor(theme.color("shadow"))
        self.setGraphicsEffect(shadow)
        self._window, self._column = window, column
        self.frame_mark = TourFrame(window, theme)
        self._anchor: QWidget | None = None
        self.next_button.clicked.connect(self.onward)
        self.back_button.clicked.connect(self.back)
        self.end_button.clicked.connect(self.ended)
        # Shortcuts and not key presses: a button takes arrows to move the focus.
        for key, signal in (("Right", self.onward), ("Left", self.back), ("Esc", self.ended)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(signal)
        window.installEventFilter(self)
        self.use(theme)
        self.hide()

    def say(self, title: str, text: str, number: int, of: int) -> None:
        """Show a step, the `number`th of so many."""
        self.title.setText(title)
        self.text.setText(text)
        self.place_words.setText(_("{number} of {count}").format(number=number, count=of))
        self.back_button.setEnabled(number > 1)
        self.next_button.setText(_("Finish") if number == of else _("Next"))
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)

    def point_at(self, anchor: QWidget | None) -> None:
        """Stand beside this part of the window, or in the middle where it cannot be seen."""
        if self._anchor is not None:
            self._anchor.removeEventFilter(self)
        self._anchor = anchor
        if anchor is not None:
            anchor.installEventFilter(self)
        self.show()  # only what is shown has the size of text that holds now
        self.place()
        self.frame_mark.raise_()
        self.raise_()
        self.next_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def place(self) -> None:
        """Take the place beside the part with the most room."""
        window = self._window
        wide = max(self.theme.scaled(_WIDE), self._column.totalMinimumSize().width())
        self.setFixedWidth(min(wide, window.width() - 2 * _GAP))
        self.setFixedHeight(self._column.totalHeightForWidth(self.width()))
        anchor = self._anchor
        if anchor is None or not anchor.isVisible():
            self.frame_mark.hide()
            self.move((window.width() - self.width()) // 2, (window.height() - self.height()) // 2)
            return
        seen = QRect(anchor.mapTo(window, QPoint(0, 0)), anchor.size()).intersected(window.rect())
        self.frame_mark.setGeometry(seen.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND))
        self.frame_mark.show()
        self.move(beside(seen, self.size().width(), self.size().height(), window.rect()))

    def restyle(self) -> None:
        if self.isVisible():
            self.place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self.isVisible() and event.type() in (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show):
            self.place()
        return False

    def hideEvent(self, event: QHideEvent) -> None:
        self.frame_mark.hide()


def beside(part: QRect, wide: int, high: int, room: QRect) -> QPoint:
    """Where a card of this size stands: below, above, right or left of `part`, else over its lower right corner."""
    left = max(_GAP, min(part.left(), room.right() - wide - _GAP))
    top = max(_GAP, min(part.top(), room.bottom() - high - _GAP))
    places = (
        (QPoint(left, part.bottom() + _GAP), part.bottom() + _GAP + high <= room.bottom()),
        (QPoint(left, part.top() - _GAP - high), part.top() - _GAP - high >= room.top()),
        (QPoint(part.right() + _GAP, top), part.right() + _GAP + wide <= room.right()),
        (QPoint(part.left() - _GAP - wide, top), part.left() - _GAP - wide >= room.left()),
    )
    inside = QPoint(part.right() - wide - _GAP, part.bottom() - high - _GAP)
    return next((at for at, fits in places if fits), inside)
