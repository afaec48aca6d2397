"""kill -9 at any moment: nothing that was acknowledged is lost, nothing is ever half done."""

import os
import random
import shutil
import signal
import sys
import warnings
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import Engine, event, select

from readiness_desktop.domain.history import changes_between
from readiness_desktop.paths import resources
from readiness_desktop.services.library import Library
from readiness_desktop.storage import tables
from readiness_desktop.storage.driver import driver
from readiness_desktop.storage.look import quiet_connection
from readiness_desktop.storage.opening import close_library, open_library
from readiness_desktop.storage.tables import SCHEMA_VERSION
from tests.storage.filled import assessment, filled_library, summary_of, with_level

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no fork there")

OLD = resources() / "samples" / "library-v1.sqlite"


def in_a_child(work: Callable[[], None]) -> int:
    """Run `work` in a process of its own, which ends without any tidying up; its id."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        pid = os.fork()
    if pid == 0:
        code = 1
        try:
            work()
            code = 0
        finally:
            os._exit(code)
    return pid


def kill_while_saving(path: Path, kills: int, seed: int) -> None:
    chance = random.Random(seed)
    level = 0
    for _ in range(kills):
        before = level
        reading, writing = os.pipe()

        def save_for_ever(first: int = level, ack: int = writing) -> None:
            library = Library.open(path)
            one, number = library.load("a1"), first
            while True:
                number += 1
                changed = with_level(one, "D2.4", number)
                library.save(changes_between(one, changed), summary_of(changed, float(number)))
                os.write(ack, number.to_bytes(4, "big"))
                one = changed

        pid = in_a_child(save_for_ever)
        os.close(writing)
        acknowledged = b"".join(os.read(reading, 4) for _ in range(chance.randint(1, 12)))
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        while more := os.read(reading, 4096):
            acknowledged += more
        os.close(reading)
        last = int.from_bytes(acknowledged[-4:], "big")
        assert last > before
        library = Library.open(path)
        library._store.check()
        found = library.load("a1").current.answer("D2.4").level
        assert found in (last, last + 1)
        summary = library.rows()[0].summary
        assert summary is not None
        assert summary.index == float(found)
        with library._store._engine.begin() as connection:
            counters = list(
                connection.execute(
                    select(tables.change.c.counter).order_by(tables.change.c.counter)
                ).scalars()
            )
        assert counters == list(range(1, len(counters) + 1))
        library.close()
        level = found


def test_no_acknowledged_answer_is_lost(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    filled_library(path, [assessment(1)]).close()
    kill_while_saving(path, 30, 1)


@pytest.mark.soak
def test_no_acknowledged_answer_is_lost_in_300_kills(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    filled_library(path, [assessment(1)]).close()
    kill_while_saving(path, 300, 2)


def migrate_and_die(path: Path, at: int) -> int:
    """Bring the library up to date and be killed before statement number `at`; how the process ended."""

    def work() -> None:
        done = 0

        def count(*_said: object) -> None:
            nonlocal done
            done += 1
            if done == at:
                os.kill(os.getpid(), signal.SIGKILL)

        event.listen(Engine, "before_cursor_execute", count)
        event.listen(Engine, "commit", count)
        open_library(path, before_migration=lambda _engine: None)

    return os.waitstatus_to_exitcode(os.waitpid(in_a_child(work), 0)[1])


def state_of(path: Path) -> tuple[int, bool, bool]:
    """(version, has the column, has the index) as the next opener sees it."""
    connection = driver.connect(str(path), isolation_level=None)
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    columns = [row[1] for row in connection.execute("PRAGMA table_info(assessment)")]
    index = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'summary_of_assessment'").fetchone()
    assert connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    connection.close()
    return version, "archived" in columns, index is not None


def test_a_migration_killed_at_any_statement_is_old_or_new(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    # Migration imports: once here, not in every child.
    shutil.copy(OLD, path)
    close_library(open_library(path, before_migration=lambda _engine: None))
    seen: set[tuple[int, bool, bool]] = set()
    for at in range(1, 200):
        shutil.copy(OLD, path)
        ended = migrate_and_die(path, at)
        shape = state_of(path)
        assert shape in ((1, False, False), (SCHEMA_VERSION, True, True))
        seen.add(shape)
        if ended == 0:
            break
        assert ended == -signal.SIGKILL
    else:
        pytest.fail("the migration never came to its end")
    assert at > 40
    assert seen == {(1, False, False), (SCHEMA_VERSION, True, True)}
    library = Library.open(path)
    assert len(library.rows()) == 1
    library.close()


def test_a_backup_that_was_killed_leaves_nothing_behind(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    filled_library(path, [assessment(1)]).close()

    def work() -> None:
        def die(_done: int, _total: int) -> None:
            os.kill(os.getpid(), signal.SIGKILL)

        Library.open(path).backup(die)

    assert os.waitstatus_to_exitcode(os.waitpid(in_a_child(work), 0)[1]) == -signal.SIGKILL
    library = Library.open(path)
    assert library.load("a1") == assessment(1)
    assert library._store.backups.list() == ()
    made = library.backup()
    assert [item.name for item in made.parent.iterdir()] == [made.name]
    connection = quiet_connection(made)
    assert connection.execute("SELECT count(*) FROM assessment").fetchone()[0] == 1
    connection.close()
    library.close()
