"""The folders of the copies that other programs were asked to show: none outlives the program by much."""

import contextlib
import os
import shutil
import stat
import tempfile
from pathlib import Path

_PREFIX = "readiness-opened-"
_MARK = "program.pid"


def new_folder(root: Path | None = None) -> Path:
    """A folder for the copies of this run, after those of runs that were killed have been emptied."""
    place = Path(tempfile.gettempdir()) if root is None else root
    clear_left(place)
    folder = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=place))
    (folder / _MARK).write_text(str(os.getpid()), encoding="ascii")
    return folder


def clear_left(root: Path | None = None) -> None:
    """Remove the folders of runs that have ended."""
    root = Path(tempfile.gettempdir()) if root is None else root
    for folder in root.glob(f"{_PREFIX}*"):
        if folder.is_dir() and not folder.is_symlink() and _ours(folder) and not _runs(folder):
            remove(folder)


def remove(folder: Path) -> None:
    """Remove a folder with its copies, which cannot be written and on Windows not be removed as they are."""
    with contextlib.suppress(OSError):
        for place, _folders, files in os.walk(folder):
            os.chmod(place, stat.S_IRWXU)
            for name in files:
                os.chmod(Path(place, name), stat.S_IREAD | stat.S_IWRITE)
    shutil.rmtree(folder, ignore_errors=True)


def _ours(folder: Path) -> bool:
    """Of the same person: the folder for passing files may be everybody's."""
    try:
        return not hasattr(os, "getuid") or folder.stat().st_uid == os.getuid()
    except OSError:
        return False


def _runs(folder: Path) -> bool:
    """Whether the program that made a folder still runs; in doubt it does."""
    try:
        number = int((folder / _MARK).read_text(encoding="ascii"))
    except FileNotFoundError:
        return False
    except (OSError, ValueError):
        return True
    if os.name == "nt":
        # Asking for a process ends it there; what a program still holds open is not removed anyway.
        return number == os.getpid()
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
