"""The question page as it is answered: every key, votes and agreement, undo, evidence, and the locked state."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.credit import agreed_level
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.pages.questions import QuestionsPage
from readiness_desktop.gui.questionnaire.evidence_dialog import EvidenceDialog
from readiness_desktop.services import answering
from readiness_desktop.wording import numbers
from tests.gui.questionnaire.made import disputed, press, shown, two_rounds

State = Callable[[str], Assessment]
KEYS = (Qt.Key.Key_0, Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4)
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def checked(page: QuestionsPage) -> list[int]:
    return [card.level for card in page.ui.level_cards.cards if card.isChecked()]


def test_every_digit_chooses_its_level_and_undo_takes_it_back(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, framework, two_rounds(framework, state)) as (page, hub):
        before = hub.assessment
        for level, key in enumerate(KEYS):
            press(qtbot, page, key)
            assert hub.assessment.current.answer("D6.1").level == level
            assert checked(page) == [level]
        for level, key in reversed(list(enumerate(KEYS))):
            press(qtbot, page, key, Qt.KeyboardModifier.KeypadModifier)
            assert hub.assessment.current.answer("D6.1").level == level
        while hub.undo_stack.canUndo():
            hub.undo_stack.undo()
        assert hub.assessment == before
        assert checked(page) == [agreed_level(before.current.answer("D6.1"))]


@pytest.mark.parametrize(("scan", "level"), [(19, 0), (10, 1), (11, 2), (12, 3), (13, 4)])
def test_the_digit_row_counts_by_place_where_it_writes_something_else(
    qtbot: QtBot, framework: Framework, state: State, scan: int, level: int
) -> None:
    with shown(qtbot, framework, two_rounds(framework, state)) as (page, hub):
        press_there = QKeyEvent(
            QEvent.Type.KeyPress, Qt.Key.Key_Ampersand, Qt.KeyboardModifier.NoModifier, scan, 0, 0, "&"
        )
        QApplication.sendEvent(page, press_there)
        assert hub.assessment.current.answer("D6.1").level == level


def test_the_arrows_move_in_the_cards_and_space_chooses(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, framework, two_rounds(framework, state)) as (page, hub):
        press(qtbot, page, Qt.Key.Key_2)
        page.ui.level_cards.focus_card()
        press(qtbot, page, Qt.Key.Key_Down)
        press(qtbot, page, Qt.Key.Key_Down)
        assert page.ui.level_cards.cards[4].hasFocus()
        assert hub.assessment.current.answer("D6.1").level == 2, "moving chooses nothing"
        press(qtbot, page, Qt.Key.Key_Up)
        press(qtbot, page, Qt.Key.Key_Space)
        assert hub.assessment.current.answer("D6.1").level == 3
        stops = [c.level for c in page.ui.level_cards.cards if c.focusPolicy() & Qt.FocusPolicy.TabFocus]
        assert stops == [3], "the cards are one Tab stop"
        QTest.mouseClick(page.ui.level_cards.cards[1], Qt.MouseButton.LeftButton, pos=QPoint(200, 20))
        assert hub.assessment.current.answer("D6.1").level == 1


def test_respondents_vote_and_the_lower_median_is_agreed_until_somebody_sets_it(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    made = answering.reopen(two_rounds(framework, state), "D6.1")
    with shown(qtbot, framework, made) as (page, hub):
        for key in (Qt.Key.Key_1, Qt.Key.Key_3, Qt.Key.Key_1):
            press(qtbot, page, Qt.Key.Key_R)
            press(qtbot, page, key)
        press(qtbot, page, Qt.Key.Key_R)
        assert page.ui.respondent_tabs.current == ""
        assert checked(page) == [1]
        assert page.voices.apart.text() == "Split: 2 levels apart, agreement 0.33"
        assert "Martin Okafor, Rosa Castellanos" in page.ui.level_cards.cards[1].accessibleName()
        press(qtbot, page, Qt.Key.Key_2)
        assert page.ui.options_row.reason.placeholderText() == "Why this level was agreed on"
        press(qtbot, page, Qt.Key.Key_R, SHIFT)
        assert page.ui.respondent_tabs.current == "p3"
        press(qtbot, page, Qt.Key.Key_4)
        press(qtbot, page, Qt.Key.Key_R)
        assert checked(page) == [2], "what was agreed stays"
        assert "votes changed since" in page.voices.apart.text()
        press(qtbot, page, Qt.Key.Key_2)
        assert "votes changed since" not in page.voices.apart.text()
        page.ui.options_row.reason.setText("The log of February shows it")
        page.ui.options_row.give_reason()
        assert hub.assessment.current.answer("D6.1").level_reason == "The log of February shows it"


def test_do_not_know_is_no_vote_and_can_be_agreed(qtbot: QtBot, framework: Framework, state: State) -> None:
    made = answering.reopen(two_rounds(framework, state), "D6.1")
    with shown(qtbot, framework, made) as (page, hub):
        press(qtbot, page, Qt.Key.Key_R)
        press(qtbot, page, Qt.Key.Key_D)
        assert page.ui.options_row.dk.isChecked()
        assert hub.assessment.current.answer("D6.1").votes[0].level is None
        assert page.ui.respondent_tabs.tabs[1].accessibleName() == "Martin Okafor, Sponsor, Don’t know"
        assert hub.assessment.current.answer("D6.1").state == "dk"
        press(qtbot, page, Qt.Key.Key_D)
        assert hub.assessment.current.answer("D6.1").votes == ()
        press(qtbot, page, Qt.Key.Key_R, SHIFT)
        press(qtbot, page, Qt.Key.Key_D)
        assert hub.assessment.current.answer("D6.1").state == "dk"
        assert hub.results.questions["D6.1"].credited == 0
        press(qtbot, page, Qt.Key.Key_D)
        assert hub.assessment.current.answer("D6.1").state == "open"


def test_not_applicable_needs_its_reason(qtbot: QtBot, framework: Framework, state: State) -> None:
    with shown(qtbot, framework, two_rounds(framework, state), question="D4.7") as (page, hub):
        row = page.ui.options_row
        press(qtbot, page, Qt.Key.Key_N)
        assert row.na.isChecked()
        assert row.reason.hasFocus()
        assert hub.assessment.current.answer("D4.7").state == "open", "nothing holds before there is a reason"
        press(qtbot, page, Qt.Key.Key_Return)
        assert row.problem.isVisible()
        assert row.problem.text() == "Say why it does not apply, or untick it."
        qtbot.keyClicks(row.reason, "Nothing is bought")
        press(qtbot, page, Qt.Key.Key_Return, CTRL)
        answer = hub.assessment.current.answer("D4.7")
        assert (answer.state, answer.na_reason) == ("na", "Nothing is bought")
        assert not row.problem.isVisible()
        page.show_question("D4.7")
        assert row.na.isChecked()
        assert row.reason.text() == "Nothing is bought"
        press(qtbot, page, Qt.Key.Key_N)
        assert hub.assessment.current.answer("D4.7").state == "open"


def test_a_question_that_always_applies_cannot_be_left_out(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, framework, two_rounds(framework, state)) as (page, hub):
        before = hub.assessment
        assert not page.ui.options_row.na.isEnabled()
        assert page.ui.options_row.na.toolTip() == "This question always applies."
        press(qtbot, page, Qt.Key.Key_N)
        assert hub.assessment is before
        assert not page.ui.options_row.na.isChecked()


def test_evidence_scope_and_flag_have_their_keys(qtbot: QtBot, framework: Framework, state: State) -> None:
    made = answering.set_grade(two_rounds(framework, state), "D6.1", "E1")
    with shown(qtbot, framework, made) as (page, hub):
        for grade in ("E2", "E3", "E4", "E1"):
            press(qtbot, page, Qt.Key.Key_E)
            assert hub.assessment.current.answer("D6.1").grade == grade
            assert page.ui.grades.current == grade
            meaning = framework.grade(grade).meaning
            assert page.ui.grade_meaning.text().casefold() == meaning.casefold()
        press(qtbot, page, Qt.Key.Key_F)
        assert hub.assessment.current.answer("D6.1").review
        assert page.ui.flag_button.text() == "Flagged for review"
        press(qtbot, page, Qt.Key.Key_B)
        menu = page.ui.options_row.menu
        qtbot.waitUntil(menu.isVisible)
        menu.actions()[2].trigger()
        menu.close()
        assert hub.assessment.current.answer("D6.1").breadth == "P"
        assert page.ui.options_row.scope.text() == "Scope: half"


def test_letters_and_digits_belong_to_a_text_field_that_has_the_focus(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, framework, two_rounds(framework, state)) as (page, hub):
        level = hub.assessment.current.answer("D6.1").level
        press(qtbot, page, Qt.Key.Key_M)
        assert page.ui.notes.hasFocus()
        qtbot.keyClicks(page.ui.notes, "3 of N, F? <b>no</b>")
        answer = hub.assessment.current.answer("D6.1")
        assert answer.note == "3 of N, F? <b>no</b>"
        assert answer.level == level
        assert not answer.review
        assert page.question == "D6.1"
        press(qtbot, page, Qt.Key.Key_Escape)
        assert not page.ui.notes.hasFocus()
        press(qtbot, page, Qt.Key.Key_M)
        press(qtbot, page, Qt.Key.Key_Return, CTRL)
        assert page.question == "D6.2"
        assert not page.ui.notes.hasFocus()


def test_typing_is_one_step_of_undo_until_the_field_is_left(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, framework, two_rounds(framework, state)) as (page, hub):
        press(qtbot, page, Qt.Key.Key_M)
        qtbot.keyClicks(page.ui.notes, "seen")
        assert hub.undo_stack.count() == 1
        qtbot.keyClick(page.ui.notes, Qt.Key.Key_Z, CTRL)
        assert page.ui.notes.toPlainText() == "", "in a text field it is the field's own undo"
        assert hub.assessment.current.answer("D6.1").note == ""
        qtbot.keyClicks(page.ui.notes, "one")
        press(qtbot, page, Qt.Key.Key_Escape)
        press(qtbot, page, Qt.Key.Key_M)
        page.ui.notes.moveCursor(page.ui.notes.textCursor().MoveOperation.End)
        qtbot.keyClicks(page.ui.notes, " two")
        assert hub.undo_stack.count() == 2
        press(qtbot, page, Qt.Key.Key_Escape)
        hub.undo_stack.undo()
        assert page.ui.notes.toPlainText() == "one"


def test_notes_stay_out_of_the_report_until_switched_on(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, framework, two_rounds(framework, state)) as (page, hub):
        assert page.ui.note_shown_label.text() == "Left out of the client report"
        page.ui.note_switch.click()
        assert hub.assessment.current.answer("D6.1").note_in_report
        assert page.ui.note_shown_label.text() == "Shown in the client report"


def test_guidance_opens_and_closes_by_key(qtbot: QtBot, framework: Framework, state: State) -> None:
    with shown(qtbot, framework, two_rounds(framework, state)) as (page, _hub):
        press(qtbot, page, Qt.Key.Key_Question, SHIFT)
        assert page.guidance.isVisible()
        press(qtbot, page, Qt.Key.Key_Escape)
        assert not page.guidance.isVisible()
        assert any(card.hasFocus() for card in page.ui.level_cards.cards)


def test_evidence_is_added_changed_and_removed(qtbot: QtBot, framework: Framework, state: State) -> None:
    with shown(qtbot, framework, two_rounds(framework, state)) as (page, hub):
        press(qtbot, page, Qt.Key.Key_A)
        dialog = page.findChild(EvidenceDialog)
        assert dialog is not None
        dialog.keep.click()
        assert dialog.isVisible()
        assert dialog.problem.text() == "Give the evidence a title."
        dialog.title.setText("Alert log, March")
        dialog.grade.pick("E2")
        dialog.keep.click()
        item = answering.evidence_of(hub.assessment, "D6.1")[0]
        assert (item.title, item.grade, item.dated) == ("Alert log, March", "E2", None)
        button = page.ui.evidence_strip.buttons[0]
        assert button.accessibleName() == "Evidence: Alert log, March"
        button.click()
        again = next(d for d in page.findChildren(EvidenceDialog) if d.isVisible())
        again.remove.click()
        assert answering.evidence_of(hub.assessment, "D6.1") == ()
        hub.undo_stack.undo()
        assert answering.evidence_of(hub.assessment, "D6.1") == (item,)


def test_attached_evidence_limits_the_grade_in_words(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    made = answering.set_grade(two_rounds(framework, state), "D6.1", "E4")
    with shown(qtbot, framework, made) as (page, _hub):
        press(qtbot, page, Qt.Key.Key_A)
        dialog = page.findChild(EvidenceDialog)
        assert dialog is not None
        dialog.title.setText("Two interviews")
        dialog.kind.setCurrentIndex(dialog.kind.findData("person"))
        assert dialog.grade.current == "E2", "a person alone reaches no more"
        dialog.keep.click()
        assert page.ui.grade_meaning.text() == "Counts as Corroborated: what is attached shows no more."


def test_what_each_level_would_give_is_what_evaluation_says(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, framework, disputed(two_rounds(framework, state))) as (page, hub):
        for key in (None, Qt.Key.Key_3, Qt.Key.Key_E, Qt.Key.Key_0):
            if key is not None:
                press(qtbot, page, key)
            expected = tuple(
                numbers.score(
                    evaluate(framework, answering.set_level(hub.assessment, "D6.1", level))
                    .dimensions["D6"]
                    .score
                )
                for level in range(5)
            )
            assert page.ui.effect_panel.what_ifs.scores == expected
            assert page.ui.effect_panel.score.text() == numbers.score(hub.results.dimensions["D6"].score)
            assert page.ui.effect_panel.index.text() == numbers.points(hub.results.index)


def test_a_locked_round_reads_as_text_and_takes_nothing(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    made = answering.set_note(two_rounds(framework, state), "D6.1", "kept")
    locked = made.at(2)
    lock = replace(made.rounds[0].lock, results=evaluate(framework, made))  # type: ignore[type-var]
    locked = locked.with_current(replace(locked.current, lock=lock))
    with shown(qtbot, framework, locked) as (page, hub):
        for key in (*KEYS, Qt.Key.Key_N, Qt.Key.Key_D, Qt.Key.Key_F, Qt.Key.Key_E, Qt.Key.Key_A):
            press(qtbot, page, key)
        QTest.mouseClick(page.ui.level_cards.cards[0], Qt.MouseButton.LeftButton)
        assert hub.assessment is locked
        assert page.ui.notes.isReadOnly()
        assert page.ui.notes.toPlainText() == "kept"
        assert not page.ui.options_row.na.isVisible()
        assert not page.ui.flag_button.isVisible()
        assert not page.ui.strip_side.isVisible(), "no heading without anything under it"
        for cap in (page.ui.grade_key, page.ui.notes_key, page.ui.key_hints):
            assert not cap.isVisible(), "a key that does nothing is not shown"
        assert not page.ui.effect_panel.what_ifs_part.isVisible()
        assert page.findChild(EvidenceDialog) is None
        press(qtbot, page, Qt.Key.Key_Return)
        assert page.question == "D6.2", "reading on is possible"


def test_what_nobody_knows_has_no_grade(qtbot: QtBot, framework: Framework, state: State) -> None:
    made = answering.set_grade(two_rounds(framework, state), "D4.7", "E2")
    made = answering.set_level(made, "D4.7", 2)
    with shown(qtbot, framework, made, question="D4.7") as (page, hub):
        assert page.ui.grades.current == "E2"
        press(qtbot, page, Qt.Key.Key_D)
        assert page.ui.grades.current is None
        assert not page.ui.grades.isEnabled()
        assert page.ui.grade_meaning.text() == "Nobody knows"
        press(qtbot, page, Qt.Key.Key_E)
        assert hub.assessment.current.answer("D4.7").grade == "E2", "a key does nothing that is not seen"
        press(qtbot, page, Qt.Key.Key_D)
        press(qtbot, page, Qt.Key.Key_3)
        assert page.ui.grades.current == "E2"
        assert page.ui.grades.isEnabled()
        press(qtbot, page, Qt.Key.Key_N)
        qtbot.keyClicks(page.ui.options_row.reason, "Nothing is bought")
        press(qtbot, page, Qt.Key.Key_Return)
        assert page.ui.grades.current is None
        assert page.ui.grade_meaning.text() == ""


def test_no_grade_is_chosen_before_there_is_an_answer(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, framework, two_rounds(framework, state), question="D6.5") as (page, hub):
        assert hub.assessment.current.answer("D6.5").state == "open"
        assert page.ui.grades.current is None
        assert page.ui.grades.isEnabled()
        assert page.ui.grade_meaning.text() == "Not yet answered"
        press(qtbot, page, Qt.Key.Key_E)
        assert page.ui.grades.current == "E2", "what somebody chose is shown, answered or not"
        hub.undo_stack.undo()
        assert page.ui.grades.current is None
        press(qtbot, page, Qt.Key.Key_2)
        assert page.ui.grades.current == "E1"
        assert page.ui.grade_meaning.text() == "One person says so"
