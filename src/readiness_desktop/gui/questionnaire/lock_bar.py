"""The bar over a locked round: what is seen is what it said when it was locked, and a new round can be made."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from readiness_desktop.domain.assessment import Round
from readiness_desktop.gui.icons import pixmap
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.gui.widgets.themed import Themed
from readiness_desktop.wording import dates
from readiness_desktop.wording.translate import _


class LockBar(Themed, QFrame):
    """`new_round_asked` tells that the user wants to go on in a new round."""

    new_round_asked = Signal()

    def __init__(self, parent: QWidget | None = None, *, theme: Theme | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 6, 20, 6)
        row.setSpacing(10)
        self._icon = QLabel(self)
        self._words = PlainLabel(self, color="text_secondary", wrap=True)
        self.button = Button(self, text=_("Make a new round"), size="small")
        self.button.clicked.connect(self.new_round_asked)
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)
        row.addWidget(self.button)
        self.hide()
        if theme is not None:
            self.use(theme)

    def show_round(self, current: Round, read_only: bool) -> None:
        """Say why nothing can be changed; hidden where it can."""
        lock = current.lock
        if lock is not None:
            said = _("Round {number} was locked on {day} by {name}. A correction is a new round.")
            self._words.setText(
                said.format(number=current.number, day=dates.day(lock.on), name=lock.by or "–")
            )
        elif read_only:
            self._words.setText(_("This is shown from a file. Add it to your library to change it."))
        self.button.setVisible(lock is not None and not read_only)
        self.setVisible(lock is not None or read_only)

    def restyle(self) -> None:
        self._words.use(self.theme)
        self.button.use(self.theme)
        side = self.theme.scaled(16)
        self._icon.setPixmap(pixmap(self.theme, "lock", side, "text_secondary", self.devicePixelRatioF()))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.themed:
            painter = QPainter(self)
            painter.fillRect(self.rect(), self.theme.color("subtle"))
            line = QRectF(0, self.height() - 1, self.width(), 1)
            painter.fillRect(line, self.theme.color("border"))
