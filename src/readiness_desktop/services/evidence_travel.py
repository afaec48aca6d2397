"""Files of evidence on their way: into a copy that travels, and from one into the library."""

import contextlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.exchange.archive import MAX_EVIDENCE, MAX_EVIDENCE_BYTES
from readiness_desktop.exchange.sealed import evidence_in

if TYPE_CHECKING:
    from readiness_desktop.storage.evidence_files import EvidenceFiles

Read = Callable[[str], bytes]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A piece of evidence whose file is not in the copy, and whether that is for want of room there."""

    title: str
    no_room: bool


def named_by(assessment: Assessment) -> dict[str, str]:
    """The files that the items of all rounds name, with the title of each; those of the last round come first."""
    found: dict[str, str] = {}
    for part in reversed(assessment.rounds):
        for item in part.evidence:
            if item.sha256:
                found.setdefault(item.sha256, item.title)
    return found


def gather(assessment: Assessment, read: Read | None) -> tuple[dict[str, bytes], tuple[LeftOut, ...]]:
    """The files for a copy of this assessment, and what could not come along."""
    files: dict[str, bytes] = {}
    left_out: list[LeftOut] = []
    room = MAX_EVIDENCE_BYTES
    for name, title in named_by(assessment).items():
        try:
            data = read(name) if read is not None else b""
        except (ReadinessError, KeyError):
            data = b""
        if not data or len(data) > room or len(files) == MAX_EVIDENCE:
            left_out.append(LeftOut(title, bool(data)))
        else:
            files[name] = data
            room -= len(data)
    return files, tuple(left_out)


def all_of(assessment: Assessment, read: Read) -> dict[str, bytes]:
    """The files of an assessment that can be read; a file that travels holds no more than there is room for here."""
    found: dict[str, bytes] = {}
    for name in named_by(assessment):
        with contextlib.suppress(ReadinessError):
            found[name] = read(name)
    return found


def from_file(path: Path) -> Read:
    """Reads files of evidence of a sealed file, which is opened with the first of them and once, on any thread.

    ReadinessError EVIDENCE_MISSING (folder) where it has none of a name.
    """
    opened: list[Read] = []
    turn = Lock()

    def read(sha256: str) -> bytes:
        with turn:
            if not opened:
                opened.append(evidence_in(path))
        try:
            return opened[0](sha256)
        except KeyError as error:
            raise ReadinessError(Fault.EVIDENCE_MISSING, title="", folder=path) from error

    return read


def take_over(files: "EvidenceFiles", assessment: Assessment, read: Read) -> tuple[LeftOut, ...]:
    """Put the files of an assessment beside the library; what is neither there nor in the file.

    Also those that are there by name: theirs may be damaged by now.

    Raises ReadinessError DISK_FULL or FOLDER_UNWRITABLE.
    """
    lost: list[LeftOut] = []
    for name, title in named_by(assessment).items():
        try:
            data = read(name)
        except ReadinessError:
            data = b""
        if data:
            files.keep_bytes(data, title)
        elif not files.has(name):
            lost.append(LeftOut(title, no_room=False))
    return tuple(lost)
