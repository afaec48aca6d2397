"""Shares the height of the roadmap among its bars and the strips below: whole rows, and strips as the room allows."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from readiness_desktop.gui.roadmap.plan_key import BARS, PlanKey
from readiness_desktop.gui.roadmap.plan_strips import LOAD_HIGH, LOW_HIGH, OUTLOOK_HIGH, PlanStrips
from readiness_desktop.gui.roadmap.plan_table import PlanTable
from readiness_desktop.gui.theme import Theme

ROWS_FOR_TWO = 8
"""Whole rows that must be left over for two strips; below that one has to do."""
ROWS_FOR_ONE = 3
"""Whole rows that must be left over for one strip; below that bars and strip take turns."""
ROWS_ENOUGH = 14
"""Above that the picture of the index grows as well."""
OUTLOOK_MOST = 190
LINES = 2


@dataclass(frozen=True, slots=True)
class Shares:
    """Heights in pixels of the table and of both strips together; `strips` says how many of these are seen at once.

    With `turns` the bars and the one strip take turns.
    """

    table: int
    below: int
    strips: int
    turns: bool = False


def shares(room: int, head: int, row: int, theme: Theme) -> Shares:
    """How the table, with this head and rows of this height, and the strips share so much room."""
    load, low, outlook, most = (
        theme.scaled(high) for high in (LOAD_HIGH, LOW_HIGH, OUTLOOK_HIGH, OUTLOOK_MOST)
    )
    two, one = load + outlook + LINES, low + 1
    rows = (room - head - two) // row
    if rows >= ROWS_FOR_TWO:
        over = room - head - two - ROWS_ENOUGH * row
        rows = max(rows, 0) if over <= 0 else ROWS_ENOUGH + (over - min(over // 2, most - outlook)) // row
        return Shares(head + rows * row, room - head - rows * row, 2)
    rows = (room - head - one) // row
    if rows >= ROWS_FOR_ONE:
        return Shares(head + rows * row, room - head - rows * row, 1)
    rows = max(1, (room - head) // row)
    return Shares(min(room, head + rows * row), room, 1, turns=True)


class PlanColumn(QWidget):
    """The key, the table and the strips, one below the other. Rows are never cut: what is left over is the strip's."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.key, self.table, self.strips = (
            PlanKey(theme, self),
            PlanTable(theme, self),
            PlanStrips(theme, self),
        )
        self.key.part_chosen.connect(lambda _part: self.arrange())
        self.table.axis_moved.connect(self.arrange)

    def minimumSizeHint(self) -> QSize:
        """As low as the key, the head and one row."""
        return QSize(0, self.key.sizeHint().height() + self.table.head_high + self.table.row_high)

    sizeHint = minimumSizeHint

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share another height."""
        super().resizeEvent(event)
        self.arrange()

    def event(self, event: QEvent) -> bool:
        """Share anew where a part needs another height."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.arrange()
        return super().event(event)

    def restyle(self) -> None:
        """Share anew for another size of text."""
        self.updateGeometry()
        self.arrange()

    def arrange(self) -> None:
        """Give every part its place."""
        wide, top = self.width(), self.key.sizeHint().height()
        found = shares(self.height() - top, self.table.head_high, self.table.row_high, self._theme)
        self.key.offer_parts(found.turns)
        bars = not found.turns or self.key.part == BARS
        self.key.setGeometry(0, 0, wide, top)
        self.table.setVisible(bars)
        self.strips.setVisible(not found.turns or not bars)
        self.table.setGeometry(0, top, wide, found.table)
        self.strips.set_low(found.strips == 1)
        self.strips.setGeometry(0, self.height() - found.below, wide, found.below)
