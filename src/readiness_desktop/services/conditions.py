"""Agreeing who closes which condition of the verdict, by when, and with which evidence."""

from dataclasses import replace
from datetime import date
from typing import Literal
from uuid import uuid4

from readiness_desktop.domain.assessment import Action, Assessment
from readiness_desktop.domain.errors import Fault, ReadinessError


def set_action(
    assessment: Assessment,
    key: str,
    *,
    text: str | None = None,
    owner: str | None = None,
    due: date | None | Literal["keep"] = "keep",
    closing_evidence: str | None = None,
    initiative: str | None = None,
    status: Literal["open", "done"] | None = None,
) -> Assessment:
    """The assessment with the action `key` changed, made if there was none; what is not named stays.

    A `due` of None goes back to the default date. An action of which nothing is left is removed.
    Raises ROUND_LOCKED when the last round is locked.
    """
    current = assessment.current
    if current.lock is not None:
        raise ReadinessError(Fault.ROUND_LOCKED, round=current.number)
    before = next((a for a in current.actions if a.key == key), None) or Action(str(uuid4()), key)
    after = replace(
        before,
        text=before.text if text is None else text.strip(),
        owner=before.owner if owner is None else owner.strip(),
        due=before.due if due == "keep" else due,
        closing_evidence=before.closing_evidence if closing_evidence is None else closing_evidence.strip(),
        initiative=before.initiative if initiative is None else initiative,
        status=before.status if status is None else status,
    )
    return assessment.with_current(replace(current, actions=_with(current.actions, after)))


def _with(actions: tuple[Action, ...], changed: Action) -> tuple[Action, ...]:
    empty = replace(changed, uuid="") == Action("", changed.key)
    kept: list[Action] = []
    placed = False
    for action in actions:
        if action.key != changed.key:
            kept.append(action)
        elif not empty:
            kept.append(changed)
            placed = True
    if not placed and not empty:
        kept.append(changed)
    return tuple(kept)
