"""Whether an own initiative would wait for itself, by way of what it waits for and what waits for it."""

from collections.abc import Mapping

from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.roadmap_setup import OwnInitiative, RoadmapSetup


def waiting_circle(framework: Framework, setup: RoadmapSetup, own: OwnInitiative) -> tuple[str, ...]:
    """The initiatives that would wait for each other in turn, beginning with `own`; empty where none would.

    Each waits for the next one, the last one for the first. `own` takes the place of the one of its id.
    """
    waits = _waiting(framework, setup, own)
    came: dict[str, str] = {}
    open_ = [own.id]
    while open_:
        name = open_.pop(0)
        for before in waits.get(name, ()):
            if before == own.id:
                return _way(came, own.id, name)
            if before not in came:
                came[before] = name
                open_.append(before)
    return ()


def _way(came: Mapping[str, str], first: str, last: str) -> tuple[str, ...]:
    way = [last]
    while way[-1] != first:
        way.append(came[way[-1]])
    return tuple(reversed(way))


def _waiting(framework: Framework, setup: RoadmapSetup, own: OwnInitiative) -> dict[str, tuple[str, ...]]:
    """What each initiative waits for."""
    owns = [*(one for one in setup.own if one.id != own.id), own]
    waits = {one.id: one.prerequisites for one in framework.initiatives}
    waits |= {one.id: one.after for one in owns}
    for one in owns:
        for later in one.before:
            waits[later] = (*waits.get(later, ()), one.id)
    return waits
