"""The Gates page: the stages, what stands in the way of the chosen gate, its criteria, and who signed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from readiness_desktop.domain.gate_facts import GateItem, GateStanding, StageGates
from readiness_desktop.gui.findings.report_button import report_button
from readiness_desktop.gui.gates import changing
from readiness_desktop.gui.gates.asking import Asking
from readiness_desktop.gui.gates.criteria_card import CriteriaCard
from readiness_desktop.gui.gates.side import Side
from readiness_desktop.gui.gates.stage_strip import StageStrip
from readiness_desktop.gui.pages.following import FollowingPage
from readiness_desktop.gui.theme import Theme, dress
from readiness_desktop.gui.widgets.banner import Banner
from readiness_desktop.gui.widgets.card import Card
from readiness_desktop.gui.widgets.empty_state import EmptyState
from readiness_desktop.gui.widgets.low_scroll import LowScroll
from readiness_desktop.wording import stage_gates as words
from readiness_desktop.wording.gate_ways import ahead, show_gate
from readiness_desktop.wording.translate import _

if TYPE_CHECKING:
    from readiness_desktop.gui.open_assessment import OpenAssessment

SIDE = 320
LOW = 720
"""Below this height the stages are told in fewer lines."""
NARROW, LOWEST = 900, 500
"""Below these the criteria or the panel has all of the room; below the height everything is tighter, too."""
UNBOUND = 16777215


class GatesPage(FollowingPage):
    """Shows the open assessment's stage gates. `navigate` asks for another page (id, what to show there)."""

    follows_plan = True

    navigate = Signal(str, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        theme.clothe(self)
        self._gate = ""
        self._asking = Asking(self, theme)
        self._aside = False
        self._outer = outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 20, 24, 20)
        self.stack = QStackedWidget(self)
        outer.addWidget(self.stack)
        self.whole = LowScroll(_("Stage gates"), self.stack)
        inside = self.whole.inside
        column = self._column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        self.strip = StageStrip(theme, inside)
        self.banner = Banner(inside, theme=theme)
        self.limbo = Banner(inside, kind="warning", theme=theme)
        for widget in (self.strip, self.banner, self.limbo):
            column.addWidget(widget)
        row = QHBoxLayout()
        row.setSpacing(16)
        self.criteria = CriteriaCard(theme, inside)
        self.side = Side(theme, inside)
        row.addWidget(self.criteria, 1)
        row.addWidget(self.side)
        column.addLayout(row, 1)
        self.stack.addWidget(self.whole)
        self.none = Card(self.stack, theme=theme)
        inner = QVBoxLayout(self.none)
        said = _(
            "The framework of this assessment names no stage gates. Choose another one for the next round."
        )
        inner.addWidget(
            EmptyState(self.none, icon="signpost", headline=_("No stage gates"), sentence=said, theme=theme)
        )
        inner.addStretch(1)
        self.stack.addWidget(self.none)
        self.page_buttons = [report_button(self.navigate.emit, theme)]
        dress(self, theme)
        self._connect()
        self._fit()

    def _connect(self) -> None:
        self.strip.chosen.connect(self._choose)
        self.banner.acted.connect(self._choose_earlier)
        card, side, ask = self.criteria, self.side, self._asking
        card.item_wanted.connect(lambda item: self._do(lambda hub, at: self._open_item(hub, at, item)))
        card.ticked.connect(lambda item: self._do(lambda hub, at: changing.tick(hub, item, at.id)))
        card.add_wanted.connect(lambda: self._do(ask.criterion))
        card.waive_wanted.connect(lambda item: self._do(lambda hub, at: ask.waiver(hub, at, item)))
        card.side_wanted.connect(lambda: self._go_to(side.view))
        side.criteria_wanted.connect(lambda: self._go_to(card.table))
        card.table.chosen.connect(self._follow_row)
        card.question_wanted.connect(lambda question: self.navigate.emit("questions", question))
        ask.question_wanted.connect(lambda question: self.navigate.emit("questions", question))
        side.sign_wanted.connect(lambda role: self._do(lambda hub, at: ask.sign(hub, at, role)))
        side.condition_wanted.connect(lambda key: self._do(lambda hub, at: ask.condition(hub, at, key)))
        side.decision_wanted.connect(lambda uuid: self._do(lambda hub, at: ask.decision(hub, at, uuid)))
        side.sheet.entered.connect(self._enter)

    # ------------------------------------------------------------ what is shown

    @property
    def gates(self) -> StageGates | None:
        """All gates as they stand; None without an assessment."""
        return None if self._hub is None else self._hub.findings.stage_gates

    @property
    def standing(self) -> GateStanding | None:
        """The gate that is shown."""
        found = self.gates
        return None if found is None or not found.gates else found.gate(self._gate)

    def _begin(self) -> None:
        self._gate = ""

    def show_target(self, thing: object) -> None:
        """Stand on a gate (`G3`), on its conditions or decisions (`G3 decision`), or on a criterion (`G3 D2.4`)."""
        gate, _space, part = str(thing).partition(" ")
        found = self.gates
        if found is None or gate not in {one.id for one in found.gates}:
            return
        self._gate = gate
        view = {"conditions": "conditions", "decision": "sheet"}.get(part)
        if view is not None:
            self._turn_to(self.side)
            self.side.stand_on(view)
        self._refresh()
        if part and view is None:
            self._turn_to(self.criteria)
            self.criteria.show_all()
            self._refresh()
            self.criteria.table.choose(part)

    def stand_on(self, part: str) -> None:
        """Bring the focus to the conditions of the gate, to the button that decides it, or to its criteria."""
        side = self.side
        target: QWidget = self.criteria.table
        if part == "conditions" and side.conditions.rows.rows:
            target = side.conditions
        elif part == "decision":
            self._turn_to(side)
            can = side.decide.isVisible() and side.decide.isEnabled()
            target = side.decide if can else side.sheet.decisions
        self._go_to(target)

    def showEvent(self, event: Any) -> None:
        """Catch up with what changed while the page was not seen."""
        super().showEvent(event)
        front = self.side.view if self.criteria.isHidden() else self.criteria.table
        front.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, gate: str) -> None:
        self.side.sheet.keep()
        self._gate = gate
        self._refresh()

    def _choose_earlier(self) -> None:
        standing = self.standing
        if standing is not None and standing.waits_for:
            self.show_target(f"{standing.waits_for} decision")

    def _refresh(self) -> None:
        hub = self._hub
        if hub is None:
            return
        found = hub.findings.stage_gates
        self.stack.setCurrentWidget(self.whole if found.gates else self.none)
        if not found.gates:
            return
        if self._gate not in {one.id for one in found.gates}:
            self._gate = found.current
        standing = found.gate(self._gate)
        self.strip.show_gates(hub.framework, found, self._gate)
        self._say(hub, found, standing)
        self.criteria.show_gate(hub, standing)
        self.side.show_gate(hub, found, standing)

    def _say(self, hub: OpenAssessment, found: StageGates, standing: GateStanding) -> None:
        body = words.reasons(hub.framework, hub.results, standing)
        if any(one.gate == standing.id for one in found.odd):
            body += " " + _("Its dates are in an order that cannot be; the sheet says which.")
        if standing.waived:
            body += " " + words.waivers(standing)
        headline, action = words.headline(standing, found), show_gate(standing)
        self.banner.show_notice(_kind(standing), headline, body.strip(), action)
        self.banner.show_remark(ahead(standing))
        if found.limbo is None:
            self.limbo.hide()
        else:
            said = words.limbo(found.limbo, hub.findings.limbo_cost, hub.assessment.profile.currency)
            headline, _colon, rest = said.partition(": ")
            self.limbo.show_notice("warning", headline, rest[:1].upper() + rest[1:])

    # ------------------------------------------------------------ what the user does

    def _do(self, act: Any) -> None:
        hub, standing = self._hub, self.standing
        if hub is not None and standing is not None and not hub.locked:
            act(hub, standing)

    def _open_item(self, hub: OpenAssessment, standing: GateStanding, item: GateItem) -> None:
        self._asking.item(hub, standing, item)

    def _enter(self, field: str, value: object) -> None:
        hub, standing = self._hub, self.standing
        if hub is not None and standing is not None and not hub.locked:
            changing.change_sheet(hub, standing.id, field, value)

    def keep_fields(self) -> bool:
        """Keep what is typed on the sheet; False where it is wrong."""
        return self.side.sheet.keep() if self.side.view.current == "sheet" else True

    # ------------------------------------------------------------ room

    def focus_filter(self) -> None:
        """Go to the filter of the criteria."""
        self._go_to(self.criteria.filter)

    def cycle_panes(self) -> None:
        """From the stages to the criteria, to what is beside them, and back."""
        panes: tuple[QWidget, ...] = (self.strip, self.criteria.table, self.side.view)
        focus = self.focusWidget()
        at = 2 if focus is not None and self.side.isAncestorOf(focus) else -1
        if focus is self.strip:
            at = 0
        elif focus is not None and self.criteria.isAncestorOf(focus):
            at = 1
        self._go_to(panes[(at + 1) % len(panes)])

    def restyle(self) -> None:
        """Arrange everything for another size of text."""
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room the stages are told in fewer lines, and the panel beside folds away."""
        super().resizeEvent(event)
        self._fit()

    def _go_to(self, target: QWidget) -> None:
        self._turn_to(target)
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _turn_to(self, target: QWidget) -> None:
        """Where criteria and panel have no room beside each other, show the one in which this lies."""
        for one, aside in ((self.criteria, False), (self.side, True)):
            if target is one or one.isAncestorOf(target):
                self._aside = aside
        self._fit()

    def _follow_row(self) -> None:
        """Where the page scrolls, the row that the keys went to is brought into sight."""
        table = self.criteria.table
        if table.hasFocus():
            row = table.visualRect(table.currentIndex())
            at = table.viewport().mapTo(self.whole.inside, row.center())
            self.whole.ensureVisible(0, at.y(), 0, row.height())

    def _fit(self) -> None:
        theme, height = self._theme, self.height()
        lowest = height < theme.scaled(LOWEST)
        folds = lowest or self.width() < theme.scaled(NARROW)
        wide = min(theme.scaled(SIDE), max(300, round(self.width() * 0.38)))
        self.side.setMinimumWidth(0 if folds else wide)
        self.side.setMaximumWidth(UNBOUND if folds else wide)
        self.side.setVisible(self._aside or not folds)
        self.criteria.setVisible(not (self._aside and folds))
        self.criteria.to_side.setVisible(folds)
        self.side.back.setVisible(folds)
        self.criteria.set_low(lowest)
        self.strip.set_short(height < theme.scaled(LOW))
        edge = 12 if lowest else 20
        self._outer.setContentsMargins(24, edge, 24, edge)
        self._column.setSpacing(8 if lowest else 14)


def _kind(standing: GateStanding) -> str:
    """What kind of notice says how a gate stands."""
    if standing.state in ("held", "stopped") or any(
        one.kind in ("stopped", "held", "overdue", "veto") for one in standing.blockers
    ):
        return "error"
    if standing.state == "passed":
        return "success"
    if standing.state in ("later", "merged", "unrecorded"):
        return "info"
    return "success" if any(one.effect == "go" for one in standing.outcomes) else "warning"
