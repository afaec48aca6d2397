"""Pages are made ahead in small steps, each once, whether or not somebody opens one in between."""

import gc
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from readiness_desktop.gui.ahead import PagesAhead
from readiness_desktop.gui.navigation import places
from readiness_desktop.gui.pages.setup import SetupPage
from tests.gui.window import WAIT, running

IDS = [one.id for one in places()]


def test_every_page_is_there_before_it_is_opened(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    with running(qtbot, qapp, tmp_path) as app:
        ahead = app.findChild(PagesAhead)
        assert ahead is not None
        looked_through = gc.get_freeze_count()
        qtbot.waitUntil(lambda: ahead.finished, timeout=WAIT)
        assert gc.get_freeze_count() > looked_through, "the collector need not look at pages that stay"
        assert all(app.window.made(page) is not None for page in IDS)
        assert app.window.page == "home"
        setup = app.window.page_widget("setup")
        assert isinstance(setup, SetupPage) and setup.later.review is not None
        held = {page: app.window.page_widget(page) for page in IDS}
        ahead.begin(app.session.framework)  # type: ignore[arg-type]
        assert ahead.finished
        app.window.commands.new()
        assert app.window.page == "setup"
        assert {page: app.window.page_widget(page) for page in IDS} == held


def test_a_page_that_was_opened_meanwhile_stays(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    with running(qtbot, qapp, tmp_path) as app:
        ahead = app.findChild(PagesAhead)
        assert ahead is not None
        ahead.stop()
        assert not ahead.finished
        early = next(page for page in IDS if app.window.made(page) is None)
        opened = app.window.page_widget(early)
        again = PagesAhead(app.window, app)
        assert not again.finished
        again.begin(app.session.framework)  # type: ignore[arg-type]
        qtbot.waitUntil(lambda: again.finished, timeout=WAIT)
        assert app.window.page_widget(early) is opened
        assert app.window.ui.pages.count() == len(IDS)


def test_nothing_is_made_for_a_window_that_went(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    with running(qtbot, qapp, tmp_path) as app:
        ahead = app.findChild(PagesAhead)
        assert ahead is not None
        ahead.stop()
        for go in (app.window.close, lambda: delete(app.window)):
            again = PagesAhead(app.window, app)
            again.begin(app.session.framework)  # type: ignore[arg-type]
            assert again.running
            go()
            assert not again.running
            assert not again.finished
