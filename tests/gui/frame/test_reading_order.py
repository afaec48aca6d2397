"""Tab goes through the window as one reads it, whenever its parts were made."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.frame.reading_order import move_focus, stops_of
from readiness_desktop.gui.questionnaire.level_card import LevelCard
from readiness_desktop.gui.questionnaire.respondent_tabs import RespondentTab
from tests.gui.window import running

State = Callable[[str], Assessment]


def field(parent: QWidget, name: str) -> QLineEdit:
    made = QLineEdit(parent)
    made.setObjectName(name)
    return made


def test_what_was_made_late_comes_where_it_lies(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    last, first = field(window, "last"), field(window, "first")
    row = QHBoxLayout()
    right, left = field(window, "right"), field(window, "left")
    row.addWidget(left)
    row.addWidget(right)
    for part in (first, last):
        column.addWidget(part)
    column.insertLayout(1, row)
    window.show()
    assert [one.objectName() for one in stops_of(window)] == ["first", "left", "right", "last"]
    right.setEnabled(False)
    assert [one.objectName() for one in stops_of(window)] == ["first", "left", "last"]


def test_it_goes_round_and_what_is_reached_is_seen(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(200, 100)
    area = QScrollArea(window)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    QVBoxLayout(window).addWidget(area)
    inside = QWidget()
    column = QVBoxLayout(inside)
    fields = [field(inside, str(number)) for number in range(12)]
    for one in fields:
        column.addWidget(one)
    area.setWidget(inside)
    window.show()
    window.activateWindow()
    fields[0].setFocus()
    qtbot.waitUntil(fields[0].hasFocus)
    assert move_focus(window, onward=False)
    assert fields[-1].hasFocus()
    at = fields[-1].mapTo(area.viewport(), QPoint(0, 0)).y()
    assert 0 <= at < area.viewport().height()
    assert move_focus(window, onward=True)
    assert fields[0].hasFocus()


def test_the_people_of_a_question_come_before_its_cards_and_the_round_before_the_page(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, framework: Framework, state: State
) -> None:
    with running(qtbot, qapp, tmp_path) as app:
        app.session.open_sample()
        qtbot.waitUntil(lambda: app.session.hub is not None)
        app.window.show_page("questions")
        app.window.show()
        stops = list(stops_of(app.window))
        people = next(at for at, one in enumerate(stops) if isinstance(one, RespondentTab))
        cards = next(at for at, one in enumerate(stops) if isinstance(one, LevelCard))
        assert stops.index(app.window.ui.top_bar.go) < people < cards
