"""An interview: the open question first, levels after a note, what is said kept where it belongs."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from readiness_desktop.domain.assessment import Assessment, Respondent
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.open_assessment import OpenAssessment
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.workshop.interview import InterviewWindow
from readiness_desktop.services import answering, interviewing, people, setup
from tests.gui.questionnaire.made import PEOPLE, two_rounds
from tests.gui.workshop.test_window import press
from tests.screens.checks import faults

State = Callable[[str], Assessment]
K = Qt.Key


@pytest.fixture
def hub(qapp: object, framework: Framework, state: State) -> Iterator[OpenAssessment]:
    made = OpenAssessment(framework, two_rounds(framework, state))
    yield made
    made.close()


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, hub: OpenAssessment) -> Iterator[InterviewWindow]:
    made = InterviewWindow(theme, hub)
    made.resize(1440, 900)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.focus()
    yield made
    if isValid(made):
        made.close()


def test_a_person_is_asked_their_questions_only(window: InterviewWindow, framework: Framework) -> None:
    assert "Martin Okafor, Sponsor" in window.choosing.buttons[0].text()
    press(K.Key_Space)
    assert window.talk is not None
    wanted = interviewing.questions_for_role(framework, "Standard", "Sponsor")
    assert window.talk.order == tuple(question.id for question in wanted)
    assert f"of {len(wanted)}" in window.progress.text()
    assert window.asking.question.text() == window.talk.asked.ask
    assert window.asking.note.hasFocus(), "what is said can be written down at once"


def test_levels_are_kept_back_until_something_is_written(
    window: InterviewWindow, hub: OpenAssessment
) -> None:
    window.begin("p1")
    assert window.talk is not None
    question = window.talk.question
    before = hub.assessment.current.answer(question).note
    assert not window.asking.cards.isVisible()
    QTest.keyClicks(window.asking.note, "We have 2 of 3")
    assert not window.asking.cards.isVisible(), "not while it is being written"
    QTest.keyClick(window.asking.note, K.Key_Escape)
    assert window.asking.cards.isVisible()
    press(K.Key_3)
    answer = hub.assessment.current.answer(question)
    assert answering.said_by(answer, "p1") == "We have 2 of 3"
    assert answer.note == before, "the note is the assessor's own"
    assert [vote.level for vote in answer.votes if vote.respondent == "p1"] == [3]
    hub.undo_stack.undo()
    hub.undo_stack.undo()
    assert hub.assessment.current.answer(question).said == ()
    assert window.asking.note.toPlainText() == "", "undo is seen in the field"


def test_a_digit_without_levels_shows_them_first(window: InterviewWindow) -> None:
    window.begin("p1")
    assert window.talk is not None
    QTest.keyClick(window.asking.note, K.Key_Escape)
    press(K.Key_4)
    assert window.asking.cards.isVisible()
    assert not window.talk.voted
    press(K.Key_K)
    assert (window.talk.voted, window.talk.level) == (True, None)
    assert window.asking.dont_know.isChecked()


def test_what_is_said_stays_with_who_said_it(window: InterviewWindow, hub: OpenAssessment) -> None:
    """Whatever people are called: by number, in another order, under another name, with the same initials."""
    window.begin("p1")
    talk = window.talk
    assert talk is not None
    shared = talk.question
    QTest.keyClicks(window.asking.note, "Finance agreed")
    talk.promise("Board minutes")
    hub.change(answering.set_said(hub.assessment, shared, "p2", "Nobody asked us"), "said")
    namesake = Respondent("p9", "Mona Olsen", "Sponsor")
    for change in (
        lambda a: people.show_names(a, False),
        lambda a: people.move_respondent(a, "p1", 1),
        lambda a: setup.add_respondent(a, namesake),
        lambda a: setup.change_respondent(a, replace(a.current.respondents[1], name="Anders Berg")),
    ):
        hub.change(change(hub.assessment), "people")
        window.go(1)
        window.go(-1)
        assert window.asking.note.toPlainText() == "Finance agreed"
        assert talk.levels_shown
        assert shared not in talk.ending.still_open
        assert [one.text for one in talk.ending.promised] == ["Document: Board minutes"]
    assert window.asking.parked.text() == "Document: Board minutes (Executive 2)"
    talk.write("")
    assert answering.said_by(talk.answer, "p2") == "Nobody asked us"
    assert answering.said_by(talk.answer, "p1") == ""


def test_no_step_of_undo_keeps_a_name(window: InterviewWindow, hub: OpenAssessment) -> None:
    window.begin("p1")
    assert window.talk is not None
    window.talk.show_levels()
    window.talk.say(3)
    window.talk.write("So we do")
    window.talk.promise("Minutes")
    window.choosing.person_added.emit("Priya Raman", "Data steward")
    steps = [hub.undo_stack.text(n) for n in range(hub.undo_stack.count())]
    assert len(steps) == 4
    assert not [one for one in steps if "Martin" in one or "Okafor" in one or "Priya" in one]


def test_nothing_is_written_into_a_locked_round(
    window: InterviewWindow, hub: OpenAssessment, framework: Framework
) -> None:
    window.begin("p1")
    talk = window.talk
    assert talk is not None
    talk.show_levels()
    locked = setup.lock_round(framework, hub.assessment, hub.results, None, "Ida", date(2026, 6, 1))
    hub.settle(locked)
    talk.say(3)
    talk.write("late")
    talk.promise("late")
    window.choosing.person_added.emit("Late", "")
    assert hub.assessment is locked


def test_somebody_who_is_in_the_list_is_not_added_twice(window: InterviewWindow, hub: OpenAssessment) -> None:
    before = hub.assessment
    window.choosing.person_added.emit(" martin  OKAFOR", "Sponsor")
    assert hub.assessment is before
    assert window.talk is not None
    assert window.talk.person == "p1"
    window.choosing.person_added.emit("N" * 200, "")
    assert len(hub.assessment.current.respondents[-1].name) == people.LONGEST_NAME


def test_it_ends_with_what_came_of_it(qtbot: QtBot, window: InterviewWindow, hub: OpenAssessment) -> None:
    window.begin("p1")
    talk = window.talk
    assert talk is not None
    QTest.keyClick(window.asking.note, K.Key_Escape)
    press(K.Key_A)
    QTest.keyClicks(window.asking.document, "Board minutes")
    press(K.Key_Return)
    (parked,) = hub.assessment.current.parked
    assert (parked.text, parked.question) == ("Document: Board minutes", talk.order[0])
    assert parked.respondent == "p1"
    assert window.asking.parked.text() == "Document: Board minutes (Martin Okafor)"
    QTest.keyClick(window.asking.document, K.Key_Escape)
    press(K.Key_K)
    for _question in talk.order:
        window.setFocus()
        press(K.Key_Right)
    assert window.ending.isVisible()
    left = len(talk.order) - 1
    assert window.ending.heading.text() == f"1 question answered, {left} still open, 1 document promised"
    press(K.Key_Space)
    assert window.choosing.isVisible()
    with qtbot.waitSignal(window.left):
        press(K.Key_Escape)


def test_a_role_without_a_person_begins_with_a_name(window: InterviewWindow, hub: OpenAssessment) -> None:
    button = next(one for one in window.choosing.buttons if one.text().startswith("Data steward,"))
    button.click()
    QTest.keyClicks(window.choosing.new_person.name, "Priya Raman")
    press(K.Key_Return)
    press(K.Key_Return)
    assert hub.assessment.current.respondents[-1].role == "Data steward"
    assert window.talk is not None
    assert window.talk.name == "Priya Raman"
    assert window.asking.isVisible()


@pytest.mark.parametrize("size", [(1024, 600), (1180, 640), (1440, 900)])
@pytest.mark.parametrize("text", [100, 150])
def test_everything_fits(
    qtbot: QtBot, window: InterviewWindow, size: tuple[int, int], text: int, theme: Theme
) -> None:
    window.resize(*size)
    theme.set_text_size(text)
    qtbot.waitUntil(lambda: theme.settled)
    QApplication.processEvents()
    assert faults(window.choosing) == []
    window.begin(PEOPLE[1].uuid)
    window.setFocus()
    press(K.Key_L)
    QApplication.processEvents()
    assert faults(window.asking) == []
    window.finish()
    QApplication.processEvents()
    assert faults(window.ending) == []
    theme.set_text_size(100)
