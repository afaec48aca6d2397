"""Impact against effort: the picture, and beside it a ranking of which the order can be chosen."""

from __future__ import annotations

from typing import Any, cast

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from readiness_desktop.domain.plan import Plan, PlannedInitiative
from readiness_desktop.domain.roadmap_impact import ImpactOrder, ranked, reach
from readiness_desktop.gui.debt.lines_table import Cell, Column, Line, LinesTable
from readiness_desktop.gui.pages.following import FollowingPage
from readiness_desktop.gui.roadmap.impact_plot import ImpactPlot
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.card import Card, CardHead, Divider
from readiness_desktop.gui.widgets.chart_menu import ChartMenu
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.gui.widgets.segmented import SegmentedControl
from readiness_desktop.wording import numbers, roadmap, roadmap_impact
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.lists import sentence
from readiness_desktop.wording.translate import _

NARROW = 940
ORDERS: tuple[ImpactOrder, ...] = ("plan", "ratio", "reach", "gates")


class RankingTable(LinesTable):
    """The initiatives in the chosen order; the chosen one stays tinted."""

    keeps_selection = True


def ranking_columns() -> tuple[Column, ...]:
    """Place, initiative with its reasons, and its figures."""
    return (
        Column("", 60, right=True),
        Column(_("Initiative"), 0),
        Column(_("Alone"), 64, right=True),
        Column(_("With needs"), 88, right=True),
        Column(_("For effort"), 80, right=True),
        Column(_("RICE"), 64, right=True, needs=500, tip=roadmap_impact.rice()),
    )


class ImpactView(FollowingPage):
    """`chosen` carries the id of the initiative that was chosen in the picture or in the ranking."""

    follows_plan = True
    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._showing = False
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self._make_picture(theme), 1)
        row.addWidget(self._make_ranking(theme), 1)
        self.plot.chosen.connect(self._pick)
        self.table.chosen.connect(self._pick)
        self.ways.chosen.connect(lambda _way: self._refresh())
        self.orders.chosen.connect(lambda _order: self._refresh())

    def _make_picture(self, theme: Theme) -> QWidget:
        card = Card(self, theme=theme)
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(6)
        head = CardHead(card, title=_("Impact against effort"), theme=theme)
        self.ways = SegmentedControl(
            head,
            choices=(("alone", _("Alone")), ("together", _("With all it needs"))),
            current="alone",
            name=_("What counts"),
            small=True,
            theme=theme,
        )
        head.row.addWidget(self.ways)
        column.addWidget(head)
        self.plot = ImpactPlot(theme, card)
        column.addWidget(self.plot, 1)
        self.key = PlainLabel(card, style="small", color="text_secondary", wrap=True, theme=theme)
        self.key.setText(_("A diamond closes a launch gate. The dashed lines are the medians."))
        column.addWidget(self.key)
        self.menu = ChartMenu(card, theme, self._paper, _("Impact against effort"))
        return card

    def _make_ranking(self, theme: Theme) -> QWidget:
        card = Card(self, theme=theme)
        column = QVBoxLayout(card)
        column.setContentsMargins(1, 12, 1, 1)
        column.setSpacing(6)
        top = QVBoxLayout()
        top.setContentsMargins(15, 0, 15, 0)
        top.setSpacing(6)
        self.orders = SegmentedControl(
            card,
            choices=tuple((order, roadmap_impact.order_name(order)) for order in ORDERS),
            current="plan",
            name=_("Order"),
            small=True,
            theme=theme,
        )
        self.rule = PlainLabel(card, style="small", color="text_secondary", wrap=True, theme=theme)
        top.addWidget(self.orders)
        top.addWidget(self.rule)
        column.addLayout(top)
        self.table = RankingTable(theme, _("Initiatives in order"), ranking_columns(), card)
        column.addWidget(self.table, 1)
        column.addWidget(Divider(card, theme=theme))
        self.about = PlainLabel(card, style="card", wrap=True, theme=theme)
        self.why = PlainLabel(card, style="small", color="text_secondary", wrap=True, theme=theme)
        self.about.setContentsMargins(15, 2, 15, 0)
        self.why.setContentsMargins(15, 0, 15, 10)
        column.addWidget(self.about)
        column.addWidget(self.why)
        return card

    # ------------------------------------------------------------ showing

    @property
    def current(self) -> str:
        """The id of the chosen initiative; empty without one."""
        return self.plot.current

    def choose(self, name: str) -> None:
        """Stand on an initiative without telling anybody."""
        self._showing = True
        self.plot.choose(name)
        self.table.choose(name)
        self._showing = False
        self._say_why()

    def _say_why(self) -> None:
        """The three reasons behind the chosen initiative."""
        hub = self._hub
        plan = None if hub is None else hub.plan
        one = None if plan is None else next((x for x in plan.initiatives if x.id == self.current), None)
        if hub is None or plan is None or one is None:
            some = plan is not None and bool(plan.initiatives)
            self.about.setText(_("Choose an initiative to see why it stands there.") if some else "")
            self.why.setText("")
            return
        self.about.setText(f"{one.id} {plan.initiative(hub.framework, one.id).title}")
        said = roadmap.reasons(hub.framework, plan, one)
        self.why.setText("\n".join(sentence(reason) for reason in said))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the ranking below the picture where there is no room beside it."""
        super().resizeEvent(event)
        narrow = self.width() / (self._theme.text_percent / 100) < NARROW
        ways = QBoxLayout.Direction
        self._row.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)

    def _refresh(self) -> None:
        hub = self._hub
        if hub is None:
            return
        order = cast(ImpactOrder, self.orders.current or "plan")
        self.rule.setText(roadmap_impact.order_rule(order))
        plan = hub.plan
        self.menu.set_on(plan is not None and bool(plan.initiatives))
        if plan is None:
            self.table.show_lines(())
            return
        self._showing = True
        self.plot.show_plan(hub.framework, plan, together=self.ways.current == "together")
        self.table.show_lines(
            tuple(self._line(plan, place, one) for place, one in enumerate(ranked(plan, order), 1))
        )
        self.table.choose(self.plot.current)
        self._showing = False
        self._say_why()

    def _line(self, plan: Plan, place: int, one: PlannedInitiative) -> Line:
        assert self._hub is not None
        framework = self._hub.framework
        why = roadmap_impact.why(framework, plan, one)
        title = f"{one.id} {plan.initiative(framework, one.id).title}"
        return Line(
            one.id,
            (
                Cell(written(place), color="text_secondary"),
                Cell(title, why, icon="flag" if one.gates else "", tip=f"{title}. {why}."),
                Cell(roadmap_impact.points(one.gain)),
                Cell(roadmap_impact.points(one.closure_gain)),
                Cell(numbers.ratio(one.ratio), strong=self.orders.current == "ratio"),
                Cell(numbers.ratio(reach(one)), strong=self.orders.current == "reach"),
            ),
        )

    def _pick(self, name: str) -> None:
        if self._showing:
            return
        self.choose(name)
        self.chosen.emit(name)

    def _paper(self) -> Any:
        from readiness_desktop.charts.impact_scatter import ImpactScatter
        from readiness_desktop.charts.style import ChartStyle

        chart = ImpactScatter(ChartStyle.paper())
        if self._hub is not None and self._hub.plan is not None:
            chart.update(self._hub.framework, self._hub.plan, together=self.ways.current == "together")
        return chart
