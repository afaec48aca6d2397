"""What follows from published shares: bounds with their assumption, and contradictions side by side, never averaged."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from itertools import pairwise
from math import sqrt

from readiness_desktop.domain.catalogue import Bound, Contradiction, ContradictionBar, Figure
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.statistics import frechet_bounds, least_outside, subset_rate


@dataclass(frozen=True, slots=True)
class BoundValue:
    """A bound with its value in shares of 0 to 1; what each of `values` is follows from the bound's kind.

    `inside` gives the most inside and the least outside, `frechet` and `together` a range, `decline` the change as
    shares of a hundred points, the relative change and each relative step, `margin` one half-width for each counted
    figure but the sample; the others give one value. `figures` are all that it rests on, in words or numbers.
    """

    bound: Bound
    values: tuple[float, ...]
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """One number of a contradiction with what it counts, as a share."""

    entry: ContradictionBar
    figure: Figure
    value: float


@dataclass(frozen=True, slots=True)
class Contradicting:
    """A contradiction with its bars, if its numbers stand side by side; `left_out` are those that are not used."""

    contradiction: Contradiction
    bars: tuple[Bar, ...]
    left_out: tuple[Bar, ...] = ()


def bounds(framework: Framework) -> tuple[BoundValue, ...]:
    """Every bound of the pack that can be worked out; one that would divide by nothing is left out."""
    known = {figure.id: figure for figure in framework.figures}
    made: list[BoundValue] = []
    for bound in framework.bounds:
        figures = tuple(known[name] for name in bound.figures if name in known)
        values = _values(bound.kind, figures)
        if len(figures) == len(bound.figures) and values is not None:
            made.append(BoundValue(bound, values, figures))
    return tuple(made)


def contradictions(framework: Framework, unused: Collection[str]) -> tuple[Contradicting, ...]:
    """Every contradiction of the pack; numbers of figures that are not used have no bar."""
    known = {figure.id: figure for figure in framework.figures}
    made: list[Contradicting] = []
    for one in framework.contradictions:
        bars: list[Bar] = []
        for entry in one.bars:
            figure = known.get(entry.figure)
            if figure is None or figure.value is None:
                continue
            bars.append(Bar(entry, figure, 1 - figure.value if entry.complement else figure.value))
        used = tuple(bar for bar in bars if bar.figure.id not in unused)
        made.append(Contradicting(one, used, tuple(bar for bar in bars if bar not in used)))
    return tuple(made)


def counted(figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """The figures that a formula takes; a statement in words has no number, yet a bound may rest on it."""
    return tuple(figure for figure in figures if figure.bound != "words")


def _values(kind: str, figures: tuple[Figure, ...]) -> tuple[float, ...] | None:
    given = [figure.value for figure in counted(figures)]
    shares = [value for value in given if value is not None]
    formula = _FORMULAS.get(kind)
    if formula is None or len(shares) != len(given) or not all(shares):
        return None
    least, work = formula
    return work(shares) if len(shares) >= least else None


def _frechet(shares: list[float]) -> tuple[float, ...]:
    return frechet_bounds(shares[0], shares[1])


def _together(shares: list[float]) -> tuple[float, ...]:
    """Of how many at least and at most all of these hold."""
    return max(0.0, sum(shares) - (len(shares) - 1)), min(shares)


def _decline(shares: list[float]) -> tuple[float, ...]:
    first, last = shares[0], shares[-1]
    return last - first, last / first - 1, *(b / a - 1 for a, b in pairwise(shares))


def _margin(given: list[float]) -> tuple[float, ...]:
    """Half-widths at 95 per cent: the sample comes first, then the shares."""
    sample, *shares = given
    return tuple(1.96 * sqrt(p * (1 - p) / sample) for p in shares)


_FORMULAS: Mapping[str, tuple[int, Callable[[list[float]], tuple[float, ...]]]] = {
    "subset": (2, lambda s: (subset_rate(s[0], s[1]),)),
    "frechet": (2, _frechet),
    "subset_miss": (2, lambda s: (1 - subset_rate(s[0], s[1]),)),
    "inside": (2, lambda s: (min(1.0, s[0] / s[1]), least_outside(s[0], s[1]))),
    "above": (1, lambda s: (s[0],)),
    "together": (2, _together),
    "decline": (2, _decline),
    "ratio": (2, lambda s: (s[0] / s[1],)),
    "margin": (2, _margin),
}
"""By kind of bound: how many figures it needs at least, and what they give."""
