"""Why a day cannot be that of what has happened at a stage gate."""

from datetime import date

from readiness_desktop.wording import dates
from readiness_desktop.wording.translate import _


def wrong_day(day: date, as_of: date, began: date | None) -> str:
    """What is wrong with a day after that of the assessment, or before the stage began; empty where nothing is."""
    if day > as_of:
        said = _("{day} lies after the day of the assessment ({then}). Nothing was changed; correct it.")
        return said.format(day=dates.day(day), then=dates.day(as_of))
    if began is not None and day < began:
        said = _("{day} lies before the stage began ({then}). Nothing was changed; correct it.")
        return said.format(day=dates.day(day), then=dates.day(began))
    return ""
