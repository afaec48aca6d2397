"""What the quality check says of stage gates: overdue conditions, and waivers that do not hold (docs/model.md 25)."""

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.gate_criteria import waiver_fault, who_waives
from readiness_desktop.domain.gate_flow import conditions_of
from readiness_desktop.domain.quality_finding import Finding, Place
from readiness_desktop.domain.results import Results


def overdue_gate_condition(framework: Framework, assessment: Assessment, results: Results) -> list[Finding]:
    """A condition that a stage gate set and that is open after its date: the project is on hold."""
    return [
        Finding(
            "overdue_gate_condition",
            "must",
            Place("gates", gate.id, "conditions", one.action.key),
            {"gate": gate.id, "text": one.action.text, "day": one.action.due, "owner": one.action.owner},
        )
        for gate in framework.stage_gates
        for one in conditions_of(assessment.current, gate.id)
        if one.overdue
    ]


def waiver_not_valid(framework: Framework, assessment: Assessment, results: Results) -> list[Finding]:
    """A waiver of a gate's criterion without a reason, without a name, or not by the sponsor."""
    current = assessment.current
    found: list[Finding] = []
    for gate in framework.stage_gates:
        sponsors = who_waives(current, gate)
        for one in current.criteria:
            if one.gate == gate.id and one.status == "waived" and (fault := waiver_fault(one, sponsors)):
                place = Place("gates", gate.id, "waiver", one.key or one.uuid)
                facts = {
                    "gate": gate.id,
                    "key": one.key,
                    "text": one.text,
                    "fault": fault,
                    "by": one.waived_by,
                }
                found.append(Finding("waiver_not_valid", "must", place, facts))
    return found
