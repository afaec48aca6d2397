"""Brings matplotlib when the first chart is drawn: its folder, and words as widths and outlines of our fonts."""

import logging
import os
import unicodedata
from functools import lru_cache
from pathlib import Path
from threading import RLock
from typing import Any

from readiness_desktop import paths

Point = tuple[float, float]

MM = 72 / 25.4
"""Points in a millimetre."""

LABEL_LENGTH = 60
OUTLINE_SIZE = 100
"""Size in points at which outlines and widths are taken."""
FALLBACK = "DroidSansFallbackFull.ttf"

_FACES = RLock()
"""A face holds the glyph that was loaded last: charts of the window and of a report ask it from two threads."""

_FILES = {
    ("text", 400): "Inter-Regular.ttf",
    ("text", 500): "Inter-Medium.ttf",
    ("text", 600): "Inter-SemiBold.ttf",
    ("tabular", 400): "InterTabular-Regular.ttf",
    ("tabular", 500): "InterTabular-Medium.ttf",
    ("tabular", 600): "InterTabular-SemiBold.ttf",
}


@lru_cache(maxsize=1)
def prepare() -> None:
    """Point matplotlib at the app's cache folder before it is first imported."""
    folder = paths.cache_dir() / "matplotlib"
    os.environ.setdefault("MPLCONFIGDIR", str(folder))
    # A folder that cannot be made costs a slower start, nothing else: matplotlib takes a temporary one.
    try:
        Path(os.environ["MPLCONFIGDIR"]).mkdir(parents=True, exist_ok=True)
    except OSError:
        logging.getLogger(__name__).warning("The cache folder for charts cannot be made")


@lru_cache(maxsize=16)
def font_file(family: str, weight: int) -> Path:
    """The file of "text" or "tabular" in weight 400, 500 or 600."""
    return paths.resources() / "fonts" / _FILES[family, weight]


@lru_cache(maxsize=1)
def _fallback_file() -> Path:
    return paths.resources() / "fonts" / FALLBACK


@lru_cache(maxsize=16)
def _face(file: Path) -> Any:
    prepare()
    from matplotlib.ft2font import FT2Font

    face = FT2Font(str(file))
    face.set_size(OUTLINE_SIZE, 72)
    return face


@lru_cache(maxsize=16)
def _characters(file: Path) -> dict[int, int]:
    with _FACES:
        return _face(file).get_charmap() if file.is_file() else {}


def _file_for(family: str, weight: int, character: str) -> Path | None:
    for file in (font_file(family, weight), _fallback_file()):
        if ord(character) in _characters(file):
            return file
    return None


@lru_cache(maxsize=4096)
def _advance(family: str, weight: int, character: str) -> float:
    file = _file_for(family, weight, character)
    if file is None:
        return 0.0
    with _FACES:
        return _glyph(file, character).linearHoriAdvance / 65536 / OUTLINE_SIZE


def _glyph(file: Path, character: str) -> Any:
    from matplotlib.ft2font import LoadFlags

    return _face(file).load_char(ord(character), flags=LoadFlags.NO_HINTING)


@lru_cache(maxsize=4096)
def _glyph_outline(family: str, weight: int, character: str) -> tuple[Any, Any]:
    file = _file_for(family, weight, character)
    if file is None:
        return (), ()
    with _FACES:
        _glyph(file, character)
        return _face(file).get_path()


@lru_cache(maxsize=512)
def outline(text: str, family: str, weight: int) -> Any:
    """A line of text as a matplotlib path of OUTLINE_SIZE, its baseline starting at (0, 0), y up."""
    import numpy as np
    from matplotlib.path import Path as Outline

    corners: list[Any] = []
    codes: list[Any] = []
    x = 0.0
    for character in text:
        points, kinds = _glyph_outline(family, weight, character)
        if len(points):
            corners.append(points + np.array([x, 0.0]))
            codes.append(kinds)
        x += OUTLINE_SIZE * _advance(family, weight, character)
    if not corners:
        return Outline(np.zeros((0, 2)))
    return Outline(np.concatenate(corners), np.concatenate(codes))


def width_pt(text: str, size_pt: float, *, family: str = "text", weight: int = 400) -> float:
    """How wide a line of text is, in points."""
    return size_pt * sum(_advance(family, weight, character) for character in text)


def label(text: str, length: int = LABEL_LENGTH) -> str:
    """One line of at most `length` characters that every font of ours can show: what stands in a chart.

    Characters without a glyph become U+25A1, a hollow square, so that it is seen that something is missing.
    """
    line = " ".join("".join(_visible(c) for c in unicodedata.normalize("NFC", text[:400])).split())
    if len(line) > length:
        line = line[: length - 1].rstrip() + "…"
    known = _characters(font_file("text", 400))
    if all(ord(c) in known for c in line):
        return line
    more = _characters(_fallback_file())
    return "".join(c if ord(c) in known or ord(c) in more else "□" for c in line)


def _visible(character: str) -> str:
    kind = unicodedata.category(character)
    if character.isspace() or kind == "Cc":
        return " "
    return "" if kind in ("Cf", "Cs", "Co", "Cn") else character


def fitted(text: str, room_pt: float, size_pt: float, *, family: str = "text", weight: int = 400) -> str:
    """The text, cut with an ellipsis where it is wider than the room."""
    if width_pt(text, size_pt, family=family, weight=weight) <= room_pt:
        return text
    kept = text
    while kept and width_pt(kept + "…", size_pt, family=family, weight=weight) > room_pt:
        kept = kept[:-1]
    return kept.rstrip() + "…" if kept else ""


def narrowest_pt(text: str, size_pt: float) -> float:
    """The least room in points in which the words fit in two lines uncut."""
    words = text.split()
    splits = [(" ".join(words[:n]), " ".join(words[n:])) for n in range(1, len(words) + 1)]
    return min((max(width_pt(line, size_pt) for line in split) for split in splits), default=0.0)


def wrapped(text: str, room_pt: float, size_pt: float, *, weight: int = 400, lines: int = 2) -> list[str]:
    """The words in at most `lines` lines that fit the room; the last one is cut where it must be."""
    done: list[str] = []
    words = text.split()
    while words and len(done) < lines:
        line = words.pop(0)
        while words and (
            len(done) + 1 == lines or width_pt(f"{line} {words[0]}", size_pt, weight=weight) <= room_pt
        ):
            line = f"{line} {words.pop(0)}"
        done.append(fitted(line, room_pt, size_pt, weight=weight))
    return done
