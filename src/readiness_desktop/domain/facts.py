"""The things that an assessment is made of as flat facts: their names, fields and defaults."""

from collections.abc import Mapping
from dataclasses import MISSING
from dataclasses import fields as dataclass_fields
from typing import Any

from readiness_desktop.domain.agreements import (
    CaseInputs,
    Criterion,
    DebtEntry,
    Decision,
    Issued,
    Paydown,
    SignOff,
    Statement,
)
from readiness_desktop.domain.assessment import (
    Action,
    Answer,
    Client,
    EvidenceItem,
    Parked,
    Profile,
    Respondent,
    Said,
    Vote,
)
from readiness_desktop.domain.document import to_plain
from readiness_desktop.domain.roadmap_setup import ChosenPlan, RoadmapSetup

Plain = Any
"""What JSON can hold."""

CLIENT, ASSESSMENT, ROUND, PROFILE = "client", "assessment", "round", "profile"
RESPONDENT, ANSWER, VOTE, SAID, EVIDENCE, ACTION, PARKED, LOCK = (
    "respondent",
    "answer",
    "vote",
    "said",
    "evidence",
    "action",
    "parked",
    "lock",
)

CRITERION, SIGN_OFF, DECISION, DEBT, PLAN = "criterion", "sign_off", "decision", "debt", "plan"
ENTITIES = (
    CLIENT,
    ASSESSMENT,
    ROUND,
    PROFILE,
    RESPONDENT,
    ANSWER,
    VOTE,
    SAID,
    EVIDENCE,
    ACTION,
    PARKED,
    CRITERION,
    SIGN_OFF,
    DECISION,
    DEBT,
    PLAN,
    LOCK,
)
"""In the order in which things need each other."""

MARKERS: Mapping[str, str] = {
    CLIENT: "name",
    ASSESSMENT: "client",
    ROUND: "number",
    PROFILE: "project",
    RESPONDENT: "position",
    ANSWER: "question",
    VOTE: "position",
    SAID: "position",
    EVIDENCE: "position",
    ACTION: "position",
    PARKED: "position",
    CRITERION: "position",
    SIGN_OFF: "position",
    DECISION: "position",
    DEBT: "position",
    PLAN: "position",
    LOCK: "document",
}
"""The field that is there as long as the thing is: without it the thing is gone."""

ROUND_FIELDS = (
    "number",
    "as_of",
    "framework_id",
    "framework_version",
    "framework_checksum",
    "name",
)
MAPPED_FIELDS = (
    "target_changes",
    "dates",
    "weights",
    "facts",
    "headlines",
    "budget",
    "ownership",
    "leaves",
    "switched_off",
    "gate_sheets",
)
"""Mappings of the profile, one field for each of their entries."""


def _defaults(cls: type[Any]) -> dict[str, Plain]:
    found: dict[str, Plain] = {}
    for item in dataclass_fields(cls):
        if item.default is not MISSING:
            found[item.name] = to_plain(item.default)
        elif item.default_factory is not MISSING:
            found[item.name] = to_plain(item.default_factory())
    return found


DEFAULTS: Mapping[str, Mapping[str, Plain]] = {
    CLIENT: _defaults(Client),
    ASSESSMENT: {"tags": []},
    ROUND: {"name": ""},
    PROFILE: _defaults(Profile),
    RESPONDENT: _defaults(Respondent),
    ANSWER: _defaults(Answer),
    VOTE: _defaults(Vote),
    SAID: _defaults(Said),
    EVIDENCE: _defaults(EvidenceItem),
    ACTION: _defaults(Action),
    PARKED: _defaults(Parked),
    CRITERION: _defaults(Criterion),
    SIGN_OFF: _defaults(SignOff),
    DECISION: _defaults(Decision),
    DEBT: _defaults(DebtEntry),
    PLAN: _defaults(ChosenPlan),
    LOCK: {},
}
"""Plain values that have no entry in a state."""

NESTED_FIELDS: Mapping[str, Mapping[str, Plain]] = {
    "statement": _defaults(Statement),
    "case": _defaults(CaseInputs),
    "paydown": _defaults(Paydown),
    "issued": _defaults(Issued),
    "roadmap": _defaults(RoadmapSetup),
}
"""Groups of the profile, one field for each of their own that differs from its default."""

OUTSIDE: Mapping[str, tuple[str, ...]] = {
    CLIENT: ("uuid",),
    RESPONDENT: ("uuid",),
    ANSWER: ("votes", "said"),
    VOTE: ("respondent",),
    SAID: ("respondent",),
    EVIDENCE: ("uuid",),
    ACTION: ("uuid",),
    PARKED: ("uuid",),
    CRITERION: ("uuid",),
    SIGN_OFF: ("uuid",),
    DECISION: ("uuid",),
    DEBT: ("uuid",),
    PLAN: ("uuid",),
}
"""Fields that stand in the id, or are things of their own."""
