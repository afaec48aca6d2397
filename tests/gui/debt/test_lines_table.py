"""The tables of the Debt page: keys, clicks, what is said, and columns that go where there is no room."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readiness_desktop.gui.debt.lines_table import Cell, Column, Line, LinesTable, fitting
from readiness_desktop.gui.theme import Theme
from readiness_desktop.paths import resources

COLUMNS = (Column("Item", 0), Column("Sum", 80, right=True), Column("More", 100, needs=500))


def lines(*keys: str) -> tuple[Line, ...]:
    return tuple(
        Line(key, (Cell(f"Item {key}", "below", wraps=True), Cell("7"), Cell("do", tip="Do it")))
        for key in keys
    )


def made(qtbot: QtBot, width: int = 700) -> LinesTable:
    theme = Theme(resources(), mode="light")
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app)
    table = LinesTable(theme, "Things", COLUMNS)
    qtbot.addWidget(table)
    table.resize(width, 300)
    table.show_lines(lines("a", "b"))
    with qtbot.waitExposed(table):
        table.show()
    return table


def test_keys_and_clicks_are_told(qtbot: QtBot) -> None:
    table = made(qtbot)
    told: list[tuple[str, int]] = []
    gone: list[str] = []
    table.acted.connect(lambda key, column: told.append((key, column)))
    table.gone.connect(gone.append)
    assert table.choose("b")
    assert not table.choose("none")
    qtbot.keyClick(table, Qt.Key.Key_Return)
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    at = table.visualRect(table.lines.index(0, 1)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert told == [("b", -1), ("a", 1)]
    assert gone == ["b"]
    assert table.current() == "a"


def test_a_figure_without_room_is_shortened_and_told_in_full(qtbot: QtBot) -> None:
    table = made(qtbot)
    cell = Cell("€1,108,000,000", brief="€1.1B")
    measure = table.fontMetrics()
    assert fitting(cell, measure, measure.horizontalAdvance(cell.first)) == "€1,108,000,000"
    assert fitting(cell, measure, measure.horizontalAdvance(cell.first) - 1) == "€1.1B"
    assert fitting(Cell("long words"), measure, 1) == "long words"
    table.show_lines((Line("a", (Cell("Item"), cell, Cell(""))),))
    assert "€1,108,000,000" in table.lines.index(0, 1).data(Qt.ItemDataRole.ToolTipRole)


def test_the_same_things_keep_the_place(qtbot: QtBot) -> None:
    table = made(qtbot)
    table.choose("b")
    table.show_lines(lines("a", "b"))
    assert table.current() == "b"
    table.show_lines(lines("b"))
    assert table.current() == ""


def test_a_cell_is_said_with_its_head(qtbot: QtBot) -> None:
    table = made(qtbot)
    index = table.lines.index(0, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Item: Item a, below"
    assert table.lines.index(0, 2).data(Qt.ItemDataRole.ToolTipRole) == "Do it"


def test_columns_go_where_there_is_no_room(qtbot: QtBot) -> None:
    table = made(qtbot)
    assert not table.isColumnHidden(2)
    table.resize(400, 300)
    assert table.isColumnHidden(2)
    assert table.columnWidth(0) + table.columnWidth(1) == table.viewport().width()


def test_a_long_first_line_makes_the_row_higher(qtbot: QtBot) -> None:
    table = made(qtbot, 260)
    short = table.rowHeight(0)
    long = Cell("A title that is far too long for one line of this column", "below", wraps=True)
    table.show_lines((Line("a", (long, Cell("7"), Cell("do"))),))
    assert table.rowHeight(0) > short
