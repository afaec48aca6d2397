"""What the live effect says about one question, in words made from Results alone."""

from readiness_desktop.domain.plan import Plan, PlannedInitiative
from readiness_desktop.domain.results import GateResult
from readiness_desktop.wording.translate import _


def gate_kind(kind: str) -> str:
    """What kind of launch gate a question is."""
    return _("Blocking gate") if kind == "block" else _("Condition gate")


def gate_need(gate: GateResult | None, minimum: int) -> str:
    """`Needs level 2. This answer is credited at 1.`"""
    need = _("Needs level {minimum}.").format(minimum=minimum)
    if gate is None or gate.credited is None:
        return need
    return _("{need} This answer is credited at {level}.").format(need=need, level=gate.credited)


def raised_by(plan: Plan | None, question: str) -> PlannedInitiative | None:
    """The first initiative of the plan that lifts a question; None where none does or there is no plan yet."""
    if plan is None:
        return None
    planned = {item.id: item for item in plan.initiatives}
    ordered = [planned[i] for i in plan.order if i in planned] or list(plan.initiatives)
    return next((i for i in ordered if any(lift.question == question for lift in i.lifts)), None)


def time_left(minutes: int) -> str:
    """`about 10 min left`, `about 2 h left`; empty when nothing is open."""
    if minutes <= 0:
        return ""
    if minutes < 90:
        return _("about {n} min left").format(n=minutes)
    return _("about {n} h left").format(n=round(minutes / 60))
