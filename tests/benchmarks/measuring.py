"""Takes times in one run: what is measured and its yardstick take turns, so that a busy moment meets both."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from statistics import median
from time import perf_counter

Work = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Times:
    """Seconds of every run of one piece of work, in the order they were taken."""

    seconds: tuple[float, ...]

    @property
    def least(self) -> float:
        """The quickest run: what it takes when nothing else wants the machine."""
        return min(self.seconds)

    @property
    def median(self) -> float:
        """What it usually takes."""
        return median(self.seconds)

    def against(self, yardstick: Times) -> float:
        """How many times as long as the yardstick, the median over the runs that took turns."""
        return median(a / b for a, b in zip(self.seconds, yardstick.seconds, strict=True))


def seconds_of(work: Work) -> float:
    """How long one call takes."""
    begun = perf_counter()
    work()
    return perf_counter() - begun


def take_turns(runs: int, clocks: Mapping[str, Callable[[], float]]) -> dict[str, Times]:
    """Ask every clock `runs` times in turn, after one round that does not count."""
    taken: dict[str, list[float]] = {name: [] for name in clocks}
    for run in range(runs + 1):
        for name, clock in clocks.items():
            seconds = clock()
            if run:
                taken[name].append(seconds)
    return {name: Times(tuple(seconds)) for name, seconds in taken.items()}


def time_work(runs: int, **works: Work) -> dict[str, Times]:
    """The times of pieces of work of this process that take turns."""
    return take_turns(runs, {name: lambda work=work: seconds_of(work) for name, work in works.items()})
