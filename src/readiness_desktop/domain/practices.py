"""The practices of those who succeed, as the answers show them (docs/model.md 26); never a chance of success."""

from dataclasses import dataclass
from typing import Literal

from readiness_desktop.domain.assessment import Round
from readiness_desktop.domain.catalogue import Practice
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.results import QuestionResult, Results
from readiness_desktop.domain.scoring import rounded

PracticeStatus = Literal["practised", "partly", "not", "not_assessed"]

_SAVINGS = "debt_item_with_measured_savings"


@dataclass(frozen=True, slots=True)
class PracticeFinding:
    """One practice. `mean` is the unweighted mean credited level of the answered questions, None without any.

    `questions` are those that count: of the core and of used modules, and applicable. `unmet` are the gates among them
    that keep it from being practised. `savings` says whether what it asks beside answers is there (a fixed debt
    item with measured savings), None where it asks for nothing.
    """

    id: str
    status: PracticeStatus
    mean: float | None
    answered: int
    questions: tuple[str, ...]
    unmet: tuple[str, ...]
    savings: bool | None = None


def practices(framework: Framework, current: Round, results: Results) -> tuple[PracticeFinding, ...]:
    """Every practice of the pack, in pack order."""
    return tuple(_finding(framework, current, results, practice) for practice in framework.practices)


def _finding(framework: Framework, current: Round, results: Results, practice: Practice) -> PracticeFinding:
    asked = tuple(one for one in practice.questions if _counts(framework, results, one))
    levels = [level for one in asked if (level := results.questions[one].credited) is not None]
    mean = sum(levels) / len(levels) if levels else None
    unmet = tuple(one for one in asked if _holds_back(framework, results.questions[one]))
    savings = None if practice.extra is None else _there(practice.extra, current)
    status = _status(framework, mean, len(levels), len(asked), free=not unmet and savings is not False)
    return PracticeFinding(practice.id, status, mean, len(levels), asked, unmet, savings)


def _counts(framework: Framework, results: Results, question: str) -> bool:
    module = framework.question(question).module
    used = module is None or results.modules[module].used
    return used and results.questions[question].state != "na"


def _holds_back(framework: Framework, answer: QuestionResult) -> bool:
    """Whether this is a gate without the level or the evidence that the practice asks of a gate; so is an open one."""
    if framework.question(answer.id).gate is None:
        return False
    constants = framework.constants
    if answer.credited is None or answer.grade is None or answer.credited < constants.practice_gate_min:
        return True
    return framework.rank(answer.grade) < framework.rank(constants.practice_gate_grade)


def _there(extra: str, current: Round) -> bool:
    """Whether something beside answers is there; what the program does not know counts as missing."""
    return extra == _SAVINGS and any(
        item.status == "fixed" and (item.saved or 0.0) > 0 for item in current.debt
    )


def _status(
    framework: Framework, mean: float | None, answered: int, asked: int, *, free: bool
) -> PracticeStatus:
    constants = framework.constants
    if mean is None or rounded(answered / asked) < rounded(constants.practice_answered_min):
        return "not_assessed"
    if free and rounded(mean) >= rounded(constants.practice_practised):
        return "practised"
    return "partly" if rounded(mean) >= rounded(constants.practice_partly) else "not"
