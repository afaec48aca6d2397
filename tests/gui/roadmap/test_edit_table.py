"""A table that is edited where it stands: keys, clicks, ticks, and what cannot be."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from readiness_desktop.gui.debt.lines_table import Cell, Column, Line
from readiness_desktop.gui.roadmap.edit_table import EditCell, EditTable
from readiness_desktop.gui.theme import Theme
from readiness_desktop.services.typed_numbers import read_number

COLUMNS = (Column("Item", 0), Column("Who", 120), Column("Sum", 80, right=True), Column("In", 44))


def line(key: str, who: str = "", value: float | None = None, *, on: bool = False) -> Line:
    return Line(
        key,
        (
            Cell(f"Item {key}"),
            EditCell(who or "Name one", kind="name", value=who, written=who, offered=("Rosa", "Jonas")),
            EditCell("" if value is None else str(value), kind="typed", value=value, read=read_number),
            EditCell("in" if on else "not in", kind="tick", value=on),
        ),
    )


def made(qtbot: QtBot, theme: Theme) -> tuple[EditTable, list[tuple[str, int, object]]]:
    table = EditTable(theme, "Things", COLUMNS)
    qtbot.addWidget(table)
    table.resize(700, 300)
    table.show_lines((line("a"), line("b", "Rosa", 7.0, on=True)))
    told: list[tuple[str, int, object]] = []
    table.edited.connect(lambda key, column, value: told.append((key, column, value)))
    with qtbot.waitExposed(table):
        table.show()
    return table, told


def stand(table: EditTable, row: int, column: int) -> None:
    table.setFocus()
    table.setCurrentIndex(table.lines.index(row, column))


def test_enter_edits_and_enter_takes(qtbot: QtBot, theme: Theme) -> None:
    table, told = made(qtbot, theme)
    stand(table, 0, 2)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    field = table.indexWidget(table.currentIndex())
    assert isinstance(field, QLineEdit)
    assert field.accessibleName() == "Sum"
    qtbot.keyClicks(field, "twelve")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert told == []
    assert "figure" in field.accessibleDescription()
    field.selectAll()
    qtbot.keyClicks(field, "12.5")
    assert field.accessibleDescription() == ""
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert told == [("a", 2, 12.5)]


def test_a_name_is_chosen_or_typed(qtbot: QtBot, theme: Theme) -> None:
    table, told = made(qtbot, theme)
    stand(table, 0, 1)
    qtbot.keyClick(table, Qt.Key.Key_F2)
    box = table.indexWidget(table.currentIndex())
    assert isinstance(box, QComboBox)
    assert [box.itemText(n) for n in range(box.count())] == ["Rosa", "Jonas"]
    box.setEditText(" Ines ")
    table.finish_editing()
    assert told == [("a", 1, "Ines")]


def test_space_and_clicks_tick(qtbot: QtBot, theme: Theme) -> None:
    table, told = made(qtbot, theme)
    stand(table, 1, 3)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    at = table.visualRect(table.lines.index(0, 3)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert told == [("b", 3, False), ("a", 3, True)]
    state = table.lines.index(1, 3).data(Qt.ItemDataRole.CheckStateRole)
    assert state == Qt.CheckState.Checked
    assert table.lines.index(1, 3).data(Qt.ItemDataRole.AccessibleTextRole) == "In: in"


def test_delete_empties_what_can_be(qtbot: QtBot, theme: Theme) -> None:
    table, told = made(qtbot, theme)
    for column in (0, 1, 2, 3):
        stand(table, 1, column)
        qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert told == [("b", 1, ""), ("b", 2, None)]


def test_the_same_value_is_no_change(qtbot: QtBot, theme: Theme) -> None:
    table, told = made(qtbot, theme)
    stand(table, 1, 2)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    table.finish_editing()
    assert told == []


def test_a_locked_table_is_read(qtbot: QtBot, theme: Theme) -> None:
    table, told = made(qtbot, theme)
    table.set_editable(False)
    for column, key in ((1, Qt.Key.Key_Return), (2, Qt.Key.Key_Delete), (3, Qt.Key.Key_Space)):
        stand(table, 1, column)
        qtbot.keyClick(table, key)
        assert table.indexWidget(table.currentIndex()) is None
    assert told == []
    assert not table.grab().isNull()
