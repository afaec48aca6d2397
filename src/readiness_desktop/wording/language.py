"""Which language texts, numbers, dates and money follow; English needs no locale data: nothing is loaded at start."""

import os
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from readiness_desktop.wording.translate import DOMAIN, use_catalogue, use_source

if TYPE_CHECKING:
    from babel import Locale

ENGLISH = "en"
_LOCALES = {ENGLISH: "en_GB"}
_chosen: list[str] = [ENGLISH]


def use_language(code: str) -> None:
    """Write numbers, dates and money as this language does from now on (`en`, `de`, `pt_BR` ...)."""
    locale_of(code)
    _chosen[0] = code


def choose_language(folder: Path, code: str) -> str:
    """Show texts, numbers, dates and money in a language of which `folder` has a catalogue, else in English.

    An empty code asks the system for its language. The code of the language that is shown comes back.
    """
    wanted = code or _of_system(folder)
    if wanted in languages(folder)[1:] and use_catalogue(folder, wanted):
        use_language(wanted)
        return wanted
    use_source()
    use_language(ENGLISH)
    return ENGLISH


def languages(folder: Path) -> tuple[str, ...]:
    """The codes of the languages that can be shown: English, and those with a catalogue."""
    found = {path.parent.parent.name for path in folder.glob(f"*/LC_MESSAGES/{DOMAIN}.mo")}
    return (ENGLISH, *sorted(found - {ENGLISH}))


def _of_system(folder: Path) -> str:
    """What the system asks for, if there is a catalogue of it; nobody looks where English alone ships."""
    known = languages(folder)
    if len(known) == 1:
        return ENGLISH
    asked = (os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    code = next((one for one in asked if one), "").partition(".")[0]
    return next((one for one in (code, code.partition("_")[0]) if one in known), ENGLISH)


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
