"""What a rule of the quality check finds: one thing that is wrong, how grave it is, and where it is mended."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.results import Results

Severity = Literal["must", "should"]
"""`must` makes a sign-off doubtful, `should` is worth a look; neither forbids a lock."""

Field = Literal[
    "level",
    "reason",
    "evidence",
    "votes",
    "confirm",
    "flag",
    "date",
    "owner",
    "due",
    "settled",
    "conditions",
    "waiver",
    "decision",
]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a finding is mended: the page, what stands there (a question, a date, a condition, a gate), and its field.

    `item` names the piece of evidence where the field is one, and the criterion or condition of a gate.
    """

    page: Literal["questions", "setup", "results", "review", "gates"]
    target: str
    field: Field
    item: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a rule found; `facts` are what its sentence speaks of."""

    rule: str
    severity: Severity
    place: Place
    facts: Mapping[str, Any] = field(default_factory=dict[str, Any])


Rule = Callable[[Framework, Assessment, Results], list[Finding]]
