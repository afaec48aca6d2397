"""The legend of the table of dimensions: previous round, target and range, as they are drawn in it."""

from PySide6.QtCore import QPointF, QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from readiness_desktop.gui.findings import marks
from readiness_desktop.gui.widgets.themed import Painted
from readiness_desktop.wording.translate import _

MARK = 18
GAP = 16


class DimensionLegend(Painted):
    """Marks with their words; the previous round is left out where there is none."""

    spoken_role = "StaticText"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._previous = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_previous(self, name: str) -> None:
        """Name the previous round; empty for none."""
        self._previous = name
        self.setAccessibleName(", ".join(words for _kind, words in self._entries()))
        self.updateGeometry()
        self.update()

    def _entries(self) -> list[tuple[str, str]]:
        entries = [("previous", self._previous)] if self._previous else []
        return [*entries, ("target", _("Target")), ("range", _("Range"))]

    def sizeHint(self) -> QSize:
        """As wide as its words."""
        if not self.themed:
            return QSize(100, 16)
        metrics = marks.metrics(self.theme, "small")
        words = sum(metrics.horizontalAdvance(words) + MARK + 6 for _kind, words in self._entries())
        return QSize(words + GAP * (len(self._entries()) - 1) + 2, metrics.height())

    minimumSizeHint = sizeHint

    def paint(self) -> None:
        """Draw."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = marks.metrics(self.theme, "small")
        middle = self.height() / 2
        x = 0
        for kind, words in self._entries():
            if kind == "previous":
                marks.draw_triangle(painter, self.theme, x + MARK / 2, middle - 3)
            elif kind == "target":
                marks.draw_target_key(painter, self.theme, x + MARK / 2, middle)
            else:
                marks.draw_whisker(painter, self.theme, x + 1, x + MARK - 1, QPointF(0, middle).y())
            wide = metrics.horizontalAdvance(words)
            box = QRect(x + MARK + 6, 0, wide + 2, self.height())
            marks.draw_text(painter, self.theme, box, words, "small", "text_secondary")
            x += MARK + 6 + wide + GAP
