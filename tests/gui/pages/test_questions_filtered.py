"""The filters of the list: by what is to be looked at, by words, and by both."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.assessment import Answer, Assessment
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.questionnaire.number_chips import MOST_CHIPS, NumberChips
from readiness_desktop.gui.theme import Theme
from readiness_desktop.services import answering
from tests.gui.questionnaire.made import press, shown

State = Callable[[str], Assessment]
CTRL_F = (Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)


def made_of(framework: Framework, state: State) -> Assessment:
    """Every filter has something."""
    made = answering.set_note(state("A"), "D3.2", "The zebra list")
    made = answering.set_review(made, "D3.2", True)
    made = answering.set_review(made, "D4.1", True)
    made = answering.set_level(made, "D3.1", 4)
    made = answering.set_grade(made, "D3.1", "E1")
    excused = next(q.id for q in framework.questions if q.not_applicable is not None)
    return answering.set_not_applicable(framework, made, excused, "No such thing")


def test_each_filter_has_its_count_and_is_there_only_with_something(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, framework, made_of(framework, state)) as (page, hub):
        buttons = page.ui.dimension_list.filter_buttons
        for wish in ("flagged", "unproven", "na"):
            count = len(page.way.wanting(hub, wish))  # type: ignore[arg-type]
            assert count and buttons[wish].words().startswith(f"{count} "), wish
            assert buttons[wish].isVisible()
        assert not buttons["changed"].isVisible() and not buttons["carried"].isVisible()
        flagged = page.way.wanting(hub, "flagged")
        buttons["flagged"].click()
        assert page.question in flagged
        page.go_on()
        assert page.question in flagged


def test_words_filter_the_list_and_enter_goes_there(qtbot: QtBot, framework: Framework, state: State) -> None:
    with shown(qtbot, framework, made_of(framework, state)) as (page, _hub):
        page.focus_filter()
        find = page.ui.dimension_list.find_field
        assert find.field.hasFocus()
        qtbot.keyClicks(find.field, "zebra")
        assert page.question == "D6.1", "typing moves nobody"
        assert find.count.text() == "1 question"
        rows = [row for row in page.ui.dimension_list.rows if row.isVisible()]
        assert {row.group.id for row in rows} == {"D3", "D6"}
        press(qtbot, page, Qt.Key.Key_Return)
        assert page.question == "D3.2"
        assert not find.field.hasFocus() and find.isVisible()
        find.field.setText("zebras everywhere")
        assert find.count.text() == "No question has these words."
        page.focus_filter()
        press(qtbot, page, Qt.Key.Key_Escape)
        assert not find.isVisible() and not page.way.filtered
        assert page.ui.level_cards.isAncestorOf(QApplication.focusWidget())


def test_words_and_a_wish_together(qtbot: QtBot, framework: Framework, state: State) -> None:
    with shown(qtbot, framework, made_of(framework, state)) as (page, hub):
        page.ui.dimension_list.filter_buttons["flagged"].click()
        page.ui.dimension_list.find_field.field.setText("zebra")
        assert page.way.among(hub) == ("D3.2",)
        page.ui.dimension_list.find_field.field.setText("x" * 100_000)
        assert page.way.among(hub) == ()
        page.ui.dimension_list.find_field.field.setText("🦊")
        assert page.way.among(hub) == ()


def test_what_changed_since_the_last_round(qtbot: QtBot, framework: Framework, state: State) -> None:
    made = state("A")
    before = replace(made.current, uuid="before", number=0)
    answers = {**made.current.answers, "D3.1": Answer("D3.1", "answered", 4, grade="E4")}
    made = replace(made, rounds=(before, replace(made.current, answers=answers)))
    with shown(qtbot, framework, made) as (page, hub):
        assert page.way.wanting(hub, "changed") == ("D3.1",)
        assert page.ui.dimension_list.filter_buttons["changed"].words() == "1 changed since last round"


def test_hundreds_of_numbers_are_shown_in_parts(qtbot: QtBot, theme: Theme) -> None:
    questions = tuple((f"q{n}", f"Title {n}") for n in range(1, 626))
    chips = NumberChips(None, questions, theme)
    qtbot.addWidget(chips)
    chips.show_current("q1")
    assert len(chips.chips) == MOST_CHIPS
    chips.show_current("q300")
    assert [chip.question for chip in chips.chips if chip.isChecked()] == ["q300"]
    assert "300" in next(chip for chip in chips.chips if chip.isChecked()).accessibleName()
    chips.show_current("q625")
    assert chips.chips[-1].question == "q625" and len(chips.chips) == 625 % MOST_CHIPS
