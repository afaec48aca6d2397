"""Every chart draws, keeps its figure, says what it shows, and leaves a gap where nothing is known."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from readiness_desktop.charts.chart import Chart
from readiness_desktop.charts.dimension_bars import DimensionBars
from readiness_desktop.charts.exposure_bars import ExposureBars
from readiness_desktop.charts.index_bar import IndexBar
from readiness_desktop.charts.pen import Shape, Words
from readiness_desktop.charts.projection import ProjectionChart
from readiness_desktop.charts.radar import RadarChart
from readiness_desktop.charts.roadmap_gantt import RoadmapGantt, closes, height_mm, schedule_rows
from readiness_desktop.charts.style import ChartStyle, level_of
from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.plan import Plan
from readiness_desktop.domain.results import Results
from readiness_desktop.services.roadmap import plan_for

STYLES = [
    ChartStyle.screen(),
    ChartStyle.screen(dark=True),
    ChartStyle.screen(text_scale=1.5),
    ChartStyle.paper(),
]


@pytest.fixture(scope="module")
def results(framework: Framework, state: Callable[[str], Assessment]) -> dict[str, Results]:
    """What the three states say, and one in which nothing of D3 to D8 is answered."""
    found = {name: evaluate(framework, state(name)) for name in "ABC"}
    current = state("A").current
    few = {q: a for q, a in current.answers.items() if q.startswith(("D1", "D2"))}
    found["few"] = evaluate(framework, state("A").with_current(replace(current, answers=few)))
    return found


@pytest.fixture(scope="module")
def plan(framework: Framework, state: Callable[[str], Assessment], results: dict[str, Results]) -> Plan:
    """The roadmap of state A."""
    return plan_for(framework, state("A"), results["A"])


def pixels(chart: Chart[Any]) -> bytes:
    """The chart as a screen draws it."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    canvas = FigureCanvasAgg(chart.figure)
    canvas.draw()
    return bytes(canvas.buffer_rgba())


def written(chart: Chart[Any]) -> list[str]:
    """The words that a chart shows."""
    from readiness_desktop.charts.pen import Words

    return [mark.text for mark in chart.pen._marks if isinstance(mark, Words)]


def compared(style: ChartStyle) -> list[Any]:
    return [
        RadarChart(style),
        DimensionBars(style),
        IndexBar(style),
        ExposureBars(style),
        ExposureBars(style, (70, 20), 3),
    ]


@pytest.mark.parametrize("style", STYLES, ids=["light", "dark", "large", "paper"])
def test_every_chart_draws_states_in_every_style(
    framework: Framework, results: dict[str, Results], plan: Plan, style: ChartStyle
) -> None:
    for chart in compared(style):
        empty = pixels(chart)
        assert chart.alternative() == ""
        assert chart.table() == ()
        chart.update(framework, results["B"], results["A"], "Nov 2025")
        full = pixels(chart)
        assert full != empty
        chart.update(framework, results["C"])
        assert pixels(chart) != full
        assert len(chart.table()) > 1
        assert len({len(row) for row in chart.table()}) == 1
    gantt, projection = RoadmapGantt(style), ProjectionChart(style)
    gantt.update(framework, plan, date(2026, 4, 14))
    projection.update(framework, plan)
    assert pixels(gantt) != pixels(projection)


def test_an_update_draws_the_same_picture_as_a_new_chart(
    framework: Framework, results: dict[str, Results]
) -> None:
    for kept, new in zip(compared(STYLES[0]), compared(STYLES[0]), strict=True):
        kept.update(framework, results["A"], results["B"], "Nov 2025")
        figure = kept.figure
        kept.update(framework, results["C"])
        new.update(framework, results["C"])
        assert kept.figure is figure
        assert pixels(kept) == pixels(new)


def test_another_style_and_size_redraw_the_same_facts(
    framework: Framework, results: dict[str, Results]
) -> None:
    for chart in compared(STYLES[0]):
        chart.update(framework, results["A"])
        light, said = pixels(chart), chart.alternative()
        chart.restyle(STYLES[1])
        assert pixels(chart) != light
        chart.resize((60.0, 50.0))
        assert chart.size_mm == pytest.approx((60.0, 50.0))
        assert chart.alternative() == said


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("size", [(82.0, 84.0), (75.0, 70.0)])
def test_the_radar_never_cuts_a_name(
    framework: Framework, results: dict[str, Results], style: ChartStyle, size: tuple[float, float]
) -> None:
    scale = style.font_pt / ChartStyle.screen().font_pt if style is not STYLES[-1] else 1.0
    chart = RadarChart(style, (size[0] * scale, size[1] * scale))
    chart.update(framework, results["A"])
    words = written(chart)
    assert [word for word in words if "\u2026" in word] == []
    for dimension in framework.dimensions:
        assert set(dimension.short.split()) <= set(" ".join(words).split())


def test_what_is_not_known_is_a_gap_and_says_so(framework: Framework, results: dict[str, Results]) -> None:
    radar, bars, exposures = RadarChart(STYLES[0]), DimensionBars(STYLES[0]), ExposureBars(STYLES[0])
    for chart in (radar, bars):
        chart.update(framework, results["few"])
        assert written(chart).count("Not yet") == 6
        assert "0.0" not in written(chart)
    rows = {row[0]: row[1] for row in bars.table()}
    assert rows["Governance"] == "Not yet"
    exposures.update(framework, results["few"])
    unknown = [m for m, e in results["few"].exposures.items() if e.exposure is None]
    assert written(exposures).count("Not assessed") == len(unknown)


def caps(radar: RadarChart, color: str) -> int:
    return sum(
        1 for mark in radar.pen._marks if isinstance(mark, Shape) and (mark.line, mark.width) == (color, 1.6)
    )


def test_charts_say_their_figures(framework: Framework, results: dict[str, Results], plan: Plan) -> None:
    index = IndexBar(STYLES[0])
    index.update(framework, results["A"], results["B"], "Nov 2025")
    assert index.alternative().startswith("Overall index 40 of 100, likely 34 to 47")
    assert "Below 40: fix" in written(index)
    assert "Launch needs 55" in written(index)
    assert "Nov 2025: 50" in written(index)
    radar = RadarChart(STYLES[0])
    radar.update(framework, results["A"])
    assert "strongest is Use case at 2.4, weakest Ownership and budget at 0.8" in radar.alternative()
    assert {"Cap by a blocking gate", "Cap by a condition"} <= set(written(radar))
    red, amber = STYLES[0].levels[0].fill, STYLES[0].levels[1].fill
    blocked = sum(
        1 for d in results["A"].dimensions.values() if d.cap_by in {"D1.2", "D2.4", "D3.3", "D5.2", "D6.1"}
    )
    capped = sum(1 for d in results["A"].dimensions.values() if d.cap_by is not None)
    assert caps(radar, red) == blocked + 1, "one more stands in the legend"
    assert caps(radar, amber) == capped - blocked + 1
    radar.update(framework, results["C"])
    assert not any(words.startswith("Cap by") for words in written(radar))
    projection = ProjectionChart(STYLES[0])
    projection.update(framework, plan)
    assert "40 today: Fix the foundation first" in written(projection)
    assert any(re.match("Week [0-9]+: Launch with conditions", words) for words in written(projection))


def test_verdicts_of_a_projection_stand_clear_of_its_range_and_limits(
    framework: Framework, plan: Plan
) -> None:
    chart = ProjectionChart(STYLES[0], (174.0, 56.0))
    chart.update(framework, plan)
    words = [mark for mark in chart.pen._marks if isinstance(mark, Words)]
    lines = {mark.text: mark.y for mark in words if mark.text in ("Below 40: fix", "Launch needs 55")}
    told = [mark for mark in words if "today" in mark.text or mark.text.startswith("Week ")]
    assert len(lines) == 2
    assert len(told) == 2
    for mark in told:
        assert all(abs(mark.y - y) > 2 for y in lines.values())
    first = plan.projections[0]
    top, foot = lines["Launch needs 55"], lines["Below 40: fix"]
    points = 40 + (told[0].y - foot) / (top - foot) * 15
    assert not (first.lo or 0) < points < (plan.projections[-1].hi or 0)


def test_the_largest_exposures_come_worst_first(framework: Framework, results: dict[str, Results]) -> None:
    chart = ExposureBars(STYLES[0], (70.0, 20.0), largest=3)
    chart.update(framework, results["A"])
    assert [row[1] for row in chart.table()[1:]] == ["75.0", "75.0", "62.0"]


def test_exposures_stand_in_the_order_of_the_list_beside_them(
    framework: Framework, results: dict[str, Results]
) -> None:
    order = [mode.id for mode in reversed(framework.failure_modes)]
    chart = ExposureBars(STYLES[0], order=order)
    chart.update(framework, results["A"])
    assert [row[0] for row in chart.table()[1:]] == [mode.name for mode in reversed(framework.failure_modes)]


def test_every_initiative_has_its_row_under_its_pool(framework: Framework, plan: Plan) -> None:
    rows = schedule_rows(framework, plan)
    assert {row.id for row in rows if not isinstance(row, str)} == {i.id for i in plan.initiatives}
    pools = {pool.name: pool.id for pool in framework.pools}
    here = ""
    for row in rows:
        if isinstance(row, str):
            here = pools[row]
        else:
            assert row.pool == here
    gantt = RoadmapGantt(STYLES[3])
    gantt.update(framework, plan, date(2026, 4, 14), rows[:4])
    assert "Days from 14 Apr 2026" in written(gantt)
    closing = next(i for i in plan.initiatives if i.gates)
    gantt.update(framework, plan)
    titled = closes(framework, closing, 400.0, 8.5)
    assert titled == "closes " + framework.question(closing.gates[0]).title
    assert titled in written(gantt)
    assert closes(framework, closing, 80.0, 8.5) == f"closes {closing.gates[0]}"


def test_no_title_of_an_initiative_is_cut_on_paper(framework: Framework, plan: Plan) -> None:
    gantt = RoadmapGantt(
        ChartStyle.paper(), (174.0, height_mm(framework, plan, schedule_rows(framework, plan)))
    )
    gantt.update(framework, plan)
    said = " ".join(written(gantt))
    assert "…" not in said
    for initiative in plan.initiatives:
        assert all(word in said for word in framework.initiative(initiative.id).title.split())


def test_a_long_name_of_a_failure_mode_takes_two_lines(
    framework: Framework, results: dict[str, Results]
) -> None:
    chart = ExposureBars(ChartStyle.paper(), (64.0, 27.0), largest=3)
    chart.update(framework, results["A"])
    assert not [words for words in written(chart) if "…" in words]
    assert {"No budget for", "production"} <= set(written(chart))


def test_a_text_in_a_chart_is_never_a_formula(framework: Framework, results: dict[str, Results]) -> None:
    first = replace(
        framework.dimensions[0], short="$\\frac{1}{2}$ {x} & <b> 漢字 \U0001f680 \x00 " + "long " * 40
    )
    odd = replace(framework, dimensions=(first, *framework.dimensions[1:]))
    bars = DimensionBars(STYLES[0], (300.0, 80.0))
    bars.update(odd, results["A"])
    pixels(bars)
    name = next(words for words in written(bars) if words.startswith("$"))
    assert name.startswith("$\\frac{1}{2}$ {x} & <b")
    assert len(name) <= 60


@pytest.mark.parametrize(
    ("points", "level"), [(0, 0), (24.999, 0), (24.9999999999, 1), (47.7, 1), (75, 3), (100, 4)]
)
def test_the_level_of_a_score_is_its_floor(points: float, level: int) -> None:
    assert level_of(points) == level
