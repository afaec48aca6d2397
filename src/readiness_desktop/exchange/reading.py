"""Reads a file that somebody handed over, up to a limit, and tells the ways in which that fails apart."""

import stat
from pathlib import Path

from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.reasons import Why, because, because_of


def refuse_special(path: Path) -> None:
    """Refuse a device, a pipe or a socket: reading one may never end, and writing is no business of ours.

    Raises ReadinessError FILE_SPECIAL (path). What is not there or cannot be looked at is told by whoever opens it.
    """
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError):
        return
    if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
        raise ReadinessError(Fault.FILE_SPECIAL, path=str(path))


def read_bytes(path: Path, most: int) -> bytes:
    """The whole content of a file of at most `most` bytes.

    Raises ReadinessError FILE_MISSING, FILE_EMPTY, FILE_TOO_LARGE, FILE_SPECIAL or FILE_UNREADABLE (path).
    """
    refuse_special(path)
    try:
        if path.is_dir():
            raise ReadinessError(Fault.FILE_UNREADABLE, because(Why.IS_A_FOLDER), path=str(path))
        with path.open("rb") as file:
            data = file.read(most + 1)
    except FileNotFoundError as error:
        raise ReadinessError(Fault.FILE_MISSING, path=str(path)) from error
    except OSError as error:
        raise ReadinessError(Fault.FILE_UNREADABLE, because_of(error), path=str(path)) from error
    except ValueError as error:  # a NUL in the name
        raise ReadinessError(Fault.FILE_MISSING, path=str(path)) from error
    if not data:
        raise ReadinessError(Fault.FILE_EMPTY, path=str(path))
    if len(data) > most:
        limit = because(Why.MIB_TOO_MANY, most=most // (1024 * 1024))
        raise ReadinessError(Fault.FILE_TOO_LARGE, limit, path=str(path))
    return data
