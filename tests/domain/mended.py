"""Mends a finding of the quality check as somebody would at the place that it names."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

from readiness_desktop.domain.assessment import Assessment, EvidenceItem
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.quality import Finding
from readiness_desktop.services import answering, conditions, setup, stage_gates

REASON = "Seen in the minutes."


def mended(framework: Framework, assessment: Assessment, finding: Finding) -> Assessment:
    """The assessment after the field of a finding was seen to."""
    target, field = finding.place.target, finding.place.field
    answer = assessment.current.answer(target)
    if field == "level":
        levels = finding.facts.get("levels", {})
        level = next((one for name, one in levels.items() if name != target), 2)
        level = finding.facts.get("level", level) if finding.rule == "votes_since" else level
        agreed = answering.set_level(assessment, target, level, answer.level_reason)
        return answering.set_level_reason(agreed, target, REASON) if answer.votes else agreed
    if field == "reason":
        if answer.state == "na":
            return answering.set_not_applicable(framework, assessment, target, REASON)
        return answering.set_level_reason(assessment, target, REASON)
    if field == "confirm":
        return answering.confirm_carried(assessment, target)
    if field == "flag":
        return answering.set_review(assessment, target, flagged=False)
    if field == "evidence":
        return _evidence(assessment, finding)
    if field == "date":
        dates = {name: day for name, day in assessment.profile.dates.items() if name != target}
        return setup.change_profile(assessment, replace(assessment.profile, dates=dates))
    if field == "settled":
        parked = tuple(replace(one, settled=True) for one in assessment.current.parked)
        return assessment.with_current(replace(assessment.current, parked=parked))
    if field == "conditions":
        return stage_gates.change_condition(assessment, finding.place.item, status="done")
    if field == "decision":
        again = assessment.current.as_of + timedelta(30)
        decisions = tuple(replace(one, again=again) for one in assessment.current.decisions)
        return assessment.with_current(replace(assessment.current, decisions=decisions))
    if field == "waiver":
        current = assessment.current
        kept = tuple(one for one in current.criteria if finding.place.item not in (one.key, one.uuid))
        return assessment.with_current(replace(current, criteria=kept))
    due = assessment.current.as_of + timedelta(30)
    return conditions.set_action(assessment, target, owner="Rosa Castellanos", due=due)


def _evidence(assessment: Assessment, finding: Finding) -> Assessment:
    today: date = assessment.current.as_of
    held = {one.uuid: one for one in assessment.current.evidence}
    known = held.get(finding.place.item)
    if known is not None:
        return answering.change_evidence(assessment, replace(known, dated=today))
    item = EvidenceItem(str(uuid4()), finding.place.target, "Minutes of the review", grade="E3", dated=today)
    return answering.add_evidence(assessment, item)
