"""What every chart with spokes has: rings 0 to 4, outlines on them, names and figures around them."""

import math
from abc import abstractmethod
from collections.abc import Sequence
from typing import Generic

from readiness_desktop.charts import drawing
from readiness_desktop.charts.chart import Chart, Facts
from readiness_desktop.charts.drawing import MM, Point
from readiness_desktop.charts.style import ChartStyle
from readiness_desktop.wording import numbers

LEVELS = 4
NAME_GAP_MM = 2.0
ROUNDING_MM = 0.2
UPRIGHT = 0.1
"""Below this sine a spoke counts as pointing up or down, and its name is centred."""


class Spokes(Chart[Facts], Generic[Facts]):
    """As many spokes as there are dimensions, the first one upwards, the others clockwise."""

    def __init__(self, style: ChartStyle, size_mm: tuple[float, float]) -> None:
        super().__init__(style, size_mm)
        self._center: Point = (0.0, 0.0)
        self._radius = 0.0
        self._count = 0

    @abstractmethod
    def names(self, facts: Facts) -> tuple[str, ...]:
        """What stands at the spokes."""

    def place(self, facts: Facts, legend: float) -> None:
        """Put the circle over a legend of this height in millimetres, as large as the names let it be."""
        width, height = self.size_mm
        names = self.names(facts)
        self._count = len(names)
        row = self.style.font_pt * 1.36 / MM
        self._radius = max(8.0, min(self._widest(names), (height - legend) / 2 - 3.3 * row))
        self._center = (width / 2, (height - legend) / 2)

    def _widest(self, names: Sequence[str]) -> float:
        """The largest radius at which every name still fits beside the circle in two lines."""
        room = self.size_mm[0] / 2 - NAME_GAP_MM
        radius = room
        for i, name in enumerate(names):
            side = abs(math.sin(2 * math.pi * i / self._count))
            longest = drawing.narrowest_pt(drawing.label(name), self.style.font_pt) / MM
            if side > UPRIGHT:
                radius = min(radius, (room - longest - ROUNDING_MM) / side)
        return radius

    def at(self, spoke: int, value: float) -> Point:
        """Where a level lies on a spoke."""
        angle = 2 * math.pi * spoke / self._count
        reach = self._radius * value / LEVELS
        return self._center[0] + reach * math.sin(angle), self._center[1] - reach * math.cos(angle)

    def rings(self) -> None:
        """Draw a ring for each level, and the spokes."""
        spokes = range(self._count)
        for level in range(1, LEVELS + 1):
            color = self.style.color("axis" if level == LEVELS else "grid")
            self.pen.polygon([self.at(i, level) for i in spokes], line=color, width=0.75)
        for i in spokes:
            self.pen.line([self._center, self.at(i, LEVELS)], self.style.color("grid"), width=0.75)

    def outline(
        self,
        values: Sequence[float | None],
        color: str,
        width: float,
        dashes: list[float] | None = None,
    ) -> None:
        """Draw values as an outline that is open where one is missing."""
        points = [None if v is None else self.at(i, v) for i, v in enumerate(values)]
        if None not in points and points:
            self.pen.polygon([p for p in points if p], line=color, width=width, dashes=dashes)
            return
        for first, second in zip(points, [*points[1:], points[0]], strict=True):
            if first and second:
                self.pen.line([first, second], color, width=width, dashes=dashes)

    def scale_numbers(self) -> None:
        """Write the levels on the first spoke."""
        size = self.style.font_pt
        for level in range(1, LEVELS + 1):
            x, y = self.at(0, level)
            wide = 0.75 * size / MM
            self.pen.box(
                x - 0.8 - wide, y - wide / 2, wide, wide, fill=self.style.color("surface"), alpha=0.75
            )
            color = self.style.color("text_muted")
            self.pen.text(x - 1.1, y, numbers.written(level), color, size, align="right")

    def write_names(self, facts: Facts, figures: Sequence[tuple[str, bool]]) -> None:
        """Write the names with a figure under each; True marks one that is missing."""
        size = self.style.font_pt
        row = size * 1.36 / MM
        width = self.size_mm[0]
        for i, (name, (figure, missing)) in enumerate(zip(self.names(facts), figures, strict=True)):
            angle = 2 * math.pi * i / self._count
            x, y = self.at(i, LEVELS)
            x, y = x + NAME_GAP_MM * math.sin(angle), y - NAME_GAP_MM * math.cos(angle)
            side = math.sin(angle)
            align = "center" if abs(side) < UPRIGHT else "left" if side > 0 else "right"
            room = width * 0.7 if align == "center" else (width - x if align == "left" else x)
            lines = drawing.wrapped(drawing.label(name), room * MM, size)
            block = (len(lines) + 1) * row
            top = y - block / 2 - math.cos(angle) * (block / 2 if align == "center" else 0)
            for n, line in enumerate(lines):
                self.pen.text(x, top + (n + 0.5) * row, line, self.style.color("text"), size, align=align)
            color = self.style.color("text_muted" if missing else "text")
            y = top + (len(lines) + 0.5) * row
            self.pen.text(x, y, figure, color, size, weight=400 if missing else 600, align=align)
