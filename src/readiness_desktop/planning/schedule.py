"""A list of initiatives on a calendar of weeks: prerequisites first, no pool over its capacity (docs/model.md 17)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from readiness_desktop.planning.instance import Work
from readiness_desktop.planning.timing import pace

_TOLERANCE = 1e-9


@dataclass(frozen=True, slots=True)
class Slot:
    """When an initiative runs: `rate` person-days a week in weeks `start` to `start + duration - 1`.

    `finish` is `start + duration` plus the weeks of observation, which use nobody.
    """

    id: str
    start: int
    duration: int
    finish: int
    rate: float


def serial_schedule(
    work: Mapping[str, Work], order: Sequence[str], capacity: Mapping[str, float]
) -> dict[str, Slot]:
    """Place the initiatives one after another, each as early as its prerequisites and its pool allow.

    `order` must name each after its prerequisites; gaps before work placed earlier may be used.
    """
    used: dict[str, list[float]] = {}
    slots: dict[str, Slot] = {}
    for name in order:
        item = work[name]
        duration, rate = pace(item.effort, item.weeks, capacity[item.pool])
        ready = max((slots[before].finish for before in item.after), default=0)
        load = used.setdefault(item.pool, [])
        start = _earliest(load, ready, duration, capacity[item.pool] - rate + _TOLERANCE)
        load.extend([0.0] * (start + duration - len(load)))
        for week in range(start, start + duration):
            load[week] += rate
        slots[name] = Slot(name, start, duration, start + duration + item.wait_weeks, rate)
    return slots


def _earliest(load: Sequence[float], ready: int, duration: int, room: float) -> int:
    """The first week from `ready` on in which the load stays within `room` for `duration` weeks."""
    start = ready
    while True:
        full = next(
            (w for w in range(start + duration - 1, start - 1, -1) if w < len(load) and load[w] > room), None
        )
        if full is None:
            return start
        start = full + 1
