"""The sealed `.readiness` file: a first line, a seal over everything after it, and a zip with fixed order and dates."""

import hashlib
import io
import re
import zipfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, NoReturn, cast

from readiness_desktop import __version__
from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.document import canonical_json, from_plain, to_plain
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.order import in_pack_order
from readiness_desktop.domain.reasons import Because, Why, because
from readiness_desktop.exchange.archive import (
    EVIDENCE,
    MAX_EVIDENCE_BYTES,
    MAX_MEMBER_BYTES,
    MAX_MEMBERS,
    Archive,
    ArchiveError,
    read_archive,
)
from readiness_desktop.exchange.reading import read_bytes
from readiness_desktop.exchange.strict_json import JsonError, Unusable, parse
from readiness_desktop.exchange.vetting import vet
from readiness_desktop.packs.reader import framework_from_plain

FORMAT = 2
"""The newest format: a file with evidence in it. One without is written as the first, which every version reads."""
FIRST_LINE = b"READINESS 1\n"
WITH_EVIDENCE = b"READINESS 2\n"
SEAL_BYTES = 32
MAX_FILE_BYTES = 64 * 1024 * 1024 + MAX_EVIDENCE_BYTES
MAX_DEPTH = 16

Kind = Literal["assessment", "locked_round", "backup"]

_ANY_FIRST_LINE = re.compile(rb"READINESS ([0-9]{1,6})\n")
_AGE_FIRST_LINE = b"age-encryption.org/"
_MANIFEST = "manifest.json"
_END_RECORD_BYTES = 22
_END_RECORD = b"PK\x05\x06"


@dataclass(frozen=True, slots=True)
class Member:
    """A member of the zip: its size in bytes and SHA-256 (hex)."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What the file says it holds; members in the order of the zip."""

    format: int
    program: str
    kind: Kind
    members: tuple[Member, ...]


@dataclass(frozen=True, slots=True)
class SealedFile:
    """The content of a sealed file. `packs` and `frameworks` map a checksum to a pack's content and its framework.

    `evidence` names the files of evidence in it, which stay there until somebody asks for one.
    """

    assessments: tuple[Assessment, ...]
    packs: Mapping[str, dict[str, object]]
    frameworks: Mapping[str, Framework]
    kind: Kind
    program_version: str
    evidence: frozenset[str] = frozenset()


def seal(
    assessments: Iterable[Assessment],
    packs: Mapping[str, Mapping[str, object]],
    kind: Kind = "assessment",
    path: str = "",
    evidence: Mapping[str, bytes] | None = None,
) -> bytes:
    """The bytes of a sealed file; the same input gives the same bytes.

    `packs` maps checksums to parsed contents and must hold the pack of every round (KeyError). All assessments are of
    one client (ValueError). `evidence` maps checksums to the contents of files, within the limits of the archive.
    Raises ReadinessError FILE_TOO_LARGE (path, the file meant) where it would not be
    read again.
    """
    kept = tuple(assessments)
    if len({assessment.client.uuid for assessment in kept}) != 1:
        raise ValueError("a sealed file holds the assessments of one client")
    used = sorted({part.framework_checksum for assessment in kept for part in assessment.rounds})
    contents = {
        f"assessments/{assessment.uuid}.json": canonical_json(to_plain(assessment)) for assessment in kept
    }
    contents |= {f"packs/{name}.json": canonical_json(packs[name]) for name in used}
    if len(contents) >= MAX_MEMBERS or any(len(data) > MAX_MEMBER_BYTES for data in contents.values()):
        reason = because(Why.PARTS_TOO_MANY, parts=MAX_MEMBERS - 1, most=MAX_MEMBER_BYTES // (1024 * 1024))
        raise ReadinessError(Fault.FILE_TOO_LARGE, reason, path=path)
    files = {f"{EVIDENCE}{name}": data for name, data in sorted((evidence or {}).items())}
    contents |= files
    manifest = Manifest(
        format=FORMAT if files else 1,
        program=__version__,
        kind=kind,
        members=tuple(
            Member(name, len(data), hashlib.sha256(data).hexdigest()) for name, data in contents.items()
        ),
    )
    body = _zip({_MANIFEST: canonical_json(to_plain(manifest)), **contents})
    return (WITH_EVIDENCE if files else FIRST_LINE) + hashlib.sha256(body).digest() + body


def _zip(contents: Mapping[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in contents.items():
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            plain = name.startswith(EVIDENCE)
            info.compress_type = zipfile.ZIP_STORED if plain else zipfile.ZIP_DEFLATED
            info.create_system = 3
            info.external_attr = 0o644 << 16
            archive.writestr(info, data, compresslevel=9)
    return buffer.getvalue()


def looks_sealed(start: bytes) -> bool:
    """Whether these first bytes of a file are those of a sealed one, whatever its version, or the start of them."""
    return start.startswith(b"READINESS ") or (bool(start) and FIRST_LINE.startswith(start))


def evidence_in(path: Path) -> Callable[[str], bytes]:
    """Reads files of evidence of a sealed file by their names, KeyError for another; the file itself is read once.

    Raises as `read_readiness` does.
    """
    try:
        archive = read_archive(_checked_body(read_bytes(path, MAX_FILE_BYTES), str(path)))
    except ArchiveError as error:
        _damaged(str(path), error.reason, error)

    def read(sha256: str) -> bytes:
        data = archive.read(EVIDENCE + sha256)
        if hashlib.sha256(data).hexdigest() != sha256:
            _damaged(str(path), because(Why.MEMBER_CHANGED, name=f"evidence/{sha256[:12]}"))
        return data

    return read


def read_readiness(path: Path) -> SealedFile:
    """The content of a sealed file, checked in this order: size, first line, seal, manifest, members.

    Raises ReadinessError FILE_MISSING, FILE_EMPTY, FILE_UNREADABLE, FILE_TOO_LARGE, FILE_FOREIGN, FILE_NEWER,
    FILE_TRUNCATED, FILE_DAMAGED, DOCUMENT_FIELD or PACK_DAMAGED (path and what each names).
    """
    return unseal(read_bytes(path, MAX_FILE_BYTES), str(path))


def unseal(data: bytes, path: str) -> SealedFile:
    """The content of a sealed file's bytes; `path` is only named in faults. Raises as `read_readiness` does."""
    try:
        return _unsealed(data, path)
    except ReadinessError as error:
        # What is wrong with a part of a file is told with the file.
        raise ReadinessError(error.fault, error.reason, **{**error.facts, "path": path}) from error


def _unsealed(data: bytes, path: str) -> SealedFile:
    body = _checked_body(data, path)
    try:
        archive = read_archive(body)
        manifest = _manifest(archive, path)
        contents = {member.name: _member(archive, member, path) for member in manifest.members}
    except ArchiveError as error:
        _damaged(path, error.reason, error)
    packs: dict[str, dict[str, object]] = {}
    documents: list[Assessment] = []
    evidence = {name for name in contents if name.startswith(EVIDENCE)}
    for member in manifest.members:
        if member.name in evidence and member.name != EVIDENCE + member.sha256:
            _damaged(path, because(Why.MEMBER_CHANGED, name=member.name[:21]))
    for name, content in contents.items():
        if name in evidence:
            continue
        plain = _plain(content, name, path)
        if name.startswith("packs/"):
            packs[name[len("packs/") : -len(".json")]] = plain
        else:
            documents.append(from_plain(Assessment, plain))
    frameworks = {name: framework_from_plain(plain) for name, plain in packs.items()}
    for name, framework in frameworks.items():
        if framework.checksum != name:
            _damaged(path, because(Why.PACK_UNDER_A_WRONG_NAME, name=f"packs/{name[:12]}"))
    vet(documents, frameworks)
    ordered = tuple(in_pack_order(document, frameworks) for document in documents)
    held = frozenset(name.removeprefix(EVIDENCE) for name in evidence)
    return SealedFile(ordered, packs, frameworks, manifest.kind, manifest.program, held)


def _checked_body(data: bytes, path: str) -> bytes:
    first = _ANY_FIRST_LINE.match(data)
    if first is None:
        if looks_sealed(data[: len(FIRST_LINE)]) and len(data) < len(FIRST_LINE):
            raise ReadinessError(Fault.FILE_TRUNCATED, path=path)
        reason = because(Why.PASSPHRASE) if data.startswith(_AGE_FIRST_LINE) else None
        raise ReadinessError(Fault.FILE_FOREIGN, reason, path=path)
    version = first[1].decode("ascii")
    if not data.startswith((FIRST_LINE, WITH_EVIDENCE)):
        fault = Fault.FILE_NEWER if int(version) > FORMAT else Fault.FILE_FOREIGN
        raise ReadinessError(fault, path=path, version=because(Why.FORMAT, number=version))
    given = data[len(FIRST_LINE) : len(FIRST_LINE) + SEAL_BYTES]
    body = data[len(FIRST_LINE) + SEAL_BYTES :]
    if hashlib.sha256(body).digest() != given:
        whole = body[-_END_RECORD_BYTES:].startswith(_END_RECORD)
        raise ReadinessError(Fault.FILE_DAMAGED if whole else Fault.FILE_TRUNCATED, path=path)
    return body


def _manifest(archive: Archive, path: str) -> Manifest:
    if not archive.names or archive.names[0] != _MANIFEST:
        _damaged(path, because(Why.NO_MANIFEST))
    plain = _plain(archive.read(_MANIFEST), _MANIFEST, path)
    number = plain.get("format")
    if isinstance(number, int) and number > FORMAT:
        version = plain.get("program") or because(Why.FORMAT, number=number)
        raise ReadinessError(Fault.FILE_NEWER, path=path, version=version)
    manifest = from_plain(Manifest, plain)
    with_evidence = any(member.name.startswith(EVIDENCE) for member in manifest.members)
    if manifest.format != (FORMAT if with_evidence else 1):
        _damaged(path, because(Why.OTHER_FORMAT))
    if (_MANIFEST, *(member.name for member in manifest.members)) != archive.names:
        _damaged(path, because(Why.OTHER_MEMBERS))
    return manifest


def _member(archive: Archive, member: Member, path: str) -> bytes:
    data = archive.read(member.name)
    if len(data) != member.size or hashlib.sha256(data).hexdigest() != member.sha256:
        _damaged(path, because(Why.MEMBER_CHANGED, name=member.name))
    return data


def _plain(data: bytes, name: str, path: str) -> dict[str, object]:
    try:
        value = parse(data, depth=MAX_DEPTH)
    except JsonError as error:
        _damaged(path, because(Why.MEMBER_NOT_JSON, name=name, cause=error.reason), error)
    if not isinstance(value, dict) or _unusable(cast("object", value)) or canonical_json(value) != data:
        _damaged(path, because(Why.MEMBER_NOT_STRICT, name=name))
    return cast("dict[str, object]", value)


def _unusable(value: object) -> bool:
    # MAX_DEPTH bounds the recursion.
    if isinstance(value, dict):
        return any(map(_unusable, cast("dict[str, object]", value).values()))
    if isinstance(value, list):
        return any(map(_unusable, cast("list[object]", value)))
    return isinstance(value, Unusable)


def _damaged(path: str, reason: Because, cause: Exception | None = None) -> NoReturn:
    raise ReadinessError(Fault.FILE_DAMAGED, reason, path=path) from cause
