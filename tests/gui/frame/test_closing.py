"""Closing the window: nothing on its way is lost, and nobody is asked about what arrives."""

from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.application import Application
from readiness_desktop.gui.open_assessment import OpenAssessment
from readiness_desktop.services import answering, setup
from readiness_desktop.services.library import Library
from readiness_desktop.storage.store import Store
from tests.gui.window import WAIT, running

State = Callable[[str], Assessment]


def asked(app: Application) -> list[QDialog]:
    return [one for one in app.window.findChildren(QDialog) if one.isVisible()]


def opened(app: Application, qtbot: QtBot, framework: Framework, made: Assessment) -> OpenAssessment:
    app.session.add(framework, made)
    qtbot.waitUntil(lambda: app.session.unsaved == 0, timeout=WAIT)
    hub = app.session.hub
    assert hub is not None
    return hub


def kept_note(path: Path, uuid: str) -> str:
    library = Library.open(path)
    note = library.load(uuid).current.answer("D1.1").note
    library.close()
    return note


def test_what_was_just_typed_arrives_and_nobody_is_asked(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, framework: Framework, state: State
) -> None:
    with running(qtbot, qapp, tmp_path) as app:
        hub = opened(app, qtbot, framework, state("B"))
        seen = answering.set_note(hub.assessment, "D1.1", "seen")
        hub.change(seen, "note", question="D1.1", merge="note")
        app.window.close()
        assert not asked(app)
        qtbot.waitUntil(lambda: not app.window.isVisible(), timeout=WAIT)
        assert not asked(app)
    assert kept_note(app.library.path, hub.assessment.uuid) == "seen"


def test_a_save_that_fails_while_closing_is_asked_about_until_it_succeeds(
    qtbot: QtBot,
    qapp: QApplication,
    tmp_path: Path,
    framework: Framework,
    state: State,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    real, full, trying = Store.save, [True], Event()

    def save(self: Store, *rest: Any) -> int:
        trying.wait(WAIT / 1000)
        if full[0]:
            raise ReadinessError(Fault.DISK_FULL, path=self.path)
        return real(self, *rest)

    with running(qtbot, qapp, tmp_path) as app:
        hub = opened(app, qtbot, framework, state("B"))
        monkeypatch.setattr(Store, "save", save)
        hub.change(answering.set_note(hub.assessment, "D1.1", "seen"), "note", question="D1.1")
        assert not app.window.close()
        assert not asked(app), "it is merely on its way"
        trying.set()
        qtbot.waitUntil(lambda: len(asked(app)) == 1, timeout=WAIT)
        assert asked(app)[0].windowTitle() == "1 change is not saved yet"
        full[0] = False
        app.library.try_again()
        qtbot.waitUntil(lambda: not app.window.isVisible(), timeout=WAIT)
        assert not asked(app)
    assert kept_note(app.library.path, hub.assessment.uuid) == "seen"


def test_a_drive_that_does_not_answer_is_asked_about_in_the_end(
    qtbot: QtBot,
    qapp: QApplication,
    tmp_path: Path,
    framework: Framework,
    state: State,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("readiness_desktop.gui.frame.closing.LONGEST_WAIT_MS", 20)
    real, answering_again = Store.save, Event()

    def save(self: Store, *rest: Any) -> int:
        answering_again.wait(WAIT / 1000)
        return real(self, *rest)

    with running(qtbot, qapp, tmp_path) as app:
        hub = opened(app, qtbot, framework, state("B"))
        monkeypatch.setattr(Store, "save", save)
        hub.change(answering.set_note(hub.assessment, "D1.1", "seen"), "note", question="D1.1")
        assert not app.window.close()
        qtbot.waitUntil(lambda: len(asked(app)) == 1, timeout=WAIT)
        asked(app)[0].reject()
        answering_again.set()
        qtbot.waitUntil(lambda: app.session.unsaved == 0, timeout=WAIT)
        assert app.window.isVisible(), "somebody chose to keep it open"
        assert app.window.close()


def test_an_assessment_that_was_never_written_is_asked_about(
    qtbot: QtBot,
    qapp: QApplication,
    tmp_path: Path,
    framework: Framework,
    state: State,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(self: Store, *_rest: Any) -> int:
        raise ReadinessError(Fault.DISK_FULL, path=self.path)

    with running(qtbot, qapp, tmp_path) as app:
        monkeypatch.setattr(Store, "save", full)
        with qtbot.waitSignal(app.session.save_failed, timeout=WAIT):
            app.session.add(framework, state("B"))
        assert app.window.ui.top_bar.saved.text() == "Not saved"
        app.session.close_assessment()
        app.session.open_row(state("B").uuid)
        assert app.session.hub is not None, "it lives in memory until the library has it"
        assert not app.window.close()
        (dialog,) = asked(app)
        assert dialog.windowTitle() == "1 change is not saved yet"
        dialog.reject()
        monkeypatch.undo()
        with qtbot.waitSignal(app.session.saving_recovered, timeout=WAIT):
            app.library.try_again()


def test_a_round_that_is_being_locked_is_locked_before_the_window_closes(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, framework: Framework, state: State
) -> None:
    with running(qtbot, qapp, tmp_path) as app:
        hub = opened(app, qtbot, framework, state("B"))
        app.session.lock()
        assert not app.window.close()
        assert not asked(app)
        qtbot.waitUntil(lambda: not app.window.isVisible(), timeout=WAIT)
    library = Library.open(app.library.path)
    assert library.load(hub.assessment.uuid).current.lock is not None
    library.close()


def test_a_lock_that_takes_long_is_asked_about(
    qtbot: QtBot,
    qapp: QApplication,
    tmp_path: Path,
    framework: Framework,
    state: State,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("readiness_desktop.gui.frame.closing.LONGEST_WAIT_MS", 20)
    real, going_on = setup.lock_round, Event()

    def lock_round(*given: Any) -> Assessment:
        going_on.wait(WAIT / 1000)
        return real(*given)

    monkeypatch.setattr(setup, "lock_round", lock_round)
    with running(qtbot, qapp, tmp_path) as app:
        hub = opened(app, qtbot, framework, state("B"))
        app.session.lock()
        assert not app.window.close()
        qtbot.waitUntil(lambda: len(asked(app)) == 1, timeout=WAIT)
        assert asked(app)[0].windowTitle() == "The round is still being locked"
        going_on.set()
        qtbot.waitUntil(lambda: not app.window.isVisible(), timeout=WAIT)
        assert hub.locked


def test_a_lock_that_fails_is_said_and_the_window_stays(
    qtbot: QtBot,
    qapp: QApplication,
    tmp_path: Path,
    framework: Framework,
    state: State,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(*_given: Any) -> Assessment:
        raise ReadinessError(Fault.DISK_FULL, path="x")

    with running(qtbot, qapp, tmp_path) as app:
        hub = opened(app, qtbot, framework, state("B"))
        app.window.show()
        monkeypatch.setattr(setup, "lock_round", fail)
        with qtbot.waitSignal(app.session.complained, timeout=WAIT):
            app.session.lock()
            assert not app.window.close()
        assert not hub.settling
        assert not hub.locked
        assert app.window.isVisible(), "what went wrong is there to be read"
        assert app.window.close()
