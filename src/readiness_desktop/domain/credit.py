"""From an answer to its credited level: agreed level, breadth, evidence ceiling, limits (docs/model.md 1 to 4)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from readiness_desktop.domain.assessment import Answer, AnswerState, EvidenceItem, Round
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.results import Limit
from readiness_desktop.domain.statistics import agreement, lower_median, sample_variance


@dataclass(frozen=True, slots=True)
class Credit:
    """What scoring needs of an answered question: level 0-4, effective grade, half-width, s2/n of its votes."""

    level: int
    grade: str
    half_width: float
    spread: float = 0.0


Credits = Mapping[str, Credit]
"""Answered questions (dk included) only; open and NA questions are absent."""


@dataclass(frozen=True, slots=True)
class Credited:
    """A question with its state, claimed level and, once answered, its credit."""

    state: AnswerState
    claimed: int | None
    credit: Credit | None
    votes: tuple[int, ...]
    variance: float | None
    limits: tuple[Limit, ...]

    @property
    def agreement(self) -> float | None:
        """r_wg of the votes."""
        return agreement(self.votes)


def vote_levels(answer: Answer) -> tuple[int, ...]:
    """The levels voted, in order of the votes; 'I do not know' is no vote."""
    return tuple(vote.level for vote in answer.votes if vote.level is not None)


def agreed_level(answer: Answer) -> int | None:
    """The level that counts: what somebody set, else the lower median of the votes; None unless answered."""
    if answer.state != "answered":
        return None
    if answer.level is not None:
        return answer.level
    votes = vote_levels(answer)
    return lower_median(votes) if votes else None


def votes_changed(answer: Answer) -> bool:
    """Whether the votes are others than those that stood when somebody set the agreed level; all gone counts too."""
    if answer.state != "answered" or answer.level is None or not (answer.votes or answer.votes_seen):
        return False
    return sorted(vote_levels(answer)) != sorted(answer.votes_seen)


def item_grade(framework: Framework, item: EvidenceItem, as_of: date) -> str:
    """The grade of an evidence item at a date; one out of date counts one lower, once."""
    expiry = framework.constants.evidence_expiry_days if item.expires_days is None else item.expires_days
    if item.dated is None or (as_of - item.dated).days <= expiry:
        return item.grade
    rank = framework.rank(item.grade)
    if rank == 0 or rank < framework.rank(framework.constants.expires_from):
        return item.grade
    return framework.grades[rank - 1].id


def effective_grade(
    framework: Framework, answer: Answer, items: tuple[EvidenceItem, ...], as_of: date
) -> str:
    """The grade the assessor set, at most the best grade among the items attached."""
    if not items:
        return answer.grade
    best = max((item_grade(framework, item, as_of) for item in items), key=framework.rank)
    return min(best, answer.grade, key=framework.rank)


def held_back(
    framework: Framework, answer: Answer, items: tuple[EvidenceItem, ...], as_of: date
) -> tuple[bool, bool]:
    """Why an answer's grade counts lower: what is attached shows less, and it would show more were it not expired."""
    if not items:
        return False, False
    fresh = max(framework.rank(item.grade) for item in items)
    now = framework.rank(effective_grade(framework, answer, items, as_of))
    claimed = framework.rank(answer.grade)
    return fresh < claimed, now < min(fresh, claimed)


def expired_between(
    framework: Framework, items: tuple[EvidenceItem, ...], since: date, until: date
) -> tuple[EvidenceItem, ...]:
    """The evidence that counts less at the later date because it has expired in between."""
    return tuple(
        item for item in items if item_grade(framework, item, since) != item_grade(framework, item, until)
    )


def credit_answer(
    framework: Framework,
    answer: Answer,
    items: tuple[EvidenceItem, ...],
    found: tuple[Limit, ...],
    as_of: date,
) -> Credited:
    """Credit one answer: c = min(breadth(x), ceiling(e'), limits)."""
    votes = vote_levels(answer) if answer.votes else ()
    variance = sample_variance(votes) if votes else None
    state, claimed = answer.state, agreed_level(answer)
    if state == "answered" and claimed is None:
        state = "dk" if answer.votes else "open"
    if state in ("open", "na"):
        return Credited(state, None, None, votes, variance, found)
    if state == "dk" or claimed is None:
        none = framework.grades[0]
        return Credited("dk", 0, Credit(0, none.id, none.half_width), votes, variance, found)
    grade = framework.grade(effective_grade(framework, answer, items, as_of))
    level = min(framework.constants.breadth[answer.breadth].credited[claimed], grade.ceiling)
    for limit in found:
        level = min(level, limit.maximum)
    spread = 0.0 if variance is None else variance / len(votes)
    return Credited(state, claimed, Credit(level, grade.id, grade.half_width, spread), votes, variance, found)


def credit_round(framework: Framework, current: Round, found: tuple[Limit, ...]) -> dict[str, Credited]:
    """Credit every question of the pack, in pack order."""
    items: dict[str, tuple[EvidenceItem, ...]] = {}
    for item in current.evidence:
        items[item.question] = (*items.get(item.question, ()), item)
    by_question: dict[str, tuple[Limit, ...]] = {}
    for limit in found:
        by_question[limit.question] = (*by_question.get(limit.question, ()), limit)
    return {
        q.id: credit_answer(
            framework, current.answer(q.id), items.get(q.id, ()), by_question.get(q.id, ()), current.as_of
        )
        for q in framework.questions
    }
