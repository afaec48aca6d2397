"""What comes of a file that is still being copied when its assessment is left, or its round locked."""

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.evidence import attaching as module
from readiness_desktop.gui.evidence.attaching import Attaching
from readiness_desktop.gui.open_assessment import OpenAssessment
from readiness_desktop.services.evidence import attach_file
from tests.gui.evidence.made import shelf_in
from tests.gui.window import WAIT, running

State = Callable[[str], Assessment]


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Copies wait for this; one that is never opened ends with the patience of the test."""
    opened = threading.Event()

    def wait_and_attach(*args: object) -> object:
        assert opened.wait(WAIT / 1000)
        return attach_file(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(module, "attach_file", wait_and_attach)
    return opened


@pytest.fixture
def minutes(tmp_path: Path) -> Path:
    path = tmp_path / "Minutes.txt"
    path.write_bytes(b"what was agreed")
    return path


def test_a_file_comes_into_the_assessment_that_was_left_and_opened_again(
    qtbot: QtBot,
    qapp: QApplication,
    tmp_path: Path,
    framework: Framework,
    state: State,
    gate: threading.Event,
    minutes: Path,
) -> None:
    with running(qtbot, qapp, tmp_path) as app:
        session = app.session
        session.add(framework, state("B"))
        hub = session.hub
        assert hub is not None
        qtbot.waitUntil(lambda: not hub.unsaved and not session.unsaved, timeout=WAIT)
        parent = QObject()
        attaching = Attaching(parent)
        attaching.attach(hub, "D1.1", (minutes,))
        uuid = hub.assessment.uuid
        session.close_assessment()
        session.open_row(uuid)
        qtbot.waitUntil(lambda: session.hub is not None, timeout=WAIT)
        gate.set()
        with qtbot.waitSignal(attaching.added, timeout=WAIT):
            pass
        again = session.hub
        assert again is not None
        assert "Minutes" in [item.title for item in again.assessment.current.evidence]
        session.close_assessment()
        qtbot.waitUntil(lambda: session.kept(uuid) is None, timeout=WAIT)


def test_what_was_left_is_let_go_once_nothing_comes_of_its_file(
    qtbot: QtBot,
    qapp: QApplication,
    tmp_path: Path,
    framework: Framework,
    state: State,
    gate: threading.Event,
    minutes: Path,
) -> None:
    with running(qtbot, qapp, tmp_path) as app:
        session = app.session
        session.add(framework, state("B"))
        hub = session.hub
        assert hub is not None
        qtbot.waitUntil(lambda: not hub.unsaved and not session.unsaved, timeout=WAIT)
        parent = QObject()
        attaching = Attaching(parent)
        attaching.attach(hub, "D1.1", (minutes,))
        attaching.attach(hub, "D1.2", (minutes,))
        session.close_assessment()
        uuid = hub.assessment.uuid
        assert session.kept(uuid) is hub
        attaching.stop()
        gate.set()
        qtbot.waitUntil(lambda: session.kept(uuid) is None, timeout=WAIT)


@pytest.mark.parametrize("then", ["locked", "the next round"])
def test_a_round_that_was_locked_meanwhile_says_so(
    qtbot: QtBot,
    tmp_path: Path,
    framework: Framework,
    state: State,
    gate: threading.Event,
    minutes: Path,
    then: str,
) -> None:
    hub, parent, said = OpenAssessment(framework, state("B")), QObject(), list[str]()
    hub.shelf, hub.say_trouble = shelf_in(tmp_path), said.append
    attaching = Attaching(parent)
    attaching.attach(hub, "D1.1", (minutes,))
    if then == "locked":
        hub.read_only = True
    else:
        current = replace(hub.assessment.current, uuid="00000000-0000-4000-8000-00000000000f")
        hub.settle(hub.assessment.with_current(current))
    before = hub.assessment
    with qtbot.waitSignal(hub.idle, timeout=WAIT):
        gate.set()
    assert hub.assessment is before
    assert said == [
        "The round was locked while 1 file was being copied, so it was not attached. Nothing else was changed; "
        "attach it in the next round."
    ]
    hub.close()
