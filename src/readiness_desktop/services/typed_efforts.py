"""An effort as people type it: 4 / 6 / 9 person-days, low, likely and high; one figure stands for all three."""

import re

from readiness_desktop.services.typed_numbers import Bounds, read_number, shown_number
from readiness_desktop.wording.translate import _

Effort = tuple[float, float, float]

_BOUNDS = Bounds(0.0, 100_000)
_PARTS = re.compile(r"\s*(?:/|;|–|—|\bto\b)\s*|\s+")


def read_effort(typed: str) -> tuple[Effort | None, str]:
    """The effort that was typed and what is wrong with it. Nothing typed is no effort and not wrong."""
    parts = [part for part in _PARTS.split(typed.strip()) if part]
    if not parts:
        return None, ""
    found: list[float] = []
    for part in parts:
        value, wrong = read_number(part, _BOUNDS)
        if wrong or value is None:
            return None, wrong
        found.append(value)
    if len(found) == 1:
        return (found[0], found[0], found[0]), ""
    if len(found) != 3:
        return None, _("Write three figures: low / likely / high, such as 4 / 6 / 9.")
    low, likely, high = found
    if not low <= likely <= high:
        return None, _("Low, likely and high have to rise, such as 4 / 6 / 9.")
    return (low, likely, high), ""


def shown_effort(value: Effort | None) -> str:
    """An effort as it stands in a field."""
    return "" if value is None else " / ".join(shown_number(round(part, 2)) for part in value)
