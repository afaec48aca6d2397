"""The limits of the roadmap in one row: people, money, what it aims for, what is fixed, and the search for the best."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.roadmap_setup import QUARTER_WEEKS, RoadmapSetup
from readiness_desktop.gui.roadmap.budget_popover import BudgetPopover
from readiness_desktop.gui.roadmap.capacity_popover import CapacityPopover, capacities, differing
from readiness_desktop.gui.roadmap.fitting_row import FittingRow
from readiness_desktop.gui.roadmap.step_box import StepBox
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.checks import ComboBox
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.wording import money, units
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.roadmap_limits import Told
from readiness_desktop.wording.translate import _, ngettext

TENTH = 0.1
LEAST = 640
LEVELS = 7
HALF_DAY = 0.5


@dataclass(frozen=True, slots=True)
class Limits:
    """What the row shows: what is set up, who may change it, and the plan (None until it has been worked out).

    `first` is the day of week 0, `horizon` how many weeks are planned.
    """

    framework: Framework
    setup: RoadmapSetup
    currency: str
    first: date
    horizon: int
    locked: bool
    told: Told | None = None


def aims() -> tuple[tuple[str, str, str], ...]:
    """What a roadmap can aim for: key, words, and words where there is little room."""
    return (
        ("verdict", _("Launch verdict and target profile"), _("Verdict, profile")),
        ("profile", _("Target profile only"), _("Profile")),
        ("all", _("Everything that can be lifted"), _("Everything")),
    )


def budget_words(budget: tuple[float, ...], currency: str) -> str:
    """The money of a quarter: `€400,000 a quarter`, `€100K to €400K a quarter`, `No limit`."""
    if not budget:
        return _("No limit")
    low, high = min(budget), max(budget)
    if low == high:
        return _("{money} a quarter").format(money=money.amount(low, currency))
    return _("{low} to {high} a quarter").format(
        low=money.short(low, currency), high=money.short(high, currency)
    )


def short_budget(budget: tuple[float, ...], currency: str) -> str:
    """The same in short: `€400K`, `€100K to €400K`, `No limit`."""
    if not budget:
        return _("No limit")
    low, high = (money.short(one, currency) for one in (min(budget), max(budget)))
    return low if low == high else _("{first} to {last}").format(first=low, last=high)


def stepped_budget(budget: tuple[float, ...], step: int) -> tuple[float, ...]:
    """Every quarter one step of its own size less or more: a tenth of the power of ten that it has."""
    largest = max(budget, default=0.0)
    if largest <= 0:
        return budget
    size = 10.0 ** (math.floor(math.log10(largest)) - 1)
    found = tuple(max(0.0, round(one / size + step) * size) for one in budget)
    return found if any(found) else ()


class LimitsBar(FittingRow):
    """Nothing here changes anything by itself.

    `capacity_moving` and `budget_moving` come while a slider moves, `capacity_set`, `rates_set` and `budget_set` once
    it stands: person-days a week by pool where it differs from the pack, money a person-day by pool, money a quarter
    (empty: no limit). `unpinned` carries an initiative that may move again. `solve_wanted`, `stop_wanted` and
    `calendar_wanted` tell of their buttons.
    """

    capacity_moving = Signal(object)
    capacity_set = Signal(object)
    rates_set = Signal(object)
    budget_moving = Signal(object)
    budget_set = Signal(object)
    aim_set = Signal(str)
    unpinned = Signal(str)
    calendar_wanted = Signal()
    solve_wanted = Signal()
    stop_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent, least=LEAST, levels=LEVELS)
        self._limits: Limits | None = None
        self._solving = False
        self.popover: CapacityPopover | BudgetPopover | None = None
        self.labels: list[PlainLabel] = []
        self.capacity = StepBox(theme, self, _("Capacity"), _("Fewer people"), _("More people"))
        self.budget = StepBox(theme, self, _("Budget"), _("Less money"), _("More money"))
        self.aim = ComboBox(self, theme=theme)
        self.aim.setAccessibleName(_("Aim for"))
        self.aim.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToContents)
        for key, words, _short in aims():
            self.aim.addItem(words, key)
        self.fixed = Button(self, icon="pin", theme=theme)
        for words, widget in (
            (_("Capacity"), self.capacity),
            (_("Budget"), self.budget),
            (_("Aim for"), self.aim),
            (_("Fixed"), self.fixed),
        ):
            label = PlainLabel(self, text=words, style="small", color="text_secondary", theme=theme)
            self.labels.append(label)
            self.row.addWidget(label)
            self.row.addWidget(widget)
            self.row.addSpacing(4)
        self.calendar = Button(self, icon="calendar", theme=theme)
        self.row.addWidget(self.calendar)
        self.row.addStretch(1)
        self.solve = Button(self, text=_("Find best plan"), kind="primary", icon="zap", theme=theme)
        self.solve.setAccessibleName(_("Find best plan"))
        self.stop = Button(self, text=_("Stop"), icon="x", theme=theme)
        self.stop.hide()
        self.row.addWidget(self.solve)
        self.row.addWidget(self.stop)
        self._connect()

    def _connect(self) -> None:
        self.capacity.opened.connect(self.open_capacity)
        self.capacity.stepped.connect(self._step_capacity)
        self.budget.opened.connect(self.open_budget)
        self.budget.stepped.connect(self._step_budget)
        self.aim.activated.connect(lambda _row: self.aim_set.emit(str(self.aim.currentData())))
        self.fixed.clicked.connect(self.offer_fixed)
        self.calendar.clicked.connect(self.calendar_wanted)
        self.solve.clicked.connect(self.solve_wanted)
        self.stop.clicked.connect(self.stop_wanted)

    # ------------------------------------------------------------ showing

    def show_limits(self, limits: Limits) -> None:
        """Show what is set up and what is fixed."""
        self._limits = limits
        setup = limits.setup
        self.aim.setCurrentIndex(max(0, self.aim.findData(setup.aim)))
        for widget in (self.capacity, self.budget, self.calendar, self.solve):
            widget.setEnabled(not limits.locked)
        self.aim.set_locked(limits.locked)
        self.fit()

    def _say_figures(self, limits: Limits, *, short: bool) -> None:
        budget = limits.setup.budget
        total = sum(capacities(limits.framework, limits.setup.capacity).values())
        days = units.calendar_days(total)
        a_week = _("{days} a week").format(days=days)
        self.capacity.show_figure(days if short else a_week, less=total > HALF_DAY, whole=a_week)
        a_quarter = budget_words(budget, limits.currency)
        self.budget.show_figure(
            short_budget(budget, limits.currency) if short else a_quarter, less=bool(budget), whole=a_quarter
        )

    def show_solving(self, solving: bool) -> None:
        """While the best plan is looked for, Stop stands in place of the search."""
        had_focus = self.solve.hasFocus() or self.stop.hasFocus()
        self._solving = solving
        self.solve.setVisible(not solving)
        self.stop.setVisible(solving)
        if had_focus:
            (self.stop if solving else self.solve).setFocus()
        self.fit()

    def pinned(self) -> tuple[str, ...]:
        """The initiatives that are fixed, in schedule order."""
        if self._limits is None or self._limits.told is None:
            return ()
        return tuple(one.id for one in self._limits.told.plan.initiatives if one.fixed)

    def offer_fixed(self) -> QMenu:
        """List what is fixed; choosing one lets it move again."""
        menu = QMenu(self.fixed)
        self._theme.clothe(menu)
        menu.aboutToHide.connect(menu.deleteLater)
        if self._limits is not None and (told := self._limits.told) is not None:
            for name in self.pinned():
                title = told.title(name).replace("&", "&&")
                action = menu.addAction(_("Let “{title}” move").format(title=title))
                action.setEnabled(not self._limits.locked)
                action.triggered.connect(lambda _on=False, name=name: self.unpinned.emit(name))
        if menu.isEmpty():
            menu.addAction(_("Nothing is fixed")).setEnabled(False)
        menu.popup(self.fixed.mapToGlobal(QPoint(0, self.fixed.height() + 2)))
        return menu

    # ------------------------------------------------------------ people and money

    def open_capacity(self) -> None:
        """Open the sheet with every pool."""
        if self._limits is None:
            return
        limits, setup = self._limits, self._limits.setup
        sheet = CapacityPopover(
            self._theme, self, limits.framework, setup.capacity, setup.rates, limits.currency
        )
        sheet.moving.connect(self.capacity_moving)
        sheet.entered.connect(self.capacity_set)
        sheet.rates_entered.connect(self.rates_set)
        self._open(sheet, self.capacity)

    def open_budget(self) -> None:
        """Open the sheet with the money of each quarter."""
        if self._limits is None:
            return
        limits = self._limits
        quarters = math.ceil(limits.horizon / QUARTER_WEEKS)
        sheet = BudgetPopover(self._theme, self, limits.setup.budget, quarters, limits.first, limits.currency)
        sheet.moving.connect(self.budget_moving)
        sheet.entered.connect(self.budget_set)
        self._open(sheet, self.budget)

    def _open(self, sheet: CapacityPopover | BudgetPopover, under: QWidget) -> None:
        self.popover = sheet
        sheet.closed.connect(self._forget)
        sheet.open_under(under)

    def _forget(self) -> None:
        self.popover = None

    def _step_capacity(self, step: int) -> None:
        """All pools a tenth of what the pack gives them less or more, in half days."""
        if self._limits is None:
            return
        framework = self._limits.framework
        days = capacities(framework, self._limits.setup.capacity)
        for pool in framework.pools:
            tenth = max(HALF_DAY, round(pool.capacity * TENTH / HALF_DAY) * HALF_DAY)
            days[pool.id] = max(HALF_DAY, days[pool.id] + step * tenth)
        self.capacity_set.emit(differing(framework, days))

    def _step_budget(self, step: int) -> None:
        if self._limits is None:
            return
        budget = self._limits.setup.budget
        if budget:
            self.budget_set.emit(stepped_budget(budget, step))
        else:
            self.open_budget()

    def say(self, level: int) -> None:
        """0 says everything; then go the words of two buttons, then the words before, then those of the aim, the
        figures become short, and last go the words of the search.
        """
        if self._limits is not None:
            self._say_figures(self._limits, short=level >= 5)
        self.solve.setText(_("Find best plan") if level < 6 else "")
        count = len(self.pinned())
        for label in self.labels:
            label.setVisible(level < 3)
        full = ngettext("{n} initiative", "{n} initiatives", count).format(n=written(count))
        self.fixed.setText(full if level < 2 else written(count))
        self.fixed.setAccessibleName(_("Fixed: {initiatives}").format(initiatives=full))
        self.calendar.setText(_("Calendar…") if level < 1 else "")
        self.calendar.setAccessibleName(_("Calendar…"))
        for at, (_key, words, short) in enumerate(aims()):
            self.aim.setItemText(at, words if level < 4 else short)
        self.aim.setFixedWidth(self.aim.sizeHint().width())
