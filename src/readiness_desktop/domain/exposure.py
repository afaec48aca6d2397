"""Exposure to each failure mode with its floor, band and drivers (docs/model.md 9)."""

from collections.abc import Collection

from readiness_desktop.domain.credit import Credits
from readiness_desktop.domain.framework import Framework, Question
from readiness_desktop.domain.results import Exposure
from readiness_desktop.domain.scoring import POINTS_PER_LEVEL, rounded

PRIMARY = 3
"""The weight v of a question that feeds a failure mode directly."""

_DRIVERS = 3


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


def exposures(framework: Framework, credits: Credits, used: Collection[str]) -> dict[str, Exposure]:
    """Exposure of every failure mode; `used` are the modules whose items enter it."""
    weight = {mode.id: 0.0 for mode in framework.failure_modes}
    missing = dict(weight)
    floor = dict(weight)
    pull: dict[str, list[tuple[int, str]]] = {mode: [] for mode in weight}
    parts: dict[str, dict[str, float]] = {mode: {} for mode in weight}
    for question in framework.questions:
        credit = credits.get(question.id)
        if credit is None:
            continue
        counts = question.module is None or question.module in used
        if not counts and question.gate is None:
            continue
        lack = 100.0 - POINTS_PER_LEVEL * credit.level
        for mode, v in question.feeds.items():
            if counts:
                weight[mode] += v
                missing[mode] += v * lack
                parts[mode][question.id] = v * lack
            if credit.level < 4:
                pull[mode].append((v * (4 - credit.level), question.id))
            if v == PRIMARY:
                floor[mode] = max(floor[mode], floor_of(framework, question, credit.level))
    found: dict[str, Exposure] = {}
    for mode, total in weight.items():
        if not total:
            found[mode] = Exposure(mode, None, None, floor[mode], None, (), {})
            continue
        raw = missing[mode] / total
        value = max(raw, floor[mode])
        # sorted() is stable, so equal pulls stay in pack order.
        drivers = tuple(q for _pull, q in sorted(pull[mode], key=lambda pair: -pair[0])[:_DRIVERS])
        whole = missing[mode]
        shares = {q: part / whole if whole else 0.0 for q, part in parts[mode].items()}
        found[mode] = Exposure(mode, value, raw, floor[mode], band(framework, value), drivers, shares)
    return found
