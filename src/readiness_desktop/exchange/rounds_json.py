"""What changed since the round before, and how the rounds stand in a row, as plain JSON values."""

from typing import Any

from readiness_desktop.domain.comparison import Comparison, FigureChange, QuestionChange
from readiness_desktop.domain.findings import Findings
from readiness_desktop.domain.results import QuestionResult
from readiness_desktop.domain.trend import Span, TrendPoint


def rounds(findings: Findings) -> dict[str, Any]:
    """`comparison` with the round before, None without one, and `trend` with one entry a round.

    Points are 0 to 100 and unrounded; `within` says that the ranges explain the change.
    """
    compared = findings.comparison
    return {
        "comparison": None if compared is None else _comparison(compared),
        "trend": [_point(one) for one in findings.trend],
    }


def _comparison(compared: Comparison) -> dict[str, Any]:
    before, after = compared.before, compared.after
    return {
        "before": {"round": before.round.number, "day": before.round.as_of.isoformat()},
        "after": {"round": after.round.number, "day": after.round.as_of.isoformat()},
        "verdict": [before.results.verdict, after.results.verdict],
        "issued": [before.results.issued or None, after.results.issued or None],
        "index": _figure(compared.index),
        "dimensions": {name: _figure(one) for name, one in compared.dimensions.items()},
        "modules": {name: _figure(one) for name, one in compared.modules.items()},
        "failure_modes": {
            name: _figure(one) | {"bands": [one.band_before, one.band_after]}
            for name, one in compared.exposures.items()
        },
        "gates": {one.question: [one.before, one.after] for one in compared.gates},
        "conditions_opened": list(compared.opened),
        "conditions_closed": list(compared.closed),
        "answers": {one.id: _answer(one) for one in compared.changes},
        "work": [
            {
                "kind": one.kind,
                "condition": one.key,
                "text": one.name,
                "initiative": one.initiative,
                "answers": list(one.questions),
                "effect": one.effect,
            }
            for one in compared.work
        ],
        "questions_added": list(compared.added),
        "questions_dropped": list(compared.dropped),
    }


def _figure(one: FigureChange) -> dict[str, Any]:
    return {
        "before": one.before,
        "after": one.after,
        "change": one.difference,
        "combined_range": one.margin,
        "within": one.within,
    }


def _answer(one: QuestionChange) -> dict[str, Any]:
    return {
        "change": one.kind,
        "before": _said(one.before),
        "after": _said(one.after),
        "effect": one.effect,
    }


def _said(result: QuestionResult | None) -> dict[str, Any] | None:
    if result is None:
        return None
    return {
        "state": result.state,
        "claimed": result.claimed,
        "credited": result.credited,
        "grade": result.grade,
    }


def _point(one: TrendPoint) -> dict[str, Any]:
    return {
        "round": one.number,
        "day": one.day.isoformat(),
        "locked": one.locked,
        "verdict": one.verdict,
        "issued": one.issued or None,
        "index": _span(one.index),
        "dimensions": {name: _span(span) for name, span in one.dimensions.items()},
        "gates_met": one.gates_met,
        "gates": one.gates,
    }


def _span(span: Span) -> dict[str, float | None]:
    value, lo, hi = span
    return {"value": value, "lo": lo, "hi": hi}
