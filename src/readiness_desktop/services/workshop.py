"""What a room does together: votes that are counted, a level that is proposed, and what is put aside for later.

Every step makes a new assessment and raises ReadinessError(ROUND_LOCKED, round=number) where the last round is
locked; where nothing changes the same object comes back.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from uuid import uuid4

from readiness_desktop.domain.assessment import Assessment, Parked, Round
from readiness_desktop.domain.credit import vote_levels
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.statistics import agreement, lower_median
from readiness_desktop.services import asking
from readiness_desktop.services.answering import LEVELS, levels_apart


@dataclass(frozen=True, slots=True)
class Tally:
    """What a room said on one question, with the respondents (uuids) in the order of the round.

    `levels` are those of each level 0 to 4; `unknown` do not know; `missing` have said nothing yet. `apart` is the
    range in levels, `agreement` r_wg (docs/model.md 3), `proposal` the lower median of the votes.
    """

    levels: tuple[tuple[str, ...], ...]
    unknown: tuple[str, ...]
    missing: tuple[str, ...]
    apart: int
    split: bool
    agreement: float | None
    proposal: int | None

    @property
    def votes(self) -> int:
        """How many gave a level."""
        return sum(len(one) for one in self.levels)

    @property
    def said(self) -> int:
        """How many have said something, that they do not know too."""
        return self.votes + len(self.unknown)


def tally(framework: Framework, assessment: Assessment, question: str) -> Tally:
    """Count what everybody of the round said on a question."""
    current = assessment.current
    answer = current.answer(question)
    said = {vote.respondent: vote.level for vote in answer.votes}
    people = [person.uuid for person in current.respondents]
    levels, apart = vote_levels(answer), levels_apart(answer)
    return Tally(
        levels=tuple(tuple(one for one in people if one in said and said[one] == level) for level in LEVELS),
        unknown=tuple(one for one in people if one in said and said[one] is None),
        missing=tuple(one for one in people if one not in said),
        apart=apart,
        split=apart >= framework.constants.split_range,
        agreement=agreement(levels),
        proposal=lower_median(levels) if levels else None,
    )


def reason_wanted(counted: Tally, level: int | None) -> bool:
    """Whether an agreed level needs a reason: it differs from the proposal, or the room is split."""
    return level is not None and counted.proposal is not None and (counted.split or level != counted.proposal)


def chosen_questions(
    framework: Framework, assessment: Assessment, wanted: str, picked: tuple[str, ...] = ()
) -> tuple[str, ...]:
    """The questions that a workshop goes through: `all`, `open`, `split`, `picked`, or a dimension or module by id."""
    groups = asking.groups(framework, assessment.profile.depth)
    order = tuple(question.id for group in groups for question in group.questions)
    kinds: Mapping[str, asking.Wish] = {"open": "open", "split": "disagree"}
    if wanted in kinds:
        return asking.wanting(framework, assessment, order, kinds[wanted])
    if wanted == "picked":
        return tuple(question for question in order if question in picked)
    for group in groups:
        if group.id == wanted:
            return tuple(question.id for question in group.questions)
    return order


# ---------------------------------------------------------------- parking lot


def park(assessment: Assessment, text: str, question: str = "", respondent: str = "") -> Assessment:
    """Put something aside for later; without words nothing is put aside. `respondent` is who promised it."""
    current = _open_round(assessment)
    if not text.strip():
        return assessment
    item = Parked(str(uuid4()), text.strip(), question, respondent=respondent)
    return assessment.with_current(replace(current, parked=(*current.parked, item)))


def set_settled(assessment: Assessment, uuid: str, settled: bool) -> Assessment:
    """Say that what was put aside is settled, or that it is not; KeyError where there is no such item."""
    current = _open_round(assessment)
    _known(current, uuid)
    kept = tuple(replace(one, settled=settled) if one.uuid == uuid else one for one in current.parked)
    return assessment if kept == current.parked else assessment.with_current(replace(current, parked=kept))


def remove_parked(assessment: Assessment, uuid: str) -> Assessment:
    """Take away what was put aside; KeyError where there is no such item."""
    current = _open_round(assessment)
    _known(current, uuid)
    kept = tuple(one for one in current.parked if one.uuid != uuid)
    return assessment.with_current(replace(current, parked=kept))


def _known(current: Round, uuid: str) -> None:
    if all(one.uuid != uuid for one in current.parked):
        raise KeyError(uuid)


def _open_round(assessment: Assessment) -> Round:
    current = assessment.current
    if current.lock is not None:
        raise ReadinessError(Fault.ROUND_LOCKED, round=current.number)
    return current
