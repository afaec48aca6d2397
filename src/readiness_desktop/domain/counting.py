"""How far an assessment is answered, counted in one way for every page, list and file."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil

from readiness_desktop.domain.assessment import AnswerState
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.results import Results
from readiness_desktop.domain.scoring import rounded


@dataclass(frozen=True, slots=True)
class AnswerCount:
    """`answered` of `required` questions; those that do not apply are not asked, "do not know" is an answer."""

    answered: int
    required: int


def count_answers(states: Iterable[AnswerState]) -> AnswerCount:
    """Count the answers of some questions by their states."""
    required = [state for state in states if state != "na"]
    return AnswerCount(sum(state != "open" for state in required), len(required))


def count_asked(framework: Framework, results: Results) -> AnswerCount:
    """Count the answers to all questions that the depth of these results asks."""
    return count_answers(results.questions[one.id].state for one in framework.in_depth(results.depth))


@dataclass(frozen=True, slots=True)
class ModuleWeight:
    """How far a deep module is: `answered` of `asked` weight, and the weight from which it is used."""

    answered: int
    asked: int
    needed: int


def module_weight(framework: Framework, results: Results, module: str) -> ModuleWeight:
    """The weight behind the coverage of a module (docs/model.md 5): what does not apply is not asked."""
    asked = [q for q in framework.items(module) if results.questions[q.id].state != "na"]
    weight = sum(q.weight for q in asked)
    answered = sum(q.weight for q in asked if results.questions[q.id].state != "open")
    return ModuleWeight(answered, weight, ceil(rounded(framework.constants.module_min * weight)))
