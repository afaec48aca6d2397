"""A dark strip at the bottom left that says what was done or undone, and offers the way back for some seconds."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.gui.widgets.themed import Themed
from readiness_desktop.wording.translate import _


class UndoNotice(Themed, QFrame):
    """Shown for six seconds; longer while the mouse or the keyboard is on it. Signals tell which press it was."""

    undo_asked = Signal()
    redo_asked = Signal()
    show_asked = Signal()

    def __init__(self, parent: QWidget, *, theme: Theme, room: Callable[[], QRect] | None = None) -> None:
        """`room` is the part of the parent in whose corner it lies, all of it where absent."""
        super().__init__(parent)
        self._room = room or parent.rect
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(16)
        self._words = PlainLabel(self)
        self._show = QPushButton(_("Show"), self)
        self._button = QPushButton(_("Undo"), self)
        for button, pressed in ((self._show, self._go), (self._button, self._take_back)):
            button.setFlat(True)
            button.clicked.connect(pressed)
        self._undone = False
        row.addWidget(self._words)
        row.addWidget(self._show)
        row.addWidget(self._button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._end)
        self.hide()
        self.use(theme)

    def say(self, words: str) -> None:
        """Show what was done, with Undo."""
        self._open(words, undone=False, elsewhere=False)

    def say_step(self, words: str, *, undone: bool) -> None:
        """Show what was undone, with Redo, or what was made again, with Undo, and offer to show it."""
        self._open(words, undone=undone, elsewhere=True)

    def _open(self, words: str, *, undone: bool, elsewhere: bool) -> None:
        self._undone = undone
        self._button.setText(_("Redo") if undone else _("Undo"))
        self._show.setHidden(not elsewhere)
        self._words.setText(words)
        self.setAccessibleName(words)
        self.adjustSize()
        self.place()
        self.show()
        self.raise_()
        self._timer.start(self.theme.motion["toast_ms"])

    def outdate(self) -> None:
        """Something else was done or taken back since: its Undo would not be of what it names."""
        self._timer.stop()
        self.hide()

    def place(self) -> None:
        """Keep to the lower left corner of its room."""
        room = self._room()
        self.move(room.left() + 24, room.top() + room.height() - self.height() - 24)

    def follow(self, part: QWidget) -> None:
        """Keep its corner when this part of the parent moves or changes its size."""
        part.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self.isVisible() and event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            QTimer.singleShot(0, self, self.place)  # once what lies in the part has its place too
        return False

    def restyle(self) -> None:
        self._words.setFont(self.theme.font("body"))
        palette = self._words.palette()
        palette.setColor(QPalette.ColorRole.WindowText, self.theme.color("on_tooltip"))
        self._words.setPalette(palette)
        for button in (self._show, self._button):
            button.setFont(self.theme.font("card"))
            button.setStyleSheet(
                f"QPushButton {{ border: 0; background: transparent; color: {self.theme.hex('on_tooltip')}; }}"
            )
        self.update()

    def _take_back(self) -> None:
        self.hide()
        (self.redo_asked if self._undone else self.undo_asked).emit()

    def _go(self) -> None:
        self.hide()
        self.show_asked.emit()

    def _end(self) -> None:
        if self.underMouse() or self._button.hasFocus() or self._show.hasFocus():
            self._timer.start(self.theme.motion["toast_ms"])
        else:
            self.hide()

    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._timer.start(self.theme.motion["toast_ms"])
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self.theme.color("tooltip"))
        painter.setBrush(self.theme.color("tooltip"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
