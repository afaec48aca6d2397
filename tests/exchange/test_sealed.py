"""A sealed file comes back as it was written, and every damage to it is noticed."""

import hashlib
import random
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from readiness_desktop import __version__
from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.exchange.sealed import looks_sealed, read_readiness, seal, unseal
from readiness_desktop.packs.plain import framework_plain
from readiness_desktop.services.sample import sample_assessment
from tests.exchange.sealed_files import contents_of, manifest_of, sealed, with_seal, zip_of

HEADER = len(b"READINESS 1\n") + 32
FILE_FAULTS = {Fault.FILE_DAMAGED, Fault.FILE_TRUNCATED, Fault.FILE_FOREIGN, Fault.FILE_NEWER}


@pytest.fixture(scope="module")
def sample(framework: Framework) -> Assessment:
    return sample_assessment(framework)


@pytest.fixture(scope="module")
def whole(framework: Framework, sample: Assessment) -> bytes:
    return seal((sample,), {framework.checksum: framework_plain(framework)})


def fault_of(data: bytes) -> Fault:
    with pytest.raises(ReadinessError) as caught:
        unseal(data, "x.readiness")
    assert caught.value.facts["path"] == "x.readiness", "every fault names the file"
    return caught.value.fault


def test_what_was_written_is_read(framework: Framework, sample: Assessment, whole: bytes) -> None:
    opened = unseal(whole, "x.readiness")
    assert opened.assessments == (sample,)
    assert opened.frameworks == {framework.checksum: framework}
    assert opened.packs == {framework.checksum: framework_plain(framework)}
    assert (opened.kind, opened.program_version) == ("assessment", __version__)
    assert seal(opened.assessments, opened.packs) == whole


def test_the_order_of_mappings_survives(framework: Framework, sample: Assessment, whole: bytes) -> None:
    """Canonical JSON sorts keys; DP would come before IA and breadth would begin with F."""
    opened = unseal(whole, "x.readiness")
    again = opened.frameworks[framework.checksum]
    for name in ("breadth", "size_factors", "period_in_text"):
        assert list(getattr(again.constants, name)) == list(getattr(framework.constants, name))
    assert list(again.constants.breadth) == ["N", "P", "L", "F"]
    assert list(again.verdict.names) == list(framework.verdict.names)
    lock, before = opened.assessments[0].rounds[0].lock, sample.rounds[0].lock
    assert lock is not None
    assert before is not None
    for name in ("questions", "dimensions", "modules", "exposures", "gates"):
        assert list(getattr(lock.results, name)) == list(getattr(before.results, name)), name
    assert lock.results.blocking_not_met == before.results.blocking_not_met
    assert list(opened.assessments[0].current.answers) == list(sample.current.answers)


def test_the_layout_is_the_one_that_is_promised(
    framework: Framework, sample: Assessment, whole: bytes
) -> None:
    assert whole.startswith(b"READINESS 1\n")
    assert whole[HEADER - 32 : HEADER] == hashlib.sha256(whole[HEADER:]).digest()
    with zipfile.ZipFile(__import__("io").BytesIO(whole[HEADER:])) as archive:
        assert archive.namelist() == [
            "manifest.json",
            f"assessments/{sample.uuid}.json",
            f"packs/{framework.checksum}.json",
        ]
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_results_of_a_read_round_are_those_of_the_written_one(
    framework: Framework, sample: Assessment, whole: bytes
) -> None:
    opened = unseal(whole, "x.readiness").assessments[0]
    assert evaluate(framework, opened) == evaluate(framework, sample)
    assert evaluate(framework, opened).input_hash == evaluate(framework, sample).input_hash


def test_every_single_bit_of_a_small_file_counts() -> None:
    small = with_seal(zip_of([("manifest.json", manifest_of({}))]))
    assert len(small) < 500
    for place in range(len(small)):
        for bit in range(8):
            broken = bytearray(small)
            broken[place] ^= 1 << bit
            assert fault_of(bytes(broken)) in FILE_FAULTS, (place, bit)


def test_flipped_bits_of_a_whole_file_are_noticed(whole: bytes) -> None:
    rng = random.Random(20260414)
    places = [(place, bit) for place in range(HEADER + 64) for bit in range(8)]
    places += [(rng.randrange(len(whole)), rng.randrange(8)) for _ in range(6_000)]
    for place, bit in places:
        broken = bytearray(whole)
        broken[place] ^= 1 << bit
        assert fault_of(bytes(broken)) in FILE_FAULTS, (place, bit)


def test_a_file_cut_short_anywhere_is_noticed(whole: bytes) -> None:
    small = with_seal(zip_of([("manifest.json", manifest_of({}))]))
    for length in range(1, len(small)):
        assert fault_of(small[:length]) is Fault.FILE_TRUNCATED, length
    rng = random.Random(4)
    for length in [
        *range(1, HEADER + 30),
        *(rng.randrange(1, len(whole)) for _ in range(1_000)),
        len(whole) - 1,
    ]:
        assert fault_of(whole[:length]) is Fault.FILE_TRUNCATED, length


def test_bytes_added_or_taken_out_are_noticed(whole: bytes) -> None:
    rng = random.Random(9)
    for _ in range(1_000):
        place = rng.randrange(len(whole))
        changes = (
            whole[:place] + bytes([rng.randrange(256)]) + whole[place:],
            whole[:place] + whole[place + 1 + rng.randrange(40) :],
            whole + rng.randbytes(3),
        )
        for broken in changes:
            assert fault_of(broken) in FILE_FAULTS


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"%PDF-1.7\n...", Fault.FILE_FOREIGN),
        (b"PK\x03\x04 a zip of somebody", Fault.FILE_FOREIGN),
        (b"SQLite format 3\x00", Fault.FILE_FOREIGN),
        (b"age-encryption.org/v1\n-> scrypt", Fault.FILE_FOREIGN),
        (b"READINESS X\n", Fault.FILE_FOREIGN),
        (b"READINESS 0\n" + b"x" * 100, Fault.FILE_FOREIGN),
        (b"READINESS 3\n" + b"x" * 100, Fault.FILE_NEWER),
        (b"READINESS 17\n", Fault.FILE_NEWER),
        (b"READ", Fault.FILE_TRUNCATED),
        (b"READINESS 1\n", Fault.FILE_TRUNCATED),
    ],
)
def test_other_files_are_told_apart(data: bytes, fault: Fault) -> None:
    assert fault_of(data) is fault


def test_a_newer_manifest_names_the_program(framework: Framework, sample: Assessment) -> None:
    data = sealed(contents_of(framework, sample), format=3, program="7.1", more="x")
    with pytest.raises(ReadinessError) as caught:
        unseal(data, "x.readiness")
    assert (caught.value.fault, caught.value.facts["version"]) == (Fault.FILE_NEWER, "7.1")


def test_a_file_is_read_from_its_path(tmp_path: Path, sample: Assessment, whole: bytes) -> None:
    path = tmp_path / "Größe 1.readiness"
    path.write_bytes(whole)
    assert read_readiness(path).assessments == (sample,)


@pytest.mark.parametrize(
    ("make", "fault"),
    [
        (lambda path: None, Fault.FILE_MISSING),
        (lambda path: path.write_bytes(b""), Fault.FILE_EMPTY),
        (lambda path: path.mkdir(), Fault.FILE_UNREADABLE),
    ],
)
def test_a_path_without_content(tmp_path: Path, make: Callable[[Path], object], fault: Fault) -> None:
    path = tmp_path / "x.readiness"
    make(path)
    with pytest.raises(ReadinessError) as caught:
        read_readiness(path)
    assert (caught.value.fault, caught.value.facts["path"]) == (fault, str(path))


Contents = dict[str, bytes]


def swap_members(contents: Contents) -> bytes:
    (first, a), (second, b) = contents.items()
    body = zip_of([("manifest.json", manifest_of(contents)), (second, b), (first, a)])
    return with_seal(body)


def member_twice(contents: Contents) -> bytes:
    members = [("manifest.json", manifest_of(contents)), *contents.items()]
    with pytest.warns(UserWarning, match="Duplicate name"):
        return with_seal(zip_of([*members, members[-1]]))


def pack_changed(contents: Contents) -> bytes:
    (document, data), (pack, content) = contents.items()
    return sealed({document: data, pack: content.replace(b'"weight":2', b'"weight":1', 1)})


def without_pack(contents: Contents) -> bytes:
    document, data = next(iter(contents.items()))
    return sealed({document: data})


@pytest.mark.parametrize(
    ("make", "fault"),
    [
        (swap_members, Fault.FILE_DAMAGED),
        (member_twice, Fault.FILE_DAMAGED),
        (pack_changed, Fault.FILE_DAMAGED),
        (without_pack, Fault.DOCUMENT_FIELD),
        (lambda contents: sealed({}), Fault.DOCUMENT_FIELD),
        (lambda contents: with_seal(zip_of(contents.items())), Fault.FILE_DAMAGED),
        (lambda contents: sealed({**contents, "../evil.json": b"{}"}), Fault.FILE_DAMAGED),
        (lambda contents: sealed({**contents, "C:\\evil.json": b"{}"}), Fault.FILE_DAMAGED),
        (lambda contents: sealed(contents, members=[]), Fault.FILE_DAMAGED),
        (lambda contents: sealed(contents, kind="virus"), Fault.DOCUMENT_FIELD),
        (lambda contents: sealed(contents, more=1), Fault.DOCUMENT_FIELD),
        (lambda contents: sealed(contents, format=0), Fault.FILE_DAMAGED),
        (lambda contents: sealed(contents, format=True), Fault.DOCUMENT_FIELD),
        (lambda contents: with_seal(b""), Fault.FILE_DAMAGED),
        (lambda contents: with_seal(b"nothing like a zip" * 9), Fault.FILE_DAMAGED),
    ],
)  # fmt: skip
def test_a_right_seal_around_wrong_content(
    framework: Framework, sample: Assessment, make: Callable[[Contents], bytes], fault: Fault
) -> None:
    assert fault_of(make(contents_of(framework, sample))) is fault


@pytest.mark.parametrize(
    "broken",
    [
        lambda text: b" " + text,
        lambda text: text.replace(b'":', b'": ', 1),
        lambda text: b"\xef\xbb\xbf" + text,
        lambda text: text.replace(b'"number":1', b'"number":1,"number":1', 1),
        lambda text: text.replace(b'"number":1', b'"number":NaN', 1),
        lambda text: text.replace(b'"number":1', b'"number":1' + b"0" * 400, 1),
        lambda text: text.replace(b'"number":1', b'"number":1.0e0', 1),
        lambda text: text[:-1],
        lambda text: b"[" * 2_000 + b"]" * 2_000,
        lambda text: b"[]",
        lambda text: b"null",
        lambda text: text.replace(b"Northwind", b"Northw\xcd", 1),
        lambda text: text.replace(b"Northwind", b"No\\u0072thwind", 1),
        lambda text: text.replace(b"Northwind", b"\\ud800", 1),
        lambda text: text.replace(b"Northwind", "e\u0301".encode(), 1),
    ],
)
def test_a_document_that_is_not_in_the_strict_form(
    framework: Framework, sample: Assessment, broken: Callable[[bytes], bytes]
) -> None:
    contents = contents_of(framework, sample)
    name = f"assessments/{sample.uuid}.json"
    assert fault_of(sealed(contents | {name: broken(contents[name])})) is Fault.FILE_DAMAGED


def test_only_one_client_travels_in_a_file(framework: Framework, sample: Assessment) -> None:
    other = replace(sample, uuid=sample.uuid[::-1], client=replace(sample.client, uuid="x"))
    with pytest.raises(ValueError, match="one client"):
        seal((sample, other), {framework.checksum: framework_plain(framework)})


def test_more_than_could_be_read_again_is_not_written(framework: Framework, sample: Assessment) -> None:
    many = [replace(sample, uuid=f"{n:08d}-0000-4000-8000-000000000000") for n in range(19)]
    with pytest.raises(ReadinessError) as caught:
        seal(many, {framework.checksum: framework_plain(framework)})
    assert caught.value.fault is Fault.FILE_TOO_LARGE


def test_several_assessments_of_a_client(framework: Framework, sample: Assessment) -> None:
    second = replace(sample, uuid="00000000-0000-4000-8000-000000000000")
    opened = unseal(seal((sample, second), {framework.checksum: framework_plain(framework)}), "x")
    assert {found.uuid for found in opened.assessments} == {sample.uuid, second.uuid}


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        (b"READINESS 1\n...", True),
        (b"READINESS 9", True),
        (b"READ", True),
        (b"", False),
        (b"{", False),
        (b"READY", False),
    ],
)
def test_the_first_bytes_tell(start: bytes, expected: bool) -> None:
    assert looks_sealed(start) is expected
