"""How much money there is a quarter: the same for all, or another figure for each quarter of the horizon."""

from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from readiness_desktop.domain.roadmap_setup import QUARTER_WEEKS
from readiness_desktop.gui.roadmap.popover import Figure, Popover, Slider
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.checks import CheckBox
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.wording import dates
from readiness_desktop.wording.translate import _

LEAST_SCALE = 100_000.0
PARTS = 100
_MOST = 1e9


class BudgetPopover(Popover):
    """`moving` and `entered` carry the money of each quarter, the last holding on; empty for no limit."""

    moving = Signal(object)
    entered = Signal(object)

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        budget: tuple[float, ...],
        quarters: int,
        first: date,
        currency: str,
    ) -> None:
        said = _(
            "Money for each quarter. What is left of one goes on to the next. Without a figure there is no limit."
        )
        super().__init__(theme, parent, _("Budget a quarter, {currency}").format(currency=currency), said)
        self.setMaximumWidth(theme.scaled(380))
        self._budget = budget
        self._quarters = max(1, quarters)
        most = 2 * max([LEAST_SCALE / 2, *budget])
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        name = _("Each quarter")
        self.slider = Slider(theme, self, name, most, most / PARTS)
        self.same = self._figure(name)
        grid.addWidget(PlainLabel(self, text=name, theme=theme), 0, 0)
        grid.addWidget(self.slider, 0, 1)
        grid.addWidget(self.same, 0, 2)
        self.column.addLayout(grid)
        self.each = CheckBox(self, text=_("Another figure for each quarter"), theme=theme)
        self.each.setChecked(len(set(budget)) > 1)
        self.column.addWidget(self.each)
        self.rest = QWidget(self)
        below = QGridLayout(self.rest)
        below.setContentsMargins(0, 0, 0, 0)
        self.figures: list[Figure] = []
        for number in range(self._quarters):
            begins = dates.day(first + timedelta(weeks=number * QUARTER_WEEKS))
            words = _("From {day}").format(day=begins)
            figure = self._figure(words)
            figure.entered.connect(lambda _value: self._enter_each())
            below.addWidget(PlainLabel(self.rest, text=words, theme=theme), number, 0)
            below.addWidget(figure, number, 1)
            self.figures.append(figure)
        self.column.addWidget(self.rest)
        self.slider.moving.connect(self._move)
        self.slider.settled.connect(self._enter)
        self.same.entered.connect(self._enter)
        self.each.toggled.connect(self._toggle)
        self._show()

    def _figure(self, name: str) -> Figure:
        said = _("{quarter}: amount").format(quarter=name)
        return Figure(
            self.theme, self, said, most=_MOST, step=5_000.0, decimals=0, none=_("no limit"), wide=110
        )

    def _show(self) -> None:
        first = self._budget[0] if self._budget else 0.0
        if not self.slider.isSliderDown():
            self.slider.show_amount(first)
        self.same.show_amount(first)
        for number, figure in enumerate(self.figures):
            figure.show_amount(self._budget[min(number, len(self._budget) - 1)] if self._budget else 0.0)
        each = self.each.isChecked()
        self.rest.setVisible(each)
        self.slider.setEnabled(not each)
        self.same.setEnabled(not each)
        self.adjustSize()

    def _move(self, value: float) -> None:
        self._budget = (value,) if value > 0 else ()
        self.same.show_amount(value)
        self.moving.emit(self._budget)

    def _enter(self, value: float) -> None:
        self._budget = (value,) if value > 0 else ()
        self._show()
        self.entered.emit(self._budget)

    def _enter_each(self) -> None:
        found = tuple(figure.amount for figure in self.figures)
        self._budget = found if any(found) else ()
        self.entered.emit(self._budget)

    def _toggle(self, each: bool) -> None:
        if not each and len(self._budget) > 1:
            self._enter(self._budget[0])
        self._show()
