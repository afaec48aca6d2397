"""The days that a date of an assessment can be, and steps between days that never leave Python's calendar."""

from calendar import monthrange
from datetime import date

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
