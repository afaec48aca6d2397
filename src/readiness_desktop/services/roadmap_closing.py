"""What an initiative that is done would change in the answers: proposed level by level, made only when accepted."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from uuid import uuid4

from readiness_desktop.domain.assessment import LONGEST_TEXT, Assessment, EvidenceItem, Round
from readiness_desktop.domain.catalogue import Initiative
from readiness_desktop.domain.credit import credit_answer
from readiness_desktop.domain.exit_evidence import verified
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.limits import limits
from readiness_desktop.domain.results import Results
from readiness_desktop.services import answering

BREADTH, GRADE = "breadth", "grade"
"""What can hold a proposed level back beside the limits, which are named by their rules."""

_USUAL_KIND = "document"


@dataclass(frozen=True, slots=True)
class ProposedLevel:
    """The claimed level of a question before (None: nobody knows) and after, with the grades that count then.

    `credited` is what is credited now and `credited_after` once it is accepted; `held_by` names what keeps that below
    the new level: the share of the scope (`breadth`), the evidence (`grade`), or rules of limits by their ids.
    """

    question: str
    level_from: int | None
    level_to: int
    grade_from: str
    grade_to: str
    credited: int
    credited_after: int
    held_by: tuple[str, ...] = ()


def proposals(
    framework: Framework,
    assessment: Assessment,
    results: Results,
    initiative: Initiative,
    grade: str,
    dated: date | None = None,
) -> tuple[ProposedLevel, ...]:
    """The levels that the initiative would lift now with exit evidence of this grade, in the order of its lifts.

    A lift holds where its question is answered and credited from its start up to below its end; lifts of one question
    follow each other. `dated` is the day of the evidence, else that of the round. Empty while the grade does not close
    an initiative, and for whatever nothing would change.
    """
    if not verified(framework, grade):
        return ()
    reached: dict[str, int] = {}
    lifted = True
    while lifted:
        lifted = False
        for lift in initiative.lifts:
            known = results.questions.get(lift.question)
            if known is None or known.credited is None:
                continue
            if lift.start <= reached.get(lift.question, known.credited) < lift.to:
                reached[lift.question] = lift.to
                lifted = True
    found = (
        _proposed(framework, assessment, results, initiative, question, level, grade, dated)
        for question, level in reached.items()
    )
    return tuple(one for one in found if one is not None)


def accept(
    framework: Framework,
    assessment: Assessment,
    initiative: Initiative,
    accepted: Iterable[ProposedLevel],
    grade: str,
    dated: date | None = None,
    note: str = "",
) -> Assessment:
    """The assessment with these levels agreed on and the exit evidence attached to each question.

    Where the level was claimed already only its evidence is new. `note` is the reason for the levels, else the title
    of the initiative. ROUND_LOCKED where the last round is locked; ValueError for a grade that closes nothing.
    """
    if not verified(framework, grade):
        raise ValueError(grade)
    for one in accepted:
        if one.level_to != one.level_from:
            reason = note.strip() or initiative.title
            assessment = answering.set_level(assessment, one.question, one.level_to, reason)
        item = _evidence(framework, assessment.current, initiative, one.question, grade, dated)
        assessment = answering.add_evidence(assessment, item)
    return assessment


def _proposed(
    framework: Framework,
    assessment: Assessment,
    results: Results,
    initiative: Initiative,
    question: str,
    level: int,
    grade: str,
    dated: date | None,
) -> ProposedLevel | None:
    """The proposal for one question as accepting it would turn out; None where it gains nothing."""
    result = results.questions[question]
    credited, grade_from = result.credited or 0, result.grade or framework.grades[0].id
    claimed = result.claimed if result.state == "answered" else None
    level_to = level if claimed is None else max(claimed, level)
    wanted = ProposedLevel(question, claimed, level_to, grade_from, grade, credited, credited)
    # Trying it out does not ask whether the round may still be changed.
    opened = assessment.with_current(replace(assessment.current, lock=None))
    then = accept(framework, opened, initiative, (wanted,), grade, dated).current
    answer = then.answer(question)
    own = tuple(limit for limit in limits(framework, then) if limit.question == question)
    items = tuple(item for item in then.evidence if item.question == question)
    made = credit_answer(framework, answer, items, own, then.as_of).credit
    if made is None:
        return None
    gained = framework.rank(made.grade) - framework.rank(grade_from)
    if made.level <= credited and (gained < 0 or (gained == 0 and level_to == claimed)):
        return None
    spread = framework.constants.breadth[answer.breadth].credited[level_to]
    held = [BREADTH] if spread < level_to else []
    held += [GRADE] if framework.grade(made.grade).ceiling < level_to else []
    held += [limit.rule for limit in own if limit.maximum < level_to]
    return replace(wanted, grade_to=made.grade, credited_after=made.level, held_by=tuple(held))


def _evidence(
    framework: Framework,
    current: Round,
    initiative: Initiative,
    question: str,
    grade: str,
    dated: date | None,
) -> EvidenceItem:
    title = initiative.exit_evidence.strip() or initiative.title
    return EvidenceItem(
        str(uuid4()),
        question,
        title[:LONGEST_TEXT],
        kind=_kind(framework, grade),
        grade=grade,
        dated=dated or current.as_of,
        expires_days=initiative.expires_days,
    )


def _kind(framework: Framework, grade: str) -> str:
    """The usual kind of evidence, or else the first one that can have this grade."""
    fit = [kind.id for kind in framework.evidence_kinds if framework.rank(kind.best) >= framework.rank(grade)]
    return _USUAL_KIND if _USUAL_KIND in fit or not fit else fit[0]
