"""What if: two scenarios of the roadmap side by side, each planned in the background as soon as it changes."""

from __future__ import annotations

from typing import Any, cast

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from readiness_desktop.domain.chosen_plan import deciding
from readiness_desktop.domain.plan import Plan
from readiness_desktop.domain.roadmap_scenarios import (
    Choices,
    Outlook,
    Scenario,
    choices,
    outlooks,
    scenario_setup,
)
from readiness_desktop.domain.roadmap_setup import RoadmapSetup
from readiness_desktop.gui.background import Latest, Task
from readiness_desktop.gui.debt.lines_table import LinesTable
from readiness_desktop.gui.open_assessment import OpenAssessment
from readiness_desktop.gui.pages.following import FollowingPage
from readiness_desktop.gui.roadmap import scenario_rows as rows
from readiness_desktop.gui.roadmap.edit_table import EditTable
from readiness_desktop.gui.roadmap.keeping_focus import give_focus
from readiness_desktop.gui.roadmap.scenario_chart import scenario_lines
from readiness_desktop.gui.roadmap.scenario_limits import ScenarioLimits
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.card import Card, CardHead, Divider
from readiness_desktop.gui.widgets.chart_canvas import ChartCanvas
from readiness_desktop.gui.widgets.checks import CheckBox
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.wording import roadmap_scenarios
from readiness_desktop.wording.translate import _

AFTER_MS = 150
LIST, LIST_SHARE, LEAST_CHART, MOST_CHART = 320, 0.3, 110, 190
Pair = tuple[Scenario, Scenario]


class OutlookTable(LinesTable):
    """What holds on each day; both scenarios have the same room."""

    def fit(self) -> None:
        """Share what is left between both."""
        super().fit()
        both = self.columnWidth(1) + self.columnWidth(2)
        self.setColumnWidth(1, both // 2)
        self.setColumnWidth(2, both - both // 2)
        self.resizeRowsToContents()


class WhatIfView(FollowingPage):
    """`taken_over` carries the RoadmapSetup of a scenario. Scenarios stay while the assessment is open."""

    follows_plan = True
    taken_over = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.scenarios: Pair = (Scenario(), Scenario())
        self.plans: tuple[Plan | None, Plan | None] = (None, None)
        self._of: tuple[object, Pair] | None = None
        self._trials = Latest(self)
        self._trials.done.connect(self._take)
        self._trials.ended.connect(self._say)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(AFTER_MS)
        self._timer.timeout.connect(self._ask)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self._make_list(theme))
        row.addWidget(self._make_side(theme), 1)
        self.ticks.edited.connect(lambda name, column, _value: self._toggle(name, column - rows.A))
        self.every.toggled.connect(lambda _on: self._refresh())

    def _make_list(self, theme: Theme) -> QWidget:
        card = Card(self, theme=theme)
        self._list = card
        column = QVBoxLayout(card)
        column.setContentsMargins(1, 12, 1, 8)
        column.setSpacing(6)
        head = CardHead(card, title=_("What is done"), theme=theme)
        head.row.setContentsMargins(15, 0, 15, 0)
        column.addWidget(head)
        self.ticks = EditTable(theme, _("Initiatives and scenarios"), rows.tick_columns(), card)
        column.addWidget(self.ticks, 1)
        column.addWidget(Divider(card, theme=theme))
        foot = QHBoxLayout()
        foot.setContentsMargins(15, 2, 15, 2)
        self.every = CheckBox(card, text=_("Show all, needed or not"), theme=theme)
        foot.addWidget(self.every)
        foot.addStretch(1)
        column.addLayout(foot)
        return card

    def _make_side(self, theme: Theme) -> QWidget:
        side = QWidget(self)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        above = QHBoxLayout()
        above.setSpacing(12)
        self.limits = (ScenarioLimits(theme, "A", side), ScenarioLimits(theme, "B", side))
        for number, card in enumerate(self.limits):
            card.changed.connect(lambda scenario, number=number: self._change(number, scenario))
            card.take_wanted.connect(lambda number=number: self._take_over(number))
            above.addWidget(card, 1)
        column.addLayout(above)
        column.addWidget(self._make_result(theme, side), 1)
        return side

    def _make_result(self, theme: Theme, side: QWidget) -> QWidget:
        card = Card(side, theme=theme)
        column = QVBoxLayout(card)
        column.setContentsMargins(1, 10, 1, 1)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.setContentsMargins(15, 0, 15, 0)
        head.setSpacing(8)
        self.remark = PlainLabel(card, style="small", color="text_secondary", wrap=True, theme=theme)
        self.swap = Button(card, text=_("Swap"), icon="arrow-left-right", size="small", theme=theme)
        self.again = Button(card, text=_("Start again"), icon="rotate-ccw", size="small", theme=theme)
        self.swap.clicked.connect(lambda: self._press((self.scenarios[1], self.scenarios[0])))
        self.again.clicked.connect(lambda: self._press((Scenario(), Scenario())))
        head.addWidget(self.remark, 1)
        head.addWidget(self.swap)
        head.addWidget(self.again)
        column.addLayout(head)
        self.chart = ChartCanvas(_chart, card, name=_("Projected index of both scenarios"), theme=theme)
        host = QWidget(card)
        inner = QVBoxLayout(host)
        inner.setContentsMargins(15, 0, 15, 0)
        inner.addWidget(self.chart)
        column.addWidget(host, 1)
        self.table = OutlookTable(theme, _("What comes of it"), rows.outlook_columns(), card)
        column.addWidget(self.table, 2)
        return card

    def restyle(self) -> None:
        """Give the list its room in another size of text."""
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the list its room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        theme = self._theme
        self._list.setFixedWidth(min(theme.scaled(LIST), round(self.width() * LIST_SHARE)))
        self.chart.setMinimumHeight(theme.scaled(LEAST_CHART))
        self.chart.setMaximumHeight(theme.scaled(MOST_CHART))

    # ------------------------------------------------------------ showing

    def _begin(self) -> None:
        self.scenarios, self.plans, self._of = (Scenario(), Scenario()), (None, None), None
        self._trials.stop()

    def _refresh(self) -> None:
        hub = self._hub
        if hub is None or hub.plan is None:
            self.ticks.show_lines(())
            self.table.show_lines(())
            self._say()
            return
        setup, offered = hub.assessment.profile.roadmap, self._offered(hub, hub.plan)
        self.ticks.show_lines(
            rows.tick_lines(
                hub.framework, hub.plan, setup, offered, self.scenarios, every=self.every.isChecked()
            )
        )
        self.ticks.set_editable(not hub.locked)
        for button in (self.swap, self.again):
            button.setVisible(not hub.locked)
        for letter, card, scenario in zip("AB", self.limits, self.scenarios, strict=True):
            remark = _("The plan as it is") if letter in self._unchanged() else _("Changed")
            card.show_scenario(scenario, setup.budget, remark, locked=hub.locked)
        if hub.planned and self._of != (hub.plan, self.scenarios):
            self._timer.start()
        self._show_plans(hub)

    def _offered(self, hub: OpenAssessment, plan: Plan) -> Choices:
        return choices(hub.framework, plan, hub.assessment.profile.roadmap)

    def _show_plans(self, hub: OpenAssessment) -> None:
        a, b = self.plans
        if a is None or b is None:
            self.table.show_lines(())
            self._say()
            return
        edges = hub.framework.constants.horizon_days
        seen: tuple[tuple[Outlook, ...], tuple[Outlook, ...]] = (outlooks(a, edges), outlooks(b, edges))
        if all(seen):
            currency = hub.assessment.profile.currency
            self.table.show_lines(rows.outlook_lines(hub.framework, *seen, currency))
            facts = scenario_lines(hub.framework, a, b)
            self.chart.show_facts(lambda chart: chart.update(facts))
        self._say()

    def _say(self) -> None:
        hub = self._hub
        working = self._trials.busy or self._timer.isActive() or hub is None or not hub.planned
        if working:
            said = _("Being planned")
        elif hub is not None and hub.locked:
            said = _("The round is locked: both are its plan.")
        else:
            kept = hub is not None and hub.plan is not None and hub.plan.chosen
            said = roadmap_scenarios.compared(self._unchanged(), better=self._now_is_better(), kept=kept)
        self.remark.setText(said)
        self.again.setEnabled(not all(one.as_it_is for one in self.scenarios))
        self.swap.setEnabled(self.scenarios[0] != self.scenarios[1])

    def _unchanged(self) -> str:
        """The letters of the scenarios that decide nothing anew."""
        hub = self._hub
        if hub is None or hub.plan is None:
            return ""
        now = deciding(hub.assessment.profile.roadmap)
        setups = (self.setup_of(0), self.setup_of(1))
        return "".join(
            letter
            for letter, setup in zip("AB", setups, strict=True)
            if setup is not None and deciding(setup) == now
        )

    def _now_is_better(self) -> bool:
        """Whether the plan of now is better than the one that was quickly made within the same limits."""
        hub, same = self._hub, self._unchanged()
        if hub is None or hub.plan is None or len(same) != 1:
            return False
        quick = self.plans["AB".index(same)]
        return quick is not None and round(hub.plan.area, 1) < round(quick.area, 1)

    # ------------------------------------------------------------ changing

    def _press(self, scenarios: Pair) -> None:
        """Set both by a button that may be switched off by it."""
        give_focus(self.ticks)
        self._set(scenarios)

    def _set(self, scenarios: Pair) -> None:
        self.scenarios = scenarios
        self._refresh()

    def _change(self, number: int, scenario: Scenario) -> None:
        a, b = self.scenarios
        self._set((scenario, b) if number == 0 else (a, scenario))

    def _toggle(self, name: str, number: int) -> None:
        hub = self._hub
        if hub is not None and hub.plan is not None:
            offered = self._offered(hub, hub.plan)
            self._change(number, offered.toggled(self.scenarios[number], name))

    def setup_of(self, number: int) -> RoadmapSetup | None:
        """The limits and wishes of scenario 0 (A) or 1 (B); None before there is a plan."""
        hub = self._hub
        if hub is None or hub.plan is None:
            return None
        setup, offered = hub.assessment.profile.roadmap, self._offered(hub, hub.plan)
        return scenario_setup(hub.framework, setup, offered, self.scenarios[number])

    def _take_over(self, number: int) -> None:
        hub = self._hub
        if hub is None or hub.locked or not self.limits[number].take_typed():
            return
        setup = self.setup_of(number)
        if setup is None:
            return
        give_focus(self.ticks)
        self.scenarios = (Scenario(), Scenario())
        self.taken_over.emit(setup)
        self._refresh()

    # ------------------------------------------------------------ planning

    def _ask(self) -> None:
        hub = self._hub
        if hub is None or hub.plan is None or not hub.planned:
            return
        of = (hub.plan, self.scenarios)
        framework, assessment, results, now = hub.framework, hub.assessment, hub.results, hub.plan
        as_it_is = hub.locked or len(self._unchanged()) == len(self.scenarios)
        setups = [] if as_it_is else [self.setup_of(number) for number in range(len(self.scenarios))]

        def work(task: Task) -> object:
            from readiness_desktop.services.roadmap import roadmap_goals, trial_plan

            goals = roadmap_goals(framework, assessment, results) if setups else {}
            made: list[Plan] = []
            for setup in setups:
                if task.stopped() or setup is None:
                    return of, (now, now)
                # Also what is not changed: the plan of now was perhaps looked for longer, or made by hand.
                made.append(trial_plan(framework, assessment, results, setup, goals))
            return of, (made[0], made[1]) if made else (now, now)

        self._trials.ask(work)
        self._say()

    def _take(self, found: object) -> None:
        of, plans = cast("tuple[tuple[Plan, Pair], tuple[Plan, Plan]]", found)
        hub = self._hub
        if hub is None or hub.plan is not of[0] or of[1] != self.scenarios:
            return
        self._of, self.plans = of, plans
        self._show_plans(hub)


def _chart(dark: bool, scale: float) -> Any:
    from readiness_desktop.charts.lines_over_time import LinesOverTime
    from readiness_desktop.charts.style import ChartStyle

    return LinesOverTime(ChartStyle.screen(dark=dark, text_scale=scale))
