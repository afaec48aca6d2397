"""What a later round takes over of the limits and wishes of its roadmap (docs/model.md 32)."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date

from readiness_desktop.domain.assessment import Action
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.roadmap_setup import OwnInitiative, RoadmapSetup


def without_own(setup: RoadmapSetup, gone: Collection[str]) -> RoadmapSetup:
    """The setup without these own initiatives: nobody waits for them, and nothing is decided on them."""
    return replace(
        setup,
        own=tuple(
            replace(one, after=_without(one.after, gone), before=_without(one.before, gone))
            for one in setup.own
            if one.id not in gone
        ),
        terms={name: terms for name, terms in setup.terms.items() if name not in gone},
    )


def carried_setup(
    framework: Framework, setup: RoadmapSetup, actions: Collection[Action], today: date
) -> RoadmapSetup:
    """The setup for a round that begins `today` and asks with this pack.

    Own initiatives that are done are left behind, and so is whatever names a pool, a failure mode, a question or an
    initiative that the pack does not have. A first day that has gone by is that of the new round.
    """
    done = {action.initiative for action in actions if action.of_roadmap and action.status == "done"}
    pools = {pool.id for pool in framework.pools}
    homeless = {one.id for one in setup.own if one.pool not in pools}
    kept = without_own(setup, {one.id for one in setup.own if one.id in done} | homeless)
    known = {*(one.id for one in framework.initiatives), *(one.id for one in kept.own)}
    modes = {mode.id for mode in framework.failure_modes}
    return replace(
        kept,
        start=None if kept.start is None or kept.start < today else kept.start,
        capacity=_known(kept.capacity, pools),
        rates=_known(kept.rates, pools),
        weights=_known(kept.weights, modes),
        closures=tuple(
            replace(one, pools=tuple(pool for pool in one.pools if pool in pools))
            for one in kept.closures
            if not one.pools or pools.intersection(one.pools)
        ),
        terms={name: terms for name, terms in kept.terms.items() if name in known},
        own=tuple(_of_pack(framework, one, known) for one in kept.own),
    )


def _of_pack(framework: Framework, own: OwnInitiative, known: Collection[str]) -> OwnInitiative:
    return replace(
        own,
        lifts=tuple(lift for lift in own.lifts if framework.has_question(lift.question)),
        after=tuple(one for one in own.after if one in known),
        before=tuple(one for one in own.before if one in known),
    )


def _without(ids: tuple[str, ...], gone: Collection[str]) -> tuple[str, ...]:
    return tuple(one for one in ids if one not in gone)


def _known(figures: Mapping[str, float], ids: Collection[str]) -> dict[str, float]:
    return {name: value for name, value in figures.items() if name in ids}
