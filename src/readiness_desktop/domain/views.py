"""How respondents see the dimensions, one by one and by side, and where they are furthest apart (docs/model.md 3)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from readiness_desktop.domain.assessment import Round
from readiness_desktop.domain.framework import SIDES, Framework
from readiness_desktop.domain.statistics import agreement

SideOrAll = Literal["executive", "practitioner", "other", "all"]


@dataclass(frozen=True, slots=True)
class Seen:
    """What somebody makes of a dimension: the mean of their raw votes (None without one) and how many they are."""

    mean: float | None
    count: int


@dataclass(frozen=True, slots=True)
class Views:
    """Dimension -> what is seen, for each respondent by uuid and for each side; `all` is everybody."""

    people: Mapping[str, Mapping[str, Seen]]
    sides: Mapping[SideOrAll, Mapping[str, Seen]]

    @property
    def voices(self) -> tuple[str, ...]:
        """The respondents who voted at all, in the order of the round."""
        return tuple(uuid for uuid, seen in self.people.items() if any(one.count for one in seen.values()))


@dataclass(frozen=True, slots=True)
class Disagreement:
    """The votes on one question: lowest, highest, how many, and r_wg."""

    question: str
    lowest: int
    highest: int
    votes: int
    agreement: float | None

    @property
    def range(self) -> int:
        """Levels between the lowest and the highest vote."""
        return self.highest - self.lowest


def views(framework: Framework, current: Round) -> Views:
    """The mean of the raw votes on the core questions of each dimension."""
    side = {person.uuid: person.side for person in current.respondents}
    votes: dict[str, dict[str, list[int]]] = {
        person.uuid: {dimension.id: [] for dimension in framework.dimensions}
        for person in current.respondents
    }
    for dimension in framework.dimensions:
        for question in framework.core(dimension.id):
            for vote in current.answer(question.id).votes:
                if vote.level is not None and vote.respondent in votes:
                    votes[vote.respondent][dimension.id].append(vote.level)
    sides: dict[SideOrAll, Mapping[str, Seen]] = {
        one: _together(framework, (own for uuid, own in votes.items() if side[uuid] == one)) for one in SIDES
    }
    sides["all"] = _together(framework, votes.values())
    return Views({uuid: _together(framework, (own,)) for uuid, own in votes.items()}, sides)


def _together(framework: Framework, votes: Iterable[Mapping[str, list[int]]]) -> dict[str, Seen]:
    everybody = tuple(votes)
    found: dict[str, Seen] = {}
    for dimension in framework.dimensions:
        levels = [level for own in everybody for level in own[dimension.id]]
        found[dimension.id] = Seen(sum(levels) / len(levels) if levels else None, len(levels))
    return found


def disagreements(framework: Framework, current: Round) -> tuple[Disagreement, ...]:
    """Every question with different votes, those furthest apart first, then with the least agreement."""
    found: list[Disagreement] = []
    for question in framework.questions:
        levels = [vote.level for vote in current.answer(question.id).votes if vote.level is not None]
        if len(levels) > 1 and min(levels) != max(levels):
            found.append(Disagreement(question.id, min(levels), max(levels), len(levels), agreement(levels)))
    return tuple(sorted(found, key=lambda one: (-one.range, one.agreement or 0.0)))
