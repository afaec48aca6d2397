"""Text that grows with the window, so that a whole room can read it."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics

from readiness_desktop.gui.widgets.labels import PlainLabel

SMALLEST = 12
"""No text is smaller, in pixels."""


class BigLabel(PlainLabel):
    """A label whose size in pixels is set by the room that there is; style and colour are those of the theme."""

    _pixels = 0

    def set_pixels(self, pixels: int) -> None:
        """Be of this size."""
        pixels = max(SMALLEST, pixels)
        if pixels != self._pixels:
            self._pixels = pixels
            self._restyle_if_themed()

    def height_at(self, pixels: int, width: int) -> int:
        """How high the text would be at a size and a width."""
        font = self.font()
        font.setPixelSize(max(SMALLEST, pixels))
        flags = int(Qt.TextFlag.TextWordWrap)
        return (
            QFontMetrics(font).boundingRect(QRect(0, 0, max(1, width), 100_000), flags, self.text()).height()
        )

    def restyle(self) -> None:
        super().restyle()
        if self._pixels:
            font = self.font()
            font.setPixelSize(self._pixels)
            self.setFont(font)
