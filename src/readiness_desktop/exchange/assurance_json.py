"""How far the index can be trusted, and what would change the verdict, as plain JSON values."""

from typing import Any

from readiness_desktop.domain.findings import Findings
from readiness_desktop.domain.scoring import weight_of


def assurance(findings: Findings) -> dict[str, Any]:
    """Weights with the range over other ones, the envelope of the evidence, and the moves to a better verdict."""
    framework, own = findings.framework, findings.assessment.profile.weights
    found, way = findings.sensitivity, findings.way
    return {
        "weights": {d.id: weight_of(own, d.id, framework.constants) for d in framework.dimensions},
        "weight_sensitivity": None
        if found is None
        else {
            "range": [found.lo, found.hi],
            "verdict_changes": found.verdict_changes,
            "reasons_change": found.reasons_change,
        },
        "envelope": None if findings.envelope is None else list(findings.envelope),
        "way": {
            "from": way.start,
            "to": way.goal,
            "index": way.index,
            "moves": [
                {
                    "question": move.question,
                    "level": [move.level_from, move.level],
                    "grade": [move.grade_from, move.grade],
                }
                for move in way.moves
            ],
            "not_by_answers": list(way.also),
            "limits": [
                {"question": one.question, "maximum": one.maximum, "rule": one.rule} for one in way.limits
            ],
        },
    }
