"""A firm's accent colour turned into the accent family of a theme, so that text on it and links stay readable."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from readiness_desktop.gui.colour import contrast, lighter, mix, stronger

_LONGEST_WALK = 101  # steps of 0.01 cover the whole lightness range


@dataclass(frozen=True, slots=True)
class AccentFamily:
    """The colours a brand replaces, and which steps had to be taken for them to be readable."""

    accent: str
    accent_hover: str
    accent_pressed: str
    on_accent: str
    accent_tint: str
    accent_line: str
    accent_text: str
    focus: str
    accent_moved: bool = False
    text_moved: bool = False


def derive(
    accent: str, accent_dark: str | None, *, dark: bool, grounds: Mapping[str, str], rules: Mapping[str, Any]
) -> AccentFamily:
    """The family of `accent` on a theme.

    `grounds` are the theme's surface, canvas, sidebar and hover; `rules` the `[brand]` tokens. Where the dark theme
    has no accent of its own, the light one is strengthened and lightened until it stands out.
    """
    step = float(rules["oklch_step"])
    start = accent
    if dark and accent_dark is None:
        accent = stronger(accent, float(rules["dark_chroma_gain"]))
        accent = _walk(
            accent, step, lambda c: contrast(c, grounds["surface"]) >= rules["min_contrast_dark_accent"]
        )
    elif dark and accent_dark is not None:
        accent = start = accent_dark
    white, ink = str(rules["on_accent_light"]), str(rules["on_accent_dark"])
    wanted = float(rules["min_contrast_on_accent"])
    if contrast(white, accent) < wanted and contrast(ink, accent) < wanted:
        accent = _walk(accent, -step, lambda c: contrast(white, c) >= wanted)
    on_accent = white if contrast(white, accent) >= wanted else ink
    sign = -1.0 if on_accent == white else 1.0
    tint = _tint(accent, grounds, float(rules["tint_mix_dark" if dark else "tint_mix_light"]), wanted)
    against = [grounds[name] for name in ("surface", "canvas", "sidebar", "hover")] + [tint]
    least = float(rules["min_contrast_accent_text"])
    text = _walk(accent, step if dark else -step, lambda c: all(contrast(c, g) >= least for g in against))
    return AccentFamily(
        accent=accent,
        accent_hover=lighter(accent, sign * float(rules["hover_delta_l"])),
        accent_pressed=lighter(accent, sign * float(rules["pressed_delta_l"])),
        on_accent=on_accent,
        accent_tint=tint,
        accent_line=mix(accent, grounds["surface"], float(rules["line_mix"])),
        accent_text=text,
        focus=text,
        accent_moved=accent.upper() != start.upper(),
        text_moved=text.upper() != accent.upper(),
    )


def _tint(accent: str, grounds: Mapping[str, str], share: float, least: float) -> str:
    """The accent over the surface, as much of it as lets the faintest text be read."""
    faintest = grounds.get("text_muted")
    while True:
        found = mix(accent, grounds["surface"], share)
        if faintest is None or share <= 0 or contrast(faintest, found) >= least:
            return found
        share = max(0.0, share - 0.01)


def _walk(colour: str, step: float, enough: Any) -> str:
    """The first colour on the way of `step` that is enough; the end of the way where none is."""
    found = colour
    for n in range(_LONGEST_WALK):
        found = colour if n == 0 else lighter(colour, n * step)
        if enough(found):
            break
    return found
