"""In which weeks each initiative can start at all, before any solver is asked (docs/model.md 37)."""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass

from readiness_desktop.planning.instance import Instance, Work
from readiness_desktop.planning.timing import Timing


@dataclass(frozen=True, slots=True)
class Weeks:
    """The weeks in which an initiative can start, rising, and the week of its finish for each of them."""

    starts: tuple[int, ...]
    finishes: tuple[int, ...]

    def done_by(self, week: int) -> int:
        """How many of the starts are finished at the start of a week."""
        return bisect_right(self.finishes, week)


def ancestors_of(work: Mapping[str, Work]) -> dict[str, frozenset[str]]:
    """Every initiative with all that have to come before it, itself left out. ValueError on a circle."""
    found: dict[str, frozenset[str]] = {}
    for name in in_time(work):
        before = work[name].after
        found[name] = frozenset(before).union(*(found[i] for i in before))
    return found


def in_time(work: Mapping[str, Work]) -> tuple[str, ...]:
    """The names so that each follows its prerequisites. ValueError on a circle."""
    left = dict(work)
    order: list[str] = []
    while left:
        ready = [name for name, item in left.items() if not any(before in left for before in item.after)]
        if not ready:
            raise ValueError(f"a circle among {sorted(left)}")
        order.extend(ready)
        for name in ready:
            del left[name]
    return tuple(order)


def possible_weeks(instance: Instance, timing: Timing) -> dict[str, Weeks] | None:
    """The initiatives that can be finished within the horizon, with the weeks in which they can start.

    Prerequisites bound them from below, those that must be finished bound their prerequisites from above; people and
    money are not looked at. None: an initiative that must be finished cannot be.
    """
    order = in_time(instance.work)
    found: dict[str, Weeks] = {}
    for name in order:
        item = instance.work[name]
        if all(before in found for before in item.after):
            ready = max((found[before].finishes[0] for before in item.after), default=0)
            weeks = _weeks(instance, timing, item, ready)
            if weeks.starts:
                found[name] = weeks
    if any(item.must and name not in found for name, item in instance.work.items()):
        return None
    return _bounded(instance, found, order)


def required(instance: Instance) -> set[str]:
    """The initiatives that must be finished, and so all that come before them."""
    ancestors = ancestors_of(instance.work)
    wanted = {name for name, item in instance.work.items() if item.must}
    return wanted.union(*(ancestors[name] for name in wanted))


def _weeks(instance: Instance, timing: Timing, item: Work, ready: int) -> Weeks:
    # Work under way ends when it ends, whenever it was due.
    due = None if item.under_way else item.due
    last = instance.horizon if due is None else min(instance.horizon, due)
    # A fixed start counts whatever else was wished, even in a closed week: work may have begun long before.
    tried = [item.start] if item.start is not None and item.start >= ready else []
    if item.start is None:
        tried = [one for one in range(max(ready, item.not_before), last + 1) if timing.opens(item, one)]
    starts: list[int] = []
    finishes: list[int] = []
    for week in tried:
        finish = timing.span(item, week).finish
        if finish > last:
            break
        starts.append(week)
        finishes.append(finish)
    return Weeks(tuple(starts), tuple(finishes))


def _bounded(instance: Instance, found: dict[str, Weeks], order: tuple[str, ...]) -> dict[str, Weeks] | None:
    """The same without starts after which something that must be finished would come too late."""
    must = required(instance)
    latest: dict[str, int] = {}
    for name in reversed(order):
        if name not in must:
            continue
        kept = found[name].done_by(latest.get(name, instance.horizon))
        if not kept:
            return None
        found[name] = Weeks(found[name].starts[:kept], found[name].finishes[:kept])
        for before in instance.work[name].after:
            latest[before] = min(latest.get(before, instance.horizon), found[name].starts[-1])
    return found
