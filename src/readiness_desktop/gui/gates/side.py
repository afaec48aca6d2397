"""Beside the criteria: who signed, the conditions of the gate, its sheet, and what can be recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from readiness_desktop.domain.gate_facts import GateStanding, StageGates
from readiness_desktop.gui.gates.panel_list import PanelList
from readiness_desktop.gui.gates.panel_rows import condition_rows, decision_rows, voice_rows
from readiness_desktop.gui.gates.sheet_form import SheetForm
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.card import Card, Divider
from readiness_desktop.gui.widgets.empty_state import EmptyState
from readiness_desktop.gui.widgets.labels import PlainLabel, as_tooltip
from readiness_desktop.gui.widgets.low_scroll import GivingStack
from readiness_desktop.gui.widgets.segmented import SegmentedControl
from readiness_desktop.wording import gate_ways
from readiness_desktop.wording import stage_gates as words
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.translate import _

if TYPE_CHECKING:
    from readiness_desktop.gui.open_assessment import OpenAssessment

VIEWS = ("voices", "conditions", "sheet")
LEAST = 72


class Side(Card):
    """`sign_wanted` carries a role, `condition_wanted` a key, `decision_wanted` a uuid; empty for a new one.

    `criteria_wanted` tells that the criteria are to be shown in its place, where both have no room.
    """

    sign_wanted = Signal(str)
    condition_wanted = Signal(str)
    decision_wanted = Signal(str)
    criteria_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, theme=theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        head = self.head = QWidget(self)
        line = QHBoxLayout(head)
        line.setContentsMargins(12, 11, 12, 11)
        self.view = SegmentedControl(head, current="voices", name=_("Show"), small=True, theme=theme)
        line.addWidget(self.view)
        line.addStretch(1)
        self.back = Button(
            head, text=_("Criteria"), kind="quiet", icon="list-checks", size="small", theme=theme
        )
        self.back.hide()
        line.addWidget(self.back)
        column.addWidget(head)
        column.addWidget(Divider(self, theme=theme))
        self.stack = GivingStack(self)
        self.voices = PanelList(theme, _("Sign-offs"), self.stack)
        self.conditions = PanelList(theme, _("Conditions of the gate"), self.stack)
        self.sheet = SheetForm(theme, self.stack)
        self.no_conditions = QWidget(self.stack)
        inner = QVBoxLayout(self.no_conditions)
        inner.setContentsMargins(0, 0, 0, 0)
        self.empty = EmptyState(self.no_conditions, icon="list-checks", theme=theme)
        inner.addWidget(self.empty)
        inner.addStretch(1)
        for one in (self.voices, self.conditions, self.sheet, self.no_conditions):
            self.stack.addWidget(one)
        column.addWidget(self.stack, 1)
        column.addWidget(Divider(self, theme=theme))
        foot = QWidget(self)
        self.foot = foot
        below = QVBoxLayout(foot)
        below.setContentsMargins(14, 12, 14, 12)
        below.setSpacing(8)
        self.sign = Button(foot, text=_("Record a sign-off"), icon="stamp", kind="primary", theme=theme)
        self.add_condition = Button(foot, text=_("Add a condition"), icon="plus", kind="primary", theme=theme)
        self.decide = Button(foot, text=_("Record the decision"), icon="milestone", theme=theme)
        self.kept = PlainLabel(foot, style="small", color="text_muted", wrap=True, theme=theme)
        for widget in (self.sign, self.add_condition, self.decide, self.kept):
            below.addWidget(widget)
        column.addWidget(foot)
        self._connect()

    def _connect(self) -> None:
        self.back.clicked.connect(self.criteria_wanted)
        self.view.chosen.connect(lambda _view: self._show_view())
        self.voices.wanted.connect(self.sign_wanted)
        self.conditions.wanted.connect(self.condition_wanted)
        self.sheet.decision_wanted.connect(self.decision_wanted)
        self.sign.clicked.connect(lambda: self.sign_wanted.emit(""))
        self.add_condition.clicked.connect(lambda: self.condition_wanted.emit(""))
        self.empty.acted.connect(lambda: self.condition_wanted.emit(""))
        self.decide.clicked.connect(lambda: self.decision_wanted.emit(""))

    def show_gate(self, hub: OpenAssessment, gates: StageGates, standing: GateStanding) -> None:
        """Show what belongs to a gate."""
        locked = hub.locked
        still = sum(not one.done for one in standing.conditions)
        self.view.set_choices(
            (
                ("voices", _("Sign-offs")),
                ("conditions", _("Conditions {n}").format(n=written(still)) if still else _("Conditions")),
                ("sheet", _("Sheet")),
            )
        )
        self.voices.show_rows(voice_rows(hub, standing, self.theme))
        self.conditions.show_rows(condition_rows(hub, standing, self.theme))
        decisions = decision_rows(hub, standing, self.theme)
        self.sheet.show_sheet(
            standing, gates.odd, decisions, locked=locked, as_of=hub.assessment.current.as_of
        )
        if locked:
            self.empty.say("list-checks", _("No conditions"), _("This gate set no condition in this round."))
        else:
            said = _("A condition has an owner and a date. Once it is overdue the project is on hold.")
            self.empty.say("list-checks", _("No conditions yet"), said, _("Add a condition"))
        signed = words.signed(standing)
        named = bool(standing.sheet.version.strip())
        version = _("Kept with date, name and sheet version {version}").format(
            version=gate_ways.sheet_version(standing.version, named=named)
        )
        why = words.no_outcome(standing)
        self.kept.setText(" ".join(one for one in (why, f"{signed}. {version}") if one))
        self.kept.setToolTip(as_tooltip("" if named else gate_ways.fingerprint()))
        self.decide.setEnabled(bool(standing.outcomes))
        self.decide.setToolTip(as_tooltip(why))
        self.foot.setVisible(not locked)
        self._show_view()

    def hasHeightForWidth(self) -> bool:
        """Its lists give way: it does not ask for the height that all of them would like."""
        return False

    def minimumSizeHint(self) -> QSize:
        """Head and foot whole, and between them a little of a list, or that there are no conditions."""
        inner, least = self.width() - 2, self.theme.scaled(LEAST)
        if self.stack.currentWidget() is self.no_conditions:
            least = self.no_conditions.heightForWidth(inner)
        foot = 0 if self.foot.isHidden() else self.foot.heightForWidth(inner)
        return QSize(super().minimumSizeHint().width(), self.head.sizeHint().height() + foot + least + 4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words of the foot wrap anew, and with them its least height changes."""
        super().resizeEvent(event)
        self.updateGeometry()

    def stand_on(self, view: str) -> None:
        """Show one of the three views."""
        self.view.set_current(view)
        self._show_view()

    def _show_view(self) -> None:
        view = self.view.current
        shown: QWidget = self.voices if view == "voices" else self.sheet
        if view == "conditions":
            shown = self.conditions if self.conditions.rows.rows else self.no_conditions
        self.stack.setCurrentWidget(shown)
        self.sign.setVisible(view != "conditions")
        self.add_condition.setVisible(view == "conditions" and shown is self.conditions)
        self.updateGeometry()
