"""Which language numbers, dates and money follow; English needs no locale data, so nothing is loaded at start."""

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from babel import Locale

ENGLISH = "en"
_LOCALES = {ENGLISH: "en_GB"}
_chosen: list[str] = [ENGLISH]


def use_language(code: str) -> None:
    """Write numbers, dates and money as this language does from now on (`en`, `de`, `pt_BR` ...)."""
    locale_of(code)
    _chosen[0] = code


def language() -> str:
    """The code of the language in use."""
    return _chosen[0]


def is_english() -> bool:
    """Whether the language in use is the one that the program is written in."""
    return _chosen[0] == ENGLISH


def locale() -> "Locale":
    """Babel's locale of the language in use."""
    return locale_of(_chosen[0])


@lru_cache(maxsize=8)
def locale_of(code: str) -> "Locale":
    """Babel's locale of a language; babel.UnknownLocaleError if it has none."""
    # Babel takes about 0.1 s to load, which a start in English does not need.
    from babel import Locale

    return Locale.parse(_LOCALES.get(code, code))
