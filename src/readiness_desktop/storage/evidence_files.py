"""The files of evidence beside a library: one for each content, named by its SHA-256, on the disk before its row is.

They are never part of the database, so that a backup stays small. A file of evidence belongs to no row alone: several
items may name it. Any thread may call; what removes a file and what puts one there take turns.
"""

import contextlib
import errno
import hashlib
import os
import re
import stat
import tempfile
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import BinaryIO

from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.evidence import MAX_ITEM_BYTES
from readiness_desktop.domain.progress import Cancelled, Progress, never_cancelled, no_progress
from readiness_desktop.domain.reasons import Why, because, because_of

_CHUNK = 1024 * 1024
_NAME = re.compile(r"[0-9a-f]{64}")
_PART = ".part"
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


@dataclass(frozen=True, slots=True)
class Kept:
    """A content that lies beside the library: its name and its size in bytes."""

    sha256: str
    size: int


def folder_of(library: Path) -> Path:
    """Where the files of evidence of this library lie; each library of a folder has its own."""
    return library.with_name(library.name + ".evidence")


class EvidenceFiles:
    """Those of one library. `begun` is called once the folder has been made, before anything lies in it."""

    def __init__(self, library: Path, begun: Callable[[Path], None] = lambda _folder: None) -> None:
        self.folder = folder_of(library)
        self._begun = begun
        self._turn = Lock()

    # ------------------------------------------------------------ keeping

    def keep_file(
        self, path: Path, cancelled: Cancelled = never_cancelled, progress: Progress = no_progress
    ) -> Kept:
        """Copy the content of this file to the disk; one that is here already is stored once.

        Raises ReadinessError EVIDENCE_TOO_LARGE (path, size), EVIDENCE_CHANGED, FILE_MISSING, FILE_EMPTY,
        FILE_SPECIAL or FILE_UNREADABLE (path) for what is to be read, FOLDER_UNWRITABLE or DISK_FULL (path) where it
        cannot be written, and STOPPED. Nothing of it is left behind then.
        """
        with _opened(path) as file:
            known = os.fstat(file.fileno())
            if known.st_size > MAX_ITEM_BYTES:
                raise ReadinessError(Fault.EVIDENCE_TOO_LARGE, path=path.name, size=known.st_size)

            def check(size: int) -> None:
                if (size, os.fstat(file.fileno()).st_mtime_ns) != (known.st_size, known.st_mtime_ns):
                    raise ReadinessError(Fault.EVIDENCE_CHANGED, path=path.name)

            return self._keep(_chunks(file, path, known.st_size, progress), path.name, cancelled, check)

    def keep_bytes(self, data: bytes, name: str) -> Kept:
        """Write a content that is in memory; `name` is what it is called in a fault. Raises as `keep_file` does."""
        if not data:
            raise ReadinessError(Fault.FILE_EMPTY, path=name)
        if len(data) > MAX_ITEM_BYTES:
            raise ReadinessError(Fault.EVIDENCE_TOO_LARGE, path=name, size=len(data))
        return self._keep(iter((data,)), name, never_cancelled)

    def _keep(
        self,
        chunks: Iterator[bytes],
        name: str,
        cancelled: Cancelled,
        check: Callable[[int], None] = lambda _size: None,
    ) -> Kept:
        """`check` may refuse what was read, by its size, before it is put in place."""
        with _writing(self.folder):
            self._make_folder()
            handle, temporary = tempfile.mkstemp(suffix=_PART, dir=self.folder)
        part, size, digest = Path(temporary), 0, hashlib.sha256()
        try:
            with os.fdopen(handle, "wb") as out:
                for chunk in chunks:
                    if cancelled():
                        raise ReadinessError(Fault.STOPPED)
                    size += len(chunk)
                    if size > MAX_ITEM_BYTES:
                        raise ReadinessError(Fault.EVIDENCE_TOO_LARGE, path=name, size=size)
                    digest.update(chunk)
                    with _writing(self.folder):
                        out.write(chunk)
                with _writing(self.folder):
                    out.flush()
                    os.fsync(out.fileno())
            if not size:
                raise ReadinessError(Fault.FILE_EMPTY, path=name)
            check(size)
            kept = Kept(digest.hexdigest(), size)
            with _writing(self.folder), self._turn:
                self._put(part, self.folder / kept.sha256)
        finally:
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)
        return kept

    def _make_folder(self) -> None:
        if not self.folder.is_dir():
            self.folder.mkdir()
            self._begun(self.folder)
            _sync(self.folder.parent)

    def _put(self, part: Path, target: Path) -> None:
        """Always the new file, also over one of its name: that may have been damaged, and is young again by it."""
        try:
            os.replace(part, target)
        except PermissionError:
            # Elsewhere than on Linux a file that somebody reads is not replaced.
            if not target.is_file():
                raise
        _sync(self.folder)

    # ------------------------------------------------------------ reading

    def path(self, sha256: str) -> Path:
        """Where the file with this content would lie; ValueError for what is no checksum."""
        if not _NAME.fullmatch(sha256):
            raise ValueError(sha256)
        return self.folder / sha256

    def has(self, sha256: str) -> bool:
        """Whether a file of this name is there; its content is not looked at."""
        try:
            return self.path(sha256).is_file()
        except (OSError, ValueError):
            return False

    def read(self, sha256: str) -> bytes:
        """The content, which matches its name.

        Raises ReadinessError EVIDENCE_MISSING (folder) where there is none, EVIDENCE_DAMAGED where it is another one
        by now, or FILE_UNREADABLE (path).
        """
        try:
            with self.path(sha256).open("rb") as file:
                data = file.read(MAX_ITEM_BYTES + 1)
        except (FileNotFoundError, NotADirectoryError, ValueError) as error:
            raise ReadinessError(Fault.EVIDENCE_MISSING, title="", folder=self.folder) from error
        except OSError as error:
            raise ReadinessError(Fault.FILE_UNREADABLE, because_of(error), path=sha256[:12]) from error
        if hashlib.sha256(data).hexdigest() != sha256:
            raise ReadinessError(Fault.EVIDENCE_DAMAGED, title="", folder=self.folder)
        return data

    # ------------------------------------------------------------ removing

    def found(self) -> dict[str, float]:
        """The names that are here, also of copies that were never finished, with when they came (seconds)."""
        found: dict[str, float] = {}
        with contextlib.suppress(OSError), os.scandir(self.folder) as entries:
            for entry in entries:
                if _NAME.fullmatch(entry.name) or entry.name.endswith(_PART):
                    with contextlib.suppress(OSError):
                        if entry.is_file(follow_symlinks=False):
                            found[entry.name] = entry.stat(follow_symlinks=False).st_mtime
        return found

    def remove(self, name: str, before: float) -> bool:
        """Remove a file that came before this moment; False where it is younger by now or could not be removed."""
        path = self.folder / name
        with self._turn:
            try:
                if path.stat().st_mtime >= before:
                    return False
                path.unlink()
            except OSError:
                return False
        return True


@contextlib.contextmanager
def _opened(path: Path) -> Generator[BinaryIO]:
    """An ordinary file to read; a pipe that nobody writes to holds up nothing."""
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except FileNotFoundError as error:
        raise ReadinessError(Fault.FILE_MISSING, path=str(path)) from error
    except OSError as error:
        if error.errno == errno.ENXIO:  # a socket
            raise ReadinessError(Fault.FILE_SPECIAL, path=str(path)) from error
        reason = because(Why.IS_A_FOLDER) if path.is_dir() else because_of(error)
        raise ReadinessError(Fault.FILE_UNREADABLE, reason, path=str(path)) from error
    except ValueError as error:  # a NUL in the name
        raise ReadinessError(Fault.FILE_MISSING, path=str(path)) from error
    mode = os.fstat(handle).st_mode
    if not stat.S_ISREG(mode):
        os.close(handle)
        if stat.S_ISDIR(mode):
            raise ReadinessError(Fault.FILE_UNREADABLE, because(Why.IS_A_FOLDER), path=str(path))
        raise ReadinessError(Fault.FILE_SPECIAL, path=str(path))
    with os.fdopen(handle, "rb") as file:
        yield file


def _chunks(file: BinaryIO, path: Path, size: int, progress: Progress) -> Iterator[bytes]:
    done = 0
    while True:
        try:
            chunk = _read(file)
        except OSError as error:
            raise ReadinessError(Fault.FILE_UNREADABLE, because_of(error), path=str(path)) from error
        if not chunk:
            return
        done += len(chunk)
        progress(done, size)
        yield chunk


def _read(file: BinaryIO) -> bytes:
    return file.read(_CHUNK)


@contextlib.contextmanager
def _writing(folder: Path) -> Generator[None]:
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise ReadinessError(Fault.DISK_FULL, path=folder) from error
        raise ReadinessError(Fault.FOLDER_UNWRITABLE, because_of(error), path=folder) from error


def _sync(folder: Path) -> None:
    """Make a new name last through a power cut, where the system can."""
    if os.name == "nt":
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
