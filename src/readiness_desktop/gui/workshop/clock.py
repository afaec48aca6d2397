"""The time that is left for a question, with its two buttons; once it is up it says so in words."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from readiness_desktop.gui.icons import pixmap
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.gui.widgets.themed import Themed
from readiness_desktop.gui.workshop.countdown import Countdown
from readiness_desktop.wording import workshop
from readiness_desktop.wording.translate import _


class Clock(Themed, QWidget):
    """Shows a countdown, starts and stops it, and gives it a minute more."""

    def __init__(self, time: Countdown, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._time = time
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self._icon = QLabel(self)
        self.words = PlainLabel(self, style="section", numbers=True, theme=theme)
        self.start = Button(self, kind="quiet", size="small", key="T", theme=theme)
        self.more = Button(self, text=_("+1 min"), kind="quiet", size="small", key="+", theme=theme)
        for part in (self._icon, self.words, self.start, self.more):
            row.addWidget(part)
        self.start.clicked.connect(time.toggle)
        self.more.clicked.connect(time.add_minute)
        time.changed.connect(self._show)
        self.use(theme)

    def _show(self) -> None:
        time = self._time
        self.words.setText(workshop.time_up() if time.up else workshop.clock(time.left))
        self.start.setText(_("Pause") if time.running else _("Start"))
        name = "hourglass" if time.up else "timer"
        side = self.theme.scaled(18)
        self._icon.setPixmap(
            pixmap(self.theme, name, side, self.theme.color("text"), self.devicePixelRatioF())
        )

    def restyle(self) -> None:
        self._show()
