"""The dialog of the roadmap's calendar: when it begins and ends, on which days nobody works, and what matters more."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.roadmap_setup import Closure, RoadmapSetup
from readiness_desktop.gui.gates.form import FormDialog
from readiness_desktop.gui.roadmap.popover import Figure
from readiness_desktop.gui.setup.field import Field
from readiness_desktop.gui.theme import Theme, dress
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.checks import CheckBox, ComboBox
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.gui.widgets.typed_field import TypedField, day_field, number_field, text_field
from readiness_desktop.services.typed_numbers import Bounds
from readiness_desktop.wording import dates, exposures
from readiness_desktop.wording.lists import joined
from readiness_desktop.wording.translate import _

LONGEST_WEEKS = 520
MOST_WEIGHT = 10.0


class ClosureRow(QWidget):
    """One span of days on which nobody works, or some do not. `removed` tells that it is to go."""

    removed = Signal()

    def __init__(self, theme: Theme, parent: QWidget, framework: Framework, closure: Closure | None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.first = day_field(_("First day"), theme, parent=self)
        self.last = day_field(_("Last day"), theme, parent=self)
        self.what = text_field(_("What"), theme, hint=_("such as a freeze"), parent=self)
        self.who = ComboBox(self, theme=theme)
        self.who.addItem(_("Everybody"), ())
        for pool in framework.pools:
            self.who.addItem(pool.name, (pool.id,))
        if closure is not None:
            self.first.show_value(closure.first)
            self.last.show_value(closure.last)
            self.what.show_value(closure.what)
            self._show_pools(framework, closure.pools)
        self.remove = Button(self, kind="plain", icon="trash-2", theme=theme)
        self.remove.setAccessibleName(_("Remove these days"))
        self.remove.clicked.connect(self.removed)
        who = Field(_("Who is away"), self.who, theme, parent=self)
        self.remove.setFixedHeight(theme.scaled(32))
        for field, share in ((self.first, 2), (self.last, 2), (self.what, 3), (who, 3)):
            row.addWidget(field, share)
        row.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignBottom)

    def _show_pools(self, framework: Framework, pools: tuple[str, ...]) -> None:
        names = {pool.id: pool.name for pool in framework.pools}
        if len(pools) > 1:
            self.who.addItem(joined([names.get(one, one) for one in pools]), pools)
        found = [at for at in range(self.who.count()) if tuple(self.who.itemData(at) or ()) == pools]
        self.who.setCurrentIndex(found[0] if found else 0)

    @property
    def fields(self) -> tuple[TypedField, ...]:
        """Its fields."""
        return self.first, self.last, self.what

    def read(self) -> Closure | None:
        """The closure; None where something is wrong, which is then said."""
        if not all(field.take() for field in self.fields):
            return None
        first = self.first.value
        if first is None:
            self.first.complain(_("Say which day."))
            return None
        last = self.last.value or first
        if last < first:
            self.last.complain(_("The last day comes before the first."))
            return None
        return Closure(first, last, self.what.value or "", tuple(self.who.currentData() or ()))


class CalendarDialog(FormDialog):
    """Shown with `open()`. `entered` carries start, horizon_weeks, closures, one_each and weights of RoadmapSetup."""

    entered = Signal(object)

    def __init__(
        self,
        parent: QWidget,
        theme: Theme,
        framework: Framework,
        setup: RoadmapSetup,
        *,
        round_day: date,
        today: date,
    ) -> None:
        """`round_day` is where the roadmap begins unless somebody says otherwise."""
        super().__init__(parent, theme, _("Calendar of the roadmap"))
        self.setMinimumWidth(theme.scaled(760))
        self._framework, self._today = framework, today
        said = _("empty: {day}, the day of the assessment").format(day=dates.day(round_day))
        self.start = self.day(_("Start on"), setup.start, remark=said)
        self.replan = Button(self.inside, text=_("Replan from today"), size="small", theme=theme)
        self.replan.clicked.connect(lambda: self.start.show_value(self._today))
        self._beside(self.replan)
        usual = framework.constants.horizon_weeks
        self.horizon = number_field(
            _("Weeks that are planned"),
            theme,
            Bounds(1, LONGEST_WEEKS, whole=True),
            remark=_("empty: {n}").format(n=usual),
            parent=self.inside,
        )
        self._add(self.horizon, setup.horizon_weeks)
        self.one_each = CheckBox(
            self.inside, text=_("One initiative at a time for each named owner"), theme=theme
        )
        self.one_each.setChecked(setup.one_each)
        self.fields.addWidget(self.one_each)
        self._heading(_("Days off and freezes"))
        self.rows: list[ClosureRow] = []
        self.more = Button(self.inside, text=_("Add days off"), icon="plus", size="small", theme=theme)
        self.more.clicked.connect(lambda: self._add_row(None))
        self._beside(self.more)
        for closure in setup.closures:
            self._add_row(closure)
        self._heading(_("What matters more"))
        self.weights = self._make_weights(setup.weights)
        self.keep = self.finish_form(_("Keep"), self._keep)
        dress(self, theme)

    def _heading(self, words: str) -> None:
        self.fields.addWidget(PlainLabel(self.inside, text=words, style="card", theme=self.theme))

    def _beside(self, button: Button) -> None:
        row = QHBoxLayout()
        row.addWidget(button)
        row.addStretch(1)
        self.fields.addLayout(row)

    def _make_weights(self, weights: Mapping[str, float]) -> dict[str, Figure]:
        """A figure a failure mode: how many times its exposure counts."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        found: dict[str, Figure] = {}
        for row, mode in enumerate(self._framework.failure_modes):
            name = exposures.named(self._framework, mode.id)
            said = _("Weight of {mode}").format(mode=name)
            figure = Figure(self.theme, self.inside, said, most=MOST_WEIGHT, step=0.5)
            figure.show_amount(weights.get(mode.id, 1.0))
            grid.addWidget(PlainLabel(self.inside, text=name, theme=self.theme), row, 0)
            grid.addWidget(figure, row, 1)
            found[mode.id] = figure
        grid.setColumnStretch(0, 1)
        self.fields.addLayout(grid)
        return found

    def _add_row(self, closure: Closure | None) -> None:
        row = ClosureRow(self.theme, self.inside, self._framework, closure)
        row.removed.connect(lambda: self._remove(row))
        at = next(i for i in range(self.fields.count()) if self._holds(i, self.more))
        self.fields.insertWidget(at, row)
        self.rows.append(row)
        row.show()
        if closure is None:
            dress(row, self.theme)
            row.first.line.setFocus()
            self.fit()

    def _holds(self, at: int, widget: QWidget) -> bool:
        item = self.fields.itemAt(at)
        layout = None if item is None else item.layout()
        return layout is not None and layout.indexOf(widget) >= 0

    def _remove(self, row: ClosureRow) -> None:
        self.rows.remove(row)
        row.hide()
        row.deleteLater()
        self.more.setFocus()

    def _keep(self) -> bool:
        closures = [row.read() for row in self.rows]
        if any(one is None for one in closures):
            return False
        weights = {mode: figure.amount for mode, figure in self.weights.items() if figure.amount != 1.0}
        found: dict[str, Any] = {
            "start": self.start.value,
            "horizon_weeks": None if self.horizon.value is None else int(self.horizon.value),
            "closures": tuple(one for one in closures if one is not None),
            "one_each": self.one_each.isChecked(),
            "weights": weights,
        }
        self.entered.emit(found)
        return True
