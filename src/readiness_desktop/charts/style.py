"""Colours, widths and type of charts, read from the design tokens; light, dark and paper."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from readiness_desktop import paths


@dataclass(frozen=True, slots=True)
class LevelColors:
    """Colours of one level as #RRGGBB: bar fill, panel tint, text ink, text on the fill, panel line."""

    fill: str
    tint: str
    ink: str
    on_fill: str
    line: str


@dataclass(frozen=True, slots=True)
class ChartStyle:
    """What a chart is drawn with. `colors` maps token names (now, prev, target, grid ...) to #RRGGBB.

    `font_pt` is the size of all words in points (1/72 inch); `measures` is the table `[chart]` of the tokens,
    widths there are pixels of 1/96 inch.
    """

    dark: bool
    font_pt: float
    colors: Mapping[str, str]
    levels: tuple[LevelColors, ...]
    measures: Mapping[str, Any]
    exposure: tuple[tuple[float, int], ...]
    verdict: Mapping[str, str]

    @classmethod
    def screen(cls, *, dark: bool = False, text_scale: float = 1.0) -> "ChartStyle":
        """The style for a window; `text_scale` is 1.0 to 1.5."""
        pixels = float(tokens()["chart"]["font_px"])
        return _style(dark, pixels * 0.75 * text_scale)

    @classmethod
    def paper(cls) -> "ChartStyle":
        """The style for paper: always light, words in the chart size of the PDF."""
        return _style(False, float(tokens()["chart"]["font_pt_pdf"]))

    def color(self, token: str) -> str:
        """The colour of a token as #RRGGBB; KeyError if there is none."""
        return self.colors[token]

    def width(self, token: str) -> float:
        """A line width of `[chart]` in points."""
        return float(self.measures[token]) * 0.75

    def exposure_level(self, points: float) -> int:
        """The level whose colour shows an exposure of 0 to 100 points."""
        return next((level for start, level in self.exposure if round(points, 9) >= start), 3)

    def verdict_ink(self, verdict: str) -> str:
        """The colour of a verdict's words."""
        return self.verdict.get(verdict, self.colors["text_muted"])


@lru_cache(maxsize=1)
def tokens() -> dict[str, Any]:
    """The design tokens as parsed TOML."""
    path: Path = paths.resources() / "themes" / "tokens.toml"
    with path.open("rb") as source:
        return tomllib.load(source)


def _style(dark: bool, font_pt: float) -> ChartStyle:
    table = tokens()["color"]["dark" if dark else "light"]
    level = table["level"]
    levels = tuple(
        LevelColors(*row)
        for row in zip(
            level["fill"], level["tint"], level["ink"], level["on_fill"], level["line"], strict=True
        )
    )
    exposure = tuple(
        sorted(
            ((float(m["from"]), int(m["level"])) for m in tokens()["meaning"]["exposure"].values()),
            reverse=True,
        )
    )
    codes = {"FIX": "fix", "CONDITIONS": "conditions", "LAUNCH": "launch"}
    verdict = {
        code: levels[tokens()["meaning"]["verdict"][name]["level"]].ink for code, name in codes.items()
    }
    colors = {name: value for name, value in table.items() if isinstance(value, str)}
    return ChartStyle(dark, font_pt, colors, levels, tokens()["chart"], exposure, verdict)


def level_of(points: float) -> int:
    """The level of a score of 0 to 100 points: its floor on the scale 0 to 4 (docs/model.md 5)."""
    return min(4, int(round(points, 9) // 25))
