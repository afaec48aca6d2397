"""Writes a file whole or not at all: into a temporary file beside it, to the disk, then in its place."""

import contextlib
import errno
import os
import tempfile
from collections.abc import Callable, Generator
from pathlib import Path
from typing import BinaryIO

from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.reasons import Why, because, because_of
from readiness_desktop.exchange.reading import refuse_special

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def write_atomically(path: Path, write: Callable[[BinaryIO], None]) -> None:
    """Let `write` fill a new file and put it at `path`; what was there stays until then, and on every failure.

    A link stays a link: what it leads to is written. Raises ReadinessError FOLDER_UNWRITABLE (path), DISK_FULL (path)
    or FILE_SPECIAL (path) for a device or a pipe; whatever `write` raises otherwise passes through. Nothing is left
    behind.
    """
    refuse_special(path)
    with _as_faults(path):
        if path.is_dir():
            raise ReadinessError(Fault.FOLDER_UNWRITABLE, because(Why.IS_A_FOLDER), path=str(path))
        if path.is_symlink():
            path = _end_of(path)
        handle, name = tempfile.mkstemp(prefix=f".{path.name[:40]}.", suffix=".part", dir=path.parent)
        temporary = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                write(file)
                file.flush()
                os.fsync(file.fileno())
            _take_mode(temporary, path)
            os.replace(temporary, path)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
        _sync_folder(path.parent)


def _end_of(link: Path) -> Path:
    end = Path(os.path.realpath(link))
    if end.is_symlink():
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))
    return end


def _take_mode(temporary: Path, path: Path) -> None:
    """mkstemp lets only its owner read; give the file the rights of the one it replaces, or of any new file."""
    try:
        mode = path.stat().st_mode & 0o777
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        mode = 0o666 & ~mask
    with contextlib.suppress(PermissionError):
        temporary.chmod(mode)


def _sync_folder(folder: Path) -> None:
    """Make the new name last through a power cut, where the system can."""
    if os.name == "nt":
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextlib.contextmanager
def _as_faults(path: Path) -> Generator[None]:
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise ReadinessError(Fault.DISK_FULL, path=str(path)) from error
        lost = isinstance(error, FileNotFoundError) and not path.parent.is_dir()
        reason = because(Why.NO_FOLDER) if lost else because_of(error)
        raise ReadinessError(Fault.FOLDER_UNWRITABLE, reason, path=str(path)) from error
