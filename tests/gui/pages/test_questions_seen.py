"""The question page as it is seen: names, footer, narrow windows, what a screen reader hears, where links lead."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.framework import Framework
from tests.gui.questionnaire.made import disputed, press, shown, two_rounds
from tests.screens.checks import faults

State = Callable[[str], Assessment]


def test_a_dimension_has_one_name_on_the_page(qtbot: QtBot, framework: Framework, state: State) -> None:
    with shown(qtbot, framework, two_rounds(framework, state)) as (page, _hub):
        for row, dimension in zip(page.ui.dimension_list.rows, framework.dimensions, strict=True):
            page.show_question(row.group.questions[0].id)
            shown_name = page.ui.effect_panel.dimension
            assert shown_name.text() == row.group.short == dimension.short
            tips = [shown_name.toolTip(), row.head.toolTip()]
            assert tips == [dimension.name if dimension.name != dimension.short else ""] * 2


@pytest.mark.parametrize("percent", [100, 150])
def test_failure_modes_are_named_whole(
    qtbot: QtBot, framework: Framework, state: State, percent: int
) -> None:
    with shown(qtbot, framework, two_rounds(framework, state), text_percent=percent) as (page, _hub):
        if page.shape.narrow:
            page.cycle_panes()
        lines = set[int]()
        for question in framework.in_depth("Standard"):
            page.show_question(question.id)
            for _n in range(3):  # a layout in a layout asks its parent in an event of its own
                QApplication.processEvents()
            for row in page.ui.effect_panel.modes:
                if row.isVisible():
                    assert row.height() >= row.heightForWidth(row.width()), question.id
                    lines.add(row.name_lines(row.width()))
        assert 2 in lines, "some names take two lines"
        assert max(lines) == 2


def test_the_footer_counts_answers(qtbot: QtBot, framework: Framework, state: State) -> None:
    with shown(qtbot, framework, two_rounds(framework, state), question="D6.5") as (page, _hub):
        assert page.ui.progress_label.text() == "46 of 49 answered"
        assert page.ui.time_label.text() == "about 6 min left"
        press(qtbot, page, Qt.Key.Key_2)
        assert page.ui.progress_label.text() == "47 of 49 answered"


def test_deep_assessments_list_their_modules(qtbot: QtBot, framework: Framework, state: State) -> None:
    with shown(qtbot, framework, two_rounds(framework, state, "Deep"), question="IA.03") as (page, _hub):
        assert [row.group.id for row in page.ui.dimension_list.rows][-2:] == ["IA", "DP"]
        assert page.ui.crumb.text() == "Infrastructure audit, question 3 of 12"


def test_narrow_windows_put_the_live_effect_into_a_drawer(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, framework, two_rounds(framework, state), size=(1180, 640)) as (page, _hub):
        assert not page.ui.effect_scroll.isVisible()
        assert page.ui.effect_button.isVisible()
        page.cycle_panes()
        assert page.ui.effect_scroll.isVisible()
        assert page.ui.effect_scroll.geometry().right() == page.ui.body.width() - 1
        press(qtbot, page, Qt.Key.Key_Escape)
        assert not page.ui.effect_scroll.isVisible()
        bottom = page.ui.evidence_row.mapTo(page.ui.question_scroll, QPoint(0, page.ui.evidence_row.height()))
        assert bottom.y() <= page.ui.question_scroll.height(), "a whole question with its evidence is seen"
        assert all(card.height() >= 46 for card in page.ui.level_cards.cards)


def test_every_question_shows_its_cards_whole_in_the_smallest_design(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, framework, two_rounds(framework, state, "Deep"), size=(1180, 640)) as (page, _hub):
        for question in framework.questions:
            page.show_question(question.id)
            QApplication.processEvents()
            for card in page.ui.level_cards.cards:
                assert card.height() >= card.heightForWidth(card.width()), question.id
            row = page.ui.level_cards.cards[4]
            bottom = row.mapTo(page.ui.question_scroll, QPoint(0, row.height())).y()
            assert bottom <= page.ui.question_scroll.height(), question.id


def test_nothing_of_a_question_lies_beside_what_is_seen(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    assessment = disputed(two_rounds(framework, state))
    with shown(qtbot, framework, assessment, size=(1124, 588), text_percent=150) as (page, _hub):
        side, seen = page.ui.question_side, page.ui.question_scroll.viewport()
        for question in ("D6.1", "D6.3", "D1.4"):
            page.show_question(question)
            for _n in range(3):  # a layout in a layout asks its parent in an event of its own
                QApplication.processEvents()
            assert side.width() <= seen.width(), question
            assert page.ui.flag_button.accessibleName() == "Flag for review"
        page.resize(1800, 900)
        QApplication.processEvents()
        assert page.ui.flag_button.text() == "Flag for review"


def test_everything_that_acts_has_a_name_and_a_role(qtbot: QtBot, framework: Framework, state: State) -> None:
    with shown(qtbot, framework, disputed(two_rounds(framework, state))) as (page, _hub):
        cards = page.ui.level_cards.cards
        for card, step in zip(cards, framework.scale, strict=True):
            interface = QAccessible.queryAccessibleInterface(card)
            assert interface.role() == QAccessible.Role.RadioButton
            assert interface.text(QAccessible.Text.Name).startswith(f"{step.level} {step.name}: ")
            assert interface.state().checked == card.isChecked()
        unnamed = [
            (type(one).__name__, one.objectName())
            for one in page.findChildren(type(page.ui.body))
            if one.isVisible()
            and one.focusPolicy() & Qt.FocusPolicy.TabFocus
            and not (
                QAccessible.queryAccessibleInterface(one).text(QAccessible.Text.Name) or one.accessibleName()
            )
        ]
        assert unnamed == []


def test_initiatives_lead_to_the_roadmap(qtbot: QtBot, framework: Framework, state: State) -> None:
    with shown(qtbot, framework, two_rounds(framework, state)) as (page, hub):
        qtbot.waitUntil(lambda: hub.plan is not None, timeout=10_000)
        panel = page.ui.effect_panel
        assert panel.raised_part.isVisible()
        with qtbot.waitSignal(page.navigate) as asked:
            panel.initiative_button.click()
        assert asked.args is not None
        where, what = asked.args
        assert where == "roadmap"
        assert "D6.1" in {lift.question for lift in framework.initiative(what).lifts}


def test_another_page_can_ask_for_a_question(qtbot: QtBot, framework: Framework, state: State) -> None:
    with shown(qtbot, framework, two_rounds(framework, state)) as (page, hub):
        page.show_assessment(hub, "D2.4")
        assert page.question == "D2.4"
        page.show_assessment(hub, "IA.01")
        assert page.question == "D2.4", "what this depth does not ask is not shown"


def test_text_enlarged_in_one_step_leaves_every_word_of_the_foot_whole(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    """As if it had grown in small steps: right after the change the layouts still know the sizes of before."""
    with shown(qtbot, framework, two_rounds(framework, state)) as (page, _hub):
        theme = page._theme
        seen: list[list[bool]] = []
        for steps in ((150,), (100,), (110, 120, 130, 140, 150)):
            for percent in steps:
                theme.set_text_size(percent)
                page.shape.fit()  # the sidebar takes its new width first, and with it the page
                qtbot.waitUntil(lambda: theme.settled, timeout=30_000)
            for _n in range(3):  # a layout in a layout asks its parent in an event of its own
                QApplication.processEvents()
            assert faults(page) == []
            foot = [*page.ui.key_hints.findChildren(QWidget), page.ui.grade_meaning]
            seen.append([not one.isHidden() for one in foot])
        assert seen[0] == seen[2] != seen[1]
        theme.set_text_size(100)
        qtbot.waitUntil(lambda: theme.settled, timeout=30_000)


def test_a_question_that_does_not_apply_is_not_promised_to_count(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    made = two_rounds(framework, state)
    answer = replace(
        made.current.answer("D4.6"), state="na", level=None, votes=(), na_reason="No personal data."
    )
    made = made.with_current(replace(made.current, answers={**made.current.answers, "D4.6": answer}))
    with shown(qtbot, framework, made, question="D4.6") as (page, _hub):
        said = [mode.spoken_value() for mode in page.ui.effect_panel.modes if mode.isVisible()]
        assert said
        assert all(words.endswith("Not applicable, so this question does not count") for words in said)
