"""Turns the path data of SVG (all of its commands, arcs too) into lines and curves of a reportlab path."""

import math
import re
from collections.abc import Iterator
from typing import Any

NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
_TOKEN = re.compile(rf"([MmLlHhVvCcSsQqTtAaZz])|({NUMBER.pattern})")
_TAKES = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}


def draw_path(path: Any, data: str) -> None:
    """Trace path data on a reportlab path object; what cannot be read ends it."""
    tracer = _Tracer(path)
    for command, numbers in _commands(data):
        tracer.step(command, numbers)


def _commands(data: str) -> Iterator[tuple[str, list[float]]]:
    """Each command with just as many numbers as it takes; a repeated M goes on as L."""
    # Flags of arcs may stand without spaces ("a1 1 0 011 1"); our icons and most logos write them apart or as 0/1.
    tokens = _split_flags(data)
    command, numbers = "", []
    for token in tokens:
        if token in "MmLlHhVvCcSsQqTtAaZz":
            command, numbers = token, []
            if command in "Zz":
                yield command, []
            continue
        if not command or command in "Zz":
            return
        numbers.append(float(token))
        if len(numbers) == _TAKES[command.upper()]:
            yield command, numbers
            numbers = []
            command = {"M": "L", "m": "l"}.get(command, command)


def _split_flags(data: str) -> Iterator[str]:
    place, command, count = 0, "", 0
    while place < len(data):
        if command in ("A", "a") and count % 7 in (3, 4):
            found = re.compile(r"[\s,]*([01])").match(data, place)
            if found:
                place, count = found.end(), count + 1
                yield found.group(1)
                continue
        found = _TOKEN.search(data, place)
        if not found:
            return
        place = found.end()
        if found.group(1):
            command, count = found.group(1), 0
        else:
            count += 1
        yield found.group()


class _Tracer:
    """Where the pen is, where the part began, and the last control point for smooth curves."""

    def __init__(self, path: Any) -> None:
        self._path = path
        self._x = self._y = 0.0
        self._start = (0.0, 0.0)
        self._control: tuple[float, float] | None = None
        self._last = ""

    def step(self, command: str, n: list[float]) -> None:
        """Carry out one command."""
        kind = command.upper()
        dx, dy = (self._x, self._y) if command.islower() else (0.0, 0.0)
        if kind == "Z":
            self._path.close()
            self._x, self._y = self._start
        elif kind == "M":
            self._go(n[0] + dx, n[1] + dy)
            self._start = (self._x, self._y)
            self._path.moveTo(self._x, self._y)
        elif kind in ("L", "H", "V"):
            x = n[0] + dx if kind != "V" else self._x
            y = n[-1] + dy if kind != "H" else self._y
            self._go(x, y)
            self._path.lineTo(x, y)
        elif kind == "A":
            self._arc(n, n[5] + dx, n[6] + dy)
        else:
            self._curve(kind, [v + (dy if i % 2 else dx) for i, v in enumerate(n)])
        if kind not in ("C", "S", "Q", "T"):
            self._control = None
        self._last = kind

    def _go(self, x: float, y: float) -> None:
        self._x, self._y = x, y

    def _mirrored(self, kinds: str) -> tuple[float, float]:
        if self._control is None or self._last not in kinds:
            return self._x, self._y
        return 2 * self._x - self._control[0], 2 * self._y - self._control[1]

    def _curve(self, kind: str, n: list[float]) -> None:
        if kind == "S":
            n = [*self._mirrored("CS"), *n]
        if kind == "T":
            n = [*self._mirrored("QT"), *n]
        if len(n) == 4:
            qx, qy, x, y = n
            self._control = (qx, qy)
            first = (self._x + 2 * (qx - self._x) / 3, self._y + 2 * (qy - self._y) / 3)
            n = [*first, x + 2 * (qx - x) / 3, y + 2 * (qy - y) / 3, x, y]
        else:
            self._control = (n[2], n[3])
        self._path.curveTo(*n)
        self._go(n[4], n[5])

    def _arc(self, n: list[float], x: float, y: float) -> None:
        for curve in arc_curves(
            (self._x, self._y), (abs(n[0]), abs(n[1])), n[2], n[3] != 0, n[4] != 0, (x, y)
        ):
            self._path.curveTo(*curve)
        self._go(x, y)


def arc_curves(
    start: tuple[float, float],
    radii: tuple[float, float],
    turn: float,
    large: bool,
    sweep: bool,
    end: tuple[float, float],
) -> list[tuple[float, ...]]:
    """An elliptic arc as cubic curves of at most a quarter turn (SVG 1.1, appendix F.6); `turn` in degrees."""
    rx, ry = radii
    if start == end:
        return []
    if rx == 0 or ry == 0:
        return [(*start, *end, *end)]
    phi = math.radians(turn)
    cos, sin = math.cos(phi), math.sin(phi)
    half_x, half_y = (start[0] - end[0]) / 2, (start[1] - end[1]) / 2
    x1, y1 = cos * half_x + sin * half_y, -sin * half_x + cos * half_y
    grow = x1 * x1 / (rx * rx) + y1 * y1 / (ry * ry)
    if grow > 1:
        rx, ry = rx * math.sqrt(grow), ry * math.sqrt(grow)
    below = rx * rx * y1 * y1 + ry * ry * x1 * x1
    root = math.sqrt(max(0.0, (rx * rx * ry * ry - below) / below)) * (1 if large != sweep else -1)
    cx1, cy1 = root * rx * y1 / ry, -root * ry * x1 / rx
    cx = cos * cx1 - sin * cy1 + (start[0] + end[0]) / 2
    cy = sin * cx1 + cos * cy1 + (start[1] + end[1]) / 2
    first = math.atan2((y1 - cy1) / ry, (x1 - cx1) / rx)
    last = math.atan2((-y1 - cy1) / ry, (-x1 - cx1) / rx)
    span = last - first
    if sweep and span < 0:
        span += 2 * math.pi
    if not sweep and span > 0:
        span -= 2 * math.pi
    parts = max(1, math.ceil(abs(span) / (math.pi / 2) - 1e-9))
    step = span / parts
    pull = 4 / 3 * math.tan(step / 4)

    def place(ux: float, uy: float) -> tuple[float, float]:
        return cx + cos * rx * ux - sin * ry * uy, cy + sin * rx * ux + cos * ry * uy

    curves: list[tuple[float, ...]] = []
    for i in range(parts):
        a, b = first + i * step, first + (i + 1) * step
        one = place(math.cos(a) - pull * math.sin(a), math.sin(a) + pull * math.cos(a))
        two = place(math.cos(b) + pull * math.sin(b), math.sin(b) - pull * math.cos(b))
        curves.append((*one, *two, *place(math.cos(b), math.sin(b))))
    return curves
