"""What the room sees on a second screen: the question and who has voted, without the controls."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.workshop.people import PeopleList
from readiness_desktop.gui.workshop.room import Room
from readiness_desktop.gui.workshop.stage import Stage
from readiness_desktop.wording.translate import _

_SIDE = 260


class Audience(QWidget):
    """A mirror of a workshop; it takes no keys."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        theme.clothe(self)
        self.setProperty("ground", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWindowTitle(_("Workshop, for the room"))
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 24, 24, 24)
        self.stage = Stage(theme, self)
        self.people = PeopleList(theme, self)
        self.people.setFixedWidth(theme.scaled(_SIDE))
        row.addWidget(self.stage, 1)
        row.addWidget(self.people)

    def show_room(self, room: Room) -> None:
        """Show the same as the window of whoever leads."""
        self.stage.show_room(room)
        self.people.show_room(room)

    def show_on(self, screen: QScreen) -> None:
        """Fill a screen."""
        self.setGeometry(screen.geometry())
        self.showFullScreen()
