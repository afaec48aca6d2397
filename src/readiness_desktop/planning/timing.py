"""How long work takes on the calendar: its pace, the weeks in which it needs people, and when it is over."""

import math
from collections.abc import Iterator
from dataclasses import dataclass

from readiness_desktop.domain.roadmap_setup import QUARTER_WEEKS
from readiness_desktop.planning.instance import Instance, Work

TOLERANCE = 1e-9
LATEST = 1040
"""Weeks after which nothing is looked for any more: twenty years."""


@dataclass(frozen=True, slots=True)
class Span:
    """Work that starts in a given week: `days` person-days in each of its weeks, `finish` with observation."""

    start: int
    days: tuple[float, ...]
    finish: int

    @property
    def duration(self) -> int:
        """Weeks of the calendar from the first to the last day of work."""
        return len(self.days)


def pace(effort: float, weeks: int, capacity: float) -> tuple[int, float]:
    """Working weeks and person-days a full week; longer than planned where the pool is too small for the pace."""
    if capacity <= 0:
        raise ValueError("a pool that has work needs a capacity above zero")
    duration = max(1, weeks)
    rate = effort / duration
    if rate > capacity + TOLERANCE:
        duration = math.ceil(round(effort / capacity, 9))
        rate = effort / duration
    return duration, rate


class Timing:
    """The spans of one instance and what they cost, each worked out once."""

    def __init__(self, instance: Instance) -> None:
        self._instance = instance
        self.paces = {
            name: pace(item.effort, item.weeks, instance.capacity[item.pool])
            for name, item in instance.work.items()
        }
        self._held: dict[tuple[str, int], Span] = {}
        self._costs: dict[tuple[str, int], tuple[float, ...]] = {}
        self._plain = {name: (rate,) * weeks for name, (weeks, rate) in self.paces.items()}

    def span(self, item: Work, start: int) -> Span:
        """Work that starts in week `start`: a closed week pauses it, a short one slows it down.

        A week with a share of its days takes that share of a full week's person-days and gives that share of a week.
        """
        held = self._held.get((item.id, start))
        if held is None:
            held = self._worked_out(item, start)
            self._held[item.id, start] = held
        return held

    def costs(self, item: Work, start: int) -> tuple[float, ...]:
        """All that work which starts in week `start` has spent up to the end of each quarter, first to last of its own.

        Its days cost as they are worked, external money goes in its first week.
        """
        held = self._costs.get((item.id, start))
        if held is None:
            held = tuple(_costs(item, self.span(item, start)))
            self._costs[item.id, start] = held
        return held

    def opens(self, item: Work, week: int) -> bool:
        """Whether work can start in a week: not in one that is closed."""
        return self._instance.share(item.pool, week) > 0

    def _worked_out(self, item: Work, start: int) -> Span:
        weeks, rate = self.paces[item.id]
        shares = self._instance.shares.get(item.pool, ())
        if start >= len(shares):
            return Span(start, self._plain[item.id], start + weeks + item.wait_weeks)
        left = float(weeks)
        days: list[float] = []
        week = start
        while left > TOLERANCE:
            given = min(left, shares[week] if week < len(shares) else 1.0)
            days.append(rate * given)
            left -= given
            week += 1
        return Span(start, tuple(days), week + item.wait_weeks)


def _costs(item: Work, span: Span) -> Iterator[float]:
    days = sum(span.days)
    done, place = 0.0, 0
    while place < span.duration:
        over = min(span.duration, place + QUARTER_WEEKS - (span.start + place) % QUARTER_WEEKS)
        done += sum(span.days[place:over]) / days if days else (over - place) / span.duration
        yield item.external + item.cost * done
        place = over
