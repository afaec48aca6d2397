"""The roadmap page: limits above, initiatives as bars over weeks, people and index below, and the chosen one beside."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from readiness_desktop.domain.calendar import DAYS_A_WEEK
from readiness_desktop.gui.findings.loading_blocks import LoadingBlocks
from readiness_desktop.gui.findings.report_button import report_button
from readiness_desktop.gui.forms.ui_roadmap import Ui_RoadmapPage
from readiness_desktop.gui.pages.following import FollowingPage
from readiness_desktop.gui.roadmap.asking import Asking
from readiness_desktop.gui.roadmap.initiative_panel import InitiativePanel, Shown
from readiness_desktop.gui.roadmap.limits_bar import Limits, LimitsBar
from readiness_desktop.gui.roadmap.plan_banner import PlanBanner
from readiness_desktop.gui.roadmap.plan_column import PlanColumn
from readiness_desktop.gui.roadmap.plan_rows import Grouping, PlanRow, marks_of, plan_rows
from readiness_desktop.gui.roadmap.planning_desk import PlanningDesk
from readiness_desktop.gui.roadmap.row_actions import RowActions
from readiness_desktop.gui.roadmap.view_bar import views
from readiness_desktop.gui.roadmap.views import RoadmapViews
from readiness_desktop.gui.roadmap.wiring import wire
from readiness_desktop.gui.theme import Theme, dress
from readiness_desktop.gui.widgets.empty_state import EmptyState
from readiness_desktop.wording import roadmap, roadmap_limits
from readiness_desktop.wording.people import offered_names
from readiness_desktop.wording.roadmap_limits import Told
from readiness_desktop.wording.translate import _

if TYPE_CHECKING:
    from readiness_desktop.domain.plan import Plan

INSPECTOR = 328
WIDE = 1160
LOW = 720
"""Below this height everything stands closer."""
LONGEST_AXIS_WEEKS = 78


class RoadmapPage(FollowingPage):
    """Shows the plan of the open assessment. `navigate` asks for a page and, where it helps, a question on it.

    What the user wants done, `desk` does. `show_preview` draws another plan faintly with the one that is shown.
    """

    follows_plan = True
    navigate = Signal(str, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        theme.clothe(self)
        self._drawer = False
        self._wanted = ""
        self._grouping: Grouping = "window"
        self._beside: Plan | None = None
        self._searching = False
        self._row: PlanRow | None = None
        self.today = date.today
        self.asking = Asking(self, theme)
        self.desk = PlanningDesk(lambda: self.today(), self)
        self.ui = Ui_RoadmapPage()
        self.ui.setupUi(self)
        self._make_parts()
        dress(self, theme)
        self._connect()
        wire(self)
        self.page_buttons = [report_button(self.navigate.emit, theme)]
        self._fit()

    def _make_parts(self) -> None:
        theme, ui = self._theme, self.ui
        self.limits, self.banner = LimitsBar(theme, self), PlanBanner(theme, self)
        ui.page_layout.insertWidget(0, self.limits)
        ui.page_layout.insertWidget(1, self.banner)
        parts = (self.limits, self.banner, ui.middle, ui.foot)
        self.views = RoadmapViews(self, theme, ui.page_layout, lambda: parts, lambda: self.today())
        self.column = PlanColumn(theme, ui.plan_place)
        self.key, self.table, self.strips = self.column.key, self.column.table, self.column.strips
        ui.plan_place_layout.addWidget(self.column)
        self.panel = InitiativePanel(theme, ui.inspector_content)
        self.row_actions = RowActions(theme, ui.inspector)
        ui.inspector_content_layout.addWidget(self.panel)
        ui.inspector_layout.addWidget(self.row_actions)
        ui.inspector_scroll.setAccessibleName(_("The chosen initiative"))
        self.blocks = LoadingBlocks(theme, ui.waiting_place)
        ui.waiting_place_layout.addWidget(self.blocks)
        self.empty = EmptyState(ui.empty_place, icon="milestone", theme=theme)
        ui.empty_place_layout.addWidget(self.empty)

    def _connect(self) -> None:
        self.table.row_chosen.connect(self._show_row)
        self.table.opened.connect(lambda _index: self._open_drawer())
        self.table.axis_moved.connect(self._align)
        self.table.menu_wanted.connect(self.offer)
        self.key.grouped.connect(self._group)
        self.key.critical_toggled.connect(self.table.show_critical)
        self.row_actions.terms_wanted.connect(self._ask_terms)
        self.row_actions.leave_wanted.connect(self._ask_leaving)
        self.row_actions.owner_asked.connect(self._ask_owner)
        self.limits.calendar_wanted.connect(self._ask_calendar)
        self.banner.proof_wanted.connect(lambda: self._with_told(self.asking.proof))
        self.banner.breaks_wanted.connect(lambda: self._with_told(self.asking.breaks))
        self.ui.see_why.clicked.connect(lambda: self._with_told(self.asking.not_now))
        self.ui.details.clicked.connect(self.toggle_drawer)
        self.empty.acted.connect(lambda: self.navigate.emit("questions", None))

    # ------------------------------------------------------------ showing

    @property
    def told(self) -> Told | None:
        """The plan that is shown, as its sentences need it; None while there is none."""
        hub = self._hub
        if hub is None or hub.plan is None:
            return None
        profile = hub.assessment.profile
        first = hub.plan.first_day or profile.roadmap.start or hub.assessment.current.as_of
        return Told(hub.framework, hub.plan, first, profile.currency, hub.shown_name)

    def show_target(self, initiative: object) -> None:
        """Stand on an initiative, now or once the plan is there, or open the view of this name."""
        name = str(initiative or "")
        if name in dict(views()):
            self.views.show_view(name)
        elif self._may_be(name):
            self.views.show_view("plan")
            self._wanted = "" if self.table.choose(name) else name

    def _may_be(self, name: str) -> bool:
        """Whether it is an initiative or question that a plan can have."""
        hub = self._hub
        if hub is None or not name:
            return bool(name)
        known = (*hub.framework.initiatives, *hub.framework.questions, *hub.assessment.profile.roadmap.own)
        return any(one.id == name for one in known)

    def show_preview(self, beside: Plan | None) -> None:
        """Draw another plan faintly with the one that is shown, while something is tried; None ends it."""
        self._beside = beside
        if (told := self.told) is not None:
            self.strips.show_plan(told.framework, told.plan, beside)

    def show_searching(self, searching: bool) -> None:
        """While the best plan is looked for, the banner tells how far it is."""
        self._searching = searching
        self.limits.show_solving(searching)
        if not searching:
            self._refresh()

    def restyle(self) -> None:
        """Arrange everything for another size of text."""
        self._fit()
        self.column.restyle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the inspector away where there is no room beside it."""
        super().resizeEvent(event)
        self._fit()

    def _begin(self) -> None:
        self._beside = None
        if self._hub is not None:
            self.desk.work_for(self._hub)
            self.views.show_assessment(self._hub)

    def _refresh(self) -> None:
        hub, told = self._hub, self.told
        if hub is None:
            return
        self._show_stop()
        self.views.refresh()
        locked, profile = hub.locked, hub.assessment.profile
        first = told.first if told is not None else profile.roadmap.start or hub.assessment.current.as_of
        weeks = profile.roadmap.horizon_weeks or hub.framework.constants.horizon_weeks
        self.limits.show_limits(
            Limits(hub.framework, profile.roadmap, profile.currency, first, weeks, locked, told)
        )
        if told is None:
            self._show_waiting()
            return
        self.blocks.end()
        self._show_foot(told)
        rows = plan_rows(told, self._grouping)
        if not rows:
            self._show_empty(told)
            return
        chosen = hub.assessment.current.plans
        if not self._searching:
            self.banner.show_plan(told, chosen[-1].on if chosen and told.plan.chosen else None, locked=locked)
        self._show_card(self.ui.plan_card)
        self.table.locked = locked
        edges = told.framework.constants.horizon_days
        self.key.show_marks(marks_of(rows))
        self.table.show_rows(told, rows, edges, self._axis_days(told.plan), self._grouping)
        self.strips.show_plan(told.framework, told.plan, self._beside)
        self._align()
        if self._wanted:
            self.show_target(self._wanted)
        if self.table.chosen() is None:
            self._show_nothing()

    def _show_nothing(self) -> None:
        self._row = None
        self.panel.show_nothing()
        self.row_actions.show_row(None, locked=True)

    def _show_waiting(self) -> None:
        assert self._hub is not None
        self._show_card(self.ui.waiting_card)
        self.banner.show_waiting(_("The roadmap is being worked out."))
        for label in (self.ui.foot_words, self.ui.left_words):
            label.setText("")
        self.ui.see_why.hide()
        self._show_nothing()
        self.blocks.begin()
        if self.isVisible():
            self._hub.want_plan()

    def _show_empty(self, told: Told) -> None:
        assert self._hub is not None
        self._show_card(self.ui.empty_card)
        self._show_nothing()
        results = self._hub.results
        self.banner.show_waiting(roadmap.nothing_planned(told.framework, results) + ".")
        if results.verdict == "INCONCLUSIVE":
            headline = _("No roadmap yet")
            said = _("It follows from the answers: every level below its target asks for work.")
        else:
            headline = _("No initiative is needed")
            said = _("Every answered question reaches its target.")
        self.empty.say("milestone", headline, said, _("Go to the questions"))

    def _show_foot(self, told: Told) -> None:
        ui = self.ui
        ui.foot_words.setText(roadmap_limits.total(told) if told.plan.initiatives else "")
        ui.left_words.setText(roadmap_limits.money_note(told) or roadmap_limits.left_words(told))
        ui.see_why.setVisible(bool(roadmap_limits.not_now(told)))
        ui.see_why.setText(_("See why") if told.plan.left_out else _("What is not done now"))

    def _show_stop(self) -> None:
        assert self._hub is not None
        words = roadmap.stop_doing(len(self._hub.results.blocking_not_met))
        shown = bool(words) and self._hub.results.index is not None
        self.ui.stop_box.setVisible(shown)
        self.ui.stop_box.show_level(1)
        self.ui.stop_words.setText(words)

    def _show_card(self, card: QWidget) -> None:
        """Show a card, with what is to be stopped at its foot."""
        self.ui.stack.setCurrentWidget(card)
        if card is not self.ui.waiting_card and (inside := card.layout()) is not None:
            inside.addWidget(self.ui.stop_box)

    def _show_row(self, row: PlanRow) -> None:
        hub, told = self._hub, self.told
        if hub is None or told is None or row.kind == "heading":
            return
        action = next((one for one in hub.assessment.current.actions if one.key == row.id), None)
        owner = action.owner if action is not None else ""
        owner = owner or (row.planned.owner if row.planned is not None else "")
        people = offered_names(hub.assessment.current, hub.newest_round)
        name = hub.shown_name(owner) if owner else ""
        self.panel.show_row(Shown(told, hub.results, action, people, name, hub.locked), row)
        self.row_actions.show_row(row, locked=hub.locked)
        if self._row is None or self._row.id != row.id:
            self.ui.inspector_scroll.verticalScrollBar().setValue(0)
        self._row = row

    def _axis_days(self, plan: Plan) -> int:
        last = max((one.finish for one in plan.initiatives), default=0)
        return min(LONGEST_AXIS_WEEKS, max(plan.horizon // 2, last + 3)) * DAYS_A_WEEK

    def _group(self, grouping: Grouping) -> None:
        self._grouping = grouping
        self._refresh()

    # ------------------------------------------------------------ asking

    def offer(self, row: PlanRow, at: QPoint) -> None:
        """Offer at a point of the screen what can be done with a row."""
        self.row_actions.menu(row, at)

    def _with_told(self, act: object) -> None:
        if (told := self.told) is not None and callable(act):
            act(told)

    def _ask_terms(self, name: str) -> None:
        if self._hub is not None and (told := self.told) is not None:
            self.asking.terms(self._hub, told, name)

    def _ask_leaving(self, name: str) -> None:
        self._with_told(lambda told: self.asking.leaving_out(told, name))

    def _ask_owner(self, name: str) -> None:
        if self._hub is not None and (told := self.told) is not None:
            planned = next((one for one in told.plan.initiatives if one.id == name), None)
            owner = "" if planned is None else planned.owner
            self.asking.owner(self._hub, told, name, self._hub.shown_name(owner) if owner else "")

    def _ask_calendar(self) -> None:
        if self._hub is not None:
            self.asking.calendar(self._hub, self.today())

    # ------------------------------------------------------------ the inspector as a drawer

    def cycle_panes(self) -> None:
        """The key for the next pane: shows or hides the inspector where it is a drawer."""
        self.toggle_drawer()

    def toggle_drawer(self) -> None:
        """Show or hide the inspector where it is a drawer."""
        self._drawer = not self._drawer
        self._fit()

    def _open_drawer(self) -> None:
        self._drawer = True
        self._fit()

    def _align(self) -> None:
        """Lay the strips under the bars."""
        if (told := self.told) is not None:
            left, wide, days = self.table.axis
            self.strips.set_axis(left, wide, told.framework.constants.horizon_days, days)
            self.table.keep_in_sight()

    def _fit(self) -> None:
        theme = self._theme
        wide = self.width() / (theme.text_percent / 100) >= WIDE
        self.ui.inspector.setFixedWidth(min(theme.scaled(INSPECTOR), max(280, round(self.width() * 0.42))))
        self.ui.inspector.setVisible(wide or self._drawer)
        self.ui.details.setVisible(not wide)
        self.ui.details.setText(_("Hide details") if self._drawer else _("Show details"))
        low = self.height() / (theme.text_percent / 100) < LOW
        edge = 12 if low else 20
        self.ui.page_layout.setContentsMargins(24, edge, 24, 8)
        self.ui.page_layout.setSpacing(8 if low else 12)
