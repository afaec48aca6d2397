"""The table of tasks: keys that edit, tick and empty, names that are offered, hours that are refused."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.agreements import Duty
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.ownership.duty_model import DEPUTY, HOURS, PERSON, TASK, TEAM, DutyRow
from readiness_desktop.gui.ownership.duty_table import DutyTable
from readiness_desktop.gui.theme import Theme


@pytest.fixture
def rows(framework: Framework) -> tuple[DutyRow, ...]:
    duty = Duty("Ann Lee", "", 2.5)
    first, second = framework.ownership_tasks[:2]
    return (
        DutyRow(first, duty, replace(duty, person="Person 1"), ("deputy",)),
        DutyRow(second, Duty(), Duty(), ("person", "deputy")),
    )


@pytest.fixture
def made(theme: Theme, qtbot: QtBot, rows: tuple[DutyRow, ...]) -> Callable[..., DutyTable]:
    def make(*, editable: bool = True) -> DutyTable:
        table = DutyTable(theme)
        qtbot.addWidget(table)
        table.resize(900, 300)
        table.show()
        table.show_rows(rows, ("Ann Lee", "Bo Ray"), editable=editable)
        table.setFocus(Qt.FocusReason.TabFocusReason)
        return table

    return make


def stand(table: DutyTable, row: int, column: int) -> None:
    table.setCurrentIndex(table.model().index(row, column))


def test_enter_on_a_name_offers_names_and_takes_one(qtbot: QtBot, made: Callable[..., DutyTable]) -> None:
    table = made()
    stand(table, 1, PERSON)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    box = table.findChild(QComboBox)
    assert box is not None
    assert [box.itemText(n) for n in range(box.count())] == ["Ann Lee", "Bo Ray"]
    box.setEditText("  Bo   Ray ")
    with qtbot.waitSignal(table.edited) as told:
        table.finish_editing()
    assert told.args == ["W02", "person", "Bo Ray"]


def test_hours_that_are_none_are_refused_with_a_sentence(
    qtbot: QtBot, made: Callable[..., DutyTable]
) -> None:
    table = made()
    stand(table, 0, HOURS)
    qtbot.keyClick(table, Qt.Key.Key_F2)
    line = table.findChild(QLineEdit)
    assert line is not None
    assert line.text() == "2.5"
    line.setText("200")
    with qtbot.assertNotEmitted(table.edited), qtbot.waitSignal(table.refused) as told:
        table.finish_editing()
    assert told.args[0]


def test_hours_that_are_mended_are_refused_no_more(qtbot: QtBot, made: Callable[..., DutyTable]) -> None:
    table = made()
    said: list[tuple[str, bool]] = []
    table.refused.connect(lambda wrong: said.append((wrong, table.anything_refused)))
    for typed in ("-3", "3"):
        stand(table, 0, HOURS)
        qtbot.keyClick(table, Qt.Key.Key_F2)
        (line,) = [one for one in table.findChildren(QLineEdit) if one.isVisible()]
        line.setText(typed)
        table.finish_editing()
    assert said[0][0]
    assert said[-1] == ("", False)


def test_delete_empties_and_space_ticks(qtbot: QtBot, made: Callable[..., DutyTable]) -> None:
    table = made()
    for column, field, value in ((PERSON, "person", ""), (HOURS, "hours", None)):
        stand(table, 0, column)
        with qtbot.waitSignal(table.edited) as told:
            qtbot.keyClick(table, Qt.Key.Key_Delete)
        assert told.args == ["W01", field, value]
    stand(table, 0, TEAM)
    with qtbot.waitSignal(table.edited) as told:
        qtbot.keyClick(table, Qt.Key.Key_Space)
    assert told.args == ["W01", "building_team", True]
    stand(table, 0, TASK)
    with qtbot.assertNotEmitted(table.edited):
        qtbot.keyClick(table, Qt.Key.Key_Delete)
        qtbot.keyClick(table, Qt.Key.Key_Return)


def test_what_stands_there_already_is_no_change(qtbot: QtBot, made: Callable[..., DutyTable]) -> None:
    table = made()
    with qtbot.assertNotEmitted(table.edited):
        assert not table.model().setData(table.model().index(0, PERSON), "Ann Lee")


def test_nothing_is_edited_where_the_round_is_locked(qtbot: QtBot, made: Callable[..., DutyTable]) -> None:
    table = made(editable=False)
    with qtbot.assertNotEmitted(table.edited):
        for column in (PERSON, DEPUTY, HOURS, TEAM):
            stand(table, 0, column)
            for key in (Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Delete):
                qtbot.keyClick(table, key)
    assert table.findChild(QComboBox) is None


def test_it_stands_on_the_first_cell_that_lacks_something(made: Callable[..., DutyTable]) -> None:
    table = made()
    for task, row, column in (("W01", 0, DEPUTY), ("W02", 1, PERSON)):
        table.stand_on(task)
        assert (table.currentIndex().row(), table.currentIndex().column()) == (row, column)


def test_a_cell_shows_names_as_people_are_shown(made: Callable[..., DutyTable]) -> None:
    table = made()
    model = table.model()
    assert model.index(0, PERSON).data() == "Person 1"
    assert model.index(0, DEPUTY).data() == "Nobody yet"
    assert model.index(0, HOURS).data(Qt.ItemDataRole.AccessibleTextRole) == "Hours: 2.5"
