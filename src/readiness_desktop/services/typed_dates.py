"""Dates as people type them: 14 Apr 2026, 14.4.2026, 2026-04-14; a wrong one gets a plain sentence."""

import re
from calendar import monthrange
from datetime import date

from readiness_desktop.domain.calendar import FIRST_DAY, LAST_DAY
from readiness_desktop.wording.translate import _

FIRST_YEAR, LAST_YEAR = FIRST_DAY.year, LAST_DAY.year
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_YEAR_FIRST = re.compile(r"(\d{4})\D(\d{1,2})\D(\d{1,2})")
_DAY_FIRST = re.compile(r"(\d{1,2})\D(\d{1,2})\D(\d{4})")
_NAMED = re.compile(r"(\d{1,2})[.\s]+([^\W\d_]{3,})\.?\s+(\d{4})")


def read_day(typed: str) -> tuple[date | None, str]:
    """The day that was typed and what is wrong with it. Nothing typed is no date and not wrong."""
    text = typed.strip()
    if not text:
        return None, ""
    parts = _parts(text.casefold())
    if parts is None:
        return None, _("Write a date such as 14 Apr 2026.")
    year, month, day = parts
    if not 1 <= month <= 12:
        return None, _("There is no month {month}.").format(month=month)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None, _("Years run from {first} to {last} here.").format(first=FIRST_YEAR, last=LAST_YEAR)
    longest = monthrange(year, month)[1]
    if not 1 <= day <= longest:
        said = _("{month} {year} has {days} days.")
        return None, said.format(month=_month_name(month), year=year, days=longest)
    return date(year, month, day), ""


def _parts(text: str) -> tuple[int, int, int] | None:
    """(year, month, day), not yet looked at."""
    if (found := _YEAR_FIRST.fullmatch(text)) is not None:
        return int(found[1]), int(found[2]), int(found[3])
    if (found := _DAY_FIRST.fullmatch(text)) is not None:
        return int(found[3]), int(found[2]), int(found[1])
    if (found := _NAMED.fullmatch(text)) is not None and found[2][:3] in _MONTHS:
        return int(found[3]), _MONTHS.index(found[2][:3]) + 1, int(found[1])
    return None


def _month_name(month: int) -> str:
    return (
        _("January"),
        _("February"),
        _("March"),
        _("April"),
        _("May"),
        _("June"),
        _("July"),
        _("August"),
        _("September"),
        _("October"),
        _("November"),
        _("December"),
    )[month - 1]
