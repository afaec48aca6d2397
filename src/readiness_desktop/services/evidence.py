"""Attaching files to answers, and giving them back: what a consultant does with a piece of evidence.

A file is kept beside the library before the item that names it is made, so that no row is ever without its file.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path, PurePosixPath
from typing import BinaryIO
from uuid import uuid4

from readiness_desktop.domain.assessment import LONGEST_TEXT, EvidenceItem
from readiness_desktop.domain.calendar import in_calendar
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.evidence import safe_name
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.progress import Cancelled, Progress, never_cancelled, no_progress
from readiness_desktop.services.evidence_travel import from_file
from readiness_desktop.services.file_endings import is_of
from readiness_desktop.storage.evidence_files import EvidenceFiles, Kept

__all__ = [
    "Attached",
    "EvidenceFiles",
    "Shelf",
    "attach_bytes",
    "attach_file",
    "item_for",
    "may_open",
    "safe_name",
]

FILED_GRADE = "E3"
"""What a file shows by itself: a dated record exists."""

_STARTS = (
    b"#!",
    b"\x7fELF",
    b"MZ",
    b"\xfe\xed\xfa",
    b"\xcf\xfa\xed\xfe",
    b"\xca\xfe\xba\xbe",
    b"[Desktop Entry]",
)


@dataclass(frozen=True, slots=True)
class Attached:
    """A file that lies beside the library, and what can be said of it without asking."""

    sha256: str
    size: int
    name: str
    title: str
    kind: str
    dated: date | None


class Shelf:
    """Where the files of evidence of one assessment lie: beside the library, in a file that travels, or nowhere."""

    def __init__(
        self,
        *,
        file: Path | None = None,
        library: Path | None = None,
        files: Callable[[], EvidenceFiles | None] = lambda: None,
    ) -> None:
        self._library, self._files = library, files
        self._travels = None if file is None else from_file(file)

    def files(self) -> EvidenceFiles:
        """The folder to keep files in; ReadinessError LIBRARY_UNREADABLE while no library is open."""
        found = self._files()
        if found is None:
            raise ReadinessError(Fault.LIBRARY_UNREADABLE, path=self._library)
        return found

    def read(self, item: EvidenceItem) -> bytes:
        """The content of an item's file, which is what was attached.

        Raises ReadinessError EVIDENCE_MISSING or EVIDENCE_DAMAGED (title, folder), or as reading the file does.
        """
        try:
            if self._library is not None:
                return self.files().read(item.sha256)
            if self._travels is not None:
                return self._travels(item.sha256)
            raise ReadinessError(Fault.EVIDENCE_MISSING, title=item.title, folder="")
        except ReadinessError as error:
            raise ReadinessError(error.fault, error.reason, **{**error.facts, "title": item.title}) from error


def attach_file(
    shelf: Shelf,
    framework: Framework,
    path: Path,
    today: date,
    cancelled: Cancelled = never_cancelled,
    progress: Progress = no_progress,
) -> Attached:
    """Keep a copy of a file. Raises ReadinessError as `EvidenceFiles.keep_file` does."""
    try:
        changed = datetime.fromtimestamp(path.stat().st_mtime).astimezone().date()
    except (OSError, ValueError, OverflowError):
        changed = today
    kept = shelf.files().keep_file(path, cancelled, progress)
    dated = changed if changed <= today and in_calendar(changed) else today
    return _attached(framework, kept, path.name, dated)


def attach_bytes(shelf: Shelf, framework: Framework, data: bytes, name: str, today: date) -> Attached:
    """Keep what came without a file, such as a pasted picture. Raises as `EvidenceFiles.keep_bytes` does."""
    return _attached(framework, shelf.files().keep_bytes(data, name), name, today)


def _attached(framework: Framework, kept: Kept, name: str, dated: date) -> Attached:
    shown = safe_name(name)
    title = PurePosixPath(shown).stem.replace("_", " ").strip() or shown
    return Attached(kept.sha256, kept.size, shown, title[:LONGEST_TEXT], _kind(framework, shown), dated)


def _kind(framework: Framework, name: str) -> str:
    """A screenshot or a log is of the kind that says so; everything else begins as the first kind of the pack."""
    kinds = [kind.id for kind in framework.evidence_kinds]
    wanted = "dashboard_or_log" if is_of("shows_values", _suffix(name)) else "document"
    return wanted if wanted in kinds else kinds[0]


def item_for(framework: Framework, question: str, attached: Attached) -> EvidenceItem:
    """A new piece of evidence on a question with this file."""
    kind = next(one for one in framework.evidence_kinds if one.id == attached.kind)
    return EvidenceItem(
        str(uuid4()),
        question,
        attached.title,
        kind=kind.id,
        grade=min(FILED_GRADE, kind.best, key=framework.rank),
        dated=attached.dated,
        sha256=attached.sha256,
        file_name=attached.name,
        file_size=attached.size,
    )


def again_for(item: EvidenceItem, question: str) -> EvidenceItem:
    """The same piece of evidence on another question."""
    return replace(item, uuid=str(uuid4()), question=question)


def may_open(name: str, data: bytes = b"") -> bool:
    """Whether another program may be asked to show a file: its kind runs nothing, and it begins as no program."""
    return is_of("opened", _suffix(safe_name(name))) and not data.startswith(_STARTS)


def _suffix(name: str) -> str:
    return PurePosixPath(name).suffix.lower().lstrip(".")


def write_to_open(shelf: Shelf, item: EvidenceItem, folder: Path) -> Path:
    """A read-only copy of an item's file under its own name in this folder of ours, for another program to show.

    Raises ReadinessError EVIDENCE_ONLY_SAVED (path), FOLDER_UNWRITABLE, DISK_FULL, or as `Shelf.read` does.
    """
    from readiness_desktop.services.atomic import write_atomically

    data, name = shelf.read(item), safe_name(item.file_name or item.title)
    if not may_open(name, data):
        raise ReadinessError(Fault.EVIDENCE_ONLY_SAVED, path=name)
    place = folder / item.sha256[:16]
    try:
        place.mkdir(exist_ok=True)
        target = place / name
        if target.exists():
            target.chmod(0o600)
    except OSError as error:
        raise ReadinessError(Fault.FOLDER_UNWRITABLE, path=folder) from error
    write_atomically(target, lambda out: _write(out, data))
    target.chmod(0o400)
    return target


def save_file(shelf: Shelf, item: EvidenceItem, path: Path) -> None:
    """Write a copy of an item's file where somebody wants it. Raises as `write_atomically` and `Shelf.read` do."""
    from readiness_desktop.services.atomic import write_atomically

    data = shelf.read(item)
    write_atomically(path, lambda out: _write(out, data))


def _write(out: BinaryIO, data: bytes) -> None:
    out.write(data)
