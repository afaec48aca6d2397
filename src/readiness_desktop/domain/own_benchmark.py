"""The firm's own assessments as something to compare with: median and quartiles, hidden where there are too few.

They are never mixed with published figures: those are shares of companies, these are scores of one method.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from readiness_desktop.domain.summary import Summary


@dataclass(frozen=True, slots=True)
class Quartiles:
    """The lower quartile, median and upper quartile of scores in points, and of how many."""

    low: float
    median: float
    high: float
    count: int


@dataclass(frozen=True, slots=True)
class OwnBenchmark:
    """Other assessments of the library: `count` of them have a locked round; `least` are needed.

    `index` and the `dimensions` are None and empty below that. `others` counts them with or without a locked round.
    """

    count: int
    least: int
    index: Quartiles | None = None
    dimensions: Mapping[str, Quartiles] = field(default_factory=dict[str, Quartiles])
    others: int = 0

    @property
    def enough(self) -> bool:
        """Whether there are enough to show."""
        return self.count >= self.least


def own_benchmark(summaries: Iterable[Summary], *, besides: str, framework: str, least: int) -> OwnBenchmark:
    """What the latest locked rounds of the other assessments come to; `besides` is the one that is compared.

    Each assessment counts once. Where a later round is still open, its line carries the index of the locked one but
    not its dimensions. A self-check and what was measured with another framework count not at all.
    """
    locked: dict[str, float] = {}
    dimensions: dict[str, list[float]] = {}
    others: set[str] = set()
    for one in summaries:
        if one.assessment == besides or one.self_check or one.framework_id != framework:
            continue
        others.add(one.assessment)
        index = one.index if one.status == "final" else (one.trend[-1] if one.trend else None)
        if index is None:
            continue
        locked[one.assessment] = index
        if one.status == "final":
            for name, score in one.dimensions.items():
                if score is not None:
                    dimensions.setdefault(name, []).append(score)
    if len(locked) < least:
        return OwnBenchmark(len(locked), least, others=len(others))
    found = {name: quartiles(scores) for name, scores in dimensions.items() if len(scores) >= least}
    return OwnBenchmark(len(locked), least, quartiles(list(locked.values())), found, len(others))


def quartiles(values: Sequence[float]) -> Quartiles:
    """Quartiles by linear interpolation between the values; ValueError without any."""
    if not values:
        raise ValueError("no values")
    ordered = sorted(values)

    def at(share: float) -> float:
        place = share * (len(ordered) - 1)
        below = int(place)
        above = min(below + 1, len(ordered) - 1)
        return ordered[below] + (ordered[above] - ordered[below]) * (place - below)

    return Quartiles(at(0.25), at(0.5), at(0.75), len(ordered))
