"""How many people there are: a slider and a figure for each pool, and what a day of each costs."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.roadmap.popover import Figure, Popover, Slider
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.wording.translate import _

STEP = 0.5
TWICE = 2.0


def capacities(framework: Framework, own: Mapping[str, float]) -> dict[str, float]:
    """Person-days a week of every pool: what is set up, else the pack's."""
    return {pool.id: own.get(pool.id, pool.capacity) for pool in framework.pools}


def differing(framework: Framework, days: Mapping[str, float]) -> dict[str, float]:
    """What is not as the pack has it."""
    return {pool.id: days[pool.id] for pool in framework.pools if days[pool.id] != pool.capacity}


class CapacityPopover(Popover):
    """`moving` and `entered` carry person-days a week by pool where they differ from the pack's, `rates_entered` money
    a person-day by pool where there is a rate.
    """

    moving = Signal(object)
    entered = Signal(object)
    rates_entered = Signal(object)

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        framework: Framework,
        capacity: Mapping[str, float],
        rates: Mapping[str, float],
        currency: str,
    ) -> None:
        super().__init__(
            theme, parent, _("Capacity"), _("Person-days a week that each group has for this roadmap.")
        )
        self._framework = framework
        self._days = capacities(framework, capacity)
        self._rates = dict(rates)
        self.sliders: dict[str, Slider] = {}
        self.figures: dict[str, Figure] = {}
        self.rates: dict[str, Figure] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        heads = ("", "", _("Days a week"), _("Day rate, {currency}").format(currency=currency))
        for column, words in enumerate(heads):
            grid.addWidget(
                PlainLabel(self, text=words, style="small", color="text_muted", theme=theme), 0, column
            )
        for row, pool in enumerate(framework.pools, 1):
            self._add(grid, row, pool.id, pool.name, pool.capacity)
        self.column.addLayout(grid)
        foot = QHBoxLayout()
        self.reset = Button(self, text=_("As the pack has it"), kind="link", size="small", theme=theme)
        self.reset.clicked.connect(self._reset)
        foot.addWidget(self.reset)
        foot.addStretch(1)
        self.column.addLayout(foot)
        self._show()

    def _add(self, grid: QGridLayout, row: int, pool: str, name: str, usual: float) -> None:
        most = max(STEP, TWICE * max(usual, self._days[pool]))
        slider = Slider(self.theme, self, name, most, STEP)
        days = Figure(self.theme, self, _("{pool}: days a week").format(pool=name), most=1000.0, step=STEP)
        rate = Figure(
            self.theme,
            self,
            _("{pool}: day rate").format(pool=name),
            most=100_000.0,
            step=50.0,
            decimals=0,
            none=_("none"),
            wide=84,
        )
        slider.moving.connect(lambda value, pool=pool: self._move(pool, value))
        slider.settled.connect(lambda value, pool=pool: self._enter(pool, value))
        days.entered.connect(lambda value, pool=pool: self._enter(pool, value))
        rate.entered.connect(lambda value, pool=pool: self._enter_rate(pool, value))
        self.sliders[pool], self.figures[pool], self.rates[pool] = slider, days, rate
        grid.addWidget(PlainLabel(self, text=name, theme=self.theme), row, 0)
        for column, widget in enumerate((slider, days, rate), 1):
            grid.addWidget(widget, row, column)

    def _show(self) -> None:
        for pool, days in self._days.items():
            if not self.sliders[pool].isSliderDown():
                self.sliders[pool].show_amount(days)
            self.figures[pool].show_amount(days)
            self.rates[pool].show_amount(self._rates.get(pool, 0.0))
        self.reset.setEnabled(bool(differing(self._framework, self._days)))

    def _move(self, pool: str, days: float) -> None:
        self._days[pool] = days
        self._show()
        self.moving.emit(differing(self._framework, self._days))

    def _enter(self, pool: str, days: float) -> None:
        self._days[pool] = days
        self._show()
        self.entered.emit(differing(self._framework, self._days))

    def _enter_rate(self, pool: str, rate: float) -> None:
        self._rates[pool] = rate
        self.rates_entered.emit({name: value for name, value in self._rates.items() if value > 0})

    def _reset(self) -> None:
        self._days = capacities(self._framework, {})
        self._show()
        self.entered.emit({})
