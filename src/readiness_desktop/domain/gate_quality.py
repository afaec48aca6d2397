"""What the quality check says of stage gates: overdue conditions, late holds, vain waivers (docs/model.md 25)."""

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.gate_criteria import gate_items, waiver_fault, who_waives
from readiness_desktop.domain.gate_flow import conditions_of, decisions_of, effect_now
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


def hold_past_its_day(framework: Framework, assessment: Assessment, results: Results) -> list[Finding]:
    """A project on hold whose day to decide again has passed."""
    found: list[Finding] = []
    for gate in framework.stage_gates:
        made = decisions_of(assessment.current, gate.id)
        if made and effect_now(framework, assessment.current, gate) == "hold":
            again = made[-1].again
            if again is not None and again < assessment.current.as_of:
                place = Place("gates", gate.id, "decision", made[-1].uuid)
                found.append(Finding("hold_past_its_day", "must", place, {"gate": gate.id, "day": again}))
    return found


def waiver_not_valid(framework: Framework, assessment: Assessment, results: Results) -> list[Finding]:
    """A waiver of a gate's criterion without a reason, without a name, or not by a sponsor who is known."""
    current = assessment.current
    found: list[Finding] = []
    for gate in framework.stage_gates:
        waived = [one for one in current.criteria if one.gate == gate.id and one.status == "waived"]
        if not waived:
            continue
        sponsors = who_waives(current, gate)
        needless = {item.key for item in gate_items(framework, assessment, results, gate) if item.met}
        for one in waived:
            fault = waiver_fault(one, sponsors)
            if fault and (one.key or one.uuid) not in needless:
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
