"""Dumbbells: a heading over all columns that cannot be chosen, and heads that name the scale."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from readiness_desktop.gui.compare.dumbbell_table import CHANGE, NAME, TRACK, DumbbellTable
from readiness_desktop.gui.compare.rows import DumbbellRow
from readiness_desktop.gui.theme import Theme

FIGURE = DumbbellRow("Data", 40.0, 55.0, 50.0, 60.0, 75.0, 2, "+15", "Data: 40, now 55.")
HEADING = DumbbellRow("Deeper modules", None, None, None, None, None, None, "", "", heading=True)
LATER = DumbbellRow("Audit", None, None, None, None, None, None, "", "Audit: not yet.")


def table(theme: Theme, qtbot: QtBot) -> DumbbellTable:
    made = DumbbellTable(theme)
    qtbot.addWidget(made)
    made.resize(600, 300)
    made.show()
    return made


def test_a_heading_spans_the_row_and_cannot_be_chosen(theme: Theme, qtbot: QtBot) -> None:
    made = table(theme, qtbot)
    made.show_rows((FIGURE, HEADING, LATER))
    assert [made.columnSpan(row, NAME) for row in range(3)] == [1, 3, 1]
    model = made.model()
    assert not model.flags(model.index(1, NAME)) & Qt.ItemFlag.ItemIsSelectable
    assert model.flags(model.index(2, NAME)) & Qt.ItemFlag.ItemIsSelectable
    made.show_rows((LATER, FIGURE, FIGURE))
    assert [made.columnSpan(row, NAME) for row in range(3)] == [1, 1, 1], "no span of earlier rows is left"


def test_heads_name_scale_and_order(theme: Theme, qtbot: QtBot) -> None:
    made = table(theme, qtbot)
    made.show_rows((FIGURE,))

    def head(column: int) -> object:
        return made.model().headerData(column, Qt.Orientation.Horizontal)

    assert (head(NAME), head(TRACK)) == ("Sorted by change", "Level")
    made.show_rows((FIGURE,), points=True)
    assert (head(NAME), head(TRACK)) == ("In the order of the pack", "Exposure")


def test_a_cell_says_its_figure_and_the_row_its_sentence(theme: Theme, qtbot: QtBot) -> None:
    made = table(theme, qtbot)
    made.show_rows((FIGURE, LATER))
    model = made.model()
    said = [model.index(0, column).data() for column in (NAME, TRACK, CHANGE)]
    assert said == ["Data", "", "+15"]
    assert model.index(0, TRACK).data(Qt.ItemDataRole.AccessibleTextRole) == "Data: 40, now 55."
    assert not made.grab().isNull(), "a figure that is not there yet is drawn, too"
    assert sum(made.columnWidth(column) for column in range(3)) <= made.viewport().width() + 1
