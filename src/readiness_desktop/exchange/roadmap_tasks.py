"""The tasks of a roadmap with their days, owners and texts, as calendars and trackers take them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from readiness_desktop.domain.assessment import Action, ActionStatus, Assessment, Round
from readiness_desktop.domain.calendar import DAYS_A_WEEK, days_after
from readiness_desktop.domain.exit_evidence import exit_parts
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.gate_ahead import week_reached
from readiness_desktop.domain.plan import Plan, PlannedInitiative
from readiness_desktop.domain.results import Results
from readiness_desktop.domain.roadmap_progress import first_day_of
from readiness_desktop.wording import roadmap, roadmap_tasks

TaskKind = Literal["initiative", "gate", "evidence", "refresh"]


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to be done, or a milestone (`gate`).

    `key` is stable from one export to the next: the id of the initiative, else kind and question. `first` and `last`
    are the days of the plan, both included; `due` is what was agreed, else `last`. `owner` is a name as it is shown,
    empty where nobody is named; `hidden` says that it is not the name that was typed. `days` are likely person-days,
    None where nobody knows. `after` are keys of tasks that come first. `parts` are those of the exit evidence, each
    with whether it is there. `blocking` and `condition` are the open gates that it brings.
    """

    key: str
    kind: TaskKind
    title: str
    first: date
    last: date
    due: date
    lines: tuple[str, ...]
    window: int
    role: str = ""
    owner: str = ""
    hidden: bool = False
    status: ActionStatus = "open"
    begun: date | None = None
    finished: date | None = None
    pool: str = ""
    days: float | None = None
    after: tuple[str, ...] = ()
    parts: tuple[tuple[str, bool], ...] = ()
    blocking: tuple[str, ...] = ()
    condition: tuple[str, ...] = ()
    must: bool = False


def roadmap_tasks_of(
    framework: Framework,
    assessment: Assessment,
    results: Results,
    plan: Plan,
    shown_name: Callable[[str], str],
) -> tuple[Task, ...]:
    """Initiatives in the order of the plan, then gates by day, evidence tasks and refresh tasks."""
    current = assessment.current
    first_day = week_0_of(plan, current)
    levels = {name: found.credited for name, found in results.questions.items()}
    actions = {one.key: one for one in current.actions}
    made = _Making(framework, plan, first_day, levels, actions, shown_name)
    return (
        *(made.initiative(one) for one in plan.initiatives),
        *made.gates(),
        *made.evidence(),
        *made.refreshes(),
    )


def week_0_of(plan: Plan, current: Round) -> date:
    """The day of week 0: an older plan that has none starts on the day that is set up, else on the round's own."""
    return plan.first_day or current.profile.roadmap.start or current.as_of


@dataclass(frozen=True, slots=True)
class _Making:
    """What the tasks of one plan are made from."""

    framework: Framework
    plan: Plan
    first_day: date
    levels: Mapping[str, int | None]
    actions: Mapping[str, Action]
    shown_name: Callable[[str], str]

    def week(self, number: int) -> date:
        """The first day of a week of the plan."""
        return first_day_of(self.first_day, number)

    def initiative(self, one: PlannedInitiative) -> Task:
        made = self.plan.initiative(self.framework, one.id)
        action = self.actions.get(one.id)
        typed = action.owner if action is not None and action.owner.strip() else one.owner
        owner = self.shown_name(typed)
        first = self.week(one.start)
        last = max(first, days_after(self.week(one.finish), -1))
        shown = action.shown if action is not None else ()
        kinds = {name: self._gate_kind(name) for name in one.gates}
        return Task(
            key=one.id,
            kind="initiative",
            title=made.title,
            first=first,
            last=last,
            due=action.due if action is not None and action.due is not None else last,
            lines=roadmap_tasks.initiative_lines(self.framework, self.plan, one, self.levels, owner, action),
            window=one.window,
            role=made.role,
            owner=owner,
            hidden=owner != typed,
            status=action.status if action is not None else "open",
            begun=action.started if action is not None else None,
            finished=action.finished if action is not None else None,
            pool=one.pool,
            days=one.effort,
            after=one.after,
            parts=tuple((part, n in shown) for n, part in enumerate(exit_parts(made.exit_evidence))),
            blocking=tuple(name for name, kind in kinds.items() if kind == "block"),
            condition=tuple(name for name, kind in kinds.items() if kind != "block"),
            must=one.must,
        )

    def gates(self) -> list[Task]:
        """A milestone for each gate that the plan brings, on the first day on which it is met."""
        found: list[Task] = []
        for question in dict.fromkeys(name for one in self.plan.initiatives for name in one.gates):
            gate = self.framework.question(question).gate
            level = self.levels.get(question)
            if gate is None or level is None:
                continue
            week = week_reached(question, level, gate.minimum, self.plan)
            if week is not None:
                found.append(self._milestone(question, gate.kind, week))
        return sorted(found, key=lambda task: task.first)

    def _milestone(self, question: str, kind: str, week: int) -> Task:
        brings = [
            self.plan.initiative(self.framework, one.id).title
            for one in self.plan.initiatives
            if one.finish <= week and any(lift.question == question for lift in one.lifts)
        ]
        on = self.week(week)
        return Task(
            key=f"gate-{question}",
            kind="gate",
            title=roadmap_tasks.gate_title(self.framework, question),
            first=on,
            last=on,
            due=on,
            lines=roadmap_tasks.gate_lines(self.framework, question, kind, tuple(brings)),
            window=self._window(week * DAYS_A_WEEK),
            blocking=(question,) if kind == "block" else (),
            condition=() if kind == "block" else (question,),
        )

    def evidence(self) -> list[Task]:
        """The plan gives them no week; they are small, wait for nothing, and are due when the first window ends."""
        last = days_after(self.first_day, self.framework.constants.horizon_days[0] - 1)
        return [
            Task(
                key=f"evidence-{task.question}",
                kind="evidence",
                title=roadmap.evidence_task(self.framework, task.question),
                first=self.first_day,
                last=last,
                due=last,
                lines=roadmap_tasks.evidence_lines(task.days, task.gate),
                window=0,
                days=task.days,
                blocking=(task.question,) if task.gate and self._gate_kind(task.question) == "block" else (),
                condition=(task.question,) if task.gate and self._gate_kind(task.question) != "block" else (),
            )
            for task in self.plan.evidence_tasks
        ]

    def refreshes(self) -> list[Task]:
        """A week each, the one before the launch gate."""
        found: list[Task] = []
        for task in self.plan.refresh_tasks:
            made = self.plan.initiative(self.framework, task.initiative)
            first = self.week(task.week)
            last = days_after(first, DAYS_A_WEEK - 1)
            found.append(
                Task(
                    key=f"refresh-{task.initiative}",
                    kind="refresh",
                    title=roadmap_tasks.refresh_title(made.title),
                    first=first,
                    last=last,
                    due=last,
                    lines=roadmap_tasks.refresh_lines(made),
                    window=self._window((task.week + 1) * DAYS_A_WEEK),
                    role=made.role,
                    pool=made.pool,
                    after=(task.initiative,),
                )
            )
        return found

    def _gate_kind(self, question: str) -> str:
        gate = self.framework.question(question).gate
        return "" if gate is None else gate.kind

    def _window(self, days: int) -> int:
        """The horizon window of what is over after so many days."""
        return sum(days > edge for edge in self.framework.constants.horizon_days)
