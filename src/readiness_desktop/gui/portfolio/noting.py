"""Notes outcome and tags on an assessment of the portfolio, and takes that back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from readiness_desktop.gui.library_thread import now
from readiness_desktop.gui.portfolio.note_dialog import NoteDialog
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.wording.translate import _

if TYPE_CHECKING:
    from readiness_desktop.domain.agreements import Outcome
    from readiness_desktop.domain.summary import Summary


class Noting(QObject):
    """`noted` carries (uuid, tags, outcome); `undo` is a button that is there while something can be taken back."""

    noted = Signal(str, object, object)

    def __init__(self, place: QWidget, theme: Theme) -> None:
        super().__init__(place)
        self._place, self._theme = place, theme
        self._before: Summary | None = None
        self.undo = Button(place, text=_("Undo"), kind="link", size="small", theme=theme)
        self.undo.clicked.connect(self._take_back)
        self.undo.hide()

    def ask(self, one: Summary, named: str) -> None:
        """Open the dialog for this assessment; `named` is what its project is called on screen."""

        def keep(uuid: str, tags: tuple[str, ...], outcome: Outcome | None) -> None:
            if (one.tags, one.outcome) != (tags, outcome):
                self._before = one
                self.rename({one.assessment: named})
                self.undo.show()
                self.noted.emit(uuid, tags, outcome)

        shown = replace(one, project=named)
        NoteDialog(self._place.window(), self._theme, shown, now().date(), keep).open()

    def rename(self, named: Mapping[str, str]) -> None:
        """What assessments are called now: names that are hidden are hidden here too."""
        if self._before is not None:
            project = named.get(self._before.assessment, self._before.project)
            self.undo.setText(_("Undo: outcome and tags of {project}").format(project=project))

    def _take_back(self) -> None:
        before, self._before = self._before, None
        self.undo.hide()
        self._place.setFocus()
        if before is not None:
            self.noted.emit(before.assessment, before.tags, before.outcome)
