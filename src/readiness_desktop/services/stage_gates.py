"""What is written down at a stage gate: criteria, waivers, sign-offs, conditions, its sheet, and decisions."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any, TypeVar
from uuid import uuid4

from readiness_desktop.domain.agreements import NO_SHEET, Criterion, Decision, GateSheet, SignOff
from readiness_desktop.domain.assessment import Action, Assessment, Round
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.gate_facts import GATE_KEY, GateItem, GateStanding
from readiness_desktop.domain.results import Results
from readiness_desktop.domain.stage_gates import record_of

_Listed = TypeVar("_Listed", Criterion, SignOff, Decision)


@dataclass(frozen=True, slots=True)
class NewCondition:
    """A condition as it is set with a decision."""

    text: str
    owner: str
    due: date | None


# ---------------------------------------------------------------- criteria


def set_criterion(assessment: Assessment, item: GateItem, **changes: Any) -> Assessment:
    """The assessment with what is written down about a criterion changed; what is not named stays.

    A record that says nothing beyond the pack is removed.
    """
    current = _open(assessment)
    before = item.record or Criterion(str(uuid4()), item.gate, "" if item.kind == "own" else item.key)
    after = replace(before, **changes)
    empty = bool(after.key) and after == Criterion(after.uuid, after.gate, after.key)
    kept = [one for one in current.criteria if not (empty and one.uuid == after.uuid)]
    return assessment.with_current(
        replace(current, criteria=tuple(kept) if empty else _with(tuple(kept), after))
    )


def waive(assessment: Assessment, item: GateItem, sponsor: str, reason: str) -> Assessment:
    """A criterion waived by the sponsor for a reason; it stays not met, and every report says so."""
    return set_criterion(assessment, item, status="waived", waived_by=sponsor.strip(), reason=reason.strip())


def take_back_waiver(assessment: Assessment, item: GateItem) -> Assessment:
    """The waiver of a criterion taken back."""
    return set_criterion(assessment, item, status="open", waived_by="", reason="")


def add_criterion(assessment: Assessment, gate: str, text: str, *, must: bool) -> tuple[Assessment, str]:
    """A criterion of the project's own, and its uuid."""
    current = _open(assessment)
    added = Criterion(str(uuid4()), gate, text=text.strip(), must=must)
    return assessment.with_current(replace(current, criteria=(*current.criteria, added))), added.uuid


def remove_criterion(assessment: Assessment, uuid: str) -> Assessment:
    """Take away a criterion that was added."""
    current = _open(assessment)
    kept = tuple(one for one in current.criteria if one.uuid != uuid)
    return assessment.with_current(replace(current, criteria=kept))


# ---------------------------------------------------------------- voices and decisions


def sign(assessment: Assessment, said: SignOff) -> Assessment:
    """Keep what a role said; what it said before stays on the record."""
    current = _open(assessment)
    return assessment.with_current(replace(current, sign_offs=_with(current.sign_offs, said)))


def take_back_sign_off(assessment: Assessment, uuid: str) -> Assessment:
    """Remove a sign-off that was entered by mistake."""
    current = _open(assessment)
    kept = tuple(one for one in current.sign_offs if one.uuid != uuid)
    return assessment.with_current(replace(current, sign_offs=kept))


def decide(
    assessment: Assessment,
    results: Results,
    standing: GateStanding,
    *,
    outcome: str,
    on: date,
    by: str,
    text: str = "",
    again: date | None = None,
    conditions: tuple[NewCondition, ...] = (),
) -> Assessment:
    """Record a decision with all that the gate said on that day, and the conditions that it sets."""
    current = _open(assessment)
    made = Decision(
        str(uuid4()),
        standing.id,
        outcome,
        on,
        by.strip(),
        standing.version,
        text.strip(),
        again,
        results.verdict,
        record_of(standing),
        tuple((mode.id, mode.exposure) for mode in results.exposures.values() if mode.exposure is not None),
    )
    decided = assessment.with_current(replace(current, decisions=(*current.decisions, made)))
    for one in conditions:
        decided, _key = add_condition(decided, standing.id, one.text, one.owner, one.due)
    return decided


def take_back_decision(assessment: Assessment, uuid: str) -> Assessment:
    """Remove a decision that was entered by mistake; its conditions stay."""
    current = _open(assessment)
    kept = tuple(one for one in current.decisions if one.uuid != uuid)
    return assessment.with_current(replace(current, decisions=kept))


# ---------------------------------------------------------------- conditions and the sheet


def add_condition(
    assessment: Assessment, gate: str, text: str, owner: str = "", due: date | None = None
) -> tuple[Assessment, str]:
    """A condition of a gate, and its key."""
    current = _open(assessment)
    uuid = str(uuid4())
    key = f"{GATE_KEY}{gate}:{uuid}"
    added = Action(uuid, key, text.strip(), owner.strip(), due)
    return assessment.with_current(replace(current, actions=(*current.actions, added))), key


def change_condition(assessment: Assessment, key: str, **changes: Any) -> Assessment:
    """A condition of a gate with some fields changed."""
    current = _open(assessment)
    changed = tuple(replace(one, **changes) if one.key == key else one for one in current.actions)
    return assessment.with_current(replace(current, actions=changed))


def remove_condition(assessment: Assessment, key: str) -> Assessment:
    """Take away a condition that a gate set."""
    current = _open(assessment)
    kept = tuple(one for one in current.actions if one.key != key)
    return assessment.with_current(replace(current, actions=kept))


def change_sheet(assessment: Assessment, gate: str, **changes: Any) -> Assessment:
    """The sheet of a gate with some fields changed; one that says nothing is removed."""
    current = _open(assessment)
    sheets = dict(current.profile.gate_sheets)
    sheet: GateSheet = replace(sheets.get(gate, NO_SHEET), **changes)
    if sheet == NO_SHEET:
        sheets.pop(gate, None)
    else:
        sheets[gate] = sheet
    return assessment.with_current(replace(current, profile=replace(current.profile, gate_sheets=sheets)))


def _open(assessment: Assessment) -> Round:
    current = assessment.current
    if current.lock is not None:
        raise ReadinessError(Fault.ROUND_LOCKED, round=current.number)
    return current


def _with(kept: tuple[_Listed, ...], changed: _Listed) -> tuple[_Listed, ...]:
    """The list with one of it changed, or added at its end."""
    if any(one.uuid == changed.uuid for one in kept):
        return tuple(changed if one.uuid == changed.uuid else one for one in kept)
    return (*kept, changed)
