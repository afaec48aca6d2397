"""The Ownership page: who answers for running the system, with which hours, and what is still wrong with that."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from readiness_desktop.domain.ownership import APPROVES, IN_TIME
from readiness_desktop.gui.findings.report_button import report_button
from readiness_desktop.gui.ownership.check_rows import CheckRows
from readiness_desktop.gui.ownership.duty_model import duty_rows
from readiness_desktop.gui.ownership.duty_table import A_WEEK, DutyTable
from readiness_desktop.gui.ownership.people_rows import PeopleRows
from readiness_desktop.gui.pages.following import FollowingPage
from readiness_desktop.gui.theme import Theme, dress
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.card import Card, CardHead, Divider
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.gui.widgets.segmented import SegmentedControl
from readiness_desktop.gui.widgets.typed_field import number_field
from readiness_desktop.services import owning
from readiness_desktop.wording import ownership
from readiness_desktop.wording.people import hides_names, offered_names, shown_names
from readiness_desktop.wording.translate import _

if TYPE_CHECKING:
    from readiness_desktop.domain.assessment import Assessment

SIDE = 336
NARROW = 1160
_FACTS = {"yes": True, "no": False, "open": None}


class OwnershipPage(FollowingPage):
    """Shows and changes the ownership sheet of the open assessment. `navigate` asks for another page."""

    navigate = Signal(str, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        theme.clothe(self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self.scroller = QScrollArea(self)
        self.scroller.setAccessibleName(_("Ownership"))
        self.scroller.setFrameShape(QFrame.Shape.NoFrame)
        self.scroller.setWidgetResizable(True)
        self.scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget(self.scroller)
        inside.setProperty("ground", "none")
        self.scroller.setWidget(inside)
        outer.addWidget(self.scroller)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, inside)
        self._row.setContentsMargins(24, 20, 24, 20)
        self._row.setSpacing(16)
        self._row.addWidget(self._tasks(), 1)
        self.side = QWidget(inside)
        column = QVBoxLayout(self.side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for part in (self._checks(), self._hours(), self._people()):
            column.addWidget(part)
        column.addStretch(1)
        self._row.addWidget(self.side)
        self.page_buttons = [report_button(self.navigate.emit, theme)]
        dress(self, theme)
        self._connect()
        self._fit()

    # ------------------------------------------------------------ building

    def _tasks(self) -> QWidget:
        theme = self._theme
        card = Card(self, theme=theme)
        column = QVBoxLayout(card)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        self.head = CardHead(card, title=_("Tasks of running the system"), theme=theme)
        self.head.row.setContentsMargins(15, 9, 15, 9)
        self.fill = Button(card, text=_("Fill typical hours"), icon="clock", size="small", theme=theme)
        self.head.row.addWidget(self.fill)
        self.table = DutyTable(theme, card)
        self.wrong = PlainLabel(card, style="small", color="level0", wrap=True, theme=theme)
        self.wrong.setContentsMargins(15, 8, 15, 8)
        self.wrong.hide()
        column.addWidget(self.head)
        column.addWidget(Divider(card, theme=theme))
        column.addWidget(self.wrong)
        column.addWidget(self.table, 1)
        return card

    def _checks(self) -> QWidget:
        card, column = self._card(_("Checks"))
        self.checks = CheckRows(self._theme, card)
        column.addWidget(self.checks)
        return card

    def _hours(self) -> QWidget:
        theme = self._theme
        card, column = self._card(_("Hours and authority"))
        inner = QVBoxLayout()
        inner.setContentsMargins(14, 10, 14, 12)
        inner.setSpacing(8)
        self.booked = number_field(_("Booked hours"), theme, A_WEEK, remark=_("a week"), parent=card)
        inner.addWidget(self.booked)
        choices = (("yes", _("Yes")), ("no", _("No")), ("open", _("Not known")))
        self.facts: dict[str, SegmentedControl] = {}
        for name, words in (
            (APPROVES, _("Can the budget holder approve the run cost?")),
            (IN_TIME, _("Is the pause right reachable within the response time?")),
        ):
            inner.addWidget(PlainLabel(card, text=words, style="control", wrap=True, theme=theme))
            control = SegmentedControl(
                card, choices=choices, current="open", name=words, small=True, theme=theme
            )
            inner.addWidget(control, 0, Qt.AlignmentFlag.AlignLeft)
            self.facts[name] = control
        column.addLayout(inner)
        return card

    def _people(self) -> QWidget:
        card, column = self._card(_("People"))
        self.people = PeopleRows(self._theme, card)
        self.nobody = PlainLabel(card, color="text_secondary", wrap=True, theme=self._theme)
        self.nobody.setText(_("Nobody is named yet. Name the first accountable person in the table."))
        self.nobody.setContentsMargins(14, 10, 14, 12)
        column.addWidget(self.people)
        column.addWidget(self.nobody)
        return card

    def _card(self, title: str) -> tuple[Card, QVBoxLayout]:
        card = Card(self, theme=self._theme)
        column = QVBoxLayout(card)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        head = CardHead(card, title=title, theme=self._theme)
        head.row.setContentsMargins(14, 9, 14, 9)
        column.addWidget(head)
        column.addWidget(Divider(card, theme=self._theme))
        return card, column

    def _connect(self) -> None:
        self.table.edited.connect(self._set_duty)
        self.table.refused.connect(self._say_wrong)
        self.fill.clicked.connect(self._fill)
        self.checks.task_wanted.connect(self.table.stand_on)
        self.people.leaving.connect(self._set_leaving)
        self.booked.entered.connect(self._set_booked)
        for name, control in self.facts.items():
            control.chosen.connect(lambda key, fact=name: self._set_fact(fact, key))

    # ------------------------------------------------------------ showing

    def _begin(self) -> None:
        self.table.forget_refused()
        self._say_wrong("")

    def show_target(self, task: object) -> None:
        """Stand on a task."""
        self._refresh()
        self.table.stand_on(str(task))

    def keep_fields(self) -> bool:
        """Take what stands in the cell and the fields that are being edited; False where one is wrong."""
        self.table.finish_editing()
        fields = [self.booked, *(row.field for row in self.people.rows.values())]
        taken = [one.take() for one in fields]  # each of them says what is wrong with it
        return all(taken) and not self.table.anything_refused

    def _refresh(self) -> None:
        hub = self._hub
        if hub is None:
            return
        result, current, editable = hub.findings.ownership, hub.assessment.current, not hub.locked
        hidden = hides_names(current, hub.newest_round)
        shown = ownership.shown(result, shown_names(current, hub.newest_round))
        rows = duty_rows(hub.framework, result, shown)
        used = [name for row in rows for name in (row.duty.person, row.duty.deputy) if name]
        names = () if hidden else tuple(dict.fromkeys([*offered_names(current, hub.newest_round), *used]))
        self.table.show_rows(rows, names, editable=editable)
        self.head.remark.setText(ownership.headline(result))
        self.fill.setVisible(editable)
        self.checks.show_result(hub.framework, result, shown)
        self.booked.show_value(result.booked)
        self.booked.set_locked(not editable)
        for name, control in self.facts.items():
            value = current.profile.facts.get(name)
            control.set_current("open" if value is None else "yes" if value else "no")
            control.setEnabled(editable)
        limit = hub.framework.constants.ownership_key_person_share
        self.people.show_people(result, shown, limit, editable=editable)
        self.nobody.setVisible(not result.people)

    # ------------------------------------------------------------ changing

    def _change(self, made: Assessment, text: str, task: object = None) -> None:
        assert self._hub is not None
        self._hub.change(made, text, spot=("ownership", task))

    def _set_duty(self, task: str, field: str, value: object) -> None:
        if self._hub is not None and not self._hub.locked:
            if field in ("person", "deputy"):
                value = self._hub.typed_name(str(value))
            made = owning.set_duty(self._hub.assessment, task, **{field: value})
            self._change(made, _("Change who answers for {task}").format(task=task), task)

    def _fill(self) -> None:
        hub = self._hub
        if hub is not None and not hub.locked:
            self._change(owning.fill_typical_hours(hub.framework, hub.assessment), _("Fill typical hours"))

    def _set_leaving(self, name: str, day: Any) -> None:
        if self._hub is not None and not self._hub.locked:
            made = owning.set_leaving(self._hub.assessment, name, day)
            self._change(made, _("Change when somebody leaves"))

    def _set_booked(self, hours: Any) -> None:
        if self._hub is not None and not self._hub.locked:
            self._change(owning.set_booked_hours(self._hub.assessment, hours), _("Change booked hours"))

    def _set_fact(self, name: str, key: str) -> None:
        if self._hub is not None and not self._hub.locked:
            made = owning.set_fact(self._hub.assessment, name, _FACTS[key])
            self._change(made, _("Change the authority over budget and pause"))

    def _say_wrong(self, wrong: str) -> None:
        if not wrong and self.table.anything_refused:
            return
        said = _("Hours a week: {wrong} Nothing was changed.").format(wrong=wrong) if wrong else ""
        self.wrong.setText(said)
        self.wrong.setVisible(bool(said))
        if said:
            # The table is higher than the window: its head, with the sentence, has to be seen.
            QTimer.singleShot(0, self.wrong, lambda: self.scroller.ensureWidgetVisible(self.wrong))

    # ------------------------------------------------------------ size

    def restyle(self) -> None:
        """Arrange everything for another size of text."""
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The checks below the table where there is no room beside it."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        narrow = self.width() < self._theme.scaled(NARROW)
        down, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._row.setDirection(down if narrow else beside)
        self.side.setMinimumWidth(0)
        self.side.setMaximumWidth(16777215 if narrow else self._theme.scaled(SIDE))
        if not narrow:
            self.side.setMinimumWidth(self._theme.scaled(SIDE))
