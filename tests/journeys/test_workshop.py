"""A workshop and an interview through the real window, by keys: nothing is shown too early, and nothing is lost."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.assessment import Profile, Respondent
from readiness_desktop.gui.dialogs import files
from readiness_desktop.gui.pages.questions import QuestionsPage
from readiness_desktop.gui.workshop.interview import InterviewWindow
from readiness_desktop.gui.workshop.window import WorkshopWindow
from readiness_desktop.services import interviewing, setup
from tests.gui.workshop.test_window import words
from tests.journeys.day import Day
from tests.pdf import text_of

K = Qt.Key
ROOM = (("Martin Okafor", "Sponsor"), ("Hanna Lindqvist", "MLOps lead"), ("Rosa Castellanos", "Data steward"))
QUESTION = "D6.3"


def keys(*pressed: Qt.Key) -> None:
    """Press keys where the focus is."""
    for key in pressed:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key)


def begin(day: Day) -> None:
    """An assessment with three people, at one of its questions."""
    session = day.session
    day.until(lambda: session.library_open)
    session.with_framework(lambda _framework: None)
    day.until(lambda: session.framework is not None)
    framework = session.framework
    assert framework is not None
    people: tuple[Respondent, ...] = tuple(setup.new_respondent(framework, *one) for one in ROOM)
    session.create(framework, setup.new_client("Northwind"), Profile("ETA"), people)
    day.until(lambda: session.hub is not None)
    day.close_dialogs()
    day.window.show_page("questions", QUESTION)


def shown(day: Day, kind: type[QWidget]) -> QWidget:
    """The window of a mode, once it has the focus."""
    found = day.window.findChild(kind)
    assert found is not None
    day.until(found.isActiveWindow)
    return found


def hold_workshop(day: Day) -> None:
    """Three hidden votes, what they come to, a level with its reason, and something for later."""
    day.page(QuestionsPage).ui.level_cards.focus_card()
    keys(K.Key_W)
    room = shown(day, WorkshopWindow)
    assert isinstance(room, WorkshopWindow)
    assert room.room.question == QUESTION
    room.setFocus()
    keys(K.Key_T)
    assert room.time.running
    before = [words(row) for row in room.stage.rows]
    keys(K.Key_4, K.Key_1, K.Key_1)
    assert [words(row) for row in room.stage.rows] == before, "no level of anybody can be seen"
    assert [card.words for card in room.people.cards] == ["Voted"] * 3
    assert "3 of 3 have voted" in words(room)
    assert not any(text in words(room) for text in ("Proposed", "Agreed:", "apart"))
    keys(K.Key_Space)
    assert room.stage.apart.text() == "3 levels apart: talk before agreeing"
    keys(K.Key_2, K.Key_Y)
    QTest.keyClicks(room.reason, "A rota is written down")
    keys(K.Key_Return, K.Key_P)
    QTest.keyClicks(room.parking.field, "Who pays for the rota?")
    keys(K.Key_Return, K.Key_Escape)
    day.until(lambda: day.window.page_widget("questions").modes.open is None)  # type: ignore[attr-defined]


def hold_interview(day: Day) -> None:
    """The data steward by keys: a note first, then the level, then a promise."""
    day.until(day.window.isActiveWindow)
    day.page(QuestionsPage).ui.level_cards.focus_card()
    keys(K.Key_I)
    talk = shown(day, InterviewWindow)
    assert isinstance(talk, InterviewWindow)
    steward = next(one for one in talk.choosing.buttons if one.text().startswith("Rosa"))
    steward.setFocus()
    keys(K.Key_Space)
    assert talk.talk is not None
    assert not talk.asking.cards.isVisible()
    QTest.keyClicks(talk.asking.note, "Profiled in May")
    keys(K.Key_Escape)
    assert talk.asking.cards.isVisible()
    keys(K.Key_3, K.Key_A)
    QTest.keyClicks(talk.asking.document, "Profiling output")
    keys(K.Key_Return, K.Key_Escape, K.Key_Escape)
    day.until(lambda: day.window.page_widget("questions").modes.open is None)  # type: ignore[attr-defined]


def print_both(day: Day, folder: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[str, str]:
    """The guide of the steward and the documents as files; what they say."""
    targets = [folder / "guide.pdf", folder / "documents.pdf"]

    def ask_save(_parent: QWidget, _title: str, _name: Path, _kinds: str, chosen: files.Chosen) -> None:
        chosen(targets[0] if not targets[0].exists() else targets[1])

    monkeypatch.setattr(files, "ask_save", ask_save)
    modes = day.page(QuestionsPage).modes
    modes.print_guide("Rosa Castellanos")
    day.until(lambda: not modes.printing.busy)
    modes.print_documents()
    day.until(lambda: not modes.printing.busy)
    return text_of(targets[0]), text_of(targets[1])


def test_a_workshop_and_an_interview(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    day = Day(qtbot, tmp_path / "library")
    begin(day)
    hold_workshop(day)
    hold_interview(day)
    left = day.hub.assessment
    guide, documents = print_both(day, tmp_path, monkeypatch)
    framework = day.hub.framework
    asked = interviewing.questions_for_role(framework, "Standard", "Data steward")
    assert "Interview guide: Rosa Castellanos" in guide
    assert all(f"{question.id} {question.title}" in guide for question in asked)
    assert "Documents to request" in documents
    assert "Document: Profiling output (Rosa Castellanos)" in documents
    day.end()
    again = Day(qtbot, tmp_path / "library")
    again.until(lambda: bool(again.session.rows))
    again.session.open_row(left.uuid)
    again.until(lambda: again.session.hub is not None)
    kept = again.hub.assessment.current
    answer = kept.answer(QUESTION)
    assert [vote.level for vote in answer.votes] == [4, 1, 1]
    assert (answer.level, answer.level_reason) == (2, "A rota is written down")
    assert [one.text for one in kept.parked] == [
        "Who pays for the rota?",
        "Document: Profiling output",
    ]
    steward = kept.answer(asked[0].id)
    assert [one.text for one in steward.said] == ["Profiled in May"]
    assert [vote.level for vote in steward.votes] == [3]
    again.end()
