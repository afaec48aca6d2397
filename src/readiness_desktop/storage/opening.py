"""The one function that opens a library, and the settings that every connection to one gets."""

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import Connection
from sqlalchemy.pool import QueuePool

from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.reasons import Why, because, because_of
from readiness_desktop.storage.driver import driver
from readiness_desktop.storage.faults import reading
from readiness_desktop.storage.look import schema_version, unlock
from readiness_desktop.storage.owner import held_by, holder
from readiness_desktop.storage.tables import APPLICATION_ID, SCHEMA_VERSION, TRIGGERS, metadata

OLDEST_SQLITE = (3, 53, 1)
"""Older ones can damage a write-ahead log (fixed in 3.51.3 and 3.53) or read beyond a buffer (CVE-2025-6965)."""

BUSY_SECONDS = 0.2
"""How long to wait for a library that another process holds."""

SETTINGS = (
    "PRAGMA locking_mode = EXCLUSIVE",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA mmap_size = 0",
    "PRAGMA temp_store = MEMORY",
)
"""Measured against power loss, kill -9 and damaged files. Locking first, so that no shared memory file appears."""


_held: dict[tuple[int, int] | None, Engine] = {}
"""What this process holds: opening and closing such a file once more would take its lock away (POSIX)."""


def open_library(
    path: Path, key: str | None = None, *, before_migration: Callable[[Engine], object]
) -> Engine:
    """Open the library at `path`, making or migrating it where needed, and hold it against every other process.

    `key` is 64 hex digits, None for a library in the clear. `before_migration` is called with the engine of an older
    library before a step is taken. The engine has one connection, which any one thread at a time may use.
    Raises ReadinessError FOLDER_UNWRITABLE, LIBRARY_FOREIGN, LIBRARY_NEWER, LIBRARY_DAMAGED, LIBRARY_UNREADABLE or
    LIBRARY_IN_USE (person, host, pid of who holds it); the file is then as it was.
    """
    if driver.sqlite_version_info < OLDEST_SQLITE:
        raise RuntimeError(f"SQLite {driver.sqlite_version} is too old")
    _prepare_folder(path)
    if identity(path) in _held:
        raise ReadinessError(Fault.LIBRARY_IN_USE, held_by(path), path=path, **holder(path))
    with reading(path):
        version = schema_version(path, key)
    if version and not os.access(path, os.W_OK):
        raise ReadinessError(Fault.LIBRARY_UNREADABLE, because(Why.MAY_NOT_BE_WRITTEN), path=path)
    engine = _engine(path, key)
    try:
        with reading(path):
            _take(engine, path, before_migration)
    except ReadinessError as error:
        engine.dispose()
        if error.fault is Fault.LIBRARY_IN_USE:
            raise ReadinessError(Fault.LIBRARY_IN_USE, held_by(path), path=path, **holder(path)) from None
        raise
    except BaseException:
        engine.dispose()
        raise
    _held[identity(path)] = engine
    return engine


def close_library(engine: Engine) -> None:
    """Let go of the library; what is in the write-ahead log goes into the file."""
    engine.dispose()
    for known in [identity for identity, held in _held.items() if held is engine]:
        del _held[known]


def identity(path: Path) -> tuple[int, int] | None:
    """(device, inode) of the file at this path, None without one."""
    try:
        found = path.stat()
    except OSError:
        return None
    return (found.st_dev, found.st_ino)


def make_schema(connection: Connection) -> None:
    """Make every table of the present version on an empty database."""
    metadata.create_all(connection, checkfirst=False)
    for trigger in TRIGGERS:
        connection.exec_driver_sql(trigger)
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION}")


def raw(connection: Connection) -> driver.Connection:
    """The driver's connection behind one of SQLAlchemy, for what is said outside a transaction."""
    found = connection.connection.driver_connection
    assert isinstance(found, driver.Connection)
    return found


def _prepare_folder(path: Path) -> None:
    folder = path.parent
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ReadinessError(Fault.FOLDER_UNWRITABLE, because_of(error), path=folder) from None
    if not os.access(folder, os.W_OK | os.X_OK):
        raise ReadinessError(Fault.FOLDER_UNWRITABLE, path=folder)


def _engine(path: Path, key: str | None) -> Engine:
    def connect() -> driver.Connection:
        connection = driver.connect(
            str(path), timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
        )
        try:
            unlock(connection, key)
            for setting in SETTINGS:
                connection.execute(setting).fetchall()
        except BaseException:
            connection.close()
            raise
        return connection

    engine = create_engine(
        "sqlite://",
        module=driver,
        creator=connect,
        poolclass=QueuePool,
        pool_size=1,
        max_overflow=0,
        pool_reset_on_return="rollback",
        hide_parameters=True,
    )
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    """Python's driver would begin too late, and not at all before a change of the schema."""
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _take(engine: Engine, path: Path, before_migration: Callable[[Engine], object]) -> None:
    """Take the lock, which stays, and bring the schema to the present version."""
    with engine.begin() as connection:
        version = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
        if version == 0:
            make_schema(connection)
            version = SCHEMA_VERSION
    if version > SCHEMA_VERSION:
        raise ReadinessError(Fault.LIBRARY_NEWER, path=path, version=version)
    if version < SCHEMA_VERSION:
        before_migration(engine)
        from readiness_desktop.storage.migrating import migrate

        migrate(engine, path)
    with engine.connect() as connection:
        # So that the file alone says what it is, to whoever looks at it next.
        raw(connection).execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    with suppress(OSError):
        path.chmod(0o600)
