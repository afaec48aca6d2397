"""What the marks of the dumbbells mean: the earlier round hollow, the later one solid, the target dashed."""

from PySide6.QtCore import QPointF, QRect, QSize
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from readiness_desktop.gui.findings import marks
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.themed import Painted
from readiness_desktop.wording.translate import _

GAP, MARK = 16, 16


class Legend(Painted):
    """From the right end; what has no room is left out, the target first."""

    def __init__(self, parent: QWidget | None = None, *, theme: Theme | None = None) -> None:
        super().__init__(parent)
        self._names = ("", "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if theme is not None:
            self.use(theme)

    def show_names(self, before: str, after: str) -> None:
        """Name both rounds."""
        self._names = (before, after)
        said = _("Hollow: {before}. Solid, in the colour of its level: {after}. Dashed: target.")
        self.say(_("What the marks mean"), said.format(before=before, after=after))
        self.update()

    def sizeHint(self) -> QSize:
        """One line."""
        height = marks.metrics(self.theme, "small").height() + 8 if self.themed else 24
        return QSize(80, height)

    minimumSizeHint = sizeHint

    def paint(self) -> None:
        """Draw as many entries as fit."""
        theme = self.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        entries = [("before", self._names[0]), ("after", self._names[1]), ("target", _("Target"))]
        widths = {kind: MARK + marks.wide(theme, "small", words) + 4 for kind, words in entries}
        while entries and sum(widths[kind] + GAP for kind, _words in entries) > self.width():
            entries.pop()
        x, middle = float(self.width()), self.height() / 2
        for kind, words in reversed(entries):
            x -= widths[kind]
            at = QPointF(x + 5, middle)
            if kind == "before":
                painter.setPen(QPen(theme.color("prev"), 1.6))
                painter.setBrush(theme.color("surface"))
                painter.drawEllipse(at, 4.5, 4.5)
            elif kind == "after":
                painter.setPen(QPen(theme.color("now"), 1))
                painter.setBrush(theme.color("now"))
                painter.drawEllipse(at, 4.5, 4.5)
            else:
                marks.draw_target_key(painter, theme, x + 5, round(middle))
            box = QRect(round(x) + MARK, 0, widths[kind] - MARK, self.height())
            marks.draw_text(painter, theme, box, words, "small", "text_secondary")
            x -= GAP
