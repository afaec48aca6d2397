"""The workshop as a room sees it and as whoever leads it presses its keys."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.open_assessment import OpenAssessment
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.workshop.window import WorkshopWindow
from tests.gui.questionnaire.made import OPEN, two_rounds
from tests.screens.checks import faults

State = Callable[[str], Assessment]
K = Qt.Key


@pytest.fixture
def hub(qapp: object, framework: Framework, state: State) -> Iterator[OpenAssessment]:
    made = OpenAssessment(framework, two_rounds(framework, state))
    yield made
    made.close()


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, hub: OpenAssessment) -> Iterator[WorkshopWindow]:
    made = WorkshopWindow(theme, hub, OPEN[0])
    made.resize(1440, 900)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.setFocus()
    yield made
    if isValid(made):
        made.close()


def press(*keys: Qt.Key) -> None:
    for key in keys:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key)


def words(root: QWidget) -> str:
    """Everything that a window says, to the eye and to a screen reader."""
    said: list[str] = []
    for one in (root, *root.findChildren(QWidget)):
        if one.isVisibleTo(root):
            said += [one.accessibleName(), one.toolTip()]
            if isinstance(one, QLabel | QLineEdit):
                said.append(one.text())
            elif isinstance(one, QComboBox):
                said.append(one.currentText())
    return " | ".join(text for text in said if text)


def test_nothing_tells_a_vote_before_it_is_revealed(window: WorkshopWindow) -> None:
    before = [words(row) for row in window.stage.rows]
    card = words(window.people.cards[0])
    press(K.Key_4)
    assert window.people.cards[0].words == "Voted"
    four = words(window)
    press(K.Key_Up, K.Key_0)
    assert words(window) == four, "whatever was voted, the window says the same"
    assert [words(row) for row in window.stage.rows] == before
    assert words(window.people.cards[0]) != card
    assert window.voted.text() == "1 of 3 have voted"


def test_the_votes_are_shown_and_the_room_agrees_with_a_reason(
    window: WorkshopWindow, hub: OpenAssessment
) -> None:
    press(K.Key_4, K.Key_1, K.Key_K, K.Key_Space)
    assert window.stage.apart.text() == "3 levels apart: talk before agreeing"
    assert "Agreement 0.00" in window.stage.more.text()
    assert "1 does not know (RC)" in window.stage.more.text()
    assert "Proposed: 1" in window.stage.more.text()
    assert not window.reason.isVisible()
    press(K.Key_2)
    assert window.level.current == "2"
    assert window.reason.isVisible()
    press(K.Key_Y)
    QTest.keyClicks(window.reason, "2 pilots 4 sites")
    press(K.Key_Return)
    answer = hub.assessment.current.answer(OPEN[0])
    assert (answer.level, answer.level_reason) == (2, "2 pilots 4 sites"), "digits in a field are text"
    press(K.Key_Right)
    assert window.room.question == OPEN[1]
    assert not window.agreeing.isVisible()


def test_counts_only_hides_who_chose_what(window: WorkshopWindow) -> None:
    press(K.Key_4, K.Key_1, K.Key_1, K.Key_X, K.Key_Space)
    said = " | ".join(words(row) for row in window.stage.rows)
    assert "2 votes" in said
    assert "Okafor" not in said
    press(K.Key_X)
    assert "Martin Okafor" in words(window.stage.rows[4])


def test_things_are_parked_and_settled_by_keys(window: WorkshopWindow, hub: OpenAssessment) -> None:
    press(K.Key_P)
    QTest.keyClicks(window.parking.field, "Who pays?")
    press(K.Key_Return)
    assert window.room.question == OPEN[0]
    (item,) = hub.assessment.current.parked
    assert (item.text, item.question) == ("Who pays?", OPEN[0])
    (row,) = window.parking.rows
    row.tick.click()
    assert hub.assessment.current.parked[0].settled
    assert "(settled)" in window.parking.rows[0].words.text()


def test_somebody_comes_late(window: WorkshopWindow, hub: OpenAssessment) -> None:
    press(K.Key_A)
    QTest.keyClicks(window.new_person.name, "Priya Raman")
    press(K.Key_Return)
    window.new_person.role.setEditText("privacy officer")
    press(K.Key_Return)
    assert window.room.question == OPEN[0], "Enter ended the field and nothing else"
    assert hub.assessment.current.respondents[-1].role == "Privacy officer"
    press(K.Key_3)
    assert [vote.level for vote in hub.assessment.current.answer(OPEN[0]).votes] == [3]
    assert window.people.cards[-1].words == "Voted"


def test_time_is_up_in_words(window: WorkshopWindow) -> None:
    assert window.clock.words.text() == "4:00"
    press(K.Key_T)
    assert window.clock.start.text() == "Pause"
    window.time.left = 1
    window.time.tick()
    assert window.clock.words.text() == "Time is up"
    press(K.Key_Plus)
    assert window.clock.words.text() == "1:00"


def test_undo_takes_a_vote_back(window: WorkshopWindow, hub: OpenAssessment) -> None:
    press(K.Key_4)
    QTest.keyClick(window, K.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert hub.assessment.current.answer(OPEN[0]).votes == ()
    assert window.people.cards[0].words == "Not yet"


def test_a_part_is_chosen_and_a_choice_without_questions_is_not(window: WorkshopWindow) -> None:
    window.filter.setCurrentIndex(window.filter.findData("D4"))
    window.filter.activated.emit(window.filter.currentIndex())
    assert window.room.question == "D4.1"
    window.filter.setCurrentIndex(window.filter.findData("split"))
    window.filter.activated.emit(window.filter.currentIndex())
    assert window.filter.currentData() == "D4"


def test_the_room_has_a_window_of_its_own_on_another_screen(window: WorkshopWindow) -> None:
    window.show_audience()
    assert window.audience is None, "there is one screen only"
    window.show_audience(QGuiApplication.primaryScreen())
    assert window.audience is not None
    press(K.Key_4, K.Key_1, K.Key_1)
    assert "Okafor" not in words(window.audience.stage)
    window.activateWindow()
    window.setFocus()
    press(K.Key_Space)
    assert window.audience.stage.apart.text() == "3 levels apart: talk before agreeing"


@pytest.mark.parametrize("size", [(1024, 600), (1180, 640), (1440, 900), (2880, 1700)])
@pytest.mark.parametrize("text", [100, 150])
def test_everything_fits(window: WorkshopWindow, size: tuple[int, int], text: int, theme: Theme) -> None:
    theme.set_text_size(text)
    window.resize(*size)
    press(K.Key_4, K.Key_1, K.Key_1, K.Key_Space, K.Key_2)
    QApplication.processEvents()
    assert faults(window.stage) == []
    rows = window.stage.rows
    assert rows[-1].geometry().bottom() < window.stage.apart.y()
    assert window.stage.more.geometry().bottom() <= window.stage.height()
    theme.set_text_size(100)


def test_it_ends_where_it_was_and_keeps_what_was_typed(qtbot: QtBot, window: WorkshopWindow) -> None:
    press(K.Key_Right)
    with qtbot.waitSignal(window.left) as said:
        press(K.Key_Escape)
    assert said.args == [OPEN[1]]
