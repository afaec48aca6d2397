"""From the gaps of one assessment to a scheduled roadmap."""

from collections.abc import Mapping, Sequence
from datetime import date

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.catalogue import Initiative, Lift
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.plan import Plan, PlannedInitiative, RefreshTask
from readiness_desktop.domain.results import Results
from readiness_desktop.planning.instance import Work
from readiness_desktop.planning.needs import Needs, needs_of
from readiness_desktop.planning.priority import closure, gain, priority_steps
from readiness_desktop.planning.projection import projections
from readiness_desktop.planning.risk import Levels, Risk, phi_by_week, risk_of
from readiness_desktop.planning.schedule import Slot, serial_schedule

SOLVER = "closure ratio"
_DAYS_A_WEEK = 7


def make_plan(
    framework: Framework,
    assessment: Assessment,
    results: Results,
    *,
    targets: bool = True,
    capacity: Mapping[str, float] | None = None,
) -> Plan:
    """The roadmap of a round: needed initiatives by closure ratio, placed one by one in weeks (docs/model.md 15 to 18).

    `capacity` is person-days a week by pool (the pack's where absent). Without `targets` every lift that raises a
    question counts, whatever level is planned for. ValueError where a pool with work has no capacity.
    """
    current = assessment.current
    room = {pool.id: pool.capacity for pool in framework.pools} | dict(capacity or {})
    horizon = framework.constants.horizon_weeks
    needs = needs_of(framework, current, results, targets=targets)
    risk = risk_of(framework, results)
    levels = {q: r.credited for q, r in results.questions.items() if r.credited is not None}
    work = work_of(framework, needs, levels, current.profile.size)
    order = [name for step in priority_steps(risk, levels, work) for name in step.add]
    slots = serial_schedule(work, order, room)
    finishes = [(name, slots[name].finish, work[name].lifts) for name in order]
    phi = phi_by_week(risk, levels, [(finish, lifts) for _n, finish, lifts in finishes], horizon)
    planned = _planned(framework, risk, levels, work, slots, set(needs.unassessed))
    last = sum(risk.total(levels) - gain(risk, levels, work, order, ()) for _week in range(horizon))
    edges = [days // _DAYS_A_WEEK for days in framework.constants.horizon_days]
    return Plan(
        horizon=horizon,
        capacity=room,
        size=current.profile.size,
        initiatives=planned,
        order=tuple(order),
        waived=needs.waived,
        unassessed=needs.unassessed,
        evidence_tasks=needs.evidence,
        refresh_tasks=_refresh_tasks(
            framework, planned, current.as_of, current.profile.dates.get(framework.verdict.launch_date)
        ),
        phi=phi,
        area=sum(phi[:horizon]),
        residual=last,
        effort=sum(item.effort for item in work.values()),
        projections=projections(
            framework,
            assessment,
            results,
            finishes,
            [0, *edges, horizon, *(s.finish for s in slots.values())],
        ),
        solver=SOLVER,
    )


def work_of(framework: Framework, needs: Needs, levels: Levels, size: str) -> dict[str, Work]:
    """The scheduled initiatives in pack order, each with what it lifts and follows within the plan.

    A lift of a question that nobody answered changes nothing that is known, so it is left out.
    """
    factor = framework.constants.size_factors.get(size, 1.0)
    chosen = needs.scheduled(framework)
    names = {initiative.id for initiative in chosen}
    return {
        initiative.id: Work(
            id=initiative.id,
            lifts=_open_lifts(initiative, levels),
            after=tuple(name for name in initiative.prerequisites if name in names),
            effort=initiative.effort[1] * factor,
            weeks=initiative.weeks,
            wait_weeks=initiative.wait_weeks,
            pool=initiative.pool,
        )
        for initiative in chosen
    }


def _open_lifts(initiative: Initiative, levels: Levels) -> tuple[Lift, ...]:
    return tuple(x for x in initiative.lifts if levels.get(x.question, x.to) < x.to)


def _planned(
    framework: Framework,
    risk: Risk,
    levels: Levels,
    work: Mapping[str, Work],
    slots: Mapping[str, Slot],
    confirm: set[str],
) -> tuple[PlannedInitiative, ...]:
    """The initiatives in order of start, then finish, then place in the list."""
    order = sorted(slots, key=lambda name: (slots[name].start, slots[name].finish))
    return tuple(_initiative(framework, risk, levels, work, slots[name], name in confirm) for name in order)


def _initiative(
    framework: Framework,
    risk: Risk,
    levels: Levels,
    work: Mapping[str, Work],
    slot: Slot,
    confirm: bool,
) -> PlannedInitiative:
    item = work[slot.id]
    together = closure(work, slot.id)
    closure_gain = gain(risk, levels, work, together, ())
    effort = sum(work[name].effort for name in together)
    return PlannedInitiative(
        id=slot.id,
        start=slot.start,
        duration=slot.duration,
        finish=slot.finish,
        pool=item.pool,
        effort=item.effort,
        rate=slot.rate,
        gain=gain(risk, levels, work, (slot.id,), ()),
        closure_gain=closure_gain,
        ratio=closure_gain / effort if effort else 0.0,
        window=window_of(slot.finish, framework.constants.horizon_days),
        lifts=item.lifts,
        gates=_gates(framework, levels, item.lifts),
        unlocks=tuple(name for name, other in work.items() if slot.id in other.after),
        confirm=confirm,
    )


def window_of(finish: int, edges: Sequence[int]) -> int:
    """The horizon window of a finish week: 0 up to the first edge (in days), one more after each."""
    return sum(finish * _DAYS_A_WEEK > edge for edge in edges)


def _gates(framework: Framework, levels: Levels, lifts: Sequence[Lift]) -> tuple[str, ...]:
    """Failed gates that one of these lifts brings from below the minimum to it."""
    found: list[str] = []
    for lift in lifts:
        gate = framework.question(lift.question).gate
        if gate is None or lift.question in found:
            continue
        if levels[lift.question] < gate.minimum <= lift.to and lift.start < gate.minimum:
            found.append(lift.question)
    return tuple(found)


def _refresh_tasks(
    framework: Framework, planned: Sequence[PlannedInitiative], as_of: date, launch: date | None
) -> tuple[RefreshTask, ...]:
    """Evidence that will be outdated when the launch gate comes, to be renewed in the week before it.

    The launch gate comes once the last gate in the plan is closed, or on the planned launch date where that is later.
    """
    week = max((item.finish for item in planned if item.gates), default=0)
    if launch is not None:
        week = max(week, (launch - as_of).days // _DAYS_A_WEEK)
    tasks: list[RefreshTask] = []
    for item in planned:
        days = framework.initiative(item.id).expires_days
        if days is not None and (week - item.finish) * _DAYS_A_WEEK > days:
            tasks.append(RefreshTask(item.id, week - 1))
    return tuple(tasks)
