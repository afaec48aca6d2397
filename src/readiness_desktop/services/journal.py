"""The log: what happened in the program, never a word of a client."""

import logging
import sys
import traceback
from pathlib import Path
from types import TracebackType

FILE_NAME = "readiness.log"
LARGEST_BYTES = 1_000_000


def start_log(folder: Path) -> Path | None:
    """Write warnings and worse to a file in `folder`, keeping one older file; None where that cannot be written."""
    path = folder / FILE_NAME
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if path.exists() and path.stat().st_size > LARGEST_BYTES:
            path.replace(path.with_suffix(".1.log"))
        handler = logging.FileHandler(path, encoding="utf-8")
    except OSError:
        return None
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    handler.setLevel(logging.WARNING)
    logging.getLogger().addHandler(handler)
    return path


def details_of(kind: type[BaseException], trace: TracebackType | None, version: str) -> str:
    """Where a bug happened: program and Python version, the way through the code, the kind of error.

    The error's own words are left out, since they may hold what somebody typed.
    """
    python = ".".join(str(part) for part in sys.version_info[:3])
    way = "".join(traceback.format_tb(trace))
    return f"Readiness Desktop {version}, Python {python}, {sys.platform}\n{way}{kind.__name__}\n"


def note(level: str, words: str) -> None:
    """Write a line of level `warning` or `error` to the log."""
    logging.getLogger("readiness_desktop").log(
        logging.ERROR if level == "error" else logging.WARNING, "%s", words
    )
