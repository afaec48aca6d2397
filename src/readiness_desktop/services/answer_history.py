"""The history of one answer as somebody reads it: what was changed at one time by one person, newest first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.facts import ANSWER, EVIDENCE, SAID, VOTE
from readiness_desktop.domain.history import Change

if TYPE_CHECKING:
    from readiness_desktop.services.library import Library
    from readiness_desktop.storage.past import Past


@dataclass(frozen=True, slots=True)
class Moment:
    """What one person changed of one thing at one time (None: not written down yet), in which round."""

    when: datetime | None
    person: str
    round: int
    changes: tuple[Change, ...]


def read_history(library: Library, assessment: Assessment, question: str) -> tuple[Past, ...]:
    """What the library knows of a question, oldest first."""
    return tuple(library.past(assessment.uuid, question, tuple(one.uuid for one in assessment.rounds)))


def about(change: Change, assessment: Assessment, question: str) -> bool:
    """Whether a change is one of this question: of its answer, a vote, words of somebody or its evidence."""
    rest = change.entity_id.partition("/")[2]
    if change.entity == EVIDENCE:
        return any(one.uuid == rest and one.question == question for one in assessment.current.evidence)
    return change.entity in (ANSWER, VOTE, SAID) and rest.partition("/")[0] == question


def moments(
    assessment: Assessment, past: Iterable[Past], waiting: Iterable[Change] = ()
) -> tuple[Moment, ...]:
    """The history, newest first; `waiting` are changes that the library has not taken yet."""
    numbers = {one.uuid: one.number for one in assessment.rounds}
    found: list[Moment] = []
    last: tuple[str, str, str, str] | None = None
    known: set[str] = set()
    for one in past:
        known.add(one.change.uuid)
        key = (one.at, one.person, one.change.entity, one.change.entity_id)
        if key == last:
            found[-1] = _with(found[-1], one.change)
        else:
            number = numbers.get(one.change.round or "", 0)
            found.append(Moment(_moment(one.at), one.person, number, (one.change,)))
        last = key
    waits: dict[str, list[Change]] = {}
    for change in waiting:
        if change.uuid not in known:
            waits.setdefault(change.entity_id, []).append(change)
    for changes in waits.values():
        found.append(Moment(None, "", numbers.get(changes[0].round or "", 0), tuple(changes)))
    return tuple(reversed(found))


def _with(moment: Moment, change: Change) -> Moment:
    return Moment(moment.when, moment.person, moment.round, (*moment.changes, change))


def _moment(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None
