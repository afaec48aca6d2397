"""What every chart has: a figure of a size in millimetres, a style that can change, a sentence and a table."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from readiness_desktop.charts import drawing
from readiness_desktop.charts.style import ChartStyle
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.results import DimensionResult, Exposure, Results
from readiness_desktop.wording.translate import _

if TYPE_CHECKING:
    from readiness_desktop.charts.pen import Pen as ChartPen

Rows = tuple[tuple[str, ...], ...]
Facts = TypeVar("Facts")


@dataclass(frozen=True, slots=True)
class Compared:
    """Results beside those of an earlier round; `name` says which round that is (`Nov 2025`)."""

    framework: Framework
    results: Results
    previous: Results | None = None
    name: str = ""

    def before(self, dimension: str) -> DimensionResult | None:
        """The dimension in the earlier round, if there is one."""
        return None if self.previous is None else self.previous.dimensions.get(dimension)

    def exposure_before(self, mode: str) -> Exposure | None:
        """The failure mode in the earlier round, if there is one."""
        return None if self.previous is None else self.previous.exposures.get(mode)


class Chart(ABC, Generic[Facts]):
    """A picture of frozen facts. The facts are given by `update`; `figure` is made once and kept.

    After the figure was given another size (a window does that) or another style, call `draw` to lay it out anew.
    """

    def __init__(self, style: ChartStyle, size_mm: tuple[float, float]) -> None:
        drawing.prepare()
        from matplotlib.figure import Figure

        from readiness_desktop.charts.pen import Pen

        self.style = style
        self.facts: Facts | None = None
        self.figure: Any = Figure(figsize=(size_mm[0] / 25.4, size_mm[1] / 25.4), dpi=96)
        self.pen: ChartPen = Pen(self.figure)

    @property
    def size_mm(self) -> tuple[float, float]:
        """Width and height of the figure in millimetres."""
        width, height = self.figure.get_size_inches()
        return float(width) * 25.4, float(height) * 25.4

    def resize(self, size_mm: tuple[float, float]) -> None:
        """Give the figure another size in millimetres and lay it out anew."""
        self.figure.set_size_inches(size_mm[0] / 25.4, size_mm[1] / 25.4)
        self.draw()

    def restyle(self, style: ChartStyle) -> None:
        """Take another style (theme or text size) and draw the same facts with it."""
        self.style = style
        self.draw()

    def show(self, facts: Facts) -> None:
        """Take these facts and draw them."""
        self.facts = facts
        self.draw()

    def draw(self) -> None:
        """Lay out the facts of the last `update` at the figure's size and in its style."""
        self.figure.set_facecolor(self.style.color("surface"))
        self.pen.begin()
        if self.facts is not None:
            self.paint(self.facts)

    def alternative(self) -> str:
        """One sentence that says what the picture shows; empty before the first `update`."""
        return "" if self.facts is None else self.sentence(self.facts)

    def table(self) -> Rows:
        """The figures behind the picture, heads first; every cell as it is shown. Empty before `update`."""
        return () if self.facts is None else self.rows(self.facts)

    def hint(self, x: float, y: float) -> str:
        """What the table says of the thing at this point in millimetres, a line a figure; empty where nothing is."""
        row, rows = self.pen.hinted(x, y), self.table()
        if row is None or not 0 < row < len(rows):
            return ""
        first, *rest = zip(rows[0], rows[row], strict=True)
        told = [_("{head}: {value}").format(head=head, value=value) for head, value in rest if value]
        return "\n".join([first[1], *told])

    @abstractmethod
    def paint(self, facts: Facts) -> None:
        """Draw the facts with the pen."""

    @abstractmethod
    def sentence(self, facts: Facts) -> str:
        """What the picture shows, in one sentence."""

    @abstractmethod
    def rows(self, facts: Facts) -> Rows:
        """The figures behind the picture."""
