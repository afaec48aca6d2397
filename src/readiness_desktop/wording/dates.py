"""Dates and times of day as text: 14 Apr 2026, 14:32."""

import datetime as _clock
from datetime import date, datetime

from readiness_desktop.wording.language import is_english, locale

# English months without locale data: the first window shows dates, and loading babel would hold it up.
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def day(value: date) -> str:
    """A date: `14 Apr 2026`."""
    if is_english():
        return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"
    from babel.dates import format_date

    return format_date(value, "medium", locale=locale())


def day_of_year(value: date) -> str:
    """A date whose year is clear: `14 Apr`."""
    if is_english():
        return f"{value.day} {_MONTHS[value.month - 1]}"
    from babel.dates import format_skeleton

    return format_skeleton("MMMd", _at_midnight(value), locale=locale())


def month(value: date) -> str:
    """A month: `Nov 2025`."""
    if is_english():
        return f"{_MONTHS[value.month - 1]} {value.year}"
    from babel.dates import format_skeleton

    return format_skeleton("yMMM", _at_midnight(value), locale=locale())


def time(value: datetime | _clock.time) -> str:
    """A time of day on the 24-hour clock: `14:32`."""
    return f"{value.hour:02}:{value.minute:02}"


def moment(value: datetime) -> str:
    """A date with its time of day: `14 Apr 2026, 14:32`."""
    return f"{day(value.date())}, {time(value)}"


def _at_midnight(value: date) -> datetime:
    # A skeleton is formatted from a datetime; the zone never shows.
    return datetime(value.year, value.month, value.day)  # noqa: DTZ001
