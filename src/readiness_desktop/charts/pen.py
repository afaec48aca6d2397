"""A pen that draws shapes and words in millimetres on a figure and uses the same artists again the next time."""

import itertools
import math
from collections.abc import Iterable, Sequence
from typing import Any

from readiness_desktop.charts import drawing

Point = tuple[float, float]

MM = 72 / 25.4
"""Points in a millimetre."""


class Pen:
    """Draws on a figure; (0, 0) is its upper left corner, x goes right and y goes down, both in millimetres.

    Between `begin` and `end` every call takes the next artist of its kind and changes it; what is left over is
    hidden. So a chart is written as if drawn anew, and costs an update.
    """

    def __init__(self, figure: Any) -> None:
        from matplotlib.transforms import Affine2D

        self._figure = figure
        self._place = Affine2D()
        self._transform = self._place + figure.dpi_scale_trans
        self._shapes: list[Any] = []
        self._words: list[Any] = []
        self._next_shape = 0
        self._next_word = 0

    def begin(self) -> None:
        """Start the picture over."""
        height = self._figure.get_size_inches()[1]
        self._place.clear().scale(1 / 25.4, -1 / 25.4).translate(0, height)
        self._next_shape = 0
        self._next_word = 0

    def end(self) -> None:
        """Hide the artists that this picture does not use."""
        for artist in (*self._shapes[self._next_shape :], *self._words[self._next_word :]):
            artist.set_visible(False)

    def shape(
        self,
        path: Any,
        *,
        fill: str | None = None,
        line: str | None = None,
        width: float = 0.75,
        dashes: Sequence[float] | None = None,
        alpha: float | None = None,
        snap: bool | None = None,
    ) -> None:
        """Draw a path; `width` and `dashes` are in points."""
        from matplotlib.patches import PathPatch

        if self._next_shape == len(self._shapes):
            patch = PathPatch(path, transform=self._transform, capstyle="butt", joinstyle="miter")
            self._figure.add_artist(patch)
            patch.set_clip_on(False)
            self._shapes.append(patch)
        patch = self._shapes[self._next_shape]
        self._next_shape += 1
        patch.set_path(path)
        patch.set_facecolor("none" if fill is None else fill)
        patch.set_edgecolor("none" if line is None else line)
        patch.set_linewidth(0 if line is None else width)
        patch.set_linestyle("solid" if dashes is None else (0, [d / width for d in dashes]))
        patch.set_alpha(alpha)
        patch.set_snap(snap)
        patch.set_visible(True)

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
        from matplotlib.path import Path

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
        from matplotlib.path import Path

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
        from matplotlib.path import Path

        if width <= 0 or height <= 0:
            return
        r = min(radius, width / 2, height / 2)
        if r <= 0:
            path = Path(
                [(x, y), (x + width, y), (x + width, y + height), (x, y + height), (x, y)], closed=True
            )
        else:
            path = _rounded(Path, x, y, width, height, r)
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
        from matplotlib.path import Path

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
    ) -> None:
        """Write one line with its middle height at y; `size` in points, `room` cuts it to that many millimetres."""
        from matplotlib.text import Text

        family = "tabular" if digits else "text"
        shown = drawing.label(words)
        if room is not None:
            shown = drawing.fitted(shown, room * MM, size, family=family, weight=weight)
        if self._next_word == len(self._words):
            text = Text(0, 0, "", transform=self._transform, parse_math=False, va="baseline", clip_on=False)
            self._figure.add_artist(text)
            text.set_clip_on(False)
            self._words.append(text)
        text = self._words[self._next_word]
        self._next_word += 1
        # Capitals of Inter are 0.727 of the size high: the baseline lies half of that under the middle.
        text.set_position((x, y + 0.3635 * size / MM))
        text.set_text(shown)
        text.set_fontproperties(drawing.font(family, weight))
        text.set_fontsize(size)
        text.set_color(color)
        text.set_ha(align)
        text.set_visible(True)


def _rounded(path: Any, x: float, y: float, w: float, h: float, r: float) -> Any:
    # A quarter of a circle by one cubic curve.
    k = r * (1 - 4 / 3 * (math.sqrt(2) - 1))
    vertices = [
        (x + r, y),
        (x + w - r, y), (x + w - k, y), (x + w, y + k), (x + w, y + r),
        (x + w, y + h - r), (x + w, y + h - k), (x + w - k, y + h), (x + w - r, y + h),
        (x + r, y + h), (x + k, y + h), (x, y + h - k), (x, y + h - r),
        (x, y + r), (x, y + k), (x + k, y), (x + r, y),
    ]  # fmt: skip
    corner = [path.LINETO, path.CURVE4, path.CURVE4, path.CURVE4]
    return path(vertices, [path.MOVETO, *corner * 4])
