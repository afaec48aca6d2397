"""Failure modes with what drives them, practices, and false comfort as plain JSON values."""

from typing import Any

from readiness_desktop.domain.failure_modes import ModeFinding
from readiness_desktop.domain.findings import Findings


def risks(findings: Findings) -> dict[str, Any]:
    """`failure_modes` with their band, floor and drivers, `practices` and `false_comfort`."""
    comfort = findings.false_comfort
    return {
        "failure_modes": {name: _mode(mode) for name, mode in findings.modes.items()},
        "practices": {
            one.id: {
                "status": one.status,
                "mean": one.mean,
                "answered": one.answered,
                "questions": list(one.questions),
                "unmet_gates": list(one.unmet),
                "measured_savings": one.savings,
            }
            for one in findings.practices
        },
        "false_comfort": {
            "high_claims": [
                {
                    "question": one.question,
                    "claimed": one.claimed,
                    "credited": one.credited,
                    "grade": one.grade,
                    "credited_lower": one.lower,
                    "weak_grade": one.weak,
                    "no_evidence_listed": one.bare,
                }
                for one in comfort.claims
            ],
            "strengths": list(comfort.strengths),
            "timing": {one.id: one.broken for one in findings.results.timing},
        },
    }


def _mode(mode: ModeFinding) -> dict[str, Any]:
    exposure = mode.exposure
    return {
        "exposure": exposure.exposure,
        "raw": exposure.raw,
        "band": exposure.band,
        "floor": exposure.floor,
        "floor_by": list(mode.floor_by),
        "drivers": [
            {"question": one.question, "level": one.credited, "grade": one.grade, "points": one.points}
            for one in mode.drivers
            if one.points > 0
        ],
    }
