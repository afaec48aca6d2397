"""Status of every launch gate in scope (docs/model.md 10)."""

from collections.abc import Collection

from readiness_desktop.domain.credit import Credit, Credits
from readiness_desktop.domain.framework import Framework, LaunchGate
from readiness_desktop.domain.results import GateResult, GateStatus


def gates(
    framework: Framework, credits: Credits, na: Collection[str], used: Collection[str]
) -> dict[str, GateResult]:
    """The gates of core questions and used modules, and the answered ones of other modules, in pack order."""
    found: dict[str, GateResult] = {}
    for question in framework.questions:
        gate = question.gate
        if gate is None:
            continue
        credit = credits.get(question.id)
        if question.module is not None and question.module not in used and credit is None:
            continue
        found[question.id] = gate_result(framework, question.id, gate, credit, na)
    return found


def gate_result(
    framework: Framework, question: str, gate: LaunchGate, credit: Credit | None, na: Collection[str]
) -> GateResult:
    """The status of the gate of one question; `credit` is None where it has no answer."""
    status: GateStatus
    if question in na:
        status = "NA"
    elif credit is None:
        status = "MISSING"
    elif credit.level < gate.minimum:
        status = "FAIL"
    else:
        status = "PASS_VERIFIED" if credit.grade in framework.verified_grades else "PASS_UNVERIFIED"
    level = None if credit is None else credit.level
    return GateResult(question, gate.kind, status, level, gate.minimum, gate.due)
