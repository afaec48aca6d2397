"""The level cards and what is shown of an answer hold whatever mouse, keys and focus do."""

import random
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.credit import agreed_level
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.open_assessment import OpenAssessment
from readiness_desktop.gui.pages.questions import QuestionsPage
from readiness_desktop.gui.questionnaire.level_cards import LevelCards
from readiness_desktop.gui.questionnaire.options_row import OptionsRow
from readiness_desktop.wording import numbers
from tests.gui.questionnaire.made import press, shown, two_rounds

State = Callable[[str], Assessment]
LEFT, INSIDE, OUTSIDE = Qt.MouseButton.LeftButton, QPoint(200, 20), QPoint(200, 500)


def press_and_leave(page: QuestionsPage, level: int) -> None:
    """Press the mouse on a card, drag it off, and let go there."""
    card = page.ui.level_cards.cards[level]
    QTest.mousePress(card, LEFT, pos=INSIDE)
    QTest.mouseMove(card, OUTSIDE)
    QTest.mouseRelease(card, LEFT, pos=OUTSIDE)


def agrees(page: QuestionsPage, hub: OpenAssessment) -> None:
    """Everything that is shown of the answer is what the assessment holds."""
    ui, asked = page.ui, hub.framework.question(page.question)
    answer = hub.assessment.current.answer(page.question)
    person = page.answers.person
    level = next((v.level for v in answer.votes if v.respondent == person), None)
    if not person:
        level = None if page.answers.na_pending else agreed_level(answer)
    assert ui.question_text.text() == asked.ask
    assert [card.level for card in ui.level_cards.cards if card.isChecked()] == (
        [] if level is None else [level]
    )
    assert ui.notes.toPlainText() == answer.note
    assert ui.flag_button.isChecked() == answer.review
    assert ui.options_row.na.isChecked() == (not person and (answer.state == "na" or page.answers.na_pending))
    assert ui.effect_panel.score.text() == numbers.score(hub.results.dimensions[asked.dimension].score)
    assert [tab.key for tab in ui.respondent_tabs.tabs if tab.isChecked()] == [person]
    stops = [c.level for c in ui.level_cards.cards if c.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert len(stops) == 1, "the cards are one Tab stop"


@pytest.mark.parametrize("level", range(5))
def test_a_press_that_ends_elsewhere_chooses_nothing_and_breaks_nothing(
    qtbot: QtBot, framework: Framework, state: State, level: int
) -> None:
    with shown(qtbot, framework, two_rounds(framework, state), question="D6.4") as (page, hub):
        before = hub.assessment
        press_and_leave(page, level)
        assert hub.assessment is before
        press(qtbot, page, Qt.Key.Key_Right)
        assert page.question == "D6.5"
        agrees(page, hub)
        press(qtbot, page, Qt.Key.Key_Left)
        agrees(page, hub)


def test_a_level_chosen_while_the_window_is_inactive(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, framework, two_rounds(framework, state), question="D6.4") as (page, hub):
        other = QWidget()
        qtbot.addWidget(other)
        other.show()
        other.activateWindow()
        qtbot.waitUntil(other.isActiveWindow)
        page.answers.pick_level(0)
        agrees(page, hub)
        page.window().activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        agrees(page, hub)
        page.go_on()
        agrees(page, hub)
        assert not any(card.isChecked() for card in page.ui.level_cards.cards), "nobody answered D6.5"


def test_what_is_shown_does_not_wait_for_the_focus(
    qtbot: QtBot, framework: Framework, state: State, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_args: object) -> None:
        raise LookupError

    with shown(qtbot, framework, two_rounds(framework, state), question="D6.4") as (page, hub):
        press(qtbot, page, Qt.Key.Key_3)
        with monkeypatch.context() as broken:
            broken.setattr(LevelCards, "focus_card", fails)
            with pytest.raises(LookupError):
                page.show_question("D6.5")
        agrees(page, hub)


@pytest.mark.parametrize(
    ("part", "name"),
    [(LevelCards, "show_choice"), (LevelCards, "show_question"), (OptionsRow, "show_options")],
)
def test_a_question_that_cannot_be_shown_leaves_no_answer_of_another_standing(
    qtbot: QtBot, framework: Framework, state: State, monkeypatch: pytest.MonkeyPatch, part: type, name: str
) -> None:
    def fails(*_args: object, **_named: object) -> None:
        raise LookupError

    with shown(qtbot, framework, two_rounds(framework, state), question="D6.4") as (page, hub):
        press(qtbot, page, Qt.Key.Key_3)
        with monkeypatch.context() as broken:
            broken.setattr(part, name, fails)
            with pytest.raises(LookupError):
                page.show_question("D6.5")
            assert not page.ui.question_side.isVisible(), "nothing is better than something false"
        page.show_question("D6.5")
        assert page.ui.question_side.isVisible()
        agrees(page, hub)


def test_tab_goes_on_from_the_card_that_was_pressed(qtbot: QtBot, framework: Framework, state: State) -> None:
    with shown(qtbot, framework, two_rounds(framework, state), question="D6.4") as (page, _hub):
        press(qtbot, page, Qt.Key.Key_2)
        press_and_leave(page, 0)
        assert page.ui.level_cards.cards[0].hasFocus()
        press(qtbot, page, Qt.Key.Key_Tab)
        assert not any(card.hasFocus() for card in page.ui.level_cards.cards)


class Hand:
    """Does something with keys or mouse, drawn by lot."""

    def __init__(self, qtbot: QtBot, page: QuestionsPage, seed: int) -> None:
        self._qtbot, self._page, self._lot = qtbot, page, random.Random(seed)
        self._other = QWidget()
        qtbot.addWidget(self._other)

    def act(self) -> str:
        acts = (self._key, self._key, self._key, self._click, self._drag, self._tab, self._away, self._number)
        done = self._lot.choice(acts)()
        QApplication.processEvents()
        return done

    def _key(self) -> str:
        key = self._lot.choice("01234DEFRNZ")
        if isinstance(QApplication.focusWidget(), type(self._page.ui.notes)) or self._lot.random() < 0.4:
            moves = (Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Escape)
            move = self._lot.choice(moves)
            press(self._qtbot, self._page, move)
            return move.name
        press(self._qtbot, self._page, Qt.Key[f"Key_{key}"])
        return key

    def _click(self) -> str:
        level = self._lot.randrange(5)
        QTest.mouseClick(self._page.ui.level_cards.cards[level], LEFT, pos=INSIDE)
        return f"click {level}"

    def _drag(self) -> str:
        level = self._lot.randrange(5)
        press_and_leave(self._page, level)
        return f"drag off {level}"

    def _tab(self) -> str:
        tab = self._lot.choice(self._page.ui.respondent_tabs.tabs)
        QTest.mousePress(tab, LEFT, pos=QPoint(8, 8))
        QTest.mouseRelease(tab, LEFT, pos=self._lot.choice((QPoint(8, 8), OUTSIDE)))
        return f"tab {tab.key}"

    def _away(self) -> str:
        """Choose a level while another window is in front."""
        self._other.show()
        self._other.activateWindow()
        self._qtbot.waitUntil(self._other.isActiveWindow)
        self._page.answers.pick_level(self._lot.randrange(5))
        self._page.window().activateWindow()
        self._qtbot.waitUntil(self._page.isActiveWindow)
        return "away"

    def _number(self) -> str:
        rows = [row for row in self._page.ui.dimension_list.rows if row.chips and row.chips.isVisible()]
        chip = self._lot.choice(rows[0].chips.chips)  # type: ignore[union-attr]
        QTest.mousePress(chip, LEFT, pos=QPoint(8, 8))
        QTest.mouseRelease(chip, LEFT, pos=self._lot.choice((QPoint(8, 8), OUTSIDE)))
        return f"number {chip.question}"


@pytest.mark.parametrize(("seed", "start"), [(1, "D6.4"), (2, "D4.6"), (3, "D6.6"), (4, "D4.7")])
def test_keys_and_mouse_in_any_order_show_what_the_assessment_holds(
    qtbot: QtBot, framework: Framework, state: State, seed: int, start: str
) -> None:
    with shown(qtbot, framework, two_rounds(framework, state), question=start) as (page, hub):
        hand, done = Hand(qtbot, page, seed), list[str]()
        for _n in range(60):
            done.append(hand.act())
            try:
                agrees(page, hub)
            except AssertionError as wrong:
                raise AssertionError(f"after {', '.join(done)} on {page.question}: {wrong}") from wrong
