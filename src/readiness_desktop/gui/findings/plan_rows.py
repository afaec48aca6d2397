"""What the roadmap's table says, row by row: initiatives in windows, evidence tasks, refresh tasks, what is waived."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.plan import Plan, PlannedInitiative, Projection
from readiness_desktop.wording import dates, numbers, roadmap, units, verdicts
from readiness_desktop.wording.lists import joined, sentence
from readiness_desktop.wording.translate import _

Kind = Literal["heading", "initiative", "evidence", "refresh", "waived", "unassessed"]
DAYS_A_WEEK = 7


@dataclass(frozen=True, slots=True)
class PlanRow:
    """One row. `start` and `finish` are days from the start of the plan; `id` is an initiative or a question."""

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

    @property
    def words(self) -> str:
        """The row as one sentence, for a tooltip and a screen reader."""
        if self.kind == "heading":
            return joined([part for part in (self.title, self.remark) if part])
        head = f"{self.rank}. {self.id} {self.title}" if self.rank else f"{self.id} {self.title}"
        parts = [head, self.owner, self.effort]
        if self.kind == "initiative":
            parts.append(_("days {span}").format(span=numbers.label_span(str(self.start), str(self.finish))))
            if self.gates:
                parts.append(self.closes)
        return ", ".join(part for part in [*parts, self.remark] if part) + "."


def plan_rows(framework: Framework, plan: Plan) -> tuple[PlanRow, ...]:
    """Every row under its heading, in schedule order."""
    rows: list[PlanRow] = []
    edges = framework.constants.horizon_days
    rank = 0
    for window in range(len(edges) + 1):
        inside = [p for p in plan.initiatives if p.window == window]
        if not inside:
            continue
        rows.append(
            PlanRow(
                "heading", f"window{window}", roadmap.window(window, edges), _outlook(framework, plan, window)
            )
        )
        for planned in inside:
            rank += 1
            rows.append(_initiative(framework, plan, planned, rank))
    rows.extend(_tasks(framework, plan))
    rows.extend(_left_out(framework, plan))
    return tuple(rows)


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


def _initiative(framework: Framework, plan: Plan, planned: PlannedInitiative, rank: int) -> PlanRow:
    initiative = framework.initiative(planned.id)
    return PlanRow(
        "initiative",
        planned.id,
        initiative.title,
        remark=_("not assessed, confirm first") if planned.confirm else "",
        rank=rank,
        owner=initiative.role,
        effort=numbers.written(round(planned.effort, 1), 0 if planned.effort == round(planned.effort) else 1),
        start=planned.start * DAYS_A_WEEK,
        work=(planned.start + planned.duration) * DAYS_A_WEEK,
        finish=planned.finish * DAYS_A_WEEK,
        gates=planned.gates,
        closes=roadmap.closes(framework, planned.gates),
        needs=tuple(name for name in initiative.prerequisites if name in plan.order),
        planned=planned,
    )


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
            initiative = framework.initiative(task.initiative)
            due = _("due in week {week}").format(week=task.week)
            rows.append(
                PlanRow("refresh", initiative.id, initiative.title, remark=due, owner=initiative.role)
            )
    return rows


def _left_out(framework: Framework, plan: Plan) -> list[PlanRow]:
    rows: list[PlanRow] = []
    if plan.unassessed:
        rows.append(
            PlanRow("heading", "unassessed", _("To confirm or plan: their questions are not assessed"))
        )
        rows.extend(_named(framework, name, "unassessed") for name in plan.unassessed)
    if plan.waived:
        rows.append(PlanRow("heading", "waived", _("Left out: what they would bring is in place already")))
        rows.extend(_named(framework, name, "waived") for name in plan.waived)
    return rows


def _named(framework: Framework, name: str, kind: Kind) -> PlanRow:
    initiative = framework.initiative(name)
    return PlanRow(kind, name, initiative.title, owner=initiative.role)


def method(plan: Plan) -> str:
    """How the order was made and what is proven about it."""
    if plan.gap is not None and round(plan.gap, 9) == 0:
        return _("Best possible plan, proven.")
    if plan.gap is not None:
        return _("Best found, gap {gap}.").format(gap=numbers.percent(plan.gap))
    return _("Ordered by the risk that each removes for its effort; not proven best.")


def groups(framework: Framework, plan: Plan) -> str:
    """The people whose time the plan shares out, a line each with their days a week."""
    names = {pool.id: pool.name for pool in framework.pools}
    return "\n".join(
        _("{name}: {days}").format(name=names.get(pool, pool), days=units.days_a_week(days))
        for pool, days in plan.capacity.items()
    )


def days_from(start: date) -> str:
    """What the days of the time axis count from."""
    return _("Days from {day}").format(day=dates.day(start))


def dated(start: date, row: PlanRow) -> str:
    """When the work of a row runs, as dates."""
    first = start + timedelta(days=row.start)
    last = start + timedelta(days=max(row.finish - 1, row.start))
    return sentence(f"{dates.day_of_year(first)} – {dates.day(last)}")
