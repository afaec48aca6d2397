"""Who works here: asked once, before the first assessment, and changeable in the settings."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget

from readiness_desktop.domain.assessment import Person
from readiness_desktop.gui.dialogs.window import Dialog
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.gui.widgets.text_limit import limit_line
from readiness_desktop.wording.people import initials
from readiness_desktop.wording.translate import _

_LONGEST_NAME = 200


class PersonFields(QWidget):
    """Name, firm and initials; the initials follow the name until somebody types others."""

    def __init__(self, theme: Theme, person: Person | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        person = person or Person("")
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(8)
        form.setHorizontalSpacing(16)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.name = QLineEdit(person.name, self)
        self.firm = QLineEdit(person.firm, self)
        for field in (self.name, self.firm):
            limit_line(field, _LONGEST_NAME)
        self.initials = QLineEdit(person.initials, self)
        self.initials.setMaxLength(4)
        self._own = bool(person.initials) and person.initials != initials(person.name)
        for words, field in (
            (_("Name"), self.name),
            (_("Firm"), self.firm),
            (_("Initials"), self.initials),
        ):
            field.setAccessibleName(words)
            form.addRow(PlainLabel(self, text=words, color="text_secondary", theme=theme), field)
        self.name.textEdited.connect(self._follow)
        self.initials.textEdited.connect(self._keep_own)

    def _follow(self, name: str) -> None:
        if not self._own:
            self.initials.setText(initials(name))

    def _keep_own(self, text: str) -> None:
        self._own = bool(text)

    def person(self) -> Person:
        """Who was typed in."""
        return Person(self.name.text().strip(), self.firm.text().strip(), self.initials.text().strip())


class PersonDialog(Dialog):
    """Asks who works here; `done` gets the person, or None where that was put off."""

    def __init__(
        self, parent: QWidget, theme: Theme, person: Person | None, done: Callable[[Person | None], None]
    ) -> None:
        super().__init__(
            parent,
            theme,
            _("Who is assessing?"),
            _(
                "Your name and firm sign reports, and your initials mark your changes. They stay on this laptop."
            ),
        )
        self.setObjectName("personDialog")
        self._done = done
        self.fields = PersonFields(theme, person, self)
        self.body.addWidget(self.fields)
        self.later = self.add_button(_("Not now"), self._skip)
        self.keep = self.add_button(_("Keep and continue"), self._keep, kind="primary")
        self.fields.name.textChanged.connect(self._refresh)
        self._refresh()

    def _refresh(self) -> None:
        named = bool(self.fields.name.text().strip())
        self.keep.setEnabled(named)
        self.keep.set_tip("" if named else _("Type a name first"))

    def _keep(self) -> None:
        self.accept()
        self._done(self.fields.person())

    def _skip(self) -> None:
        self.reject()
        self._done(None)
