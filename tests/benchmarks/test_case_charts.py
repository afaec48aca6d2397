"""Cash flow and drivers of a business case as the window shows them, updated and drawn anew."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np

from readiness_desktop.charts.cash_flow import CashFlowChart, Flow
from readiness_desktop.charts.style import ChartStyle
from readiness_desktop.charts.tornado import TornadoChart
from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.case import CaseResult
from readiness_desktop.domain.framework import Framework
from tests.benchmarks.measuring import time_work
from tests.benchmarks.table import Aim, Table
from tests.benchmarks.test_charts import RUNS, _pixels
from tests.domain.made_case import WORKED, computed

SIZES_MM = {"cash flow": (155.0, 66.0), "drivers": (98.0, 66.0)}
"""586 and 370 pixels wide: the two charts of the Value page."""


def _plainest(name: str, case: CaseResult) -> Any:
    """Bars with a line, or lying bars, on axes of matplotlib as they come."""
    from matplotlib.figure import Figure

    width, height = SIZES_MM[name]
    figure = Figure(figsize=(width / 25.4, height / 25.4), dpi=96)
    axes: Any = figure.add_subplot()
    if name == "drivers":
        axes.barh([str(s.driver) for s in case.swings], [s.npv_better for s in case.swings])
    else:
        flow = Flow(case, "likely", cash=False)
        axes.bar(range(len(flow.quarters)), flow.quarters)
        axes.plot(flow.running("likely"))
    return _pixels(figure)


def test_charts_of_the_business_case(
    framework: Framework, state: Callable[[str], Assessment], table: Table
) -> None:
    ranged = replace(WORKED, investment_low=500, investment_high=700)
    turn = [computed(framework, state("A"), replace(ranged, gross=gross)) for gross in (800, 900)]
    style = ChartStyle.screen()
    for name, make in (("cash flow", CashFlowChart), ("drivers", TornadoChart)):
        kept: Any = make(style, SIZES_MM[name])
        said: dict[str, Any] = {}

        def update(kept: Any = kept, said: dict[str, Any] = said) -> None:
            turn.reverse()
            kept.update(turn[0])
            said["updated"] = _pixels(kept.figure)

        def anew(make: Any = make, name: str = name, said: dict[str, Any] = said) -> None:
            chart = make(style, SIZES_MM[name])
            chart.update(turn[0])
            said["anew"] = _pixels(chart.figure)

        def plainest(name: str = name, said: dict[str, Any] = said) -> None:
            said["plainest"] = _plainest(name, turn[0])

        update()
        taken = time_work(RUNS, update=update, anew=anew, plainest=plainest)
        # The kept chart shows what a new one shows.
        assert np.array_equal(said["updated"], said["anew"])
        assert len(np.unique(said["anew"].reshape(-1, 4), axis=0)) > 20
        assert said["plainest"].shape == said["anew"].shape
        against = "matplotlib's plainest bars"
        table.add(f"{name} updated", taken["update"], against, taken["plainest"], aim=Aim(25, "ms"))
        table.add(f"{name} drawn anew", taken["anew"], against, taken["plainest"], aim=Aim(60, "ms"))
