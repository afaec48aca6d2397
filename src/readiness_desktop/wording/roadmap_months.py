"""The months that the windows of a roadmap cover, as they stand under the days: `Jan, Feb`, `Jun and on`."""

from collections.abc import Iterator
from datetime import date, timedelta

from readiness_desktop.wording import dates
from readiness_desktop.wording.translate import _

MOST_NAMED = 3
_DAYS_OF_LONGEST = 31


def months(first: date, edges: tuple[int, ...]) -> tuple[tuple[str, ...], ...]:
    """For each window the names of its months, the longest form first and each next one shorter.

    `edges` are the last days of the windows, counted from `first`; behind the last one is an open window. A month
    belongs to the window that has most of its days; one with most of its days before the plan is not named.
    """
    found: list[tuple[str, ...]] = []
    starts = (0, *(edge + 1 for edge in edges))
    for number, edge in enumerate(edges):
        start = first + timedelta(days=starts[number])
        found.append(_forms(_mostly_in(start, first + timedelta(days=edge))))
    opens = dates.short_month(_first_after(first + timedelta(days=starts[-1])).month)
    return (*found, (_("{month} and on").format(month=opens), opens))


def _forms(named: list[str]) -> tuple[str, ...]:
    if len(named) <= 1:
        return tuple(named)
    whole, span = ", ".join(named), _("{first} to {last}").format(first=named[0], last=named[-1])
    if len(named) == MOST_NAMED:
        return (whole, span, named[0])
    return (whole if len(named) < MOST_NAMED else span, named[0])


def _mostly_in(start: date, end: date) -> list[str]:
    return [
        dates.short_month(first.month)
        for first, last in _months_from(start, end)
        if _mostly(max(first, start), min(last, end), first, last)
    ]


def _mostly(start: date, end: date, first: date, last: date) -> bool:
    """Whether most of a month lies from `start` to `end`; of two halves it is the first that has it."""
    twice, whole = 2 * ((end - start).days + 1), (last - first).days + 1
    return twice > whole or (twice == whole and start == first)


def _first_after(start: date) -> date:
    """The first month that lies mostly at or after a day."""
    first, last = next(_months_from(start, start))
    return first if _mostly(start, last, first, last) else last + timedelta(days=1)


def _months_from(start: date, end: date) -> Iterator[tuple[date, date]]:
    """The first and last day of every month that has a day from `start` to `end`."""
    first = start.replace(day=1)
    while first <= end:
        after = (first + timedelta(days=_DAYS_OF_LONGEST)).replace(day=1)
        yield first, after - timedelta(days=1)
        first = after
