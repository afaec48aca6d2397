"""Files of evidence beside a library: whole or not at all, each content once, swept only where nothing names them."""

import hashlib
import os
import random
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from readiness_desktop.domain.assessment import Assessment, EvidenceItem
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.evidence import MAX_ITEM_BYTES
from readiness_desktop.domain.history import changes_between
from readiness_desktop.services.library import Library
from readiness_desktop.storage.evidence_files import EvidenceFiles, Kept, folder_of
from tests.storage.filled import NOON, assessment, filled_library, summary_of

OLD = (NOON - timedelta(days=2)).timestamp()


def aged(files: EvidenceFiles, kept: Kept, at: float = OLD) -> Kept:
    os.utime(files.path(kept.sha256), (at, at))
    return kept


def names(files: EvidenceFiles) -> set[str]:
    return {entry.name for entry in files.folder.iterdir()} - {"library.json"}


def with_item(old: Assessment, kept: Kept, uuid: str = "e1") -> Assessment:
    item = EvidenceItem(uuid, "D1.1", "Alert log", sha256=kept.sha256)
    return old.with_current(replace(old.current, evidence=(*old.current.evidence, item)))


def without_items(old: Assessment) -> Assessment:
    return old.with_current(replace(old.current, evidence=()))


def saved(library: Library, before: Assessment, after: Assessment) -> Assessment:
    library.save(changes_between(before, after), summary_of(after))
    return after


def sweep(library: Library) -> None:
    while library.sweep_evidence():
        pass


def fault_of(work: Callable[[], object]) -> Fault:
    with pytest.raises(ReadinessError) as told:
        work()
    return told.value.fault


def test_a_content_lies_once_under_its_checksum(tmp_path: Path) -> None:
    files = EvidenceFiles(tmp_path / "library.sqlite")
    for name in ("a.pdf", "b.pdf"):
        (tmp_path / name).write_bytes(b"the same")
    first, second = files.keep_file(tmp_path / "a.pdf"), files.keep_file(tmp_path / "b.pdf")
    assert first == second == Kept(hashlib.sha256(b"the same").hexdigest(), 8)
    assert files.keep_bytes(b"the same", "pasted.png") == first
    assert names(files) == {first.sha256}
    assert files.read(first.sha256) == b"the same"
    assert files.has(first.sha256)


def test_libraries_in_one_folder_have_folders_of_their_own(tmp_path: Path) -> None:
    one, other = (EvidenceFiles(tmp_path / name) for name in ("library.sqlite", "library-2.sqlite"))
    kept = one.keep_bytes(b"x", "x")
    assert not other.has(kept.sha256)
    assert one.folder == folder_of(tmp_path / "library.sqlite") == tmp_path / "library.sqlite.evidence"


@pytest.mark.parametrize("size", [MAX_ITEM_BYTES + 1, 50 * 1024 * 1024])
def test_a_file_that_is_too_large_leaves_nothing(tmp_path: Path, size: int) -> None:
    files = EvidenceFiles(tmp_path / "library.sqlite")
    with (tmp_path / "big.zip").open("wb") as file:
        file.truncate(size)
    with pytest.raises(ReadinessError) as told:
        files.keep_file(tmp_path / "big.zip")
    assert told.value.fault is Fault.EVIDENCE_TOO_LARGE
    assert told.value.facts == {"path": "big.zip", "size": size}
    assert not files.folder.exists() or names(files) == set()
    assert fault_of(lambda: files.keep_bytes(bytes(MAX_ITEM_BYTES + 1), "x")) is Fault.EVIDENCE_TOO_LARGE


def test_the_largest_file_is_kept(tmp_path: Path) -> None:
    files = EvidenceFiles(tmp_path / "library.sqlite")
    with (tmp_path / "big.zip").open("wb") as file:
        file.truncate(MAX_ITEM_BYTES)
    assert files.keep_file(tmp_path / "big.zip").size == MAX_ITEM_BYTES


def test_what_is_no_ordinary_file_is_refused(tmp_path: Path) -> None:
    files = EvidenceFiles(tmp_path / "library.sqlite")
    (tmp_path / "empty.txt").touch()
    assert fault_of(lambda: files.keep_file(tmp_path / "gone.txt")) is Fault.FILE_MISSING
    assert fault_of(lambda: files.keep_file(tmp_path / "nul\0.txt")) is Fault.FILE_MISSING
    assert fault_of(lambda: files.keep_file(tmp_path)) is Fault.FILE_UNREADABLE
    assert fault_of(lambda: files.keep_file(tmp_path / "empty.txt")) is Fault.FILE_EMPTY
    assert fault_of(lambda: files.keep_bytes(b"", "x")) is Fault.FILE_EMPTY
    if sys.platform != "win32":
        os.mkfifo(tmp_path / "pipe")
        assert fault_of(lambda: files.keep_file(tmp_path / "pipe")) is Fault.FILE_SPECIAL
        assert fault_of(lambda: files.keep_file(Path("/dev/zero"))) is Fault.FILE_SPECIAL
    assert not files.folder.exists() or names(files) == set()


def test_a_file_that_is_being_written_or_cut_is_refused(tmp_path: Path) -> None:
    files = EvidenceFiles(tmp_path / "library.sqlite")
    path = tmp_path / "log.txt"
    path.write_bytes(bytes(3 * 1024 * 1024))

    def grow(done: int, _total: int) -> None:
        if done == 1024 * 1024:
            with path.open("ab") as file:
                file.write(b"more")

    def cut(_done: int, _total: int) -> None:
        os.truncate(path, 1024 * 1024)

    assert fault_of(lambda: files.keep_file(path, progress=grow)) is Fault.EVIDENCE_CHANGED
    assert fault_of(lambda: files.keep_file(path, progress=cut)) is Fault.EVIDENCE_CHANGED
    assert names(files) == set(), "nothing of it is left behind"


@pytest.mark.skipif(sys.platform == "win32", reason="an open file stays there")
def test_a_file_that_vanishes_while_it_is_read_is_kept_whole(tmp_path: Path) -> None:
    files = EvidenceFiles(tmp_path / "library.sqlite")
    path = tmp_path / "log.txt"
    path.write_bytes(b"ab" * 1024 * 1024)
    kept = files.keep_file(path, progress=lambda _done, _total: path.unlink(missing_ok=True))
    assert files.read(kept.sha256) == b"ab" * 1024 * 1024


def test_a_drive_that_fails_while_it_is_read_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = EvidenceFiles(tmp_path / "library.sqlite")
    (tmp_path / "log.txt").write_bytes(b"x")

    def fail(*_given: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr("readiness_desktop.storage.evidence_files._read", fail)
    assert fault_of(lambda: files.keep_file(tmp_path / "log.txt")) is Fault.FILE_UNREADABLE
    assert names(files) == set()


@pytest.mark.parametrize(("number", "fault"), [(28, Fault.DISK_FULL), (13, Fault.FOLDER_UNWRITABLE)])
def test_a_disk_that_takes_nothing_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, fault: Fault
) -> None:
    files = EvidenceFiles(tmp_path / "library.sqlite")

    def fail(_handle: int) -> None:
        raise OSError(number, "no")

    monkeypatch.setattr("readiness_desktop.storage.evidence_files.os.fsync", fail)
    assert fault_of(lambda: files.keep_bytes(b"x", "x")) is fault
    assert names(files) == set()


def test_stopping_leaves_nothing(tmp_path: Path) -> None:
    files = EvidenceFiles(tmp_path / "library.sqlite")
    (tmp_path / "a").write_bytes(bytes(2 * 1024 * 1024))
    stopped: list[bool] = []
    work = lambda: files.keep_file(  # noqa: E731
        tmp_path / "a", lambda: bool(stopped), lambda _done, _total: stopped.append(True)
    )
    assert fault_of(work) is Fault.STOPPED
    assert names(files) == set()


def test_damage_and_loss_are_told_and_the_same_file_heals(tmp_path: Path) -> None:
    files = EvidenceFiles(tmp_path / "library.sqlite")
    kept = files.keep_bytes(b"evidence", "x")
    files.path(kept.sha256).write_bytes(b"evidencE")
    assert fault_of(lambda: files.read(kept.sha256)) is Fault.EVIDENCE_DAMAGED
    files.keep_bytes(b"evidence", "x")
    assert files.read(kept.sha256) == b"evidence"
    files.path(kept.sha256).unlink()
    assert fault_of(lambda: files.read(kept.sha256)) is Fault.EVIDENCE_MISSING
    assert fault_of(lambda: files.read("../library.sqlite")) is Fault.EVIDENCE_MISSING
    assert not files.has("../library.sqlite")


# ---------------------------------------------------------------- sweeping


def test_only_old_files_that_nothing_names_are_swept(tmp_path: Path) -> None:
    one = assessment()
    library = filled_library(tmp_path / "library.sqlite", [one])
    files = library.evidence
    named, removed, orphan = (aged(files, files.keep_bytes(data, "x")) for data in (b"1", b"2", b"3"))
    young = aged(files, files.keep_bytes(b"4", "x"), (NOON - timedelta(minutes=20)).timestamp())
    part = files.folder / "left.part"
    part.write_bytes(b"half")
    os.utime(part, (OLD, OLD))
    (files.folder / "notes.txt").write_text("of somebody else")
    one = saved(library, one, with_item(one, removed, "e0"))
    one = saved(library, one, without_items(one))
    saved(library, one, with_item(one, named))
    sweep(library)
    # What was removed again stands in history still.
    assert names(files) == {named.sha256, removed.sha256, young.sha256, "notes.txt"}
    assert not files.has(orphan.sha256)
    library.close()


def test_many_orphans_go_in_batches(tmp_path: Path) -> None:
    library = filled_library(tmp_path / "library.sqlite", [assessment()])
    files = library.evidence
    for number in range(120):
        aged(files, files.keep_bytes(str(number).encode(), "x"))
    assert library.sweep_evidence()
    assert len(names(files)) == 70
    sweep(library)
    assert names(files) == set()
    library.close()


def test_what_was_attached_since_a_backup_outlives_its_restoring(tmp_path: Path) -> None:
    path, one = tmp_path / "library.sqlite", assessment()
    library = filled_library(path, [one])
    files = library.evidence
    first = aged(files, files.keep_bytes(b"first", "x"))
    one = saved(library, one, with_item(one, first))
    backup = library.backup()
    later = aged(files, files.keep_bytes(b"later", "x"))
    saved(library, one, with_item(one, later, "e2"))
    library.close()
    newer = path.read_bytes()
    path.write_bytes(backup.read_bytes())
    library = Library.open(path, clock=lambda: NOON)
    sweep(library)
    # History grows on, and the file still stays: the newer library may come back.
    one = library.load(one.uuid)
    one = saved(library, one, without_items(one))
    saved(library, one, with_item(one, first, "e3"))
    sweep(library)
    library.close()
    path.write_bytes(newer)
    library = Library.open(path, clock=lambda: NOON)
    assert library.evidence.read(later.sha256) == b"later"
    library.close()


def test_another_library_at_the_same_place_removes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    library = filled_library(path, [assessment()])
    kept = aged(library.evidence, library.evidence.keep_bytes(b"x", "x"))
    library.close()
    path.rename(tmp_path / "away.sqlite")
    library = filled_library(path, [assessment(2)])
    sweep(library)
    sweep(library)
    assert library.evidence.has(kept.sha256)
    library.close()


def test_a_deleted_assessment_takes_its_files_along_unless_another_has_them(tmp_path: Path) -> None:
    one, two = assessment(1), assessment(2)
    library = filled_library(tmp_path / "library.sqlite", [one, two])
    files = library.evidence
    own, shared = (aged(files, files.keep_bytes(data, "x")) for data in (b"own", b"shared"))
    saved(library, one, with_item(with_item(one, own), shared, "e2"))
    saved(library, two, with_item(two, shared, "e3"))
    library.delete(one.uuid)
    assert names(files) == {shared.sha256}
    library.close()


@pytest.mark.skipif(sys.platform == "win32", reason="no fork there")
def test_killed_between_file_and_row_there_is_never_a_row_without_its_file(tmp_path: Path) -> None:
    from tests.storage.test_killed import in_a_child

    path = tmp_path / "library.sqlite"
    filled_library(path, [assessment()]).close()
    chance = random.Random(7)
    for turn in range(6):
        reading, writing = os.pipe()

        def attach_for_ever(first: int = turn * 1000, said: int = writing) -> None:
            library = Library.open(path)
            one, number = library.load("a1"), first
            while True:
                number += 1
                kept = library.evidence.keep_bytes(f"content {number}".encode(), "x")
                os.write(said, b"f")
                one = saved(library, one, with_item(one, kept, f"e{number}"))

        pid = in_a_child(attach_for_ever)
        os.close(writing)
        for _ in range(chance.randint(1, 9)):
            os.read(reading, 1)
        os.kill(pid, 9)
        os.waitpid(pid, 0)
        os.close(reading)
        library = Library.open(path, clock=lambda: NOON)
        files = library.evidence
        held = {item.sha256 for item in library.load("a1").current.evidence}
        assert all(files.read(name) for name in held)
        for name in files.found():
            os.utime(files.folder / name, (OLD, OLD))
        sweep(library)
        assert names(files) == held
        library.close()
