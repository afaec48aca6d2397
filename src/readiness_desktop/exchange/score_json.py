"""The figures of an assessment as plain JSON values, unrounded, for other programs."""

from collections.abc import Callable
from typing import Any

from readiness_desktop.domain.findings import Findings
from readiness_desktop.domain.framework import SELF_CHECK
from readiness_desktop.domain.results import Results
from readiness_desktop.exchange.assurance_json import assurance
from readiness_desktop.exchange.benchmarks_json import benchmarks
from readiness_desktop.exchange.case_json import case
from readiness_desktop.exchange.debt_json import debt
from readiness_desktop.exchange.outcome_json import outcome
from readiness_desktop.exchange.ownership_json import owners
from readiness_desktop.exchange.risks_json import risks
from readiness_desktop.exchange.roadmap_json import roadmap
from readiness_desktop.exchange.rounds_json import rounds
from readiness_desktop.exchange.stage_gates_json import stage_gates
from readiness_desktop.exchange.value_json import statement_and_budget


def _roadmap(findings: Findings) -> dict[str, Any]:
    """The roadmap, None without one."""
    if findings.plan is None:
        return {"roadmap": None}
    return {"roadmap": roadmap(findings.framework, findings.assessment, findings.plan)}


PARTS: tuple[Callable[[Findings], dict[str, Any]], ...] = (
    risks,
    benchmarks,
    rounds,
    stage_gates,
    case,
    statement_and_budget,
    owners,
    debt,
    outcome,
    _roadmap,
)
"""What else is said: each part adds keys of its own, or says more under one that is there."""


def whole(findings: Findings) -> dict[str, Any]:
    """The score with everything else that the round says; a self-check has its score alone."""
    said = score(findings.results)
    if findings.results.depth == SELF_CHECK:
        return said
    for part in (assurance, *PARTS):
        said |= part(findings)
    return said


def score(results: Results) -> dict[str, Any]:
    """Index and range, dimensions, failure modes, gates and verdict.

    Points are 0 to 100 and unrounded, shares 0 to 1; None where nothing was answered. A self-check has neither verdict
    nor index: it says `"self_check": true`, and the rest is None or empty.
    """
    if results.depth == SELF_CHECK:
        return {"self_check": True} | _figures(results) | {"verdict": None, "reasons": [], "gates": {}}
    return _figures(results)


def _figures(results: Results) -> dict[str, Any]:
    return {
        "index": results.index,
        "range": [results.lo, results.hi],
        "arithmetic": results.arithmetic,
        "geometric": results.geometric,
        "weakest": results.weakest,
        "dimensions": {
            name: {
                "score": dimension.score,
                "mean": dimension.mean,
                "cap": dimension.cap,
                "cap_by": dimension.cap_by,
                "lo": dimension.lo,
                "hi": dimension.hi,
                "coverage": dimension.coverage,
            }
            for name, dimension in results.dimensions.items()
        },
        "failure_modes": {
            name: {"exposure": mode.exposure, "raw": mode.raw} for name, mode in results.exposures.items()
        },
        "gates": {name: gate.status for name, gate in results.gates.items()},
        "verdict": results.verdict,
        "reasons": [reason.code for reason in results.reasons],
        "coverage": results.coverage,
        "evidence_index": results.evidence_index,
        "input_hash": results.input_hash,
        "issued": _issued(results),
        "issued_lapsed": results.issued_lapsed or None,
    }


def _issued(results: Results) -> dict[str, Any] | None:
    """The verdict that was issued in place of the computed one, None where none stands."""
    if not results.issued:
        return None
    return {"verdict": results.issued, "reason": results.issued_reason, "by": results.issued_by}
