"""Asks for which question a piece of evidence is."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from readiness_desktop.gui.dialogs.window import Dialog
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.checks import ComboBox
from readiness_desktop.wording.translate import _


class QuestionChoice(Dialog):
    """Shown with `open()`; `chosen` carries the id. `offered` are ids with the names they are shown under."""

    chosen = Signal(str)

    def __init__(
        self,
        parent: QWidget,
        theme: Theme,
        heading: str,
        sentence: str,
        action: str,
        offered: tuple[tuple[str, str], ...],
    ) -> None:
        super().__init__(parent, theme, heading, sentence)
        self.box = ComboBox(self, theme=theme)
        self.box.setAccessibleName(_("Question"))
        self.box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.box.setMaxVisibleItems(14)
        for question, name in offered:
            self.box.addItem(name, question)
        self.body.addWidget(self.box)
        self.add_button(_("Cancel"), self.reject)
        self.add_button(action, self._take, kind="primary")
        self.box.setFocus()

    def _take(self) -> None:
        question = self.box.currentData()
        self.accept()
        if question:
            self.chosen.emit(str(question))
