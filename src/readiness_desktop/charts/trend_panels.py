"""One small picture a dimension, side by side on one scale: its line over the rounds with its range as a band."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from readiness_desktop.charts import drawing
from readiness_desktop.charts.drawing import MM
from readiness_desktop.charts.style import ChartStyle, level_of
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.trend import Span, TrendPoint
from readiness_desktop.wording import numbers

if TYPE_CHECKING:
    from readiness_desktop.charts.pen import Pen

COLUMNS, FULL = 4, 100.0
GAP_MM = 4.0


def runs(spans: Sequence[Span]) -> Iterator[list[int]]:
    """The rounds that have a figure, in unbroken rows."""
    part: list[int] = []
    for number, (value, _lo, _hi) in enumerate(spans):
        if value is not None:
            part.append(number)
        elif part:
            yield part
            part = []
    if part:
        yield part


def draw(
    pen: Pen,
    style: ChartStyle,
    size_mm: tuple[float, float],
    framework: Framework,
    points: Sequence[TrendPoint],
    chosen: int,
) -> None:
    """Draw every dimension of the pack; the round `chosen` has solid points."""
    count = len(framework.dimensions)
    columns = min(COLUMNS, max(1, count))
    lines = -(-count // columns)
    wide = (size_mm[0] - GAP_MM * (columns - 1)) / columns
    high = (size_mm[1] - GAP_MM * (lines - 1)) / max(1, lines)
    names = [
        drawing.wrapped(drawing.label(one.short), _room(style, wide), style.font_pt)
        for one in framework.dimensions
    ]
    deep = max(map(len, names), default=1)
    for number, dimension in enumerate(framework.dimensions):
        left, top = (number % columns) * (wide + GAP_MM), (number // columns) * (high + GAP_MM)
        spans = [one.dimensions.get(dimension.id, (None, None, None)) for one in points]
        solid = [one.number == chosen for one in points]
        _Panel(pen, style, (left, top), (wide, high), deep).draw(names[number], spans, solid)


def _room(style: ChartStyle, wide: float) -> float:
    """How many points a name has beside its figure."""
    return (
        wide * MM - drawing.width_pt(numbers.score(FULL), style.font_pt, family="tabular", weight=600) - 4.0
    )


class _Panel:
    """One of them."""

    def __init__(
        self,
        pen: Pen,
        style: ChartStyle,
        corner: tuple[float, float],
        size: tuple[float, float],
        lines: int,
    ) -> None:
        self._pen, self._style = pen, style
        self._left, self._top = corner
        self._wide, self._high = size
        self._head = (0.5 + 1.22 * lines) * style.font_pt / MM

    def draw(self, name: Sequence[str], spans: Sequence[Span], solid: Sequence[bool]) -> None:
        pen, style, size = self._pen, self._style, self._style.font_pt
        last = next((value for value, _lo, _hi in reversed(spans) if value is not None), None)
        shown = numbers.score(last)
        right = self._left + self._wide
        middle = self._top + 0.6 * size / MM
        for line, words in enumerate(name):
            pen.text(self._left, middle + 1.22 * line * size / MM, words, style.color("text"), size)
        pen.text(right, middle, shown, style.color("text"), size, weight=600, align="right", digits=True)
        for level in range(5):
            y = self._y(level * 25.0)
            ink = style.color("axis" if level == 0 else "grid")
            pen.line([(self._left, y), (right, y)], ink, width=0.75 if level == 0 else 0.5)
        for part in runs(spans):
            self._run(part, spans)
        for number, (value, _lo, _hi) in enumerate(spans):
            if value is not None:
                fill = style.levels[level_of(value)].fill
                ground = fill if solid[number] else style.color("surface")
                x = self._x(number, len(spans))
                pen.circle(x, self._y(value), 1.0, fill=ground, line=fill, width=1.2)

    def _run(self, part: Sequence[int], spans: Sequence[Span]) -> None:
        now = self._style.color("now")
        places = [(self._x(number, len(spans)), spans[number]) for number in part]
        ranged = [(x, lo, hi) for x, (_value, lo, hi) in places if lo is not None and hi is not None]
        if len(ranged) > 1:
            upper = [(x, self._y(hi)) for x, _lo, hi in ranged]
            lower = [(x, self._y(lo)) for x, lo, _hi in reversed(ranged)]
            self._pen.polygon([*upper, *lower], fill=now, alpha=self._style.measures["range_alpha"])
        elif ranged:
            x, lo, hi = ranged[0]
            self._pen.line([(x, self._y(lo)), (x, self._y(hi))], now, width=0.9)
        if len(places) > 1:
            line = [(x, self._y(value or 0.0)) for x, (value, _lo, _hi) in places]
            self._pen.line(line, now, width=self._style.width("now_width") * 0.75)

    def _x(self, number: int, count: int) -> float:
        inset = min(3.0, 0.1 * self._wide)
        share = 0.5 if count < 2 else number / (count - 1)
        return self._left + inset + (self._wide - 2 * inset) * share

    def _y(self, points: float) -> float:
        room = self._high - self._head - 1.0
        return self._top + self._head + room * (1 - points / FULL)
