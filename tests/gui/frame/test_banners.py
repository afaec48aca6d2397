"""What went wrong is said until it is read: it goes with its page, with Close and with Esc, never by itself."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.application import Application
from readiness_desktop.gui.frame import banners
from readiness_desktop.gui.pages.questions import QuestionsPage
from tests.gui.window import WAIT, running

State = Callable[[str], Assessment]


def said(app: Application) -> str:
    return app.window.banners.shown("notice")


def test_a_notice_goes_with_its_page_and_with_its_assessment(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, framework: Framework, state: State
) -> None:
    with running(qtbot, qapp, tmp_path) as app:
        window = app.window
        window.complain("The file is gone.")
        app.session.add(framework, state("B"))
        assert said(app) == ""
        window.complain("The disk is full.")
        window.show_page("questions", "D1.2")
        window.show_page("questions", "D1.3")
        assert said(app) == "The disk is full.", "the page is the same"
        window.show_page("results")
        assert said(app) == ""
        window.complain("The disk is full.")
        app.session.open_sample()
        qtbot.waitUntil(lambda: window.page == "results" and said(app) == "", timeout=WAIT)
        window.complain("The disk is full.")
        app.session.close_assessment()
        assert said(app) == ""
        qtbot.waitUntil(lambda: app.session.unsaved == 0, timeout=WAIT)


def test_esc_closes_a_notice_before_anything_else(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, framework: Framework, state: State
) -> None:
    with running(qtbot, qapp, tmp_path) as app:
        app.session.add(framework, state("B"))
        window = app.window
        page = window.page_widget("questions")
        assert isinstance(page, QuestionsPage)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        page.ui.notes.setFocus()
        window.complain("The disk is full.")
        qtbot.keyClick(page.ui.notes, Qt.Key.Key_Escape)
        assert said(app) == ""
        assert page.ui.notes.hasFocus()
        qtbot.keyClick(page.ui.notes, Qt.Key.Key_Escape)
        assert not page.ui.notes.hasFocus(), "without a notice the key is the page's own"
        window.complain("The disk is full.")
        window.banners._made["notice"].button.click()
        assert said(app) == ""
        qtbot.waitUntil(lambda: app.session.unsaved == 0, timeout=WAIT)


def test_a_later_success_takes_away_what_went_wrong_and_can_be_opened(
    qtbot: QtBot,
    qapp: QApplication,
    tmp_path: Path,
    framework: Framework,
    state: State,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(banners, "show_file", opened.append)
    with running(qtbot, qapp, tmp_path) as app:
        app.session.add(framework, state("B"))
        window, copy = app.window, tmp_path / "copy.readiness"
        window.complain("The disk is full.")
        app.session.save_copy(copy)
        qtbot.waitUntil(lambda: said(app) == f"Copy: saved as copy.readiness in {tmp_path}.", timeout=WAIT)
        window.banners._made["notice"].button.click()
        assert opened == [tmp_path]
        assert said(app) == ""
        window.complain("The disk is full.")
        window.banners.succeed()
        assert said(app) == ""
        window.banners.show("notice", "info", "Another day.", "Close")
        window.banners.succeed()
        assert said(app) == "Another day.", "only trouble is over"
        qtbot.waitUntil(lambda: app.session.unsaved == 0, timeout=WAIT)
