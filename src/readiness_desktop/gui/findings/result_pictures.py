"""The pictures of the results page that only paper draws: the bars of the dimensions and that of the index."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.results import Results
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.chart_menu import ChartMenu
from readiness_desktop.wording.translate import _

if TYPE_CHECKING:
    from readiness_desktop.charts.chart import Chart


class ResultPictures:
    """Offers each at its card, copied and saved as it stands in the report."""

    def __init__(self, dimensions: QWidget, index: QWidget, theme: Theme) -> None:
        self._facts: tuple[Framework, Results, Results | None, str] | None = None
        self.dimensions = ChartMenu(dimensions, theme, self._bars, _("Dimensions"))
        self.index = ChartMenu(index, theme, self._index, _("Readiness index"))

    def show_results(
        self, framework: Framework, results: Results, previous: Results | None, name: str
    ) -> None:
        """Draw these from now on; `name` says which round `previous` is."""
        self._facts = framework, results, previous, name
        self.dimensions.set_on(any(one.score is not None for one in results.dimensions.values()))
        self.index.set_on(results.index is not None)

    def _bars(self) -> Chart[Any]:
        from readiness_desktop.charts.dimension_bars import DimensionBars
        from readiness_desktop.charts.style import ChartStyle

        chart = DimensionBars(ChartStyle.paper(), (174.0, 64.0))
        if self._facts is not None:
            chart.update(*self._facts)
        return chart

    def _index(self) -> Chart[Any]:
        from readiness_desktop.charts.index_bar import IndexBar
        from readiness_desktop.charts.style import ChartStyle

        chart = IndexBar(ChartStyle.paper())
        if self._facts is not None:
            chart.update(*self._facts)
        return chart
