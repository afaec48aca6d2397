"""A chart as pixels, for where a painter sets it among other things at any scale; and as a file of its own."""

from io import BytesIO
from typing import Any

from readiness_desktop.charts.chart import Chart

_PIXEL_MM = 25.4 / 96


def pixels(chart: Chart[Any], width: int, height: int, scale: float) -> tuple[int, int, bytes]:
    """Draw a chart `width` by `height` pixels of 1/96 inch, `scale` screen pixels each.

    Returns width and height in screen pixels and the picture as rows of RGBA bytes. Safe on any thread that has the
    chart to itself.
    """
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    chart.figure.set_dpi(96 * scale)
    chart.resize((width * _PIXEL_MM, height * _PIXEL_MM))
    canvas = FigureCanvasAgg(chart.figure)
    canvas.draw()
    wide, high = canvas.get_width_height()
    return wide, high, bytes(canvas.buffer_rgba())


def as_file(chart: Chart[Any], kind: str, dpi: int = 200) -> bytes:
    """The chart as `svg` or `png`; the same facts give the same bytes."""
    from matplotlib import rc_context

    out = BytesIO()
    named = {"Date": None, "Creator": None} if kind == "svg" else {"Software": None}
    with rc_context({"svg.hashsalt": "readiness"}):
        chart.figure.savefig(out, format=kind, dpi=dpi, metadata=named)
    return out.getvalue()
