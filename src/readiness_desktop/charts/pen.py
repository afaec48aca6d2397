"""A pen that draws shapes and words in millimetres: one artist on the figure that keeps what was drawn last."""

import itertools
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from matplotlib.artist import Artist, allow_rasterization
from matplotlib.colors import to_rgba
from matplotlib.path import Path
from matplotlib.transforms import Affine2D

from readiness_desktop.charts import drawing
from readiness_desktop.charts.drawing import MM, Point


@dataclass(frozen=True, slots=True)
class Shape:
    """A path in millimetres; widths and dashes in points."""

    path: Path
    fill: str | None
    line: str | None
    width: float
    dashes: tuple[float, ...] | None
    alpha: float | None
    snap: bool | None


@dataclass(frozen=True, slots=True)
class Words:
    """One line of text whose baseline starts at (x, y) in millimetres; `size` in points."""

    x: float
    y: float
    text: str
    color: str
    size: float
    family: str
    weight: int


class Pen(Artist):
    """Draws on a figure; (0, 0) is its upper left corner, x goes right and y goes down, both in millimetres.

    Words become outlines on a screen, which takes a tenth of the time of matplotlib's own text; a renderer with a
    method `draw_words` (the one for PDF) gets them as text in the fonts of its document.
    """

    def __init__(self, figure: Any) -> None:
        super().__init__()
        self._marks: list[Shape | Words] = []
        self._hints: list[tuple[float, float, float, float, int]] = []
        figure.add_artist(self)
        self.set_clip_on(False)

    def begin(self) -> None:
        """Start the picture over."""
        self._marks, self._hints = [], []
        self.stale = True

    def hint(self, left: float, top: float, width: float, height: float, row: int) -> None:
        """Say that what lies in this part of the picture is told by a row of the chart's table (1 is the first)."""
        self._hints.append((left, top, left + width, top + height, row))

    def hinted(self, x: float, y: float) -> int | None:
        """The row of the table that tells of this point; the last part that was named lies on top."""
        found = [
            row for left, top, right, foot, row in self._hints if left <= x <= right and top <= y <= foot
        ]
        return found[-1] if found else None

    @allow_rasterization
    def draw(self, renderer: Any) -> None:
        """Called by the figure: give every mark to the renderer."""
        figure = self.get_figure(root=True)
        if figure is None or not self.get_visible():
            return
        dots = figure.dpi / 25.4
        place = Affine2D().scale(dots, -dots).translate(0, figure.bbox.height)
        direct = getattr(renderer, "draw_words", None)
        gc = renderer.new_gc()
        for mark in self._marks:
            if isinstance(mark, Shape):
                _draw_shape(renderer, gc, mark, place)
            elif direct is not None:
                x, y = place.transform((mark.x, mark.y))
                direct(x, y, mark)
            else:
                _draw_words(renderer, gc, mark, place, figure.dpi / 72)
        gc.restore()
        self.stale = False

    def shape(
        self,
        path: Path,
        *,
        fill: str | None = None,
        line: str | None = None,
        width: float = 0.75,
        dashes: Sequence[float] | None = None,
        alpha: float | None = None,
        snap: bool | None = None,
    ) -> None:
        """Draw a path; `width` and `dashes` are in points."""
        pattern = None if dashes is None else tuple(dashes)
        self._marks.append(Shape(path, fill, line, width, pattern, alpha, snap))

    def line(
        self,
        points: Iterable[Point],
        color: str,
        *,
        width: float = 0.75,
        dashes: Sequence[float] | None = None,
        alpha: float | None = None,
    ) -> None:
        """Draw straight lines through the points."""
        corners = list(points)
        straight = all(a[0] == b[0] or a[1] == b[1] for a, b in itertools.pairwise(corners))
        self.shape(Path(corners), line=color, width=width, dashes=dashes, alpha=alpha, snap=straight or None)

    def polygon(
        self,
        points: Iterable[Point],
        *,
        fill: str | None = None,
        line: str | None = None,
        width: float = 0.75,
        dashes: Sequence[float] | None = None,
        alpha: float | None = None,
    ) -> None:
        """Draw a closed shape with straight sides."""
        corners = list(points)
        path = Path([*corners, corners[0]], closed=True)
        self.shape(path, fill=fill, line=line, width=width, dashes=dashes, alpha=alpha)

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        *,
        fill: str | None = None,
        radius: float = 0.0,
        alpha: float | None = None,
    ) -> None:
        """Fill a rectangle with its upper left corner at (x, y), its corners rounded by `radius`."""
        if width <= 0 or height <= 0:
            return
        r = min(radius, width / 2, height / 2)
        if r <= 0:
            path = Path(
                [(x, y), (x + width, y), (x + width, y + height), (x, y + height), (x, y)], closed=True
            )
        else:
            path = _rounded(x, y, width, height, r)
        self.shape(path, fill=fill, alpha=alpha, snap=True if r <= 0 else None)

    def circle(
        self,
        x: float,
        y: float,
        radius: float,
        *,
        fill: str | None,
        line: str | None = None,
        width: float = 0.75,
    ) -> None:
        """Draw a circle around (x, y)."""
        self.shape(Path.circle((x, y), radius), fill=fill, line=line, width=width)

    def text(
        self,
        x: float,
        y: float,
        words: str,
        color: str,
        size: float,
        *,
        weight: int = 400,
        align: str = "left",
        room: float | None = None,
        digits: bool = False,
        length: int = drawing.LABEL_LENGTH,
    ) -> None:
        """Write one line with its capitals centred on y; `size` in points.

        `room` cuts it to that many millimetres, `length` to that many characters.
        """
        family = "tabular" if digits else "text"
        shown = drawing.label(words, length)
        if room is not None:
            shown = drawing.fitted(shown, room * MM, size, family=family, weight=weight)
        if not shown:
            return
        wide = drawing.width_pt(shown, size, family=family, weight=weight) / MM
        left = x - wide * {"left": 0.0, "center": 0.5, "right": 1.0}[align]
        # Capitals of Inter are 0.727 of the size high: the baseline lies half of that under the middle.
        self._marks.append(Words(left, y + 0.3635 * size / MM, shown, color, size, family, weight))


@lru_cache(maxsize=256)
def _rgba(color: str, alpha: float | None) -> tuple[float, float, float, float]:
    return to_rgba(color, alpha)


def _draw_shape(renderer: Any, gc: Any, mark: Shape, place: Affine2D) -> None:
    gc.set_foreground(
        (0.0, 0.0, 0.0, 0.0) if mark.line is None else _rgba(mark.line, mark.alpha), isRGBA=True
    )
    gc.set_linewidth(0 if mark.line is None else mark.width)
    gc.set_dashes(0, mark.dashes)
    gc.set_snap(mark.snap)
    # An alpha of 1 that is not forced leaves the alpha of each colour as it is.
    gc.set_alpha(1.0)
    gc._forced_alpha = False
    renderer.draw_path(gc, mark.path, place, None if mark.fill is None else _rgba(mark.fill, mark.alpha))


def _draw_words(renderer: Any, gc: Any, mark: Words, place: Affine2D, scale: float) -> None:
    x, y = place.transform((mark.x, mark.y))
    size = mark.size * scale / drawing.OUTLINE_SIZE
    gc.set_linewidth(0)
    gc.set_dashes(0, None)
    gc.set_snap(False)
    # The baseline on a whole pixel keeps feet of letters sharp.
    where = Affine2D().scale(size).translate(x, round(y))
    outline = drawing.outline(mark.text, mark.family, mark.weight)
    renderer.draw_path(gc, outline, where, _rgba(mark.color, None))


def _rounded(x: float, y: float, w: float, h: float, r: float) -> Path:
    # A quarter of a circle by one cubic curve.
    k = r * (1 - 4 / 3 * (math.sqrt(2) - 1))
    vertices = [
        (x + r, y),
        (x + w - r, y), (x + w - k, y), (x + w, y + k), (x + w, y + r),
        (x + w, y + h - r), (x + w, y + h - k), (x + w - k, y + h), (x + w - r, y + h),
        (x + r, y + h), (x + k, y + h), (x, y + h - k), (x, y + h - r),
        (x, y + r), (x, y + k), (x + k, y), (x + r, y),
    ]  # fmt: skip
    corner = [Path.LINETO, Path.CURVE4, Path.CURVE4, Path.CURVE4]
    return Path(vertices, [Path.MOVETO, *corner * 4])
