"""The days that a date of an assessment can be, and steps between days that never leave Python's calendar."""

import re
from calendar import monthrange
from datetime import date

DAYS_A_WEEK = 7
FIRST_DAY, LAST_DAY = date(2000, 1, 1), date(2100, 12, 31)
"""What somebody may type and a file may bring; sums of days stay far from the ends of the calendar."""


def in_calendar(day: date) -> bool:
    """Whether a date of an assessment can be this day."""
    return FIRST_DAY <= day <= LAST_DAY


def days_after(day: date, days: int) -> date:
    """The day so many days later (earlier where negative), the first or last day there is beyond the ends."""
    return date.fromordinal(min(max(day.toordinal() + days, date.min.toordinal()), date.max.toordinal()))


def months_later(day: date, months: int) -> date:
    """The same day of a later month, its last day where it has no such day; the last day there is beyond the end."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > date.max.year:
        return date.max
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


_PART = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def end_of(said: str) -> date | None:
    """The last day of a year, month or day as ISO writes it (`2025`, `2025-02`, `2025-02-14`); None for other texts."""
    found = _PART.fullmatch(said)
    if found is None:
        return None
    year, month = int(found[1]), int(found[2] or 12)
    try:
        return date(year, month, int(found[3] or monthrange(year, month)[1]))
    except ValueError:
        return None
