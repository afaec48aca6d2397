"""Going from question to question: keys, filters, what has to be said before one is left, and what comes last."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.framework import Framework
from readiness_desktop.services import answering
from tests.gui.questionnaire.made import press, shown, two_rounds

State = Callable[[str], Assessment]
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_a_reason_cannot_be_emptied_and_left_so(qtbot: QtBot, framework: Framework, state: State) -> None:
    made = answering.set_not_applicable(framework, two_rounds(framework, state), "D4.6", "Nothing is bought")
    with shown(qtbot, framework, made, question="D4.6") as (page, hub):
        page.ui.options_row.focus_reason()
        page.ui.options_row.reason.clear()
        press(qtbot, page, Qt.Key.Key_Return, CTRL)
        assert page.question == "D4.6"
        assert page.ui.options_row.problem.isVisible()
        assert hub.assessment is made


def test_a_file_that_brought_no_reason_holds_nobody_up(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    made = answering.set_not_applicable(framework, two_rounds(framework, state), "D4.6", "Nothing is bought")
    silent = replace(made.current.answer("D4.6"), na_reason="")
    made = made.with_current(replace(made.current, answers={**made.current.answers, "D4.6": silent}))
    with shown(qtbot, framework, made, question="D4.6") as (page, hub):
        press(qtbot, page, Qt.Key.Key_Right)
        assert page.question == "D4.7"
        assert hub.assessment is made


@pytest.mark.parametrize("way", ["Ctrl+Enter", "Right", "button", "list", "another page", "respondent"])
def test_not_applicable_without_a_reason_is_never_dropped(
    qtbot: QtBot, framework: Framework, state: State, way: str
) -> None:
    with shown(qtbot, framework, two_rounds(framework, state), question="D4.6") as (page, hub):
        row, before = page.ui.options_row, hub.assessment
        press(qtbot, page, Qt.Key.Key_N)
        if way == "Ctrl+Enter":
            press(qtbot, page, Qt.Key.Key_Return, CTRL)
        elif way == "Right":
            press(qtbot, page, Qt.Key.Key_Escape)
            press(qtbot, page, Qt.Key.Key_Right)
        elif way == "button":
            page.ui.next_button.click()
        elif way == "list":
            page.ui.dimension_list.question_picked.emit("D1.1")
        elif way == "another page":
            page.show_question("D1.1")
        else:
            press(qtbot, page, Qt.Key.Key_Escape)
            press(qtbot, page, Qt.Key.Key_R)
            press(qtbot, page, Qt.Key.Key_Right)
        assert page.question == "D4.6"
        assert row.problem.isVisible()
        assert row.problem.text() == "Say why it does not apply, or untick it."
        assert row.reason.property("wrong") is True
        assert row.reason.hasFocus()
        assert row.na.isChecked()
        assert hub.assessment is before
        qtbot.keyClicks(row.reason, "Nothing is bought")
        press(qtbot, page, Qt.Key.Key_Return, CTRL)
        assert page.question == "D4.7"
        assert hub.assessment.current.answer("D4.6").na_reason == "Nothing is bought"


def test_coming_back_to_the_page_leads_to_the_reason_that_is_missing(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, framework, two_rounds(framework, state), question="D4.6") as (page, hub):
        press(qtbot, page, Qt.Key.Key_N)
        page.hide()
        page.show_assessment(hub, "D1.1")
        page.show()
        assert page.question == "D4.6"
        assert page.ui.options_row.problem.isVisible()
        assert page.ui.options_row.reason.hasFocus()


def test_a_level_or_n_again_ends_the_wait_for_a_reason(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, framework, two_rounds(framework, state), question="D4.6") as (page, hub):
        before = hub.assessment
        for key in (Qt.Key.Key_N, Qt.Key.Key_3):
            press(qtbot, page, Qt.Key.Key_N)
            press(qtbot, page, Qt.Key.Key_Return, CTRL)
            press(qtbot, page, Qt.Key.Key_Escape)
            press(qtbot, page, key)
            assert not page.ui.options_row.problem.isVisible()
            if key == Qt.Key.Key_N:
                assert hub.assessment is before
            page.go_on()
            assert page.question == "D4.7"
            page.go_back()
        assert hub.assessment.current.answer("D4.6").level == 3


def test_going_on_and_back_by_keys(qtbot: QtBot, framework: Framework, state: State) -> None:
    made = answering.set_review(two_rounds(framework, state), "D3.2", True)
    with shown(qtbot, framework, made) as (page, _hub):
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right):
            press(qtbot, page, key)
        assert page.question == "D6.4"
        press(qtbot, page, Qt.Key.Key_Left)
        assert page.question == "D6.3"
        press(qtbot, page, Qt.Key.Key_Right, CTRL)
        assert page.question == "D6.5"
        press(qtbot, page, Qt.Key.Key_F, CTRL | SHIFT)
        assert page.question == "D3.2"
        page.show_question("D1.1")
        assert not page.ui.back_button.isEnabled()
        press(qtbot, page, Qt.Key.Key_Left)
        assert page.question == "D1.1"


def carried(assessment: Assessment, *but: str) -> Assessment:
    """The same with every answer taken over from the round before, except those to some questions."""
    current = assessment.current
    answers = {q: replace(answer, carried=q not in but) for q, answer in current.answers.items()}
    return assessment.with_current(replace(current, answers=answers))


def test_a_carried_answer_is_confirmed_by_key_or_button_and_the_next_one_asks(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    made = carried(two_rounds(framework, state), "D6.2")
    with shown(qtbot, framework, made) as (page, hub):
        assert page.ui.carried_bar.isVisible()
        assert page.ui.carried_bar.button.key_shown() == "C"
        asked = [q.id for q in framework.in_depth("Standard")]
        waiting = [q for q in asked if made.current.answer(q).carried]
        page.ui.carried_bar.button.click()
        assert not hub.assessment.current.answer("D6.1").carried
        assert page.question == "D6.3", "D6.2 has nothing to confirm"
        for _n in waiting[1:]:
            assert page.ui.carried_bar.isVisible()
            press(qtbot, page, Qt.Key.Key_C)
        assert [q for q in asked if hub.assessment.current.answer(q).carried] == []
        assert not page.ui.carried_bar.isVisible()
        before = hub.assessment
        press(qtbot, page, Qt.Key.Key_C)
        assert hub.assessment is before
        hub.undo_stack.undo()
        assert sum(hub.assessment.current.answer(q).carried for q in asked) == 1


def test_all_answers_of_a_dimension_are_confirmed_in_one_step(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    made = carried(two_rounds(framework, state))
    with shown(qtbot, framework, made, question="D6.1") as (page, hub):
        asked = framework.in_depth("Standard")
        waiting = sum(made.current.answer(q.id).carried for q in asked)
        more = page.ui.carried_bar.more
        assert more is not None
        assert page.ui.progress_label.text().endswith(f"answered, {waiting} to confirm")
        more.click()
        still = {q.dimension for q in asked if hub.assessment.current.answer(q.id).carried}
        assert "D6" not in still
        assert len(still) == len(framework.dimensions) - 1
        assert page.question.startswith("D7")
        hub.undo_stack.undo()
        assert hub.assessment == made


def test_one_answer_to_confirm_has_no_button_for_all(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    others = [q.id for q in framework.in_depth("Standard") if q.id != "D6.1"]
    made = carried(two_rounds(framework, state), *others)
    with shown(qtbot, framework, made, question="D6.1") as (page, _hub):
        assert page.ui.carried_bar.isVisible()
        assert page.ui.carried_bar.more is None or not page.ui.carried_bar.more.isVisible()


def test_a_locked_round_has_nothing_to_confirm(qtbot: QtBot, framework: Framework, state: State) -> None:
    made = carried(two_rounds(framework, state))
    with shown(qtbot, framework, made, read_only=True) as (page, hub):
        assert not page.ui.carried_bar.isVisible()
        press(qtbot, page, Qt.Key.Key_C)
        assert hub.assessment is made
        assert page.question == "D6.1"


@pytest.mark.parametrize("size", [(1440, 900), (1280, 720)])
@pytest.mark.parametrize("to_confirm", [True, False])
def test_a_question_is_seen_whole_with_its_notes(
    qtbot: QtBot, framework: Framework, state: State, size: tuple[int, int], to_confirm: bool
) -> None:
    made = two_rounds(framework, state, "Deep")
    made = carried(made) if to_confirm else made
    with shown(qtbot, framework, made, size=size) as (page, _hub):
        for question in framework.questions:
            page.show_question(question.id)
            for _n in range(3):
                QApplication.processEvents()
            assert page.ui.question_scroll.verticalScrollBar().maximum() == 0, question.id


def test_behind_the_last_question_are_the_results(qtbot: QtBot, framework: Framework, state: State) -> None:
    with shown(qtbot, framework, two_rounds(framework, state), question="D8.5") as (page, _hub):
        assert page.ui.next_button.text() == "Next question"
        press(qtbot, page, Qt.Key.Key_Return)
        assert page.question == framework.in_depth("Standard")[-1].id
        assert page.ui.next_button.text() == "See results"
        for go in (page.ui.next_button.click, page.go_on):
            with qtbot.waitSignal(page.navigate) as asked:
                go()
            assert asked.args is not None
            assert asked.args[0] == "results"
        assert page.question == framework.in_depth("Standard")[-1].id, "it does not begin anew"
        press(qtbot, page, Qt.Key.Key_Left)
        assert page.ui.next_button.text() == "Next question"


def test_a_filter_goes_round_and_leads_to_the_results_once_nothing_is_left(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, framework, two_rounds(framework, state), question="D6.6") as (page, _hub):
        page.ui.dimension_list.filter_buttons["open"].click()
        for question in ("D4.7", "D6.5", "D6.6"):
            page.go_on()
            assert page.question == question
            assert page.ui.next_button.text() == "Next question"
        said: list[str] = []
        for _n in range(3):
            press(qtbot, page, Qt.Key.Key_2)
            said.append(page.ui.next_button.text())
            page.go_on()
        assert said[-1] == "See results"


def test_the_last_question_keeps_its_reason_before_the_results(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, framework, two_rounds(framework, state), question="D4.7") as (page, _hub):
        page.ui.dimension_list.filter_buttons["open"].click()
        for question in ("D6.5", "D6.6"):
            page.show_question(question)
            press(qtbot, page, Qt.Key.Key_2)
        page.show_question("D4.7")
        press(qtbot, page, Qt.Key.Key_N)
        with qtbot.assertNotEmitted(page.navigate):
            page.go_on()
        assert page.ui.options_row.problem.isVisible()


def test_filters_show_only_what_wants_something(qtbot: QtBot, framework: Framework, state: State) -> None:
    with shown(qtbot, framework, two_rounds(framework, state)) as (page, _hub):
        filters = page.ui.dimension_list.filter_buttons
        assert filters["open"].words() == "3 open"
        assert not filters["flagged"].isVisible()
        filters["open"].click()
        assert page.question in ("D6.5", "D4.7")
        seen = {page.question}
        for _n in range(3):
            page.go_on()
            seen.add(page.question)
        assert seen == {"D4.7", "D6.5", "D6.6"}
        visible = [row.group.id for row in page.ui.dimension_list.rows if row.isVisible()]
        assert visible == ["D4", "D6"]
        filters["open"].click()
        assert all(row.isVisible() for row in page.ui.dimension_list.rows)
