"""What lies under the bars on the same time axis: the load of the people, and the projected index or exposures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.plan import Plan
from readiness_desktop.gui.roadmap.index_plot import ExposurePlot, IndexPlot
from readiness_desktop.gui.roadmap.load_plot import LoadPlot
from readiness_desktop.gui.roadmap.week_plot import SCALE, WeekPlot
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.card import Divider
from readiness_desktop.gui.widgets.chart_menu import ChartMenu
from readiness_desktop.gui.widgets.checks import ComboBox
from readiness_desktop.gui.widgets.labels import ElidedLabel
from readiness_desktop.gui.widgets.segmented import SegmentedControl
from readiness_desktop.wording import exposures, roadmap_load, roadmap_outlook
from readiness_desktop.wording.translate import _

if TYPE_CHECKING:
    from readiness_desktop.charts.chart import Chart

LOAD, INDEX, EXPOSURE = "load", "index", "exposure"
LOAD_HIGH, OUTLOOK_HIGH, LOW_HIGH = 64, 130, 104
"""Least heights of the load, of the outlook beside it, and of the one strip that has to do for both."""
PAD = 16
CHOICE_LEAST, CHOICE_MOST = 96, 190
CHOICE_FRAME = 52


class Strip(QWidget):
    """One strip: words and choices at the left, a picture over the time axis at the right."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(0)
        self.side = QWidget(self)
        self.column = QVBoxLayout(self.side)
        self.column.setContentsMargins(PAD, 8, 0, 6)
        self.column.setSpacing(4)
        self.title = ElidedLabel(self.side, style="label", theme=theme)
        self.remark = ElidedLabel(self.side, style="small", color="text_secondary", theme=theme)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.head.addWidget(self.title, 1)
        self.column.addLayout(self.head)
        self.column.addWidget(self.remark)
        self.column.addStretch(1)
        self.row.addWidget(self.side)
        self.row.addStretch(1)
        # Its parts are as wide as the columns above were last; that must not hold the window wide.
        self.row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the columns above will be."""
        return QSize(0, super().minimumSizeHint().height())

    def hold(self, plot: WeekPlot) -> None:
        """Show this picture at the right, with others that it takes turns with."""
        self.row.insertWidget(self.row.count() - 1, plot)

    def choose_beside(self, choice: QWidget) -> None:
        """Put a choice beside the title, where there is little height."""
        self.head.addWidget(choice)

    def choose_by(self, choice: QWidget) -> None:
        """Put a choice under the words."""
        self.column.insertWidget(self.column.count() - 1, choice, 0, Qt.AlignmentFlag.AlignLeft)


class PlanStrips(QWidget):
    """`shown` carries what the lower strip shows once somebody chose: `index`, `exposure` or, when low, `load`."""

    shown = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._framework: Framework | None = None
        self._plan: Plan | None = None
        self._low = False
        self._room = 60
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.line = Divider(self, theme=theme)
        self.people_strip, self.outlook_strip = Strip(theme, self), Strip(theme, self)
        column.addWidget(self.line)
        column.addWidget(self.people_strip)
        self.between = Divider(self, theme=theme)
        column.addWidget(self.between)
        column.addWidget(self.outlook_strip, 1)
        self._make_plots()
        self._make_choices()
        self._arrange()

    def _make_plots(self) -> None:
        theme = self._theme
        self.load = LoadPlot(theme, self.people_strip)
        self.index, self.exposure = (
            IndexPlot(theme, parent=self.outlook_strip),
            ExposurePlot(theme, parent=self.outlook_strip),
        )
        self.people_strip.hold(self.load)
        self.outlook_strip.hold(self.index)
        self.outlook_strip.hold(self.exposure)
        self.menus = (
            ChartMenu(self.load, theme, self._load_chart, _("Person-days a week")),
            ChartMenu(self.index, theme, self._index_chart, roadmap_outlook.index_name()),
            ChartMenu(self.exposure, theme, self._exposure_chart, roadmap_outlook.exposure_name()),
        )

    def _make_choices(self) -> None:
        theme = self._theme
        self.pool = ComboBox(self.people_strip.side, theme=theme)
        self.pool.setAccessibleName(_("Group of people"))
        self._modes: list[str] = []
        self.mode = ComboBox(self.outlook_strip.side, theme=theme)
        self.mode.setAccessibleName(_("Failure mode"))
        self.what = SegmentedControl(
            self.outlook_strip.side, current=INDEX, name=_("What is projected"), small=True, theme=theme
        )
        for box in (self.pool, self.mode):
            box.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            box.setMinimumContentsLength(12)
            box.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.people_strip.choose_beside(self.pool)
        self.outlook_strip.choose_by(self.what)
        self.outlook_strip.choose_by(self.mode)
        self.pool.currentIndexChanged.connect(self._on_pool)
        self.mode.currentIndexChanged.connect(self._on_mode)
        self.what.chosen.connect(self._on_what)

    # ------------------------------------------------------------ showing

    def show_plan(self, framework: Framework, plan: Plan, beside: Plan | None = None) -> None:
        """Show a plan, and another one faintly with it while something is tried."""
        if self._framework is not framework:
            self._framework = framework
            self._fill(framework)
        self._plan = plan
        for plot in (self.load, self.index, self.exposure):
            plot.show_plan(plan, beside)
        known = any(one.index is not None for one in plan.projections)
        for menu, on in zip(self.menus, (bool(plan.initiatives), known, known), strict=True):
            menu.set_on(on)
        self._say()

    def _fill(self, framework: Framework) -> None:
        self.load.set_pools(framework)
        self.index.set_framework(framework)
        self.exposure.set_framework(framework)
        for box in (self.pool, self.mode):
            box.blockSignals(True)
            box.clear()
        self.pool.addItem(_("All together"), "")
        for pool in framework.pools:
            self.pool.addItem(pool.name, pool.id)
        self._modes = [exposures.named(framework, mode.id) for mode in framework.failure_modes]
        for mode, whole in zip(framework.failure_modes, self._modes, strict=True):
            self.mode.addItem(whole, mode.id)
        for box in (self.pool, self.mode):
            box.blockSignals(False)
        self.load.pool = ""
        self.exposure.mode = str(self.mode.currentData() or "")

    def set_axis(self, left: int, wide: int, edges: tuple[int, ...], days: int) -> None:
        """Lie under the column of bars that begins at `left` and is so wide, over an axis of so many days."""
        for strip in (self.people_strip, self.outlook_strip):
            strip.side.setFixedWidth(max(40, left - SCALE))
        for plot in (self.load, self.index, self.exposure):
            plot.setFixedWidth(wide + SCALE)
            plot.set_axis(edges, days)
        self._room = max(60, left - SCALE - PAD)
        self._fit_choices()
        self._say()

    def set_low(self, low: bool) -> None:
        """Take one strip instead of two where the room is low; the lower one has what height is left."""
        self.people_strip.setFixedHeight(self._theme.scaled(LOAD_HIGH))
        if low == self._low:
            return
        self._low = low
        if low:
            self.outlook_strip.hold(self.load)
            self.outlook_strip.choose_by(self.pool)
        else:
            self.people_strip.hold(self.load)
            self.people_strip.choose_beside(self.pool)
            if self.what.current == LOAD:
                self.what.set_current(INDEX)
        self._fit_choices()
        self._arrange()

    def _fit_choices(self) -> None:
        """Half of the room at most for a choice that stands beside a title."""
        scaled = self._theme.scaled
        beside = max(scaled(CHOICE_LEAST), min(scaled(CHOICE_MOST), self._room // 2))
        self.pool.setMaximumWidth(self._room if self._low else beside)
        self.mode.setMaximumWidth(self._room)
        self._name_modes()

    def _name_modes(self) -> None:
        """Failure modes by id and name where there is room for both, else by id; the whole name is said anyway."""
        taken = self._theme.scaled(CHOICE_FRAME)
        needed = max(
            (self.mode.fontMetrics().horizontalAdvance(one) + taken for one in self._modes), default=0
        )
        fits = not self._low and needed <= self._room
        self.mode.setMinimumWidth(needed if fits else 0)
        for row, whole in enumerate(self._modes):
            self.mode.setItemText(row, whole if fits else str(self.mode.itemData(row)))
            self.mode.setItemData(row, whole, Qt.ItemDataRole.AccessibleTextRole)

    def _arrange(self) -> None:
        choices = ((INDEX, _("Index")), (EXPOSURE, _("Exposure")))
        self.what.set_choices(((LOAD, _("People")), *choices) if self._low else choices)
        what = self.what.current
        self.people_strip.setHidden(self._low)
        self.between.setHidden(self._low)
        self.load.setHidden(self._low and what != LOAD)
        self.pool.setHidden(self._low and what != LOAD)
        self.index.setHidden(what != INDEX)
        self.exposure.setHidden(what != EXPOSURE)
        self.mode.setHidden(what != EXPOSURE)
        self.outlook_strip.remark.setHidden(self._low)
        self._say()

    def _say(self) -> None:
        if self._plan is None or self._framework is None:
            return
        people = self.outlook_strip if self._low and self.what.current == LOAD else self.people_strip
        if people is self.people_strip:
            exposure = self.what.current == EXPOSURE
            name = roadmap_outlook.exposure_name() if exposure else roadmap_outlook.index_name()
            self.outlook_strip.title.setText(name)
            self.outlook_strip.remark.setText(
                _("0 to 100, lower is better") if exposure else _("Shaded: 90% range")
            )
        people.title.setText(self.load.name())
        people.remark.setText(
            roadmap_load.short(self._plan, self.load.pools, self.load.weeks, self.load.beside)
        )

    # ------------------------------------------------------------ choosing

    def _on_pool(self, _row: int) -> None:
        self.load.set_pool(str(self.pool.currentData() or ""))
        self._say()

    def _on_mode(self, _row: int) -> None:
        self.exposure.set_mode(str(self.mode.currentData() or ""))

    def _on_what(self, what: str) -> None:
        self._arrange()
        self.shown.emit(what)

    # ------------------------------------------------------------ on paper

    def _load_chart(self) -> Chart[Any]:
        from readiness_desktop.charts.pool_load import PoolLoad
        from readiness_desktop.charts.style import ChartStyle

        chart = PoolLoad(ChartStyle.paper())
        if self._framework is not None and self._plan is not None:
            chart.update(self._framework, self._plan, self.load.pools, self.load.weeks)
        return chart

    def _index_chart(self) -> Chart[Any]:
        from readiness_desktop.charts.projection import ProjectionChart
        from readiness_desktop.charts.style import ChartStyle

        chart = ProjectionChart(ChartStyle.paper())
        if self._framework is not None and self._plan is not None:
            chart.update(self._framework, self._plan)
        return chart

    def _exposure_chart(self) -> Chart[Any]:
        from readiness_desktop.charts.exposure_lines import ExposureLines
        from readiness_desktop.charts.style import ChartStyle

        chart = ExposureLines(ChartStyle.paper())
        if self._framework is not None and self._plan is not None:
            chart.update(self._framework, self._plan, self.exposure.mode)
        return chart
