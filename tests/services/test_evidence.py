"""Attaching, giving back, and what a file is called on the way."""

import stat
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.framework import Framework
from readiness_desktop.exchange.sealed import evidence_in
from readiness_desktop.services import evidence, evidence_travel
from readiness_desktop.services.evidence import EvidenceFiles, Shelf
from readiness_desktop.services.files import save_copy
from readiness_desktop.services.sample import sample_assessment

TODAY = date(2026, 4, 14)

LEADING_ON = (
    "settingcontent-ms", "chm", "hlp", "xll", "xlam", "slk", "iqy", "appinstaller", "vsto", "library-ms", "search-ms",
    "pyzw", "img", "rdp", "msu", "theme", "crx", "inetloc", "fileloc", "mobileconfig", "prefpane", "scptd",
    "applescript", "class", "flatpakref", "docm", "html", "svg", "zip",
)  # fmt: skip
"""Endings of files that run, or lead on to something that does."""


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
        ("\u6f22" * 110 + ".pdf", "\u6f22" * 65 + ".pdf"),
        ("COM\u00b9.log", "_COM\u00b9.log"),
        ("conin$", "_conin$"),
        ("CONOUT$.txt", "_CONOUT$.txt"),
    ],
)
def test_a_name_leads_nowhere_else_and_is_short_enough_for_every_disk(name: str, safe: str) -> None:
    assert evidence.safe_name(name) == safe
    assert len(safe.encode()) <= 200


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
        ("noending", b"words"),
        *((f"report.{ending}", b"") for ending in LEADING_ON),
    ],
)
def test_what_is_no_document_is_not_opened(
    tmp_path: Path, framework: Framework, shelf: Shelf, name: str, data: bytes
) -> None:
    attached = evidence.attach_bytes(shelf, framework, data or b"x", name, TODAY)
    item = evidence.item_for(framework, "D2.4", attached)
    with pytest.raises(ReadinessError) as told:
        evidence.write_to_open(shelf, item, tmp_path)
    assert told.value.fault is Fault.EVIDENCE_ONLY_SAVED
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


@pytest.mark.parametrize(
    "name", ["a.pdf", "B.DOCX", "minutes.eml", "demo.mp4", "call.m4a", "x.csv", "y.png", "z.txt"]
)
def test_documents_are_opened(tmp_path: Path, framework: Framework, shelf: Shelf, name: str) -> None:
    item = evidence.item_for(
        framework, "D2.4", evidence.attach_bytes(shelf, framework, b"words", name, TODAY)
    )
    assert evidence.write_to_open(shelf, item, tmp_path).name == name


def test_a_file_that_is_shown_is_read_and_checked_once(
    tmp_path: Path, framework: Framework, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = sample_assessment(framework)
    attached = evidence.attach_bytes(shelf, framework, b"log", "a.txt", TODAY)
    item = evidence.item_for(framework, "D2.4", attached)
    one = one.with_current(replace(one.current, evidence=(item,)))
    save_copy(tmp_path / "a.readiness", framework, one, evidence=shelf.files().read)
    read: list[Path] = []

    def counting(path: Path) -> object:
        read.append(path)
        return evidence_in(path)

    monkeypatch.setattr(evidence_travel, "evidence_in", counting)
    shown = Shelf(file=tmp_path / "a.readiness")
    with ThreadPoolExecutor(4) as pool:
        assert set(pool.map(shown.read, [item] * 8)) == {b"log"}
    assert len(read) == 1


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
