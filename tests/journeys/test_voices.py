"""Three people answer through the real window: votes, a split, its reason, names away and back, views, two ratings."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from readiness_desktop.gui.pages.questions import QuestionsPage
from readiness_desktop.gui.pages.results import ResultsPage
from readiness_desktop.gui.pages.setup import SetupPage
from readiness_desktop.gui.questionnaire.second_dialog import SecondRatingDialog
from readiness_desktop.services.people import read_list
from tests.journeys.day import Day
from tests.journeys.test_consultant import begin

LIST = "Ada Marsh; Sponsor\nBen Ost; MLOps lead\nCy Poe; Data steward"


def said_of_people(page: QuestionsPage) -> str:
    """Everything on the question page that could name somebody."""
    cards = [card.accessibleName() for card in page.ui.level_cards.cards]
    tabs = [tab.accessibleName() + tab.toolTip() for tab in page.ui.respondent_tabs.tabs]
    return " ".join((*cards, *tabs, page.voices.apart.toolTip()))


def take_back(day: Day) -> None:
    """Undo each step, the last one first."""
    hub = day.hub
    day.window.show_page("questions")
    page = day.page(QuestionsPage)
    undo = (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    day.press(*undo)
    assert hub.assessment.current.answer("D1.1").second_level is None
    day.press(*undo)
    assert "Ben Ost" in said_of_people(page)
    day.press(*undo)
    assert hub.assessment.current.answer("D1.1").level_reason == ""
    day.press(*undo)
    assert hub.assessment.current.answer("D1.1").level is None
    for _n in range(3):
        day.press(*undo)
    assert hub.assessment.current.answer("D1.1").state == "open"
    day.press(*undo)
    assert hub.assessment.current.respondents == ()


def test_three_people_answer(qtbot: QtBot, tmp_path: Path) -> None:
    day = Day(qtbot, tmp_path)
    begin(day)
    hub, setup = day.hub, day.page(SetupPage)
    setup.show_step(2)
    setup.people_changes.take_list(read_list(hub.framework, LIST, ()), True)
    assert [one.side for one in hub.assessment.current.respondents] == [
        "executive",
        "practitioner",
        "practitioner",
    ]
    day.window.show_page("questions")
    page = day.page(QuestionsPage)
    page.show_question("D1.1")
    for key in (Qt.Key.Key_3, Qt.Key.Key_1, Qt.Key.Key_1):
        day.press(Qt.Key.Key_R)
        day.press(key)
    day.press(Qt.Key.Key_R)
    assert page.voices.basis.text() == "Lower median of 3 votes"
    assert page.voices.apart.text() == "Split: 2 levels apart, agreement 0.33"
    day.press(Qt.Key.Key_2)
    page.ui.options_row.reason.setText("The log of March shows it")
    page.ui.options_row.give_reason()
    assert hub.assessment.current.answer("D1.1").level_reason == "The log of March shows it"

    assert "Ben Ost" in said_of_people(page)
    page.voices.hide_names(True)
    hidden = said_of_people(page)
    assert "Practitioner 2" in hidden
    assert all(name not in hidden for name in ("Ada", "Ben", "Cy", "Sponsor"))

    page.voices.rate_twice()
    (dialog,) = page.findChildren(SecondRatingDialog)
    dialog.name.setEditText("J. Roe")
    dialog.level.pick("3")
    dialog.keep.click()
    assert hub.assessment.current.answer("D1.1").second_level == 3

    day.window.show_page("results")
    results = day.page(ResultsPage)
    results.show_target("voices")
    assert results.voices.person.itemText(1) == "Executive 1"
    assert results.voices.by_dimension.words.rows[0].cells[1:3] == ("3.0", "1.0")
    assert results.voices.rating.text().startswith("Double rating of 1 question")

    take_back(day)
    day.end()
