"""Zips that were made to harm are refused before anything is unpacked."""

import io
import struct
import zipfile
from collections.abc import Callable

import pytest

from readiness_desktop.exchange.archive import MAX_MEMBER_BYTES, ArchiveError, read_archive
from tests.exchange.sealed_files import zip_of

NAME = "assessments/00000000-0000-4000-8000-00000000000{}.json"


def test_a_plain_zip_is_unpacked_in_order() -> None:
    members = [("manifest.json", b"{}"), (NAME.format(2), b"2"), (NAME.format(1), b"1")]
    archive = read_archive(zip_of(members))
    assert archive.names == ("manifest.json", NAME.format(2), NAME.format(1))
    assert archive.read(NAME.format(1)) == b"1"


def bomb() -> bytes:
    return zip_of([("manifest.json", b"0" * (MAX_MEMBER_BYTES + 1))])


def bomb_that_lies() -> bytes:
    data = bytearray(zip_of([("manifest.json", b"0" * (MAX_MEMBER_BYTES * 3))]))
    for sign, offset in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        place = data.rindex(sign)
        data[place + offset : place + offset + 4] = struct.pack("<L", 10)
    return bytes(data)


def many_members() -> bytes:
    return zip_of([(NAME.format(n % 10) + str(n), b"") for n in range(2_000)])


def count_that_lies() -> bytes:
    data = bytearray(many_members())
    data[-22 + 8 : -22 + 12] = struct.pack("<2H", 1, 1)
    return bytes(data)


def overlapping() -> bytes:
    """Two entries of the list that point at the same bytes."""
    data = bytearray(zip_of([(NAME.format(1), b"0" * 1000), (NAME.format(2), b"0" * 1000)]))
    second = data.rindex(b"PK\x01\x02")
    data[second + 42 : second + 46] = struct.pack("<L", 0)
    return bytes(data)


def encrypted() -> bytes:
    data = bytearray(zip_of([("manifest.json", b"{}")]))
    place = data.rindex(b"PK\x01\x02")
    data[place + 8] |= 1
    return bytes(data)


def prefixed() -> bytes:
    return b"#!/bin/sh\n" + zip_of([("manifest.json", b"{}")])


def with_comment() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("manifest.json", b"{}")
        archive.comment = b"PK\x05\x06" + b"x" * 30
    return buffer.getvalue()


@pytest.mark.parametrize(
    "make",
    [
        bomb, bomb_that_lies, many_members, count_that_lies, overlapping, encrypted, prefixed, with_comment,
        lambda: zip_of([("manifest.json", b"{}")], zipfile.ZIP_BZIP2),
        lambda: zip_of([("manifest.json", b"{}")], zipfile.ZIP_LZMA),
        lambda: zip_of([("../../etc/passwd", b"{}")]),
        lambda: zip_of([("/manifest.json", b"{}")]),
        lambda: zip_of([("manifest.json/", b"")]),
        lambda: zip_of([("packs/nested.zip", b"{}")]),
        lambda: zip_of([]),
        lambda: b"PK\x05\x06" + b"\xff" * 18,
        lambda: b"",
        lambda: b"x" * 5_000,
    ],
)  # fmt: skip
def test_harmful_zips_are_refused(make: Callable[[], bytes]) -> None:
    with pytest.raises(ArchiveError):
        read_archive(make())


def test_no_change_of_a_byte_raises_anything_else() -> None:
    whole = zip_of([("manifest.json", b'{"a":1}'), (NAME.format(1), b"1" * 50)])
    expected = read_archive(whole).contents
    for place in range(len(whole)):
        for value in (0x00, 0xFF, whole[place] ^ 0x01, whole[place] ^ 0x80):
            broken = bytearray(whole)
            broken[place] = value
            try:
                found = read_archive(bytes(broken)).contents
            except ArchiveError:
                continue
            # What is not content (times, rights, versions) may differ; the content may not.
            assert found == expected, place
