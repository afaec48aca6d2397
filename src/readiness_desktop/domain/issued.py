"""The verdict that the assessor issues one step away from the computed one, while it may stand (docs/model.md 11)."""

from collections.abc import Iterable
from typing import Literal

from readiness_desktop.domain.agreements import NO_ISSUED, Issued
from readiness_desktop.domain.conditions import BEFORE_LAUNCH
from readiness_desktop.domain.results import Condition, GateResult, IssuedVerdict, Verdict

Rung = Literal["FIX", "CONDITIONS", "LAUNCH"]

LADDER: tuple[Rung, ...] = ("FIX", "CONDITIONS", "LAUNCH")
"""The verdicts along which one step may be taken; INCONCLUSIVE is none of them."""

OWN = "issued"
"""Key and code of the condition that a verdict issued in place of a launch sets by its reason."""

LEAST_REASON = 20
"""A written reason has at least so many characters: a sentence, not a word."""


def offered(computed: Verdict, gates: Iterable[GateResult]) -> tuple[Rung, ...]:
    """What may be issued instead of the computed verdict; a launch is not while a blocking gate fails."""
    if computed not in LADDER:
        return ()
    at = LADDER.index(computed)
    blocked = any(gate.kind == "block" and gate.status == "FAIL" for gate in gates)
    return tuple(
        one for place, one in enumerate(LADDER) if abs(place - at) == 1 and not (one == "LAUNCH" and blocked)
    )


def enough(reason: str) -> bool:
    """Whether a reason is long enough to be one."""
    return len(reason.strip()) >= LEAST_REASON


def holds(issued: Issued, computed: Verdict, gates: Iterable[GateResult]) -> Issued:
    """The issued verdict where it may stand, else NO_ISSUED.

    It stands while the computed verdict is the one that it was issued against: a reason for one step says nothing
    about another, and a step may not be one from a verdict that nobody had before them.
    """
    if issued.computed != computed or issued.verdict not in offered(computed, gates):
        return NO_ISSUED
    return issued if enough(issued.reason) and issued.by.strip() else NO_ISSUED


def named(issued: Issued) -> IssuedVerdict:
    """The verdict that is issued; empty where none is."""
    for one in LADDER:
        if one == issued.verdict:
            return one
    return ""


def own_condition(issued: Issued) -> tuple[Condition, ...]:
    """The condition of a verdict with conditions that no rule sets: what its reason says, closed before the launch.

    Issued in place of a launch there is no code that holds, and a verdict with conditions that asks for none says
    nothing. Like every condition it needs an owner and a due date before a report is final.
    """
    if (issued.verdict, issued.computed) != ("CONDITIONS", "LAUNCH"):
        return ()
    return (Condition(OWN, (OWN,), (), BEFORE_LAUNCH),)


def lapsed(wished: Issued, stands: Issued) -> IssuedVerdict:
    """The verdict that was issued and may not stand any more; empty where it stands or nothing was issued."""
    return "" if stands.verdict else named(wished)
