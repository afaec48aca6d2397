"""The Debt page: the register by priority, what answers propose for it, and how it is paid back over the years."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from readiness_desktop.gui.debt import changing, rows
from readiness_desktop.gui.debt.editor import Editor
from readiness_desktop.gui.debt.lines_table import LinesTable
from readiness_desktop.gui.debt.paydown_view import PaydownView
from readiness_desktop.gui.debt.proposals_view import ProposalsView
from readiness_desktop.gui.debt.register_filters import RegisterFilters
from readiness_desktop.gui.debt.rules_panel import RulesPanel
from readiness_desktop.gui.debt.totals_strip import TotalsStrip
from readiness_desktop.gui.evidence.question_choice import QuestionChoice
from readiness_desktop.gui.pages.following import FollowingPage
from readiness_desktop.gui.theme import Theme, dress
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.card import Card
from readiness_desktop.gui.widgets.empty_state import EmptyState
from readiness_desktop.gui.widgets.labels import ElidedLabel, PlainLabel
from readiness_desktop.gui.widgets.segmented import SegmentedControl
from readiness_desktop.services import asking
from readiness_desktop.wording import debt, people, questions
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.translate import _

if TYPE_CHECKING:
    from readiness_desktop.domain.debt_register import DebtRegister
    from readiness_desktop.gui.open_assessment import OpenAssessment

PANEL = 336
WIDE = 1080
VIEWS = ("register", "proposed", "paydown")


class DebtPage(FollowingPage):
    """Shows the register of the open assessment. `navigate` asks for another page (id, what to show there)."""

    navigate = Signal(str, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        theme.clothe(self)
        self._drawer = False
        self.view = "register"
        self._lay_out()
        dress(self, theme)
        self._connect()
        self._fit()

    # ------------------------------------------------------------ building

    def _lay_out(self) -> None:
        theme = self._theme
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        head = QHBoxLayout()
        head.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(2)
        self.finding = PlainLabel(self, style="heading", wrap=True, theme=theme)
        self.below = ElidedLabel(self, style="body", color="text_secondary", theme=theme)
        words.addWidget(self.finding)
        words.addWidget(self.below)
        head.addLayout(words, 1)
        self.details = Button(self, icon="panel-right", theme=theme)
        self.views = SegmentedControl(self, name=_("View"), theme=theme)
        self.add = Button(self, text=_("Add item"), icon="plus", kind="primary", theme=theme)
        for widget in (self.views, self.details, self.add):
            head.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(head)
        self.totals = TotalsStrip(theme, self)
        column.addWidget(self.totals)
        middle = QHBoxLayout()
        middle.setSpacing(16)
        self.stack = QStackedWidget(self)
        self.register_card = Card(self.stack)
        self.proposals = ProposalsView(theme, self.stack)
        self.paydown = PaydownView(theme, self.stack)
        self.empty_card = Card(self.stack)
        for one in (self.register_card, self.proposals, self.paydown, self.empty_card):
            self.stack.addWidget(one)
        self._fill_register()
        middle.addWidget(self.stack, 1)
        self.side = Card(self)
        inner = QVBoxLayout(self.side)
        inner.setContentsMargins(1, 1, 1, 1)
        self.sides = QStackedWidget(self.side)
        inner.addWidget(self.sides)
        self.editor, self.rules = Editor(theme), RulesPanel(theme)
        self.editor_scroll = self._scrolled(self.editor, _("The chosen item"))
        self.rules_scroll = self._scrolled(self.rules, _("Rules of the paydown"))
        middle.addWidget(self.side)
        column.addLayout(middle, 1)

    def _fill_register(self) -> None:
        theme = self._theme
        box = QVBoxLayout(self.register_card)
        box.setContentsMargins(1, 10, 1, 1)
        box.setSpacing(8)
        self.filters = RegisterFilters(theme, self.register_card)
        chips = QHBoxLayout()
        chips.setContentsMargins(16, 0, 16, 0)
        chips.addWidget(self.filters)
        box.addLayout(chips)
        self.table = LinesTable(theme, _("Debt register"), rows.register_columns(), self.register_card)
        self.table.keeps_selection = True
        box.addWidget(self.table, 1)
        self.unmatched = PlainLabel(
            self.register_card,
            text=_("No item fits the filter."),
            color="text_secondary",
            theme=theme,
        )
        self.unmatched.setAlignment(Qt.AlignmentFlag.AlignCenter)
        box.addWidget(self.unmatched, 1)
        inside = QVBoxLayout(self.empty_card)
        inside.setContentsMargins(1, 1, 1, 1)
        self.empty = EmptyState(self.empty_card, icon="hammer", theme=theme)
        inside.addWidget(self.empty)

    def _scrolled(self, inside: QWidget, name: str) -> QScrollArea:
        area = QScrollArea(self.sides)
        area.setAccessibleName(name)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside.setProperty("ground", "none")
        area.setWidget(inside)
        self.sides.addWidget(area)
        return area

    def _connect(self) -> None:
        self.views.chosen.connect(self.show_view)
        self.add.clicked.connect(self.add_item)
        self.details.clicked.connect(self.toggle_drawer)
        self.filters.changed.connect(self._refresh)
        self.table.chosen.connect(lambda _key: self._show_item())
        self.table.acted.connect(self._open_item)
        self.table.gone.connect(self._remove)
        self.editor.changed.connect(self._enter)
        self.editor.removed.connect(lambda: self._remove(self.editor.uuid))
        self.editor.link_wanted.connect(self._link)
        self.editor.question_wanted.connect(lambda question: self.navigate.emit("questions", question))
        self.rules.changed.connect(self._pay_back)
        self.proposals.added.connect(self._take_one)
        self.proposals.dismissed.connect(self._dismiss)
        self.proposals.all_wanted.connect(self._take_all)
        self.proposals.restore_wanted.connect(self._restore)
        self.proposals.questions_wanted.connect(lambda: self.navigate.emit("questions", None))
        self.empty.acted.connect(self._act_on_empty)

    # ------------------------------------------------------------ showing

    def _begin(self) -> None:
        self.filters.clear()
        self.editor.show_nothing()
        self.view = "register"

    def show_target(self, target: object) -> None:
        """Show a view by its name, or stand on an item."""
        if target in VIEWS:
            self.show_view(str(target))
            return
        self.view = "register"
        self.filters.clear()
        self._refresh()
        self.table.choose(str(target))

    def restyle(self) -> None:
        """Arrange everything for another size of text."""
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the panel away where there is no room beside it."""
        super().resizeEvent(event)
        self._fit()

    def show_view(self, view: str) -> None:
        """Show the register, what is proposed, or the paydown."""
        self.view = view
        self._refresh()

    def _refresh(self) -> None:
        hub = self._hub
        if hub is None:
            return
        register, currency = hub.findings.debt, hub.assessment.profile.currency
        self.finding.setText(debt.finding(register, currency))
        self.below.setText(debt.below(register) if register.rows else "")
        self.below.setVisible(bool(register.rows))
        self.totals.show_register(hub.framework, register, currency)
        self.totals.setVisible(bool(register.rows))
        self.add.setVisible(not hub.locked)
        proposed = _("Proposed {n}").format(n=written(len(register.proposals)))
        self.views.set_choices(
            (("register", _("Register")), ("proposed", proposed), ("paydown", _("Paydown")))
        )
        self.views.set_current(self.view)
        if self.view == "register":
            self._show_register(hub, register, currency)
        elif self.view == "proposed":
            dismissed = len(hub.assessment.profile.debt_dismissed)
            self.proposals.show_register(hub.framework, hub.results, register, dismissed, locked=hub.locked)
            self.stack.setCurrentWidget(self.proposals)
        else:
            self.paydown.show_register(register, currency)
            self.rules.show_rules(hub.assessment.profile.paydown, locked=hub.locked)
            self.stack.setCurrentWidget(self.paydown)
        self._fit()

    def _show_register(self, hub: OpenAssessment, register: DebtRegister, currency: str) -> None:
        self.stack.setCurrentWidget(self.register_card if register.rows else self.empty_card)
        if not register.rows:
            self.editor.show_nothing()
            self._say_empty(hub, register)
            return
        self.filters.show_counts(hub.framework, register.rows)
        shown = tuple(row for row in register.rows if self.filters.lets(row))
        before = self.editor.uuid
        named = people.shown_names(hub.assessment.current, hub.newest_round)
        self.table.show_lines(rows.register_lines(hub.framework, shown, currency, named))
        self.table.setVisible(bool(shown))
        self.unmatched.setVisible(not shown)
        if not self.table.choose(before) and shown:
            self.table.choose(shown[0].entry.uuid)
        self._show_item()

    def _show_item(self) -> None:
        hub = self._hub
        row = None if hub is None else hub.findings.debt.row(self.table.current())
        if hub is None or row is None:
            self.editor.show_nothing()
            return
        current, profile = hub.assessment.current, hub.assessment.profile
        if row.entry.uuid != self.editor.uuid:
            self.editor_scroll.verticalScrollBar().setValue(0)
        self.editor.show_row(
            hub.framework,
            row,
            profile.currency,
            owner=self._owner(row.entry.owner),
            people=people.offered_names(current, hub.newest_round),
            locked=hub.locked,
        )
        launch = profile.dates.get(hub.framework.verdict.launch_date)
        self.editor.show_doubts(current.as_of, launch)

    def _owner(self, owner: str) -> str:
        """How an owner is shown."""
        hub = self._hub
        return owner if hub is None else debt.owner_shown(hub.assessment.current, owner, hub.newest_round)

    def _say_empty(self, hub: OpenAssessment, register: DebtRegister) -> None:
        if hub.locked:
            said = _("No item of debt was kept in this round.")
            self.empty.say("hammer", _("No debt in the register"), said, "")
        elif register.proposals:
            said = _("Answers below their target propose the first items, each with the effort to fix it.")
            self.empty.say("hammer", _("No debt in the register yet"), said, _("See what is proposed"))
        else:
            said = _("Put in what slows the project down: what it takes to fix, and what it costs a year.")
            self.empty.say("hammer", _("No debt in the register yet"), said, _("Add item"))

    # ------------------------------------------------------------ what the user does

    def keep_fields(self) -> bool:
        """Take what stands in the fields; False, with the focus there, where one is wrong."""
        if self._hub is None or self._hub.locked:
            return True
        return self.rules.take() if self.view == "paydown" else self.editor.take()

    def add_item(self) -> None:
        """Put an empty item into the register and begin with its title."""
        hub = self._hub
        if hub is None or hub.locked:
            return
        kind = self.filters.kind or next(iter(hub.framework.debt_types))
        uuid = changing.add_new(hub, kind)
        self.show_target(uuid)
        self._drawer = True
        self._fit()
        self.editor.focus_title()

    def _act_on_empty(self) -> None:
        if self._hub is not None and self._hub.findings.debt.proposals:
            self.show_view("proposed")
        else:
            self.add_item()

    def _open_item(self, _key: str, column: int) -> None:
        """Enter leads into the fields; a click shows them where they are a drawer."""
        self._drawer = True
        self._fit()
        if column < 0:
            self.editor.focus_title()

    def _enter(self, name: str, value: object) -> None:
        if self._hub is not None and not self._hub.locked:
            changing.enter(self._hub, self.editor.uuid, name, value)
            self._show_item()

    def _remove(self, uuid: str) -> None:
        if self._hub is not None and not self._hub.locked:
            changing.remove(self._hub, uuid)

    def _link(self) -> None:
        hub, uuid = self._hub, self.editor.uuid
        row = None if hub is None else hub.findings.debt.row(uuid)
        if hub is None or row is None or hub.locked:
            return
        linked = row.entry.questions
        groups = asking.groups(hub.framework, hub.assessment.profile.depth)
        ids = [question.id for group in groups for question in group.questions if question.id not in linked]
        offered = tuple((one, questions.named(hub.framework, one)) for one in ids)
        heading, sentence = _("Link a question"), _("Which answer shows this debt?")
        dialog = QuestionChoice(self, self._theme, heading, sentence, _("Link"), offered)
        dialog.chosen.connect(lambda question: changing.enter(hub, uuid, "questions", (*linked, question)))
        dialog.open()

    def _pay_back(self, rules: object) -> None:
        if self._hub is not None and not self._hub.locked:
            changing.pay_back(self._hub, rules)  # type: ignore[arg-type]
            self._refresh()

    def _take_one(self, key: str) -> None:
        hub = self._hub
        if hub is not None:
            found = tuple(one for one in hub.findings.debt.proposals if one.questions[0] == key)
            changing.take_over(hub, found)

    def _take_all(self) -> None:
        if self._hub is not None:
            self.show_target(changing.take_over(self._hub, self._hub.findings.debt.proposals))

    def _dismiss(self, key: str) -> None:
        hub = self._hub
        if hub is not None:
            for one in [one for one in hub.findings.debt.proposals if one.questions[0] == key]:
                changing.dismiss(hub, one)

    def _restore(self) -> None:
        if self._hub is not None:
            changing.restore(self._hub)

    # ------------------------------------------------------------ room

    def cycle_panes(self) -> None:
        """The key for the next pane: shows or hides the panel where it is a drawer."""
        self.toggle_drawer()

    def toggle_drawer(self) -> None:
        """Show or hide the panel where it is a drawer."""
        self._drawer = not self._drawer
        self._fit()

    def _fit(self) -> None:
        theme = self._theme
        wide = self.width() / (theme.text_percent / 100) >= WIDE
        useful = self.view == "paydown" or (self.view == "register" and self.register_card.isVisibleTo(self))
        self.sides.setCurrentWidget(self.rules_scroll if self.view == "paydown" else self.editor_scroll)
        self.side.setFixedWidth(min(theme.scaled(PANEL), max(300, round(self.width() * 0.45))))
        self.side.setVisible(useful and (wide or self._drawer))
        self.details.setVisible(useful and not wide)
        self.details.setText(_("Hide details") if self._drawer else _("Show details"))
