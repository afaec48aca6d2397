"""Grey blocks in the shape of what is coming; shown only when waiting takes longer than a moment."""

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.themed import Painted
from readiness_desktop.wording.translate import _


class LoadingBlocks(Painted):
    """Rows of blocks; nothing for the first 300 ms after `begin`."""

    spoken_role = "StaticText"

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(theme.motion["spinner_after_ms"])
        self._timer.timeout.connect(self._show_blocks)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(_("Being worked out"))
        self.use(theme)

    def begin(self) -> None:
        """Waiting begins now."""
        self._shown = False
        self._timer.start()
        self.update()

    def end(self) -> None:
        """Waiting is over."""
        self._timer.stop()
        self._shown = False

    def _show_blocks(self) -> None:
        self._shown = True
        self.update()

    def paint(self) -> None:
        """Draw."""
        if not self._shown:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.color("subtle"))
        row = self.theme.scaled(28)
        for number in range(max(1, self.height() // row)):
            top = number * row + (row - 12) / 2
            painter.drawRoundedRect(QRectF(0, top, self.width() * (0.30 + 0.04 * (number % 3)), 12), 3, 3)
            left = self.width() * (0.46 + 0.03 * number)
            if left < self.width() * 0.9:
                painter.drawRoundedRect(QRectF(left, top, self.width() * 0.1, 12), 3, 3)
