"""How an assessment came to where it stands: index, dimensions and gates of every round with their ranges."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from readiness_desktop.domain.comparison import Stand
from readiness_desktop.domain.results import IssuedVerdict, Verdict
from readiness_desktop.domain.self_check import is_self_check

Span = tuple[float | None, float | None, float | None]
"""A figure with the two ends of its range, in points."""


@dataclass(frozen=True, slots=True)
class TrendPoint:
    """One round in a row of them; `gates_met` counts blocking gates of `gates` in scope."""

    number: int
    name: str
    day: date
    locked: bool
    verdict: Verdict
    issued: IssuedVerdict
    index: Span
    dimensions: Mapping[str, Span]
    gates_met: int
    gates: int


def rounds_over_time(stands: Iterable[Stand]) -> tuple[TrendPoint, ...]:
    """One point a round, oldest first; a self-check has no figures and is left out."""
    return tuple(_point(stand) for stand in stands if not is_self_check(stand.round.profile))


def _point(stand: Stand) -> TrendPoint:
    one, said = stand.round, stand.results
    blocking = [gate for gate in said.gates.values() if gate.kind == "block"]
    return TrendPoint(
        number=one.number,
        name=one.name,
        day=one.as_of,
        locked=one.lock is not None,
        verdict=said.verdict,
        issued=said.issued,
        index=(said.index, said.lo, said.hi),
        dimensions={name: (d.score, d.lo, d.hi) for name, d in said.dimensions.items()},
        gates_met=sum(gate.passed for gate in blocking),
        gates=len(blocking),
    )
