"""The dialog in which a second assessor rates a question, with its texts and without what was agreed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QWidget

from readiness_desktop.domain.assessment import Answer
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.dialogs.window import Dialog
from readiness_desktop.gui.theme import Theme, dress
from readiness_desktop.gui.widgets.checks import ComboBox
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.gui.widgets.name_choice import offer_names
from readiness_desktop.gui.widgets.segmented import SegmentedControl
from readiness_desktop.gui.widgets.text_limit import limit_line
from readiness_desktop.services.people import LONGEST_NAME
from readiness_desktop.wording import questions
from readiness_desktop.wording.translate import _


class SecondRatingDialog(Dialog):
    """Shown with `open()`. `rated` carries level and name, `cleared` tells that the rating is to go."""

    rated = Signal(int, str)
    cleared = Signal()

    def __init__(
        self, theme: Theme, framework: Framework, answer: Answer, names: tuple[str, ...], parent: QWidget
    ) -> None:
        """`names` are offered, the first one is filled in."""
        said = _("Rate the question yourself. What was agreed is not shown here, and this enters no score.")
        super().__init__(parent, theme, _("Second rating"), said)
        self._levels = framework.question(answer.question).levels
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        title = PlainLabel(self, text=framework.question(answer.question).ask, style="card", wrap=True)
        self.body.addWidget(title)
        self.body.addLayout(form)
        self.name = ComboBox(self, theme=theme)
        self.name.setEditable(True)
        self.name.setInsertPolicy(ComboBox.InsertPolicy.NoInsert)
        self.name.addItems(list(names))
        offer_names(self.name, theme)
        self.name.setEditText(answer.second_by or (names[0] if names else ""))
        edit = self.name.lineEdit()
        assert edit is not None
        edit.setProperty("edge", "none")
        limit_line(edit, LONGEST_NAME)
        self._add(form, _("Second assessor"), self.name)
        choices = tuple((str(n), questions.level(framework, n)) for n in range(len(self._levels)))
        current = None if answer.second_level is None else str(answer.second_level)
        self.level = SegmentedControl(self, choices=choices, current=current, name=_("Level"), theme=theme)
        self.level.chosen.connect(self._show_text)
        self._add(form, _("Level"), self.level)
        self.text = PlainLabel(self, color="text_secondary", wrap=True)
        self.text.setMinimumHeight(2 * theme.line("body"))
        self.body.addWidget(self.text)
        self.problem = PlainLabel(self, style="small", color="level0", wrap=True)
        self.problem.hide()
        self.body.addWidget(self.problem)
        if current is not None:
            self._show_text(current)
            self.add_button(_("Remove the rating"), self._clear)
        self.add_button(_("Cancel"), self.reject)
        self.keep = self.add_button(_("Keep the rating"), self._keep, kind="primary")
        dress(self, theme)
        self.setMinimumWidth(theme.scaled(600))
        self.level.setFocus()

    def _add(self, form: QFormLayout, words: str, field: QWidget) -> None:
        label = PlainLabel(self, text=words)
        label.setBuddy(field)
        field.setAccessibleName(words)
        form.addRow(label, field)

    def _show_text(self, level: str) -> None:
        self.text.setText(self._levels[int(level)])

    def _keep(self) -> None:
        name, level = self.name.currentText().strip(), self.level.current
        if not name:
            self._complain(_("Name the second assessor."), self.name)
        elif level is None:
            self._complain(_("Choose a level."), self.level)
        else:
            self.rated.emit(int(level), name)
            self.accept()

    def _complain(self, sentence: str, field: QWidget) -> None:
        self.problem.setText(sentence)
        self.problem.show()
        field.setFocus()

    def _clear(self) -> None:
        self.cleared.emit()
        self.accept()
