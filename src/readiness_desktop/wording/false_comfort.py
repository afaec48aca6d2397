"""False comfort in words: high answers that lack proof, strengths that carry nothing, and dates in the wrong order."""

from collections.abc import Sequence

from readiness_desktop.domain.assessment import Round
from readiness_desktop.domain.evidence import by_question
from readiness_desktop.domain.false_comfort import FalseComfort, HighClaim
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.results import Results, TimingResult
from readiness_desktop.wording import evidence, numbers, questions
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.lists import joined, sentence
from readiness_desktop.wording.translate import _, ngettext


def headline(found: FalseComfort) -> str:
    """How much of it there is, as a heading."""
    claims, strengths = len(found.claims), len(found.strengths)
    parts: list[str] = []
    if claims:
        said = ngettext("{n} high answer lacks proof", "{n} high answers lack proof", claims)
        parts.append(said.format(n=numbers.word(claims)))
    if strengths:
        said = ngettext("{n} strength carries no gate", "{n} strengths carry no gate", strengths)
        parts.append(said.format(n=numbers.word(strengths)))
    return sentence(joined(parts)) if parts else _("No high answer comforts more than it carries")


def lead() -> str:
    """What the lists are for."""
    return _(
        "Good answers are read first and asked about last. These comfort more than they carry: nobody has shown them, "
        "or no launch rests on them."
    )


def why(framework: Framework, current: Round, results: Results, claim: HighClaim) -> str:
    """Why a high answer is not proven, and what would prove it."""
    items = by_question(current).get(claim.question, ())
    answer, result = current.answer(claim.question), results.questions[claim.question]
    said = evidence.claim_gap(framework, answer, items, result, current.as_of)
    if said:
        return said
    if claim.bare:
        return _("No piece of evidence is listed.")
    return _("Its evidence is {grade}.").format(grade=questions.grade(framework, claim.grade))


def levels(claim: HighClaim) -> str:
    """Claimed and credited level in a column: `3 → 2`; one figure where they agree."""
    if not claim.lower:
        return written(claim.claimed)
    return _("{claimed} → {credited}").format(
        claimed=written(claim.claimed), credited=written(claim.credited)
    )


def claim_row(framework: Framework, current: Round, results: Results, claim: HighClaim) -> str:
    """A high answer without proof as sentences."""
    return _("{question}. {grade}. {why}").format(
        question=questions.named(framework, claim.question),
        grade=questions.grade(framework, claim.grade),
        why=why(framework, current, results, claim),
    )


def strength(framework: Framework, results: Results, question: str) -> str:
    """Why a strength carries nothing: `Level 3 Established. No gate rests on it, ...`."""
    level = questions.level(framework, results.questions[question].credited)
    return _("Level {level}. It is no gate and feeds no failure mode directly.").format(level=level)


def timing_counts(timing: Sequence[TimingResult]) -> str:
    """How the timing checks stand: `2 broken, 4 in order, 3 not checked`."""
    broken = sum(one.broken is True for one in timing)
    in_order = sum(one.broken is False for one in timing)
    return _("{broken} broken, {good} in order, {rest} not checked").format(
        broken=written(broken), good=written(in_order), rest=written(len(timing) - broken - in_order)
    )
