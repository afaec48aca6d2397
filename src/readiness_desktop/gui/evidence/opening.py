"""Opens a file of evidence with the program of this computer that shows it, and saves copies of it; runs nothing."""

from __future__ import annotations

import atexit
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from readiness_desktop.domain.assessment import EvidenceItem
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.gui.asides import Asides
from readiness_desktop.gui.background import Task
from readiness_desktop.gui.dialogs import files
from readiness_desktop.gui.open_assessment import OpenAssessment
from readiness_desktop.services.evidence import Shelf, safe_name, save_file, write_to_open
from readiness_desktop.services.opened_copies import new_folder, remove
from readiness_desktop.wording import complaints
from readiness_desktop.wording.translate import _

Show = Callable[[QUrl], bool]


class Opening(QObject):
    """Belongs to a page. `show_url` hands a file to the system."""

    def __init__(self, page: QWidget, show_url: Show = QDesktopServices.openUrl) -> None:
        super().__init__(page)
        self._page, self.show_url = page, show_url
        self._hub: OpenAssessment | None = None
        self._asides = Asides(self._complain, self)
        self._folder: Path | None = None

    def open(self, hub: OpenAssessment, item: EvidenceItem) -> None:
        """Show a copy of an item's file in another program, or say why not."""
        self._hub = hub
        shelf, folder = hub.shelf or Shelf(), self._opened_folder()

        def work(_task: Task) -> object:
            return write_to_open(shelf, item, folder)

        self._asides.do(work, self._show)

    def save(self, hub: OpenAssessment, item: EvidenceItem) -> None:
        """Ask where to, and write a copy of an item's file there."""
        self._hub = hub
        shelf = hub.shelf or Shelf()

        def chosen(path: Path) -> None:
            self._asides.do(partial(_save, shelf, item, path), lambda _nothing: None)

        suggested = Path.home() / safe_name(item.file_name or item.title)
        files.ask_save(self._page, _("Save a copy"), suggested, _("All files (*)"), chosen)

    def _show(self, path: object) -> None:
        if not self.show_url(QUrl.fromLocalFile(str(path))):
            self._complain(ReadinessError(Fault.EVIDENCE_NOT_SHOWN, path=Path(str(path)).name))

    def _complain(self, error: ReadinessError) -> None:
        if self._hub is not None:
            self._hub.say_trouble(complaints.say(error))

    def _opened_folder(self) -> Path:
        if self._folder is None:
            self._folder = new_folder()
            atexit.register(remove, self._folder)
        return self._folder


def _save(shelf: Shelf, item: EvidenceItem, path: Path, _task: Task) -> None:
    save_file(shelf, item, path)
