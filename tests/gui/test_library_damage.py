"""A library that opens and does not fit together: it can be read, and nothing is written into it."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

from pytestqt.qtbot import QtBot

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.errors import Fault
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.history import changes_between
from readiness_desktop.domain.summary import summarise
from readiness_desktop.gui.library_thread import LibraryThread
from readiness_desktop.services import answering
from readiness_desktop.services.frameworks import framework_plain
from readiness_desktop.services.library import Library

WAIT = 30_000


def test_nothing_is_written_into_a_library_that_does_not_fit_together(
    qtbot: QtBot, tmp_path: Path, framework: Framework, state: Callable[[str], Assessment]
) -> None:
    """What was asked before it was looked through waits too; it is said once, and what can be read is shown."""
    made = state("B")
    damaged_library(tmp_path, framework, made)
    before = (tmp_path / "library.sqlite").read_bytes()
    library = LibraryThread(tmp_path / "library.sqlite", retry=0.01)
    said: list[Fault] = []
    failed: list[str] = []
    library.failed.connect(lambda error: said.append(error.fault))
    library.save_failed.connect(lambda _uuid, sentence: failed.append(sentence))
    changed = answering.set_level(made, "D1.1", 0)
    library.start()
    with qtbot.waitSignals([library.opened, library.rows_changed, library.framework_ready], timeout=WAIT):
        library.open()
        library.save(
            made.uuid,
            changes_between(made, changed),
            summarise(changed, framework, evaluate(framework, changed)),
        )
    with qtbot.waitSignal(library.loaded, timeout=WAIT):
        library.load(made.uuid)
    qtbot.waitUntil(lambda: bool(failed), timeout=WAIT)
    assert said == [Fault.LIBRARY_DAMAGED]
    assert "open another library" in failed[0], "there is no backup to speak of"
    assert library.unsaved == 1
    library.archive(made.uuid, True)
    qtbot.waitUntil(lambda: len(said) == 2, timeout=WAIT)
    library.close()
    assert (tmp_path / "library.sqlite").read_bytes() == before
    assert not (tmp_path / "backups").exists()


def damaged_library(folder: Path, framework: Framework, made: Assessment) -> None:
    """A library with one assessment and the line of a list that is of none."""
    library = Library.open(folder / "library.sqlite")
    library.add(made, framework_plain(framework), summarise(made, framework, evaluate(framework, made)))
    library.close()
    connection = sqlite3.connect(folder / "library.sqlite")
    connection.execute("INSERT INTO summary (round, assessment) VALUES ('of nobody', 'nobody')")
    connection.commit()
    connection.close()
