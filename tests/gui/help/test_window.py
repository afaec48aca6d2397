"""F1: the topic of the page, found by words, linked, without a network."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from readiness_desktop.gui.application import Application
from readiness_desktop.gui.help.window import HelpWindow
from tests.gui.window import WAIT, running


def opened(app: Application) -> HelpWindow:
    (found,) = [one for one in app.window.findChildren(HelpWindow) if one.isVisible()]
    return found


def test_f1_explains_the_page_and_finds_by_words(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    with running(qtbot, qapp, tmp_path) as app:
        qtbot.keyClick(app.window, Qt.Key.Key_F1)
        shown = opened(app)
        assert shown.list.currentItem().text() == "First steps"
        assert "invented carrier" in shown.text.toPlainText()
        shown.field.setText("claimed documented")
        assert shown.list.isVisible()
        assert shown.list.currentItem().text() == "Evidence"
        shown.field.setText("<b>xyzzy</b>")
        assert shown.nothing.isVisible()
        assert not shown.list.isVisible()
        app.session.open_sample()
        qtbot.waitUntil(lambda: app.session.hub is not None, timeout=WAIT)
        app.window.activateWindow()
        qtbot.waitUntil(app.window.isActiveWindow, timeout=WAIT)
        qtbot.keyClick(app.window, Qt.Key.Key_F1)
        assert opened(app) is shown
        assert shown.field.text() == ""
        assert shown.list.currentItem().text() == "Reading the results"


def test_links_stay_inside(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    with running(qtbot, qapp, tmp_path) as app:
        shown = app.window.helping.show_help()
        shown.field.setText("first steps")
        shown.text.anchorClicked.emit(QUrl("topic:self_check"))
        assert shown.list.currentItem().text() == "Self-check"
        before = shown.text.toPlainText()
        shown.text.anchorClicked.emit(QUrl("https://example.org"))
        assert shown.text.toPlainText() == before


def test_it_follows_theme_and_text_size(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    with running(qtbot, qapp, tmp_path) as app:
        shown = app.window.helping.show_help()
        small = shown.text.document().defaultFont().pixelSize()
        app.theme.set_text_size(150)
        qtbot.waitUntil(lambda: shown.text.document().defaultFont().pixelSize() > small, timeout=WAIT)
        app.theme.set_mode("dark")
        ink = app.theme.color("text")
        qtbot.waitUntil(lambda: shown.text.palette().text().color() == ink, timeout=WAIT)


def test_keys_open_over_it(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    with running(qtbot, qapp, tmp_path) as app:
        shown = app.window.helping.show_help()
        shown.keys.click()
        sheets = [one for one in app.window.findChildren(QDialog) if one.objectName() == "keySheet"]
        assert [one.isVisible() for one in sheets] == [True]
        sheets[0].accept()
