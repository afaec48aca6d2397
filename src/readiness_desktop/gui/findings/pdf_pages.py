"""Pages of a PDF as pictures; the one place of the window that calls PDFium, which is not safe for threads."""

from __future__ import annotations

from threading import Lock
from typing import Any

from PySide6.QtGui import QImage

POINTS_AN_INCH = 72
PIXELS_AN_INCH = 96
_pdfium = Lock()


class PdfPages:
    """A PDF in memory. Sizes are device-independent pixels at 96 to the inch, page numbers count from 0."""

    def __init__(self, data: bytes) -> None:
        import pypdfium2

        with _pdfium:
            self._document: Any = pypdfium2.PdfDocument(data)
            self.sizes: tuple[tuple[float, float], ...] = tuple(
                self._inch_size(number) for number in range(len(self._document))
            )

    def _inch_size(self, number: int) -> tuple[float, float]:
        width, height = self._document.get_page_size(number)
        scale = PIXELS_AN_INCH / POINTS_AN_INCH
        return width * scale, height * scale

    def __len__(self) -> int:
        return len(self.sizes)

    def picture(self, number: int, zoom: float, ratio: float = 1.0) -> QImage:
        """A page at a zoom (1.0 is its size on paper) for a screen of `ratio` pixels each; white paper."""
        with _pdfium:
            page = self._document[number]
            scale = zoom * ratio * PIXELS_AN_INCH / POINTS_AN_INCH
            bitmap = page.render(scale=scale, rev_byteorder=True, prefer_bgrx=True)
            image = QImage(
                bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGBX8888
            ).copy()
            bitmap.close()
            page.close()
        image.setDevicePixelRatio(ratio)
        return image

    def close(self) -> None:
        """Give the memory back."""
        with _pdfium:
            self._document.close()
