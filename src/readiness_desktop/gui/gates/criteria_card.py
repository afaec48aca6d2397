"""The card of the criteria: heading, filter, table, what can be done with the chosen one, and how long it took."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from readiness_desktop.domain.gate_facts import GateItem, GateStanding
from readiness_desktop.gui.gates.criteria_model import item_rows
from readiness_desktop.gui.gates.criteria_table import CriteriaTable
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.card import Card, Divider
from readiness_desktop.gui.widgets.empty_state import EmptyState
from readiness_desktop.gui.widgets.labels import ElidedLabel, PlainLabel
from readiness_desktop.gui.widgets.segmented import SegmentedControl
from readiness_desktop.wording import stage_gates as words
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.people import shown_names
from readiness_desktop.wording.translate import _

if TYPE_CHECKING:
    from readiness_desktop.gui.open_assessment import OpenAssessment


class CriteriaCard(Card):
    """Tells which criterion is to be opened, ticked or waived, and that one is to be added."""

    item_wanted = Signal(object)
    ticked = Signal(object)
    add_wanted = Signal()
    waive_wanted = Signal(object)
    question_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, theme=theme)
        self._standing: GateStanding | None = None
        self._hub: OpenAssessment | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self._make_head(theme))
        column.addWidget(Divider(self, theme=theme))
        self.stack = QStackedWidget(self)
        self.table = CriteriaTable(theme, self.stack)
        clear = QWidget(self.stack)
        inner = QVBoxLayout(clear)
        inner.setContentsMargins(0, 0, 0, 0)
        self.clear = EmptyState(clear, icon="circle-check", theme=theme)
        inner.addWidget(self.clear)
        inner.addStretch(1)
        self.stack.addWidget(self.table)
        self.stack.addWidget(clear)
        column.addWidget(self.stack, 1)
        column.addWidget(Divider(self, theme=theme))
        column.addWidget(self._make_foot(theme))
        self.filter.chosen.connect(lambda _filter: self._refresh())
        self.table.chosen.connect(self._show_buttons)
        self.table.wanted.connect(self._open)
        self.table.ticked.connect(self.ticked)
        self.clear.acted.connect(lambda: self.filter.pick("all"))

    def _make_head(self, theme: Theme) -> QWidget:
        head = QWidget(self)
        line = QHBoxLayout(head)
        line.setContentsMargins(15, 11, 15, 11)
        line.setSpacing(8)
        text = QVBoxLayout()
        text.setSpacing(2)
        self.title = ElidedLabel(head, style="section", theme=theme)
        self.remark = ElidedLabel(head, style="small", color="text_muted", theme=theme)
        text.addWidget(self.title)
        text.addWidget(self.remark)
        line.addLayout(text, 1)
        self.filter = SegmentedControl(head, current="all", name=_("Criteria"), small=True, theme=theme)
        self.add = Button(head, text=_("Add criterion"), icon="plus", size="small", theme=theme)
        self.add.clicked.connect(self.add_wanted)
        line.addWidget(self.filter)
        line.addWidget(self.add)
        return head

    def _make_foot(self, theme: Theme) -> QWidget:
        foot = QWidget(self)
        column = QVBoxLayout(foot)
        column.setContentsMargins(15, 10, 15, 10)
        column.setSpacing(6)
        self.buttons = QWidget(foot)
        line = QHBoxLayout(self.buttons)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        self.open = Button(self.buttons, text=_("Change"), icon="pencil", size="small", theme=theme)
        self.waive = Button(self.buttons, text=_("Waive with reason"), size="small", theme=theme)
        self.question = Button(self.buttons, text=_("Go to the question"), size="small", theme=theme)
        self.loud = ElidedLabel(
            self.buttons,
            text=_("A waiver needs the sponsor and is printed in every report"),
            style="small",
            color="text_muted",
            theme=theme,
        )
        for button in (self.open, self.waive, self.question):
            line.addWidget(button)
        line.addWidget(self.loud, 1)
        column.addWidget(self.buttons)
        self.flow = PlainLabel(foot, style="small", color="text_secondary", wrap=True, theme=theme)
        column.addWidget(self.flow)
        self.open.clicked.connect(lambda: self._open(self.table.current()))
        self.waive.clicked.connect(self._waive)
        self.question.clicked.connect(self._go)
        return foot

    def show_all(self) -> None:
        """Let every criterion through."""
        self.filter.set_current("all")

    def show_gate(self, hub: OpenAssessment, standing: GateStanding) -> None:
        """Show the criteria of a gate."""
        self._hub, self._standing = hub, standing
        self.title.setText(words.titled(standing))
        self.remark.setText(words.remark(standing))
        must = sum(item.must for item in standing.items)
        self.filter.set_choices(
            (
                ("all", _("All")),
                ("open", _("Open {n}").format(n=written(len(standing.open)))),
                ("must", _("Must {n}").format(n=written(must))),
            )
        )
        self.add.setVisible(not hub.locked)
        self.flow.setText(words.flow(standing))
        self._refresh()

    def _refresh(self) -> None:
        hub, standing = self._hub, self._standing
        if hub is None or standing is None:
            return
        current = hub.assessment.current
        named = shown_names(current, hub.newest_round)
        rows = item_rows(hub.framework, current, standing, self.filter.current or "all", named)
        self.stack.setCurrentIndex(0 if rows else 1)
        if not rows:
            said = _("Every criterion of this gate that counts is met.")
            self.clear.say("circle-check", _("Nothing is open"), said, _("Show all"))
        self.table.show_rows(rows)
        self._show_buttons()

    def _show_buttons(self) -> None:
        item, hub = self.table.current(), self._hub
        locked = hub is None or hub.locked
        shown = item is not None and self.stack.currentIndex() == 0
        self.open.setVisible(shown and not locked)
        self.question.setVisible(shown and item is not None and item.needs is not None)
        waived = item is not None and item.record is not None and item.record.status == "waived"
        self.waive.setText(_("Take the waiver back") if waived else _("Waive with reason"))
        can = item is not None and item.must and item.counts and (waived or not item.met)
        self.waive.setVisible(shown and not locked)
        self.waive.setEnabled(can)
        self.waive.setToolTip("" if can else _("Only a must-pass criterion that is not met can be waived."))
        self.loud.setVisible(not locked)
        self.buttons.setVisible(shown and not (locked and self.question.isHidden()))

    def _open(self, item: GateItem | None) -> None:
        if item is None or self._hub is None:
            return
        if self._hub.locked:
            self._go()
        else:
            self.item_wanted.emit(item)

    def _waive(self) -> None:
        if (item := self.table.current()) is not None:
            self.waive_wanted.emit(item)

    def _go(self) -> None:
        item = self.table.current()
        if item is not None and item.needs is not None:
            self.question_wanted.emit(item.key)
