"""How work on an initiative goes on: its status, owner, dates, what was spent, and which exit evidence is there.

An action of an initiative has its id as key and as initiative. Each step makes a new assessment, the same object where
nothing changes; ReadinessError ROUND_LOCKED (round) where the last round is locked.
"""

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import uuid4

from readiness_desktop.domain.assessment import Action, ActionStatus, Assessment, Round
from readiness_desktop.domain.errors import Fault, ReadinessError


def action_of(current: Round, initiative: str) -> Action:
    """The action of an initiative in a round; a new one that says nothing where there is none."""
    held = next((one for one in current.actions if one.of_roadmap and one.key == initiative), None)
    return held or Action(str(uuid4()), initiative, initiative=initiative)


def change_action(assessment: Assessment, initiative: str, **fields: Any) -> Assessment:
    """The assessment with fields of an initiative's action changed; an action that says nothing is removed."""
    current = assessment.current
    if current.lock is not None:
        raise ReadinessError(Fault.ROUND_LOCKED, round=current.number)
    held = action_of(current, initiative)
    changed = replace(held, **fields)
    if changed == held:
        return assessment
    blank = changed == Action(held.uuid, initiative, initiative=initiative)
    actions = tuple(
        changed if one.uuid == held.uuid else one
        for one in current.actions
        if not (blank and one.uuid == held.uuid)
    )
    if not blank and held not in current.actions:
        actions = (*actions, changed)
    return assessment.with_current(replace(current, actions=actions))


def set_status(assessment: Assessment, initiative: str, status: ActionStatus, *, on: date) -> Assessment:
    """Work that is begun has a first day, work that is done a last one: `on`, where none was said before.

    What is opened again loses its last day, and its first one too where nothing of it was begun.
    """
    held = action_of(assessment.current, initiative)
    started, finished = held.started, held.finished
    if status == "open":
        started = None
    elif status == "begun":
        started = started or on
    if status == "done":
        finished = finished or on
    else:
        finished = None
    return change_action(assessment, initiative, status=status, started=started, finished=finished)


def set_started(assessment: Assessment, initiative: str, day: date | None) -> Assessment:
    """The day on which work began; None: nobody knows."""
    return change_action(assessment, initiative, started=day)


def set_finished(assessment: Assessment, initiative: str, day: date | None) -> Assessment:
    """The day on which work ended; None: nobody knows."""
    return change_action(assessment, initiative, finished=day)


def set_owner(assessment: Assessment, initiative: str, owner: str) -> Assessment:
    """Who answers for the initiative; empty: nobody yet."""
    return change_action(assessment, initiative, owner=owner.strip())


def set_due(assessment: Assessment, initiative: str, due: date | None) -> Assessment:
    """The day by which it has to be done as agreed; None: that of the plan."""
    return change_action(assessment, initiative, due=due)


def set_spent(
    assessment: Assessment, initiative: str, *, days: float | None, money: float | None
) -> Assessment:
    """Person-days and money spent so far; None: nobody said. ValueError below zero."""
    return change_action(assessment, initiative, spent_days=_figure(days), spent_money=_figure(money))


def set_left(assessment: Assessment, initiative: str, days: float | None) -> Assessment:
    """Person-days still to come; None: what the plan has beyond those spent. ValueError below zero."""
    return change_action(assessment, initiative, left_days=_figure(days))


def set_grade(assessment: Assessment, initiative: str, grade: str) -> Assessment:
    """The grade of the exit evidence; empty: not graded."""
    return change_action(assessment, initiative, grade=grade)


def toggle_shown(assessment: Assessment, initiative: str, part: int) -> Assessment:
    """A part of the exit evidence (by number from 0) is there, or is not after all."""
    held = action_of(assessment.current, initiative)
    shown = {*held.shown} ^ {part}
    return change_action(assessment, initiative, shown=tuple(sorted(shown)))


def _figure(value: float | None) -> float | None:
    if value is not None and not value >= 0:
        raise ValueError(value)
    return value
