"""One radar as the window shows it, updated and drawn anew, against the plainest radar that matplotlib draws."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np

from readiness_desktop.charts.contradiction_bars import ContradictionBars
from readiness_desktop.charts.debt_paydown import DebtPaydown
from readiness_desktop.charts.radar import RadarChart
from readiness_desktop.charts.style import ChartStyle
from readiness_desktop.charts.trend import Kind, TrendChart
from readiness_desktop.charts.views_radar import ViewsRadar, Voice
from readiness_desktop.domain.agreements import DebtEntry, Paydown
from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.debt_register import debt_register
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.findings import Findings
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.published import contradictions
from readiness_desktop.domain.results import Results
from readiness_desktop.services.sample import sample_assessment
from tests.benchmarks.measuring import time_work
from tests.benchmarks.table import Aim, Table
from tests.charts.test_views_radar import voices

RUNS = 25
SIZE_MM = (90.0, 90.0)
"""340 pixels: the profile card of the results page."""


def _pixels(figure: Any) -> Any:
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    canvas = figure.canvas if isinstance(figure.canvas, FigureCanvasAgg) else FigureCanvasAgg(figure)
    canvas.draw()
    return np.asarray(canvas.buffer_rgba()).copy()


def _plainest(framework: Framework, shown: list[Results]) -> Any:
    """Polar axes with one closed line for each results and the names around."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(SIZE_MM[0] / 25.4, SIZE_MM[1] / 25.4), dpi=96)
    axes: Any = figure.add_subplot(projection="polar")
    count = len(framework.dimensions)
    angles = [2 * math.pi * i / count for i in range(count)]
    for results in shown:
        scores = [(results.dimensions[d.id].score or 0.0) / 25 for d in framework.dimensions]
        axes.plot([*angles, angles[0]], [*scores, scores[0]])
    axes.set_xticks(angles, [d.short for d in framework.dimensions])
    axes.set_ylim(0, 4)
    return _pixels(figure)


def test_radar(framework: Framework, state: Callable[[str], Assessment], table: Table) -> None:
    before, now, later = (evaluate(framework, state(name)) for name in "ABC")
    style = ChartStyle.screen()
    kept = RadarChart(style, SIZE_MM)
    said: dict[str, Any] = {}
    turn = [now, later]

    def update() -> None:
        turn.reverse()
        kept.update(framework, turn[0], before, "before")
        said["updated"] = _pixels(kept.figure)

    def anew() -> None:
        chart = RadarChart(style, SIZE_MM)
        chart.update(framework, turn[0], before, "before")
        said["anew"] = _pixels(chart.figure)

    def plainest() -> None:
        said["plainest"] = _plainest(framework, [turn[0], before, before])

    update()
    first = said["updated"]
    taken = time_work(RUNS, update=update, anew=anew, plainest=plainest)

    # The kept chart shows what a new one shows, and each of the two results its own picture.
    assert np.array_equal(said["updated"], said["anew"])
    update()
    other = said["updated"]
    assert not np.array_equal(other, said["anew"])
    assert any(np.array_equal(first, picture) for picture in (other, said["anew"]))
    assert len(np.unique(said["anew"].reshape(-1, 4), axis=0)) > 20
    assert said["plainest"].shape == said["anew"].shape
    assert str(kept.table()[1][1]) in kept.table()[1]

    against = "matplotlib's plainest radar"
    table.add("radar updated", taken["update"], against, taken["plainest"], aim=Aim(25, "ms"))
    table.add("radar drawn anew", taken["anew"], against, taken["plainest"], aim=Aim(60, "ms"))


def test_rounds_over_time(framework: Framework, table: Table) -> None:
    """The three pictures of the Compare page, each drawn after another one."""
    sample = sample_assessment(framework)
    points = Findings(framework, sample, evaluate(framework, sample)).trend
    style, size = ChartStyle.screen(), (140.0, 52.0)
    kept = TrendChart(style, size)
    kinds: list[Kind] = ["index", "dimensions", "gates"]

    def update() -> None:
        kinds.append(kinds.pop(0))
        kept.update(framework, points, kinds[0])
        _pixels(kept.figure)

    def anew() -> None:
        chart = TrendChart(style, size)
        chart.update(framework, points, "dimensions")
        _pixels(chart.figure)

    def plainest() -> None:
        from matplotlib.figure import Figure

        figure = Figure(figsize=(size[0] / 25.4, size[1] / 25.4), dpi=96)
        axes: Any = figure.add_subplot()
        axes.plot([str(one.day) for one in points], [one.index[0] or 0.0 for one in points], marker="o")
        axes.set_ylim(0, 100)
        _pixels(figure)

    taken = time_work(RUNS, update=update, anew=anew, plainest=plainest)
    # The kept chart shows what a new one shows.
    new = TrendChart(style, size)
    for chart in (kept, new):
        chart.update(framework, points, "dimensions")
    assert np.array_equal(_pixels(kept.figure), _pixels(new.figure))
    assert len(points) == 3 and str(kept.table()[1][1])
    against = "matplotlib's plainest line"
    table.add("rounds over time updated", taken["update"], against, taken["plainest"], aim=Aim(25, "ms"))
    table.add("rounds over time drawn anew", taken["anew"], against, taken["plainest"], aim=Aim(60, "ms"))


def test_paydown(framework: Framework, state: Callable[[str], Assessment], table: Table) -> None:
    one = state("A")
    items = tuple(
        DebtEntry(str(n), "T", f"Item {n}", external=10_000.0 + 1_000 * n, blocked=2_000.0 * n)
        for n in range(40)
    )
    results = evaluate(framework, one)

    def register(base: float) -> Any:
        profile = replace(one.profile, paydown=Paydown(base=base, years=10))
        return debt_register(framework, replace(one.current, debt=items, profile=profile), results)

    shown = [register(50_000.0), register(90_000.0)]
    _time(
        table, "paydown", lambda: DebtPaydown(ChartStyle.screen()), lambda c, at: c.update(shown[at], "EUR"),
        lambda: _plainest(framework, [results]),
    )  # fmt: skip


def test_views(framework: Framework, table: Table) -> None:
    """What the sides say, two outlines and then three."""
    sides = voices(framework)
    shown = [sides, (*sides, Voice("Tom Adeyemi", sides[0].seen, 2))]
    results = evaluate(framework, sample_assessment(framework))
    _time(
        table, "views", lambda: ViewsRadar(ChartStyle.screen()), lambda c, at: c.update(framework, shown[at]),
        lambda: _plainest(framework, [results, results]),
    )  # fmt: skip


def test_contradictions(framework: Framework, table: Table) -> None:
    """The numbers for failure side by side, all six and with one switched off."""
    shown = [contradictions(framework, off)[0] for off in ({}, {"F13": "Not ours"})]
    size = (174.0, ContradictionBars.height_of(shown[0]))
    results = evaluate(framework, sample_assessment(framework))
    _time(
        table, "contradictions", lambda: ContradictionBars(ChartStyle.screen(), size),
        lambda c, at: c.update(shown[at]), lambda: _plainest(framework, [results]),
    )  # fmt: skip


def _time(
    table: Table,
    name: str,
    make: Callable[[], Any],
    show: Callable[[Any, int], None],
    plainest: Callable[[], Any],
) -> None:
    """A chart that is kept and shows one thing after another, and one that is made for each."""
    kept, turn = make(), [0, 1]
    said: dict[str, Any] = {}

    def update() -> None:
        turn.reverse()
        show(kept, turn[0])
        said["updated"] = _pixels(kept.figure)

    def anew() -> None:
        chart = make()
        show(chart, turn[0])
        said["anew"] = _pixels(chart.figure)

    taken = time_work(RUNS, update=update, anew=anew, plainest=lambda: plainest() is not None)
    assert np.array_equal(said["updated"], said["anew"])
    against = "matplotlib's plainest radar"
    table.add(f"{name} updated", taken["update"], against, taken["plainest"], aim=Aim(25, "ms"))
    table.add(f"{name} drawn anew", taken["anew"], against, taken["plainest"], aim=Aim(60, "ms"))
