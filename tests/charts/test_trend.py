"""The chart of rounds over time: what it says, its table, and that it is the same however it came to be drawn."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import numpy as np
import pytest

from readiness_desktop.charts.pen import Words
from readiness_desktop.charts.style import ChartStyle
from readiness_desktop.charts.trend import Kind, TrendChart
from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.comparison import Stand
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.trend import TrendPoint, rounds_over_time

State = Callable[[str], Assessment]
DAYS = (date(2025, 6, 3), date(2025, 11, 11), date(2026, 4, 14))


@pytest.fixture
def points(framework: Framework, state: State) -> tuple[TrendPoint, ...]:
    stands: list[Stand] = []
    for number, (name, day) in enumerate(zip("ABC", DAYS, strict=True), 1):
        whole = state(name)
        dated = whole.with_current(replace(whole.current, number=number, as_of=day))
        stands.append(Stand(dated.current, evaluate(framework, dated)))
    return rounds_over_time(stands)


def pixels(figure: Any) -> Any:
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    canvas = figure.canvas if isinstance(figure.canvas, FigureCanvasAgg) else FigureCanvasAgg(figure)
    canvas.draw()
    return np.asarray(canvas.buffer_rgba()).copy()


def words(chart: TrendChart) -> list[str]:
    return [mark.text for mark in chart.pen._marks if isinstance(mark, Words)]


def test_the_index_names_figures_verdicts_and_dates(
    framework: Framework, points: tuple[TrendPoint, ...]
) -> None:
    chart = TrendChart(ChartStyle.paper())
    chart.update(framework, points)
    said = words(chart)
    assert {"40", "50", "62", "Launch", "3 Jun 2025", "14 Apr 2026"} <= set(said)
    assert chart.alternative() == (
        "Index over time, 0 to 100: 40 on 3 Jun 2025 (Fix the foundation first), 50 on 11 Nov 2025 "
        "(Launch with conditions), 62 on 14 Apr 2026 (Launch)."
    )
    assert chart.table()[1] == ("1", "3 Jun 2025", "40.1", "34.1 to 47.3", "Fix the foundation first")


def test_dimensions_carry_their_ranges_in_the_table(
    framework: Framework, points: tuple[TrendPoint, ...]
) -> None:
    chart = TrendChart(ChartStyle.paper())
    chart.update(framework, points, "dimensions")
    assert len(chart.table()) == 1 + len(framework.dimensions)
    assert chart.table()[1][1].startswith("1.6 (")
    assert all(one.short in " ".join(words(chart)) for one in framework.dimensions)


def test_gates_are_counted(framework: Framework, points: tuple[TrendPoint, ...]) -> None:
    chart = TrendChart(ChartStyle.paper())
    chart.update(framework, points, "gates")
    met, all_of_them = points[0].gates_met, points[0].gates
    assert f"{met} of {all_of_them}" in words(chart)
    assert chart.table()[1] == ("1", "3 Jun 2025", f"{met} of {all_of_them}")


@pytest.mark.parametrize("kind", ["index", "dimensions", "gates"])
def test_a_kept_chart_shows_what_a_new_one_shows(
    framework: Framework, points: tuple[TrendPoint, ...], kind: Kind
) -> None:
    kept, new = TrendChart(ChartStyle.screen()), TrendChart(ChartStyle.screen())
    kept.update(framework, points[:2], "index")
    before = pixels(kept.figure)
    kept.update(framework, points, kind)
    new.update(framework, points, kind)
    assert np.array_equal(pixels(kept.figure), pixels(new.figure))
    assert not np.array_equal(pixels(kept.figure), before)


def test_a_round_without_an_index_is_a_gap_and_not_zero(
    framework: Framework, points: tuple[TrendPoint, ...]
) -> None:
    nothing = (None, None, None)
    empty = replace(points[1], index=nothing, dimensions=dict.fromkeys(points[1].dimensions, nothing))
    chart = TrendChart(ChartStyle.paper())
    for kind in ("index", "dimensions", "gates"):
        chart.update(framework, (points[0], empty, points[2]), kind)
        assert "Not yet" in chart.alternative() or kind == "gates"
    chart.update(framework, (points[0], empty, points[2]))
    assert "Not yet" in words(chart)


@pytest.mark.parametrize("count", [0, 1, 2, 8])
def test_any_number_of_rounds_fits(framework: Framework, points: tuple[TrendPoint, ...], count: int) -> None:
    many = tuple(replace(points[n % 3], number=n + 1, day=date(2026, 1, 1 + n)) for n in range(count))
    for kind in ("index", "dimensions", "gates"):
        for size in ((174.0, 62.0), (60.0, 40.0)):
            chart = TrendChart(ChartStyle.screen(text_scale=1.5), size)
            chart.update(framework, many, kind)
            assert chart.alternative()
            for mark in chart.pen._marks:
                if isinstance(mark, Words):
                    assert -0.5 <= mark.y <= size[1] + 0.5


def test_an_issued_verdict_stands_beside_the_computed_one(
    framework: Framework, points: tuple[TrendPoint, ...]
) -> None:
    chart = TrendChart(ChartStyle.paper())
    chart.update(framework, (*points[:2], replace(points[2], issued="CONDITIONS")))
    both = "Launch with conditions (issued; computed: Launch)"
    assert " ".join(words(chart)).count("(issued; computed: Launch)") == 1
    assert both in chart.alternative()
    assert chart.table()[3][4] == both
