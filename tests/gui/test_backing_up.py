"""A backup on the library's thread: saves go on between its steps and while it is finished."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from queue import SimpleQueue
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.history import changes_between
from readiness_desktop.domain.summary import summarise
from readiness_desktop.gui.backing_up import BackingUp
from readiness_desktop.gui.library_thread import LibraryThread
from readiness_desktop.services import answering
from readiness_desktop.services.frameworks import framework_plain
from readiness_desktop.services.library import BackupCopy, Library
from readiness_desktop.storage import backups
from readiness_desktop.storage.backups import Backups, Copied

WAIT = 30_000
State = Callable[[str], Assessment]


@pytest.fixture
def filled(tmp_path: Path, framework: Framework, state: State) -> Path:
    """A library with one assessment that no backup has."""
    library, made = Library.open(tmp_path / "library.sqlite"), state("B")
    library.add(made, framework_plain(framework), summarise(made, framework, evaluate(framework, made)))
    library.close()
    return library.path


def save(library: LibraryThread, framework: Framework, before: Assessment, level: int) -> Assessment:
    changed = answering.set_level(before, "D1.1", level)
    summary = summarise(changed, framework, evaluate(framework, changed))
    library.save(before.uuid, changes_between(before, changed), summary)
    return changed


def copies(path: Path) -> list[str]:
    folder = path.parent / "backups"
    return sorted(one.name for one in folder.iterdir()) if folder.exists() else []


def test_opening_backs_up_what_no_backup_has_and_remembers_it(filled: Path, qtbot: QtBot) -> None:
    library = LibraryThread(filled)
    library.start()
    library.open()
    qtbot.waitUntil(lambda: [one[-8:] for one in copies(filled)] == ["r.sqlite"], timeout=WAIT)
    library.close()
    assert copies(filled)[0].endswith("-regular.sqlite")
    again = Library.open(filled)
    assert not again.backup_due(timedelta())
    again.close()


def test_an_answer_is_saved_between_two_steps_of_a_backup(
    filled: Path, qtbot: QtBot, framework: Framework, state: State, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backups, "PAGES_AT_ONCE", 1)
    real, order, asked = Library.copy, list[str](), Event()

    def copy(self: Library, progress: Callable[[int, int], None]) -> BackupCopy:
        def between(done: int, total: int) -> None:
            if not order:
                order.append("step")
                assert asked.wait(WAIT / 1000)
            progress(done, total)

        copied = real(self, between)
        order.append("copied")
        return copied

    monkeypatch.setattr(Library, "copy", copy)
    library = LibraryThread(filled)
    library.start()
    library.open()
    library.saved.connect(lambda _uuid, _revision: None)
    qtbot.waitUntil(lambda: order == ["step"], timeout=WAIT)
    real_save = Library.save

    def noted(self: Library, *rest: object) -> int:
        order.append("saved")
        return real_save(self, *rest)  # pyright: ignore[reportArgumentType]

    monkeypatch.setattr(Library, "save", noted)
    changed = save(library, framework, state("B"), 0)
    asked.set()
    qtbot.waitUntil(lambda: library.unsaved == 0, timeout=WAIT)
    qtbot.waitUntil(lambda: "copied" in order, timeout=WAIT)
    library.close()
    assert order == ["step", "saved", "copied"]
    again = Library.open(filled)
    assert again.load(changed.uuid) == changed
    again.close()


def test_an_answer_does_not_wait_for_a_copy_that_is_checked(
    filled: Path, qtbot: QtBot, framework: Framework, state: State, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, begun, go_on = Backups.finish, Event(), Event()

    def slow(self: Backups, copied: Copied) -> Path:
        begun.set()
        assert go_on.wait(WAIT / 1000)
        return real(self, copied)

    monkeypatch.setattr(Backups, "finish", slow)
    library = LibraryThread(filled)
    library.start()
    library.open()
    qtbot.waitUntil(begun.is_set, timeout=WAIT)
    save(library, framework, state("B"), 0)
    qtbot.waitUntil(lambda: library.unsaved == 0, timeout=WAIT)
    library.back_up(timedelta())
    go_on.set()
    library.close()
    assert len(copies(filled)) == 1


def test_no_copy_begins_before_the_last_one_is_remembered(
    filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Remembering thins out, so nothing may be half written then."""
    monkeypatch.setattr(Library, "backup_due", lambda *_age: True)
    asks = SimpleQueue[Callable[[], None] | None]()
    library, backing_up = Library.open(filled), BackingUp(asks, lambda ask: ask(), Event())
    backing_up.begin(library, None)
    keep = asks.get(timeout=WAIT / 1000)
    backing_up.begin(library, None)
    assert len(copies(filled)) == 1
    assert keep is not None
    keep()
    backing_up.begin(library, None)
    backing_up.end()
    assert len(copies(filled)) == 2
    library.close()


def test_the_end_of_the_program_gives_a_copy_up(
    filled: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backups, "PAGES_AT_ONCE", 1)
    library = LibraryThread(filled)
    real, begun = Library.copy, Event()

    def copy(self: Library, progress: Callable[[int, int], None]) -> BackupCopy:
        def between(done: int, total: int) -> None:
            begun.set()
            assert library._ending.wait(WAIT / 1000)
            progress(done, total)

        return real(self, between)

    monkeypatch.setattr(Library, "copy", copy)
    library.start()
    library.open()
    qtbot.waitUntil(begun.is_set, timeout=WAIT)
    library.close()
    assert copies(filled) == []


def test_a_backup_that_fails_does_not_hinder_the_start(
    filled: Path, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    (filled.parent / "backups").write_text("in the way")
    library = LibraryThread(filled)
    library.start()
    with qtbot.waitSignal(library.framework_ready, timeout=WAIT):
        library.open()
    library.close()
    assert "no backup" in caplog.text
