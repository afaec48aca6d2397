"""The embedded fonts of a report: their names, which of them can show a character, and how wide words are."""

import hashlib
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
from readiness_desktop.domain.reasons import Why, because
from readiness_desktop.reports import copied_text
from readiness_desktop.reports.directions import in_visual_order, joined

REGULAR = "Inter"
MEDIUM = "Inter-Medium"
BOLD = "Inter-SemiBold"
DISPLAY = "InterDisplay-SemiBold"
NUMBERS = "InterTabular"
NUMBERS_BOLD = "InterTabular-SemiBold"
HEBREW = "NotoSansHebrew"
ARABIC = "NotoSansArabic"
EMOJI = "NotoEmoji"
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
    HEBREW: "NotoSansHebrew-Regular.ttf",
    ARABIC: "NotoSansArabic-Regular.ttf",
    EMOJI: "NotoEmoji-Regular.ttf",
    FALLBACK: "DroidSansFallbackFull.ttf",
}
FURTHER = (HEBREW, ARABIC, EMOJI, FALLBACK)
"""Fonts for what the font of words lacks; each is read and embedded only where a text needs it."""

_IDEOGRAPHS_FROM, _IDEOGRAPHS_TO = 0x2E80, 0xFFFF


_KIT = {
    REGULAR: "regular",
    MEDIUM: "medium",
    BOLD: "semibold",
    DISPLAY: "semibold",
    NUMBERS: "regular",
    NUMBERS_BOLD: "semibold",
}
_in_use: list[str] = [""]
"""The prefix of the names of the fonts in use: empty for Inter, else that of a brand's kit."""


@lru_cache(maxsize=1)
def _register_own() -> None:
    copied_text.mend()
    # Streams as they are: text-safe encoding costs time and a quarter more bytes.
    rl_config.useA85 = 0
    for name in _KIT:
        pdfmetrics.registerFont(TTFont(name, str(_own_file(name))))
    _register_families("")


@lru_cache(maxsize=8)
def _register_kit(kit: tuple[tuple[str, str], ...]) -> str:
    """Register a brand's files and return the prefix of their names.

    Raises ReadinessError BRAND_DAMAGED (path, key) where a file is no TrueType font.
    """
    files = dict(kit)
    prefix = f"Kit{hashlib.sha256(repr(kit).encode()).hexdigest()[:12]}-"
    for name, cut in _KIT.items():
        file = files.get(cut, str(_own_file(name)))
        try:
            pdfmetrics.registerFont(TTFont(prefix + name, file))
        except (TTFError, OSError) as error:
            reason = because(Why.NO_TRUETYPE)
            raise ReadinessError(Fault.BRAND_DAMAGED, reason, path=file, key="fonts") from error
    _register_families(prefix)
    return prefix


def _register_families(prefix: str) -> None:
    for name in (REGULAR, MEDIUM, BOLD, NUMBERS):
        # Markup never switches to italics; bold means semibold.
        bold = prefix + (NUMBERS_BOLD if name == NUMBERS else BOLD)
        own = prefix + name
        pdfmetrics.registerFontFamily(own, normal=own, bold=bold, italic=own, boldItalic=bold)


def register() -> None:
    """Make our fonts known to reportlab; the large fallback is read only when a text needs it."""
    _register_own()


def use_kit(kit: Mapping[str, str]) -> None:
    """Print words in a brand's TrueType files for `regular`, `medium`, `semibold`; in Inter where it brings none.

    Charts keep Inter, whose widths they are laid out with. Raises ReadinessError BRAND_DAMAGED.
    """
    _register_own()
    prefix = _register_kit(tuple(sorted(kit.items()))) if kit else ""
    if prefix != _in_use[0]:
        _in_use[0] = prefix
        for cache in (_word_characters, _visible, shown_in):
            cache.cache_clear()


def kit_prefix() -> str:
    """What stands before the names of the fonts in use."""
    return _in_use[0]


def face(name: str) -> str:
    """The registered name of one of our fonts, or of the brand's font that takes its place."""
    return _in_use[0] + name if name in _KIT else name


def _own_file(name: str) -> Path:
    return paths.resources() / "fonts" / _FILES[name]


def _characters(name: str) -> frozenset[int]:
    font: Any = pdfmetrics.getFont(name)
    return frozenset(font.face.charToGlyph)


@lru_cache(maxsize=4)
def _characters_of(name: str) -> frozenset[int]:
    """What a further font has; it is read only once a text may need it."""
    pdfmetrics.registerFont(TTFont(name, str(_own_file(name))))
    return _characters(name)


def _further_fonts(code: int) -> tuple[str, ...]:
    """The fonts that may show a character that the font of words lacks, the likeliest first."""
    if 0x0590 <= code <= 0x05FF or 0xFB1D <= code <= 0xFB4F:
        return (HEBREW,)
    if 0x0600 <= code <= 0x08FF or 0xFB50 <= code <= 0xFDFF or 0xFE70 <= code <= 0xFEFF:
        return (ARABIC,)
    if _IDEOGRAPHS_FROM <= code <= _IDEOGRAPHS_TO:
        return (FALLBACK,)
    return (EMOJI, FALLBACK)


@lru_cache(maxsize=1)
def _word_characters() -> frozenset[int]:
    register()
    return _characters(face(REGULAR))


@lru_cache(maxsize=4096)
def shown_in(character: str) -> str | None:
    """`REGULAR` where the font of words has the character, else the further font that has it, None where none has."""
    code = ord(character)
    if code in _word_characters():
        return REGULAR
    return next((name for name in _further_fonts(code) if code in _characters_of(name)), None)


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
    if kind in ("Cc", "Cf", "Cs") or (kind == "Mn" and shown_in(character) is None):
        return ""
    return character if shown_in(character) else REPLACEMENT


def missing(text: str) -> set[str]:
    """The characters of a text that no font of ours can show."""
    return {c for c in set(text) if _visible(c) == REPLACEMENT and c != REPLACEMENT}


def runs(text: str, font: str, *, inter: bool = False) -> list[tuple[str, str]]:
    """The parts of a clean text with the font that shows them: `font`, or a further one; `inter` ignores a kit.

    Letters of Arabic come joined, all in the order of speech (`directions`).
    """
    return split_runs(joined(text), font if inter else face(font))


def split_runs(text: str, own: str) -> list[tuple[str, str]]:
    """The parts of a text as it stands with the font that shows each: `own` or a further one."""
    if text.isascii():
        return [(own, text)] if text else []

    def shows(character: str) -> str:
        found = shown_in(character)
        return own if found is None or found == REGULAR else found

    parts: list[tuple[str, str]] = []
    for name, characters in groupby(text, key=shows):
        part = "".join(characters)
        if (
            part.isspace() and parts and parts[-1][0] in (HEBREW, ARABIC)
        ):  # a space between two words of these
            parts[-1] = (parts[-1][0], parts[-1][1] + part)
        elif parts and parts[-1][0] == name:
            parts[-1] = (name, parts[-1][1] + part)
        else:
            parts.append((name, part))
    return parts


def line_runs(text: str, font: str, *, inter: bool = False) -> list[tuple[str, str]]:
    """Like `runs`, in the order in which one line stands on paper."""
    return split_runs(in_visual_order(joined(text)), font if inter else face(font))


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
