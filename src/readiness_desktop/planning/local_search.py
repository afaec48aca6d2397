"""The list solver: the best of five orders, each scheduled one by one, then a local search (docs/model.md 34)."""

import random
from collections.abc import Iterator, Sequence

from readiness_desktop.planning.area import Area
from readiness_desktop.planning.instance import Instance, Solution
from readiness_desktop.planning.orders import ORDERS
from readiness_desktop.planning.schedule import serial_schedule, urgent_first
from readiness_desktop.planning.timing import Span, Timing

TRIALS = 400
"""Schedules that the search tries: with the whole catalogue about a tenth of a second."""
_DECIMALS = 9

Score = tuple[float, float]
"""How far dates and fixed places are missed, in weeks and person-days; then the area under Phi."""


class _Trial:
    """Schedules orders of one instance and keeps the best."""

    def __init__(self, instance: Instance) -> None:
        self.instance = instance
        self._timing = Timing(instance)
        self._area = Area(instance)
        self._bound = any(
            item.due is not None or item.start is not None or item.must for item in instance.work.values()
        )
        self.count = 0

    def score(self, order: Sequence[str]) -> tuple[Score, dict[str, Span]]:
        """How good an order is, smaller being better, and its schedule."""
        self.count += 1
        spans = serial_schedule(self.instance, order, self._timing)
        missed = self._missed(spans) if self._bound else 0.0
        return (round(missed, _DECIMALS), round(self._area.of(spans), _DECIMALS)), spans

    def _missed(self, spans: dict[str, Span]) -> float:
        missed = 0.0
        for name, item in self.instance.work.items():
            span = spans.get(name)
            if span is None:
                missed += self.instance.horizon if item.must or item.due is not None else 0
                continue
            if item.due is not None:
                missed += max(0, span.finish - item.due)
            if item.must:
                missed += max(0, span.finish - self.instance.horizon)
            if item.start is not None:
                ready = max((spans[one].finish for one in item.after if one in spans), default=0)
                missed += max(0, ready - span.start)
        return missed


def solve_list(instance: Instance, *, trials: int = TRIALS) -> Solution:
    """The best plan that a fixed number of trials finds; the same each time. Nothing is proven about it."""
    trial = _Trial(instance)
    best: tuple[Score, dict[str, Span]] | None = None
    order: list[str] = []
    for make in ORDERS.values():
        tried = urgent_first(instance, make(instance))
        found = trial.score(tried)
        if best is None or found[0] < best[0]:
            best, order = found, tried
    assert best is not None
    if len(order) > 1:
        best = _improved(trial, order, best, trials)
    starts = {name: best[1][name].start for name in instance.work if name in best[1]}
    return Solution(starts, best[0][1], None, optimal=False, seconds=0.0)


def _improved(
    trial: _Trial, order: list[str], best: tuple[Score, dict[str, Span]], trials: int
) -> tuple[Score, dict[str, Span]]:
    """Swap neighbours until none helps, then move single ones further, in a fixed random sequence."""
    helped = True
    while helped and trial.count < trials:
        helped = False
        for tried in _swaps(trial.instance, order):
            found = trial.score(tried)
            if found[0] < best[0]:
                best, order[:], helped = found, tried, True
            if trial.count >= trials:
                break
    moves = random.Random(len(order))  # noqa: S311 - a fixed sequence, nothing secret
    while trial.count < trials:
        tried = _moved(trial.instance, order, moves)
        found = trial.score(tried)
        if found[0] < best[0]:
            best, order = found, tried
    return best


def _swaps(instance: Instance, order: list[str]) -> Iterator[list[str]]:
    """The order with each pair of neighbours exchanged that may be, as it stands when its turn comes."""
    for place in range(len(order) - 1):
        first, second = order[place], order[place + 1]
        if first not in instance.work[second].after:
            yield [*order[:place], second, first, *order[place + 2 :]]


def _moved(instance: Instance, order: list[str], moves: random.Random) -> list[str]:
    """The order with one initiative somewhere else between what it waits for and what waits for it."""
    place = moves.randrange(len(order))
    name = order[place]
    rest = [*order[:place], *order[place + 1 :]]
    before = set(instance.work[name].after)
    low = max((number + 1 for number, other in enumerate(rest) if other in before), default=0)
    high = next(
        (number for number, other in enumerate(rest) if name in instance.work[other].after), len(rest)
    )
    spot = moves.randint(low, high)
    return [*rest[:spot], name, *rest[spot:]]
