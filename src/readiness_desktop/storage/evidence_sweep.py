"""Removes files of evidence that no row names, and none that another state of the library could still name.

A note in the folder says whose files these are and how far history had come when the last of them got its row. A
library that is another one, or was set back to a backup, does not know all of them: what lies there by then stays.
"""

import json
import logging
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import or_, select
from sqlalchemy.engine import Connection

from readiness_desktop.domain.facts import EVIDENCE
from readiness_desktop.storage import tables
from readiness_desktop.storage.evidence_files import EvidenceFiles
from readiness_desktop.storage.sealing import read_json

log = logging.getLogger(__name__)

YOUNG_SECONDS = 3600.0
"""A file this young may wait for its row."""

JUST_KEPT_SECONDS = 60.0
"""While the program runs, rows follow their files at once."""

AT_ONCE = 50
"""How many files are removed in one go; other asks come in between."""

_NOTE = "library.json"
_LONGEST = 4096


@dataclass(frozen=True, slots=True)
class Note:
    """Of which installation the files are, the counter of history, and the moment before which all of them stay."""

    installation: str
    counter: int
    stays_before: float = 0.0


def write_note(folder: Path, note: Note) -> None:
    """Say whose files lie in this folder. Where that is refused nothing is ever removed from it."""
    said = {
        "installation": note.installation,
        "counter": note.counter,
        "stays_before": note.stays_before,
    }
    with suppress(OSError):
        part = folder / (_NOTE + ".new")
        part.write_text(json.dumps(said), encoding="utf-8")
        part.replace(folder / _NOTE)


def read_note(folder: Path) -> Note | None:
    """The note, None where there is none that can be read."""
    try:
        with (folder / _NOTE).open(encoding="utf-8") as file:
            said = json.loads(file.read(_LONGEST))
        return Note(str(said["installation"]), int(said["counter"]), float(said["stays_before"]))
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None


def note_growth(files: EvidenceFiles, installation: str, counter: int) -> None:
    """History has come this far with a row of evidence."""
    known = read_note(files.folder)
    if known is not None and known.installation == installation and known.counter < counter:
        write_note(files.folder, Note(installation, counter, known.stays_before))


def named(connection: Connection, assessment: str | None = None) -> set[str]:
    """The contents that rows name, those of now and of all history; of one assessment where it is given."""
    history, current = tables.change, tables.evidence
    asked = select(history.c.before, history.c.after).where(
        history.c.entity == EVIDENCE,
        history.c.field == "sha256",
        or_(history.c.before.is_not(None), history.c.after.is_not(None)),
    )
    now = select(current.c.sha256).where(current.c.sha256 != "")
    if assessment is not None:
        rounds = select(tables.round_.c.uuid).where(tables.round_.c.assessment == assessment)
        asked = asked.where(history.c.assessment == assessment)
        now = now.where(current.c.round.in_(rounds))
    found = set(connection.execute(now).scalars())
    for pair in connection.execute(asked):
        found.update(str(read_json(text)) for text in pair if text is not None)
    return found - {""}


def sweep(files: EvidenceFiles, connection: Connection, installation: str, counter: int, now: float) -> bool:
    """Remove some files that no row names and that are not young; whether there are more."""
    found = files.found()
    if not found:
        return False
    note = read_note(files.folder)
    if note is None or note.installation != installation or note.counter > counter:
        # Rows of a library that is not at hand may name them.
        write_note(files.folder, Note(installation, counter, now))
        return False
    before = now - YOUNG_SECONDS
    old = {name for name, came in found.items() if note.stays_before <= came < before}
    doomed = sorted(old - named(connection)) if old else []
    for name in doomed[:AT_ONCE]:
        files.remove(name, before)
    if doomed:
        log.warning("%d files of evidence that no row names were removed", len(doomed[:AT_ONCE]))
    return len(doomed) > AT_ONCE
