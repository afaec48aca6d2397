"""Small pictures of files of evidence, made beside the window's thread and kept in memory as long as there is room."""

from __future__ import annotations

from collections import OrderedDict
from functools import partial
from pathlib import PurePosixPath
from typing import cast

from PySide6.QtCore import QBuffer, QIODevice, QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader

from readiness_desktop.domain.assessment import EvidenceItem
from readiness_desktop.gui.asides import Asides
from readiness_desktop.gui.background import Task, Work
from readiness_desktop.gui.findings.pdf_pages import first_page
from readiness_desktop.services.evidence import Shelf

SMALL, LARGE = 96, 640
MOST_BYTES = 32 * 1024 * 1024
MOST_PIXELS = 120_000_000
"""A picture that says it has more is not unpacked; nobody's screen or camera makes one."""

_FORMATS = {"png", "jpg", "jpeg", "gif", "webp", "bmp", "tif", "tiff"}
_ALLOCATION_MB = 512

Key = tuple[str, int]


class Pictures(QObject):
    """`ready` carries the checksum of a file whose picture is there now. They are made one after the other."""

    ready = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept: OrderedDict[Key, QImage | None] = OrderedDict()
        self._bytes = 0
        self._asked: dict[Key, Work] = {}
        self._making: Key | None = None
        # A file that is missing is told by whoever opens it; here there is just no picture.
        self._asides = Asides(lambda _error: None, self)

    def picture(self, shelf: Shelf | None, item: EvidenceItem, side: int = SMALL) -> QImage | None:
        """The picture of an item's file if it is there; else it is made, where such a file has one."""
        key = (item.sha256, side)
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        if shelf is not None and item.sha256 and key not in self._asked and has_picture(item.file_name):
            self._asked[key] = partial(_make, shelf, item, side)
            self._make_next()
        return None

    def want_no_more(self) -> None:
        """Small pictures that were asked for and not begun are not wanted any more: their rows are out of sight."""
        for key in [key for key in self._asked if key != self._making and key[1] == SMALL]:
            del self._asked[key]

    def _make_next(self) -> None:
        if self._making is None and self._asked:
            key = self._making = next(iter(self._asked))
            self._asides.do(self._asked[key], partial(self._take, key), partial(self._take, key, None))

    def forget(self) -> None:
        """Look anew: a file that was missing may be there again."""
        for key in [key for key, image in self._kept.items() if image is None]:
            del self._kept[key]

    def _take(self, key: Key, image: object) -> None:
        self._asked.pop(key, None)
        self._making = None
        self._make_next()
        found = cast("QImage | None", image)
        self._kept[key] = found
        self._bytes += 0 if found is None else found.sizeInBytes()
        while self._bytes > MOST_BYTES and len(self._kept) > 1:
            _old, dropped = self._kept.popitem(last=False)
            self._bytes -= 0 if dropped is None else dropped.sizeInBytes()
        if found is not None:
            self.ready.emit(key[0])


def has_picture(name: str) -> bool:
    """Whether a file of this name can be shown as a picture."""
    return ending(name) in _FORMATS or ending(name) == "pdf"


def ending(name: str) -> str:
    """The ending of a file's name in small letters, without the dot."""
    return PurePosixPath(name).suffix.lower().lstrip(".")


def icon_of(item: EvidenceItem) -> str:
    """The icon that stands for a piece of evidence without a picture."""
    if item.sha256 and ending(item.file_name) in _FORMATS:
        return "image"
    known = {
        "dashboard_or_log": "chart-line",
        "test_or_drill": "clipboard-check",
        "budget": "coins",
        "person": "user",
    }
    return known.get(item.kind, "file-text")


def _make(shelf: Shelf, item: EvidenceItem, side: int, _task: Task) -> QImage | None:
    data = shelf.read(item)
    return first_page(data, side) if ending(item.file_name) == "pdf" else scaled_image(data, side)


def scaled_image(data: bytes, side: int) -> QImage | None:
    """A picture at most so wide and high; None for what is none of ours or would unpack to far too much."""
    QImageReader.setAllocationLimit(_ALLOCATION_MB)
    buffer = QBuffer()
    buffer.setData(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    if bytes(reader.format().data()).decode("ascii", "replace") not in _FORMATS:
        return None
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > MOST_PIXELS:
        return None
    reader.setAutoTransform(True)
    if max(size.width(), size.height()) > side:
        reader.setScaledSize(
            size.scaled(QSize(side, side), Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))
        )
    image = reader.read()
    return None if image.isNull() else image
