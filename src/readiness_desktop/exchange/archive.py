"""Reads a small zip that may be hostile: counts, sizes and names are checked before anything is unpacked."""

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass

MAX_MEMBERS = 20
MAX_MEMBER_BYTES = 10 * 1024 * 1024
MAX_TOTAL_BYTES = 64 * 1024 * 1024
MAX_DIRECTORY_BYTES = 8 * 1024

_NAME = re.compile(
    r"manifest\.json|assessments/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.json|packs/[0-9a-f]{64}\.json"
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

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


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
    """Unpack a zip of at most 20 members of at most 10 MiB each; raises ArchiveError."""
    count = _check_end(data)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = archive.infolist()
            _check_members(infos, count)
            return Archive({info.filename: _unpacked(archive, info) for info in infos})
    except _BROKEN as error:
        raise ArchiveError("its content cannot be unpacked") from error


def _check_end(data: bytes) -> int:
    """Refuse by the last record alone what would make zipfile read a long directory; the number of members."""
    if len(data) < _END.size or data[-_END.size : -_END.size + 4] != _END_SIGN:
        raise ArchiveError("its end is missing")
    _sign, disk, start_disk, here, total, size, offset, _comment = _END.unpack(data[-_END.size :])
    if disk or start_disk or here != total or not 0 < total <= MAX_MEMBERS:
        raise ArchiveError(f"it does not have 1 to {MAX_MEMBERS} members")
    if size > MAX_DIRECTORY_BYTES or offset + size + _END.size != len(data):
        raise ArchiveError("its list of members is not what it should be")
    return int(total)


def _check_members(infos: list[zipfile.ZipInfo], count: int) -> None:
    names = {info.filename for info in infos}
    if len(infos) != count or len(names) != count:
        raise ArchiveError("it has another number of members than it says, or two of one name")
    for info in infos:
        if not _NAME.fullmatch(info.filename):
            raise ArchiveError("it has a member with a foreign name")
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) or info.flag_bits & 1:
            raise ArchiveError("a member is packed in another way")
        if info.file_size > MAX_MEMBER_BYTES:
            raise ArchiveError(f"a member is larger than {MAX_MEMBER_BYTES // (1024 * 1024)} MiB")
    if sum(info.file_size for info in infos) > MAX_TOTAL_BYTES:
        raise ArchiveError("its members together are too large")


def _unpacked(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    with archive.open(info) as member:
        data = member.read(MAX_MEMBER_BYTES + 1)
    # A size that lies is caught here at the latest.
    if len(data) != info.file_size:
        raise ArchiveError("a member has another size than it says")
    return data
