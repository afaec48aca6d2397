"""The table of the roadmap: what its rows say, and initiatives that are moved and stretched with mouse and keys."""

from collections.abc import Sequence
from datetime import date

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.plan import Break
from readiness_desktop.gui.roadmap.plan_model import EFFORT, TITLE, PlanModel
from readiness_desktop.gui.roadmap.plan_rows import PlanRow, grouped, plan_rows
from readiness_desktop.gui.roadmap.plan_table import PlanTable
from readiness_desktop.gui.roadmap.weeks import week_wide
from readiness_desktop.gui.theme import Theme
from readiness_desktop.wording.roadmap_limits import Told
from tests.gui.findings.made import State
from tests.gui.roadmap.made import CLOSED, drag, told, whole_plan

DAYS = 280


@pytest.fixture
def story(framework: Framework, state: State) -> Told:
    return told(framework, state("A"), whole_plan(framework, state("A")))


@pytest.fixture
def table(qtbot: QtBot, theme: Theme, framework: Framework, story: Told) -> PlanTable:
    made = PlanTable(theme)
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    made.show_rows(story, plan_rows(story), framework.constants.horizon_days, DAYS, "window")
    return made


def week(table: PlanTable) -> float:
    left, wide, days = table.axis
    return week_wide(QRect(left, 0, wide, 10), days)


def seen(table: PlanTable, name: str) -> QRect:
    """The bar of an initiative, scrolled into view."""
    assert table.choose(name)
    table.scrollTo(table.currentIndex())
    return table.bar_of(name)


def test_the_head_says_what_days_count_from_and_how_rows_are_grouped(qapp: QApplication) -> None:
    model, under = PlanModel(), Qt.ItemDataRole.AccessibleDescriptionRole
    tip, day = Qt.ItemDataRole.ToolTipRole, date(2026, 11, 30)
    model.show((), (), 7, day, grouped("window"))
    assert model.headerData(TITLE, Qt.Orientation.Horizontal) == "Initiative"
    assert model.headerData(TITLE, Qt.Orientation.Horizontal, under) == "Days from 30 Nov 2026"
    assert model.headerData(TITLE, Qt.Orientation.Horizontal, tip) == "in windows by finish"
    assert model.headerData(EFFORT, Qt.Orientation.Horizontal, under) == "days"
    model.show((), (), 7, day, grouped("pool"))
    assert model.headerData(TITLE, Qt.Orientation.Horizontal, tip) == "by who works on it"


def test_rows_say_what_the_bar_shows(story: Told) -> None:
    rows = {row.id: row for row in plan_rows(story) if row.kind != "heading"}
    first, last = story.plan.initiatives[0], story.plan.initiatives[-1]
    assert "fixed" in rows[first.id].words
    assert "on the critical chain" in rows[first.id].words
    assert rows[first.id].when.startswith("Week 1 to")
    assert "before" in rows[last.id].words
    assert rows[last.id].words.endswith("is finished.")
    plain = next(row for row in rows.values() if row.kind == "initiative" and not row.gates)
    assert plain.cost in plain.words
    assert plain.cost.startswith("€")
    over = next(one for one in story.plan.initiatives if one.start <= CLOSED < one.start + one.duration)
    assert rows[over.id].pauses == (CLOSED,)
    left = story.plan.left_out[0]
    assert rows[left.id].remark == "Left out by hand: bought as a service"
    assert rows[left.id].excluded


def test_rows_can_stand_by_who_works_on_them(framework: Framework, story: Told) -> None:
    rows = plan_rows(story, "pool")
    names = [pool.name for pool in framework.pools if any(p.pool == pool.id for p in story.plan.initiatives)]
    assert [row.title for row in rows if row.id.startswith("pool")] == names
    assert sorted(r.rank for r in rows if r.kind == "initiative") == list(
        range(1, len(story.plan.initiatives) + 1)
    )


def test_a_bar_is_dragged_by_whole_weeks(qtbot: QtBot, table: PlanTable, story: Told) -> None:
    asked: list[tuple[str, int, int]] = []

    def breaks_of(name: str, start: int, weeks: int) -> Sequence[Break]:
        asked.append((name, start, weeks))
        return (Break("prerequisite", name, story.plan.initiatives[0].id, start, 1.0),)

    table.breaks_of = breaks_of
    one = story.plan.initiatives[3]
    bar = seen(table, one.id)
    begin, step = bar.center() - QPoint(2, 0), round(week(table))
    ways = [begin + QPoint(round(step * part), 0) for part in (0.2, 0.4, 1.0, 1.1, 2.0)]
    drag(table.viewport(), begin, *ways, drop=False)
    assert table.ghost is not None
    assert table.ghost.shown.when.startswith(f"Week {one.start + 3} to")
    assert table.ghost.shown.broken[0].endswith("is finished.")
    assert asked == [(one.id, one.start + 1, one.weeks), (one.id, one.start + 2, one.weeks)]
    assert not table.grab().isNull()
    with qtbot.waitSignal(table.placed) as placed:
        qtbot.mouseRelease(table.viewport(), Qt.MouseButton.LeftButton, pos=ways[-1])
    assert placed.args == [one.id, one.start + 2, one.weeks]
    assert table.ghost is None


def test_its_end_is_dragged_to_stretch_it_and_never_below_a_week(
    qtbot: QtBot, table: PlanTable, story: Told
) -> None:
    one = next(one for one in story.plan.initiatives if one.weeks >= 3)
    bar = seen(table, one.id)
    end, step = QPoint(bar.right() - 1, bar.center().y()), week(table)
    with qtbot.waitSignal(table.placed) as placed:
        drag(table.viewport(), end, end + QPoint(round(2 * step), 0))
    assert placed.args == [one.id, one.start, one.weeks + 2]
    with qtbot.waitSignal(table.placed) as placed:
        drag(table.viewport(), end, end - QPoint(round(12 * step), 0))
    assert placed.args == [one.id, one.start, 1]


def test_escape_lets_go_and_a_click_moves_nothing(qtbot: QtBot, table: PlanTable, story: Told) -> None:
    one = story.plan.initiatives[3]
    begin = seen(table, one.id).center() - QPoint(2, 0)
    with qtbot.assertNotEmitted(table.placed):
        drag(table.viewport(), begin, begin + QPoint(60, 0), drop=False)
        qtbot.keyClick(table, Qt.Key.Key_Escape)
        assert table.ghost is None
        qtbot.mouseRelease(table.viewport(), Qt.MouseButton.LeftButton, pos=begin + QPoint(60, 0))
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=begin)
    assert table.chosen() is not None


@pytest.mark.parametrize(
    ("key", "shift", "start", "weeks"),
    [
        (Qt.Key.Key_Right, False, 1, 0),
        (Qt.Key.Key_Left, False, -1, 0),
        (Qt.Key.Key_Right, True, 0, 1),
        (Qt.Key.Key_Left, True, 0, -1),
    ],
)
def test_keys_move_and_stretch_the_chosen_one(
    qtbot: QtBot, table: PlanTable, story: Told, key: Qt.Key, shift: bool, start: int, weeks: int
) -> None:
    one = next(one for one in story.plan.initiatives if one.start > 0 and one.weeks > 1)
    table.choose(one.id)
    held = Qt.KeyboardModifier.AltModifier
    if shift:
        held |= Qt.KeyboardModifier.ShiftModifier
    with qtbot.waitSignal(table.placed) as placed:
        qtbot.keyClick(table, key, held)
    assert placed.args == [one.id, one.start + start, one.weeks + weeks]
    assert table.chosen() is not None


def test_the_first_week_is_as_far_as_it_goes(qtbot: QtBot, table: PlanTable, story: Told) -> None:
    one = next(one for one in story.plan.initiatives if one.start == 0)
    table.choose(one.id)
    with qtbot.assertNotEmitted(table.placed):
        qtbot.keyClick(table, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)


def test_nothing_moves_in_a_locked_round(qtbot: QtBot, table: PlanTable, story: Told) -> None:
    table.locked = True
    one = story.plan.initiatives[3]
    begin = seen(table, one.id).center()
    with qtbot.assertNotEmitted(table.placed):
        drag(table.viewport(), begin, begin + QPoint(60, 0))
        qtbot.keyClick(table, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)


def test_the_menu_key_asks_for_the_chosen_row(qtbot: QtBot, table: PlanTable, story: Told) -> None:
    one = story.plan.initiatives[2]
    at = seen(table, one.id).center()
    with qtbot.waitSignal(table.menu_wanted) as wanted:
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, table.mapToGlobal(at))
        QApplication.sendEvent(table.viewport(), event)
    assert wanted.args is not None
    row = wanted.args[0]
    assert isinstance(row, PlanRow)
    assert row.id == one.id
