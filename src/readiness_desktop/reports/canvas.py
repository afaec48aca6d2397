"""Draws a chart's figure straight on the page: true vectors, words as text in the document's own fonts."""

from typing import Any

from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from readiness_desktop.charts import drawing
from readiness_desktop.reports import fonts

# Matplotlib reads its folder once, when it is first imported: here, where no chart was made yet.
drawing.prepare()

from matplotlib.backend_bases import GraphicsContextBase, RendererBase  # noqa: E402
from matplotlib.path import Path  # noqa: E402

from readiness_desktop.charts.pen import Words  # noqa: E402

_FONTS = {
    ("text", 400): fonts.REGULAR,
    ("text", 500): fonts.MEDIUM,
    ("text", 600): fonts.BOLD,
    ("tabular", 400): fonts.NUMBERS,
    ("tabular", 500): fonts.NUMBERS,
    ("tabular", 600): fonts.NUMBERS_BOLD,
}
_CAPS = {"butt": 0, "round": 1, "projecting": 2}
_JOINS = {"miter": 0, "round": 1, "bevel": 2}


class CanvasRenderer(RendererBase):
    """Gives what matplotlib draws to a reportlab canvas; one unit is one point, (0, 0) the lower left corner."""

    def __init__(self, canvas: Canvas, width: float, height: float) -> None:
        super().__init__()
        self._canvas = canvas
        self._size = (width, height)

    def get_canvas_width_height(self) -> tuple[float, float]:
        """The size of the figure in points."""
        return self._size

    def flipy(self) -> bool:
        """The origin is below, as on paper."""
        return False

    def points_to_pixels(self, points: Any) -> Any:
        """A point is a point."""
        return points

    def draw_path(
        self,
        gc: GraphicsContextBase,
        path: Path,
        transform: Any,
        rgbFace: Any = None,
    ) -> None:
        """Draw a path filled with `rgbFace` and lined as `gc` says."""
        canvas = self._canvas
        line = gc.get_rgb()
        lined = gc.get_linewidth() > 0 and (len(line) < 4 or line[3] > 0)
        filled = rgbFace is not None and (len(rgbFace) < 4 or rgbFace[3] > 0)
        if not lined and not filled:
            return
        canvas.saveState()
        if lined:
            canvas.setStrokeColorRGB(*line[:3])
            _opacity(canvas.setStrokeAlpha, line)
            canvas.setLineWidth(gc.get_linewidth())
            canvas.setLineCap(_CAPS[gc.get_capstyle()])
            canvas.setLineJoin(_JOINS[gc.get_joinstyle()])
            pattern: Any = gc.get_dashes()
            offset, dashes = pattern
            if dashes is not None:
                canvas.setDash(list(dashes), offset or 0)
        if filled and rgbFace is not None:
            canvas.setFillColorRGB(*rgbFace[:3])
            _opacity(canvas.setFillAlpha, rgbFace)
        canvas.drawPath(_outline(canvas, path, transform), stroke=int(lined), fill=int(filled))
        canvas.restoreState()

    def draw_words(self, x: float, y: float, words: Words) -> None:
        """Write a line of the pen as text, its baseline starting at (x, y)."""
        font = _FONTS[words.family, words.weight]
        write(self._canvas, x, y, words.text, font, words.size, words.color, inter=True)

    def draw_text(
        self, gc: GraphicsContextBase, x: float, y: float, s: str, prop: Any, angle: float,
        ismath: Any = False, mtext: Any = None,
    ) -> None:  # fmt: skip
        """Write matplotlib's own text; it is always plain, never a formula."""
        canvas = self._canvas
        canvas.saveState()
        canvas.translate(x, y)
        canvas.rotate(angle)
        weight = prop.get_weight()
        heavy = weight in ("bold", "semibold") or (isinstance(weight, int) and weight >= 600)
        red, green, blue = (round(255 * part) for part in gc.get_rgb()[:3])
        font = fonts.BOLD if heavy else fonts.REGULAR
        size = prop.get_size_in_points()
        write(canvas, 0, 0, fonts.clean(s), font, size, f"#{red:02X}{green:02X}{blue:02X}", inter=True)
        canvas.restoreState()

    def get_text_width_height_descent(self, s: str, prop: Any, ismath: Any) -> tuple[float, float, float]:
        """The room of matplotlib's own text, in points."""
        size = prop.get_size_in_points()
        return fonts.width(fonts.clean(s), fonts.REGULAR, size), 0.97 * size, 0.24 * size

    def draw_image(self, gc: GraphicsContextBase, x: float, y: float, im: Any, transform: Any = None) -> None:
        """Draw an RGBA array of shape (rows, columns, 4), one pixel a point."""
        from PIL import Image

        picture = Image.fromarray(im[::-1])
        self._canvas.drawImage(ImageReader(picture), x, y, picture.width, picture.height, mask="auto")


def _opacity(setter: Any, color: Any) -> None:
    if len(color) > 3 and color[3] < 1:
        setter(round(color[3], 4))


def _outline(canvas: Canvas, path: Path, transform: Any) -> Any:
    drawn = canvas.beginPath()
    here = (0.0, 0.0)
    for corners, code in path.iter_segments(transform, simplify=False):
        c = [round(float(v), 3) for v in corners]
        if code == Path.MOVETO:
            drawn.moveTo(*c)
        elif code == Path.LINETO:
            drawn.lineTo(*c)
        elif code == Path.CURVE3:
            # A quadratic curve as the cubic one of the same shape.
            (x0, y0), (x1, y1, x2, y2) = here, c
            third = (x0 + 2 * (x1 - x0) / 3, y0 + 2 * (y1 - y0) / 3)
            drawn.curveTo(*third, x2 + 2 * (x1 - x2) / 3, y2 + 2 * (y1 - y2) / 3, x2, y2)
        elif code == Path.CURVE4:
            drawn.curveTo(*c)
        else:
            drawn.close()
        here = (c[-2], c[-1])
    return drawn


def write(
    canvas: Canvas, x: float, y: float, text: str, font: str, size: float, color: str, *, inter: bool = False
) -> None:
    """Write one clean line with its baseline at (x, y), each part in a font that shows it; `inter` ignores a kit."""
    red, green, blue = (int(color[i : i + 2], 16) / 255 for i in (1, 3, 5))
    line = canvas.beginText(x, y)
    line.setFillColorRGB(red, green, blue)
    for name, part in fonts.line_runs(text, font, inter=inter):
        line.setFont(name, size)
        line.textOut(part)
    canvas.drawText(line)


def draw_figure(canvas: Canvas, figure: Any, x: float, y: float) -> None:
    """Draw a figure with its lower left corner at (x, y), in its own size."""
    width, height = (72 * float(side) for side in figure.get_size_inches())
    dots, ground = figure.dpi, figure.get_facecolor()
    figure.set_dpi(72)
    figure.set_facecolor("none")
    canvas.saveState()
    canvas.translate(x, y)
    figure.draw(CanvasRenderer(canvas, width, height))
    canvas.restoreState()
    figure.set_dpi(dots)
    figure.set_facecolor(ground)
