"""Files of evidence go along with a copy, are read from it, and come into another library."""

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest

from readiness_desktop.domain.assessment import Assessment, EvidenceItem
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.framework import Framework
from readiness_desktop.exchange.sealed import FIRST_LINE, WITH_EVIDENCE, seal, unseal
from readiness_desktop.packs.plain import framework_plain
from readiness_desktop.services import evidence_travel
from readiness_desktop.services.evidence import EvidenceFiles, Shelf
from readiness_desktop.services.evidence_travel import LeftOut, from_file, take_over
from readiness_desktop.services.files import open_file, save_copy
from readiness_desktop.services.sample import sample_assessment
from tests.exchange.sealed_files import contents_of, manifest_of, sealed, with_seal, zip_of


def name_of(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def with_files(framework: Framework, *contents: bytes) -> Assessment:
    one = sample_assessment(framework)
    items = tuple(
        EvidenceItem(
            f"00000000-0000-4000-8000-{n:012d}",
            "D1.1",
            f"File {n}",
            sha256=name_of(data),
            file_name=f"{n}.txt",
            file_size=len(data),
        )
        for n, data in enumerate(contents)
    )
    return one.with_current(replace(one.current, evidence=items))


def files_with(folder: Path, *contents: bytes) -> EvidenceFiles:
    files = EvidenceFiles(folder / "library.sqlite")
    for data in contents:
        files.keep_bytes(data, "x")
    return files


def test_files_travel_and_come_into_another_library(tmp_path: Path, framework: Framework) -> None:
    one = with_files(framework, b"log", b"plan" * 1000, b"log")
    path = tmp_path / "a.readiness"
    assert save_copy(path, framework, one, evidence=files_with(tmp_path, b"log", b"plan" * 1000).read) == ()
    assert path.read_bytes().startswith(WITH_EVIDENCE)
    opened = open_file(path)
    assert opened.assessments == (one,)
    assert opened.evidence == {name_of(b"log"), name_of(b"plan" * 1000)}
    shelf = Shelf(file=path)
    assert [shelf.read(item) for item in one.current.evidence] == [b"log", b"plan" * 1000, b"log"]
    (tmp_path / "other").mkdir()
    theirs = files_with(tmp_path / "other")
    assert take_over(theirs, one, from_file(path)) == ()
    assert theirs.read(name_of(b"log")) == b"log"
    assert set(theirs.found()) == opened.evidence


def test_what_is_missing_or_has_no_room_is_named_and_the_copy_is_written(
    tmp_path: Path, framework: Framework, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(evidence_travel, "MAX_EVIDENCE_BYTES", 10)
    one = with_files(framework, b"small", b"larger than the room", b"gone", b"tiny")
    files = files_with(tmp_path, b"small", b"larger than the room", b"tiny")
    path = tmp_path / "a.readiness"
    left_out = save_copy(path, framework, one, evidence=files.read)
    assert left_out == (LeftOut("File 1", no_room=True), LeftOut("File 2", no_room=False))
    assert open_file(path).evidence == {name_of(b"small"), name_of(b"tiny")}
    with pytest.raises(ReadinessError) as told:
        Shelf(file=path).read(one.current.evidence[2])
    assert told.value.fault is Fault.EVIDENCE_MISSING
    assert take_over(files_with(tmp_path), one, from_file(path)) == (LeftOut("File 2", no_room=False),)


def test_a_damaged_file_of_the_library_is_mended_by_the_one_that_comes(
    tmp_path: Path, framework: Framework
) -> None:
    one = with_files(framework, b"log")
    path = tmp_path / "a.readiness"
    files = files_with(tmp_path, b"log")
    save_copy(path, framework, one, evidence=files.read)
    files.path(name_of(b"log")).write_bytes(b"lo")
    assert take_over(files, one, from_file(path)) == ()
    assert files.read(name_of(b"log")) == b"log"


def test_a_file_that_the_library_has_is_not_missed_in_the_one_that_comes(
    tmp_path: Path, framework: Framework
) -> None:
    one = with_files(framework, b"log")
    save_copy(tmp_path / "a.readiness", framework, one)
    assert take_over(files_with(tmp_path, b"log"), one, from_file(tmp_path / "a.readiness")) == ()


def test_an_empty_file_in_a_copy_is_left_out_and_the_rest_is_kept(
    tmp_path: Path, framework: Framework
) -> None:
    one = with_files(framework, b"", b"log")
    contents = contents_of(framework, one)
    contents |= {f"evidence/{name_of(data)}": data for data in (b"", b"log")}
    path = tmp_path / "a.readiness"
    data = zip_of([("manifest.json", manifest_of(contents, format=2)), *contents.items()], 0)
    path.write_bytes(with_seal(data).replace(FIRST_LINE, WITH_EVIDENCE, 1))
    files = files_with(tmp_path)
    assert take_over(files, one, from_file(path)) == (LeftOut("File 0", no_room=False),)
    assert files.read(name_of(b"log")) == b"log"


def test_a_copy_without_files_is_one_that_every_version_reads(tmp_path: Path, framework: Framework) -> None:
    save_copy(tmp_path / "a.readiness", framework, sample_assessment(framework))
    assert (tmp_path / "a.readiness").read_bytes().startswith(FIRST_LINE)


def test_the_same_files_give_the_same_bytes(framework: Framework) -> None:
    one = with_files(framework, b"b", b"a")
    packs = {framework.checksum: framework_plain(framework)}
    held = {name_of(data): data for data in (b"a", b"b")}
    other = dict(reversed(held.items()))
    assert seal((one,), packs, evidence=held) == seal((one,), packs, evidence=other)


@pytest.mark.parametrize("case", ["another content", "format 1", "a foreign name", "a path"])
def test_members_that_are_not_what_they_say_are_refused(framework: Framework, case: str) -> None:
    contents = contents_of(framework, sample_assessment(framework))
    names = {
        "another content": name_of(b"other"),
        "a foreign name": "notes.txt",
        "a path": "../" + name_of(b"x"),
    }
    contents[f"evidence/{names.get(case, name_of(b'x'))}"] = b"x"
    data = sealed(contents, format=1 if case == "format 1" else 2)
    with pytest.raises(ReadinessError) as told:
        unseal(data, "x.readiness")
    assert told.value.fault is Fault.FILE_DAMAGED
