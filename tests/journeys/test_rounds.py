"""Looking back: an earlier round is shown as it was locked, exported, and left again for the newest one."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.dialogs import files as file_dialogs
from readiness_desktop.gui.frame.rounds_menu import open_menu
from readiness_desktop.gui.frame.top_bar import ROUNDS
from readiness_desktop.gui.pages.questions import QuestionsPage
from readiness_desktop.gui.pages.report import ReportPage
from readiness_desktop.gui.pages.results import ResultsPage
from readiness_desktop.gui.pages.setup import SetupPage
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.packs.reader import framework_from_plain
from readiness_desktop.services import files
from readiness_desktop.services.frameworks import framework_plain
from readiness_desktop.services.sample import sample_assessment
from readiness_desktop.services.setup import next_round
from readiness_desktop.wording import dates, numbers
from tests.journeys.day import Day
from tests.pdf import text_of


def choose_round(day: Day, number: int) -> None:
    """Press the crumb of the round and pick one from its menu."""

    def crumbs() -> list[Button]:
        return [
            one
            for one in day.window.ui.top_bar.findChildren(Button)
            if one.property("kind") == "crumb" and one.isVisible() and one.text().startswith("Round")
        ]

    day.until(lambda: len(crumbs()) == 1)
    (crumb,) = crumbs()
    crumb.click()
    (menu,) = [one for one in crumb.findChildren(QMenu) if one.isVisible()]
    (action,) = [one for one in menu.actions() if one.text().startswith(f"Round {number},")]
    action.trigger()
    menu.close()
    day.window.activateWindow()  # a window system does so once a menu has gone
    day.until(day.window.isActiveWindow)


def export(day: Day, target: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Ctrl+E, and what the file says."""

    def ask_save(
        _parent: QWidget, _title: str, _name: Path, _kinds: str, chosen: file_dialogs.Chosen
    ) -> None:
        chosen(target)

    monkeypatch.setattr(file_dialogs, "ask_save", ask_save)
    day.press(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    day.until(target.exists)
    day.until(lambda: not day.page(ReportPage).ui.done_row.isHidden())
    return text_of(target)


def test_looking_back_at_the_first_round_of_the_sample(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    day = Day(qtbot, tmp_path)
    day.session.open_sample()
    day.until(lambda: day.session.hub is not None)
    newest = day.hub
    assert day.window.page == "results", "whoever explores the sample sees what it says"

    choose_round(day, 1)
    day.until(lambda: day.hub is not newest)
    first = newest.assessment.rounds[0]
    lock = first.lock
    assert lock is not None
    hub = day.hub
    assert hub.locked
    assert hub.newest is newest
    assert hub.assessment.current == first
    assert hub.results == lock.results
    assert hub.plan == lock.plan
    assert day.window.banners.shown("state") == f"First look: round 1 of 3, locked {dates.day(lock.on)}"
    assert day.page(ResultsPage).ui.index_value.text() == numbers.points(lock.results.index)

    day.window.show_page("questions")
    question = day.page(QuestionsPage).question
    level = first.answer(question).level
    day.press(Qt.Key.Key_0 if level else Qt.Key.Key_1)
    assert hub.assessment.current == first, "a locked round is never changed"
    assert newest.assessment.rounds[0] == first
    day.press(Qt.Key.Key_Right)
    assert day.page(QuestionsPage).question != question, "but can be read through"
    said = export(day, tmp_path / "first.pdf", monkeypatch)
    assert newest.assessment.client.name in said
    assert dates.day(lock.on) in said

    day.window.banners.acted.emit("state")
    assert day.session.hub is newest
    assert day.window.page == "report"
    day.window.show_page("questions")
    page = day.page(QuestionsPage)
    asked = newest.framework.in_depth(newest.results.depth)
    wanted = next(q.id for q in asked if newest.assessment.current.answer(q.id).level not in (None, 4))
    page.show_question(wanted)
    day.press(Qt.Key.Key_4)
    assert newest.assessment.current.answer(wanted).level == 4
    assert newest.assessment.rounds[0] == first
    day.until(lambda: day.session.unsaved == 0 and newest.unsaved == 0)
    day.end()


def test_setup_and_go_to_anything_list_the_rounds(qtbot: QtBot, tmp_path: Path) -> None:
    day = Day(qtbot, tmp_path)
    day.session.open_sample()
    day.until(lambda: day.session.hub is not None)
    newest = day.hub
    day.window.show_page("setup")
    review = day.page(SetupPage).later.review
    looks = [one for one in review.findChildren(Button) if one.accessibleName().startswith("Show round")]
    assert [one.accessibleName() for one in looks] == ["Show round 2", "Show round 1"]
    looks[0].click()
    day.until(lambda: day.hub is not newest)
    assert day.hub.assessment.current.number == 2
    assert day.window.page == "results"
    rounds = [one for one in day.window.commands.finding.targets() if one.kind == "Round"]
    assert [one.words.split(",")[0] for one in rounds] == ["Round 3", "Round 1"]
    rounds[1].go()
    day.until(lambda: day.hub.assessment.current.number == 1)
    assert day.hub.newest is newest
    next(one for one in day.window.commands.finding.targets() if one.kind == "Round").go()
    assert day.session.hub is newest
    assert day.window.banners.shown("state") == ""
    day.end()


def test_an_earlier_round_keeps_the_pack_it_was_made_with(
    qtbot: QtBot, tmp_path: Path, framework: Framework, monkeypatch: pytest.MonkeyPatch
) -> None:
    older = framework_from_plain({**framework_plain(framework), "version": "7"})
    both = next_round(framework, sample_assessment(older).at(1), date(2026, 2, 20))
    file = tmp_path / "from a colleague.readiness"
    files.save_copy(file, framework, both, {older.checksum: framework_plain(older)})
    day = Day(qtbot, tmp_path / "home", file=file)
    day.until(lambda: day.session.hub is not None)
    newest = day.hub
    assert newest.read_only
    day.session.rounds.show(1)
    day.until(lambda: day.hub is not newest)
    assert day.hub.framework == older
    assert "round 1 of 2" in day.window.banners.shown("state")
    day.session.rounds.show(2)
    assert day.session.hub is newest
    assert "from a colleague.readiness" in day.window.banners.shown("state")

    day.session.keep_file()
    day.until(lambda: not day.hub.read_only)
    kept = day.hub
    day.session.rounds.show(1)
    day.until(lambda: day.hub is not kept)
    assert day.hub.framework == older
    copy = tmp_path / "copy.readiness"
    monkeypatch.setattr(file_dialogs, "ask_save", lambda _parent, _title, _name, _kinds, chosen: chosen(copy))
    day.window.commands.save_copy()
    day.until(copy.exists)
    opened = files.open_any(copy, date(2026, 4, 14))
    assert [one.number for one in opened.assessments[0].rounds] == [1, 2], "a copy holds every round"
    day.end()


def test_the_menu_ticks_the_round_that_is_shown(qtbot: QtBot, tmp_path: Path) -> None:
    day = Day(qtbot, tmp_path)
    day.session.open_sample()
    day.until(lambda: day.session.hub is not None)
    picked: list[int] = []
    menu = open_menu(day.window.ui.top_bar, day.window.theme, day.hub, picked.append)
    assert [one.isChecked() for one in menu.actions()] == [True, False, False]
    menu.actions()[2].trigger()
    assert picked == [1]
    menu.close()
    assert ROUNDS not in [one.text() for one in menu.actions()]
    day.end()
