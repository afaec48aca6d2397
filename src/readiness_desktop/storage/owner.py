"""A small file beside the library that says who holds it; the lock of the database itself is the truth."""

import json
import os
import socket
from contextlib import suppress
from pathlib import Path

from readiness_desktop.domain.reasons import Because, Why, because

_LONGEST = 4096


def owner_file(library: Path) -> Path:
    """Where the holder of a library says so."""
    return library.with_name(library.name + ".owner")


def claim(library: Path, person: str) -> None:
    """Say that this process holds the library. A folder that refuses the file does not matter."""
    said = {"pid": os.getpid(), "host": socket.gethostname(), "person": person}
    with suppress(OSError):
        owner_file(library).write_text(json.dumps(said), encoding="utf-8")


def release(library: Path) -> None:
    """Take the file away again, if it is ours."""
    with suppress(OSError):
        if _read(library).get("pid") == os.getpid():
            owner_file(library).unlink(missing_ok=True)


def holder(library: Path) -> dict[str, str]:
    """`person`, `host` and `pid` of the holder, as far as they are known."""
    said = _read(library)
    person, host, pid = (str(said.get(key) or "").strip() for key in ("person", "host", "pid"))
    found = {"person": person, "host": host, "pid": pid}
    return {key: value for key, value in found.items() if value}


def held_by(library: Path) -> Because | None:
    """The holder as a reason, where enough of it is known."""
    match holder(library):
        case {"person": person, "host": host, "pid": pid}:
            return because(Why.HELD_BY, person=person, host=host, pid=pid)
        case {"host": host, "pid": pid}:
            return because(Why.HELD_ON, host=host, pid=pid)
        case _:
            return None


def _read(library: Path) -> dict[str, object]:
    try:
        with owner_file(library).open(encoding="utf-8") as file:
            said = json.loads(file.read(_LONGEST))
    except (OSError, ValueError, RecursionError):
        return {}
    return said if isinstance(said, dict) else {}
