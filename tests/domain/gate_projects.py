"""Projects at their stage gates: made from one level everywhere, ticked, decided, and asked where a gate stands."""

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import uuid4

from readiness_desktop.domain.agreements import Criterion, Decision, SignOff
from readiness_desktop.domain.assessment import Answer, Assessment, Client, Profile, Respondent, Round
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.gate_facts import GateItem, GateStanding, StageGates
from readiness_desktop.domain.stage_gates import stage_gates

TODAY = date(2026, 4, 14)


def made(
    framework: Framework,
    level: int = 2,
    grade: str = "E3",
    *,
    modules: bool = False,
    answers: dict[str, Answer] | None = None,
    **profile: object,
) -> Assessment:
    """A project with the same answer everywhere, but for those given."""
    asked = {
        q.id: Answer(q.id, "answered", level, grade=grade)
        for q in framework.questions
        if modules or q.module is None
    } | (answers or {})
    fields: dict[str, object] = {"stage": "S0", "statement_passes": True, "budget_months": 12.0} | profile
    current = Round(
        "r", 1, TODAY, framework.id, framework.version, framework.checksum,
        Profile("Claims triage", **fields),  # type: ignore[arg-type]
        answers=asked,
    )  # fmt: skip
    return Assessment("a", Client("c", "Client"), (current,))


def sponsored(framework: Framework, level: int = 2, **more: Any) -> Assessment:
    """A project whose sponsor is known: Claire."""
    return with_round(made(framework, level, **more), respondents=(Respondent("p", "Claire", "Sponsor"),))


def with_round(assessment: Assessment, **fields: object) -> Assessment:
    return assessment.with_current(replace(assessment.current, **fields))  # type: ignore[arg-type]


def ticked(framework: Framework, assessment: Assessment, *gates: str) -> Assessment:
    """Everything that is ticked by hand at these gates is met, and who decides has signed."""
    records = [
        Criterion(f"{gate.id}-{n}", gate.id, f"also.{n}", status="met")
        for gate in framework.stage_gates
        if gate.id in gates
        for n in range(len(gate.also))
    ]
    signed = with_round(assessment, criteria=(*assessment.current.criteria, *records))
    return signed_by_deciders(framework, signed, *gates)


def signed_by_deciders(framework: Framework, assessment: Assessment, *gates: str) -> Assessment:
    """Who decides at these gates has signed."""
    said = [
        SignOff(f"{gate.id}-{voice.role}", gate.id, voice.role, vote="signed", on=TODAY)
        for gate in framework.stage_gates
        if gate.id in gates
        for voice in gate.voices
        if voice.part == "decides"
    ]
    return with_round(assessment, sign_offs=(*assessment.current.sign_offs, *said))


def decided(assessment: Assessment, *made_at: tuple[str, str], on: date | None = None) -> Assessment:
    added = tuple(Decision(str(uuid4()), gate, outcome, on or TODAY) for gate, outcome in made_at)
    return with_round(assessment, decisions=(*assessment.current.decisions, *added))


def up_to(assessment: Assessment, gate: str) -> Assessment:
    """Every gate before this one is passed."""
    gates = ["G0", "G1", "G2", "G3", "G4", "G5", "G6"]
    passing = {"G4": "launch", "G5": "widen"}
    return decided(assessment, *((one, passing.get(one, "go")) for one in gates[: gates.index(gate)]))


def said_by(framework: Framework, assessment: Assessment) -> StageGates:
    return stage_gates(framework, assessment, evaluate(framework, assessment))


def at(framework: Framework, assessment: Assessment, gate: str) -> GateStanding:
    return said_by(framework, assessment).gate(gate)


def item(standing: GateStanding, key: str, *, must: bool = True) -> GateItem:
    return next(one for one in standing.items if one.key == key and one.must is must)


def ids(standing: GateStanding) -> list[str]:
    return [one.id for one in standing.outcomes]


def kinds(standing: GateStanding) -> list[str]:
    return [one.kind for one in standing.blockers]
