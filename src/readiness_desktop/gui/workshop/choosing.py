"""Whom an interview is with: everybody of the round, and the roles that nobody of them has."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from readiness_desktop.gui.open_assessment import OpenAssessment
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.gui.workshop.centred import WIDEST, centred
from readiness_desktop.gui.workshop.people import NewPerson
from readiness_desktop.services import interviewing
from readiness_desktop.wording import handouts
from readiness_desktop.wording.people import shown_people
from readiness_desktop.wording.translate import _

_WIDEST, _GAP = 720, 8


class Choosing(QWidget):
    """`person_chosen` carries the uuid of a respondent, `person_added` the name and role of somebody new."""

    person_chosen = Signal(str)
    person_added = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._hub: OpenAssessment | None = None
        self.buttons: list[Button] = []
        whole = centred(self)
        whole.addWidget(PlainLabel(self, text=_("Whom is the interview with?"), style="heading", theme=theme))
        said = _(
            "Only the questions of this person are asked; a role that nobody has yet begins with a name."
        )
        whole.addWidget(PlainLabel(self, text=said, color="text_secondary", wrap=True, theme=theme))
        self.new_person = NewPerson(theme, self)
        self.new_person.setMaximumWidth(_WIDEST)
        self.new_person.hide()
        whole.addWidget(self.new_person)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inside = QWidget()
        self._inside.setProperty("ground", "none")
        self._grid = QGridLayout(self._inside)
        self._grid.setContentsMargins(0, 0, 8, 0)
        self._grid.setSpacing(_GAP)
        self._placed: tuple[int, int] = (0, 0)
        self._inside.installEventFilter(self)
        scroll.setWidget(self._inside)
        self._scroll = scroll
        whole.addWidget(scroll, 1)
        self.new_person.added.connect(self.person_added)

    def show_people(self, hub: OpenAssessment) -> None:
        """Offer everybody with the length of their interview."""
        self._hub = hub
        for button in self.buttons:
            self._grid.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = []
        self.new_person.hide()
        framework, depth = hub.framework, hub.assessment.profile.depth
        current = hub.assessment.current
        for shown, person in zip(shown_people(current), current.respondents, strict=True):
            interview = interviewing.interview_of(framework, depth, person)
            length = handouts.length(len(interview.questions), interview.minutes)
            parts = [part for part in (shown.name, shown.role, length) if part]
            self._offer(
                ", ".join(parts), "user", lambda _on=False, uuid=person.uuid: self.person_chosen.emit(uuid)
            )
        known = {person.role.casefold() for person in current.respondents}
        for role in interviewing.roles_asked(framework, depth):
            if role.casefold() not in known:
                interview = interviewing.interview_of_role(framework, depth, role)
                length = handouts.length(len(interview.questions), interview.minutes)
                words = _("{role}, nobody named yet, {length}").format(role=role, length=length)
                self._offer(words, "user-plus", lambda _on=False, role=role: self._name(role))
        self._offer(_("Somebody else"), "user-plus", lambda _on=False: self._name(""))
        self._place()

    def _offer(self, words: str, icon: str, do: object) -> None:
        button = Button(self._inside, text=words, kind="quiet", icon=icon, theme=self._theme)
        button.content_left = True
        button.clicked.connect(do)  # pyright: ignore[reportArgumentType]
        self.buttons.append(button)

    def _place(self) -> None:
        """One below the other, all of one width; in two columns where they fit beside each other."""
        if not self.buttons:
            return
        room = min(WIDEST, self.width() - 48) - 8 - self._scroll.verticalScrollBar().sizeHint().width()
        widest = max(button.sizeHint().width() for button in self.buttons)
        columns = 2 if room >= 2 * widest + _GAP else 1
        if self._placed == (columns, id(self.buttons)):
            return
        self._placed = (columns, id(self.buttons))
        rows = -(-len(self.buttons) // columns)
        for number, button in enumerate(self.buttons):
            self._grid.addWidget(button, number % rows, number // rows)
            button.show()
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        for row in range(self._grid.rowCount() + 1):
            self._grid.setRowStretch(row, 1 if row == len(self.buttons) else 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A button is as wide as its words in the size of text of now."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._place()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One column or two."""
        super().resizeEvent(event)
        self._place()

    def _name(self, role: str) -> None:
        if self._hub is not None and not self._hub.locked:
            self.new_person.begin(self._hub.framework, role)

    def focus_first(self) -> None:
        """Begin at the first person."""
        if self.buttons:
            self.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)
