"""From credited levels to dimension scores and the overall index with their ranges (docs/model.md 5 to 8)."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from math import exp, log, sqrt

from readiness_desktop.domain.constants import Constants
from readiness_desktop.domain.credit import Credits
from readiness_desktop.domain.framework import Framework, LaunchGate, Question

POINTS_PER_LEVEL = 25.0


def rounded(value: float) -> float:
    """A figure as it is compared with a threshold: both to nine decimals, equality is reached (docs/model.md 20)."""
    return round(value, 9)


@dataclass(frozen=True, slots=True)
class Group:
    """Weighted facts of some questions: `mean` in points and `variance` in points squared; None without answers."""

    mean: float | None
    variance: float
    coverage: float
    evidence_index: float | None
    answered: int
    required: int


@dataclass(frozen=True, slots=True)
class DimensionScore:
    """Score and range of a dimension in points; None without an answered core question."""

    id: str
    score: float | None
    mean: float | None
    cap: float
    cap_by: str | None
    lo: float | None
    hi: float | None
    se: float | None
    core: Group


@dataclass(frozen=True, slots=True)
class Index:
    """The overall index R with its range, the two means and the weakest dimension, in points."""

    index: float | None
    lo: float | None
    hi: float | None
    arithmetic: float | None
    geometric: float | None
    weakest: str | None


def group(
    framework: Framework, questions: Iterable[Question], credits: Credits, na: Collection[str]
) -> Group:
    """Mean, variance, coverage and evidence index over some questions."""
    proving = framework.verified_grades
    weight = score = independent = common = required = verified = 0.0
    answered = asked = 0
    for question in questions:
        if question.id in na:
            continue
        w = question.weight
        required += w
        asked += 1
        credit = credits.get(question.id)
        if credit is None:
            continue
        answered += 1
        weight += w
        score += w * POINTS_PER_LEVEL * credit.level
        error = w * sigma(credit.half_width, credit.spread)
        independent += error * error
        common += error
        if credit.grade in proving:
            verified += w
    coverage = weight / required if required else 1.0
    if not weight:
        return Group(None, 0.0, coverage, None, answered, asked)
    variance = with_common_error(independent, common, framework.constants.rho) / (weight * weight)
    return Group(score / weight, variance, coverage, verified / weight, answered, asked)


def used_modules(framework: Framework, groups: Mapping[str, Group]) -> frozenset[str]:
    """The modules with so many answers that they are a part of the score (docs/model.md 5)."""
    least = framework.constants.module_min
    return frozenset(m for m, g in groups.items() if g.answered and rounded(g.coverage) >= least)


def sigma(half_width: float, spread: float) -> float:
    """The error of one answer in points: a uniform one of that half-width in levels, and the spread of its votes."""
    return POINTS_PER_LEVEL * sqrt(half_width * half_width / 3.0 + spread)


def with_common_error(independent: float, common: float, rho: float) -> float:
    """A variance from the sum of squares and the sum of errors, of which the part `rho` is common to all."""
    return (1 - rho) * independent + rho * common * common


def gate_cap(gate: LaunchGate, level: int, constants: Constants) -> float:
    """The cap that an answered gate sets on its dimension; 100 where it passes (docs/model.md 5)."""
    if level >= gate.minimum:
        return 100.0
    if gate.kind == "condition":
        return constants.cap_condition
    return constants.cap_block_0 if level == 0 else constants.cap_block_1


def score_dimension(
    framework: Framework, dimension: str, credits: Credits, na: Collection[str], modules: Mapping[str, Group]
) -> DimensionScore:
    """Score one dimension; `modules` holds the groups of the used modules that feed it."""
    constants = framework.constants
    core_questions = framework.core(dimension)
    core = group(framework, core_questions, credits, na)
    cap, cap_by = 100.0, None
    fed = [framework.items(m.id) for m in framework.modules if m.feeds == dimension]
    for question in (*core_questions, *(item for items in fed for item in items)):
        credit = credits.get(question.id)
        if question.gate is None or credit is None:
            continue
        own = gate_cap(question.gate, credit.level, constants)
        if own < cap:
            cap, cap_by = own, question.id
    if core.mean is None:
        return DimensionScore(dimension, None, None, cap, cap_by, None, None, None, core)
    mean, variance = core.mean, core.variance
    for module in modules.values():
        if module.mean is not None:
            theirs = constants.module_share
            own = 1.0 - theirs
            mean = own * mean + theirs * module.mean
            shared = 2.0 * own * theirs * constants.rho * sqrt(variance * module.variance)
            variance = own * own * variance + theirs * theirs * module.variance + shared
    se = sqrt(variance)
    lo = max(0.0, min(cap, mean - constants.z * se))
    hi = min(cap, mean + constants.z * se)
    return DimensionScore(dimension, min(mean, cap), mean, cap, cap_by, lo, hi, se, core)


def weight_of(weights: Mapping[str, float], dimension: str, constants: Constants) -> float:
    """The weight of a dimension; the pack's default where none is set."""
    return weights.get(dimension, constants.dimension_weight)


def overall(
    dimensions: Collection[DimensionScore], weights: Mapping[str, float], constants: Constants
) -> Index:
    """The index over the dimensions that have a score: geometric mean with a soft cap (docs/model.md 6, 7)."""
    scored = [(d.id, d.score, d.se, d.lo, d.hi) for d in dimensions]
    known = [
        (name, score, se, lo, hi)
        for name, score, se, lo, hi in scored
        if score is not None and se is not None and lo is not None and hi is not None
    ]
    total = sum(weight_of(weights, name, constants) for name, *_rest in known)
    if not known or total <= 0:
        return Index(None, None, None, None, None, None)
    arithmetic = logs = independent = common = 0.0
    for name, score, se, _lo, _hi in known:
        share = weight_of(weights, name, constants) / total
        held = max(score, constants.floor)
        arithmetic += share * score
        logs += share * log(held)
        a = share * se / held
        independent += a * a
        common += a
    # min() keeps the first of equals, so a tie goes to the dimension that comes first in the pack.
    weakest, lowest, *_rest = min(known, key=lambda d: rounded(d[1]))
    geometric = exp(logs)
    index = min(geometric, lowest + constants.soft_cap)
    se = sqrt(with_common_error(independent, common, constants.rho))
    lo = min(geometric * exp(-constants.z * se), min(d[3] for d in known) + constants.soft_cap)
    hi = min(100.0, geometric * exp(constants.z * se), min(d[4] for d in known) + constants.soft_cap)
    return Index(index, lo, max(index, hi), arithmetic, geometric, weakest)


def level_of(score: float | None) -> int | None:
    """The level of a score: floor(D / 25) on the score rounded to 9 decimals."""
    return None if score is None else int(rounded(score) // POINTS_PER_LEVEL)
