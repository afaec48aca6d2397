"""How much the index depends on judgement: dimension weights, and an envelope of the evidence (docs/model.md 7)."""

from dataclasses import replace
from math import exp, log

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.credit import credit_round
from readiness_desktop.domain.evaluate import credits_of, round_facts
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.limits import limits
from readiness_desktop.domain.results import Results, Sensitivity
from readiness_desktop.domain.scored import Scored
from readiness_desktop.domain.scoring import POINTS_PER_LEVEL, overall, weight_of
from readiness_desktop.domain.verdict import decide


def weight_sensitivity(framework: Framework, assessment: Assessment, results: Results) -> Sensitivity | None:
    """Range of the index over one weight at a time at 0.5 and 1.5 of its value; None without an index."""
    current = assessment.current
    if results.index is None:
        return None
    credits, na = credits_of(credit_round(framework, current, limits(framework, current)))
    scored = Scored(framework, credits, na, current.profile.weights)
    codes = {reason.code for reason in results.reasons}
    found: list[float] = []
    verdict_changes = reasons_change = False
    for dimension in framework.dimensions:
        own = weight_of(current.profile.weights, dimension.id, framework.constants)
        for factor in framework.constants.weight_sensitivity:
            weights = {**current.profile.weights, dimension.id: own * factor}
            index = overall(scored.dimensions.values(), weights, framework.constants)
            if index.index is None:
                continue
            found.append(index.index)
            verdict, reasons = decide(
                framework, replace(round_facts(framework, scored, current), index=index)
            )
            verdict_changes |= verdict != results.verdict
            reasons_change |= {reason.code for reason in reasons} != codes
    return Sensitivity(min(found), max(found), verdict_changes, reasons_change)


def plain_envelope(
    framework: Framework, assessment: Assessment, results: Results
) -> tuple[float, float] | None:
    """The index with every credited level half its evidence's width lower, then higher; caps of the real levels.

    In points; None without an index. Carries no gates, floors or verdict, since the levels are fractional.
    """
    if results.index is None:
        return None
    ends: list[float] = []
    for sign in (-1.0, 1.0):
        dimensions = [_shifted(framework, results, d.id, sign) for d in framework.dimensions]
        scores = {d: score for d, score in dimensions if score is not None}
        weights = {d: weight_of(assessment.profile.weights, d, framework.constants) for d in scores}
        ends.append(_index(framework, scores, weights))
    return ends[0], ends[1]


def _shifted(framework: Framework, results: Results, dimension: str, sign: float) -> tuple[str, float | None]:
    core = _mean(results, [q.id for q in framework.core(dimension)], framework, sign)
    if core is None:
        return dimension, None
    mean = core
    for module in framework.modules:
        if module.feeds == dimension and results.modules[module.id].used:
            own = _mean(results, [q.id for q in framework.items(module.id)], framework, sign)
            if own is not None:
                mean += framework.constants.module_share * (own - mean)
    return dimension, min(mean, results.dimensions[dimension].cap)


def _mean(results: Results, questions: list[str], framework: Framework, sign: float) -> float | None:
    weight = total = 0.0
    for question in questions:
        result = results.questions[question]
        if result.credited is None:
            continue
        level = min(4.0, max(0.0, result.credited + sign * result.half_width))
        w = framework.question(question).weight
        weight += w
        total += w * POINTS_PER_LEVEL * level
    return total / weight if weight else None


def _index(framework: Framework, scores: dict[str, float], weights: dict[str, float]) -> float:
    constants = framework.constants
    total = sum(weights.values())
    logs = sum(weights[d] * log(max(score, constants.floor)) for d, score in scores.items()) / total
    return min(exp(logs), min(scores.values()) + constants.soft_cap)
