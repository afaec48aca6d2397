"""A copy is read, sealed and written beside the thread of the library, which saves answers meanwhile."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.framework import Framework
from readiness_desktop.services import answering, evidence_travel, files
from readiness_desktop.services.duplicates import as_new
from tests.gui.window import WAIT, running

State = Callable[[str], Assessment]


def held_up(real: Callable[..., object], gate: threading.Event) -> Callable[..., object]:
    def wait_and_work(*args: object) -> object:
        assert gate.wait(WAIT / 1000)
        return real(*args)

    return wait_and_work


def test_an_answer_is_saved_while_a_copy_is_made(
    qtbot: QtBot,
    qapp: QApplication,
    tmp_path: Path,
    framework: Framework,
    state: State,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    gate, copy = threading.Event(), tmp_path / "copy.readiness"
    monkeypatch.setattr(files, "save_copy", held_up(files.save_copy, gate))
    with running(qtbot, qapp, tmp_path) as app:
        app.session.add(framework, state("B"))
        hub = app.session.hub
        assert hub is not None
        app.session.save_copy(copy)
        hub.change(answering.set_level(hub.assessment, "D1.2", 0), "level", question="D1.2")
        qtbot.waitUntil(lambda: hub.unsaved == 0 and app.session.unsaved == 0, timeout=WAIT)
        assert not copy.exists()
        gate.set()
    assert copy.exists(), "also where the window is closed meanwhile"


def test_a_copy_that_cannot_be_written_is_told(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, framework: Framework, state: State
) -> None:
    with running(qtbot, qapp, tmp_path) as app:
        app.session.add(framework, state("B"))
        with qtbot.waitSignal(app.session.complained, timeout=WAIT) as told:
            app.session.save_copy(tmp_path / "no folder" / "copy.readiness")
        assert told.args is not None
        assert "no folder" in told.args[0]


def test_an_answer_is_saved_while_files_of_evidence_come_in(
    qtbot: QtBot,
    qapp: QApplication,
    tmp_path: Path,
    framework: Framework,
    state: State,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    gate, file = threading.Event(), tmp_path / "theirs.readiness"
    theirs = as_new(state("A"))
    files.save_copy(file, framework, theirs)
    monkeypatch.setattr(evidence_travel, "take_over", held_up(evidence_travel.take_over, gate))
    with running(qtbot, qapp, tmp_path) as app:
        session = app.session
        session.add(framework, theirs, file)
        slow = session.hub
        session.add(framework, state("B"))
        hub = session.hub
        assert hub is not None
        assert slow is not None
        qtbot.waitUntil(lambda: hub.unsaved == 0, timeout=WAIT)
        assert slow.unsaved == 1
        gate.set()
        qtbot.waitUntil(lambda: session.unsaved == 0, timeout=WAIT)
        # The list is read behind the save.
        qtbot.waitUntil(lambda: session.holds(theirs.uuid), timeout=WAIT)
