"""Agreeing who closes which condition of the verdict, by when, and with which evidence."""

from dataclasses import replace
from datetime import date
from typing import Literal
from uuid import uuid4

from readiness_desktop.domain.assessment import Action, Assessment
from readiness_desktop.domain.conditions import ConditionRow, condition_rows, lacks_owner
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.plan import Plan
from readiness_desktop.domain.results import Results


def rows(
    framework: Framework, assessment: Assessment, results: Results, plan: Plan | None = None
) -> tuple[ConditionRow, ...]:
    """The conditions that the verdict sets, each with the action stored for it and its default due date."""
    return condition_rows(framework, assessment, results, plan)


def ownerless(framework: Framework, assessment: Assessment, results: Results) -> bool:
    """Whether a condition has no owner or no due date, so that a report must be marked as a draft."""
    return lacks_owner(framework, assessment, results)


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
