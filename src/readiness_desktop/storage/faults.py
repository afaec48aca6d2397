"""What the driver says turned into faults that a user can act on; no value of a row ever stands in them."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from glob import escape
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.reasons import Why, because
from readiness_desktop.storage.driver import driver

_BUSY, _LOCKED, _READONLY, _INTERRUPT, _IOERR, _CORRUPT, _FULL, _CANTOPEN = 5, 6, 8, 9, 10, 11, 13, 14
_PERM, _AUTH, _CONSTRAINT, _MISUSE, _RANGE, _NOTADB = 3, 23, 19, 21, 25, 26

_LOST = (Fault.LIBRARY_DAMAGED, Fault.LIBRARY_FOREIGN)
"""Faults after which a backup helps: a first page that is damaged makes a library foreign."""


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """Say that a library is damaged or unreadable where reading it fails."""
    with _worded(path, writing=False):
        yield


@contextmanager
def saving(path: Path) -> Iterator[None]:
    """Say that the disk is full or that saving failed where writing fails."""
    with _worded(path, writing=True):
        yield


@contextmanager
def _worded(path: Path, *, writing: bool) -> Iterator[None]:
    try:
        yield
    except ReadinessError as error:
        if error.fault in _LOST:
            raise _with_backups(error, path) from None
        raise
    except DBAPIError as error:
        raise _with_backups(fault_of(error.orig, path, writing=writing), path) from None
    except driver.Error as error:
        raise _with_backups(fault_of(error, path, writing=writing), path) from None
    except UnicodeDecodeError:
        error = ReadinessError(Fault.LIBRARY_DAMAGED, because(Why.TEXT_UNREADABLE), path=path)
        raise _with_backups(error, path) from None


def backups_of(path: Path) -> Path | None:
    """The folder with backups of the library at this path, None where there is none."""
    folder = path.parent / "backups"
    with suppress(OSError):
        if any(folder.glob(f"{escape(path.stem)}-*.sqlite")):
            return folder
    return None


def _with_backups(error: ReadinessError, path: Path) -> ReadinessError:
    """The same; where a library is damaged or none any more, with its path and where its backups lie."""
    if error.fault not in _LOST:
        return error
    facts = {"path": path, "backups": backups_of(path), **error.facts}
    return ReadinessError(error.fault, error.reason, **facts)


def fault_of(error: BaseException | None, path: Path, *, writing: bool) -> ReadinessError:
    """The fault behind an error of the driver; a call that we made wrongly is raised again as it is.

    A rule of the tables that a row breaks is a fault of that save alone: it stays queued, and the library goes on.
    """
    code = getattr(error, "sqlite_errorcode", None)
    primary = code & 0xFF if isinstance(code, int) else None
    if primary in (_MISUSE, _RANGE, _INTERRUPT) and error is not None:
        raise error
    if primary == _CONSTRAINT:
        kind = Fault.SAVE_FAILED if writing else Fault.LIBRARY_DAMAGED
        return ReadinessError(kind, because(Why.ROWS_BREAK_RULES), path=path)
    if primary in (_BUSY, _LOCKED):
        return ReadinessError(Fault.LIBRARY_IN_USE, path=path)
    if primary == _FULL:
        return ReadinessError(Fault.DISK_FULL, path=path)
    if primary in (_READONLY, _PERM, _AUTH) or (primary == _IOERR and writing):
        reason = because(Why.DRIVE_SILENT if primary == _IOERR else Why.MAY_NOT_BE_WRITTEN)
        kind = Fault.SAVE_FAILED if writing else Fault.LIBRARY_UNREADABLE
        return ReadinessError(kind, reason, path=path)
    if primary in (_CANTOPEN, _IOERR):
        return ReadinessError(Fault.LIBRARY_UNREADABLE, because(Why.REFUSED), path=path)
    if primary == _NOTADB:
        return ReadinessError(Fault.LIBRARY_FOREIGN, because(Why.NO_DATABASE_OR_LOCKED), path=path)
    why = Why.PAGES_APART if primary == _CORRUPT else Why.CONTENT_UNREADABLE
    return ReadinessError(Fault.LIBRARY_DAMAGED, because(why), path=path)
