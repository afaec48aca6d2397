"""How bars and strips share the height: rows are whole, and where both have no room they take turns."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.roadmap.plan_column import PlanColumn, shares
from readiness_desktop.gui.roadmap.plan_rows import plan_rows
from readiness_desktop.gui.theme import Theme
from tests.gui.findings.made import State
from tests.gui.roadmap.made import told, whole_plan

HEAD, ROW = 43, 26


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(room=st.integers(0, 1600))
def test_rows_are_whole_and_all_of_the_room_is_used(theme: Theme, room: int) -> None:
    found = shares(room, HEAD, ROW, theme)
    if found.turns:
        assert found.below == room
        assert found.table <= room
    else:
        assert found.table + found.below == room
        assert (found.table - HEAD) % ROW == 0
        assert found.table >= HEAD + (8 if found.strips == 2 else 3) * ROW


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(room=st.integers(0, 1600))
def test_more_room_never_takes_a_strip_away(theme: Theme, room: int) -> None:
    less, more = shares(room, HEAD, ROW, theme), shares(room + 1, HEAD, ROW, theme)
    assert (less.strips, not less.turns) <= (more.strips, not more.turns)


def test_where_both_have_no_room_they_take_turns(
    qtbot: QtBot, theme: Theme, framework: Framework, state: State
) -> None:
    plan = whole_plan(framework, state("A"))
    story = told(framework, state("A"), plan)
    column = PlanColumn(theme)
    qtbot.addWidget(column)
    column.resize(800, 220)
    column.show()
    column.table.show_rows(story, plan_rows(story), framework.constants.horizon_days, 280, "window")
    column.strips.show_plan(framework, plan)
    assert column.key.parts.isVisible()
    assert (column.table.isVisible(), column.strips.isVisible()) == (True, False)
    column.key.parts.pick("strips")
    assert (column.table.isVisible(), column.strips.isVisible()) == (False, True)
    assert column.strips.index.isVisible()
    column.resize(800, 600)
    assert not column.key.parts.isVisible()
    assert (column.table.isVisible(), column.strips.isVisible()) == (True, True)


def test_no_row_is_cut_at_top_or_bottom(
    qtbot: QtBot, theme: Theme, framework: Framework, state: State
) -> None:
    story = told(framework, state("A"), whole_plan(framework, state("A")))
    column = PlanColumn(theme)
    qtbot.addWidget(column)
    column.show()
    column.table.show_rows(story, plan_rows(story), framework.constants.horizon_days, 280, "window")
    table = column.table
    for high in (370, 448, 601, 733):
        column.resize(800, high)
        for name in story.plan.order[::5]:
            assert table.choose(name)
            first, last = table.rowAt(0), table.rowAt(table.viewport().height() - 1)
            assert table.rowViewportPosition(first) == 0
            assert table.rowViewportPosition(last) + table.row_high == table.viewport().height()
