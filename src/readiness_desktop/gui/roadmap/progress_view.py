"""The living plan: who does what by when, what was spent, how far all of it is, and the plans that were chosen."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from readiness_desktop.domain.roadmap_progress import RoadmapProgress
from readiness_desktop.domain.roadmap_record import round_curve, round_progress
from readiness_desktop.gui.pages.following import FollowingPage
from readiness_desktop.gui.roadmap import work_changing as changing
from readiness_desktop.gui.roadmap import work_rows as rows
from readiness_desktop.gui.roadmap.closing_dialog import ClosingDialog
from readiness_desktop.gui.roadmap.keeping_focus import give_focus
from readiness_desktop.gui.roadmap.plan_history import PlanHistory
from readiness_desktop.gui.roadmap.work_chart import work_curve
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.card import Card, Divider
from readiness_desktop.gui.widgets.chart_canvas import ChartCanvas
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.gui.widgets.segmented import SegmentedControl
from readiness_desktop.wording import roadmap_progress as words
from readiness_desktop.wording.translate import _

if TYPE_CHECKING:
    from readiness_desktop.domain.assessment import ActionStatus

CHART_HIGH, CHART_WIDE, CHART_SHARE = 132, 420, 0.4


class ProgressView(FollowingPage):
    """Changes the work through the open assessment. `replan_wanted` tells that the rest is to be planned from today."""

    follows_plan = True
    replan_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._found: RoadmapProgress | None = None
        self.today = date.today
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._make_head(theme))
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self._make_work(theme))
        self.history = PlanHistory(theme, self.stack)
        self.stack.addWidget(self.history)
        column.addWidget(self.stack, 1)
        self.table.edited.connect(self._enter)
        self.table.chosen.connect(lambda _key: self._show_buttons())
        self.table.folded.connect(lambda _folded: self._show_work())
        self.parts.chosen.connect(lambda part: self.stack.setCurrentIndex(int(part == "history")))

    def _make_head(self, theme: Theme) -> QWidget:
        card = Card(self, theme=theme)
        row = QHBoxLayout(card)
        row.setContentsMargins(16, 12, 16, 8)
        row.setSpacing(16)
        text = QVBoxLayout()
        text.setSpacing(4)
        self.totals = PlainLabel(card, style="section", wrap=True, theme=theme)
        self.more = PlainLabel(card, color="text_secondary", wrap=True, theme=theme)
        self.hint = PlainLabel(card, style="small", color="text_secondary", wrap=True, theme=theme)
        for label in (self.totals, self.more, self.hint):
            text.addWidget(label)
        text.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        self.parts = SegmentedControl(
            card,
            choices=(("work", _("Work")), ("history", _("Chosen plans"))),
            current="work",
            name=_("Shown"),
            small=True,
            theme=theme,
        )
        self.keep = Button(card, text=_("Keep this plan"), icon="pin", size="small", theme=theme)
        self.replan = Button(
            card, text=_("Replan from today"), icon="calendar-clock", size="small", theme=theme
        )
        self.keep.clicked.connect(self._keep_plan)
        self.replan.clicked.connect(self.replan_wanted)
        for widget in (self.parts, self.keep, self.replan):
            buttons.addWidget(widget)
        buttons.addStretch(1)
        text.addLayout(buttons)
        row.addLayout(text, 1)
        self.chart = ChartCanvas(_chart, card, name=_("Work that should be done and is done"), theme=theme)
        row.addWidget(self.chart)
        self._fit()
        return card

    def _make_work(self, theme: Theme) -> QWidget:
        card = Card(self.stack, theme=theme)
        column = QVBoxLayout(card)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        self.table = rows.WorkTable(theme, card)
        column.addWidget(self.table, 1)
        self.foot = QWidget(card)
        line = QVBoxLayout(self.foot)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(Divider(self.foot, theme=theme))
        buttons = QHBoxLayout()
        buttons.setContentsMargins(15, 8, 15, 8)
        buttons.setSpacing(8)
        # The strip that offers to undo lies over the left end.
        buttons.addStretch(1)
        self.begin = Button(self.foot, text=_("Begin"), icon="play", size="small", theme=theme)
        self.done = Button(self.foot, text=_("Done…"), icon="check", size="small", theme=theme)
        self.drop = Button(self.foot, text=_("Drop"), icon="circle-slash", size="small", theme=theme)
        self.reopen = Button(self.foot, text=_("Open again"), icon="rotate-ccw", size="small", theme=theme)
        for button in (self.begin, self.done, self.drop, self.reopen):
            buttons.addWidget(button)
        line.addLayout(buttons)
        column.addWidget(self.foot)
        self.begin.clicked.connect(lambda: self._set_status("begun"))
        self.drop.clicked.connect(lambda: self._set_status("dropped"))
        self.reopen.clicked.connect(lambda: self._set_status("open"))
        self.done.clicked.connect(lambda: self.ask_done(self.table.current()))
        return card

    # ------------------------------------------------------------ showing

    def restyle(self) -> None:
        """Give the chart its room in another size of text."""
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the chart its room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        wide = min(self._theme.scaled(CHART_WIDE), round(self.width() * CHART_SHARE))
        self.chart.setFixedSize(wide, self._theme.scaled(CHART_HIGH))

    def choose(self, name: str) -> bool:
        """Stand on an initiative; False where it is not in the table."""
        self.parts.set_current("work")
        self.stack.setCurrentIndex(0)
        return self.table.choose(name)

    def finish_editing(self) -> None:
        """Take what stands in the cell that is being edited."""
        self.table.finish_editing()

    def _refresh(self) -> None:
        hub = self._hub
        if hub is None or hub.plan is None:
            self._found = None
            self.table.show_lines(())
            self._show_buttons()
            return
        found = round_progress(hub.framework, hub.assessment.current, hub.plan, self.today())
        self._found = found
        self.totals.setText(words.totals(found))
        work = bool(found.initiatives)
        self.more.setText(words.totals_more(found, hub.assessment.profile.currency) if work else "")
        self.more.setVisible(work)
        self.chart.setVisible(work)
        self.table.set_editable(not hub.locked)
        self._show_work()
        self.history.show_plans(hub)
        self._show_chart(found)
        kept = hub.plan.chosen
        self.hint.setText(
            ""
            if kept or hub.locked or not work
            else _("No plan is kept yet: it moves with every answer. Keep one to hold work against it.")
        )
        self.hint.setVisible(bool(self.hint.text()))
        self.keep.setVisible(work and not kept and not hub.locked)
        self.replan.setVisible(work and not hub.locked)
        self._show_buttons()

    def _show_work(self) -> None:
        """Show the rows; who stands on one does so after they were put in another order."""
        if self._hub is None or self._found is None:
            return
        name, column = self.table.current(), max(0, self.table.currentIndex().column())
        self.table.show_lines(rows.work_lines(self._hub, self._found, folded=self.table.is_folded))
        number = self.table.cells.number_of(name)
        if number >= 0 and self.table.current() != name:
            self.table.setCurrentIndex(self.table.cells.index(number, column))

    def _show_chart(self, found: RoadmapProgress) -> None:
        hub = self._hub
        assert hub is not None
        assert hub.plan is not None
        points = round_curve(hub.framework, hub.assessment.current, hub.plan, self.today())
        facts = work_curve(found, points)
        self.chart.show_facts(lambda chart: chart.update(facts))

    def _show_buttons(self) -> None:
        hub, name = self._hub, self.table.current()
        self.foot.setVisible(hub is not None and not hub.locked)
        if hub is None:
            return
        held = next(
            (one for one in hub.assessment.current.actions if one.of_roadmap and one.key == name), None
        )
        status: ActionStatus = "open" if held is None else held.status
        self.begin.setEnabled(bool(name) and status == "open")
        self.done.setEnabled(bool(name) and status in ("open", "begun"))
        self.drop.setEnabled(bool(name) and status in ("open", "begun"))
        self.reopen.setEnabled(bool(name) and status != "open")

    # ------------------------------------------------------------ changing

    def _enter(self, name: str, column: int, value: object) -> None:
        if self._hub is not None:
            changing.enter(self._hub, name, rows.FIELDS[column], value)

    def _set_status(self, status: ActionStatus) -> None:
        if self._hub is not None and self.table.current():
            give_focus(self.table)
            changing.set_status(self._hub, self.table.current(), status, self.today())

    def ask_done(self, name: str) -> ClosingDialog | None:
        """Ask how an initiative ended; None where it cannot be ended."""
        hub = self._hub
        if hub is None or hub.plan is None or hub.locked or not name:
            return None
        initiative = changing.known_initiative(hub, name)
        if initiative is None:
            return None
        give_focus(self.table)
        dialog = ClosingDialog(self, self._theme, hub, initiative, self.today())
        dialog.closed.connect(lambda closing: changing.close(hub, name, closing))
        dialog.open()
        return dialog

    def _keep_plan(self) -> None:
        if self._hub is not None and self._hub.plan is not None:
            give_focus(self.table if self.stack.currentIndex() == 0 else self.history.plans)
            changing.keep_plan(self._hub, self._hub.plan, self.today())


def _chart(dark: bool, scale: float) -> Any:
    from readiness_desktop.charts.lines_over_time import LinesOverTime
    from readiness_desktop.charts.style import ChartStyle

    return LinesOverTime(ChartStyle.screen(dark=dark, text_scale=scale))
