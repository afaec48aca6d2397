"""The embedded fonts of a report: their names, which of them can show a character, and how wide words are."""

import unicodedata
from functools import lru_cache
from itertools import groupby

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from readiness_desktop import paths

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


@lru_cache(maxsize=1)
def register() -> None:
    """Make the fonts known to reportlab; the large fallback is read only when a text needs it."""
    for name in _FILES:
        if name != FALLBACK:
            _register(name)
    for name in (REGULAR, MEDIUM, BOLD, NUMBERS):
        # Markup never switches to italics; bold means semibold.
        bold = NUMBERS_BOLD if name == NUMBERS else BOLD
        pdfmetrics.registerFontFamily(name, normal=name, bold=bold, italic=name, boldItalic=bold)


def _register(name: str) -> None:
    pdfmetrics.registerFont(TTFont(name, str(paths.resources() / "fonts" / _FILES[name])))


@lru_cache(maxsize=1)
def _fallback_characters() -> frozenset[int]:
    _register(FALLBACK)
    return frozenset(pdfmetrics.getFont(FALLBACK).face.charToGlyph)


@lru_cache(maxsize=1)
def _inter_characters() -> frozenset[int]:
    register()
    return frozenset(pdfmetrics.getFont(REGULAR).face.charToGlyph)


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
