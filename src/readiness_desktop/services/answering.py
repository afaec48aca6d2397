"""What a consultant does with one question: levels, votes, evidence, notes. Each step makes a new assessment.

Every function raises ReadinessError(ROUND_LOCKED, round=number) where the last round is locked, and returns the same
object where nothing changes, so that a caller can tell by identity that there is nothing to undo.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Literal

from readiness_desktop.domain.assessment import Answer, Assessment, EvidenceItem, Round, Said, Vote
from readiness_desktop.domain.credit import vote_levels
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.statistics import lower_median

LEVELS = range(5)
BREADTHS = ("F", "L", "P", "N")
"""All, most, half, few of what is in scope, in the order in which the scope button offers them."""

GRADES = ("E1", "E2", "E3", "E4")
"""The grades that somebody can set; E0 is what an answer nobody knows has."""


def levels_apart(answer: Answer) -> int:
    """How many levels lie between the lowest and the highest vote."""
    if not answer.votes:
        return 0
    levels = vote_levels(answer)
    return max(levels) - min(levels) if levels else 0


def differs_from_votes(answer: Answer) -> bool:
    """Whether somebody set another level than the lower median of the votes, which asks for a reason."""
    levels = vote_levels(answer)
    agreed = answer.level if answer.state == "answered" else None
    return agreed is not None and bool(levels) and lower_median(levels) != agreed


def wants_reason(framework: Framework, answer: Answer) -> bool:
    """Whether an agreed level asks for a reason: it differs from the votes, or settles votes that are far apart."""
    agreed = answer.level if answer.state == "answered" else None
    return differs_from_votes(answer) or (
        agreed is not None and levels_apart(answer) >= framework.constants.split_range
    )


def set_level(assessment: Assessment, question: str, level: int, reason: str = "") -> Assessment:
    """Agree on a level 0 to 4; it stays when votes change. `reason` says why it differs from the votes."""
    _check_level(level)
    answer = _answer(assessment, question)
    return _put(
        assessment,
        replace(
            answer,
            state="answered",
            level=level,
            level_reason=reason.strip(),
            votes_seen=tuple(sorted(vote_levels(answer))),
            na_reason="",
            carried=False,
        ),
    )


def set_level_reason(assessment: Assessment, question: str, reason: str) -> Assessment:
    """Say why the agreed level differs from the votes; the votes seen stay as they were."""
    return _put(assessment, replace(_answer(assessment, question), level_reason=reason.strip()))


def set_vote(assessment: Assessment, question: str, respondent: str, level: int | None) -> Assessment:
    """Write down one respondent's level (None: does not know).

    An agreed level and a "not applicable" stay. Where nobody agreed on anything the votes decide the state: answered
    with at least one level, `dk` where everybody asked does not know. KeyError for a respondent of no such round.
    """
    if level is not None:
        _check_level(level)
    current = _open_round(assessment)
    if all(known.uuid != respondent for known in current.respondents):
        raise KeyError(respondent)
    answer = current.answer(question)
    vote = Vote(respondent, level)
    if any(old.respondent == respondent for old in answer.votes):
        votes = tuple(vote if old.respondent == respondent else old for old in answer.votes)
    else:
        votes = (*answer.votes, vote)
    return _put(assessment, _after_votes(answer, votes))


def clear_vote(assessment: Assessment, question: str, respondent: str) -> Assessment:
    """Take back what one respondent said."""
    answer = _answer(assessment, question)
    votes = tuple(vote for vote in answer.votes if vote.respondent != respondent)
    return assessment if votes == answer.votes else _put(assessment, _after_votes(answer, votes))


def said_by(answer: Answer, respondent: str) -> str:
    """What one respondent said; empty text for nothing."""
    return next((one.text for one in answer.said if one.respondent == respondent), "")


def set_said(assessment: Assessment, question: str, respondent: str, text: str) -> Assessment:
    """Write down what one respondent said, exactly as typed; what is blank takes it away.

    KeyError for a respondent of no such round.
    """
    current = _open_round(assessment)
    if all(known.uuid != respondent for known in current.respondents):
        raise KeyError(respondent)
    answer = current.answer(question)
    if not text.strip():
        said = tuple(old for old in answer.said if old.respondent != respondent)
    elif any(old.respondent == respondent for old in answer.said):
        said = tuple(replace(old, text=text) if old.respondent == respondent else old for old in answer.said)
    else:
        said = (*answer.said, Said(respondent, text))
    return _put(assessment, replace(answer, said=said))


def set_dont_know(assessment: Assessment, question: str) -> Assessment:
    """Agree that nobody who should know does; the votes stay on record."""
    return _put(
        assessment,
        replace(
            _answer(assessment, question),
            state="dk",
            level=None,
            level_reason="",
            votes_seen=(),
            na_reason="",
            carried=False,
        ),
    )


def set_not_applicable(
    framework: Framework, assessment: Assessment, question: str, reason: str
) -> Assessment:
    """Mark a question as not applicable.

    ReadinessError NOT_APPLICABLE (question, title) where the pack does not allow it, REASON_MISSING (question)
    without a reason.
    """
    asked = framework.question(question)
    _open_round(assessment)
    if asked.not_applicable is None:
        raise ReadinessError(Fault.NOT_APPLICABLE, question=question, title=asked.title)
    if not reason.strip():
        raise ReadinessError(Fault.REASON_MISSING, question=question)
    return _put(
        assessment,
        replace(
            _answer(assessment, question),
            state="na",
            level=None,
            level_reason="",
            votes_seen=(),
            na_reason=reason.strip(),
            carried=False,
        ),
    )


def reopen(assessment: Assessment, question: str) -> Assessment:
    """Take back what was agreed; the votes alone decide again, and without any the question is open."""
    answer = _answer(assessment, question)
    return _put(
        assessment,
        replace(
            answer,
            state=_state_by_votes(answer.votes),
            level=None,
            level_reason="",
            votes_seen=(),
            na_reason="",
            carried=False,
        ),
    )


def set_grade(assessment: Assessment, question: str, grade: str) -> Assessment:
    """Set the evidence grade E1 to E4; ValueError for another."""
    if grade not in GRADES:
        raise ValueError(grade)
    return _put(assessment, replace(_answer(assessment, question), grade=grade))


def set_breadth(assessment: Assessment, question: str, breadth: str) -> Assessment:
    """Say for how much of what is in scope the answer holds: F all, L most, P half, N few; ValueError for another."""
    if breadth not in BREADTHS:
        raise ValueError(breadth)
    return _put(assessment, replace(_answer(assessment, question), breadth=breadth))


def set_note(assessment: Assessment, question: str, note: str) -> Assessment:
    """Write the note, exactly as typed."""
    return _put(assessment, replace(_answer(assessment, question), note=note))


def set_note_in_report(assessment: Assessment, question: str, shown: bool) -> Assessment:
    """Show the note in the client's report or leave it out."""
    return _put(assessment, replace(_answer(assessment, question), note_in_report=shown))


def set_review(assessment: Assessment, question: str, flagged: bool) -> Assessment:
    """Flag the question for review or take the flag away."""
    return _put(assessment, replace(_answer(assessment, question), review=flagged))


def confirm_carried(assessment: Assessment, question: str) -> Assessment:
    """Confirm an answer that was taken over from the round before."""
    return _put(assessment, replace(_answer(assessment, question), carried=False))


def confirm_all(assessment: Assessment, questions: Iterable[str]) -> Assessment:
    """Confirm the answers to these questions that were taken over from the round before."""
    for question in questions:
        assessment = confirm_carried(assessment, question)
    return assessment


def add_evidence(assessment: Assessment, item: EvidenceItem) -> Assessment:
    """Attach a piece of evidence to its question; it lifts the grade of the answer to its own (docs/model.md 2)."""
    current = _open_round(assessment)
    return _lifted(assessment.with_current(replace(current, evidence=(*current.evidence, item))), item)


def change_evidence(assessment: Assessment, item: EvidenceItem) -> Assessment:
    """Replace the piece with the same uuid; KeyError if there is none. A better grade lifts the answer's."""
    current = _open_round(assessment)
    before = next((old for old in current.evidence if old.uuid == item.uuid), None)
    if before is None:
        raise KeyError(item.uuid)
    if before == item:
        return assessment
    kept = tuple(item if old.uuid == item.uuid else old for old in current.evidence)
    changed = assessment.with_current(replace(current, evidence=kept))
    same = (before.grade, before.question) == (item.grade, item.question)
    return changed if same else _lifted(changed, item)


def _lifted(assessment: Assessment, item: EvidenceItem) -> Assessment:
    """The grade of a question is the best among its pieces; whoever assesses may set it lower afterwards."""
    answer = assessment.current.answer(item.question)
    if answer.state in ("dk", "na") or _rank(item.grade) <= _rank(answer.grade):
        return assessment
    return _put(assessment, replace(answer, grade=item.grade))


def remove_evidence(assessment: Assessment, uuid: str) -> Assessment:
    """Take a piece of evidence away; where it was the last one and gave the grade, the answer is a claim again."""
    current = _open_round(assessment)
    gone = next((old for old in current.evidence if old.uuid == uuid), None)
    if gone is None:
        return assessment
    kept = tuple(old for old in current.evidence if old.uuid != uuid)
    left = assessment.with_current(replace(current, evidence=kept))
    answer = current.answer(gone.question)
    if answer.grade != gone.grade or evidence_of(left, gone.question) or answer.state in ("dk", "na"):
        return left
    return _put(left, replace(answer, grade=GRADES[0]))


def evidence_of(assessment: Assessment, question: str) -> tuple[EvidenceItem, ...]:
    """The evidence attached to a question, in the order in which it was added."""
    return tuple(item for item in assessment.current.evidence if item.question == question)


def _open_round(assessment: Assessment) -> Round:
    current = assessment.current
    if current.state == "locked":
        raise ReadinessError(Fault.ROUND_LOCKED, round=current.number)
    return current


def _answer(assessment: Assessment, question: str) -> Answer:
    return _open_round(assessment).answer(question)


def _rank(grade: str) -> int:
    """The place of a grade; -1 for one that nobody sets."""
    return GRADES.index(grade) if grade in GRADES else -1


def _check_level(level: int) -> None:
    if level not in LEVELS:
        raise ValueError(level)


def _state_by_votes(votes: tuple[Vote, ...]) -> Literal["answered", "dk", "open"]:
    if not votes:
        return "open"
    return "dk" if all(vote.level is None for vote in votes) else "answered"


def _after_votes(answer: Answer, votes: tuple[Vote, ...]) -> Answer:
    if answer.state == "na" or (answer.state == "answered" and answer.level is not None):
        return replace(answer, votes=votes)
    return replace(answer, votes=votes, state=_state_by_votes(votes), carried=False)


def _put(assessment: Assessment, answer: Answer) -> Assessment:
    current = _open_round(assessment)
    if current.answer(answer.question) == answer:
        return assessment
    return assessment.with_current(replace(current, answers={**current.answers, answer.question: answer}))
