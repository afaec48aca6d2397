"""Several people on the question page: disagreement, names shown or not, a second rating, many tabs."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.assessment import Assessment, Respondent
from readiness_desktop.domain.double_rating import rating_sample
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.open_assessment import OpenAssessment
from readiness_desktop.gui.pages.questions import QuestionsPage
from readiness_desktop.gui.questionnaire.second_dialog import SecondRatingDialog
from readiness_desktop.services import answering
from tests.gui.questionnaire.made import OPEN, PEOPLE, disputed, press, shown, two_rounds

State = Callable[[str], Assessment]


def everything_said(page: QuestionsPage) -> str:
    """All that a reader or a screen reader gets of people on the page."""
    ui = page.ui
    said = [tab.accessibleName() + tab.toolTip() for tab in ui.respondent_tabs.tabs]
    said += [card.accessibleName() for card in ui.level_cards.cards]
    said += [page.voices.apart.toolTip(), page.voices.apart.text(), page.voices.basis.text()]
    return " ".join(said)


def test_who_said_what_is_listed_with_what_agreement_means(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, framework, disputed(two_rounds(framework, state))) as (page, _hub):
        page.voices.apart.click()
        popup = page.voices.popup
        assert popup is not None
        assert popup.lines[0] == "Answers range from 1 to 3: discuss before locking"
        assert popup.lines[1] == "3 Established: Hanna Lindqvist"
        assert popup.lines[2] == "1 Ad hoc: Martin Okafor, Rosa Castellanos"
        assert "r_wg" in popup.lines[-1]
        qtbot.keyClick(popup, Qt.Key.Key_Escape)
        assert not popup.isVisible()


def test_what_was_said_in_interviews_is_read_there_too(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    made = answering.set_said(two_rounds(framework, state), OPEN[0], "p1", "<b>By hand</b>\n\nEvery week")
    with shown(qtbot, framework, answering.set_said(made, OPEN[0], "p2", "So " * 3_000)) as (page, hub):
        page.show_question(OPEN[0])
        assert page.voices.apart.text() == "2 interview notes"
        page.voices.apart.click()
        popup = page.voices.popup
        assert popup is not None
        assert "Martin Okafor: <b>By hand</b>\n\nEvery week" in popup.lines
        assert popup.height() <= page.screen().availableGeometry().height() * 2 / 3
        qtbot.keyClick(popup, Qt.Key.Key_Down)
        assert popup.area.verticalScrollBar().value() > 0
        popup.close()
        page.voices.hide_names(True)
        page.voices.open_said()
        assert not [line for line in popup.lines if "Okafor" in line]
        assert "Executive 1: <b>By hand</b>\n\nEvery week" in popup.lines
        popup.close()
        assert hub.assessment.current.answer(OPEN[0]).said[0].respondent == "p1"


def test_the_agreed_answer_says_where_it_comes_from(qtbot: QtBot, framework: Framework, state: State) -> None:
    with shown(qtbot, framework, disputed(two_rounds(framework, state))) as (page, _hub):
        assert (
            page.voices.basis.text() == page.ui.respondent_tabs.tabs[0].toolTip() == "Lower median of 3 votes"
        )
        press(qtbot, page, Qt.Key.Key_3)
        assert page.voices.basis.text() == "Set by hand, lower median is 1"
        assert page.ui.options_row.reason.isEnabled(), "split answers ask for a reason"


def test_names_go_and_come_back_and_undo_does_both(qtbot: QtBot, framework: Framework, state: State) -> None:
    with shown(qtbot, framework, disputed(two_rounds(framework, state))) as (page, hub):
        before = hub.assessment
        page.voices.hide_names(True)
        said = everything_said(page)
        assert all(word not in said for person in PEOPLE for word in (*person.name.split(), person.role))
        assert "Executive 1" in said and "Practitioner 2" in said
        page.voices.hide_names(False)
        assert "Martin Okafor" in everything_said(page)
        hub.undo_stack.undo()
        assert "Martin Okafor" not in everything_said(page)
        hub.undo_stack.undo()
        assert hub.assessment == before


def test_an_earlier_round_shows_no_names_while_the_newest_shows_none(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    both = two_rounds(framework, state)
    locked = disputed(replace(both, rounds=(replace(both.rounds[0], lock=None),))).current
    both = replace(both, rounds=(replace(locked, lock=both.rounds[0].lock), both.rounds[1]))
    with shown(qtbot, framework, both) as (page, newest):
        page.voices.hide_names(True)
        earlier = OpenAssessment(framework, both.at(1), read_only=True, newest=newest)
        page.show_assessment(earlier)
        page.show_question("D6.1")
        said = everything_said(page)
        assert "Executive 1" in said
        assert all(word not in said for person in PEOPLE for word in person.name.split())
        earlier.close()


def test_a_second_rating_is_given_without_a_look_at_the_first_and_shown_when_asked_for(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, framework, two_rounds(framework, state)) as (page, hub):
        page.voices.rate_twice()
        (dialog,) = page.findChildren(SecondRatingDialog)
        assert dialog.level.current is None
        dialog.keep.click()
        assert dialog.problem.text() == "Name the second assessor."
        dialog.name.setEditText("J. Roe")
        dialog.keep.click()
        assert dialog.problem.text() == "Choose a level."
        dialog.level.pick("3")
        assert framework.question("D6.1").levels[3] == dialog.text.text()
        dialog.keep.click()
        answer = hub.assessment.current.answer("D6.1")
        assert (answer.second_level, answer.second_by) == (3, "J. Roe")
        assert page.voices.second.text() == "Show the second rating"
        page.voices.second.click()
        assert page.voices.second.text() == "Second rating 3 by J. Roe"
        page.show_question("D6.2")
        page.show_question("D6.1")
        assert page.voices.second.text() == "Show the second rating", "hidden until asked for"
        hub.undo_stack.undo()
        assert page.voices.second.isHidden()


def test_the_sample_is_gone_through(qtbot: QtBot, framework: Framework, state: State) -> None:
    with shown(qtbot, framework, two_rounds(framework, state)) as (page, hub):
        sample = rating_sample(framework, hub.assessment.current)
        press(qtbot, page, Qt.Key.Key_P)
        assert page.voices.menu.isVisible()
        action = page.voices.menu.actions()[-1]
        assert action.text() == "Next question to rate twice (0 of 12 rated)"
        page.voices.menu.close()
        action.trigger()
        assert page.question in sample


@pytest.mark.parametrize(("size", "percent", "lines"), [((1440, 900), 100, 2), ((1180, 640), 150, 3)])
def test_fifty_people_with_long_names_take_few_lines(
    qtbot: QtBot, framework: Framework, state: State, size: tuple[int, int], percent: int, lines: int
) -> None:
    names = ("Maximiliane von Hohenzollern", "Rosa Castellanos Villanueva", "Oluwaseun Adeyemi-Johnson")
    many = tuple(Respondent(f"m{n}", f"{names[n % 3]} {n}", "Legal") for n in range(50))
    made = two_rounds(framework, state)
    made = made.with_current(replace(made.current, respondents=many))
    made = answering.reopen(made, "D6.1")
    for n, one in enumerate(many):
        made = answering.set_vote(made, "D6.1", one.uuid, n % 5)
    with shown(qtbot, framework, made, size=size, text_percent=percent) as (page, _hub):
        tabs = page.ui.respondent_tabs
        assert len({tab.y() for tab in tabs.tabs}) <= 2
        least = tabs.tabs[0].height() + 6
        assert tabs.height() <= lines * least
        assert tabs.tabs[1].toolTip() == f"{names[0]} 0, Legal"


def test_many_people_fold_and_keys_still_go_through_all(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    many = tuple(Respondent(f"m{n}", f"Person {n}", "Legal") for n in range(50))
    before = two_rounds(framework, state)
    made = before.with_current(replace(before.current, respondents=many))
    made = answering.set_vote(answering.reopen(made, "D6.1"), "D6.1", "m40", 3)
    with shown(qtbot, framework, made, size=(1180, 640)) as (page, _hub):
        tabs = page.ui.respondent_tabs
        assert len(tabs.tabs) == 5
        assert tabs.more.text() == "46 more"
        seen: list[str] = []
        for _n in range(50):
            press(qtbot, page, Qt.Key.Key_R)
            seen.append(tabs.current)
            assert tabs.current in [tab.key for tab in tabs.tabs]
        assert seen == [one.uuid for one in many]
        press(qtbot, page, Qt.Key.Key_R, Qt.KeyboardModifier.ShiftModifier)
        assert tabs.current == "m48"
        tabs.more.click()
        assert tabs.menu is not None and len(tabs.menu.actions()) == 51
        tabs.menu.close()
        tabs.menu.actions()[41].trigger()
        assert tabs.current == "m40"
        assert page.ui.level_cards.cards[3].isChecked()
        QApplication.processEvents()
        assert tabs.height() < 110
