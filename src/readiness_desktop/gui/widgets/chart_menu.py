"""What can be done with a chart, for a card that shows as a list or a mark what goes on paper as that chart."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QWidget

from readiness_desktop.gui.background import Job
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.chart_actions import ChartActions
from readiness_desktop.gui.widgets.chart_canvas import load_charts

if TYPE_CHECKING:
    from readiness_desktop.charts.chart import Chart


class ChartMenu(QObject):
    """Offers the actions at a right click anywhere in the card, and at the menu key wherever the focus is in it.

    `paper` makes the chart as it goes on paper, once somebody wants it. Switched off there is nothing to draw.
    """

    def __init__(self, card: QWidget, theme: Theme, paper: Callable[[], Chart[Any]], name: str) -> None:
        super().__init__(card)
        self._card, self._on, self._loading = card, False, False
        self.actions_of = ChartActions(card, theme, paper, name)
        card.installEventFilter(self)

    def set_on(self, on: bool) -> None:
        """Whether there is anything to draw."""
        self._on = on

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lists and labels let the wish for a menu pass, so it arrives at the card."""
        if not self._on or not isinstance(event, QContextMenuEvent):
            return False
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        middle = self._card.mapToGlobal(self._card.rect().center())
        self._load()
        self.actions_of.menu(middle if by_key else event.globalPos())
        return True

    def _load(self) -> None:
        """Import what charts are drawn with while somebody reads the menu."""
        if not self._loading:
            self._loading = True
            Job(lambda _task: load_charts()).start()
