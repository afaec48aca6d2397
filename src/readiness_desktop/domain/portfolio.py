"""Many assessments side by side: groups, what they lack together, what blocks them, and what became of them.

Each counts with its last round. Everything is a count or a median of what the summaries say; nothing is predicted
(docs/model.md 29).
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from statistics import median
from typing import Literal

from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.summary import Summary

Grouping = Literal["client", "sector", "quarter"]
_UNKNOWN = 255
_IN_PLACE = 2
_CODE = 4


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which assessments to look at: empty fields let everything through, `words` each begin or stand in a name."""

    words: tuple[str, ...] = ()
    client: str = ""
    sector: str = ""
    tag: str = ""
    verdict: str = ""
    since: date | None = None

    def takes(self, one: Summary, shown: tuple[str, str] | None = None) -> bool:
        """Whether this assessment is one of them; `shown` are project and client where other names are shown."""
        return (
            (not self.client or one.client_uuid == self.client)
            and (not self.sector or one.sector == self.sector)
            and (not self.tag or self.tag in one.tags)
            and (not self.verdict or one.in_force == self.verdict)
            and (self.since is None or one.as_of >= self.since)
            and (not self.words or self._named(one, shown or (one.project, one.client)))
        )

    def _named(self, one: Summary, shown: tuple[str, str]) -> bool:
        text = f"{' '.join(shown)} {one.sector} {' '.join(one.tags)}".casefold()
        return all(word in text for word in self.words)


@dataclass(frozen=True, slots=True)
class Together:
    """Assessments that have something in common: `key` says what, `index` and `dimensions` are medians in points."""

    key: str
    count: int
    clients: int
    index: float | None
    dimensions: Mapping[str, float | None]
    verdicts: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Shortfall:
    """A question that is credited below what it needs in `below` of `known` assessments that answered it."""

    question: str
    below: int
    known: int


@dataclass(frozen=True, slots=True)
class Hit:
    """What became of the projects that were decided with one verdict; counts only, of `count` with an outcome."""

    verdict: str
    count: int
    live: int
    on_roi: int
    stopped: int


class Levels:
    """The credited levels of many assessments, a byte each, in the order of a pack's questions."""

    def __init__(self, questions: Sequence[str]) -> None:
        self.questions = tuple(questions)
        self._rows: dict[str, bytes] = {}

    def add(self, assessment: str, levels: Mapping[str, int]) -> None:
        """Take the levels of one assessment; questions of other packs are left out."""
        self._rows[assessment] = bytes([levels.get(question, _UNKNOWN) for question in self.questions])

    def shortfalls(self, chosen: Iterable[str], needs: Mapping[str, int]) -> tuple[Shortfall, ...]:
        """Every question that somebody answered, those that most are short of first, ties in pack order."""
        rows = self._rows
        joined = b"".join(rows[one] for one in chosen if one in rows)
        wide = len(self.questions)
        found: list[Shortfall] = []
        for at, question in enumerate(self.questions):
            column = joined[at::wide]
            known = len(column) - column.count(_UNKNOWN)
            if known:
                below = sum(column.count(level) for level in range(needs.get(question, _IN_PLACE)))
                found.append(Shortfall(question, below, known))
        return tuple(sorted(found, key=lambda one: -one.below))


def needs_of(framework: Framework) -> dict[str, int]:
    """The level that each question needs: its gate's, else `In place`."""
    return {q.id: _IN_PLACE if q.gate is None else q.gate.minimum for q in framework.questions}


def together(found: Iterable[Summary], by: Grouping) -> tuple[Together, ...]:
    """The assessments in groups; the largest first, quarters in order of time. What has no sector is one group."""
    parts: dict[str, list[Summary]] = {}
    for one in found:
        parts.setdefault(_KEYS[by](one), []).append(one)
    groups = [_together(key, part) for key, part in parts.items()]
    if by == "quarter":
        return tuple(sorted(groups, key=lambda group: group.key))
    return tuple(sorted(groups, key=lambda group: (-group.count, group.key)))


def quarter(day: date) -> str:
    """The quarter of a day, so that text sorts as time does: `2026 Q2`."""
    return f"{day.year} Q{(day.month + 2) // 3}"


_KEYS: Mapping[Grouping, Callable[[Summary], str]] = {
    "client": lambda one: one.client_uuid,
    "sector": lambda one: one.sector,
    "quarter": lambda one: quarter(one.as_of),
}


def group_of(one: Summary, by: Grouping) -> str:
    """The key of the group that an assessment is in."""
    return _KEYS[by](one)


def _together(key: str, part: Sequence[Summary]) -> Together:
    names = dict.fromkeys(name for one in part for name in one.dimensions)
    return Together(
        key,
        len(part),
        len({one.client_uuid for one in part}),
        _median(one.index for one in part),
        {name: _median(one.dimensions.get(name) for one in part) for name in names},
        Counter(one.in_force for one in part),
    )


def _median(values: Iterable[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return median(known) if known else None


def blockers(found: Iterable[Summary]) -> tuple[tuple[str, int], ...]:
    """How many assessments each blocking gate holds up, the most frequent first."""
    counted = Counter(question for one in found for question in one.blockers)
    return tuple(sorted(counted.items(), key=lambda pair: (-pair[1], pair[0])))


def hits(found: Iterable[Summary], order: Collection[str], least: int) -> tuple[Hit, ...] | None:
    """What became of projects by the verdict that they were decided with; None with fewer than `least` outcomes.

    Only projects with a locked verdict and an outcome count (live or stopped). Shares are left to whoever reads.
    """
    known = [one for one in found if one.decided and one.outcome is not None]
    known = [one for one in known if one.outcome and (one.outcome.live or one.outcome.stopped)]
    if len(known) < least:
        return None
    rows: list[Hit] = []
    for verdict in order:
        part = [one.outcome for one in known if one.decided == verdict and one.outcome is not None]
        if part:
            rows.append(
                Hit(
                    verdict,
                    len(part),
                    sum(one.live is not None for one in part),
                    sum(one.on_roi is not None for one in part),
                    sum(one.stopped is not None for one in part),
                )
            )
    return tuple(rows)


def without_verdict(found: Iterable[Summary]) -> int:
    """How many projects are live or stopped without a verdict that was locked before: `hits` leaves them out."""
    return sum(
        not one.decided and one.outcome is not None and bool(one.outcome.live or one.outcome.stopped)
        for one in found
    )


def aliases(identities: Iterable[str]) -> dict[str, str]:
    """A code in place of each name, such as `3F2A`: always the same one, whatever else comes or goes.

    Only where two would have the same code do both get a longer one.
    """
    left: dict[str, str] = {one: sha256(one.encode()).hexdigest().upper() for one in identities}
    found: dict[str, str] = {}
    length = _CODE
    while left:
        held = Counter(code[:length] for code in left.values())
        alone = {one: code[:length] for one, code in left.items() if held[code[:length]] == 1}
        found.update(alone)
        left = {one: code for one, code in left.items() if one not in alone}
        length += 1
    return found
