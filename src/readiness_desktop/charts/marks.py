"""The marks that charts share: level glyph, bar with range, hollow triangle of the round before, dashed target."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readiness_desktop.charts import drawing
from readiness_desktop.charts.drawing import MM
from readiness_desktop.charts.style import ChartStyle
from readiness_desktop.wording.translate import _

if TYPE_CHECKING:
    from readiness_desktop.charts.pen import Pen

COURSES = 4
PIXEL = 25.4 / 96
"""Millimetres in a pixel of 1/96 inch."""


def glyph(
    pen: Pen, style: ChartStyle, x: float, middle: float, level: int | None, size: float = 16 * PIXEL
) -> None:
    """Draw a level as four courses filled from the bottom; level 0 breaks the lowest in three (look: levels)."""
    unit = size / 16
    top = middle - 7.5 * unit
    for course in range(COURSES):
        filled = level is not None and course >= COURSES - level
        y = top + course * 4 * unit
        if level == 0 and course == COURSES - 1:
            for left in (0, 6, 12):
                pen.box(x + left * unit, y, 4 * unit, 3 * unit, fill=style.levels[0].fill)
            continue
        fill = style.levels[level].fill if filled and level is not None else style.color("off")
        pen.box(x, y, 16 * unit, 3 * unit, fill=fill)


def bar(
    pen: Pen,
    style: ChartStyle,
    x: float,
    middle: float,
    width: float,
    share: float | None,
    fill: str,
    *,
    height: float = 10 * PIXEL,
    divisions: int = 0,
) -> None:
    """Draw a track and on it the bar of a share 0 to 1; None leaves the track empty."""
    radius = 2 * PIXEL
    pen.box(x, middle - height / 2, width, height, fill=style.color("subtle"), radius=radius)
    for part in range(1, divisions):
        left = x + width * part / divisions - PIXEL
        pen.box(left, middle - height / 2, 2 * PIXEL, height, fill=style.color("surface"))
    if share is not None:
        pen.box(x, middle - height / 2, width * min(1.0, max(share, 0.004)), height, fill=fill, radius=radius)


def whisker(
    pen: Pen, style: ChartStyle, lo: float, hi: float, middle: float, *, over: float | None = None
) -> None:
    """Draw a range from x = lo to hi; the part left of `over` lies on a dark bar and is drawn light."""
    half = style.measures["whisker_cap"] * PIXEL / 2
    width = style.width("whisker_width") * 0.9
    now, light = style.color("now"), style.color("surface")
    edge = min(max(lo if over is None else over, lo), hi)
    if edge > lo:
        pen.line([(lo, middle), (edge, middle)], light, width=width)
        pen.line([(lo, middle - half), (lo, middle + half)], light, width=width)
    else:
        pen.line([(lo, middle - half), (lo, middle + half)], now, width=width)
    pen.line([(edge, middle), (hi, middle)], now, width=width)
    pen.line([(hi, middle - half), (hi, middle + half)], now, width=width)


def triangle(pen: Pen, style: ChartStyle, x: float, top: float) -> None:
    """Draw the hollow triangle that stands under a bar for the round before."""
    mark = style.measures["prev_marker"]
    half, height = mark["width"] * PIXEL / 2, mark["height"] * PIXEL
    points = [(x, top), (x + half, top + height), (x - half, top + height)]
    pen.polygon(
        points, fill=style.color("surface"), line=style.color("prev"), width=mark["stroke_width"] * 0.75
    )


def target(pen: Pen, style: ChartStyle, x: float, middle: float, half: float) -> None:
    """Draw the dashed tick of a target across a bar."""
    dashes = [d * 0.75 for d in style.measures["target_tick_dash"]]
    line = [(x, middle - half), (x, middle + half)]
    pen.line(line, style.color("now"), width=style.width("target_width"), dashes=dashes)


def legend(pen: Pen, style: ChartStyle, right: float, middle: float, previous: str) -> None:
    """Write what triangle, dashes and whisker mean, ending at `right`; `previous` is empty without one."""
    size = style.font_pt
    x = right
    for kind, words in (
        ("range", _("90% range")),
        ("target", _("Target")),
        ("previous", drawing.label(previous)),
    ):
        if not words:
            continue
        pen.text(x, middle, words, style.color("text_muted"), size, align="right")
        x -= drawing.width_pt(words, size) / MM + 1.4
        if kind == "range":
            whisker(pen, style, x - 4.4, x, middle)
            x -= 8.2
        elif kind == "target":
            target(pen, style, x - 0.4, middle, 1.7)
            x -= 4.6
        else:
            triangle(pen, style, x - 1.2, middle - 0.9)
            x -= 6.0
