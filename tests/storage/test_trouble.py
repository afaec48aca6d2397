"""Full disks, moved and cut files, and several threads: no save is reported that is not there, and all go on."""

import os
import shutil
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.history import Change, changes_between
from readiness_desktop.domain.reasons import Why, because
from readiness_desktop.services.library import Library
from readiness_desktop.storage.opening import raw
from tests.storage.filled import assessment, filled_library, summary_of, with_level

on_posix = pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be moved there")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened = filled_library(tmp_path / "library.sqlite", [assessment(1)])
    yield opened
    opened.close()


def long_note(length: int) -> tuple[Assessment, tuple[Change, ...]]:
    one = with_level(assessment(1), "D1.1", 4)
    changes = changes_between(assessment(1), one, "x" * length)
    return one, changes


def test_a_full_disk_is_said_and_saving_goes_on_in_the_same_session(library: Library) -> None:
    one, changes = long_note(200_000)
    with library._store._engine.connect() as connection:
        pages = raw(connection).execute("PRAGMA page_count").fetchone()[0]
        raw(connection).execute(f"PRAGMA max_page_count = {pages + 1}").fetchall()
    with pytest.raises(ReadinessError) as caught:
        library.save(changes, summary_of(one, 1.0))
    assert caught.value.fault is Fault.DISK_FULL
    assert library.load("a1") == assessment(1)
    with library._store._engine.connect() as connection:
        raw(connection).execute("PRAGMA max_page_count = 1000000").fetchall()
    library.save(changes, summary_of(one, 1.0))
    assert library.load("a1") == one
    library.check()


@pytest.mark.skipif(sys.platform == "win32", reason="no such limit there")
def test_a_drive_that_refuses_is_said_and_saving_goes_on(library: Library) -> None:
    import resource

    one, changes = long_note(300_000)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    size = os.stat(f"{library.path}-wal").st_size
    resource.setrlimit(resource.RLIMIT_FSIZE, (size + 5000, hard))
    try:
        with pytest.raises(ReadinessError) as caught:
            library.save(changes, summary_of(one))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert caught.value.fault in (Fault.SAVE_FAILED, Fault.DISK_FULL)
    library.save(changes, summary_of(one))
    assert library.load("a1") == one
    library.check()


def test_a_change_that_breaks_a_rule_of_the_tables_is_said_and_saving_goes_on(library: Library) -> None:
    one, changes = long_note(1)
    nowhere = next(change for change in changes_between(None, assessment(7)) if change.entity == "answer")
    with pytest.raises(ReadinessError) as caught:
        library.save([*changes, nowhere], None)
    assert caught.value.fault is Fault.SAVE_FAILED
    assert caught.value.reason == because(Why.ROWS_BREAK_RULES)
    assert library.load("a1") == assessment(1)
    library.save(changes, summary_of(one))
    assert library.load("a1") == one


@on_posix
def test_a_moved_library_is_noticed_and_welcome_back(library: Library) -> None:
    one, changes = long_note(1)
    away = library.path.with_name("away.sqlite")
    os.rename(library.path, away)
    with pytest.raises(ReadinessError) as caught:
        library.save(changes, summary_of(one))
    assert caught.value.fault is Fault.SAVE_FAILED
    os.rename(away, library.path)
    library.save(changes, summary_of(one))
    library.close()
    again = Library.open(library.path)
    assert again.load("a1") == one
    again.close()


@on_posix
def test_a_replaced_library_is_noticed(library: Library) -> None:
    one, changes = long_note(1)
    copy = library.path.with_name("copy.sqlite")
    shutil.copy(library.path, copy)
    os.replace(copy, library.path)
    with pytest.raises(ReadinessError) as caught:
        library.save(changes, summary_of(one))
    assert caught.value.fault is Fault.SAVE_FAILED


@on_posix
def test_a_cut_library_is_noticed(library: Library) -> None:
    library.close()
    opened = Library.open(library.path)
    one, changes = long_note(1)
    os.truncate(opened.path, 4096)
    with pytest.raises(ReadinessError) as caught:
        opened.save(changes, summary_of(one))
    assert caught.value.fault in (Fault.SAVE_FAILED, Fault.LIBRARY_DAMAGED)
    opened._store._engine.dispose()
    opened.close()


@on_posix
def test_a_lost_log_is_noticed_and_nothing_is_lost_at_the_end(library: Library) -> None:
    one, changes = long_note(1)
    os.unlink(f"{library.path}-wal")
    with pytest.raises(ReadinessError) as caught:
        library.save(changes, summary_of(one))
    assert caught.value.fault is Fault.SAVE_FAILED
    library.close()
    again = Library.open(library.path)
    assert again.load("a1") == one
    again.close()


def test_threads_wait_for_each_other(tmp_path: Path) -> None:
    held = [assessment(number) for number in (1, 2, 3)]
    library = filled_library(tmp_path / "library.sqlite", held)

    def work(one: Assessment) -> Assessment:
        for level in range(20):
            changed = with_level(one, "D1.2", level)
            library.save(changes_between(one, changed), summary_of(changed))
            one = changed
        return one

    with ThreadPoolExecutor(3) as pool:
        done = list(pool.map(work, held))
    for one in done:
        assert library.load(one.uuid) == one
    library.check()
    library.close()
