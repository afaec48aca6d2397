"""The self-check page: eight screens by keyboard, an end page without verdict or index, and undo with names."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.assessment import Profile
from readiness_desktop.domain.framework import SELF_CHECK, Framework
from readiness_desktop.domain.self_check import NOT_KNOWN
from readiness_desktop.gui.dialogs.depth import DepthDialog, change_depth
from readiness_desktop.gui.open_assessment import OpenAssessment
from readiness_desktop.gui.pages.self_check import SelfCheckPage
from readiness_desktop.gui.theme import Theme
from readiness_desktop.services import answering
from readiness_desktop.services.setup import new_assessment, new_client


@pytest.fixture
def hub(framework: Framework) -> OpenAssessment:
    profile = Profile("Claims triage", depth=SELF_CHECK)
    return OpenAssessment(
        framework, new_assessment(framework, new_client("Oriel"), profile, (), date(2026, 4, 14))
    )


@pytest.fixture
def page(theme: Theme, qtbot: QtBot, hub: OpenAssessment) -> SelfCheckPage:
    made = SelfCheckPage(theme)
    qtbot.addWidget(made)
    made.resize(1230, 800)
    made.show()
    qtbot.waitUntil(made.isActiveWindow)
    made.show_assessment(hub)
    return made


def press(qtbot: QtBot, page: SelfCheckPage, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(page.focusWidget() or page, key)


def test_a_new_one_needs_no_names(theme: Theme, qtbot: QtBot) -> None:
    made = SelfCheckPage(theme)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(made.isActiveWindow)
    made.show_new()
    assert made.focusWidget() is made.start.client
    with qtbot.waitSignal(made.created) as created:
        press(qtbot, made, Qt.Key.Key_Return)
    client, profile = created.args or ("", None)
    assert (client, profile) == ("Unnamed organisation", Profile("Unnamed project", depth=SELF_CHECK))
    qtbot.keyClicks(made.start.client, "Oriel 4")
    with qtbot.waitSignal(made.created) as created:
        press(qtbot, made, Qt.Key.Key_Return)
    assert created.args is not None
    assert created.args[0] == "Oriel 4", "digits are typed, not chosen"


def test_eight_answers_by_keyboard_end_on_one_page(
    qtbot: QtBot, page: SelfCheckPage, hub: OpenAssessment, framework: Framework
) -> None:
    assert page.question == "D1"
    assert page.claim.ask.text() == framework.dimensions[0].headline
    assert page.claim.told.text() == "1 of 8, about 6 minutes left"
    for key in (
        Qt.Key.Key_1,
        Qt.Key.Key_3,
        Qt.Key.Key_0,
        Qt.Key.Key_2,
        Qt.Key.Key_D,
        Qt.Key.Key_4,
        Qt.Key.Key_1,
    ):
        press(qtbot, page, key, Qt.Key.Key_Return)
    press(qtbot, page, Qt.Key.Key_3, Qt.Key.Key_Right)
    assert dict(hub.assessment.profile.headlines) == {
        "D1": 1, "D2": 3, "D3": 0, "D4": 2, "D5": NOT_KNOWN, "D6": 4, "D7": 1, "D8": 3,
    }  # fmt: skip
    assert page.question == ""
    assert page.end.finding.text() == "Three of eight claims would hold up a launch."
    first = page.end.rows[0]
    assert (first.name.text(), first.claimed.text()) == ("Data architecture", "1 Ad hoc")
    assert first.evidence.text().count("\n") == 2
    hidden = len(framework.question("D1.1").evidence + framework.question("D1.2").evidence) - 3
    assert first.more.text() == f"and {hidden} more"
    first.more.click()
    assert first.evidence.text().count("\n") == 2 + hidden
    assert not any(row.evidence.isHidden() or row.to_show.isHidden() for row in page.end.rows)
    assert [row.chip.isHidden() for row in page.end.rows] == [False] * 3 + [True] * 5


def test_the_end_page_stands_still_while_its_cards_scroll(page: SelfCheckPage) -> None:
    for number in range(8):
        page.show_number(number)
        page.claim.picked.emit(number % 2)
    page.show_end()
    for width in (1230, 1000):
        page.resize(width, 790)
        QApplication.processEvents()
        assert page.end.columns.height() > 500, "the columns use the height beside the cards"
        assert not page.end.cards.isAncestorOf(page.end.columns)
        assert page.end.cards.horizontalScrollBar().maximum() == 0
    page.resize(700, 560)
    QApplication.processEvents()
    assert page.end.cards.isAncestorOf(page.end.columns), "one column: all of it scrolls"
    assert page.end.cards.horizontalScrollBar().maximum() == 0


def test_back_changes_an_answer_and_undo_names_it(
    qtbot: QtBot, page: SelfCheckPage, hub: OpenAssessment
) -> None:
    press(qtbot, page, Qt.Key.Key_1, Qt.Key.Key_Return, Qt.Key.Key_Left)
    assert page.question == "D1"
    press(qtbot, page, Qt.Key.Key_4)
    assert hub.undo_stack.undoText() == "self-check of Data architecture"
    hub.undo_stack.undo()
    assert page.claim.cards.cards[1].isChecked()
    press(qtbot, page, Qt.Key.Key_K)
    assert page.claim.unknown.isChecked()
    press(qtbot, page, Qt.Key.Key_K)
    assert dict(hub.assessment.profile.headlines) == {}


def test_coming_back_begins_at_the_first_open_question(
    theme: Theme, qtbot: QtBot, page: SelfCheckPage, hub: OpenAssessment
) -> None:
    press(qtbot, page, Qt.Key.Key_1, Qt.Key.Key_Return, Qt.Key.Key_2)
    with qtbot.waitSignal(page.left):
        press(qtbot, page, Qt.Key.Key_Escape)
    other = SelfCheckPage(theme)
    qtbot.addWidget(other)
    other.show_assessment(hub)
    assert other.question == "D3"


def test_a_grown_one_shows_claims_beside_what_was_assessed(page: SelfCheckPage, hub: OpenAssessment) -> None:
    page.show_number(0)
    page.claim.picked.emit(3)
    change_depth(hub, "Quick")
    hub.change(answering.set_level(hub.assessment, "D1.1", 1), "level of D1.1", question="D1.1")
    page.show_end()
    row = next(one for one in page.end.rows if one.name.text() == "Data architecture")
    assert row.beside.text().startswith("Self-check said 3, evidence shows ")
    assert page.begin.isHidden()
    hub.undo_stack.undo()
    hub.undo_stack.undo()
    assert not page.begin.isHidden()


def test_it_grows_by_one_step_and_keeps_its_claims(
    theme: Theme, qtbot: QtBot, page: SelfCheckPage, hub: OpenAssessment
) -> None:
    page.claim.picked.emit(2)
    went: list[bool] = []
    dialog = DepthDialog(page, theme, hub, lambda: went.append(True))
    dialog.open()
    assert dialog.cards.current == "Quick"
    dialog.cards.pick("Standard")
    dialog.go.click()
    assert went == [True]
    assert (hub.assessment.profile.depth, dict(hub.assessment.profile.headlines)) == ("Standard", {"D1": 2})
    assert hub.undo_stack.undoText() == "depth Standard"


def test_lowering_the_depth_says_what_is_kept(
    theme: Theme, qtbot: QtBot, page: SelfCheckPage, hub: OpenAssessment
) -> None:
    change_depth(hub, "Deep")
    hub.change(answering.set_level(hub.assessment, "IA.01", 2), "level of IA.01", question="IA.01")
    dialog = DepthDialog(page, theme, hub, lambda: None)
    dialog.open()
    assert dialog.kept.isHidden()
    dialog.cards.pick("Quick")
    assert dialog.kept.text().startswith("1 answer of Infrastructure audit is kept")
    dialog.go.click()
    assert hub.assessment.current.answer("IA.01").level == 2


def test_a_locked_one_is_read_and_not_changed(
    qtbot: QtBot, theme: Theme, framework: Framework, hub: OpenAssessment
) -> None:
    shown = OpenAssessment(framework, hub.assessment, read_only=True)
    page = SelfCheckPage(theme)
    qtbot.addWidget(page)
    page.show()
    page.show_assessment(shown)
    assert page.begin.isHidden()
    page.show_number(0)
    page.claim.picked.emit(2)
    assert dict(shown.assessment.profile.headlines) == {}
