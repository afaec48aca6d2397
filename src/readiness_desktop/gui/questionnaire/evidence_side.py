"""The evidence of the question page: dropped, pasted or chosen files, the dialog of a piece, small pictures."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from readiness_desktop.domain.assessment import EvidenceItem
from readiness_desktop.gui.dialogs import files
from readiness_desktop.gui.evidence.attaching import Attaching
from readiness_desktop.gui.evidence.dropping import Dropping
from readiness_desktop.gui.evidence.incoming import Source, on_clipboard
from readiness_desktop.gui.evidence.opening import Opening
from readiness_desktop.gui.evidence.pictures import Pictures
from readiness_desktop.gui.forms.ui_questions import Ui_QuestionsForm
from readiness_desktop.gui.questionnaire.answers import Answers
from readiness_desktop.gui.questionnaire.evidence_dialog import EvidenceDialog
from readiness_desktop.gui.theme import Theme
from readiness_desktop.services import answering
from readiness_desktop.wording.translate import _


class EvidenceSide(QObject):
    """Belongs to the question page and works on the question that `answers` shows."""

    def __init__(self, page: QWidget, ui: Ui_QuestionsForm, theme: Theme, answers: Answers) -> None:
        super().__init__(page)
        self._page, self._strip, self._theme, self._answers = page, ui.evidence_strip, theme, answers
        self.attaching = Attaching(self)
        self.opening = Opening(page)
        self.pictures = Pictures(self)
        self.dropping = Dropping(page, theme, self._drop_words, ui.notes, ui.notes.viewport())
        self.dropping.dropped.connect(self.attach)
        self.attaching.busy.connect(self._strip.show_busy)
        self.attaching.added.connect(self._describe)
        self.pictures.ready.connect(lambda _name: self.show_pictures())
        self._strip.add_asked.connect(self.add)
        self._strip.opened.connect(self.show)
        self._strip.stop_asked.connect(self.attaching.stop)

    def add(self) -> None:
        """Ask for a file, or for what was shown and where it lies."""
        if not self._answers.locked:
            self.show("")

    def paste(self) -> None:
        """Attach what is on the clipboard."""
        self.attach(on_clipboard())

    def attach(self, sources: object) -> None:
        """Attach these files and pictures to the question that is shown."""
        hub = self._answers.hub
        if hub is not None:
            self.attaching.attach(hub, self._answers.question, cast("tuple[Source, ...]", sources))

    def show_pictures(self) -> None:
        """Put the small pictures that are there on the chips, and ask for the others."""
        hub = self._answers.hub
        if hub is None:
            return
        for item in answering.evidence_of(hub.assessment, self._answers.question):
            image = self.pictures.picture(hub.shelf, item)
            if image is not None:
                self._strip.show_picture(item.uuid, image)

    def show(self, uuid: str) -> None:
        """Show the dialog of a piece of evidence, or of a new one."""
        hub = self._answers.hub
        if hub is None:
            return
        held = answering.evidence_of(hub.assessment, self._answers.question)
        item = next((one for one in held if one.uuid == uuid), None)
        dialog = EvidenceDialog(
            self._theme,
            hub.framework,
            self._answers.question,
            item,
            self._answers.answer.grade,
            hub.locked,
            self._page,
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.kept.connect(self._answers.keep_evidence)
        dialog.removed.connect(self._answers.remove_evidence)
        dialog.files_asked.connect(self._choose)
        dialog.paste_asked.connect(self.paste)
        dialog.open_asked.connect(partial(self.opening.open, hub))
        dialog.copy_asked.connect(partial(self.opening.save, hub))
        dialog.open()

    def _choose(self) -> None:
        def chosen(path: Path) -> None:
            self.attach((path,))

        files.ask_open(self._page, _("Attach a file"), _("All files (*)"), chosen)

    def _describe(self, items: object) -> None:
        """What is known of a single file is shown, to be corrected or left as it is."""
        added = cast("tuple[EvidenceItem, ...]", items)
        hub = self._answers.hub
        if hub is None or added[0] not in hub.assessment.current.evidence:
            return  # another assessment was opened meanwhile
        if len(added) == 1 and added[0].question == self._answers.question and self._page.isVisible():
            self.show(added[0].uuid)

    def _drop_words(self) -> str:
        if self._answers.locked:
            return ""
        return _("Drop to attach to {question}").format(question=self._answers.question)
