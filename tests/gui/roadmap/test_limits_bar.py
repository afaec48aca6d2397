"""The row of limits: people, money, aim, what is fixed, and the search for the best plan."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.roadmap_setup import NO_ROADMAP, RoadmapSetup
from readiness_desktop.gui.roadmap.budget_popover import BudgetPopover
from readiness_desktop.gui.roadmap.capacity_popover import CapacityPopover
from readiness_desktop.gui.roadmap.limits_bar import (
    Limits,
    LimitsBar,
    budget_words,
    short_budget,
    stepped_budget,
)
from readiness_desktop.gui.theme import Theme
from readiness_desktop.wording.roadmap_limits import Told
from tests.gui.findings.made import State
from tests.gui.roadmap.made import drag, told, whole_plan

FIRST = date(2026, 4, 14)


@pytest.fixture
def story(framework: Framework, state: State) -> Told:
    return told(framework, state("A"), whole_plan(framework, state("A")))


@pytest.fixture
def bar(qtbot: QtBot, theme: Theme, story: Told) -> Iterator[LimitsBar]:
    made = LimitsBar(theme)
    qtbot.addWidget(made)
    made.resize(1184, 40)
    made.show()
    shown(made, story, NO_ROADMAP)
    yield made
    if made.popover is not None:
        made.popover.close()


def shown(bar: LimitsBar, story: Told, setup: RoadmapSetup, *, locked: bool = False) -> None:
    bar.show_limits(Limits(story.framework, setup, "EUR", FIRST, 52, locked, story))


def test_it_shows_what_is_set_up(bar: LimitsBar, story: Told, framework: Framework) -> None:
    total = sum(pool.capacity for pool in framework.pools)
    assert bar.capacity.figure.text() == f"{total:g} days a week"
    assert bar.budget.figure.text() == "No limit"
    assert not bar.budget.less.isEnabled()
    assert bar.fixed.accessibleName() == "Fixed: 2 initiatives"
    shown(bar, story, RoadmapSetup(aim="all", budget=(100_000.0, 400_000.0), capacity={"BUS": 1.0}))
    assert bar.budget.figure.text() == "€100K to €400K a quarter"
    assert bar.aim.currentText() == "Everything that can be lifted"
    assert bar.capacity.figure.text() == f"{total - 5:g} days a week"


def test_less_and_more_change_every_pool_and_quarter(qtbot: QtBot, bar: LimitsBar, story: Told) -> None:
    with qtbot.waitSignal(bar.capacity_set) as found:
        qtbot.mouseClick(bar.capacity.more, Qt.MouseButton.LeftButton)
    assert found.args == [{"BUS": 6.5, "DATA": 11.0, "PLAT": 13.0, "ML": 13.0, "RISK": 9.0, "CHG": 6.5}]
    shown(bar, story, RoadmapSetup(budget=(400_000.0,)))
    with qtbot.waitSignal(bar.budget_set) as found:
        qtbot.mouseClick(bar.budget.less, Qt.MouseButton.LeftButton)
    assert found.args == [(390_000.0,)]


@pytest.mark.parametrize(
    ("budget", "step", "expected"),
    [
        ((), 1, ()),
        ((10.0,), -1, (9.0,)),
        ((85_000.0,), 1, (86_000.0,)),
        ((0.0, 100.0), 1, (10.0, 110.0)),
        ((1.0,), -10, ()),
    ],
)
def test_a_step_of_money_has_its_size(budget: tuple[float, ...], step: int, expected: object) -> None:
    assert stepped_budget(budget, step) == expected


def test_words_of_a_budget() -> None:
    assert budget_words((), "EUR") == "No limit"
    assert budget_words((412_000.0, 412_000.0), "EUR") == "€412,000 a quarter"
    assert short_budget((), "EUR") == "No limit"
    assert short_budget((50_000.0,), "EUR") == "€50K"
    assert short_budget((100_000.0, 400_000.0), "EUR") == "€100K to €400K"


def test_the_sheet_of_people_tells_while_a_slider_moves_and_once_it_stands(
    qtbot: QtBot, bar: LimitsBar
) -> None:
    qtbot.mouseClick(bar.capacity.figure, Qt.MouseButton.LeftButton)
    sheet = bar.popover
    assert isinstance(sheet, CapacityPopover)
    slider = sheet.sliders["DATA"]
    middle = slider.rect().center()
    with qtbot.waitSignals([bar.capacity_moving, bar.capacity_set]):
        drag(slider, middle, middle + QPoint(20, 0), middle + QPoint(40, 0))
    assert sheet.figures["DATA"].amount == slider.amount > 10.0
    with qtbot.waitSignal(bar.capacity_set) as found:
        qtbot.mouseClick(sheet.reset, Qt.MouseButton.LeftButton)
    assert found.args == [{}]
    figure = sheet.figures["DATA"]
    typed(qtbot, figure, "4,5")
    assert (figure.amount, slider.amount) == (4.5, 4.5)
    with qtbot.waitSignal(bar.rates_set) as found:
        typed(qtbot, sheet.rates["ML"], "900")
    assert found.args == [{"ML": 900.0}]
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert bar.popover is None


def typed(qtbot: QtBot, line: QLineEdit, words: str) -> None:
    line.selectAll()
    qtbot.keyClick(line, Qt.Key.Key_Delete)
    qtbot.keyClicks(line, words)
    qtbot.keyClick(line, Qt.Key.Key_Return)


def test_the_sheet_of_money_takes_one_figure_or_one_each_quarter(
    qtbot: QtBot, bar: LimitsBar, story: Told
) -> None:
    qtbot.mouseClick(bar.budget.more, Qt.MouseButton.LeftButton)
    sheet = bar.popover
    assert isinstance(sheet, BudgetPopover)
    with qtbot.waitSignal(bar.budget_set) as found:
        typed(qtbot, sheet.same, "120 000")
    assert found.args == [(120_000.0,)]
    sheet.each.click()
    assert [figure.amount for figure in sheet.figures] == [120_000.0] * 4
    with qtbot.waitSignal(bar.budget_set) as found:
        typed(qtbot, sheet.figures[1], "50000")
    assert found.args == [(120_000.0, 50_000.0, 120_000.0, 120_000.0)]
    with qtbot.waitSignal(bar.budget_set) as found:
        sheet.each.click()
    assert found.args == [(120_000.0,)]
    with qtbot.waitSignal(bar.budget_set) as found:
        typed(qtbot, sheet.same, "")
    assert found.args == [()]


def test_what_is_fixed_can_move_again(qtbot: QtBot, bar: LimitsBar, story: Told) -> None:
    menu = bar.offer_fixed()
    first = bar.pinned()[0]
    assert story.title(first) in menu.actions()[0].text()
    with qtbot.waitSignal(bar.unpinned) as found:
        menu.actions()[0].trigger()
    assert found.args == [first]
    menu.close()
    free = replace(
        story,
        plan=replace(story.plan, initiatives=tuple(replace(i, fixed=False) for i in story.plan.initiatives)),
    )
    shown(bar, free, NO_ROADMAP)
    menu = bar.offer_fixed()
    assert [one.text() for one in menu.actions()] == ["Nothing is fixed"]
    menu.close()


def test_the_search_can_be_stopped(qtbot: QtBot, bar: LimitsBar) -> None:
    with qtbot.waitSignal(bar.solve_wanted):
        qtbot.mouseClick(bar.solve, Qt.MouseButton.LeftButton)
    bar.show_solving(True)
    assert bar.stop.isVisible()
    assert not bar.solve.isVisible()
    with qtbot.waitSignal(bar.stop_wanted):
        qtbot.mouseClick(bar.stop, Qt.MouseButton.LeftButton)
    bar.show_solving(False)
    assert bar.solve.isVisible()


def test_the_aim_is_told_when_it_is_chosen(qtbot: QtBot, bar: LimitsBar) -> None:
    bar.aim.setFocus()
    with qtbot.waitSignal(bar.aim_set) as found:
        qtbot.keyClick(bar.aim, Qt.Key.Key_Down)
    assert found.args == ["profile"]


def test_a_locked_round_is_read(bar: LimitsBar, story: Told) -> None:
    shown(bar, story, NO_ROADMAP, locked=True)
    assert not bar.capacity.isEnabled()
    assert not bar.budget.isEnabled()
    assert not bar.solve.isEnabled()
    assert not bar.calendar.isEnabled()
    assert not bar.aim.isEnabled()


@pytest.mark.parametrize("width", [1184, 1075])
def test_large_text_is_whole_as_soon_as_it_comes(
    qtbot: QtBot, bar: LimitsBar, story: Told, theme: Theme, width: int
) -> None:
    bar.resize(width, 60)
    shown(bar, story, RoadmapSetup(budget=(50_000.0,)))
    theme.set_text_size(150)
    parts = (bar.capacity.figure, bar.budget.figure, bar.aim, bar.fixed, bar.solve)
    qtbot.waitUntil(lambda: theme.settled and all(one.width() >= one.sizeHint().width() for one in parts))
    boxes = (bar.capacity, bar.budget, bar.aim, bar.fixed, bar.calendar, bar.solve)
    for before, after in pairwise(boxes):
        assert before.geometry().right() < after.geometry().left()
    assert bar.solve.geometry().right() <= width
    assert bar.budget.figure.accessibleName() == "Budget: €50,000 a quarter"


@pytest.mark.parametrize("width", [1184, 1076, 980, 920, 860])
def test_everything_fits_into_a_narrow_window(bar: LimitsBar, width: int) -> None:
    bar.resize(width, 40)
    right = max(child.geometry().right() for child in (bar.solve, bar.calendar, bar.aim))
    assert right <= width
    words = bar.aim.fontMetrics().horizontalAdvance(bar.aim.currentText())
    assert bar.aim.width() >= words + 20, "what it aims for is not cut"
