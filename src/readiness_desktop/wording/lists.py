"""Several things in one sentence."""

from collections.abc import Sequence

from readiness_desktop.wording.language import is_english, locale
from readiness_desktop.wording.translate import _


def joined(items: Sequence[str]) -> str:
    """`a`, `a and b`, `a, b and c`; empty text for nothing."""
    if len(items) < 2:
        return "".join(items)
    if is_english():
        return _("{first} and {last}").format(first=", ".join(items[:-1]), last=items[-1])
    from babel.lists import format_list

    return format_list(list(items), locale=locale())


def sentence(text: str) -> str:
    """The text with a capital first letter, its other letters as they are."""
    return text[:1].upper() + text[1:]
