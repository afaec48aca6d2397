"""Good answers that comfort more than they carry (docs/model.md 26): unproven ones, and those no gate rests on."""

from dataclasses import dataclass

from readiness_desktop.domain.assessment import Round
from readiness_desktop.domain.evidence import HIGH_FROM, by_question, claims_high
from readiness_desktop.domain.exposure import PRIMARY
from readiness_desktop.domain.framework import Framework, Question
from readiness_desktop.domain.results import QuestionResult, Results


@dataclass(frozen=True, slots=True)
class HighClaim:
    """A high answer without proof, for at least one of three reasons.

    `lower` says that less is credited than claimed, `weak` that its grade is not a verified one, `bare` that no piece
    of evidence is listed.
    """

    question: str
    claimed: int
    credited: int
    grade: str
    lower: bool
    weak: bool
    bare: bool


@dataclass(frozen=True, slots=True)
class FalseComfort:
    """`claims` with the widest gap first, `strengths` in pack order; pack order between equals."""

    claims: tuple[HighClaim, ...]
    strengths: tuple[str, ...]


def false_comfort(framework: Framework, current: Round, results: Results) -> FalseComfort:
    """Of the answers in scope, those that claim a high level without proof and the strengths no gate rests on."""
    listed = by_question(current)
    counted = [answer for answer in results.questions.values() if answer.in_scope]
    claims = [
        claim
        for answer in counted
        if (claim := _claim(framework, answer, bare=answer.id not in listed)) is not None
    ]
    strengths = tuple(
        answer.id
        for answer in counted
        if (answer.credited or 0) >= HIGH_FROM and rests_nothing(framework.question(answer.id))
    )
    return FalseComfort(tuple(sorted(claims, key=lambda one: one.credited - one.claimed)), strengths)


def rests_nothing(question: Question) -> bool:
    """Whether no launch rests on a question: it is no gate and feeds no failure mode directly."""
    return question.gate is None and all(weight < PRIMARY for weight in question.feeds.values())


def _claim(framework: Framework, answer: QuestionResult, *, bare: bool) -> HighClaim | None:
    claimed, credited, grade = answer.claimed, answer.credited, answer.grade
    if not claims_high(answer) or claimed is None or credited is None or grade is None:
        return None
    lower, weak = credited < claimed, grade not in framework.verified_grades
    if not (lower or weak or bare):
        return None
    return HighClaim(answer.id, claimed, credited, grade, lower, weak, bare)
