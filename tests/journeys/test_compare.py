"""Comparing rounds: other answers in a second one, seen on the page, undone, found again, in the PDF and in JSON."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from readiness_desktop import cli
from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.gui.pages.compare import ComparePage
from readiness_desktop.gui.pages.questions import QuestionsPage
from readiness_desktop.gui.pages.results import ResultsPage
from readiness_desktop.services import files
from readiness_desktop.services.frameworks import framework_plain
from readiness_desktop.wording import comparison, numbers
from tests.journeys.day import Day
from tests.journeys.test_consultant import LEVEL_KEYS, answer_all, begin
from tests.journeys.test_review import lock_with_name
from tests.journeys.test_rounds import export

K = Qt.Key
CHANGED = "D5.2"


def second_round(day: Day, state: Callable[[str], Assessment]) -> None:
    """A first round with the answers of state A, locked, and the second one begun."""
    begin(day)
    answer_all(day, state("A"))
    day.window.show_page("review")
    lock_with_name(day, "Baseline")
    day.until(lambda: day.hub.locked)
    day.session.start_next_round()
    day.until(lambda: not day.hub.locked)
    assert day.hub.assessment.current.number == 2


def level_by_key(day: Day, question: str, key: Qt.Key) -> None:
    day.window.show_page("questions", question)
    assert day.page(QuestionsPage).question == question
    day.window.activateWindow()  # a window system does so once a dialog has gone
    day.until(day.window.isActiveWindow)
    day.page(QuestionsPage).ui.level_cards.focus_card()
    day.press(key)
    assert day.hub.assessment.current.answer(question).level == LEVEL_KEYS.index(key)


def test_a_second_round_is_compared_with_the_first(
    qtbot: QtBot,
    tmp_path: Path,
    state: Callable[[str], Assessment],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    day = Day(qtbot, tmp_path / "library")
    begin_page = day.window.available
    assert "compare" not in [one.id for one in begin_page], "it is a page of an assessment"
    second_round(day, state)
    day.window.show_page("compare")
    page = day.page(ComparePage)
    assert page.compared is not None
    assert page.compared.changes == ()
    assert page.bar.explained.text() == "The index is the same"

    level_by_key(day, CHANGED, K.Key_2)
    day.window.show_page("compare")
    compared = page.compared
    assert compared is not None
    assert [one.id for one in compared.movers] == [CHANGED]
    assert page.view.movers.rows[0].title.startswith(CHANGED)
    assert page.bar.moved.text() == comparison.points_moved(compared.index)
    assert page.bar.after.index.text() == numbers.points(day.hub.results.index)
    day.window.show_page("results")
    assert day.page(ResultsPage).ui.index_value.text() == page.bar.after.index.text()

    day.window.show_page("compare")
    day.hub.undo_stack.undo()
    day.until(lambda: not day.hub.unsaved)
    day.window.show_page("compare")
    assert page.compared is not None
    assert page.compared.changes == ()
    day.hub.undo_stack.redo()
    day.window.show_page("compare")
    day.until(lambda: not day.hub.unsaved)
    left = day.hub.assessment
    day.end()
    found_again(qtbot, tmp_path, left, monkeypatch)

    capsys.readouterr()
    assert cli.main(["score", str(tmp_path / "second.readiness"), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert list(told["comparison"]["answers"]) == [CHANGED]
    assert [one["round"] for one in told["trend"]] == [1, 2]


def found_again(qtbot: QtBot, tmp_path: Path, left: Assessment, monkeypatch: pytest.MonkeyPatch) -> None:
    """After a restart the same is there, goes into the PDF and into a copy."""
    later = Day(qtbot, tmp_path / "library")
    later.until(lambda: bool(later.session.rows))
    later.session.open_row(left.uuid)
    later.until(lambda: later.session.hub is not None)
    assert later.hub.assessment == left
    later.window.show_page("compare")
    again = later.page(ComparePage)
    assert again.compared is not None
    assert [one.id for one in again.compared.movers] == [CHANGED]
    later.window.show_page("report")
    said = export(later, tmp_path / "second.pdf", monkeypatch)
    assert "Answers that moved the index most" in said
    assert comparison.effect(again.compared.movers[0].effect) in said
    packs = {later.hub.framework.checksum: framework_plain(later.hub.framework)}
    files.save_copy(tmp_path / "second.readiness", later.hub.framework, left, packs)
    later.end()


def test_one_round_says_what_makes_a_second_one(qtbot: QtBot, tmp_path: Path) -> None:
    day = Day(qtbot, tmp_path)
    begin(day)
    day.window.show_page("compare")
    page = day.page(ComparePage)
    assert page.stack.currentWidget() is page.empty_card
    assert page.empty.headline.text() == "One round so far"
    assert page.bar.isHidden()
    page.empty.button.click()
    assert day.window.page == "review"
    day.end()


def test_the_sample_in_any_order(qtbot: QtBot, tmp_path: Path) -> None:
    day = Day(qtbot, tmp_path)
    day.session.open_sample()
    day.until(lambda: day.session.hub is not None)
    day.window.show_page("compare")
    page = day.page(ComparePage)
    compared = page.compared
    assert compared is not None
    assert (compared.before.round.number, compared.after.round.number) == (2, 3)
    page.bar.swap.click()
    swapped = page.compared
    assert swapped is not None
    assert swapped.index.difference == pytest.approx(-(compared.index.difference or 0.0))
    page.bar.swap.click()

    menu = page.bar.before.offer()
    first = next(one for one in menu.actions() if one.text().startswith("Round 1"))
    first.trigger()
    menu.close()
    assert page.compared is not None
    assert page.compared.before.round.number == 1
    page.bar.chosen.emit("before", "own 3")
    assert page.compared is not None
    assert (page.compared.before.round.number, page.compared.after.round.number) == (3, 1), "it swaps"

    for kind in ("dimensions", "gates", "index"):
        page.view.kinds.pick(kind)
    page.view.figures.pick("exposures")
    assert len(page.view.table.rows) == len(day.hub.framework.failure_modes)
    page.view.figures.pick("dimensions")
    page.view.moved.pick("work")
    assert page.view.work.rows
    page.view.moved.pick("answers")
    page.view.all.click()
    assert page.stack.currentWidget() is page.changes
    counts = dict.fromkeys(("changed", "new", "gone", "unchanged"), 0)
    for kind in counts:
        page.changes.filter.pick(kind)
        counts[kind] = len(page.changes.list.rows) if not page.changes.list.isHidden() else 0
    assert sum(counts.values()) == len(page.compared.questions)
    page.changes.filter.pick("changed")
    page.changes.back.click()
    assert page.stack.currentWidget() is page.scroller
    page.view.movers.setFocus()
    page.view.movers.setCurrentIndex(page.view.movers.model().index(0, 0))
    wanted = page.view.movers.rows[0].id
    qtbot.keyClick(page.view.movers, K.Key_Return)
    assert day.window.page == "questions"
    assert day.page(QuestionsPage).question == wanted
    day.end()


def test_an_earlier_round_is_compared_with_those_before_it(qtbot: QtBot, tmp_path: Path) -> None:
    day = Day(qtbot, tmp_path)
    day.session.open_sample()
    day.until(lambda: day.session.hub is not None)
    newest = day.hub
    day.session.rounds.show(2)
    day.until(lambda: day.hub is not newest)
    day.window.show_page("compare")
    page = day.page(ComparePage)
    assert page.compared is not None
    assert (page.compared.before.round.number, page.compared.after.round.number) == (1, 2)
    day.session.rounds.show(1)
    day.until(lambda: day.hub.assessment.current.number == 1)
    day.window.show_page("compare")
    compared = page.compared
    assert compared is not None and page.stack.currentWidget() is page.scroller
    assert (compared.before.round.number, compared.after.round.number) == (1, 2)
    menu = page.bar.before.offer()
    third = next(one for one in menu.actions() if one.text().startswith("Round 3"))
    third.trigger()
    menu.close()
    assert page.compared is not None and page.compared.before.round.number == 3
    day.end()


def test_two_marked_assessments_are_set_side_by_side(
    qtbot: QtBot, tmp_path: Path, state: Callable[[str], Assessment]
) -> None:
    day = Day(qtbot, tmp_path)
    begin(day)
    answer_all(day, state("A"))
    own = day.hub.assessment
    day.window.show_page("home")
    day.until(lambda: len(day.session.rows) == 1)
    day.session.open_sample()
    day.until(lambda: day.session.hub is not None)
    day.window.show_page("home")
    day.until(lambda: len(day.session.rows) == 2)
    overview = day.window.page_widget("home").overview  # type: ignore[attr-defined]
    table = overview.ui.list
    table.selectRow(0)
    qtbot.keyClick(table, K.Key_Space)
    assert overview.compare.text() == "Mark another one to compare"
    assert not overview.compare.isEnabled()
    said = table.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("Marked for Compare")
    qtbot.keyClick(table, K.Key_Down)
    qtbot.keyClick(table, K.Key_Space)
    qtbot.keyClick(table, K.Key_Space)
    assert len(table.marked) == 1, "a second Space takes the mark off"
    qtbot.keyClick(table, K.Key_Space)
    assert overview.compare.text() == "Compare the two marked"
    overview.compare.click()
    day.until(lambda: day.window.page == "compare" and day.page(ComparePage).compared is not None)
    page = day.page(ComparePage)
    day.until(lambda: page.compared is not None and bool(page.compared.before.of))
    compared = page.compared
    assert compared is not None
    assert own.current.uuid in (compared.before.round.uuid, compared.after.round.uuid)
    assert compared.changes
    page.bar.swap.click()
    assert page.compared is not None
    assert page.compared.after.of == compared.before.of
    day.end()
