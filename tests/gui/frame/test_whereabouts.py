"""Where somebody stopped: an assessment that is opened again is taken up there."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.application import Application
from readiness_desktop.gui.frame import whereabouts
from readiness_desktop.gui.library_thread import now
from readiness_desktop.services.stops import FILE_NAME, Stop, Stops
from tests.gui.window import WAIT, running

State = Callable[[str], Assessment]


def open_again(qtbot: QtBot, app: Application, uuid: str) -> None:
    app.session.open_row(uuid)
    qtbot.waitUntil(lambda: app.session.hub is not None, timeout=WAIT)


def shown(app: Application) -> tuple[str, str]:
    page = app.window.page
    return page, str(getattr(app.window.page_widget(page), "question", ""))


def add(qtbot: QtBot, app: Application, framework: Framework, assessment: Assessment) -> None:
    app.session.add(framework, assessment)
    hub = app.session.hub
    assert hub is not None
    qtbot.waitUntil(lambda: hub.unsaved == 0, timeout=WAIT)


def test_an_assessment_is_taken_up_where_it_was_left(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, framework: Framework, state: State
) -> None:
    made = state("B")
    with running(qtbot, qapp, tmp_path) as app:
        add(qtbot, app, framework, made)
        app.window.show_page("questions", "D3.2")
        app.window.show_page("home")
        open_again(qtbot, app, made.uuid)
        assert shown(app) == ("questions", "D3.2")
        app.window.show_page("questions", "D4.1")
    with running(qtbot, qapp, tmp_path) as app:
        open_again(qtbot, app, made.uuid)
        assert shown(app) == ("questions", "D4.1")
        assert app.window.banners.shown("notice") == ""
        app.window.show_page("roadmap")
        app.window.show_page("home")
        open_again(qtbot, app, made.uuid)
        assert shown(app)[0] == "roadmap"
    kept = (tmp_path / "data" / FILE_NAME).read_text(encoding="utf-8")
    assert made.client.name not in kept and made.profile.project not in kept


def test_on_another_day_it_is_said_until_somebody_goes_on(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, framework: Framework, state: State,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    made, then = state("B"), now() - timedelta(days=400)
    Stops(tmp_path / "data").keep(made.uuid, Stop("questions", "D3.2", then.date().isoformat()))
    with running(qtbot, qapp, tmp_path) as app:
        add(qtbot, app, framework, made)
        said = app.window.banners.shown("notice")
        assert shown(app) == ("questions", "D3.2")
        assert said.startswith("You stopped at D3.2 on ") and str(then.year) in said
        app.window.show_page("questions", "D3.3")
        assert app.window.banners.shown("notice") == ""
        monkeypatch.setattr(whereabouts, "now", lambda: now() + timedelta(days=1))
        app.window.show_page("home")
        open_again(qtbot, app, made.uuid)
        assert "You stopped at D3.3 on " in app.window.banners.shown("notice")


def test_a_question_or_page_that_is_no_more_is_not_missed(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, framework: Framework, state: State
) -> None:
    made = state("B")
    other = replace(made, uuid="other", rounds=tuple(replace(one, uuid="r") for one in made.rounds))
    stops = Stops(tmp_path / "data")
    stops.keep(made.uuid, Stop("questions", "D99.1", "2026-01-01"))
    stops.keep(other.uuid, Stop("magic", "D3.2", "2026-01-01"))
    with running(qtbot, qapp, tmp_path) as app:
        for one in (made, other):
            add(qtbot, app, framework, one)
            assert app.window.page == "questions"
            assert app.window.banners.shown("notice") == ""
            app.window.show_page("home")


def test_what_cannot_be_written_down_holds_nobody_up(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, framework: Framework, state: State
) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "stops.tmp").mkdir()
    made = state("B")
    with running(qtbot, qapp, tmp_path) as app:
        add(qtbot, app, framework, made)
        app.window.show_page("questions", "D3.2")
        app.window.show_page("home")
        open_again(qtbot, app, made.uuid)
        assert shown(app) == ("questions", "D3.2")
