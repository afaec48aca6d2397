"""The table of conditions: readable at every text size, and an owner is what was typed."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QStyle, QStyleOptionComboBox, QToolTip
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.findings import marks
from readiness_desktop.gui.findings.condition_model import DUE, EVIDENCE, OWNER, STATUS, TEXT
from readiness_desktop.gui.findings.condition_table import ConditionTable
from readiness_desktop.gui.findings.day_editor import DayEditor
from readiness_desktop.gui.open_assessment import OpenAssessment
from readiness_desktop.gui.pages.results import ResultsPage
from readiness_desktop.wording.language import use_language
from tests.gui.findings.made import PEOPLE, State, conditional, shown


@contextmanager
def at_conditions(
    qtbot: QtBot, framework: Framework, state: State, percent: int = 100, names: tuple[str, ...] = ()
) -> Iterator[tuple[ResultsPage, OpenAssessment]]:
    """The view of the conditions in a window of 1280x720."""
    assessment = conditional(state)
    if names:
        people = tuple(replace(PEOPLE[0], uuid=f"r{n}", name=name) for n, name in enumerate(names))
        assessment = assessment.with_current(replace(assessment.current, respondents=people))
    with shown(qtbot, ResultsPage, framework, assessment, size=(1224, 668)) as (page, hub):
        page._theme.set_text_size(percent)
        qtbot.waitUntil(lambda: page._theme.settled)
        page.ui.views.pick("conditions")
        QApplication.processEvents()
        yield page, hub


def editor(qtbot: QtBot, page: ResultsPage) -> QComboBox:
    """The open editor of the first owner."""
    page.conditions.setFocus()
    page.conditions.setCurrentIndex(page.conditions.model().index(0, OWNER))
    qtbot.keyClick(page.conditions, Qt.Key.Key_Return)
    box = page.conditions.viewport().findChild(QComboBox)
    assert box is not None
    return box


@pytest.mark.parametrize("percent", [100, 130, 150])
def test_heads_and_words_stay_whole_at_every_text_size(
    qtbot: QtBot, framework: Framework, state: State, percent: int
) -> None:
    with at_conditions(qtbot, framework, state, percent) as (page, _hub):
        table, theme = page.conditions, page._theme
        model = table.model()
        assert table.columnWidth(TEXT) >= theme.scaled(240)
        small, body = marks.metrics(theme, "small"), marks.metrics(theme, "body")
        for column in (TEXT, OWNER, DUE, EVIDENCE, STATUS):
            head = str(model.headerData(column, Qt.Orientation.Horizontal))
            assert small.horizontalAdvance(head) + 12 <= table.columnWidth(column)
            metrics = small if column == STATUS else body
            mark = theme.scaled(16) + 8 if column == STATUS else 0
            room = table.columnWidth(column) - 16 - mark
            if column in (OWNER, DUE, STATUS):
                words = str(model.index(0, column).data()).split()
                assert max(map(metrics.horizontalAdvance, words)) <= room
        assert table.rowHeight(0) < page.height() / 3
        whole = sum(table.columnWidth(column) for column in range(5))
        reach = table.horizontalScrollBar().maximum()
        assert whole <= table.viewport().width() + reach


def test_a_typed_owner_stays_what_was_typed(qtbot: QtBot, framework: Framework, state: State) -> None:
    with at_conditions(qtbot, framework, state, names=("Head of data science",)) as (page, hub):
        box = editor(qtbot, page)
        qtbot.keyClicks(box, "Head of data")
        assert box.currentText() == "Head of data"
        qtbot.keyClick(box, Qt.Key.Key_Return)
        QApplication.processEvents()
        assert [action.owner for action in hub.assessment.current.actions] == ["Head of data"]


def test_a_name_of_the_list_is_seen_whole_in_its_editor(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    name = "Henrik Lindqvist-Abrahamsson"
    with at_conditions(qtbot, framework, state, 130, names=(name,)) as (page, _hub):
        box = editor(qtbot, page)
        option = QStyleOptionComboBox()
        box.initStyleOption(option)
        field = box.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, box
        )
        assert box.fontMetrics().horizontalAdvance(name) + 4 <= field.width()


@pytest.mark.parametrize(("code", "written"), [("en", "1 Mar 2027"), ("de", "01.03.2027")])
def test_a_due_date_is_edited_as_the_language_of_the_program_writes_it(
    qtbot: QtBot, framework: Framework, state: State, code: str, written: str
) -> None:
    computer = QLocale()
    QLocale.setDefault(QLocale("fr_FR"))
    use_language(code)
    try:
        with at_conditions(qtbot, framework, state) as (page, _hub):
            page.conditions.setCurrentIndex(page.conditions.model().index(0, DUE))
            qtbot.keyClick(page.conditions, Qt.Key.Key_Return)
            edit = page.conditions.viewport().findChild(QLineEdit)
            for typed in ("2027-03-01", "31.2.2027"):
                edit.setText(typed)
                page.conditions.commitData(edit)
            page.conditions.itemDelegate().setEditorData(edit, page.conditions.model().index(0, DUE))
            assert edit.text() == written
    finally:
        use_language("en")
        QLocale.setDefault(computer)


def editing(table: ConditionTable) -> list[DayEditor]:
    """The open editors of a day."""
    return [one for one in table.viewport().findChildren(DayEditor) if one.isVisible()]


def test_a_day_that_there_is_not_is_said_and_keeps_the_field_open(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with at_conditions(qtbot, framework, state) as (page, _hub):
        table = page.conditions
        table.setCurrentIndex(table.model().index(0, DUE))
        qtbot.keyClick(table, Qt.Key.Key_Return)
        edit = table.viewport().findChild(DayEditor)
        edit.setText("2027-03-01")
        qtbot.keyClick(edit, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: table.model().row(0).due == date(2027, 3, 1))
        qtbot.waitUntil(lambda: not editing(table))
        qtbot.keyClick(table, Qt.Key.Key_Return)
        (edit,) = editing(table)
        edit.setText("31 Apr 2027")
        qtbot.keyClick(edit, Qt.Key.Key_Return)
        assert edit.isVisible()
        assert edit.property("wrong") is True
        assert edit.accessibleDescription() == "April 2027 has 30 days."
        assert QToolTip.text() == "April 2027 has 30 days."
        assert edit.take() == (None, False)
        assert QToolTip.text() == "April 2027 has 30 days. The due date stays as it was."
        assert table.model().row(0).due == date(2027, 3, 1)
        edit.setText("")
        qtbot.keyClick(edit, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: table.model().row(0).due != date(2027, 3, 1))
