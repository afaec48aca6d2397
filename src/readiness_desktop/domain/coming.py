"""The next dates of an assessment: what comes up, and conditions that are overdue (docs/model.md 31)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from readiness_desktop.domain.agreements import NO_SHEET
from readiness_desktop.domain.assessment import Assessment, Round
from readiness_desktop.domain.conditions import condition_rows
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.gate_flow import conditions_of, decisions_of, effect_now
from readiness_desktop.domain.results import Results
from readiness_desktop.domain.stage_gates import merged_gates

ComingKind = Literal["launch", "gate", "again", "condition", "review"]

MOST_OVERDUE, MOST_AHEAD = 2, 4
"""So many dates of an assessment are kept: a list shows a handful of all, and what is overdue hides no day ahead."""


@dataclass(frozen=True, slots=True)
class Coming:
    """A day and what is due on it: the planned launch, a gate, a decision again (`gate` names it), a condition, or the
    review of the success statement."""

    day: date
    kind: ComingKind
    gate: str = ""


def coming(framework: Framework, assessment: Assessment, results: Results) -> tuple[Coming, ...]:
    """The next dates, earliest first, each once; nothing of a project that was stopped.

    Days before the day of the round have gone by, but for open conditions: those are overdue, while the round is open
    and the project is not live, since only then somebody can close them. A default due date, which nobody agreed on,
    is none. At most MOST_OVERDUE and MOST_AHEAD are kept.
    """
    current, outcome = assessment.current, assessment.outcome
    if (outcome is not None and outcome.stopped is not None) or _stopped(framework, current):
        return ()
    due = set(_conditions(framework, assessment, results))
    ahead = {one for one in (*_dates(framework, assessment), *due) if one.day >= current.as_of}
    live = outcome is not None and outcome.live is not None
    over: set[Coming] = set() if live or current.lock is not None else due - ahead
    return (*_first(over, MOST_OVERDUE), *_first(ahead, MOST_AHEAD))


def _first(found: Iterable[Coming], most: int) -> list[Coming]:
    return sorted(found, key=lambda one: (one.day, one.kind, one.gate))[:most]


def _stopped(framework: Framework, current: Round) -> bool:
    """Whether a gate stopped the project and no later one lifted that."""
    return any(effect_now(framework, current, gate) == "stop" for gate in framework.stage_gates)


def _dates(framework: Framework, assessment: Assessment) -> Iterator[Coming]:
    current = assessment.current
    profile, outcome = current.profile, assessment.outcome
    launch = profile.dates.get(framework.verdict.launch_date)
    if launch is not None and (outcome is None or outcome.live is None):
        yield Coming(launch, "launch")
    if profile.statement.review is not None:
        yield Coming(profile.statement.review, "review")
    merged = merged_gates(framework, current)
    for gate in framework.stage_gates:
        if gate.id in merged:
            continue
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
