"""The views on the results page: means by side and person, what is far apart, and what was rated twice."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.findings.voices_view import VoicesView, has_voices
from readiness_desktop.gui.theme import Theme
from readiness_desktop.services import answering, people, second_rating
from tests.gui.questionnaire.made import PEOPLE, disputed, two_rounds

State = Callable[[str], Assessment]


def voted(framework: Framework, state: State) -> Assessment:
    """Three questions of D1 on which executives are two levels above practitioners, and one rated twice."""
    made = disputed(two_rounds(framework, state))
    for question in ("D1.1", "D1.2", "D1.3"):
        made = answering.reopen(made, question)
        for person, level in zip(PEOPLE, (3, 1, 3), strict=True):
            made = answering.set_vote(made, question, person.uuid, level)
    return second_rating.set_second_rating(made, "D1.1", 2, "J. Roe")


def shown(made: Assessment, framework: Framework, theme: Theme, qtbot: QtBot) -> VoicesView:
    view = VoicesView(theme)
    qtbot.addWidget(view)
    view.resize(900, 420)
    view.show_round(framework, made.current, evaluate(framework, made))
    return view


def test_means_and_gaps_stand_by_dimension(
    framework: Framework, state: State, theme: Theme, qtbot: QtBot
) -> None:
    view = shown(voted(framework, state), framework, theme, qtbot)
    first = view.by_dimension.words.rows[0]
    assert first.cells == ("Data architecture", "3.0", "1.0", "2.3", "+2.0, 3 questions")
    assert first.flagged
    assert "Executives rate it 2.0 higher than practitioners (3 questions compare)" in first.said
    assert "before the round is locked" in first.said
    assert view.by_dimension.words.rows[1].cells[-1] == "Not yet"


def test_a_person_can_stand_beside_the_sides_without_a_name(
    framework: Framework, state: State, theme: Theme, qtbot: QtBot
) -> None:
    made = voted(framework, state)
    view = shown(made, framework, theme, qtbot)
    view.person.setCurrentIndex(2)
    view.person.activated.emit(2)
    assert view.by_dimension.words.heads[4] == "Hanna Lindqvist"
    assert view.by_dimension.words.rows[0].cells[4] == "1.0"
    hidden = people.show_names(made, False)
    view.show_round(framework, hidden.current, evaluate(framework, hidden))
    assert view.by_dimension.words.heads[4] == "Practitioner 2"
    assert [view.person.itemText(n) for n in range(4)] == [
        "Sides only",
        "Executive 1",
        "Practitioner 2",
        "Executive 3",
    ]


def test_what_is_far_apart_leads_to_its_question(
    framework: Framework, state: State, theme: Theme, qtbot: QtBot
) -> None:
    view = shown(voted(framework, state), framework, theme, qtbot)
    view.tabs.pick("apart")
    rows = view.apart.words.rows
    assert rows[0].cells[1:] == ("3 votes", "0.33", "1 to 3")
    assert rows[0].flagged
    view.apart.setCurrentIndex(view.apart.words.index(0, 0))
    with qtbot.waitSignal(view.question_wanted) as told:
        qtbot.keyClick(view.apart, Qt.Key.Key_Return)
    assert told.args == [rows[0].question]


def test_two_ratings_are_said_with_what_is_still_needed(
    framework: Framework, state: State, theme: Theme, qtbot: QtBot
) -> None:
    view = shown(voted(framework, state), framework, theme, qtbot)
    assert view.rating.text() == (
        "Double rating of 1 question: kappa is not defined, same level in 0 of 1. "
        "A sample needs at least 12 questions."
    )
    assert view.twice.words.rows[0].cells[1:] == ("3", "2", "J. Roe")


def test_without_votes_there_is_nothing_to_see(framework: Framework, state: State) -> None:
    made = two_rounds(framework, state)
    silent = {q: replace(a, votes=()) for q, a in made.current.answers.items()}
    assert not has_voices(replace(made.current, answers=silent))
    assert has_voices(voted(framework, state).current)
