"""Small pictures: made once, kept within bounds, and never of what only pretends to be one."""

import struct
import threading
import zlib
from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.evidence import pictures
from readiness_desktop.gui.evidence.incoming import as_png
from readiness_desktop.gui.evidence.pictures import Pictures, scaled_image
from readiness_desktop.gui.findings.pdf_pages import first_page
from readiness_desktop.services.evidence import attach_bytes, item_for
from tests.gui.evidence.made import picture, shelf_in

DAY = date(2026, 4, 14)


@pytest.fixture
def held(qtbot: QtBot) -> Iterator[Pictures]:
    """As in the window, where each belongs to a page and ends with it."""
    page = QWidget()
    qtbot.addWidget(page)
    yield Pictures(page)
    page.deleteLater()


def bomb() -> bytes:
    """A small PNG that says it is 60 000 pixels wide and high."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(b"\0"))
        + chunk(b"IEND", b"")
    )


def test_a_picture_is_made_smaller_and_keeps_its_shape() -> None:
    image = scaled_image(as_png(picture(900, 300)), 96)
    assert image is not None
    assert (image.width(), image.height()) == (96, 32)
    small = scaled_image(as_png(picture(40, 30)), 96)
    assert small is not None
    assert small.width() == 40


def test_what_would_unpack_to_too_much_or_is_no_picture_has_none() -> None:
    assert scaled_image(bomb(), 96) is None
    assert scaled_image(b"not a picture", 96) is None
    assert scaled_image(b"<svg xmlns='http://www.w3.org/2000/svg'/>", 96) is None
    assert scaled_image(as_png(picture(900, 300))[:200], 96) is None


def test_a_pdf_that_is_none_has_no_page() -> None:
    assert first_page(b"%PDF-1.4 nothing", 96) is None


def test_pictures_are_kept_within_their_bound(
    qtbot: QtBot, framework: Framework, tmp_path: Path, held: Pictures
) -> None:
    shelf = shelf_in(tmp_path)
    held_bytes = pictures.MOST_BYTES
    pictures.MOST_BYTES = 2 * 96 * 96 * 4
    try:
        for color in ("red", "green", "blue"):
            attached = attach_bytes(shelf, framework, as_png(picture(96, 96, color)), "a.png", DAY)
            item = item_for(framework, "D6.1", attached)
            assert held.picture(shelf, item) is None
            qtbot.waitUntil(lambda item=item: held.picture(shelf, item) is not None)
        assert len(held._kept) == 2
    finally:
        pictures.MOST_BYTES = held_bytes


def test_a_file_that_is_missing_has_no_picture_and_says_nothing(
    qtbot: QtBot, framework: Framework, tmp_path: Path, held: Pictures
) -> None:
    shelf = shelf_in(tmp_path)
    item = item_for(framework, "D6.1", attach_bytes(shelf, framework, as_png(picture()), "a.png", DAY))
    shelf.files().path(item.sha256).unlink()
    assert held.picture(shelf, item) is None
    qtbot.waitUntil(lambda: bool(held._kept))
    assert held.picture(shelf, item) is None
    shelf.files().keep_bytes(as_png(picture()), "a.png")
    held.forget()
    with qtbot.waitSignal(held.ready):
        held.picture(shelf, item)


def test_pictures_are_made_one_at_a_time_and_only_while_they_are_wanted(
    qtbot: QtBot, framework: Framework, tmp_path: Path, held: Pictures, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate, begun = threading.Event(), list[str]()
    real = pictures.scaled_image

    def wait_and_make(data: bytes, side: int) -> QImage | None:
        begun.append(sha256(data).hexdigest())
        assert gate.wait(30)
        return real(data, side)

    monkeypatch.setattr(pictures, "scaled_image", wait_and_make)
    shelf = shelf_in(tmp_path)
    items = [
        item_for(framework, "D6.1", attach_bytes(shelf, framework, as_png(picture(9, n)), "a.png", DAY))
        for n in range(1, 6)
    ]
    for item in items[:4]:
        held.picture(shelf, item)
    qtbot.waitUntil(lambda: bool(begun))
    held.want_no_more()
    held.picture(shelf, items[4])
    gate.set()
    qtbot.waitUntil(lambda: held.picture(shelf, items[4]) is not None)
    assert begun == [items[0].sha256, items[4].sha256]
