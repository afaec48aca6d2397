"""Reads a small zip that may be hostile: counts, sizes and names are checked before anything is unpacked."""

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass

from readiness_desktop.domain.evidence import MAX_ITEM_BYTES
from readiness_desktop.domain.reasons import Because, Why, because

MAX_MEMBERS = 20
MAX_MEMBER_BYTES = 10 * 1024 * 1024
MAX_TOTAL_BYTES = 64 * 1024 * 1024

EVIDENCE = "evidence/"
"""What the name of a file of evidence begins with; its SHA-256 follows."""
MAX_EVIDENCE = 400
MAX_EVIDENCE_BYTES = 96 * 1024 * 1024
MAX_DIRECTORY_BYTES = 8 * 1024 + MAX_EVIDENCE * 256

_NAME = re.compile(
    r"manifest\.json|assessments/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.json|packs/[0-9a-f]{64}\.json"
    r"|evidence/[0-9a-f]{64}"
)
_END = struct.Struct("<4s4H2LH")
_END_SIGN = b"PK\x05\x06"
# What zipfile and zlib raise on content that only looks like a zip.
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    NotImplementedError,
    RuntimeError,
    EOFError,
    OSError,
    ValueError,
    LookupError,
    OverflowError,
)


class ArchiveError(Exception):
    """Why a zip is refused."""

    def __init__(self, why: Why, /, **facts: object) -> None:
        super().__init__(why.value)
        self.reason: Because = because(why, **facts)


@dataclass(frozen=True, slots=True)
class Archive:
    """The members of a checked zip, unpacked, in the order in which they stand."""

    contents: Mapping[str, bytes]

    @property
    def names(self) -> tuple[str, ...]:
        """The names in order."""
        return tuple(self.contents)

    def read(self, name: str) -> bytes:
        """The content of a member; KeyError where there is none."""
        return self.contents[name]


def read_archive(data: bytes) -> Archive:
    """Unpack a zip of at most 20 members of at most 10 MiB each and its files of evidence; raises ArchiveError."""
    count = _check_end(data)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = archive.infolist()
            _check_members(infos, count)
            return Archive({info.filename: _unpacked(archive, info) for info in infos})
    except _BROKEN as error:
        raise ArchiveError(Why.CANNOT_BE_UNPACKED) from error


def _check_end(data: bytes) -> int:
    """Refuse by the last record alone what would make zipfile read a long directory; the number of members."""
    if len(data) < _END.size or data[-_END.size : -_END.size + 4] != _END_SIGN:
        raise ArchiveError(Why.END_MISSING)
    _sign, disk, start_disk, here, total, size, offset, _comment = _END.unpack(data[-_END.size :])
    if disk or start_disk or here != total or not 0 < total <= MAX_MEMBERS + MAX_EVIDENCE:
        raise ArchiveError(Why.MEMBER_COUNT, most=MAX_MEMBERS + MAX_EVIDENCE)
    if size > MAX_DIRECTORY_BYTES or offset + size + _END.size != len(data):
        raise ArchiveError(Why.MEMBER_LIST)
    return int(total)


def _check_members(infos: list[zipfile.ZipInfo], count: int) -> None:
    names = {info.filename for info in infos}
    if len(infos) != count or len(names) != count:
        raise ArchiveError(Why.MEMBER_NUMBER_LIES)
    for info in infos:
        if not _NAME.fullmatch(info.filename):
            raise ArchiveError(Why.MEMBER_NAME)
        if info.compress_type not in _packings(info) or info.flag_bits & 1:
            raise ArchiveError(Why.MEMBER_PACKING)
        if info.file_size > _most(info):
            raise ArchiveError(Why.MEMBER_TOO_LARGE, most=_most(info) // (1024 * 1024))
    evidence = [info.file_size for info in infos if info.filename.startswith(EVIDENCE)]
    if len(infos) - len(evidence) > MAX_MEMBERS:
        raise ArchiveError(Why.MEMBER_COUNT, most=MAX_MEMBERS)
    if sum(info.file_size for info in infos) - sum(evidence) > MAX_TOTAL_BYTES:
        raise ArchiveError(Why.MEMBERS_TOO_LARGE)
    if len(evidence) > MAX_EVIDENCE or sum(evidence) > MAX_EVIDENCE_BYTES:
        raise ArchiveError(Why.MEMBERS_TOO_LARGE)


def _packings(info: zipfile.ZipInfo) -> tuple[int, ...]:
    """Files of evidence lie in the zip as they are: what is small cannot grow when it is unpacked."""
    plain = (zipfile.ZIP_STORED,)
    return plain if info.filename.startswith(EVIDENCE) else (*plain, zipfile.ZIP_DEFLATED)


def _most(info: zipfile.ZipInfo) -> int:
    return MAX_ITEM_BYTES if info.filename.startswith(EVIDENCE) else MAX_MEMBER_BYTES


def _unpacked(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    with archive.open(info) as member:
        data = member.read(_most(info) + 1)
    # A size that lies is caught here at the latest.
    if len(data) != info.file_size:
        raise ArchiveError(Why.MEMBER_SIZE_LIES)
    return data
