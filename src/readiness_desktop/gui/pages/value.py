"""The Value page: success in one sentence with its checks, the business case beside it, and the production budget."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from readiness_desktop.domain.statement_checks import BASELINE_END
from readiness_desktop.gui.findings.report_button import report_button
from readiness_desktop.gui.pages.following import FollowingPage
from readiness_desktop.gui.theme import Theme, dress
from readiness_desktop.gui.value import changing
from readiness_desktop.gui.value.all_fields import AllFields
from readiness_desktop.gui.value.budget_view import BudgetView
from readiness_desktop.gui.value.case_view import CaseView
from readiness_desktop.gui.value.examples import Examples
from readiness_desktop.gui.value.slot_popup import SlotPopup
from readiness_desktop.gui.value.statement_side import StatementSide
from readiness_desktop.gui.widgets.segmented import SegmentedControl
from readiness_desktop.wording import statement, statement_checks
from readiness_desktop.wording.people import shown_names
from readiness_desktop.wording.translate import _

if TYPE_CHECKING:
    from readiness_desktop.domain.assessment import Profile
    from readiness_desktop.gui.open_assessment import OpenAssessment

WIDE, TALL, ROOMY = 1080, 680, 760
STATEMENT, CASE, BUDGET = "statement", "case", "budget"


class ValuePage(FollowingPage):
    """Shows the open assessment's success statement and money. `navigate` asks for another page."""

    follows_plan = True

    navigate = Signal(str, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        theme.clothe(self)
        self._wide = True
        self.popup: SlotPopup | None = None
        self.all_fields: AllFields | None = None
        self.page_buttons = [report_button(self.navigate.emit, theme)]
        self._lay_out()
        dress(self, theme)
        self._connect()
        self._offer()

    def _lay_out(self) -> None:
        theme = self._theme
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 20)
        column.setSpacing(12)
        self.segments = SegmentedControl(
            self, name=_("What the page shows"), current=STATEMENT, small=True, theme=theme
        )
        column.addWidget(self.segments, 0, Qt.AlignmentFlag.AlignLeft)
        self.stack = QStackedWidget(self)
        self.success = QWidget(self.stack)
        halves = QHBoxLayout(self.success)
        halves.setContentsMargins(0, 0, 0, 0)
        halves.setSpacing(16)
        self.left = StatementSide(theme, self.success)
        self.sentence, self.checks = self.left.sentence, self.left.checks
        halves.addWidget(self.left, 5)
        self.case = CaseView(theme, self.success)
        halves.addWidget(self.case, 6)
        self.budget = BudgetView(theme, self.stack)
        self.stack.addWidget(self.success)
        self.stack.addWidget(self.budget)
        column.addWidget(self.stack, 1)

    def _connect(self) -> None:
        self.segments.chosen.connect(self._show_segment)
        self.sentence.slot_wanted.connect(self.open_slot)
        self.sentence.fields_wanted.connect(lambda: self.open_fields())
        self.sentence.copy_wanted.connect(self.copy_sentence)
        self.sentence.examples_wanted.connect(self.show_examples)
        self.checks.mend.connect(self.mend)
        self.budget.line_entered.connect(self._enter_line)
        self.budget.months_entered.connect(lambda months: self._with_hub(changing.enter_months, months))
        self.budget.currency_entered.connect(lambda code: self._with_hub(changing.enter_currency, code))

    def _with_hub(self, act: Any, *values: Any) -> None:
        if self._hub is not None:
            act(self._hub, *values)

    # ------------------------------------------------------------ what is shown

    def show_assessment(self, open_assessment: OpenAssessment) -> None:
        """Follow this open assessment from now on."""
        self.case.show_assessment(open_assessment)
        super().show_assessment(open_assessment)

    def _begin(self) -> None:
        self._put_away()

    def show_target(self, target: object) -> None:
        """Show this part of the page (`statement`, `case`, `budget`), or the field of the statement with this name."""
        if not isinstance(target, str):
            return
        part = target.partition(".")[0]
        if part in (STATEMENT, CASE, BUDGET):
            self.segments.pick(part if part in dict(self.offered_parts()) else STATEMENT)
        else:
            self.segments.pick(STATEMENT)
            self.mend(target)

    def offered(self) -> tuple[tuple[str, str, str, Any], ...]:
        """What Go to anything can offer on this page: its parts."""
        return tuple(
            ("coins", words, "", lambda key=key: self.segments.pick(key))
            for key, words in self.offered_parts()
        )

    def _refresh(self) -> None:
        hub = self._hub
        if hub is None:
            return
        profile, findings = hub.assessment.profile, hub.findings
        showing = self.segments.current
        if showing == BUDGET:
            self.budget.show_budget(hub.framework, profile, findings.budget, locked=hub.locked)
        if showing == STATEMENT:
            said = self._shown(hub)
            self.sentence.show_statement(said, findings.statement, locked=hub.locked)
            self.checks.show_checks(hub.framework, findings.statement, said, locked=hub.locked)
            if self.popup is not None:
                self.popup.show_profile(said, statement_checks.beside(findings.statement, profile))

    # ------------------------------------------------------------ segments

    def offered_parts(self) -> tuple[tuple[str, str], ...]:
        """The parts between which the page can be switched: keys and words."""
        if self._wide:
            return ((STATEMENT, _("Success and value")), (BUDGET, _("Production budget")))
        return (
            (STATEMENT, _("Success")),
            (CASE, _("Business case")),
            (BUDGET, _("Production budget")),
        )

    def _offer(self) -> None:
        choices = self.offered_parts()
        self.segments.set_choices(choices)
        if self.segments.current not in dict(choices):
            self.segments.set_current(STATEMENT)
        self._show_segment(self.segments.current or STATEMENT)

    def _show_segment(self, key: str) -> None:
        self.stack.setCurrentWidget(self.budget if key == BUDGET else self.success)
        self.left.setVisible(key != CASE)
        self.case.setVisible(key == CASE or (self._wide and key == STATEMENT))
        if self.isVisible():
            self._refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show one half at a time where both do not fit."""
        super().resizeEvent(event)
        scale = self._theme.text_percent / 100
        room, height = self.width() / scale, self.height() / scale
        self.budget.set_narrow(room < ROOMY)
        wide = room >= WIDE and height >= TALL
        if wide is not self._wide:
            self._wide = wide
            self._offer()

    # ------------------------------------------------------------ what the user does

    def keep_fields(self) -> bool:
        """Keep what stands in the fields; False where something is wrong there."""
        if self.popup is not None:
            self.popup.close()
        return self.segments.current != BUDGET or self.budget.take()

    def mend(self, name: str) -> None:
        """Go to where a field of the statement is filled: its blank, the window of all fields, or Setup for a date."""
        hub = self._hub
        if hub is None or hub.locked:
            return
        slot = next((slot for slot, names in statement.SLOTS.items() if name in names), "")
        if slot in self.sentence.flow.slots:
            self.open_slot(slot, name)
        elif name in hub.framework.dates and name != BASELINE_END:
            self.navigate.emit("setup", name)
        else:
            self.open_fields(name)

    def open_slot(self, slot: str, name: str = "") -> None:
        """Open what fills a blank of the sentence, under it."""
        hub = self._hub
        button = self.sentence.flow.slots.get(slot)
        if hub is None or hub.locked or button is None:
            return
        self._put_away()
        self.left.ensureWidgetVisible(button)
        self.popup = SlotPopup(slot, hub.framework, self._shown(hub), self._theme, self)
        self.popup.entered.connect(self._enter)
        self.popup.left.connect(self._back_to)
        notes = statement_checks.beside(hub.findings.statement, hub.assessment.profile)
        self.popup.show_profile(self._shown(hub), notes)
        self.popup.open_under(button, name)

    def _back_to(self, slot: str) -> None:
        self.popup = None
        button = self.sentence.flow.slots.get(slot)
        if button is not None:
            button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _put_away(self) -> None:
        if self.popup is not None:
            self.popup.close()

    def open_fields(self, name: str = "") -> None:
        """Open the window of all fields, on one of them."""
        if self._hub is None or self._hub.locked:
            return
        self.all_fields = AllFields(self._hub, self._theme, self.window())
        self.all_fields.open()
        if name:
            self.all_fields.focus_on(name)

    def _enter(self, name: str, value: object) -> None:
        self._with_hub(changing.enter, name, value)

    def _enter_line(self, line: str, entry: Any) -> None:
        self._with_hub(changing.enter_line, line, entry)

    @staticmethod
    def _shown(hub: OpenAssessment) -> Profile:
        """The profile for the sentence, its checks and its fields: with its names as they are shown."""
        named = shown_names(hub.assessment.current, hub.newest_round)
        return statement.shown(hub.assessment.profile, named)

    def copy_sentence(self) -> None:
        """Put the sentence on the clipboard; a blank stands in brackets."""
        if self._hub is not None:
            QGuiApplication.clipboard().setText(statement.text(self._shown(self._hub)))
            self.sentence.say_copied()

    def show_examples(self) -> None:
        """Show sentences that hold and that do not."""
        Examples(self._theme, self.window()).open()
