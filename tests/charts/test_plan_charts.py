"""The pictures of a plan beside its bars: the load of the people, and the exposures while it is carried out."""

import itertools
from collections.abc import Callable
from dataclasses import replace

import pytest

from readiness_desktop.charts.exposure_lines import ExposureLines
from readiness_desktop.charts.pen import Shape, Words
from readiness_desktop.charts.pool_load import PoolLoad
from readiness_desktop.charts.roadmap_gantt import RoadmapGantt
from readiness_desktop.charts.style import ChartStyle
from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.plan import Plan
from readiness_desktop.services.roadmap import plan_for

WEEKS = 52
PAPER = ChartStyle.paper()


@pytest.fixture(scope="module")
def plan(framework: Framework, state: Callable[[str], Assessment]) -> Plan:
    assessment = state("A")
    return plan_for(framework, assessment, evaluate(framework, assessment))


def fills(chart: PoolLoad, color: str) -> int:
    return sum(isinstance(mark, Shape) and mark.fill == color for mark in chart.pen._marks)


def test_load_is_red_only_where_a_pool_has_too_few(framework: Framework, plan: Plan) -> None:
    chart, red = PoolLoad(PAPER), PAPER.levels[0].fill
    pools = tuple(plan.capacity)
    chart.update(framework, plan, pools, WEEKS)
    assert fills(chart, red) == 0
    rows = chart.table()
    assert len(rows) == WEEKS + 1
    worked = sum(float(cell) for row in rows[1:] for cell in row[1:])
    assert worked == pytest.approx(plan.effort, abs=WEEKS * len(pools) * 0.05)
    short = replace(plan, room={pool: (0.0, *[99.0] * (WEEKS - 1)) for pool in pools})
    chart.update(framework, short, pools, WEEKS)
    assert fills(chart, red) == 1
    assert chart.alternative().endswith("Too few people in one week.")


def test_every_failure_mode_has_a_line_with_its_name(framework: Framework, plan: Plan) -> None:
    chart = ExposureLines(PAPER)
    chart.update(framework, plan, "FM5")
    words = [mark for mark in chart.pen._marks if isinstance(mark, Words)]
    names = {mark.text: mark for mark in words if mark.text.startswith("FM")}
    assert set(names) == {mode.id for mode in framework.failure_modes}
    assert [name for name, mark in names.items() if mark.weight == 600] == ["FM5"]
    places = sorted(mark.y for mark in names.values())
    line = PAPER.font_pt / 72 * 25.4
    assert all(lower - upper >= line for upper, lower in itertools.pairwise(places)), "none lies over another"
    assert "FM5" in chart.alternative()
    assert len(chart.table()) == len(plan.projections) + 1


def test_a_plan_without_work_draws_an_empty_scale(framework: Framework, plan: Plan) -> None:
    bare = replace(plan, initiatives=(), projections=(), load={}, room={})
    load, lines = PoolLoad(PAPER), ExposureLines(PAPER)
    load.update(framework, bare, tuple(plan.capacity), 0)
    lines.update(framework, bare)
    assert len(load.table()) == len(lines.table()) == 1


def test_the_critical_chain_is_underlined_and_what_is_fixed_has_an_edge(
    framework: Framework, plan: Plan
) -> None:
    accent, edge = PAPER.color("accent_text"), PAPER.color("text")
    slack = {one.id: 0 if n < 2 else 3 for n, one in enumerate(plan.initiatives)}
    told = [replace(one, slack=slack[one.id], fixed=n == 0) for n, one in enumerate(plan.initiatives)]
    chart = RoadmapGantt(PAPER)
    chart.update(framework, replace(plan, initiatives=tuple(told)))
    shapes = [mark for mark in chart.pen._marks if isinstance(mark, Shape)]
    assert sum(mark.fill == accent for mark in shapes) == 2
    assert sum(mark.line == edge for mark in shapes) == 1
    assert [row[-1] for row in chart.table()][:4] == ["Critical", "Critical", "Critical", ""]
    before = [replace(one, slack=None) for one in plan.initiatives]
    chart.update(framework, replace(plan, initiatives=tuple(before)))
    assert not any(mark.fill == accent for mark in chart.pen._marks if isinstance(mark, Shape))
    assert chart.table()[0][-1] == "Gates closed"


def test_a_narrow_first_window_is_named_by_its_end(framework: Framework, plan: Plan) -> None:
    late = [replace(one, start=60, finish=70) if n == 0 else one for n, one in enumerate(plan.initiatives)]
    chart = RoadmapGantt(PAPER)
    chart.update(framework, replace(plan, initiatives=tuple(late)))
    said = [mark.text for mark in chart.pen._marks if isinstance(mark, Words)]
    assert "30" in said
    assert not any("…" in words for words in said)
