"""Amounts of work and time with their unit in the right number."""

from readiness_desktop.wording.digits import written
from readiness_desktop.wording.translate import _, ngettext


def _plain(value: float) -> str:
    rounded = round(value, 1)
    return written(rounded, 0 if rounded == int(rounded) else 1)


def _count(value: float) -> int:
    """The number that picks singular or plural: only exactly one is one."""
    return 1 if round(value, 1) == 1 else 2


def days(value: float) -> str:
    """An effort in person-days, with one decimal where it is not whole."""
    return ngettext("{n} person-day", "{n} person-days", _count(value)).format(n=_plain(value))


def calendar_days(value: float) -> str:
    """A length of time in days."""
    return ngettext("{n} day", "{n} days", _count(value)).format(n=_plain(value))


def weeks(value: float) -> str:
    """A length of time in weeks."""
    return ngettext("{n} week", "{n} weeks", _count(value)).format(n=_plain(value))


def months(value: float) -> str:
    """A length of time in months."""
    return ngettext("{n} month", "{n} months", _count(value)).format(n=_plain(value))


def minutes(value: float) -> str:
    """A length of time in minutes."""
    return ngettext("{n} minute", "{n} minutes", _count(value)).format(n=_plain(value))


def hours(value: float) -> str:
    """A length of time in hours."""
    return ngettext("{n} hour", "{n} hours", _count(value)).format(n=_plain(value))


def days_a_week(value: float) -> str:
    """A capacity in person-days a week."""
    return _("{days} a week").format(days=days(value))


def points(value: float) -> str:
    """A whole number of points with the unit."""
    return ngettext("{n} point", "{n} points", _count(value)).format(n=_plain(value))


def questions(count: int) -> str:
    """A number of questions."""
    return ngettext("{n} question", "{n} questions", count).format(n=_plain(count))
