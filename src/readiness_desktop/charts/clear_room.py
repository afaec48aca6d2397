"""Where words find room in a chart: the place nearest to the wanted one that touches no mark and no other words."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

Box = tuple[float, float, float, float]
"""Left, top, right and foot in millimetres."""
_STEP = 1.0


def along(points: Sequence[tuple[float, float]]) -> list[Box]:
    """A line as the boxes of short pieces of it."""
    boxes: list[Box] = []
    for (x0, y0), (x1, y1) in pairwise(points):
        pieces = max(1, int(max(abs(x1 - x0), abs(y1 - y0)) / _STEP))
        for n in range(pieces):
            xs = sorted((x0 + (x1 - x0) * n / pieces, x0 + (x1 - x0) * (n + 1) / pieces))
            ys = sorted((y0 + (y1 - y0) * n / pieces, y0 + (y1 - y0) * (n + 1) / pieces))
            boxes.append((xs[0], ys[0], xs[1], ys[1]))
    return boxes


def touches(one: Box, other: Box) -> bool:
    """Whether two boxes share room."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def clear(wanted: Box, taken: Iterable[Box], area: Box, sideways: float = 0.0) -> Box:
    """The box moved up or down, and left by at most `sideways`, until it is clear; else as wanted."""
    marks = list(taken)
    for left in range(int(sideways / 4) + 1):
        for step in range(int((area[3] - area[1]) / _STEP) + 1):
            for way in (-step, step) if step else (0,):
                dx, dy = -4.0 * left, way * _STEP
                box = (wanted[0] + dx, wanted[1] + dy, wanted[2] + dx, wanted[3] + dy)
                inside = box[0] >= area[0] and box[1] >= area[1] and box[3] <= area[3]
                if inside and not any(touches(box, mark) for mark in marks):
                    return box
    return wanted
