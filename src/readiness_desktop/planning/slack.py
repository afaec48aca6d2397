"""How far each initiative of a plan can slip before the end of the plan moves, people counted (docs/model.md 35)."""

from collections.abc import Mapping

from readiness_desktop.planning.instance import Instance
from readiness_desktop.planning.timing import TOLERANCE, Span, Timing


def slack_of(instance: Instance, timing: Timing, spans: Mapping[str, Span]) -> dict[str, int]:
    """Weeks that each can start later with the same last finish.

    Everything is pushed as late as it goes, last first, within prerequisites, people, due dates and, for what has to be
    done, the horizon; what does not move is critical: a later start of it, or of what it shares its people with, moves
    the end or misses a date.
    """
    end = max((span.finish for span in spans.values()), default=0)
    followers: dict[str, list[str]] = {name: [] for name in spans}
    for name in spans:
        for before in instance.work[name].after:
            if before in spans:
                followers[before].append(name)
    load: dict[str, list[float]] = {pool: [0.0] * (end + 1) for pool in instance.capacity}
    late: dict[str, Span] = {}
    # By the end of the work: what ends later is pushed first, so that the place that something had is never taken.
    for name in sorted(
        spans, key=lambda one: (-spans[one].start - spans[one].duration, -spans[one].start, one)
    ):
        item = instance.work[name]
        limit = min((late[one].start for one in followers[name] if one in late), default=end)
        dates = [one for one in (item.due, instance.horizon if item.must else None) if one is not None]
        limit = min([limit, *dates])
        found = spans[name]
        for start in range(max(spans[name].start, limit), spans[name].start, -1):
            span = timing.span(item, start)
            if span.finish <= limit and timing.opens(item, start) and _fits(instance, load, item.pool, span):
                found = span
                break
        late[name] = found
        for place, days in enumerate(found.days):
            week = found.start + place
            if week < len(load[item.pool]):
                load[item.pool][week] += days
    return {name: late[name].start - spans[name].start for name in spans}


def _fits(instance: Instance, load: Mapping[str, list[float]], pool: str, span: Span) -> bool:
    used, room = load[pool], instance.capacity[pool]
    for place, days in enumerate(span.days):
        week = span.start + place
        if used[week] + days > room * instance.share(pool, week) + TOLERANCE:
            return False
    return True
