"""The comparison with published figures as plain JSON values, each figure with where it comes from."""

from typing import Any

from readiness_desktop.domain.benchmarks import Comparison, PlacedBound
from readiness_desktop.domain.findings import Findings
from readiness_desktop.domain.published import Contradicting


def benchmarks(findings: Findings) -> dict[str, Any]:
    """Figures with test and provenance, bounds with their assumption, contradictions; shares are 0 to 1."""
    found = findings.benchmarks
    return {
        "benchmarks": {
            "figures": {one.figure.id: _figure(one) for one in found.comparisons},
            "bounds": {one.value.bound.id: _bound(one) for one in found.bounds},
            "contradictions": {one.contradiction.id: _contradiction(one) for one in found.contradictions},
            "class_label": found.class_label or None,
        }
    }


def _bound(one: PlacedBound) -> dict[str, Any]:
    bound = one.value.bound
    return {
        "values": list(one.value.values),
        "statement": bound.statement,
        "formula": bound.formula,
        "assumption": bound.assumption,
        "figures": list(bound.figures),
        "placed": one.placed,
    }


def _contradiction(one: Contradicting) -> dict[str, Any]:
    return {
        "title": one.contradiction.title,
        "figures": list(one.contradiction.figures),
        "values": [
            {"figure": bar.figure.id, "value": bar.value, "definition": bar.entry.definition}
            for bar in one.bars
        ],
        "not_used": [bar.figure.id for bar in one.left_out],
    }


def _figure(one: Comparison) -> dict[str, Any]:
    figure = one.figure
    return {
        "figure": figure.figure,
        "value": figure.value,
        "meaning": figure.meaning,
        "source": figure.source,
        "dated": figure.dated or None,
        "population": figure.population,
        "flag": figure.flag,
        "reliability": figure.reliability,
        "placed": one.placed,
        "past_its_date": one.aged,
        "switched_off": one.off or None,
        "outcome": one.outcome,
        "not_assessed": [{"kind": lack.kind, "id": lack.id} for lack in one.lacks],
        "has_not_looked": one.third,
        "questions": list(one.rests),
        "self_rating": one.rating,
        "self_rating_credited": one.credited,
        "own": one.own,
        "difference_points": one.difference,
        "interval": None if one.interval is None else list(one.interval),
    }
