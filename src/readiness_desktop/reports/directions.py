"""Arabic and Hebrew on paper: letters take their joined forms, and every line is put in the order it is read in.

Reportlab writes characters from left to right as they come. So letters are joined before a text is measured, and a line
is put in visual order once it is known what stands on it.
"""

import re
from functools import lru_cache
from typing import Any

_JOINING = re.compile("[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff]")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")


def joined(text: str) -> str:
    """The text with the letters of Arabic in the forms that they have in their words, still in the order of speech."""
    return _reshaper().reshape(text) if _JOINING.search(text) else text


def has_right_to_left(text: str) -> bool:
    """Whether some of it is read from right to left."""
    return _RIGHT_TO_LEFT.search(text) is not None


def begins_right_to_left(text: str) -> bool:
    """Whether its first letter is read from right to left, which is where such a paragraph begins."""
    first = next((character for character in text if character.isalpha()), "")
    return has_right_to_left(first)


def in_visual_order(line: str, *, right_to_left: bool | None = None) -> str:
    """One line as it stands on paper from left to right; without a direction its first letter says it."""
    if not has_right_to_left(line):
        return line
    # Half a megabyte that only such a text needs.
    from bidi import get_display

    base = begins_right_to_left(line) if right_to_left is None else right_to_left
    return str(get_display(line, base_dir="R" if base else "L"))


@lru_cache(maxsize=1)
def _reshaper() -> Any:
    from arabic_reshaper import ArabicReshaper

    return ArabicReshaper(configuration={"delete_harakat": False})
