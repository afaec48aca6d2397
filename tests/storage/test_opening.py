"""Settings, strict tables, and every file that must be refused without touching a byte of it."""

import os
import re
import stat
import sys
from pathlib import Path

import pytest

from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.reasons import Why, because
from readiness_desktop.services.library import Library
from readiness_desktop.storage import opening
from readiness_desktop.storage.driver import driver
from readiness_desktop.storage.opening import close_library, open_library, raw
from readiness_desktop.storage.tables import APPLICATION_ID, SCHEMA_VERSION
from tests.storage.filled import assessment, filled_library, summary_of, with_level

KEY = "00112233445566778899aabbccddeeff" * 2
as_root = getattr(os, "geteuid", lambda: 1)() == 0


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.sqlite"


def never(_engine: object) -> None:
    raise AssertionError("no migration here")


def snapshot(folder: Path) -> dict[str, bytes]:
    return {item.name: item.read_bytes() for item in folder.iterdir() if item.is_file()}


def fault_of_opening(path: Path, key: str | None = None) -> ReadinessError:
    """The fault of opening, which must leave the folder as it was."""
    before = snapshot(path.parent)
    with pytest.raises(ReadinessError) as caught:
        Library.open(path, key)
    assert snapshot(path.parent) == before
    return caught.value


def test_the_settings_that_were_measured(path: Path) -> None:
    engine = open_library(path, before_migration=never)
    with engine.connect() as connection:
        said = {
            name: raw(connection).execute(f"PRAGMA {name}").fetchone()[0]
            for name in (
                "journal_mode",
                "locking_mode",
                "synchronous",
                "foreign_keys",
                "trusted_schema",
                "cell_size_check",
                "mmap_size",
                "temp_store",
                "application_id",
                "user_version",
            )
        }
    assert said == {
        "journal_mode": "wal",
        "locking_mode": "exclusive",
        "synchronous": 2,
        "foreign_keys": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "mmap_size": 0,
        "temp_store": 2,
        "application_id": APPLICATION_ID,
        "user_version": SCHEMA_VERSION,
    }
    assert engine.hide_parameters
    close_library(engine)


def test_one_connection_and_no_shared_memory_file(path: Path) -> None:
    engine = open_library(path, before_migration=never)
    with engine.connect() as connection:
        first = raw(connection)
    with engine.connect() as connection:
        assert raw(connection) is first
    assert {item.name for item in path.parent.iterdir()} == {"library.sqlite", "library.sqlite-wal"}
    close_library(engine)
    assert {item.name for item in path.parent.iterdir()} == {"library.sqlite"}


def test_every_table_is_strict(path: Path) -> None:
    engine = open_library(path, before_migration=never)
    with engine.begin() as connection:
        rows = connection.exec_driver_sql(
            "SELECT t.name, t.strict, m.sql FROM pragma_table_list AS t"
            " JOIN sqlite_master AS m ON m.name = t.name WHERE t.schema = 'main' AND t.type = 'table'"
            " AND t.name NOT LIKE 'sqlite_%'"
        ).all()
    assert len(rows) == 22
    assert all(strict == 1 and re.search(r"\bSTRICT\s*$", sql) for _name, strict, sql in rows)
    close_library(engine)


def test_a_transaction_begins_at_once(path: Path) -> None:
    engine = open_library(path, before_migration=never)
    said: list[str] = []
    with engine.connect() as connection:
        raw(connection).set_trace_callback(said.append)
        with connection.begin():
            assert raw(connection).in_transaction
        raw(connection).set_trace_callback(None)
    assert said[0] == "BEGIN IMMEDIATE"
    close_library(engine)


def test_a_change_of_the_schema_is_taken_back_with_its_transaction(path: Path) -> None:
    engine = open_library(path, before_migration=never)
    with pytest.raises(ZeroDivisionError), engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE extra (x INTEGER) STRICT")
        raise ZeroDivisionError
    with engine.begin() as connection:
        assert connection.exec_driver_sql("SELECT 1 FROM sqlite_master WHERE name = 'extra'").first() is None
    close_library(engine)


def test_an_old_sqlite_is_refused(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "OLDEST_SQLITE", (99, 0, 0))
    with pytest.raises(RuntimeError, match="too old"):
        open_library(path, before_migration=never)
    assert not path.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="no such rights there")
def test_only_the_user_may_read_it(path: Path) -> None:
    close_library(open_library(path, before_migration=never))
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


# ---------------------------------------------------------------- what is refused


@pytest.fixture
def made(path: Path) -> Path:
    library = filled_library(path, [assessment(1)])
    library.close()
    return path


def set_version(path: Path, version: int, *, checkpoint: bool = True) -> None:
    connection = driver.connect(str(path), isolation_level=None)
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    connection.execute(f"PRAGMA user_version = {version}")
    if checkpoint:
        connection.close()
    else:
        # As a crash leaves it: the file is behind, the log is ahead.
        log = Path(f"{path}-wal").read_bytes()
        main = path.read_bytes()
        connection.close()
        path.write_bytes(main)
        Path(f"{path}-wal").write_bytes(log)


@pytest.mark.parametrize("checkpoint", [True, False])
def test_a_newer_library_is_refused_and_not_touched(made: Path, checkpoint: bool) -> None:
    set_version(made, SCHEMA_VERSION + 1, checkpoint=checkpoint)
    error = fault_of_opening(made)
    assert error.fault is Fault.LIBRARY_NEWER
    assert error.facts["version"] == SCHEMA_VERSION + 1


def test_the_database_of_another_program_is_refused(path: Path) -> None:
    connection = driver.connect(str(path))
    connection.execute("CREATE TABLE theirs (x)")
    connection.close()
    assert fault_of_opening(path).fault is Fault.LIBRARY_FOREIGN


@pytest.mark.parametrize(
    "content", [b"x", b"%PDF-1.7 and so on" * 400, b"READINESS 1\n" + bytes(5000), bytes(5000)]
)
def test_a_file_that_is_no_database_is_refused(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    assert fault_of_opening(path).fault in (Fault.LIBRARY_FOREIGN, Fault.LIBRARY_DAMAGED)


def test_a_folder_is_refused(path: Path) -> None:
    path.mkdir()
    assert fault_of_opening(path).fault is Fault.LIBRARY_FOREIGN


def test_an_encrypted_library_without_its_key_is_refused(path: Path) -> None:
    Library.open(path, KEY).close()
    assert b"SQLite" not in path.read_bytes()[:100]
    assert fault_of_opening(path).fault is Fault.LIBRARY_FOREIGN
    assert fault_of_opening(path, KEY[::-1]).fault is Fault.LIBRARY_FOREIGN
    Library.open(path, KEY).close()


def test_an_encrypted_library_is_saved_and_backed_up_in_its_key(path: Path) -> None:
    library = Library.open(path, KEY)
    one = assessment(1)
    library.add(one, {"id": "pack", "version": "1"}, summary_of(one))
    backup = library.backup()
    library.close()
    again = Library.open(path, KEY)
    assert again.load("a1") == one
    again.close()
    assert b"Zyxquill" not in path.read_bytes()
    assert b"Zyxquill" not in backup.read_bytes()
    copied = Library.open(backup, KEY)
    assert copied.load("a1") == one
    copied.close()


@pytest.mark.parametrize("key", ["", "short", "x" * 64, "'; DROP TABLE change; --"])
def test_what_is_no_key_is_our_fault(path: Path, key: str) -> None:
    path.write_bytes(bytes(5000))
    with pytest.raises(ValueError, match="64 hex digits"):
        Library.open(path, key)


def test_a_cut_file_is_refused(made: Path) -> None:
    made.write_bytes(made.read_bytes()[:9000])
    with pytest.raises(ReadinessError) as caught:
        library = Library.open(made)
        try:
            library.check()
            library.load("a1")
        finally:
            library.close()
    assert caught.value.fault is Fault.LIBRARY_DAMAGED
    assert caught.value.facts["path"] == made


def test_an_empty_file_becomes_a_library(path: Path) -> None:
    path.touch()
    library = Library.open(path)
    assert library.rows() == ()
    library.close()


def test_an_empty_file_beside_backups_is_a_lost_library(made: Path) -> None:
    library = Library.open(made)
    library.backup()
    library.close()
    made.write_bytes(b"")
    fault = fault_of_opening(made)
    assert fault.fault is Fault.LIBRARY_DAMAGED
    assert fault.facts["backups"] == made.parent / "backups"


def test_where_backups_lie_is_told_of_what_is_no_library_any_more(made: Path) -> None:
    made.write_bytes(b"\xff" * 5000)
    assert fault_of_opening(made).facts["backups"] is None
    folder = made.parent / "backups"
    folder.mkdir()
    (folder / "another-0000000001-20260101T000000Z-regular.sqlite").touch()
    assert fault_of_opening(made).facts["backups"] is None
    (folder / f"{made.stem}-0000000001-20260101T000000Z-regular.sqlite").touch()
    assert fault_of_opening(made).facts["backups"] == folder


@pytest.mark.skipif(as_root, reason="root may write anywhere")
def test_a_library_that_may_not_be_written_is_refused(made: Path) -> None:
    made.chmod(0o400)
    assert fault_of_opening(made).fault is Fault.LIBRARY_UNREADABLE
    made.chmod(0o600)
    made.parent.chmod(0o500)
    try:
        assert fault_of_opening(made).fault is Fault.FOLDER_UNWRITABLE
    finally:
        made.parent.chmod(0o700)


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(ReadinessError) as caught:
        Library.open(tmp_path / "file" / "below" / "library.sqlite")
    assert caught.value.fault is Fault.FOLDER_UNWRITABLE


def test_a_crash_right_after_making_it_is_survived(path: Path) -> None:
    library = filled_library(path, [assessment(1)])
    library.save((), summary_of(assessment(1)))
    main, log = path.read_bytes(), Path(f"{path}-wal").read_bytes()
    library.close()
    path.write_bytes(main)
    Path(f"{path}-wal").write_bytes(log)
    again = Library.open(path)
    assert again.load("a1") == assessment(1)
    assert with_level(assessment(1), "D1.1", 4) != assessment(1)
    again.close()


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes there")
def test_a_pipe_is_no_library(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    os.mkfifo(path)
    with pytest.raises(ReadinessError) as caught:
        open_library(path, before_migration=lambda _engine: None)
    assert caught.value.fault is Fault.LIBRARY_FOREIGN
    assert sorted(os.listdir(tmp_path)) == ["library.sqlite"]


def test_a_library_that_has_lost_what_it_says_of_itself_is_damaged(made: Path) -> None:
    """A new identity would hide that, and with it who works here."""
    connection = driver.connect(str(made), isolation_level=None)
    connection.execute("DELETE FROM meta")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    fault = fault_of_opening(made)
    assert (fault.fault, fault.reason) == (Fault.LIBRARY_DAMAGED, because(Why.NO_INSTALLATION))
