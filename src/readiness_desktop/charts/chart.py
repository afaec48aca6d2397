"""What every chart has: a figure of a size in millimetres, a style that can change, a sentence and a table."""

from abc import ABC, abstractmethod
from typing import Any

from readiness_desktop.charts import drawing
from readiness_desktop.charts.style import ChartStyle

Rows = tuple[tuple[str, ...], ...]


class Chart(ABC):
    """A picture of frozen facts. The facts are given by `update`; `figure` is made once and kept.

    After the figure was given another size (a window does that) or another style, call `draw` to lay it out anew.
    """

    def __init__(self, style: ChartStyle, size_mm: tuple[float, float]) -> None:
        drawing.prepare()
        from matplotlib.figure import Figure

        from readiness_desktop.charts.pen import Pen

        self.style = style
        self.figure: Any = Figure(figsize=(size_mm[0] / 25.4, size_mm[1] / 25.4), dpi=96)
        self.figure.set_layout_engine("none")
        self.pen = Pen(self.figure)

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

    def draw(self) -> None:
        """Lay out the facts of the last `update` at the figure's size and in its style."""
        self.figure.set_facecolor(self.style.color("surface"))
        self.pen.begin()
        if self.filled:
            self.paint()
        self.pen.end()

    @property
    @abstractmethod
    def filled(self) -> bool:
        """Whether `update` was called."""

    @abstractmethod
    def paint(self) -> None:
        """Draw the facts with the pen."""

    @abstractmethod
    def alternative(self) -> str:
        """One sentence that says what the picture shows; empty before the first `update`."""

    @abstractmethod
    def table(self) -> Rows:
        """The figures behind the picture, heads first; every cell as it is shown."""
