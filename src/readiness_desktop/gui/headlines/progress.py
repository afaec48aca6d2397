"""How far a self-check is, as one short bar a question."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.themed import Painted

_WIDTH, _GAP = 28, 6


class ProgressBars(Painted):
    """A bar each: filled where there is an answer, thick where somebody is; the words beside it say the same."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._answered: tuple[bool, ...] = ()
        self._here = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.use(theme)

    def show_progress(self, answered: tuple[bool, ...], here: int, words: str) -> None:
        """Show which are answered and which is shown."""
        self._answered, self._here = answered, here
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(max(1, len(self._answered)) * (_WIDTH + _GAP) - _GAP, 12)

    minimumSizeHint = sizeHint

    def paint(self) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for number, answered in enumerate(self._answered):
            tall = 8 if number == self._here else 4
            painter.setBrush(self.theme.color("now" if answered else "border_strong" if tall == 8 else "off"))
            painter.drawRoundedRect(QRectF(number * (_WIDTH + _GAP), (12 - tall) / 2, _WIDTH, tall), 2, 2)
