"""The card of the criteria: heading, filter, table, what can be done with the chosen one, and how long it took."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from readiness_desktop.domain.gate_facts import GateItem, GateStanding
from readiness_desktop.gui.gates.criteria_model import item_rows
from readiness_desktop.gui.gates.criteria_table import CriteriaTable
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.card import Card, Divider
from readiness_desktop.gui.widgets.empty_state import EmptyState
from readiness_desktop.gui.widgets.labels import ElidedLabel, PlainLabel, as_tooltip
from readiness_desktop.gui.widgets.low_scroll import GivingStack
from readiness_desktop.gui.widgets.segmented import SegmentedControl
from readiness_desktop.wording import stage_gates as words
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.people import shown_names
from readiness_desktop.wording.translate import _

if TYPE_CHECKING:
    from readiness_desktop.gui.open_assessment import OpenAssessment

HEAD, FOOT, TIGHT = 11, 10, 6


class CriteriaCard(Card):
    """Tells which criterion is to be opened, ticked or waived, and that one is to be added.

    `side_wanted` tells that the sign-offs are to be shown in its place, where they have no room beside it.
    """

    item_wanted = Signal(object)
    ticked = Signal(object)
    add_wanted = Signal()
    waive_wanted = Signal(object)
    question_wanted = Signal(str)
    side_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, theme=theme)
        self._standing: GateStanding | None = None
        self._hub: OpenAssessment | None = None
        self._low = False
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        self.head = self._make_head(theme)
        column.addWidget(self.head)
        column.addWidget(Divider(self, theme=theme))
        self.stack = GivingStack(self)
        self.table = CriteriaTable(theme, self.stack)
        clear = self._clear_page = QWidget(self.stack)
        inner = QVBoxLayout(clear)
        inner.setContentsMargins(0, 0, 0, 0)
        self.clear = EmptyState(clear, icon="circle-check", theme=theme)
        inner.addWidget(self.clear)
        inner.addStretch(1)
        self.stack.addWidget(self.table)
        self.stack.addWidget(clear)
        column.addWidget(self.stack, 1)
        column.addWidget(Divider(self, theme=theme))
        self.foot = self._make_foot(theme)
        column.addWidget(self.foot)
        self.filter.chosen.connect(lambda _filter: self._refresh())
        self.table.chosen.connect(self._show_buttons)
        self.table.wanted.connect(self._open)
        self.table.ticked.connect(self.ticked)
        self.table.fitted.connect(self.updateGeometry)
        self.clear.acted.connect(lambda: self.filter.pick("all"))

    def _make_head(self, theme: Theme) -> QWidget:
        head = QWidget(self)
        line = self._head_line = QHBoxLayout(head)
        line.setContentsMargins(15, HEAD, 15, HEAD)
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
        self.to_side = Button(
            head, text=_("Sign-offs"), kind="quiet", icon="panel-right", size="small", theme=theme
        )
        self.to_side.clicked.connect(self.side_wanted)
        self.to_side.hide()
        line.addWidget(self.to_side)
        return head

    def _make_foot(self, theme: Theme) -> QWidget:
        foot = QWidget(self)
        column = self._foot_box = QVBoxLayout(foot)
        column.setContentsMargins(15, FOOT, 15, FOOT)
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
        # Where the remark is not shown, no button is stretched instead.
        line.addStretch(0)
        column.addWidget(self.buttons)
        self.flow = PlainLabel(foot, style="small", color="text_secondary", wrap=True, theme=theme)
        column.addWidget(self.flow)
        self.open.clicked.connect(lambda: self._open(self.table.current()))
        self.waive.clicked.connect(self._waive)
        self.question.clicked.connect(self._go)
        return foot

    def set_low(self, low: bool) -> None:
        """Where it is low the head is tighter, and the foot one line: what says how long stands beside the buttons."""
        self._low = low
        head, foot = (TIGHT, TIGHT) if low else (HEAD, FOOT)
        self._head_line.setContentsMargins(15, head, 15, head)
        self._foot_box.setContentsMargins(15, foot, 15, foot)
        ways = QBoxLayout.Direction
        self._foot_box.setDirection(ways.LeftToRight if low else ways.TopToBottom)
        self._foot_box.setSpacing(12 if low else 6)
        self._foot_box.setStretch(1, int(low))
        self._show_buttons()
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """Its table gives way: it does not ask for the height that all of it would like."""
        return False

    def minimumSizeHint(self) -> QSize:
        """Head and foot whole, and between them the first rows, or that nothing is open."""
        inner, rows = self.width() - 2, self.stack.currentIndex() == 0
        least = self.table.least_height() if rows else self._clear_page.heightForWidth(inner)
        around = self.head.sizeHint().height() + self.foot.heightForWidth(inner) + 4
        return QSize(super().minimumSizeHint().width(), around + least)

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
        why = _("Only a must-pass criterion that is not met can be waived.")
        beside = self.loud.text() if self._low else ""
        self.waive.setToolTip(as_tooltip(beside if can else why))
        self.loud.setVisible(not locked and not self._low)
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
