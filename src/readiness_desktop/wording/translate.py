"""The one door through which every shown string passes, so that a catalogue can translate it."""

import gettext as _gettext
from collections.abc import Callable
from pathlib import Path

DOMAIN = "readiness_desktop"
_source = _gettext.NullTranslations()
_catalogue: list[_gettext.NullTranslations] = [_source]
_disguise: list[Callable[[str], str]] = []


def use_catalogue(folder: Path, language: str) -> bool:
    """Take the texts of a language from `folder` (`de/LC_MESSAGES/readiness_desktop.mo`) from now on.

    What a catalogue lacks stays as it is in the source; False where there is no catalogue of this language at all.
    """
    found = _gettext.translation(DOMAIN, folder, [language], fallback=True)
    _catalogue[:] = [found]
    return isinstance(found, _gettext.GNUTranslations)


def use_source() -> None:
    """Show the texts as they stand in the source: English."""
    _catalogue[:] = [_source]


def use_disguise(disguise: Callable[[str], str] | None) -> None:
    """Pass every string through `disguise` (the pseudo-locale with longer words); None ends it."""
    _disguise[:] = [] if disguise is None else [disguise]


def _(text: str) -> str:
    """The text in the chosen language."""
    if not text:
        return text  # a catalogue keeps its own head under the empty text
    said = _catalogue[0].gettext(text)
    return _disguise[0](said) if _disguise else said


def ngettext(one: str, many: str, count: int) -> str:
    """The form that fits the count, in the chosen language."""
    said = _catalogue[0].ngettext(one, many, count)
    return _disguise[0](said) if _disguise else said
