"""What is typed for an assessment that is not created is not lost without a word."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readiness_desktop.gui.application import Application
from readiness_desktop.gui.dialogs.window import Dialog
from readiness_desktop.gui.pages.setup import SetupPage
from readiness_desktop.gui.widgets.button import Button
from tests.gui.window import WAIT, running

WAYS = ("home", "close", "new", "sample", "leave it", "file from outside")


def asked(app: Application) -> list[Dialog]:
    return [one for one in app.window.findChildren(Dialog) if one.isVisible()]


def answer(app: Application, words: str) -> None:
    (dialog,) = asked(app)
    assert dialog.windowTitle() == "Leave without creating?"
    next(one for one in dialog.findChildren(Button) if one.text() == words).click()


def begun(app: Application) -> SetupPage:
    app.window.commands.new()
    page = app.window.page_widget("setup")
    assert isinstance(page, SetupPage)
    return page


def leave(app: Application, way: str) -> None:
    window = app.window
    if way == "close":
        window.close()
    elif way == "leave it":
        begun_page = window.page_widget("setup")
        assert isinstance(begun_page, SetupPage)
        begun_page.ui.later.click()
    elif way == "home":
        window.show_page("home")
    elif way == "new":
        window.commands.new()
    elif way == "file from outside":
        app.raise_window(app.library.path.with_name("letter.readiness"))
    else:
        next(do for _icon, words, do in window.commands.actions() if words == "Explore the sample")()


@pytest.mark.parametrize("way", WAYS)
def test_a_setup_that_is_typed_in_is_asked_about_once(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, way: str
) -> None:
    with running(qtbot, qapp, tmp_path) as app:
        window = app.window
        page = begun(app)
        page.client_step.sector.setText("Freight")
        leave(app, way)
        leave(app, way)
        answer(app, "Stay")
        assert (window.page, window.isVisible()) == ("setup", True)
        assert page.client_step.sector.text() == "Freight"
        leave(app, way)
        answer(app, "Leave")
        assert not asked(app)
        assert page.client_step.sector.text() == ""
        if way in ("home", "leave it"):
            assert window.page == "home"
        elif way == "close":
            assert not window.isVisible()
        elif way == "file from outside":
            qtbot.waitUntil(lambda: "letter.readiness" in window.banners.shown("notice"), timeout=WAIT)
        elif way == "sample":
            qtbot.waitUntil(lambda: app.session.hub is not None and app.session.unsaved == 0, timeout=WAIT)


@pytest.mark.parametrize("way", ["home", "close"])
def test_an_untouched_setup_is_left_at_once(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, way: str
) -> None:
    with running(qtbot, qapp, tmp_path) as app:
        page = begun(app)
        page.go_on()  # says what is missing
        leave(app, way)
        assert not asked(app)
        assert app.window.page == "home" or not app.window.isVisible()


def test_a_created_assessment_is_left_at_once(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    with running(qtbot, qapp, tmp_path) as app:
        page = begun(app)
        page.client_step.client.setText("Oriel Bank")
        page.client_step.project.setText("Intake")
        page.go_on()
        qtbot.waitUntil(lambda: app.session.hub is not None and app.session.unsaved == 0, timeout=WAIT)
        app.window.show_page("home")
        assert not asked(app)
        assert app.window.page == "home"


def test_a_date_that_was_wrong_is_gone_in_the_next_setup(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    with running(qtbot, qapp, tmp_path) as app:
        page = begun(app)
        launch = page.client_step.dates["planned_launch"]
        launch.entry.setProperty("text", "31 Apr 2026")
        page.go_on()
        assert launch.complaint
        app.window.show_page("home")
        answer(app, "Leave")
        begun(app)
        assert (launch.complaint, launch.entry.property("text")) == ("", "")
