"""The one door through which every shown string passes, so that a catalogue can translate it."""

import gettext as _gettext
from collections.abc import Callable

_catalogue = _gettext.NullTranslations()
_disguise: list[Callable[[str], str]] = []


def use_disguise(disguise: Callable[[str], str] | None) -> None:
    """Pass every string through `disguise` (the pseudo-locale with longer words); None ends it."""
    _disguise[:] = [] if disguise is None else [disguise]


def _(text: str) -> str:
    """The text in the chosen language."""
    said = _catalogue.gettext(text)
    return _disguise[0](said) if _disguise else said


def ngettext(one: str, many: str, count: int) -> str:
    """The form that fits the count, in the chosen language."""
    said = _catalogue.ngettext(one, many, count)
    return _disguise[0](said) if _disguise else said
