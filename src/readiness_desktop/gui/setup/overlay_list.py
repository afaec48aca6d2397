"""Step two, for generative and agentic systems: which of the further evidence was seen."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from readiness_desktop.domain.assessment import Profile
from readiness_desktop.domain.framework import Framework, OverlayRow
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.checks import CheckBox
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.lists import joined, sentence
from readiness_desktop.wording.translate import _


class OverlayList(QWidget):
    """Shown while the system is generative or agentic. `changed` carries the Profile with what was ticked."""

    changed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._profile = Profile("")
        self._framework: Framework | None = None
        self._filling = False
        self.boxes: dict[str, CheckBox] = {}
        self._rows: dict[str, tuple[QWidget, ...]] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(PlainLabel(self, text=_("Further evidence seen"), style="card", theme=theme))
        self.told = PlainLabel(self, style="small", color="text_muted", wrap=True, theme=theme)
        column.addWidget(self.told)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)
        column.addLayout(self._grid)
        self.hide()

    def set_framework(self, framework: Framework) -> None:
        """Offer the rows of this framework."""
        self._framework = framework
        for row in self._rows.values():
            for part in row:
                self._grid.removeWidget(part)
                part.deleteLater()
        self.boxes = {}
        self._rows = {row.id: self._make_row(number, row) for number, row in enumerate(framework.overlay)}
        said = _("Until it is seen, the questions beside it count at level {level} at most.")
        self.told.setText(said.format(level=written(framework.constants.overlay_limit)))

    def _make_row(self, number: int, row: OverlayRow) -> tuple[QWidget, ...]:
        words = sentence(row.evidence)
        questions = joined(list(row.questions))
        box = CheckBox(self, theme=self._theme)
        box.setAccessibleName(_("{evidence}, for {questions}").format(evidence=words, questions=questions))
        box.toggled.connect(lambda on, row=row.id: self._tell(row, on))
        told = PlainLabel(self, text=words, style="body", wrap=True, theme=self._theme)
        beside = PlainLabel(self, text=questions, style="small", color="text_muted", theme=self._theme)
        self._grid.addWidget(box, number, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(told, number, 1, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(beside, number, 2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.boxes[row.id] = box
        return box, told, beside

    def show_profile(self, profile: Profile) -> None:
        """Show what was ticked; rows about questions that this depth does not ask are left out."""
        self._filling = True
        self._profile = profile
        self.setVisible(profile.generative and bool(self._rows))
        if self._framework is not None:
            asked = {question.id for question in self._framework.in_depth(profile.depth)}
            for row in self._framework.overlay:
                self.boxes[row.id].setChecked(row.id in profile.overlay_present)
                for part in self._rows[row.id]:
                    part.setVisible(not asked.isdisjoint(row.questions))
        self._filling = False

    def set_locked(self, locked: bool) -> None:
        """Show without letting anything be changed."""
        for box in self.boxes.values():
            box.setEnabled(not locked)

    def _tell(self, row: str, on: bool) -> None:
        if self._filling or self._framework is None:
            return
        present = {*self._profile.overlay_present, row} if on else {*self._profile.overlay_present} - {row}
        ordered = tuple(one.id for one in self._framework.overlay if one.id in present)
        self._profile = replace(self._profile, overlay_present=ordered)
        self.changed.emit(self._profile)
