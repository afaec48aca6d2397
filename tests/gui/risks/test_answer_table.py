"""Answers behind a failure mode or a practice: which columns stay where it is narrow, and what a row opens."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from readiness_desktop.gui.risks.answer_table import EVIDENCE, LAST, TITLE, AnswerRow, AnswerTable
from readiness_desktop.gui.theme import Theme

ROWS = (
    AnswerRow("D5.2", "Run money is approved", 1, "1 Started", "Stated", "12", "D5.2: 12 points.", 1.0),
    AnswerRow("", "3 more answers", None, "", "", "4", "3 more answers: 4 points.", 0.3),
)


@pytest.fixture
def made(theme: Theme, qtbot: QtBot) -> Callable[[int], AnswerTable]:
    def make(width: int) -> AnswerTable:
        table = AnswerTable(theme, name="Drivers", last="Points", points=True)
        qtbot.addWidget(table)
        table.resize(width, 300)
        table.show()
        table.show_rows(ROWS)
        return table

    return make


def test_a_question_is_opened_and_the_folded_line_unfolds(
    qtbot: QtBot, made: Callable[[int], AnswerTable]
) -> None:
    table = made(800)
    table.setCurrentIndex(table.model().index(0, 0))
    with qtbot.waitSignal(table.question_wanted) as told:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert told.args == ["D5.2"]
    qtbot.keyClick(table, Qt.Key.Key_Down)
    with qtbot.assertNotEmitted(table.question_wanted), qtbot.waitSignal(table.unfolded):
        qtbot.keyClick(table, Qt.Key.Key_Return)


def test_evidence_goes_where_it_is_narrow(made: Callable[[int], AnswerTable]) -> None:
    wide, narrow = made(900), made(360)
    assert not wide.isColumnHidden(EVIDENCE)
    assert narrow.isColumnHidden(EVIDENCE)
    assert narrow.columnWidth(TITLE) >= 80


def test_a_cell_says_its_words_and_the_row_its_sentence(made: Callable[[int], AnswerTable]) -> None:
    table = made(800)
    model = table.model()
    assert [model.index(0, column).data() for column in range(5)] == [
        "D5.2",
        "Run money is approved",
        "1 Started",
        "Stated",
        "12",
    ]
    assert model.index(0, LAST).data(Qt.ItemDataRole.AccessibleTextRole) == "D5.2: 12 points."
    assert model.headerData(LAST, Qt.Orientation.Horizontal) == "Points"
    assert model.headerData(LAST, Qt.Orientation.Vertical) is None


def test_the_same_rows_keep_the_cursor(made: Callable[[int], AnswerTable]) -> None:
    table = made(800)
    table.setCurrentIndex(table.model().index(1, 0))
    table.show_rows(tuple(ROWS))
    assert table.currentIndex().row() == 1
