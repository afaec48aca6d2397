"""What is to be scheduled, what each initiative waits for, and what has to stay out of the plan (docs/model.md 32)."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.catalogue import Initiative
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.next_verdict import levels_for_launch
from readiness_desktop.domain.plan import LeftOut, Unmet
from readiness_desktop.domain.results import Results
from readiness_desktop.domain.roadmap_setup import Aim, RoadmapSetup
from readiness_desktop.domain.targets import target_levels
from readiness_desktop.planning.needs import Needs, needs_of
from readiness_desktop.planning.timing import LATEST


@dataclass(frozen=True, slots=True)
class Selection:
    """`chosen` are the initiatives to schedule, in the order of the `catalogue`.

    `left_out` are needed ones that stay out, `unmet` what would have to change for them.
    """

    catalogue: Mapping[str, Initiative]
    needs: Needs
    chosen: tuple[str, ...]
    left_out: tuple[LeftOut, ...]
    unmet: tuple[Unmet, ...]


def catalogue_of(framework: Framework, setup: RoadmapSetup) -> dict[str, Initiative]:
    """The initiatives of the pack and the own ones, each with all that it waits for; unknown names are dropped."""
    found = {one.id: one for one in framework.initiatives} | {one.id: one.initiative for one in setup.own}
    for own in setup.own:
        for name in own.before:
            if name in found and own.id not in found[name].prerequisites:
                found[name] = replace(found[name], prerequisites=(*found[name].prerequisites, own.id))
    return {
        name: replace(one, prerequisites=tuple(before for before in one.prerequisites if before in found))
        for name, one in found.items()
    }


def goals_of(framework: Framework, assessment: Assessment, results: Results, aim: Aim) -> dict[str, int]:
    """The level that a roadmap aims at by question; a question that is not named is lifted as far as work lifts it.

    For the verdict it is the higher of the target and what would change the verdict to LAUNCH.
    """
    if aim == "all":
        return {}
    goals = target_levels(framework, assessment.profile)
    if aim == "verdict":
        for question, level in levels_for_launch(framework, assessment, results).items():
            goals[question] = max(level, goals[question])
    return goals


def select(
    framework: Framework,
    assessment: Assessment,
    results: Results,
    setup: RoadmapSetup,
    goals: Mapping[str, int],
    kept: Collection[str] = (),
) -> Selection:
    """What a round has to schedule to come to these levels.

    `kept` are initiatives of a chosen plan, which stay whatever is needed by now.
    """
    catalogue = catalogue_of(framework, setup)
    wanted = {one.id for one in setup.own} | {name for name, terms in setup.terms.items() if terms.must}
    wanted |= set(kept)
    needs = needs_of(framework, assessment.current, results, goals, catalogue, wanted & catalogue.keys())
    names = [name for name in catalogue if name in needs.scheduled]
    after = {name: tuple(x for x in catalogue[name].prerequisites if x in names) for name in names}
    out = _settled(assessment, setup, names, kept)
    ring = _circle(after, set(out))
    unmet: list[Unmet] = []
    while ring:
        own = {one.id: one for one in setup.own}
        ring = _turned(ring, own)
        unmet.append(Unmet("cycle", ring, other=ring[1 % len(ring)]))
        for name in ring:
            out[name] = LeftOut(name, "cycle", tuple(one for one in ring if one != name))
        ring = _circle(after, set(out))
    left = {one.key: one.left_days or 0.0 for one in assessment.current.actions}
    out |= _without_people(framework, setup, catalogue, [name for name in names if name not in out], left)
    _carry_over(after, out)
    chosen = tuple(name for name in names if name not in out)
    return Selection(catalogue, needs, chosen, tuple(out[n] for n in names if n in out), tuple(unmet))


def _settled(
    assessment: Assessment, setup: RoadmapSetup, names: list[str], kept: Collection[str]
) -> dict[str, LeftOut]:
    """What was left out by hand, or is done."""
    out: dict[str, LeftOut] = {}
    status = {one.key: one.status for one in assessment.current.actions}
    for name in names:
        terms = setup.terms_of(name)
        if terms.excluded or status.get(name) == "dropped":
            out[name] = LeftOut(name, "excluded", reason=terms.reason)
        elif status.get(name) == "done" and name not in kept:
            out[name] = LeftOut(name, "done")
    return out


def _without_people(
    framework: Framework,
    setup: RoadmapSetup,
    catalogue: Mapping[str, Initiative],
    names: list[str],
    left: Mapping[str, float],
) -> dict[str, LeftOut]:
    """What its pool has nobody for, or so few that it would take longer than anything is planned for.

    `left` are days that somebody said are left of work.
    """
    room = capacity_of(framework, setup)
    factor = max([1.0, *framework.constants.size_factors.values()])
    out: dict[str, LeftOut] = {}
    for name in names:
        days = setup.terms_of(name).effort or [one * factor for one in catalogue[name].effort]
        most = max(*days, left.get(name, 0.0))
        people = room.get(catalogue[name].pool, 0.0)
        if people <= 0 or most > people * LATEST / 2:
            out[name] = LeftOut(name, "no_capacity", (catalogue[name].pool,))
    return out


def capacity_of(framework: Framework, setup: RoadmapSetup) -> dict[str, float]:
    """Person-days a full week by pool."""
    return {pool.id: pool.capacity for pool in framework.pools} | dict(setup.capacity)


def _carry_over(after: Mapping[str, tuple[str, ...]], out: dict[str, LeftOut]) -> None:
    """What waits for something that stays out stays out too; what is done holds nobody up."""
    spread = True
    while spread:
        spread = False
        for name, before in after.items():
            if name in out:
                continue
            missing = tuple(one for one in before if one in out and out[one].kind != "done")
            if missing:
                out[name] = LeftOut(name, "needs", missing)
                spread = True


def _circle(after: Mapping[str, tuple[str, ...]], out: set[str]) -> tuple[str, ...]:
    """Initiatives of which each waits for the next and the last for the first; empty where there are none."""
    state: dict[str, int] = {}
    path: list[str] = []

    def visit(name: str) -> tuple[str, ...]:
        state[name] = 1
        path.append(name)
        for before in after[name]:
            if before in out:
                continue
            if state.get(before) == 1:
                return tuple(path[path.index(before) :])
            if before not in state and (found := visit(before)):
                return found
        state[name] = 2
        path.pop()
        return ()

    for name in after:
        if name not in state and name not in out and (found := visit(name)):
            return found
    return ()


def _turned(ring: tuple[str, ...], own: Mapping[str, object]) -> tuple[str, ...]:
    """The circle so that its first link is one that somebody added: an own initiative waits, or is waited for."""
    for place, name in enumerate(ring):
        if name in own or ring[(place + 1) % len(ring)] in own:
            return (*ring[place:], *ring[:place])
    return ring
