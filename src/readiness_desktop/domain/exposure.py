"""Exposure to each failure mode with its floor, band and drivers (docs/model.md 9)."""

from collections.abc import Collection
from typing import NamedTuple

from readiness_desktop.domain.credit import Credits
from readiness_desktop.domain.framework import Framework, Question
from readiness_desktop.domain.results import Exposure
from readiness_desktop.domain.scoring import POINTS_PER_LEVEL, rounded

PRIMARY = 3
"""The weight v of a question that feeds a failure mode directly."""

Fed = tuple[Question, int, bool]
"""An answered question, its weight v, and whether it counts; a gate of an unused module only sets the floor."""

Feeding = tuple[Fed, ...]
"""All answered questions that feed one failure mode, in pack order."""

_DRIVERS = 3


class Amounts(NamedTuple):
    """Sum of the weights v, the sum v * (100 - points) and the floor in points."""

    weight: float
    missing: float
    floor: float

    @property
    def raw(self) -> float | None:
        """The exposure in points without the floor; None where no question counts."""
        return self.missing / self.weight if self.weight else None

    @property
    def value(self) -> float | None:
        """The exposure in points; None where no question counts."""
        return max(self.missing / self.weight, self.floor) if self.weight else None


def band(framework: Framework, exposure: float) -> str:
    """The name of the band of an exposure in points."""
    reached = [b.name for b in framework.constants.exposure_bands if rounded(exposure) >= b.lo]
    return reached[-1]


def floor_of(framework: Framework, question: Question, level: int) -> float:
    """The floor in points that a failing gate sets under the failure modes it feeds directly; 0 for other answers."""
    if question.gate is None or level >= question.gate.minimum:
        return 0.0
    constants = framework.constants
    return constants.exposure_floor_0 if level == 0 else constants.exposure_floor_1


def feeding(framework: Framework, credits: Credits, used: Collection[str]) -> dict[str, Feeding]:
    """The answered questions that feed each failure mode; `used` are the modules whose items enter it."""
    found: dict[str, list[Fed]] = {mode.id: [] for mode in framework.failure_modes}
    for question in framework.questions:
        counts = question.module is None or question.module in used
        if question.id not in credits or not (counts or question.gate is not None):
            continue
        for mode, v in question.feeds.items():
            found[mode].append((question, v, counts))
    return {mode: tuple(fed) for mode, fed in found.items()}


def amounts(framework: Framework, fed: Feeding, credits: Credits) -> Amounts:
    """What a failure mode's exposure is made of."""
    weight = missing = floor = 0.0
    for question, v, counts in fed:
        level = credits[question.id].level
        if counts:
            weight += v
            missing += v * (100.0 - POINTS_PER_LEVEL * level)
        if v == PRIMARY and question.gate is not None:
            floor = max(floor, floor_of(framework, question, level))
    return Amounts(weight, missing, floor)


def exposure(framework: Framework, mode: str, fed: Feeding, credits: Credits) -> Exposure:
    """Exposure to one failure mode, from the questions that feed it."""
    found = amounts(framework, fed, credits)
    raw, value = found.raw, found.value
    if raw is None or value is None:
        return Exposure(mode, None, None, found.floor, None, (), {})
    pull: list[tuple[int, str]] = []
    shares: dict[str, float] = {}
    whole = found.missing
    for question, v, counts in fed:
        level = credits[question.id].level
        if counts:
            part = v * (100.0 - POINTS_PER_LEVEL * level)
            shares[question.id] = part / whole if whole else 0.0
        if level < 4:
            pull.append((v * (4 - level), question.id))
    # sorted() is stable, so equal pulls stay in pack order.
    drivers = tuple(q for _pull, q in sorted(pull, key=lambda pair: -pair[0])[:_DRIVERS])
    return Exposure(mode, value, raw, found.floor, band(framework, value), drivers, shares)
