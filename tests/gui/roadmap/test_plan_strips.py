"""The strips under the bars: on the same time axis, read week by week, one strip where the room is low."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, Qt
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.plan import Plan
from readiness_desktop.gui.roadmap.load_plot import load_bars
from readiness_desktop.gui.roadmap.plan_strips import PlanStrips
from readiness_desktop.gui.roadmap.week_plot import WeekPlot
from readiness_desktop.gui.roadmap.weeks import day_x
from readiness_desktop.gui.theme import Theme
from tests.gui.findings.made import State
from tests.gui.roadmap.made import CLOSED, whole_plan

LEFT, WIDE, WEEKS = 420, 400, 40


@pytest.fixture
def plan(framework: Framework, state: State) -> Plan:
    return whole_plan(framework, state("A"))


@pytest.fixture
def strips(qtbot: QtBot, theme: Theme, framework: Framework, plan: Plan) -> PlanStrips:
    made = PlanStrips(theme)
    qtbot.addWidget(made)
    made.resize(LEFT + WIDE, 300)
    made.show_plan(framework, plan)
    made.set_axis(LEFT, WIDE, framework.constants.horizon_days, WEEKS * 7)
    made.set_low(False)
    made.show()
    return made


def shown(strips: PlanStrips) -> list[WeekPlot]:
    return [plot for plot in (strips.load, strips.index, strips.exposure) if plot.isVisible()]


def test_a_day_lies_where_it_lies_among_the_bars(strips: PlanStrips) -> None:
    column = QRect(LEFT, 0, WIDE, 20)
    for plot in (strips.load, strips.index):
        for day in (0, 30, 91, 200):
            at = plot.mapTo(strips, plot.rect().topLeft()).x() + plot.x_of(day)
            assert at == pytest.approx(day_x(column, day, WEEKS * 7), abs=1)


def test_load_is_stacked_and_told_where_there_are_too_few(
    strips: PlanStrips, framework: Framework, plan: Plan
) -> None:
    pools = tuple(plan.capacity)
    bars = load_bars(plan, pools, WEEKS, 1)
    shown_days = sum(sum(days[:WEEKS]) for days in plan.load.values())
    assert sum(bar.total for bar in bars) == pytest.approx(shown_days)
    assert shown_days < plan.effort, "some of it comes later"
    worked = any(one.start <= CLOSED < one.start + one.duration for one in plan.initiatives)
    assert worked
    assert [bar.first for bar in bars if bar.over] == [CLOSED]
    assert strips.load.accessibleName() == "Person-days in four weeks"
    assert "Too few people in one week." in strips.load.spoken_value()
    strips.pool.setCurrentIndex(1)
    assert strips.load.pools == (framework.pools[0].id,)
    assert len(load_bars(plan, strips.load.pools, WEEKS, 4)) == WEEKS // 4


def test_weeks_are_read_with_the_keys(qtbot: QtBot, strips: PlanStrips, plan: Plan) -> None:
    whole = strips.index.spoken_value()
    assert whole.startswith("40 today")
    turn = next(one for one in plan.projections if one.verdict == "CONDITIONS")
    assert f"Day {turn.week * 7}, launch with conditions" in whole
    qtbot.keyClick(strips.index, Qt.Key.Key_Right)
    assert strips.index.spoken_value().startswith("Week 1: index 40, likely ")
    qtbot.keyClick(strips.index, Qt.Key.Key_End)
    assert strips.index.spoken_value().startswith(f"Week {WEEKS}: index ")
    qtbot.keyClick(strips.index, Qt.Key.Key_Escape)
    assert strips.index.spoken_value() == whole
    qtbot.keyClick(strips.load, Qt.Key.Key_Home)
    assert strips.load.spoken_value().startswith("Week 1: ")


def test_exposure_takes_the_place_of_the_index(strips: PlanStrips, framework: Framework, plan: Plan) -> None:
    strips.what.pick("exposure")
    assert shown(strips) == [strips.load, strips.exposure]
    strips.mode.setCurrentIndex(4)
    mode = framework.failure_modes[4]
    before, after = (plan.projections[at].exposures[mode.id] for at in (0, -1))
    assert before > after
    assert mode.name in strips.exposure.spoken_value()


def test_in_a_low_window_one_strip_shows_all_three_in_turn(strips: PlanStrips) -> None:
    strips.set_low(True)
    assert shown(strips) == [strips.index]
    strips.what.pick("load")
    assert shown(strips) == [strips.load]
    assert strips.outlook_strip.title.text() == strips.load.name()
    strips.set_low(False)
    assert shown(strips) == [strips.load, strips.index]


def test_a_preview_lies_faintly_beside_what_is_shown(
    strips: PlanStrips, framework: Framework, plan: Plan
) -> None:
    before = strips.index.grab().toImage()
    lower = replace(
        plan, projections=tuple(replace(one, index=(one.index or 0.0) / 2) for one in plan.projections)
    )
    strips.show_plan(framework, plan, lower)
    assert strips.index.grab().toImage() != before
    strips.show_plan(framework, plan)
    assert strips.index.grab().toImage() == before


def test_what_is_tried_is_named(strips: PlanStrips, framework: Framework, plan: Plan) -> None:
    first, *rest = plan.projections
    late = replace(
        plan,
        projections=(first, *(replace(one, week=one.week + 10) for one in rest)),
        capacity={pool: days / 2 for pool, days in plan.capacity.items()},
        room={pool: tuple(days / 2 for days in room) for pool, room in plan.room.items()},
    )
    load = strips.load.grab().toImage()
    strips.show_plan(framework, plan, late)
    assert "tried: day" in strips.index.spoken_value()
    assert strips.people_strip.remark.text().endswith(", tried limit 27")
    assert strips.load.grab().toImage() != load
    strips.show_plan(framework, plan)
    assert "tried" not in strips.index.spoken_value()
    assert "tried" not in strips.people_strip.remark.text()


def test_no_ground_tells_a_verdict_from_the_index(strips: PlanStrips) -> None:
    plot = strips.index
    picture = plot.grab().toImage()
    for day in (12, 45):
        x = round(plot.x_of(day))
        # Away from the line, its range and every word: near the top, and near zero.
        high, low = (picture.pixelColor(x, round(plot.y_of(plot.axis, at))) for at in (95, 6))
        assert high == low


def test_each_picture_can_be_read_as_a_table(strips: PlanStrips, framework: Framework) -> None:
    load, index, exposure = (menu.actions_of._paper() for menu in strips.menus)
    assert load.table()[0][1:] == tuple(pool.name for pool in framework.pools)
    assert len(load.table()) == WEEKS + 1
    assert index.table()[0][0] == "Week"
    assert exposure.table()[0][1:] == tuple(mode.id for mode in framework.failure_modes)
    assert "FM1" in exposure.alternative()
    assert "person-days" in load.alternative()
