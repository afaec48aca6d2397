"""Dates and times of day as text: 14 Apr 2026, 14:32."""

import datetime as _clock
import re
from datetime import date, datetime

from readiness_desktop.wording.language import is_english, locale

# English months without locale data: the first window shows dates, and loading babel would hold it up.
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_WHOLE_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_LEAST_LETTERS = 3


def day(value: date) -> str:
    """A date: `14 Apr 2026`."""
    if is_english():
        return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"
    from babel.dates import format_date

    return format_date(value, "medium", locale=locale())


def day_pattern() -> str:
    """How `day` writes a date, as a field for dates takes it: `d MMM yyyy`."""
    if is_english():
        return "d MMM yyyy"
    # A field knows a year of two digits and of four; a locale asks for as many as there are.
    return re.sub(r"y+", "yyyy", str(locale().date_formats["medium"].pattern))


def day_near(value: date, today: date) -> str:
    """A date, without its year where that is this one: `14 Apr`, `14 Apr 2025`."""
    return day_of_year(value) if value.year == today.year else day(value)


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


def quarter(key: str) -> str:
    """A quarter given as `2026 Q2`: `Q2 2026`."""
    year, _space, number = key.partition(" ")
    if is_english():
        return f"{number} {year}"
    from babel.dates import format_skeleton

    first = date(int(year), int(number[1:]) * 3 - 2, 1)
    return format_skeleton("yQQQ", _at_midnight(first), locale=locale())


def month_name(number: int) -> str:
    """The whole name of a month 1 to 12 by itself: `April`."""
    if is_english():
        return _WHOLE_MONTHS[number - 1]
    from babel.dates import get_month_names

    return get_month_names("wide", "stand-alone", locale=locale())[number]


def short_month(number: int) -> str:
    """The short name of a month 1 to 12 by itself: `Apr`."""
    if is_english():
        return _MONTHS[number - 1]
    from babel.dates import get_month_names

    return get_month_names("abbreviated", "stand-alone", locale=locale())[number]


def month_of(word: str) -> int | None:
    """The month 1 to 12 that a word names, from its third letter on; in the language in use or in English."""
    sought = word.casefold().rstrip(".")
    for number in range(1, 13):
        if any(_begins(name.casefold(), sought) for name in _names_of(number)):
            return number
    return None


def _begins(name: str, sought: str) -> bool:
    """Whether a word is a name of a month or the beginning of one that is long enough to tell it."""
    return name.rstrip(".") == sought or (len(sought) >= _LEAST_LETTERS and name.startswith(sought))


def _names_of(number: int) -> tuple[str, ...]:
    """Every form of the name of a month; languages bend it where it stands in a date."""
    english = (_WHOLE_MONTHS[number - 1],)
    if is_english():
        return english
    from babel.dates import get_month_names

    own = [
        get_month_names(width, context, locale=locale())[number]
        for width in ("wide", "abbreviated")
        for context in ("format", "stand-alone")
    ]
    return (*own, *english)


def time(value: datetime | _clock.time) -> str:
    """A time of day on the 24-hour clock: `14:32`."""
    return f"{value.hour:02}:{value.minute:02}"


def moment(value: datetime) -> str:
    """A date with its time of day: `14 Apr 2026, 14:32`."""
    return f"{day(value.date())}, {time(value)}"


def _at_midnight(value: date) -> datetime:
    # A skeleton is formatted from a datetime; the zone never shows.
    return datetime(value.year, value.month, value.day)  # noqa: DTZ001
