"""A second assessor rates a question without a look at what was agreed. Pure functions; it never enters a score."""

from dataclasses import replace

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.services.answering import LEVELS


def set_second_rating(assessment: Assessment, question: str, level: int, by: str) -> Assessment:
    """Write down the level of a second assessor; ROUND_LOCKED in a locked round, ValueError without level or name."""
    if level not in LEVELS:
        raise ValueError(level)
    if not by.strip():
        raise ValueError(by)
    return _rated(assessment, question, level, by.strip())


def clear_second_rating(assessment: Assessment, question: str) -> Assessment:
    """Take a second rating away; the same object where there is none."""
    return _rated(assessment, question, None, "")


def second_assessors(assessment: Assessment) -> tuple[str, ...]:
    """Who rated in this round, the one who rated most first."""
    names = [a.second_by for a in assessment.current.answers.values() if a.second_by]
    return tuple(sorted(set(names), key=lambda name: (-names.count(name), name)))


def _rated(assessment: Assessment, question: str, level: int | None, by: str) -> Assessment:
    current = assessment.current
    if current.lock is not None:
        raise ReadinessError(Fault.ROUND_LOCKED, round=current.number)
    answer = current.answer(question)
    rated = replace(answer, second_level=level, second_by=by)
    if rated == answer:
        return assessment
    return assessment.with_current(replace(current, answers={**current.answers, question: rated}))
