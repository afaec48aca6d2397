"""Where a page may end: room asked for before a section or a table, measured from what comes."""

from collections.abc import Sequence
from typing import Any

from reportlab.platypus import CondPageBreak, PageBreak

from readiness_desktop.reports.flowables import Grid, NewPage, Part, Rule, Space


class Room(Part, CondPageBreak):
    """The next part starts a page unless this much height is left."""

    role = "Artifact"


class RoomFor(Room):
    """The next part starts a page unless a heading fits with the first rows of its table, or with all of a figure."""

    def __init__(self, heading: Sequence[Any], table: Any) -> None:
        super().__init__(0)
        self._heading, self._table = heading, table

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        """Takes no room; measures what comes. At the top of a page there is no better place."""
        frame = getattr(self, "_frame", None)
        if frame is not None and frame._atTop:
            return 0, 0
        self.height = sum(height(part, aW) for part in self._heading)
        below = self._table
        self.height += below.first_rows(aW) if isinstance(below, Grid) else height(below, aW)
        wide, high = super().wrap(aW, aH)
        return float(wide), float(high)


class Turn(Part, CondPageBreak):
    """The next section starts a page unless this much height is left; then a wide gap with a line parts the two."""

    role = "Artifact"
    _GAP = 30

    def split(self, aW: float, aH: float) -> list[Any]:
        """A page break where there is too little room, else the gap."""
        frame = getattr(self, "_frame", None)
        if frame is not None and frame._atTop:
            return [Space(1, 0)]
        return [Rule(self._GAP / 2, self._GAP / 2)] if aH >= self.height + self._GAP else [NewPage()]

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        """More than any frame has, so that it is always split."""
        return 0, 1e9


def height(part: Any, width: float) -> float:
    """The room that a part takes with the space around it; a page break takes none."""
    if isinstance(part, PageBreak | CondPageBreak):
        return 0
    return float(part.wrap(width, 1e6)[1] + part.getSpaceBefore() + part.getSpaceAfter())
