"""Paragraph styles and measures of paper, from the design tokens."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_CENTER, TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm

from readiness_desktop.charts.style import ChartStyle, tokens
from readiness_desktop.reports import fonts

HAIRLINE = 0.75
CONTENT = 174 * mm
GUTTER = 4 * mm


@dataclass(frozen=True, slots=True)
class Paper:
    """A size of paper; all lengths in points."""

    name: str
    width: float
    height: float
    margin: float

    @property
    def top(self) -> float:
        """Distance of the text from the upper edge."""
        return float(tokens()["pdf"]["body_top_mm"]) * mm

    @property
    def foot(self) -> float:
        """Distance of the foot's lowest words from the lower edge."""
        return float(tokens()["pdf"]["footer_bottom_mm"]) * mm

    @property
    def bottom(self) -> float:
        """Distance of the text from the lower edge."""
        return self.foot + 9.5 * mm


def paper(name: str) -> Paper:
    """The paper "A4" or "Letter"; on both the text is 174 mm wide."""
    table = tokens()["pdf"]["letter" if name.lower() == "letter" else "a4"]
    return Paper(name, table["width_mm"] * mm, table["height_mm"] * mm, table["margin_x_mm"] * mm)


@lru_cache(maxsize=1)
def colors() -> ChartStyle:
    """The colours of paper: those of the light theme."""
    return ChartStyle.paper()


def style(
    name: str,
    color: str = "text",
    *,
    align: str = "left",
    weight: int = 0,
    before: float = 0,
    after: float = 0,
) -> ParagraphStyle:
    """A style of `[pdf.type]` in a colour token; `before` and `after` are points of space around the paragraph."""
    return _style(fonts.kit_prefix(), name, color, align, weight, before, after)


@lru_cache(maxsize=128)
def _style(
    _kit: str, name: str, color: str, align: str, weight: int, before: float, after: float
) -> ParagraphStyle:
    fonts.register()
    table = tokens()["pdf"]["type"][name]
    heavy = weight or table["weight"]
    font = fonts.REGULAR if heavy < 500 else fonts.MEDIUM if heavy < 600 else fonts.BOLD
    if table["family"] == "display":
        font = fonts.DISPLAY
    font = fonts.face(font)
    alignment: Any = {"left": TA_LEFT, "center": TA_CENTER, "right": TA_RIGHT}[align]
    return ParagraphStyle(
        f"{name}-{color}-{align}-{heavy}",
        fontName=font,
        bulletFontName=font,
        fontSize=table["size"],
        leading=table["line"],
        textColor=HexColor(color if color.startswith("#") else colors().color(color)),
        alignment=alignment,
        spaceBefore=before,
        spaceAfter=after,
        splitLongWords=1,
        allowWidows=0,
        allowOrphans=0,
    )
