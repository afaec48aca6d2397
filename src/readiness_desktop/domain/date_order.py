"""Project dates that lie before what has to come before them (docs/model.md 22)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

_START, _END = "_start", "_end"
"""How a pack names the first and the last day of the same thing."""


@dataclass(frozen=True, slots=True)
class OddDate:
    """A project date that lies before what has to come before it: another date, or today where `after` is empty."""

    name: str
    after: str = ""


def odd_dates(
    dates: Mapping[str, date], launch: str, *, today: date | None = None, live: bool = False
) -> tuple[OddDate, ...]:
    """Ends before their start; before the launch goes live also a launch before what leads to it, or before today.

    `launch` is the name of the planned launch. Without `today` nothing is said about the past.
    """
    found = [OddDate(name, start) for name in dates if (start := start_after(name, dates))]
    if launch in dates and not live:
        before = [name for name in dates if name.endswith((_START, _END)) and dates[name] > dates[launch]]
        if before:
            found.append(OddDate(launch, max(before, key=lambda name: dates[name])))
        elif today is not None and dates[launch] < today:
            found.append(OddDate(launch))
    return tuple(found)


def start_after(name: str, dates: Mapping[str, date]) -> str:
    """The start that lies after this end of the same thing; empty where the two are in order, or one is missing."""
    start = f"{name.removesuffix(_END)}{_START}"
    wrong = name.endswith(_END) and name in dates and start in dates and dates[name] < dates[start]
    return start if wrong else ""
