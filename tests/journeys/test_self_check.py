"""An executive takes the self-check by keyboard and lets it grow; a module begins to count with a notice, and back."""

import re
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from readiness_desktop.gui.assessments.model import spoken, status_words
from readiness_desktop.gui.dialogs.depth import DepthDialog, change_depth
from readiness_desktop.gui.findings.dimension_table import CLAIMED
from readiness_desktop.gui.pages.questions import QuestionsPage
from readiness_desktop.gui.pages.results import ResultsPage
from readiness_desktop.gui.pages.self_check import SelfCheckPage
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.services import answering
from tests.journeys.day import Day

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
LEVELS = (1, 3, 0, 2, 1, 4, 1, 3)


def answer_all(day: Day) -> SelfCheckPage:
    day.press(Qt.Key.Key_N, CTRL_SHIFT)
    page = day.page(SelfCheckPage)
    day.press(Qt.Key.Key_Return)
    day.until(lambda: day.session.hub is not None and page.question == "D1")
    for level in LEVELS:
        day.press(Qt.Key(Qt.Key.Key_0 + level))
        day.press(Qt.Key.Key_Return)
    assert page.question == ""
    return page


def said_in(day: Day) -> str:
    return day.window.undo_notice.findChildren(PlainLabel)[0].text()


def test_an_executive_takes_the_self_check_and_lets_it_grow(qtbot: QtBot, tmp_path: Path) -> None:
    day = Day(qtbot, tmp_path)
    page = answer_all(day)
    assert day.hub.assessment.client.name == "Unnamed organisation"
    assert page.end.finding.text() == "Three of eight claims would hold up a launch."
    shown = " ".join(label.text() for label in page.end.findChildren(QLabel))
    names = (*day.hub.framework.verdict.names.values(), "Not yet")
    assert not [name for name in names if name in shown]
    assert not re.search(r"\b\d{2}\b|\d\.\d", shown), "no figure of an index"
    assert [one.id for one in day.window.available if one.inside] == ["self_check"]

    day.press(Qt.Key.Key_Escape)
    day.until(lambda: day.session.hub is None and bool(day.session.rows))
    day.until(lambda: status_words(day.session.rows[0])[1] == "Self-check, 8 of 8")  # type: ignore[arg-type]
    (row,) = day.session.rows
    assert "no verdict and no index" in spoken(row, day.window.theme)  # type: ignore[arg-type]

    day.session.open_row(row.assessment)  # type: ignore[attr-defined]
    day.until(lambda: day.session.hub is not None)
    page = day.page(SelfCheckPage)
    day.press(Qt.Key.Key_Return)
    (dialog,) = [one for one in day.window.findChildren(DepthDialog) if one.isVisible()]
    dialog.go.click()
    assert day.page(QuestionsPage).question == "D1.1"
    for level in (1, 2, 1):
        day.press(Qt.Key(Qt.Key.Key_0 + level))
        day.press(Qt.Key.Key_Return)
    day.close_dialogs()
    day.window.show_page("results")
    table = day.page(ResultsPage).dimensions
    model = table.model()
    assert not table.isColumnHidden(CLAIMED)
    assert [model.index(row, CLAIMED).data() for row in range(8)] == [str(one) for one in LEVELS]
    told = model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "Self-check said 1, evidence shows " in told
    for _change in range(4):
        day.window.commands.undo()
    assert day.window.page == "self_check", "that it has grown was undone"
    day.end()


def test_a_module_that_begins_to_count_says_what_it_does(qtbot: QtBot, tmp_path: Path) -> None:
    day = Day(qtbot, tmp_path)
    day.session.open_sample()
    day.until(lambda: day.session.hub is not None and day.session.library_open)
    hub = day.hub
    change_depth(hub, "Deep")
    items = hub.framework.items("IA")
    for question in items:
        hub.change(answering.reopen(hub.assessment, question.id), "reopen", question=question.id)
    assert not hub.results.modules["IA"].used
    day.window.show_page("questions", items[0].id)
    page = day.page(QuestionsPage)
    for question in items:
        page.show_question(question.id)
        day.press(Qt.Key.Key_1)
        day.close_dialogs()
        if hub.results.modules["IA"].used:
            break
    notice = day.window.undo_notice
    assert notice.isVisible()
    assert said_in(day).startswith("Infrastructure audit counts from now on: Data architecture goes from ")
    next(one for one in notice.findChildren(QPushButton) if one.text() == "Undo").click()
    assert not hub.results.modules["IA"].used
    assert said_in(day).startswith("Infrastructure audit no longer counts: Data architecture goes from ")
    change_depth(hub, "Quick")
    change_depth(hub, "Deep")
    assert hub.assessment.current.answer(items[0].id).level == 1
    day.end()
