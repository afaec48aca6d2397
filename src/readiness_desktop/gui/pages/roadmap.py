"""The roadmap page: initiatives in schedule order and horizon windows, what each closes, and why it stands there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from readiness_desktop.gui.findings.initiative_panel import InitiativePanel
from readiness_desktop.gui.findings.loading_blocks import LoadingBlocks
from readiness_desktop.gui.findings.plan_rows import (
    DAYS_A_WEEK,
    PlanRow,
    days_from,
    groups,
    method,
    plan_rows,
)
from readiness_desktop.gui.findings.plan_table import PlanTable
from readiness_desktop.gui.findings.report_button import report_button
from readiness_desktop.gui.forms.ui_roadmap import Ui_RoadmapPage
from readiness_desktop.gui.theme import Theme, dress
from readiness_desktop.gui.widgets.empty_state import EmptyState
from readiness_desktop.gui.widgets.labels import as_tooltip
from readiness_desktop.wording import numbers, roadmap, units, verdicts
from readiness_desktop.wording.lists import sentence
from readiness_desktop.wording.translate import _, ngettext

if TYPE_CHECKING:
    from readiness_desktop.domain.plan import Plan
    from readiness_desktop.gui.open_assessment import OpenAssessment

INSPECTOR = 328
WIDE = 1160
LONGEST_AXIS_WEEKS = 78


class RoadmapPage(QWidget):
    """Shows the plan of the open assessment. `navigate` asks for a page and, where it helps, a question on it."""

    navigate = Signal(str, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        theme.clothe(self)
        self._open: OpenAssessment | None = None
        self._drawer = False
        self._wanted = ""
        self.ui = Ui_RoadmapPage()
        self.ui.setupUi(self)
        self.table = PlanTable(theme, self.ui.plan_place)
        self.panel = InitiativePanel(theme, self.ui.inspector_content)
        self.blocks = LoadingBlocks(theme, self.ui.waiting_place)
        self.empty = EmptyState(self.ui.empty_place, icon="milestone", theme=theme)
        self.ui.plan_place_layout.addWidget(self.table)
        self.ui.inspector_content_layout.addWidget(self.panel)
        self.ui.inspector_scroll.setAccessibleName(_("The chosen initiative"))
        self.ui.waiting_place_layout.addWidget(self.blocks)
        self.ui.empty_place_layout.addWidget(self.empty)
        dress(self, theme)
        self.table.row_chosen.connect(self._show_row)
        self.table.opened.connect(lambda _index: self._open_drawer())
        self.ui.details.clicked.connect(self.toggle_drawer)
        self.page_buttons = [report_button(self.navigate.emit, theme)]
        self.empty.acted.connect(lambda: self.navigate.emit("questions", None))
        self._fit()

    # ------------------------------------------------------------ showing

    def show_assessment(self, open_assessment: OpenAssessment) -> None:
        """Follow this open assessment from now on."""
        if self._open is not open_assessment:
            if self._open is not None:
                self._open.plan_changed.disconnect(self._on_plan)
                self._open.results_changed.disconnect(self._on_results)
            self._open = open_assessment
            open_assessment.plan_changed.connect(self._on_plan)
            open_assessment.results_changed.connect(self._on_results)
        if self.isVisible():
            self._refresh()

    def show_target(self, initiative: object) -> None:
        """Stand on an initiative, now or once the plan is there."""
        self._wanted = str(initiative)
        if self.table.choose(self._wanted):
            self._wanted = ""

    def showEvent(self, event: Any) -> None:
        """Ask for the plan when first seen, and catch up with what changed."""
        super().showEvent(event)
        self._refresh()

    def restyle(self) -> None:
        """Arrange everything for another size of text."""
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the inspector away where there is no room beside it."""
        super().resizeEvent(event)
        self._fit()

    def _on_plan(self, _plan: object) -> None:
        if self.isVisible():
            self._refresh()

    def _on_results(self, _results: object) -> None:
        if self.isVisible():
            self._show_stop()

    def _refresh(self) -> None:
        if self._open is None:
            return
        plan = self._open.plan
        self._show_stop()
        if plan is None:
            self._show_waiting()
            return
        self.blocks.end()
        self._show_words(plan)
        rows = plan_rows(self._open.framework, plan)
        if not rows:
            self._show_empty()
            return
        self.ui.stack.setCurrentWidget(self.ui.plan_card)
        edges = self._open.framework.constants.horizon_days
        self.table.show_rows(
            rows, edges, self._axis_days(plan), days_from(self._open.assessment.current.as_of)
        )
        if self._wanted:
            self.show_target(self._wanted)
        if self.table.chosen() is None:
            self.panel.show_nothing()

    def _show_waiting(self) -> None:
        assert self._open is not None
        self.ui.stack.setCurrentWidget(self.ui.waiting_card)
        self.ui.plan_words.setText(_("The roadmap is being worked out."))
        for label in (self.ui.method_words, self.ui.capacity_words, self.ui.foot_words):
            label.setText("")
        self.panel.show_nothing()
        self.blocks.begin()
        if self.isVisible():
            self._open.want_plan()

    def _show_empty(self) -> None:
        assert self._open is not None
        self.ui.stack.setCurrentWidget(self.ui.empty_card)
        self.panel.show_nothing()
        if self._open.results.verdict == "INCONCLUSIVE":
            headline = _("No roadmap yet")
            said = _("It follows from the answers: every level below its target asks for work.")
        else:
            headline = _("No initiative is needed")
            said = _("Every answered question reaches its target.")
        self.empty.say("milestone", headline, said, _("Go to the questions"))

    def _show_words(self, plan: Plan) -> None:
        assert self._open is not None
        ui, framework = self.ui, self._open.framework
        ui.plan_words.setText(roadmap.headline(framework, plan, self._open.results) + ".")
        ui.method_words.setText(method(plan) if plan.initiatives else "")
        size = _("{size} organisation").format(size=plan.size)
        total = units.days_a_week(sum(plan.capacity.values()))
        ui.capacity_words.setText(
            sentence(
                _("{size}, {pools} groups of people, {total}").format(
                    size=size, pools=len(plan.capacity), total=total
                )
            )
        )
        ui.capacity_words.setToolTip(as_tooltip(groups(framework, plan)))
        last = plan.projections[-1] if plan.projections else None
        said = []
        if last is not None and plan.initiatives:
            said.append(
                _("At the end: index {points}, likely {range}, {verdict}").format(
                    points=numbers.points(last.index),
                    range=numbers.points_span(last.lo, last.hi),
                    verdict=verdicts.name(framework, last.verdict).lower(),
                )
            )
        if plan.waived:
            said.append(
                ngettext(
                    "{n} initiative is left out: what it would bring is in place already",
                    "{n} initiatives are left out: what they would bring is in place already",
                    len(plan.waived),
                ).format(n=len(plan.waived))
            )
        ui.foot_words.setText(" ".join(f"{part}." for part in said))

    def _show_stop(self) -> None:
        assert self._open is not None
        words = roadmap.stop_doing(len(self._open.results.blocking_not_met))
        shown = bool(words) and self._open.results.index is not None
        self.ui.stop_box.setVisible(shown)
        self.ui.stop_box.show_level(1)
        self.ui.stop_words.setText(words)

    def _show_row(self, row: PlanRow) -> None:
        if self._open is None or self._open.plan is None or row.kind == "heading":
            return
        self.panel.show_row(
            self._open.framework,
            self._open.results,
            self._open.plan,
            row,
            self._open.assessment.current.as_of,
        )
        self.ui.inspector_scroll.verticalScrollBar().setValue(0)

    def _axis_days(self, plan: Plan) -> int:
        last = max((p.finish for p in plan.initiatives), default=0)
        weeks = min(LONGEST_AXIS_WEEKS, max(plan.horizon // 2, last + 3))
        return weeks * DAYS_A_WEEK

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

    def _fit(self) -> None:
        theme = self._theme
        wide = self.width() / (theme.text_percent / 100) >= WIDE
        self.ui.inspector.setFixedWidth(min(theme.scaled(INSPECTOR), max(280, round(self.width() * 0.42))))
        self.ui.inspector.setVisible(wide or self._drawer)
        self.ui.details.setVisible(not wide)
        self.ui.details.setText(_("Hide details") if self._drawer else _("Show details"))
        self.ui.stop_words.setMinimumWidth(1)
