"""The plans that were chosen in a round, and what moved between one of them and the plan of now."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from readiness_desktop.domain.plan_moves import plan_moves
from readiness_desktop.gui.debt.lines_table import LinesTable
from readiness_desktop.gui.open_assessment import OpenAssessment
from readiness_desktop.gui.roadmap import work_rows as rows
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.card import Card, Divider
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.wording import roadmap_progress
from readiness_desktop.wording.translate import _


class PlanTable(LinesTable):
    """The chosen plans; the one that is compared stays tinted."""

    keeps_selection = True


class PlanHistory(Card):
    """Enter or the button compares the plan under the cursor with the plan of now."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, theme=theme)
        self._hub: OpenAssessment | None = None
        self._compared = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        self.plans = PlanTable(theme, _("Plans that were chosen"), rows.plan_columns(), self)
        column.addWidget(self.plans, 2)
        column.addWidget(Divider(self, theme=theme))
        line = QHBoxLayout()
        line.setContentsMargins(15, 8, 15, 8)
        line.setSpacing(12)
        self.compare = Button(
            self, text=_("Compare with the plan of now"), icon="git-compare", size="small", theme=theme
        )
        self.said = PlainLabel(self, color="text_secondary", wrap=True, theme=theme)
        line.addWidget(self.compare)
        line.addWidget(self.said, 1)
        column.addLayout(line)
        self.moves = LinesTable(theme, _("What moved"), rows.move_columns(), self)
        column.addWidget(self.moves, 3)
        self.compare.clicked.connect(lambda: self._compare(self.plans.current()))
        self.plans.acted.connect(lambda key, column: self._compare(key) if column < 0 else None)
        self.plans.chosen.connect(lambda _key: self._show_button())

    def show_plans(self, hub: OpenAssessment) -> None:
        """Show the chosen plans of the round, and what moved since the one that is compared."""
        if hub is not self._hub:
            self._compared = ""
        self._hub = hub
        kept = hub.assessment.current.plans
        self.plans.show_lines(rows.plan_lines(kept, hub.shown_name))
        if kept and not self.plans.current():
            self.plans.choose(kept[-1].uuid)
        known = any(one.uuid == self._compared for one in kept)
        self._compare(self._compared if known else "")

    def _compare(self, uuid: str) -> None:
        hub = self._hub
        if hub is None:
            return
        kept = hub.assessment.current.plans
        chosen = next((one for one in kept if one.uuid == uuid), None)
        self._compared = uuid
        self._show_button()
        if chosen is None or hub.plan is None:
            self.moves.show_lines(())
            self.said.setText("" if kept else _("No plan of this round was kept yet."))
            return
        moves = plan_moves(chosen, hub.plan, hub.assessment.current.as_of)
        self.moves.show_lines(rows.move_lines(hub, moves))
        self.said.setText(roadmap_progress.moved(len(moves), chosen.on))

    def _show_button(self) -> None:
        self.compare.setEnabled(bool(self.plans.current()))
