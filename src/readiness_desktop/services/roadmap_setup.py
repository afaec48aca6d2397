"""What a consultant decides about a roadmap: its limits, single initiatives, own ones, and which plan is chosen.

Each step makes a new assessment, the same object where nothing changes; ReadinessError ROUND_LOCKED (round) where the
last round is locked.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import uuid4

from readiness_desktop.domain.assessment import Assessment, Round
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.plan import Plan
from readiness_desktop.domain.roadmap_carried import without_own
from readiness_desktop.domain.roadmap_setup import (
    NO_TERMS,
    ChosenPlan,
    OwnInitiative,
    Placement,
    RoadmapSetup,
    Solver,
)

_OWN_ID = re.compile(r"X(\d+)")


def set_roadmap(assessment: Assessment, **fields: Any) -> Assessment:
    """The assessment with fields of the roadmap's limits and wishes changed."""
    return _with(assessment, replace(_open(assessment).profile.roadmap, **fields))


def set_terms(assessment: Assessment, initiative: str, **fields: Any) -> Assessment:
    """The assessment with what was decided on an initiative changed; what says nothing any more is removed."""
    setup = _open(assessment).profile.roadmap
    changed = replace(setup.terms_of(initiative), **fields)
    kept = {name: terms for name, terms in setup.terms.items() if name != initiative or changed != NO_TERMS}
    if changed != NO_TERMS:
        kept[initiative] = changed
    return _with(assessment, replace(setup, terms=kept))


def add_own(framework: Framework, assessment: Assessment, own: OwnInitiative) -> Assessment:
    """The assessment with an initiative that the pack does not have, under the next free id (X01, X02 ...).

    No id is given twice, so that none of an earlier round or of a chosen plan means another one.
    """
    setup = _open(assessment).profile.roadmap
    added = replace(own, id=_free_id(framework, assessment))
    return _with(assessment, replace(setup, own=(*setup.own, added)))


def change_own(assessment: Assessment, own: OwnInitiative) -> Assessment:
    """The assessment with the own initiative of the same id replaced; KeyError if there is none."""
    setup = _open(assessment).profile.roadmap
    if all(one.id != own.id for one in setup.own):
        raise KeyError(own.id)
    return _with(assessment, replace(setup, own=tuple(own if one.id == own.id else one for one in setup.own)))


def remove_own(assessment: Assessment, initiative: str) -> Assessment:
    """The assessment without an own initiative, with all that was decided on it, planned or waits for it.

    A condition that it was to close loses its mention; KeyError if there is no such initiative.
    """
    current = _open(assessment)
    setup = current.profile.roadmap
    if all(one.id != initiative for one in setup.own):
        raise KeyError(initiative)
    left = _with(assessment, without_own(setup, (initiative,)))
    actions = tuple(
        replace(one, initiative="") if one.initiative == initiative else one
        for one in current.actions
        if one.key != initiative
    )
    return left.with_current(replace(left.current, actions=actions))


def choose(
    assessment: Assessment, plan: Plan, *, on: date, by: str, solver: Solver, note: str = ""
) -> Assessment:
    """The assessment with this plan kept as the chosen one, after those that were chosen before.

    A plan by hand takes the place of the last one where that was by hand on the same day by the same person: what is
    dragged to and fro is one choice. The rest of the history stays.
    """
    current = _open(assessment)
    kept = current.plans
    by = by.strip()
    uuid = str(uuid4())
    if kept and solver == "hand" and (kept[-1].solver, kept[-1].on, kept[-1].by) == ("hand", on, by):
        uuid, kept = kept[-1].uuid, kept[:-1]
    chosen = ChosenPlan(
        uuid,
        on,
        plan.first_day or current.profile.roadmap.start or current.as_of,
        solver,
        tuple(
            Placement(one.id, one.start, one.weeks or one.duration, one.finish, one.rest)
            for one in plan.initiatives
        ),
        plan.area,
        plan.horizon,
        plan.bound,
        plan.proven,
        plan.seconds,
        plan.setup,
        plan.model,
        by,
        note.strip(),
    )
    if current.plans and current.plans[-1] == chosen:
        return assessment
    return assessment.with_current(replace(current, plans=(*kept, chosen)))


def _free_id(framework: Framework, assessment: Assessment) -> str:
    named = {one.id for one in framework.initiatives}.union(*map(_named, assessment.rounds))
    highest = max((int(found[1]) for one in named if (found := _OWN_ID.fullmatch(one))), default=0)
    return f"X{highest + 1:02}"


def _named(part: Round) -> Iterator[str]:
    """Every initiative that a round names."""
    yield from (one.id for one in part.profile.roadmap.own)
    yield from (one.initiative for one in part.actions)
    for plan in part.plans:
        yield from (place.initiative for place in plan.placements)


def _open(assessment: Assessment) -> Round:
    current = assessment.current
    if current.lock is not None:
        raise ReadinessError(Fault.ROUND_LOCKED, round=current.number)
    return current


def _with(assessment: Assessment, setup: RoadmapSetup) -> Assessment:
    current = assessment.current
    if setup == current.profile.roadmap:
        return assessment
    return assessment.with_current(replace(current, profile=replace(current.profile, roadmap=setup)))
