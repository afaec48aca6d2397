"""How far the index can be trusted, in sentences: its range, the weights of dimensions, the envelope of evidence."""

from collections.abc import Mapping

from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.results import Results, Sensitivity
from readiness_desktop.domain.scoring import weight_of
from readiness_desktop.wording import numbers, verdicts
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.lists import joined
from readiness_desktop.wording.translate import _


def likely(results: Results) -> str:
    """What the range is, and what it is not."""
    if results.index is None:
        return _("Nothing is answered yet, so there is no index and no range.")
    return _(
        "The index is likely between {lo} and {hi}, given the evidence seen. This is not a confidence interval of the "
        "truth: more evidence makes it narrower."
    ).format(lo=numbers.points(results.lo), hi=numbers.points(results.hi))


def weights(framework: Framework, results: Results, found: Sensitivity | None) -> str:
    """How much the weights of the dimensions matter."""
    if found is None:
        return ""
    lo, hi = numbers.points(found.lo), numbers.points(found.hi)
    said = _("Whatever single weight is halved or raised by half, the index stays between {lo} and {hi}")
    stays = said.format(lo=lo, hi=hi)
    if found.verdict_changes:
        return _("{said}, but the verdict does not stay “{verdict}” for all of them.").format(
            said=stays, verdict=verdicts.name(framework, results.verdict)
        )
    if found.reasons_change:
        return _("{said} and the verdict stays; its list of reasons does not for all of them.").format(
            said=stays
        )
    return _("{said} and the verdict stays.").format(said=stays)


def envelope(found: tuple[float, float] | None) -> str:
    """The index with every level as low, then as high as its evidence leaves open."""
    if found is None:
        return ""
    return _(
        "Were every level as low as its evidence leaves open, the index would be {lo}; were every one as high, {hi}."
    ).format(lo=numbers.points(found[0]), hi=numbers.points(found[1]))


def set_weights(framework: Framework, own: Mapping[str, float]) -> str:
    """Which dimensions do not weigh 1."""
    found = [
        _("{dimension} {weight}").format(dimension=d.short, weight=weight(own, d.id, framework))
        for d in framework.dimensions
        if weight_of(own, d.id, framework.constants) != framework.constants.dimension_weight
    ]
    if not found:
        return _("Every dimension weighs the same.")
    return _("Weights set here: {list}; every other dimension weighs 1.").format(list=joined(found))


def weight(own: Mapping[str, float], dimension: str, framework: Framework) -> str:
    """The weight of a dimension, in as few decimals as it has."""
    value = weight_of(own, dimension, framework.constants)
    decimals = next(n for n in (0, 1, 2) if n == 2 or round(value, n) == value)
    return written(value, decimals)
