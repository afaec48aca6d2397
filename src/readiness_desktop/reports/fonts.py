"""The embedded fonts of a report: their names, which of them can show a character, and how wide words are."""

import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from itertools import groupby
from pathlib import Path
from typing import Any

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from readiness_desktop import paths
from readiness_desktop.domain.errors import Fault, ReadinessError

REGULAR = "Inter"
MEDIUM = "Inter-Medium"
BOLD = "Inter-SemiBold"
DISPLAY = "InterDisplay-SemiBold"
NUMBERS = "InterTabular"
NUMBERS_BOLD = "InterTabular-SemiBold"
FALLBACK = "DroidSansFallback"

REPLACEMENT = "□"
"""Stands for a character that no font of ours can show."""

_FILES = {
    REGULAR: "Inter-Regular.ttf",
    MEDIUM: "Inter-Medium.ttf",
    BOLD: "Inter-SemiBold.ttf",
    DISPLAY: "InterDisplay-SemiBold.ttf",
    NUMBERS: "InterTabular-Regular.ttf",
    NUMBERS_BOLD: "InterTabular-SemiBold.ttf",
    FALLBACK: "DroidSansFallbackFull.ttf",
}


_KIT = {
    REGULAR: "regular",
    MEDIUM: "medium",
    BOLD: "semibold",
    DISPLAY: "semibold",
    NUMBERS: "regular",
    NUMBERS_BOLD: "semibold",
}
_CHART = "Chart-"
_in_use: list[tuple[tuple[str, str], ...]] = []


def register(kit: Mapping[str, str] | None = None) -> None:
    """Make the fonts known to reportlab; the large fallback is read only when a text needs it.

    `kit` are a brand's own TrueType files for `regular`, `medium` and `semibold`: they take the place of Inter in
    words, while charts keep Inter, whose widths they are laid out with. Without `kit` what is known stays.
    """
    wanted = tuple(sorted(kit.items())) if kit is not None else (_in_use[0] if _in_use else ())
    if _in_use and _in_use[0] == wanted:
        return
    _in_use[:] = [wanted]
    # Streams as they are: text-safe encoding costs time and a quarter more bytes.
    rl_config.useA85 = 0
    for cache in (_inter_characters, _visible, shown_in):
        cache.cache_clear()
    own = dict(wanted)
    for name in _KIT:
        file = own.get(_KIT[name])
        _register(name, file)
        if own:
            pdfmetrics.registerFont(TTFont(_CHART + name, str(_own_file(name))))
    for name in (REGULAR, MEDIUM, BOLD, NUMBERS):
        # Markup never switches to italics; bold means semibold.
        bold = NUMBERS_BOLD if name == NUMBERS else BOLD
        pdfmetrics.registerFontFamily(name, normal=name, bold=bold, italic=name, boldItalic=bold)


def for_chart(name: str) -> str:
    """The font that a chart's words are drawn in: Inter, also where a brand has fonts of its own."""
    return _CHART + name if _in_use and _in_use[0] else name


def _own_file(name: str) -> Path:
    return paths.resources() / "fonts" / _FILES[name]


def _register(name: str, file: str | None = None) -> None:
    """Raises ReadinessError BRAND_DAMAGED (key, reason) where a brand's file is no TrueType font."""
    try:
        pdfmetrics.registerFont(TTFont(name, file or str(_own_file(name))))
    except (TTFError, OSError) as error:
        _in_use.clear()
        raise ReadinessError(
            Fault.BRAND_DAMAGED, path=file, key="fonts", reason="is no TrueType font"
        ) from error


def _characters(name: str) -> frozenset[int]:
    font: Any = pdfmetrics.getFont(name)
    return frozenset(font.face.charToGlyph)


@lru_cache(maxsize=1)
def _fallback_characters() -> frozenset[int]:
    _register(FALLBACK)
    return _characters(FALLBACK)


@lru_cache(maxsize=1)
def _inter_characters() -> frozenset[int]:
    register()
    return _characters(REGULAR)


@lru_cache(maxsize=4096)
def shown_in(character: str) -> str | None:
    """`REGULAR` where Inter has the character (then every cut of it has), `FALLBACK`, or None where no font has."""
    if ord(character) in _inter_characters():
        return REGULAR
    return FALLBACK if ord(character) in _fallback_characters() else None


def clean(text: str, *, lines: bool = False) -> str:
    """The text as it can be printed: NFC, no control or direction characters, a hollow square for what no font has.

    Without `lines` all white space becomes single spaces; with it, ends of lines stay.
    """
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    if lines:
        rows = ("".join(map(_visible, row)) for row in text.replace("\u2028", "\n").split("\n"))
        return "\n".join(" ".join(row.split()) for row in rows)
    return " ".join("".join(map(_visible, text)).split())


@lru_cache(maxsize=4096)
def _visible(character: str) -> str:
    if character.isspace():
        return " "
    kind = unicodedata.category(character)
    if kind in ("Cc", "Cf", "Mn") and shown_in(character) is None:
        return ""
    if kind in ("Cc", "Cs"):
        return ""
    return character if shown_in(character) else REPLACEMENT


def missing(text: str) -> set[str]:
    """The characters of a text that no font of ours can show."""
    return {c for c in set(text) if _visible(c) == REPLACEMENT and c != REPLACEMENT}


def runs(text: str, font: str) -> list[tuple[str, str]]:
    """The parts of a clean text with the font that shows them: `font`, or the fallback."""
    if text.isascii():
        return [(font, text)] if text else []
    parts = groupby(text, key=lambda c: FALLBACK if shown_in(c) == FALLBACK else font)
    return [(name, "".join(characters)) for name, characters in parts]


def width(text: str, font: str, size: float) -> float:
    """How wide a clean line is, in points."""
    return sum(pdfmetrics.stringWidth(part, name, size) for name, part in runs(text, font))


def fitted(text: str, font: str, size: float, room: float) -> str:
    """The line, cut with an ellipsis where it is wider than `room` points."""
    if width(text, font, size) <= room:
        return text
    kept = text[:400]
    while kept and width(kept + "…", font, size) > room:
        kept = kept[:-1]
    return kept.rstrip() + "…" if kept else ""
