"""Whose name, colour and mark a report carries."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True, slots=True)
class Logo:
    """A firm's mark: the bytes of an SVG, or of a PNG."""

    kind: Literal["svg", "png"]
    data: bytes


@dataclass(frozen=True, slots=True)
class Brand:
    """A brand kit. Colours are `#RRGGBB`; `accent_dark` is for the dark theme, None to derive it.

    `fonts` maps `regular`, `medium` and `semibold` to TrueType files (their paths) that replace the program's own.
    """

    name: str
    accent: str
    accent_dark: str | None = None
    logo: Logo | None = None
    footer: str = ""
    paper: Literal["A4", "Letter"] = "A4"
    fonts: Mapping[str, str] = field(default_factory=dict[str, str])
