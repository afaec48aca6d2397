"""A list of initiatives on a calendar of weeks, one after another, within every limit (docs/model.md 17)."""

from collections.abc import Iterable, Sequence

from readiness_desktop.planning.instance import Instance, Work, closure
from readiness_desktop.planning.purse import NEVER, Purse
from readiness_desktop.planning.timing import LATEST, TOLERANCE, Span, Timing


class Board:
    """What is placed so far: people by week, money, and who is busy."""

    def __init__(self, instance: Instance, timing: Timing) -> None:
        self._instance = instance
        self._timing = timing
        self._load: dict[str, list[float]] = {}
        self._purse = Purse(instance, timing) if instance.budget else None
        self._busy: dict[str, list[tuple[int, int]]] = {}
        self.spans: dict[str, Span] = {}

    def ready(self, item: Work) -> int | None:
        """The first week after everything that it waits for; None where some of that is not placed."""
        week = item.not_before
        for before in item.after:
            span = self.spans.get(before)
            if span is None:
                return None
            if span.finish > week:
                week = span.finish
        return week

    def earliest(self, item: Work, ready: int) -> Span | None:
        """Where it can go from week `ready` on at the earliest; None where there is no place for it."""
        shares = self._instance.shares.get(item.pool, ())
        capacity = self._instance.capacity[item.pool]
        load = self._load.get(item.pool, ())
        start = ready
        while start <= LATEST:
            if start < len(shares) and shares[start] <= 0:
                start += 1
                continue
            span = self._timing.span(item, start)
            full = self._full(span, load, capacity, shares)
            if full is not None:
                # Beyond the short weeks the pace is even, so nothing before the full week is left.
                start = full + 1 if start >= len(shares) else start + 1
                continue
            paid = None if self._purse is None else self._purse.lacks(item, span)
            if paid is not None:
                if paid >= NEVER:
                    return None
                # Beyond the short weeks its work is of one length, so it cannot start before it could end with money.
                start = max(start + 1, paid - span.duration + 1) if start >= len(shares) else start + 1
                continue
            if item.person and self._is_busy(item.person, span):
                start += 1
                continue
            return span
        return None

    @staticmethod
    def _full(span: Span, load: Sequence[float], capacity: float, shares: Sequence[float]) -> int | None:
        """The last week in which the pool has no room for it."""
        for place in range(min(len(span.days), len(load) - span.start) - 1, -1, -1):
            week = span.start + place
            room = capacity * shares[week] if week < len(shares) else capacity
            if load[week] + span.days[place] > room + TOLERANCE:
                return week
        return None

    def _is_busy(self, person: str, span: Span) -> bool:
        end = span.start + span.duration
        return any(start < end and span.start < over for start, over in self._busy.get(person, ()))

    def place(self, item: Work, span: Span) -> None:
        """Put it there, whatever else is there."""
        load = self._load.setdefault(item.pool, [])
        end = span.start + span.duration
        if end > len(load):
            load.extend([0.0] * (end - len(load)))
        for place, days in enumerate(span.days):
            load[span.start + place] += days
        if self._purse is not None:
            self._purse.spend(item, span)
        if item.person:
            self._busy.setdefault(item.person, []).append((span.start, end))
        self.spans[item.id] = span


def serial_schedule(
    instance: Instance, order: Iterable[str], timing: Timing | None = None
) -> dict[str, Span]:
    """Place the initiatives one after another, each as early as everything that it waits for and the limits allow.

    `order` must name each after its prerequisites; gaps before work placed earlier may be used. Work with a fixed start
    is placed there first, whatever that breaks. What finds no place, and what waits for it, is left out.
    """
    timing = timing or Timing(instance)
    board = Board(instance, timing)
    for item in instance.work.values():
        if item.start is not None:
            board.place(item, timing.span(item, item.start))
    for name in order:
        item = instance.work[name]
        if item.start is not None:
            continue
        ready = board.ready(item)
        span = None if ready is None else board.earliest(item, ready)
        if span is not None:
            board.place(item, span)
    return board.spans


def urgent_first(instance: Instance, order: Sequence[str]) -> list[str]:
    """The order with what has a date, and all that this waits for, before the rest; earlier dates first."""
    dated = {
        name: date for name, item in instance.work.items() if (date := _date(instance, item)) is not None
    }
    if not dated:
        return list(order)
    place = {name: number for number, name in enumerate(order)}
    listed: dict[str, None] = {}
    for name in sorted(dated, key=lambda one: (dated[one], place[one])):
        for before in sorted(closure(instance.work, (name,)), key=place.__getitem__):
            listed.setdefault(before)
    return [*listed, *(name for name in order if name not in listed)]


def _date(instance: Instance, item: Work) -> int | None:
    """By when it matters that it is placed: its due week, its fixed start, or the horizon where it has to be in."""
    dates = [one for one in (item.due, item.start) if one is not None]
    if item.must:
        dates.append(instance.horizon)
    return min(dates, default=None)
