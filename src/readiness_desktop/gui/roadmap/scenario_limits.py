"""What one scenario is held to beside its initiatives: people in per cent of today's, and money a quarter."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from readiness_desktop.domain.roadmap_scenarios import LEAST_SHARE, MOST_SHARE, Scenario
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.card import Card
from readiness_desktop.gui.widgets.labels import ElidedLabel, PlainLabel
from readiness_desktop.gui.widgets.typed_field import number_field
from readiness_desktop.services.typed_numbers import NOT_NEGATIVE, Bounds, shown_number
from readiness_desktop.wording.translate import _

FIELD = 84


class ScenarioLimits(Card):
    """`changed` carries the scenario with other limits, `take_wanted` tells that it is to be taken over."""

    changed = Signal(object)
    take_wanted = Signal()

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, theme=theme)
        self._scenario = Scenario()
        self._set_up: tuple[float, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(15, 10, 15, 12)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(PlainLabel(self, text=name, style="section", theme=theme))
        self.remark = ElidedLabel(self, style="small", color="text_secondary", theme=theme)
        self.remark.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        head.addWidget(self.remark, 1)
        words = _("Take over {name}").format(name=name)
        self.take = Button(self, text=words, size="small", theme=theme)
        self.take.clicked.connect(self.take_wanted)
        head.addWidget(self.take)
        column.addLayout(head)
        fields = QHBoxLayout()
        fields.setSpacing(12)
        bounds = Bounds(LEAST_SHARE, MOST_SHARE, whole=True)
        self.share = number_field(_("Capacity"), theme, bounds, remark=_("% of today"), parent=self)
        self.budget = number_field(_("Budget a quarter"), theme, NOT_NEGATIVE, parent=self)
        for field in (self.share, self.budget):
            field.setMinimumWidth(theme.scaled(FIELD))
            field.line.setAccessibleName(f"{name}: {field.line.accessibleName()}")
            fields.addWidget(field, 1)
        column.addLayout(fields)
        self.share.entered.connect(self._enter_share)
        self.budget.entered.connect(self._enter_budget)

    def show_scenario(
        self, scenario: Scenario, set_up: tuple[float, ...], remark: str, *, locked: bool
    ) -> None:
        """Show a scenario; `set_up` is the budget of the roadmap as it is, money for each quarter."""
        self._scenario, self._set_up = scenario, set_up
        self.remark.setText(remark)
        self.share.show_value(scenario.share)
        budget = set_up if scenario.budget is None else scenario.budget
        self.budget.show_value(budget[0] if len(budget) == 1 else None)
        varied = _("as set: {figures}").format(figures=", ".join(shown_number(one) for one in budget))
        self.budget.line.setPlaceholderText(varied if len(budget) > 1 else _("No limit"))
        self.take.setVisible(not locked)
        self.take.setEnabled(not scenario.as_it_is)

    def take_typed(self) -> bool:
        """Take what stands in the fields; False where something is wrong, which is then said."""
        shares, money = self.share.take(), self.budget.take()
        return shares and money

    def _enter_share(self, value: float | None) -> None:
        self.changed.emit(replace(self._scenario, share=100 if value is None else int(value)))

    def _enter_budget(self, value: float | None) -> None:
        budget = () if value is None else (float(value),)
        self.changed.emit(replace(self._scenario, budget=None if budget == self._set_up else budget))
