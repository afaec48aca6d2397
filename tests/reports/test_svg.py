"""Simple SVG as vectors: paths with every command, shapes, transforms, and what is refused."""

import math
from io import BytesIO
from typing import Any

import pytest
from reportlab.pdfgen.canvas import Canvas

from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.paths import resources
from readiness_desktop.reports import svg
from readiness_desktop.reports.svg_path import arc_curves, draw_path


class Traced:
    """Stands for a reportlab path and keeps what was drawn."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, tuple[float, ...]]] = []

    def __getattr__(self, name: str) -> Any:
        return lambda *numbers: self.calls.append((name, tuple(round(n, 6) for n in numbers)))


def traced(data: str) -> list[tuple[str, tuple[float, ...]]]:
    path = Traced()
    draw_path(path, data)
    return path.calls


def test_lines_absolute_and_relative() -> None:
    assert traced("M1 2l3 0v4H1z") == [
        ("moveTo", (1, 2)),
        ("lineTo", (4, 2)),
        ("lineTo", (4, 6)),
        ("lineTo", (1, 6)),
        ("close", ()),
    ]
    assert traced("m1,1 2,2 3-3") == [("moveTo", (1, 1)), ("lineTo", (3, 3)), ("lineTo", (6, 0))]


def test_curves_and_their_smooth_followers() -> None:
    assert traced("M0 0C0 1 1 2 2 2s2-1 2-2")[-1] == ("curveTo", (3, 2, 4, 1, 4, 0))
    quadratic = traced("M0 0Q3 3 6 0t6 0")
    assert quadratic[1] == ("curveTo", (2, 2, 4, 2, 6, 0))
    assert quadratic[2] == ("curveTo", (8, -2, 10, -2, 12, 0))


def test_an_arc_is_round() -> None:
    curves = arc_curves((1, 0), (1, 1), 0, False, True, (-1, 0))
    assert len(curves) == 2
    assert curves[0][4:] == pytest.approx((0, 1))
    assert curves[-1][4:] == pytest.approx((-1, 0))
    x1, y1, x2, y2, x, y = curves[0]
    middle = ((1 + 3 * x1 + 3 * x2 + x) / 8, (0 + 3 * y1 + 3 * y2 + y) / 8)
    assert math.hypot(*middle) == pytest.approx(1, abs=1e-3)
    assert traced("M1 0a1 1 0 01-2 0")[1:] == traced("M1 0A1,1 0 0 1 -1,0")[1:]
    assert arc_curves((1, 1), (2, 2), 0, False, True, (1, 1)) == []


def test_unreadable_data_ends_the_path() -> None:
    assert traced("M0 0L1") == [("moveTo", (0, 0))]
    assert traced("nonsense") == []


def test_all_our_icons_draw() -> None:
    for file in sorted((resources() / "icons").glob("*.svg")):
        canvas: Any = Canvas(BytesIO())
        svg.draw(canvas, svg.read(file.read_bytes(), file.name), 10, 10, 24, "#14584C")
        assert len(canvas._code) > 4


def test_groups_hand_on_look_and_place() -> None:
    data = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><title>x</title>
    <g fill="#FF0000" transform="translate(1 1) scale(2)"><rect width="2" height="2"/>
    <polygon points="0,0 1,0 1,1" style="fill:none; stroke: #00FF00; opacity: .5"/></g>
    <circle cx="5" cy="5" r="2" fill="url(#gone)"/></svg>"""
    canvas: Any = Canvas(BytesIO())
    svg.draw(canvas, svg.read(data, "logo.svg"), 0, 0, 100)
    code = "\n".join(canvas._code)
    assert "1 0 0 rg" in code
    assert "0 1 0 RG" in code
    assert "2 0 0 2 1 1 cm" in code


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"not xml",
        b"<svg",
        b'<!DOCTYPE svg [<!ENTITY a "b">]><svg viewBox="0 0 1 1"/>',
        b"<svg/>",
        b"<svg>" + b" " * 600_000,
    ],
    ids=["empty", "words", "cut", "entities", "no size", "too large"],
)
def test_what_is_no_picture_is_refused(data: bytes) -> None:
    with pytest.raises(ReadinessError) as caught:
        svg.read(data, "logo.svg")
    assert caught.value.fault is Fault.BRAND_DAMAGED
