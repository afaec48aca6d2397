"""Attaching, giving back, and what a file is called on the way."""

import stat
import sys
from datetime import date
from pathlib import Path

import pytest

from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.framework import Framework
from readiness_desktop.services import evidence
from readiness_desktop.services.evidence import EvidenceFiles, Shelf

TODAY = date(2026, 4, 14)


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    files = EvidenceFiles(tmp_path / "library.sqlite")
    return Shelf(library=tmp_path / "library.sqlite", files=lambda: files)


def test_a_file_becomes_an_item(tmp_path: Path, framework: Framework, shelf: Shelf) -> None:
    path = tmp_path / "Alert_log March.pdf"
    path.write_bytes(b"%PDF")
    import os

    os.utime(path, (1_770_000_000, 1_770_000_000))
    attached = evidence.attach_file(shelf, framework, path, TODAY)
    item = evidence.item_for(framework, "D2.4", attached)
    assert (item.title, item.file_name, item.file_size) == ("Alert log March", "Alert_log March.pdf", 4)
    assert (item.kind, item.grade, item.question, item.expires_days) == ("document", "E3", "D2.4", None)
    assert item.dated == date(2026, 2, 2)
    assert shelf.read(item) == b"%PDF"
    path.unlink()
    assert shelf.read(item) == b"%PDF"


def test_a_screenshot_is_a_dashboard_and_never_from_the_future(framework: Framework, shelf: Shelf) -> None:
    attached = evidence.attach_bytes(shelf, framework, b"png", "Screenshot 10.12.png", TODAY)
    assert (attached.kind, attached.dated, attached.title) == ("dashboard_or_log", TODAY, "Screenshot 10.12")


def test_another_question_gets_an_item_of_its_own(framework: Framework, shelf: Shelf) -> None:
    attached = evidence.attach_bytes(shelf, framework, b"png", "a.png", TODAY)
    item = evidence.item_for(framework, "D2.4", attached)
    again = evidence.again_for(item, "D1.1")
    assert (again.question, again.sha256) == ("D1.1", item.sha256)
    assert again.uuid != item.uuid


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("plan.pdf", "plan.pdf"),
        ("../../etc/passwd", "_.._etc_passwd"),
        ("a\\b:c.txt", "a_b_c.txt"),
        ("con.txt", "_con.txt"),
        (" . ", "file"),
        ("gnp.\u202eexe", "gnp._exe"),
        ("x" * 300 + ".pdf", "x" * 116 + ".pdf"),
    ],
)
def test_a_name_leads_nowhere_else(name: str, safe: str) -> None:
    assert evidence.safe_name(name) == safe


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("setup.exe", b""),
        ("Run.BAT", b""),
        ("go.sh", b""),
        ("app.desktop", b""),
        ("report.pdf.lnk", b""),
        ("evil.exe. ", b""),
        ("noending", b"#!/bin/sh"),
        ("noending", b"\x7fELF"),
        ("plain.txt", b"MZ\x90"),
    ],
)
def test_a_program_is_not_opened(
    tmp_path: Path, framework: Framework, shelf: Shelf, name: str, data: bytes
) -> None:
    attached = evidence.attach_bytes(shelf, framework, data or b"x", name, TODAY)
    item = evidence.item_for(framework, "D2.4", attached)
    with pytest.raises(ReadinessError) as told:
        evidence.write_to_open(shelf, item, tmp_path)
    assert told.value.fault is Fault.EVIDENCE_IS_A_PROGRAM
    evidence.save_file(shelf, item, tmp_path / "copy.bin")
    assert (tmp_path / "copy.bin").read_bytes() == (data or b"x")


@pytest.mark.skipif(sys.platform == "win32", reason="rights are others there")
def test_what_is_opened_is_a_copy_that_cannot_be_written(
    tmp_path: Path, framework: Framework, shelf: Shelf
) -> None:
    attached = evidence.attach_bytes(shelf, framework, b"%PDF", "plan.pdf", TODAY)
    item = evidence.item_for(framework, "D2.4", attached)
    for _ in range(2):
        path = evidence.write_to_open(shelf, item, tmp_path)
        assert (path.name, path.read_bytes()) == ("plan.pdf", b"%PDF")
        assert stat.S_IMODE(path.stat().st_mode) == 0o400


def test_a_missing_file_is_told_with_its_title(framework: Framework, shelf: Shelf) -> None:
    attached = evidence.attach_bytes(shelf, framework, b"%PDF", "plan.pdf", TODAY)
    item = evidence.item_for(framework, "D2.4", attached)
    shelf.files().path(item.sha256).unlink()
    with pytest.raises(ReadinessError) as told:
        shelf.read(item)
    assert (told.value.fault, told.value.facts["title"]) == (Fault.EVIDENCE_MISSING, "plan")


def test_without_a_library_nothing_is_kept(framework: Framework) -> None:
    for shelf in (Shelf(), Shelf(library=Path("x.sqlite"))):
        with pytest.raises(ReadinessError) as told:
            evidence.attach_bytes(shelf, framework, b"x", "x", TODAY)
        assert told.value.fault is Fault.LIBRARY_UNREADABLE
