"""Whom an interview is with: everybody of the round, and the roles that nobody of them has."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from readiness_desktop.gui.open_assessment import OpenAssessment
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.gui.workshop.centred import centred
from readiness_desktop.gui.workshop.people import NewPerson
from readiness_desktop.services import interviewing
from readiness_desktop.wording import handouts
from readiness_desktop.wording.people import shown_people
from readiness_desktop.wording.translate import _

_WIDEST = 720


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
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, 8, 0)
        self._column.setSpacing(6)
        self._column.addStretch(1)
        scroll.setWidget(self._inside)
        self._scroll = scroll
        whole.addWidget(scroll, 1)
        self.new_person.added.connect(self.person_added)

    def show_people(self, hub: OpenAssessment) -> None:
        """Offer everybody with the length of their interview."""
        self._hub = hub
        for button in self.buttons:
            self._column.removeWidget(button)
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

    def _offer(self, words: str, icon: str, do: object) -> None:
        button = Button(self._inside, text=words, kind="quiet", icon=icon, theme=self._theme)
        button.clicked.connect(do)  # pyright: ignore[reportArgumentType]
        self.buttons.append(button)
        self._column.insertWidget(len(self.buttons) - 1, button, 0, Qt.AlignmentFlag.AlignLeft)

    def _name(self, role: str) -> None:
        if self._hub is not None and not self._hub.locked:
            self.new_person.begin(self._hub.framework, role)

    def focus_first(self) -> None:
        """Begin at the first person."""
        if self.buttons:
            self.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)
