"""What the roadmap costs: a range before the expected figure, by window, by group of people and by initiative."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from readiness_desktop.domain.roadmap_cost import RoadmapCost, roadmap_cost
from readiness_desktop.gui.debt.lines_table import LinesTable
from readiness_desktop.gui.pages.following import FollowingPage
from readiness_desktop.gui.roadmap import cost_rows as rows
from readiness_desktop.gui.roadmap import work_changing as changing
from readiness_desktop.gui.roadmap.edit_table import EditTable
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.card import Card
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.wording import roadmap_cost as words

NARROW = 900


class CostView(FollowingPage):
    """Day rates, external cost and own estimates are changed in the tables, through the open assessment."""

    follows_plan = True

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._make_head(theme))
        row = self._row = QHBoxLayout()
        row.setSpacing(16)
        left = QVBoxLayout()
        left.setSpacing(12)
        self.windows = LinesTable(theme, rows.window_columns()[0].head, rows.window_columns(), self)
        self.pools = EditTable(theme, rows.pool_columns()[0].head, rows.pool_columns(), self)
        self.initiatives = EditTable(
            theme, rows.initiative_columns()[0].head, rows.initiative_columns(), self
        )
        left.addWidget(self._card(self.windows), 4)
        left.addWidget(self._card(self.pools), 5)
        row.addLayout(left, 1)
        row.addWidget(self._card(self.initiatives), 1)
        column.addLayout(row, 1)
        self.pools.edited.connect(self._enter_rate)
        self.initiatives.edited.connect(self._enter_terms)

    def _make_head(self, theme: Theme) -> QWidget:
        card = Card(self, theme=theme)
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 10, 16, 10)
        column.setSpacing(2)
        self.total = PlainLabel(card, style="section", numbers=True, wrap=True, theme=theme)
        self.likely = PlainLabel(card, color="text_secondary", wrap=True, theme=theme)
        self.lacks = PlainLabel(card, style="small", color="level1", wrap=True, theme=theme)
        self.factor = PlainLabel(card, style="small", color="text_secondary", wrap=True, theme=theme)
        for label in (self.total, self.likely, self.lacks, self.factor):
            column.addWidget(label)
        return card

    def _card(self, table: QWidget) -> Card:
        card = Card(self, theme=self._theme)
        column = QVBoxLayout(card)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(table)
        return card

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the initiatives below the sums where there is no room beside them."""
        super().resizeEvent(event)
        narrow = self.width() / (self._theme.text_percent / 100) < NARROW
        ways = QBoxLayout.Direction
        self._row.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)

    def finish_editing(self) -> None:
        """Take what stands in a cell that is being edited."""
        for table in (self.pools, self.initiatives):
            table.finish_editing()

    def _refresh(self) -> None:
        hub = self._hub
        if hub is None or hub.plan is None:
            for table in (self.windows, self.pools, self.initiatives):
                table.show_lines(())
            return
        framework, setup = hub.framework, hub.assessment.profile.roadmap
        found = roadmap_cost(framework, hub.plan, setup.rates)
        self._show_total(found)
        currency = hub.assessment.profile.currency
        self.windows.show_lines(rows.window_lines(framework, found, currency))
        self.pools.show_lines(rows.pool_lines(framework, found, setup, currency, locked=hub.locked))
        self.initiatives.show_lines(rows.initiative_lines(hub, hub.plan))
        for table in (self.pools, self.initiatives):
            table.set_editable(not hub.locked)

    def _show_total(self, found: RoadmapCost) -> None:
        hub = self._hub
        assert hub is not None
        assert hub.plan is not None
        currency = hub.assessment.profile.currency
        self.total.setText(words.headline(found.total, currency))
        self.likely.setText(words.in_nine_of_ten(found.total, currency))
        self.likely.setVisible(bool(self.likely.text()))
        self.lacks.setText(" ".join(words.lacks(hub.framework, found.total)))
        self.lacks.setVisible(bool(self.lacks.text()))
        self.factor.setText(words.size_factor(hub.framework, hub.plan.size))

    def _enter_rate(self, pool: str, _column: int, value: float | None) -> None:
        if self._hub is not None:
            changing.set_rate(self._hub, pool, value)

    def _enter_terms(self, name: str, column: int, value: object) -> None:
        if self._hub is not None:
            field = "effort" if column == rows.EFFORT else "external_cost"
            changing.set_terms(self._hub, name, **{field: value})
