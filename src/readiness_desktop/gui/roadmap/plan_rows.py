"""What the roadmap's table says, row by row: initiatives in windows or pools, tasks, what is left out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from readiness_desktop.domain.calendar import DAYS_A_WEEK
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.plan import Break, Plan, PlannedInitiative, Projection
from readiness_desktop.gui.roadmap.weeks import pauses
from readiness_desktop.wording import (
    dates,
    money,
    numbers,
    roadmap,
    roadmap_limits,
    roadmap_outlook,
    units,
    verdicts,
)
from readiness_desktop.wording.lists import joined
from readiness_desktop.wording.roadmap_limits import Told
from readiness_desktop.wording.translate import _

Kind = Literal["heading", "initiative", "evidence", "refresh", "waived", "unassessed", "left_out"]
Grouping = Literal["window", "pool"]


@dataclass(frozen=True, slots=True)
class PlanRow:
    """One row. `start`, `work` and `finish` are days from the start of the plan; `id` is an initiative or a question.

    `pauses` are the weeks in which its people are away, `cost` stands behind the bar where no gate does. `broken` are
    the limits that it does not keep, a sentence each. `excluded` it was left out by hand.
    """

    kind: Kind
    id: str
    title: str
    remark: str = ""
    rank: int = 0
    owner: str = ""
    effort: str = ""
    start: int = 0
    work: int = 0
    finish: int = 0
    gates: tuple[str, ...] = ()
    closes: str = ""
    needs: tuple[str, ...] = ()
    planned: PlannedInitiative | None = None
    when: str = ""
    cost: str = ""
    pauses: tuple[int, ...] = ()
    broken: tuple[str, ...] = ()
    excluded: bool = False

    @property
    def fixed(self) -> bool:
        """Whether it was placed by hand."""
        return self.planned is not None and self.planned.fixed

    @property
    def critical(self) -> bool:
        """Whether the end of the plan moves with it."""
        return self.planned is not None and self.planned.critical

    @property
    def words(self) -> str:
        """The row as one sentence, for a tooltip and a screen reader."""
        if self.kind == "heading":
            return joined([part for part in (self.title, self.remark) if part])
        head = f"{self.rank}. {self.id} {self.title}" if self.rank else f"{self.id} {self.title}"
        parts = [head, self.owner, self.effort]
        if self.kind == "initiative":
            parts += [
                self.when,
                _("days {span}").format(span=numbers.label_span(str(self.start), str(self.finish))),
            ]
            parts.append(_("fixed") if self.fixed else "")
            parts.append(_("on the critical chain") if self.critical else "")
            parts.append(roadmap_outlook.short_slack(self.planned) if self.planned is not None else "")
            parts.append(self.closes if self.gates else self.cost)
        said = ", ".join(part for part in [*parts, self.remark] if part) + "."
        return " ".join([said, *self.broken])


def plan_rows(told: Told, grouping: Grouping = "window") -> tuple[PlanRow, ...]:
    """Every row under its heading, in schedule order; `grouping` puts initiatives in horizon windows or in pools."""
    framework, plan = told.framework, told.plan
    ranks = {one.id: number + 1 for number, one in enumerate(_by_window(plan))}
    broken = _broken(told)
    rows: list[PlanRow] = []
    for name, title, remark, inside in _groups(framework, plan, grouping):
        if inside:
            rows.append(PlanRow("heading", name, title, remark))
            rows += [_initiative(told, one, ranks[one.id], broken.get(one.id, ())) for one in inside]
    rows.extend(_tasks(framework, plan))
    rows.extend(_left_out(told))
    return tuple(rows)


def _by_window(plan: Plan) -> list[PlannedInitiative]:
    return sorted(plan.initiatives, key=lambda one: one.window)


def _groups(
    framework: Framework, plan: Plan, grouping: Grouping
) -> list[tuple[str, str, str, list[PlannedInitiative]]]:
    """The headings: id, title, remark, and the initiatives below."""
    edges = framework.constants.horizon_days
    if grouping == "window":
        return [
            (
                f"window{number}",
                roadmap.window(number, edges),
                _outlook(framework, plan, number),
                [one for one in plan.initiatives if one.window == number],
            )
            for number in range(len(edges) + 1)
        ]
    names = {pool.id: pool.name for pool in framework.pools}
    names |= {one.pool: one.pool for one in plan.initiatives if one.pool not in names}
    return [
        (
            f"pool{pool}",
            name,
            units.days_a_week(plan.capacity[pool]) if pool in plan.capacity else "",
            [one for one in plan.initiatives if one.pool == pool],
        )
        for pool, name in names.items()
    ]


def _broken(told: Told) -> Mapping[str, tuple[str, ...]]:
    """The sentences of the limits that are not kept, by initiative."""
    found: dict[str, tuple[str, ...]] = {}
    for one in told.plan.breaks:
        for name in _about(told.plan, one):
            found[name] = (*found.get(name, ()), roadmap_limits.broken(told, one))
    return found


def _about(plan: Plan, one: Break) -> tuple[str, ...]:
    """The initiatives that a break is about: its own, or all that work in its pool in that week."""
    if one.id:
        return (one.id,)
    if one.kind != "capacity":
        return ()
    return tuple(
        item.id
        for item in plan.initiatives
        if item.pool == one.other and item.start <= one.week < item.start + item.duration
    )


def preview(
    row: PlanRow, told: Told, start: int, work: int, finish: int, breaks: tuple[Break, ...]
) -> PlanRow:
    """The row as it would stand with its work in other weeks."""
    return replace(
        row,
        start=start * DAYS_A_WEEK,
        work=work * DAYS_A_WEEK,
        finish=finish * DAYS_A_WEEK,
        when=roadmap_limits.span(told.first, start, finish),
        broken=tuple(roadmap_limits.broken(told, one) for one in breaks),
    )


def _at_end(framework: Framework, plan: Plan, window: int) -> Projection | None:
    edges = framework.constants.horizon_days
    last = edges[window] // DAYS_A_WEEK if window < len(edges) else None
    reached = [p for p in plan.projections if last is None or p.week <= last]
    return reached[-1] if reached else None


def _outlook(framework: Framework, plan: Plan, window: int) -> str:
    projection = _at_end(framework, plan, window)
    if projection is None:
        return ""
    return _("then index {points}, {verdict}").format(
        points=numbers.points(projection.index), verdict=verdicts.name(framework, projection.verdict).lower()
    )


def _initiative(told: Told, planned: PlannedInitiative, rank: int, broken: tuple[str, ...]) -> PlanRow:
    framework, plan = told.framework, told.plan
    initiative = plan.initiative(framework, planned.id)
    cost = planned.cost
    needs = planned.after or tuple(name for name in initiative.prerequisites if name in plan.order)
    return PlanRow(
        "initiative",
        planned.id,
        initiative.title,
        remark=_("not assessed, confirm first") if planned.confirm else "",
        rank=rank,
        owner=told.shown_name(planned.owner) if planned.owner else initiative.role,
        effort=numbers.written(round(planned.effort, 1), 0 if planned.effort == round(planned.effort) else 1),
        start=planned.start * DAYS_A_WEEK,
        work=(planned.start + planned.duration) * DAYS_A_WEEK,
        finish=planned.finish * DAYS_A_WEEK,
        gates=planned.gates,
        closes=roadmap.closes(framework, planned.gates),
        needs=needs,
        planned=planned,
        when=roadmap_limits.span(told.first, planned.start, planned.finish),
        cost="" if cost is None else _short_span(cost.low, cost.high, told.currency),
        pauses=pauses(plan, planned),
        broken=broken,
    )


def _short_span(low: float, high: float, currency: str) -> str:
    first, last = money.short(low, currency), money.short(high, currency)
    return first if first == last else numbers.label_span(first, last)


def _tasks(framework: Framework, plan: Plan) -> list[PlanRow]:
    rows: list[PlanRow] = []
    if plan.evidence_tasks:
        remark = units.days(sum(task.days for task in plan.evidence_tasks))
        rows.append(PlanRow("heading", "evidence", _("Evidence tasks: claimed already, to be shown"), remark))
        for task in plan.evidence_tasks:
            question = framework.question(task.question)
            owner = question.roles[0] if question.roles else ""
            effort = numbers.written(task.days, 1)
            rows.append(PlanRow("evidence", task.question, question.title, owner=owner, effort=effort))
    if plan.refresh_tasks:
        rows.append(PlanRow("heading", "refresh", _("Evidence to renew before launch")))
        for task in plan.refresh_tasks:
            initiative = plan.initiative(framework, task.initiative)
            due = _("due in week {week}").format(week=task.week)
            rows.append(
                PlanRow("refresh", initiative.id, initiative.title, remark=due, owner=initiative.role)
            )
    return rows


def _left_out(told: Told) -> list[PlanRow]:
    plan = told.plan
    rows: list[PlanRow] = []
    if plan.left_out:
        rows.append(PlanRow("heading", "left_out", _("Do not do now")))
        for one in plan.left_out:
            row = _named(told, one.id, "left_out", roadmap_limits.left_out(told, one))
            rows.append(replace(row, excluded=one.kind == "excluded"))
    known = {one.id for one in plan.left_out}
    if plan.unassessed:
        rows.append(
            PlanRow("heading", "unassessed", _("To confirm or plan: their questions are not assessed"))
        )
        rows += [_named(told, name, "unassessed") for name in plan.unassessed if name not in known]
    if plan.waived:
        rows.append(PlanRow("heading", "waived", _("Left out: what they would bring is in place already")))
        rows += [_named(told, name, "waived") for name in plan.waived if name not in known]
    return rows


def _named(told: Told, name: str, kind: Kind, remark: str = "") -> PlanRow:
    initiative = told.plan.initiative(told.framework, name)
    return PlanRow(kind, name, initiative.title, remark=remark, owner=initiative.role)


def grouped(grouping: Grouping) -> str:
    """How the rows stand in groups."""
    return _("in windows by finish") if grouping == "window" else _("by who works on it")


def days_from(start: date) -> str:
    """What the days of the time axis count from."""
    return _("Days from {day}").format(day=dates.day(start))


def marks_of(rows: Sequence[PlanRow]) -> tuple[str, ...]:
    """The marks that these rows have: `broken`, `gate`, `critical`, `wait`, `pause`, `fixed`."""
    found = {
        "broken": any(row.broken for row in rows),
        "gate": any(row.gates for row in rows),
        "critical": any(row.critical for row in rows),
        "wait": any(row.finish > row.work for row in rows),
        "pause": any(row.pauses for row in rows),
        "fixed": any(row.fixed for row in rows),
    }
    return tuple(name for name, seen in found.items() if seen)
