"""A look at a library file before anything is done to it: no byte of it changes and no side file appears."""

import struct
from pathlib import Path

from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.reasons import Why, because, because_of
from readiness_desktop.storage.driver import driver
from readiness_desktop.storage.faults import backups_of, reading
from readiness_desktop.storage.tables import APPLICATION_ID, SCHEMA_VERSION

_SMALLEST = 512
"""Bytes of the smallest page: SQLite would take less for an empty file and write over it."""

_LOG_HEADER, _FRAME_HEADER = 32, 24
_USER_VERSION_AT, _APPLICATION_AT = 60, 68


def schema_version(path: Path, key: str | None = None) -> int:
    """The schema version of a library, 0 where there is none yet; tells a foreign, newer or damaged file from one.

    Raises ReadinessError LIBRARY_FOREIGN, LIBRARY_NEWER (version), LIBRARY_DAMAGED or LIBRARY_UNREADABLE.
    """
    try:
        if path.is_dir():
            raise ReadinessError(Fault.LIBRARY_FOREIGN, because(Why.IS_A_FOLDER), path=path)
        if path.exists() and not path.is_file():
            raise ReadinessError(Fault.LIBRARY_FOREIGN, because(Why.NOT_A_DATABASE), path=path)
        if not path.exists() or path.stat().st_size == 0:
            if path.exists() and backups_of(path) is not None:
                raise ReadinessError(Fault.LIBRARY_DAMAGED, because(Why.EMPTY_WITH_BACKUPS), path=path)
            return 0
        if path.stat().st_size < _SMALLEST:
            raise ReadinessError(Fault.LIBRARY_FOREIGN, because(Why.NOT_A_DATABASE), path=path)
    except OSError as error:
        raise ReadinessError(Fault.LIBRARY_UNREADABLE, because_of(error), path=path) from None
    with reading(path):
        connection = quiet_connection(path, key)
        try:
            application, version, things = connection.execute(
                "SELECT (SELECT application_id FROM pragma_application_id),"
                " (SELECT user_version FROM pragma_user_version), (SELECT count(*) FROM sqlite_master)"
            ).fetchone()
        finally:
            connection.close()
    if key is None and (in_log := _committed_in_log(path)) is not None:
        version, application = in_log
    if application == 0 and version == 0 and things == 0:
        return 0
    if application != APPLICATION_ID:
        raise ReadinessError(Fault.LIBRARY_FOREIGN, because(Why.OF_ANOTHER_PROGRAM), path=path)
    if version > SCHEMA_VERSION:
        raise ReadinessError(Fault.LIBRARY_NEWER, path=path, version=version)
    if version < 1:
        raise ReadinessError(Fault.LIBRARY_DAMAGED, because(Why.NO_VERSION), path=path)
    return version


def quiet_connection(path: Path, key: str | None = None) -> driver.Connection:
    """A connection that reads the main file alone, as it lies there, without locks and without its side files."""
    address = path.resolve().as_uri() + "?mode=ro&immutable=1"
    connection = driver.connect(address, uri=True, isolation_level=None, check_same_thread=False)
    unlock(connection, key)
    return connection


def unlock(connection: driver.Connection, key: str | None) -> None:
    """Give the key (64 hex digits) of an encrypted library; nothing without one."""
    connection.execute("PRAGMA cipher_log_level = NONE")
    if key is not None:
        if len(key) != 64 or not all(mark in "0123456789abcdefABCDEF" for mark in key):
            raise ValueError("a key is 64 hex digits")
        connection.execute(f"PRAGMA key = \"x'{key}'\"")


def _committed_in_log(path: Path) -> tuple[int, int] | None:
    """(version, application) that committed pages of the write-ahead log say; None where it says nothing.

    After a crash the log can be ahead of the file. Reading the log takes no lock away: those are on the file itself.
    """
    wal = path.with_name(path.name + "-wal")
    seen: tuple[int, int] | None = None
    committed: tuple[int, int] | None = None
    try:
        with wal.open("rb") as file:
            header = file.read(_LOG_HEADER)
            if len(header) < _LOG_HEADER:
                return None
            size, salts = struct.unpack(">I", header[8:12])[0], header[16:24]
            if not 512 <= size <= 65536:
                return None
            while len(frame := file.read(_FRAME_HEADER + size)) == _FRAME_HEADER + size:
                page, pages_after = struct.unpack(">II", frame[:8])
                if frame[8:16] != salts:
                    break
                if page == 1:
                    seen = _number(frame, _USER_VERSION_AT), _number(frame, _APPLICATION_AT)
                if pages_after:
                    committed = seen
    except OSError:
        return None
    return committed


def _number(frame: bytes, at: int) -> int:
    return struct.unpack_from(">I", frame, _FRAME_HEADER + at)[0]
