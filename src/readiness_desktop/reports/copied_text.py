"""What a reader gets who copies text out of a PDF: the characters that were typed, also emoji and Arabic.

Reportlab writes a character beyond U+FFFF in its map of glyphs as if it were two others, and a letter of Arabic as the
form that it was drawn in.
"""

import unicodedata
from collections.abc import Sequence

from reportlab.pdfbase import ttfonts

_LAST_OF_FOUR_DIGITS = 0xFFFF
_FORMS = range(0xFB50, 0xFF00)
_written = ttfonts.makeToUnicodeCMap


def map_of_glyphs(fontname: str, subset: Sequence[int]) -> str:
    """The map from glyphs of a subset to characters, each in UTF-16 as PDF wants it."""
    lines = str(_written(fontname, subset)).split("\n")
    for place, code in enumerate(subset):
        if code > _LAST_OF_FOUR_DIGITS or code in _FORMS:
            # Readers turn a line of Arabic round character by character, a ligature's too.
            meant = unicodedata.normalize("NFKC", chr(code))[::-1] if code in _FORMS else chr(code)
            plain = f"<{place:02X}> <{code:04X}>"
            lines[lines.index(plain)] = f"<{place:02X}> <{meant.encode('utf-16-be').hex().upper()}>"
    return "\n".join(lines)


def mend() -> None:
    """Let reportlab write its maps this way from now on."""
    ttfonts.makeToUnicodeCMap = map_of_glyphs
