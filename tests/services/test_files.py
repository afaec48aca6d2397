"""Files are told apart by what they hold, and writing one never costs other work."""

import json
import os
import stat
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from readiness_desktop.domain.assessment import LONGEST_TEXT, Assessment
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.results import ENGINE_VERSION
from readiness_desktop.exchange.sealed import seal
from readiness_desktop.packs.plain import framework_plain
from readiness_desktop.services import answering
from readiness_desktop.services.files import (
    at_round,
    open_any,
    open_file,
    refuse_other_work,
    save_copy,
    save_sample,
)
from readiness_desktop.services.sample import sample_assessment

TODAY = date(2026, 5, 1)


@pytest.fixture(scope="module")
def sample(framework: Framework) -> Assessment:
    return sample_assessment(framework)


def fault_of(path: Path) -> Fault:
    with pytest.raises(ReadinessError) as caught:
        open_any(path, TODAY)
    return caught.value.fault


def test_a_copy_is_opened_again(tmp_path: Path, framework: Framework, sample: Assessment) -> None:
    path = tmp_path / "Northwind.readiness"
    save_copy(path, framework, sample)
    opened = open_file(path)
    assert (opened.framework_of(opened.chosen()), opened.chosen()) == (framework, sample)
    first = path.read_bytes()
    save_copy(path, framework, sample)
    assert path.read_bytes() == first


def test_an_answers_file_is_opened_with_the_shipped_pack(tmp_path: Path, framework: Framework) -> None:
    path = tmp_path / "answers.txt"
    path.write_text(
        "\ufeff \n" + json.dumps({"answers": {"D1.1": {"level": 2, "ev": "E3"}}}), encoding="utf-8"
    )
    opened = open_any(path, TODAY)
    assert opened.framework_of(opened.chosen()) == framework
    assert opened.chosen().current.as_of == TODAY


@pytest.mark.parametrize(
    ("name", "data", "fault"),
    [
        ("x.readiness", b"", Fault.FILE_EMPTY),
        ("x.json", b"", Fault.FILE_EMPTY),
        ("x.readiness", b"%PDF-1.7", Fault.FILE_FOREIGN),
        ("x.pdf", b"\x00" * 9, Fault.FILE_FOREIGN),
        ("x.readiness", b"READINESS 1\n" + b"x" * 99, Fault.FILE_TRUNCATED),
        ("x.json", b"READINESS 3\n" + b"x" * 99, Fault.FILE_NEWER),
        ("x.json", b"answers", Fault.ANSWERS_NOT_JSON),
        ("x.json", b"[" * 2_000, Fault.ANSWERS_TOO_DEEP),
        ("x.readiness", b"[" * 2_000, Fault.ANSWERS_TOO_DEEP),
    ],
)
def test_files_are_told_apart(tmp_path: Path, name: str, data: bytes, fault: Fault) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    assert fault_of(path) is fault
    assert path.read_bytes() == data


def test_nothing_there(tmp_path: Path) -> None:
    assert fault_of(tmp_path / "x.readiness") is Fault.FILE_MISSING
    assert fault_of(tmp_path) is Fault.FILE_UNREADABLE


def test_one_of_several_assessments(tmp_path: Path, framework: Framework, sample: Assessment) -> None:
    other_profile = replace(sample.current.profile, project="Route planning")
    other = replace(
        sample,
        uuid="00000000-0000-4000-8000-000000000000",
        rounds=(replace(sample.rounds[-1], profile=other_profile),),
    )
    path = tmp_path / "both.readiness"
    path.write_bytes(seal((sample, other), {framework.checksum: framework_plain(framework)}))
    opened = open_any(path, TODAY)
    with pytest.raises(ReadinessError) as caught:
        opened.chosen()
    assert caught.value.fault is Fault.FILE_SEVERAL_ASSESSMENTS
    assert set(str(caught.value.facts["names"]).split("'")) >= {"Shipment ETA prediction", "Route planning"}
    assert opened.chosen("Route planning") == other
    assert opened.chosen(sample.uuid) == sample
    with pytest.raises(ReadinessError) as caught:
        opened.chosen("Fraud")
    assert (caught.value.fault, caught.value.facts["assessment"]) == (Fault.ASSESSMENT_UNKNOWN, "Fraud")
    assert {found.uuid for found in open_file(path).assessments} == {sample.uuid, other.uuid}


def test_an_earlier_round(sample: Assessment) -> None:
    assert at_round(sample, None) is sample
    assert at_round(sample, 1).current.number == 1
    with pytest.raises(ReadinessError) as caught:
        at_round(sample, 4)
    assert (caught.value.fault, caught.value.facts["round"]) == (Fault.ROUND_UNKNOWN, 4)


def test_a_pack_that_is_not_at_hand(tmp_path: Path, framework: Framework, sample: Assessment) -> None:
    old = replace(sample.rounds[0], framework_checksum="0" * 64, framework_version="7")
    with pytest.raises(ReadinessError) as caught:
        save_copy(tmp_path / "x", framework, replace(sample, rounds=(old, *sample.rounds[1:])))
    assert (caught.value.fault, caught.value.facts["version"]) == (Fault.PACK_UNKNOWN, "7")
    assert list(tmp_path.iterdir()) == []


def test_no_copy_is_written_that_could_not_be_opened(
    tmp_path: Path, framework: Framework, sample: Assessment
) -> None:
    path = tmp_path / "a.readiness"
    longest = answering.set_note(sample, "D1.2", "x" * LONGEST_TEXT)
    save_copy(path, framework, longest)
    whole = path.read_bytes()
    assert open_any(path, TODAY).assessments == (longest,)
    with pytest.raises(ReadinessError) as caught:
        save_copy(path, framework, answering.set_note(sample, "D1.2", "x" * (LONGEST_TEXT + 1)))
    assert caught.value.fault is Fault.COPY_REFUSED
    assert caught.value.facts["key"] == "rounds[2].answers.D1.2"
    assert path.read_bytes() == whole


def test_a_pack_that_is_not_shipped_travels_with_its_round(
    tmp_path: Path, framework: Framework, sample: Assessment
) -> None:
    from readiness_desktop.services.frameworks import framework_of

    plain = framework_plain(framework)
    plain["version"] = "8-own"
    own = framework_of(plain)
    assert own.checksum != framework.checksum
    last = replace(sample.current, framework_version="8-own", framework_checksum=own.checksum)
    mixed = sample.with_current(last)
    path = tmp_path / "x.readiness"
    save_copy(path, own, mixed, earlier={framework.checksum: framework_plain(framework)})
    opened = open_any(path, TODAY)
    assert opened.framework_of(opened.chosen()) == own
    assert opened.framework_of(at_round(opened.chosen(), 1)) == framework
    assert opened.chosen() == mixed


def test_the_sample_is_written_over_an_earlier_sample_only(tmp_path: Path, framework: Framework) -> None:
    path = tmp_path / "sample.readiness"
    save_sample(path)
    first = path.read_bytes()
    save_sample(path)
    assert path.read_bytes() == first
    path.write_bytes(b"")
    save_sample(path)

    mine = open_any(path, TODAY).chosen()
    save_copy(path, framework, replace(mine, uuid="00000000-0000-4000-8000-000000000000"))
    for kept in (path.read_bytes(), b"my notes", first[:-1]):
        path.write_bytes(kept)
        with pytest.raises(ReadinessError) as caught:
            save_sample(path)
        assert caught.value.fault is Fault.FILE_EXISTS
        assert path.read_bytes() == kept


def test_only_a_file_of_the_same_kind_is_written_over(tmp_path: Path) -> None:
    path, source = tmp_path / "x.pdf", tmp_path / "source"
    refuse_other_work(path, start=b"%PDF-", source=source)
    for kept in (b"", b"%PDF-1.7 old report"):
        path.write_bytes(kept)
        refuse_other_work(path, start=b"%PDF-", source=source)
    for kept in (b"%PD", b"READINESS 1\n", b"x"):
        path.write_bytes(kept)
        with pytest.raises(ReadinessError) as caught:
            refuse_other_work(path, start=b"%PDF-", source=source)
        assert caught.value.fault is Fault.FILE_EXISTS
    path.write_bytes(b"%PDF-")
    with pytest.raises(ReadinessError):
        refuse_other_work(path, start=b"%PDF-", source=path)


on_posix = pytest.mark.skipif(sys.platform == "win32", reason="no such files there")


@pytest.fixture
def pipe(tmp_path: Path) -> Path:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    return path


@on_posix
def test_a_pipe_is_neither_read_nor_written_over(
    pipe: Path, tmp_path: Path, framework: Framework, sample: Assessment
) -> None:
    link = tmp_path / "link.readiness"
    link.symlink_to(pipe)
    for path in (pipe, link):
        for act in (
            lambda path: open_any(path, TODAY),
            save_sample,
            lambda path: save_copy(path, framework, sample),
            lambda path: refuse_other_work(path, start=b"%PDF-"),
        ):
            with pytest.raises(ReadinessError) as caught:
                act(path)  # pyright: ignore[reportUnknownArgumentType]
            assert caught.value.fault is Fault.FILE_SPECIAL
            assert caught.value.facts["path"] == str(path)
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    assert link.is_symlink()
    assert sorted(tmp_path.iterdir()) == [link, pipe]


@on_posix
def test_a_link_is_written_through_and_only_over_the_same_kind(tmp_path: Path) -> None:
    kept, link = tmp_path / "mine.txt", tmp_path / "link"
    kept.write_bytes(b"my notes")
    link.symlink_to(kept)
    with pytest.raises(ReadinessError) as caught:
        save_sample(link)
    assert caught.value.fault is Fault.FILE_EXISTS
    with pytest.raises(ReadinessError):
        refuse_other_work(link, start=b"%PDF-")
    kept.write_bytes(b"")
    save_sample(link)
    assert link.is_symlink()
    assert open_any(kept, TODAY).assessments


def test_a_file_that_was_locked_by_an_earlier_engine_is_read_as_it_was_locked() -> None:
    """Written by engine 3, whose hash took no notice of days that had not come."""
    path = Path(__file__).parents[1] / "references" / "files" / "engine-3.readiness"
    opened = open_file(path)
    locked = opened.chosen().current.lock
    assert locked is not None
    assert (locked.engine_version, locked.results.verdict) == ("3", "LAUNCH")
    today = evaluate(opened.framework_of(opened.chosen()), opened.chosen())
    assert ENGINE_VERSION != "3" and today.input_hash != locked.input_hash
    assert today.verdict == "CONDITIONS", "the approval had not come"
