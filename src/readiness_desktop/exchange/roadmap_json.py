"""A roadmap as plain JSON values, unrounded, for other programs."""

from collections.abc import Mapping
from typing import Any

from readiness_desktop.domain.assessment import Action, Assessment
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.plan import (
    Break,
    LeftOut,
    Plan,
    PlannedInitiative,
    Projection,
    Range,
    RefreshTask,
    Unmet,
)
from readiness_desktop.domain.roadmap_cost import CostSum, RoadmapCost, days_of, roadmap_cost
from readiness_desktop.exchange.roadmap_tasks import week_0_of
from readiness_desktop.wording.people import Named, shown_names


def roadmap(framework: Framework, assessment: Assessment, plan: Plan) -> dict[str, Any]:
    """A plan with everything that it says.

    Weeks count from 0 at `first_day`; a finish is the week at whose start it is over. `phi` has the remaining risk of
    week 0 to the horizon, `avoidable` is the part of the area that an order can remove. Money is in `currency`; None
    where it is not known. Names are as they are shown.
    """
    current = assessment.current
    named = shown_names(current)
    costs = roadmap_cost(framework, plan, current.profile.roadmap.rates)
    actions = {one.key: one for one in current.actions}
    return {
        "solver": plan.solver,
        "proven": plan.proven,
        "area": plan.area,
        "bound": plan.bound,
        "gap": plan.gap,
        "seconds": plan.seconds,
        "residual": plan.residual,
        "avoidable": plan.area - plan.residual,
        "horizon": plan.horizon,
        "first_day": week_0_of(plan, current).isoformat(),
        "chosen": plan.chosen,
        "stale": plan.stale,
        "size": plan.size,
        "effort": plan.effort,
        "capacity": dict(plan.capacity),
        "budget": list(plan.budget),
        "spend": list(plan.spend),
        "currency": current.profile.currency,
        "order": list(plan.order),
        "initiatives": [
            _initiative(framework, plan, one, costs.by_initiative[one.id], actions.get(one.id), named)
            for one in plan.initiatives
        ],
        "waived": list(plan.waived),
        "unassessed": list(plan.unassessed),
        "evidence_tasks": [
            {"question": one.question, "days": one.days, "gate": one.gate} for one in plan.evidence_tasks
        ],
        "refresh_tasks": [_refresh(one) for one in plan.refresh_tasks],
        "left_out": [_left_out(one) for one in plan.left_out],
        "unmet": [_unmet(one) for one in plan.unmet],
        "breaks": [_break(one, named) for one in plan.breaks],
        "phi": list(plan.phi),
        "projections": [_projection(one) for one in plan.projections],
        "cost": _costs(costs),
    }


def _initiative(
    framework: Framework,
    plan: Plan,
    one: PlannedInitiative,
    cost: CostSum,
    action: Action | None,
    named: Named,
) -> dict[str, Any]:
    made = plan.initiative(framework, one.id)
    typed = action.owner if action is not None and action.owner.strip() else one.owner
    return {
        "id": one.id,
        "title": made.title,
        "pool": one.pool,
        "role": made.role,
        "owner": named(typed) or None,
        "status": "open" if action is None else action.status,
        "start": one.start,
        "finish": one.finish,
        "duration": one.duration,
        "weeks": one.weeks,
        "effort": one.effort,
        "rate": one.rate,
        "days": _range(days_of(framework, plan, one)),
        "cost": None if cost.partial or cost.cost is None else _range(cost.cost),
        "external": one.external,
        "window": one.window,
        "after": list(one.after),
        "unlocks": list(one.unlocks),
        "lifts": [{"question": lift.question, "from": lift.start, "to": lift.to} for lift in one.lifts],
        "gates": list(one.gates),
        "gain": one.gain,
        "closure_gain": one.closure_gain,
        "ratio": one.ratio,
        "fixed": one.fixed,
        "must": one.must,
        "begun": one.begun,
        "confirm": one.confirm,
        "critical": one.critical,
        "slack": one.slack,
    }


def _refresh(one: RefreshTask) -> dict[str, Any]:
    return {"initiative": one.initiative, "week": one.week}


def _left_out(one: LeftOut) -> dict[str, Any]:
    return {"id": one.id, "kind": one.kind, "other": list(one.other), "reason": one.reason or None}


def _unmet(one: Unmet) -> dict[str, Any]:
    return {
        "kind": one.kind,
        "ids": list(one.ids),
        "pool": one.pool or None,
        "have": one.have,
        "need": one.need,
        "other": one.other or None,
    }


def _break(one: Break, named: Named) -> dict[str, Any]:
    other = named(one.other) if one.kind == "person" else one.other
    return {
        "kind": one.kind,
        "id": one.id or None,
        "other": other or None,
        "week": one.week,
        "amount": one.amount,
    }


def _projection(one: Projection) -> dict[str, Any]:
    return {
        "week": one.week,
        "index": one.index,
        "lo": one.lo,
        "hi": one.hi,
        "verdict": one.verdict,
        "reasons": [reason.code for reason in one.reasons],
        "gates_not_met": one.gates_not_met,
        "open_gates": list(one.open_gates),
        "exposures": dict(one.exposures),
    }


def _costs(costs: RoadmapCost) -> dict[str, Any]:
    return {
        "total": _sum(costs.total),
        "by_window": [_sum(one) for one in costs.by_window],
        "by_pool": {pool: _sum(one) for pool, one in costs.by_pool.items()},
    }


def _sum(one: CostSum) -> dict[str, Any]:
    """`days` and `money` add up end by end, their 90 % ranges hold where initiatives vary independently."""
    return {
        "initiatives": one.count,
        "days": _range(one.days),
        "days_90": [one.likely_days.low, one.likely_days.high],
        "money": None if one.cost is None else _range(one.cost),
        "money_90": None if one.likely_cost is None else [one.likely_cost.low, one.likely_cost.high],
        "external": one.external,
        "without_external": one.without_external,
        "without_rate": _ranges(one.unrated),
        "partial": one.partial,
    }


def _ranges(some: Mapping[str, Range]) -> dict[str, Any]:
    return {pool: _range(one) for pool, one in some.items()}


def _range(one: Range) -> dict[str, float]:
    return {"low": one.low, "likely": one.likely, "high": one.high, "expected": one.expected}
