"""Settings: theme, text size, and who works here. What is chosen shows at once."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QWidget

from readiness_desktop.domain.assessment import Person
from readiness_desktop.gui.dialogs.person import PersonFields
from readiness_desktop.gui.dialogs.window import Dialog
from readiness_desktop.gui.theme import LARGEST_TEXT, SMALLEST_TEXT, TEXT_STEP, Theme
from readiness_desktop.gui.widgets.checks import ComboBox
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.gui.widgets.segmented import SegmentedControl
from readiness_desktop.wording.translate import _


class SettingsDialog(Dialog):
    """`keep_person` gets the person when the dialog closes, if a name was typed."""

    def __init__(
        self, parent: QWidget, theme: Theme, person: Person | None, keep_person: Callable[[Person], None]
    ) -> None:
        super().__init__(parent, theme, _("Settings"))
        self.setObjectName("settingsDialog")
        self._person, self._keep_person = person, keep_person
        form = QFormLayout()
        form.setVerticalSpacing(12)
        form.setHorizontalSpacing(16)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.mode = SegmentedControl(
            self,
            choices=(("light", _("Light")), ("dark", _("Dark")), ("system", _("As the system"))),
            current=theme.mode,
            name=_("Theme"),
            theme=theme,
        )
        self.mode.chosen.connect(theme.set_mode)
        self.text_size = ComboBox(self, theme=theme)
        self.text_size.setAccessibleName(_("Text size"))
        for percent in range(SMALLEST_TEXT, LARGEST_TEXT + 1, TEXT_STEP):
            self.text_size.addItem(_("{percent} %").format(percent=percent), percent)
        self.text_size.setCurrentIndex(self.text_size.findData(theme.text_percent))
        self.text_size.currentIndexChanged.connect(self._resize_text)
        for words, field in ((_("Theme"), self.mode), (_("Text size"), self.text_size)):
            form.addRow(PlainLabel(self, text=words, color="text_secondary", theme=theme), field)
        self.body.addLayout(form)
        self.body.addSpacing(8)
        self.body.addWidget(PlainLabel(self, text=_("Who is assessing"), style="card", theme=theme))
        self.fields = PersonFields(theme, person, self)
        self.body.addWidget(self.fields)
        self.add_button(_("Close settings"), self.accept, kind="primary")
        self.finished.connect(self._keep)

    def _resize_text(self, index: int) -> None:
        self.theme.set_text_size(self.text_size.itemData(index))

    def _keep(self) -> None:
        person = self.fields.person()
        if person.name and person != self._person:
            self._keep_person(person)
