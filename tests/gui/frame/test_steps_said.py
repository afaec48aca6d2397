"""An undo of something out of sight says what it took back; one that is seen says nothing."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.main_window import MainWindow
from readiness_desktop.gui.pages.questions import QuestionsPage
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.services import answering, conditions, setup
from tests.gui.window import WAIT, running

State = Callable[[str], Assessment]


def said(window: MainWindow) -> str:
    notice = window.undo_notice
    label = notice.findChild(PlainLabel)
    assert isinstance(label, PlainLabel)
    return label.text() if notice.isVisible() else ""


def press(window: MainWindow, words: str) -> None:
    buttons = window.undo_notice.findChildren(QPushButton)
    next(one for one in buttons if one.text() == words and one.isVisible()).click()


def test_an_undo_out_of_sight_is_said_and_offers_to_go_there_and_to_redo(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, framework: Framework, state: State
) -> None:
    with running(qtbot, qapp, tmp_path) as app:
        window, session = app.window, app.session
        window.show()
        session.add(framework, state("B"))
        hub = session.hub
        assert hub is not None
        page = window.page_widget("questions")
        assert isinstance(page, QuestionsPage)
        window.show_page("questions", "D2.4")
        hub.change(answering.set_level(hub.assessment, "D2.4", 0), "level of D2.4", question="D2.4")
        assert said(window) == ""
        window.commands.undo()
        assert said(window) == "", "it is seen"
        window.commands.redo()
        window.show_page("questions", "D1.1")
        window.commands.undo()
        assert said(window) == "Undone: level of D2.4"
        press(window, "Redo")
        assert said(window) == "Redone: level of D2.4"
        assert hub.assessment.current.answer("D2.4").level == 0
        window.show_page("results")
        press(window, "Undo")
        assert said(window) == "Undone: level of D2.4"
        press(window, "Show")
        assert (window.page, page.question) == ("questions", "D2.4")
        assert said(window) == ""
        qtbot.waitUntil(lambda: session.unsaved == 0, timeout=WAIT)


def test_changes_of_setup_and_conditions_know_their_page(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, framework: Framework, state: State
) -> None:
    with running(qtbot, qapp, tmp_path) as app:
        window, session = app.window, app.session
        window.show()
        session.add(framework, state("B"))
        hub = session.hub
        assert hub is not None
        renamed = replace(hub.assessment.profile, project="Depot plan")
        window.show_page("setup")
        hub.change(setup.change_profile(hub.assessment, renamed), "project")
        agreed = conditions.set_action(hub.assessment, "C8", owner="Rosa")
        hub.change(agreed, "owner of a condition", spot=("results", "conditions"))
        window.commands.undo()
        assert said(window) == "Undone: owner of a condition"
        window.commands.undo()
        assert said(window) == ""
        window.commands.redo()
        window.commands.redo()
        press(window, "Show")
        assert window.page == "results"
        qtbot.waitUntil(lambda: session.unsaved == 0, timeout=WAIT)
