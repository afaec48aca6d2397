"""Puts what was read back from canonical JSON, which sorts keys, in pack order again."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from readiness_desktop.domain.assessment import Assessment, Round
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.results import Results

V = TypeVar("V")


def in_pack_order(assessment: Assessment, frameworks: Mapping[str, Framework]) -> Assessment:
    """The same assessment with answers and stored results in pack order.

    `frameworks` maps checksums to packs; rounds of a pack that is not among them stay as they are.
    """
    return replace(
        assessment,
        rounds=tuple(
            _round(part, frameworks[part.framework_checksum])
            if part.framework_checksum in frameworks
            else part
            for part in assessment.rounds
        ),
    )


def results_in_pack_order(results: Results, framework: Framework) -> Results:
    """The same results with every mapping in pack order."""
    questions = [question.id for question in framework.questions]
    return replace(
        results,
        questions=_sorted(results.questions, questions),
        dimensions=_sorted(results.dimensions, [dimension.id for dimension in framework.dimensions]),
        modules=_sorted(results.modules, [module.id for module in framework.modules]),
        exposures={
            name: replace(mode, shares=_sorted(mode.shares, questions))
            for name, mode in _sorted(results.exposures, [m.id for m in framework.failure_modes]).items()
        },
        gates=_sorted(results.gates, questions),
    )


def _round(part: Round, framework: Framework) -> Round:
    lock = part.lock
    return replace(
        part,
        answers=_sorted(part.answers, [question.id for question in framework.questions]),
        lock=lock and replace(lock, results=results_in_pack_order(lock.results, framework)),
    )


def _sorted(values: Mapping[str, V], names: Iterable[str]) -> dict[str, V]:
    known = {name: values[name] for name in names if name in values}
    return known | {name: value for name, value in values.items() if name not in known}
