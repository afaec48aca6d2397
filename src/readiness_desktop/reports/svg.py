"""Draws simple SVG pictures (our icons, a firm's logo) as vectors: paths, basic shapes, groups, plain colours."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any
from xml.etree import ElementTree

from reportlab.lib.colors import Color, toColor
from reportlab.pdfgen.canvas import Canvas

from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.reasons import Because, Why, because
from readiness_desktop.reports.svg_path import NUMBER, draw_path

LARGEST = 512 * 1024
"""Bytes of a picture that is still read."""

_SHAPES = ("path", "rect", "circle", "ellipse", "line", "polyline", "polygon")
_PASSED_OVER = ("defs", "title", "desc", "metadata", "style")


@dataclass(frozen=True, slots=True)
class Look:
    """How a shape is painted; inherited from group to shape. Widths in units of the picture."""

    fill: str = "#000000"
    stroke: str = "none"
    width: float = 1.0
    cap: int = 0
    join: int = 0
    opacity: float = 1.0


@dataclass(frozen=True, slots=True)
class Picture:
    """A parsed SVG with its view box (left, top, width, height)."""

    root: ElementTree.Element
    box: tuple[float, float, float, float]

    def height_at(self, width: float) -> float:
        """The height that keeps the proportions at this width."""
        return width * self.box[3] / self.box[2]


def read(data: bytes, path: str) -> Picture:
    """Parse an SVG. Raises ReadinessError BRAND_DAMAGED (path, key) where it is none or brings entities."""
    if len(data) > LARGEST or b"<!ENTITY" in data or b"<!DOCTYPE" in data:
        raise _refused(path, because(Why.LARGE_OR_ENTITIES))
    try:
        root = ElementTree.fromstring(data)  # noqa: S314 - entities were refused above
    except ElementTree.ParseError as error:
        raise _refused(path, because(Why.NO_SVG)) from error
    found = [float(n) for n in NUMBER.findall(root.get("viewBox", ""))]
    if len(found) != 4:
        found = [0.0, 0.0, _number(root.get("width"), 0.0), _number(root.get("height"), 0.0)]
    if found[2] <= 0 or found[3] <= 0:
        raise _refused(path, because(Why.NO_SIZE))
    return Picture(root, (found[0], found[1], found[2], found[3]))


def _refused(path: str, reason: Because) -> ReadinessError:
    return ReadinessError(Fault.BRAND_DAMAGED, reason, path=path, key="logo")


def draw(canvas: Canvas, picture: Picture, x: float, y: float, width: float, color: str = "#000000") -> None:
    """Draw a picture `width` points wide, lower left corner at (x, y); `color` replaces `currentColor`."""
    left, top, wide, _high = picture.box
    scale = width / wide
    canvas.saveState()
    canvas.translate(x, y + picture.height_at(width))
    canvas.scale(scale, -scale)
    canvas.translate(-left, -top)
    _draw_element(canvas, picture.root, _inherit(Look(), picture.root, color), color)
    canvas.restoreState()


def _draw_element(canvas: Canvas, element: ElementTree.Element, look: Look, color: str) -> None:
    for child in element:
        name = str(child.tag).rpartition("}")[2]
        if name in _PASSED_OVER or child.get("display") == "none":
            continue
        own = _inherit(look, child, color)
        canvas.saveState()
        for matrix in _transforms(child.get("transform", "")):
            canvas.transform(*matrix)
        if name in _SHAPES:
            _draw_shape(canvas, name, child, own)
        else:
            _draw_element(canvas, child, own, color)
        canvas.restoreState()


def _draw_shape(canvas: Canvas, name: str, element: ElementTree.Element, look: Look) -> None:
    fill, stroke = _paint(look.fill), _paint(look.stroke)
    if name == "line":
        fill = None
    if fill is None and stroke is None:
        return
    if stroke is not None:
        canvas.setStrokeColor(stroke)
        canvas.setLineWidth(look.width)
        canvas.setLineCap(look.cap)
        canvas.setLineJoin(look.join)
        canvas.setStrokeAlpha(look.opacity)
    if fill is not None:
        canvas.setFillColor(fill)
        canvas.setFillAlpha(look.opacity)
    path = canvas.beginPath()
    _trace(path, name, element)
    mode = 0 if element.get("fill-rule") == "evenodd" else 1
    canvas.drawPath(path, stroke=int(stroke is not None), fill=int(fill is not None), fillMode=mode)


def _trace(path: Any, name: str, element: ElementTree.Element) -> None:
    def at(key: str, default: float = 0.0) -> float:
        return _number(element.get(key), default)

    if name == "path":
        draw_path(path, element.get("d", ""))
    elif name == "rect":
        radius = min(at("rx", at("ry")), at("width") / 2, at("height") / 2)
        if radius > 0:
            path.roundRect(at("x"), at("y"), at("width"), at("height"), radius)
        else:
            path.rect(at("x"), at("y"), at("width"), at("height"))
    elif name in ("circle", "ellipse"):
        across, down = at("rx", at("r")), at("ry", at("r"))
        path.ellipse(at("cx") - across, at("cy") - down, 2 * across, 2 * down)
    elif name == "line":
        path.moveTo(at("x1"), at("y1"))
        path.lineTo(at("x2"), at("y2"))
    else:
        numbers = [float(n) for n in NUMBER.findall(element.get("points", ""))]
        points = list(zip(numbers[::2], numbers[1::2], strict=False))
        for i, point in enumerate(points):
            (path.lineTo if i else path.moveTo)(*point)
        if name == "polygon" and points:
            path.close()


def _inherit(look: Look, element: ElementTree.Element, color: str) -> Look:
    given = dict(part.split(":", 1) for part in element.get("style", "").split(";") if ":" in part)
    given = {key.strip(): value.strip() for key, value in given.items()}

    def value(key: str) -> str | None:
        found = given.get(key) or element.get(key)
        return color if found == "currentColor" else found

    opacity = look.opacity * _number(value("opacity"), 1.0)
    return replace(
        look,
        fill=value("fill") or look.fill,
        stroke=value("stroke") or look.stroke,
        width=_number(value("stroke-width"), look.width),
        cap={"round": 1, "square": 2, "butt": 0}.get(value("stroke-linecap") or "", look.cap),
        join={"round": 1, "bevel": 2, "miter": 0}.get(value("stroke-linejoin") or "", look.join),
        opacity=min(1.0, max(0.0, opacity)),
    )


def _paint(value: str) -> Color | None:
    if value in ("none", "transparent") or value.startswith("url("):
        return None
    try:
        return toColor(value)
    except ValueError:
        return None


def _number(text: str | None, default: float) -> float:
    found = NUMBER.match((text or "").strip())
    return float(found.group()) if found else default


def _transforms(text: str) -> Iterator[tuple[float, float, float, float, float, float]]:
    for kind, body in re.findall(r"(translate|scale|matrix)\s*\(([^)]*)\)", text):
        n = [float(v) for v in NUMBER.findall(body)]
        if kind == "translate" and n:
            yield 1, 0, 0, 1, n[0], n[1] if len(n) > 1 else 0
        elif kind == "scale" and n:
            yield n[0], 0, 0, n[1] if len(n) > 1 else n[0], 0, 0
        elif kind == "matrix" and len(n) == 6:
            yield n[0], n[1], n[2], n[3], n[4], n[5]
