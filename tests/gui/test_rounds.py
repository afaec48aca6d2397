from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.framework import Framework
from readiness_desktop.services import answering, files, setup
from readiness_desktop.services.sample import sample_assessment
from tests.gui.window import WAIT, running

State = Callable[[str], Assessment]


def test_an_answer_that_comes_while_the_lock_is_made_is_locked_with_the_rest(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, framework: Framework, state: State
) -> None:
    with running(qtbot, qapp, tmp_path) as app:
        app.session.add(framework, state("B"))
        hub = app.session.hub
        assert hub is not None
        app.session.lock()
        assert not hub.locked
        hub.change(answering.set_level(hub.assessment, "D1.2", 0), "level")
        qtbot.waitUntil(lambda: hub.locked, timeout=WAIT)
        current = hub.assessment.current
        assert current.answer("D1.2").level == 0
        assert current.lock is not None
        assert current.lock.results.questions["D1.2"].credited == 0
        qtbot.waitUntil(lambda: hub.unsaved == 0, timeout=WAIT)


def test_a_round_is_locked_although_somebody_went_back_to_the_list(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, framework: Framework, state: State
) -> None:
    with running(qtbot, qapp, tmp_path) as app:
        app.session.add(framework, state("B"))
        hub = app.session.hub
        assert hub is not None
        uuid = hub.assessment.uuid
        qtbot.waitUntil(lambda: hub.unsaved == 0, timeout=WAIT)
        app.session.lock()
        app.session.close_assessment()
        app.session.open_row(uuid)
        assert app.session.hub is hub, "what is being locked is not read from the library meanwhile"
        qtbot.waitUntil(lambda: hub.locked and hub.unsaved == 0, timeout=WAIT)
        app.session.close_assessment()
        app.session.open_row(uuid)
        qtbot.waitUntil(lambda: app.session.hub is not None, timeout=WAIT)
        again = app.session.hub
        assert again is not None
        assert again is not hub
        assert again.assessment == hub.assessment


def test_a_lock_that_breaks_down_leaves_the_round_to_be_changed_and_locked_again(
    qtbot: QtBot,
    qapp: QApplication,
    tmp_path: Path,
    framework: Framework,
    state: State,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(*_given: object) -> Assessment:
        raise ValueError("a fault of ours")

    with running(qtbot, qapp, tmp_path) as app:
        app.session.add(framework, state("B"))
        hub = app.session.hub
        assert hub is not None
        with monkeypatch.context() as broken:
            broken.setattr(setup, "lock_round", fail)
            with (
                qtbot.captureExceptions() as caught,
                qtbot.waitSignal(app.session.rounds.settled, timeout=WAIT) as told,
            ):
                app.session.lock()
                qtbot.waitUntil(lambda: bool(caught), timeout=WAIT)
        assert told.args == [False]
        assert not hub.settling
        assert not app.session.rounds.locking
        app.session.lock()
        qtbot.waitUntil(lambda: hub.locked and hub.unsaved == 0, timeout=WAIT)


def test_a_round_that_is_not_there_or_still_open_is_not_shown(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, framework: Framework
) -> None:
    with running(qtbot, qapp, tmp_path) as app:
        app.session.rounds.show(1)
        assert app.session.hub is None
        app.session.add(framework, sample_assessment(framework))
        hub = app.session.hub
        assert hub is not None
        for number in (3, 4, 0):
            app.session.rounds.show(number)
            assert app.session.hub is hub
        qtbot.waitUntil(lambda: hub.unsaved == 0, timeout=WAIT)


def test_a_locked_round_of_a_file_says_what_it_said_then(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, framework: Framework
) -> None:
    """Looking back and forth leaves the whole assessment as it is, and home closes both."""
    file = tmp_path / "a.readiness"
    sample = sample_assessment(framework)
    files.save_copy(file, framework, sample.at(2))
    with running(qtbot, qapp, tmp_path) as app:
        with qtbot.waitSignal(app.session.hub_changed, timeout=WAIT):
            app.session.open_file(file)
        newest = app.session.hub
        assert newest is not None
        lock = newest.assessment.current.lock
        assert lock is not None
        assert newest.results == lock.results
        app.session.rounds.show(1)
        assert app.session.hub is not newest
        app.window.show_page("home")
        assert app.session.hub is None
        assert app.window.page == "home"
        assert newest.assessment == sample.at(2)
