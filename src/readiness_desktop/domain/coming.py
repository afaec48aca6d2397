"""The next dates of an assessment: what comes up, and conditions that are overdue (docs/model.md 31)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from readiness_desktop.domain.agreements import NO_SHEET
from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.conditions import condition_rows
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.gate_flow import conditions_of, decisions_of, effect_now
from readiness_desktop.domain.results import Results

ComingKind = Literal["launch", "gate", "again", "condition", "review"]

MOST = 6
"""So many dates of an assessment are kept: a list shows a handful of all."""


@dataclass(frozen=True, slots=True)
class Coming:
    """A day and what is due on it: the planned launch, a gate, a decision again (`gate` names it), a condition, or the
    review of the success statement."""

    day: date
    kind: ComingKind
    gate: str = ""


def coming(framework: Framework, assessment: Assessment, results: Results) -> tuple[Coming, ...]:
    """The next dates, earliest first, each once; nothing of a project that was stopped.

    Days before the day of the round have gone by, but for open conditions: those are overdue. A default due date,
    which nobody agreed on, is none.
    """
    outcome = assessment.outcome
    if outcome is not None and outcome.stopped is not None:
        return ()
    today = assessment.current.as_of
    found = {one for one in _dates(framework, assessment) if one.day >= today}
    found |= set(_conditions(framework, assessment, results))
    return tuple(sorted(found, key=lambda one: (one.day, one.kind, one.gate))[:MOST])


def _dates(framework: Framework, assessment: Assessment) -> Iterator[Coming]:
    current = assessment.current
    profile, outcome = current.profile, assessment.outcome
    launch = profile.dates.get(framework.verdict.launch_date)
    if launch is not None and (outcome is None or outcome.live is None):
        yield Coming(launch, "launch")
    if profile.statement.review is not None:
        yield Coming(profile.statement.review, "review")
    for gate in framework.stage_gates:
        made = decisions_of(current, gate.id)
        due = profile.gate_sheets.get(gate.id, NO_SHEET).due
        if not made and due is not None:
            yield Coming(due, "gate", gate.id)
        if made and effect_now(framework, current, gate) == "hold" and made[-1].again is not None:
            yield Coming(made[-1].again, "again", gate.id)


def _conditions(framework: Framework, assessment: Assessment, results: Results) -> Iterator[Coming]:
    for row in condition_rows(framework, assessment, results):
        if not row.done and not row.due_is_default and row.due is not None:
            yield Coming(row.due, "condition")
    for gate in framework.stage_gates:
        for one in conditions_of(assessment.current, gate.id):
            if not one.done and one.action.due is not None:
                yield Coming(one.action.due, "condition", gate.id)
