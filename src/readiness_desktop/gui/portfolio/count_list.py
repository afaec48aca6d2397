"""A short list of things with how often each occurs, as a bar and in figures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from readiness_desktop.gui.widgets.themed import Painted
from readiness_desktop.wording import numbers

if TYPE_CHECKING:
    from readiness_desktop.gui.theme import Theme


@dataclass(frozen=True, slots=True)
class Counted:
    """A thing that occurs `part` times of `whole`."""

    id: str
    name: str
    part: int
    whole: int


class CountList(Painted):
    """Rows of id and name, a bar of the share, and the count; nothing is drawn without rows."""

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.rows: tuple[Counted, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.use(theme)

    def show_rows(self, rows: tuple[Counted, ...]) -> None:
        """Show these, in their order."""
        self.rows = rows
        said = [f"{row.id} {row.name}: {numbers.of(row.part, row.whole)}" for row in rows]
        self.say(self._name, ", ".join(said))
        self.updateGeometry()
        self.update()

    def _row(self) -> int:
        return self.theme.line("body") + 14

    def sizeHint(self) -> QSize:
        return QSize(200, len(self.rows) * self._row())

    minimumSizeHint = sizeHint

    def paint(self) -> None:
        theme = self.theme
        painter = QPainter(self)
        tall, line = self._row(), theme.line("body")
        for at, row in enumerate(self.rows):
            top = at * tall
            said = numbers.of(row.part, row.whole)
            painter.setFont(theme.font("small", numbers=True))
            metrics = QFontMetricsF(painter.font())
            painter.setPen(theme.color("text"))
            area = QRectF(0, top, self.width(), line)
            painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, said)
            room = self.width() - metrics.horizontalAdvance(said) - 12
            painter.setFont(theme.font("body"))
            painter.setPen(theme.color("text_secondary"))
            words = QFontMetricsF(painter.font()).elidedText(
                f"{row.id}  {row.name}", Qt.TextElideMode.ElideRight, room
            )
            painter.drawText(QRectF(0, top, room, line), Qt.AlignmentFlag.AlignVCenter, words)
            track = QRectF(0, top + line + 2, self.width(), 4)
            painter.fillRect(track, theme.color("subtle"))
            share = row.part / row.whole if row.whole else 0.0
            painter.fillRect(QRectF(0, track.top(), self.width() * share, 4), theme.color("now"))
