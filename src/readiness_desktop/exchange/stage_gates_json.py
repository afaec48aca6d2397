"""The stage gates of a round as plain JSON values: where each stands, its criteria, voices, conditions, decisions."""

from datetime import date
from typing import Any

from readiness_desktop.domain.findings import Findings
from readiness_desktop.domain.gate_facts import GateItem, GateStanding, Voice
from readiness_desktop.wording import gate_names
from readiness_desktop.wording.people import shown_names


def stage_gates(findings: Findings) -> dict[str, Any]:
    """The key `stage_gates`: what the Gates page shows, shares from 0 to 1, days as dates."""
    found = gate_names.shown(findings.stage_gates, shown_names(findings.assessment.current))
    limbo = found.limbo
    flag = None
    if limbo is not None:
        flag = {
            "days": limbo.days,
            "gap": limbo.gap,
            "since": _day(limbo.since),
            "timing": limbo.timing,
            "cost": findings.limbo_cost,
        }
    gates = {one.id: _gate(one) for one in found.gates}
    odd = [
        {
            "gate": one.gate,
            "field": one.field,
            "problem": one.kind,
            "day": _day(one.day),
            "after": _day(one.then),
        }
        for one in found.odd
    ]
    return {"stage_gates": {"current": found.current, "gates": gates, "odd_dates": odd, "limbo": flag}}


def _gate(one: GateStanding) -> dict[str, Any]:
    signed, needed = one.signed
    return {
        "stages": list(one.stages),
        "state": one.state,
        "version": one.version,
        "due": _day(one.sheet.due),
        "passes": one.passes,
        "blockers": {blocker.kind: list(blocker.ids) for blocker in one.blockers},
        "outcomes": [choice.id for choice in one.outcomes],
        "should_share": one.share,
        "signed": signed,
        "to_sign": needed,
        "criteria": [_item(item, one.id) for item in one.items],
        "voices": [_voice(voice) for voice in one.voices if voice.said is not None],
        "conditions": [
            {
                "text": condition.action.text,
                "owner": condition.action.owner,
                "due": _day(condition.action.due),
                "closing_evidence": condition.action.closing_evidence,
                "status": condition.action.status,
                "overdue": condition.overdue,
            }
            for condition in one.conditions
        ],
        "decisions": [
            {
                "outcome": made.outcome,
                "on": _day(made.on),
                "by": made.by,
                "version": made.version,
                "text": made.text,
                "again": _day(made.again),
                "verdict": made.verdict,
                "record": dict(made.record),
                "exposures": dict(made.exposures),
            }
            for made in one.decisions
        ],
        "days_in_stage": one.flow.days_in_stage,
        "days_waiting": one.flow.days_waiting,
        "recycled": one.flow.recycled,
    }


def _item(item: GateItem, gate: str) -> dict[str, Any]:
    said: dict[str, Any] = {
        "key": item.named(gate),
        "text": item.text,
        "must": item.must,
        "status": item.status,
        "needs": item.needs,
        "now": item.now,
        "grade": item.grade,
        "ahead": _day(item.ahead),
    }
    record = item.record
    if record is not None and record.status == "waived":
        said["waiver"] = {"by": record.waived_by, "reason": record.reason, "holds": not item.waiver_fault}
    return said


def _voice(voice: Voice) -> dict[str, Any]:
    said = voice.said
    assert said is not None
    return {
        "role": voice.voice.role,
        "person": said.person,
        "vote": said.vote,
        "text": said.text,
        "criterion": said.criterion,
        "lifted_by": said.lifted_by,
        "on": _day(said.on),
        "version": said.version,
        "blocks": voice.blocks,
    }


def _day(value: date | None) -> str | None:
    return None if value is None else value.isoformat()
