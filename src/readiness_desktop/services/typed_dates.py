"""Dates as people type them: 14 Apr 2026, 14.4.26, April 14, 2026, 2026-04-14; a wrong one gets a plain sentence.

Digits alone are day, month, year; two digits of a year are of this century. The field then shows the month's name.
Months have their names in the language in use, and in English.
"""

import re
from calendar import monthrange
from datetime import date

from readiness_desktop.domain.calendar import FIRST_DAY, LAST_DAY
from readiness_desktop.wording import dates as shown
from readiness_desktop.wording.translate import _

FIRST_YEAR, LAST_YEAR = FIRST_DAY.year, LAST_DAY.year
_YEAR_FIRST = re.compile(r"(\d{4})\D(\d{1,2})\D(\d{1,2})")
_DAY_FIRST = re.compile(r"(\d{1,2})\D\s?(\d{1,2})\D\s?(\d{4}|\d{2})")
# A short word may join the parts, as in "14 de abril de 2026".
_NAMED = re.compile(
    r"(\d{1,2})[.\s/-]+(?:[^\W\d_]{1,2}\s+)?([^\W\d_]{3,})[.\s/-]+(?:[^\W\d_]{1,2}\s+)?(\d{4}|\d{2})"
)
_MONTH_FIRST = re.compile(r"([^\W\d_]{3,})\.?\s+(\d{1,2})(?:,\s*|\s+)(\d{4}|\d{2})")
_CENTURY = 2000


def read_day(typed: str) -> tuple[date | None, str]:
    """The day that was typed and what is wrong with it. Nothing typed is no date and not wrong."""
    text = typed.strip()
    if not text:
        return None, ""
    parts = _parts(text.casefold())
    if parts is None:
        said = _("Write a date such as {day}, 14.4.26 or 2026-04-14.")
        return None, said.format(day=shown.day(date(2026, 4, 14)))
    year, month, day = parts
    if not 1 <= month <= 12:
        return None, _("There is no month {month}.").format(month=month)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None, _("Years run from {first} to {last} here.").format(first=FIRST_YEAR, last=LAST_YEAR)
    longest = monthrange(year, month)[1]
    if not 1 <= day <= longest:
        said = _("{month} {year} has {days} days.")
        return None, said.format(month=shown.month_name(month), year=year, days=longest)
    return date(year, month, day), ""


def _parts(text: str) -> tuple[int, int, int] | None:
    """(year, month, day), not yet looked at."""
    if (found := _YEAR_FIRST.fullmatch(text)) is not None:
        return int(found[1]), int(found[2]), int(found[3])
    if (found := _DAY_FIRST.fullmatch(text)) is not None:
        return _year(found[3]), int(found[2]), int(found[1])
    if (found := _NAMED.fullmatch(text)) is not None and (month := shown.month_of(found[2])) is not None:
        return _year(found[3]), month, int(found[1])
    if (found := _MONTH_FIRST.fullmatch(text)) is not None and (
        month := shown.month_of(found[1])
    ) is not None:
        return _year(found[3]), month, int(found[2])
    return None


def _year(digits: str) -> int:
    return int(digits) + (_CENTURY if len(digits) == 2 else 0)
