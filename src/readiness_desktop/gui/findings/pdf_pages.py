"""Pages of a PDF as pictures; the one place of the window that calls PDFium, which is not safe for threads."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import Any

from PySide6.QtGui import QImage

POINTS_AN_INCH = 72
PIXELS_AN_INCH = 96
_lock = Lock()


class PdfPages:
    """A PDF in memory. Sizes are device-independent pixels at 96 to the inch, page numbers count from 0.

    The document is opened for each picture and closed again: nothing of PDFium outlives a call.
    """

    def __init__(self, data: bytes) -> None:
        self._data = data
        scale = PIXELS_AN_INCH / POINTS_AN_INCH
        with opened(data) as document:
            sizes = [document.get_page_size(number) for number in range(len(document))]
        self.sizes: tuple[tuple[float, float], ...] = tuple((w * scale, h * scale) for w, h in sizes)

    def __len__(self) -> int:
        return len(self.sizes)

    def picture(self, number: int, zoom: float, ratio: float = 1.0) -> QImage:
        """A page at a zoom (1.0 is its size on paper) for a screen of `ratio` pixels each; white paper."""
        scale = zoom * ratio * PIXELS_AN_INCH / POINTS_AN_INCH
        with opened(self._data) as document:
            bitmap = document[number].render(scale=scale, rev_byteorder=True, prefer_bgrx=True)
            # A bitmap is the one thing that its document does not close.
            try:
                image = QImage(
                    bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGBX8888
                ).copy()
            finally:
                bitmap.close()
        image.setDevicePixelRatio(ratio)
        return image

    def text(self, number: int) -> str:
        """The words of a page in the order in which they were written."""
        with opened(self._data) as document:
            return str(document[number].get_textpage().get_text_bounded())


def first_page(data: bytes, side: int) -> QImage | None:
    """The first page of a PDF that anybody may have made, at most `side` pixels wide and high; None if it has none."""
    with pdfium_alone() as pdfium:
        try:
            document = pdfium.PdfDocument(data)
        except pdfium.PdfiumError:
            return None  # damaged, or under a password
        try:
            width, height = document.get_page_size(0)
            scale = side / max(width, height, 1.0)
            if min(width, height) * scale < 1:
                return None
            bitmap = document[0].render(scale=scale, rev_byteorder=True, prefer_bgrx=True)
            try:
                return QImage(
                    bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGBX8888
                ).copy()
            finally:
                bitmap.close()
        except (pdfium.PdfiumError, IndexError):
            return None
        finally:
            document.close()


@contextmanager
def pdfium_alone() -> Generator[Any]:
    """The PDFium library for one thread alone; whatever the block opens it has to close.

    What is left open would be closed by its finalizer, on any thread and while another one works.
    """
    with _lock:
        import pypdfium2

        yield pypdfium2


@contextmanager
def opened(source: bytes | Path) -> Generator[Any]:
    """A document for as long as the block lasts; its pages and their words are closed with it."""
    with pdfium_alone() as pdfium:
        document = pdfium.PdfDocument(source)
        try:
            yield document
        finally:
            document.close()
