"""The conditions of a verdict joined with what was agreed about them: who, by when, and what closes each."""

from dataclasses import dataclass
from datetime import date

from readiness_desktop.domain.assessment import Action, Assessment
from readiness_desktop.domain.calendar import days_after
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.plan import Plan
from readiness_desktop.domain.results import Condition, Results

BEFORE_LAUNCH = "before_launch"
"""How the pack marks a code whose condition is due before the launch; every other may be closed after it."""

_EVIDENCE_ONLY = "C2"


@dataclass(frozen=True, slots=True)
class ConditionRow:
    """A condition with its agreement.

    `due` is the stored date, else the default counted from the planned launch (`due_is_default`), else None.
    `evidence` lists what closes it: the agreed text, else what the pack asks for on a gate question; a condition
    that `closes_itself` lists none. `days_after_launch` is how late its kind may be, None where it has to be closed
    before. `initiative` is the id of the work that closes it, empty where there is none.
    """

    condition: Condition
    action: Action | None
    owner: str
    due: date | None
    due_is_default: bool
    evidence: tuple[str, ...]
    initiative: str
    closes_itself: bool
    overdue: bool
    days_after_launch: int | None

    @property
    def key(self) -> str:
        """The stable key of the condition."""
        return self.condition.key

    @property
    def done(self) -> bool:
        """Whether somebody marked it as done; the verdict follows only when the answers show it."""
        return self.action is not None and self.action.status == "done"

    @property
    def complete(self) -> bool:
        """Whether it has an owner and a due date, as a final report needs."""
        return bool(self.owner.strip()) and self.due is not None


def condition_rows(
    framework: Framework, assessment: Assessment, results: Results, plan: Plan | None = None
) -> tuple[ConditionRow, ...]:
    """The conditions that the verdict sets, in its order, each with the stored action of the same key."""
    current = assessment.current
    stored = {action.key: action for action in current.actions}
    launch = current.profile.dates.get(framework.verdict.launch_date)
    return tuple(
        _row(framework, results, condition, stored.get(condition.key), launch, plan)
        for condition in results.conditions
    )


def lacks_owner(framework: Framework, assessment: Assessment, results: Results) -> bool:
    """Whether a condition has no owner or no due date, so that a report stays a draft (docs/model.md 12)."""
    return any(not row.complete for row in condition_rows(framework, assessment, results))


def default_due(framework: Framework, condition: Condition, launch: date | None) -> date | None:
    """The latest sensible day: the day before the planned launch, or some days after it; None without that date."""
    if launch is None:
        return None
    if condition.due == BEFORE_LAUNCH:
        return days_after(launch, -1)
    return days_after(launch, framework.verdict.days_after_launch)


def _row(
    framework: Framework,
    results: Results,
    condition: Condition,
    action: Action | None,
    launch: date | None,
    plan: Plan | None,
) -> ConditionRow:
    agreed = action.due if action is not None else None
    due = agreed or default_due(framework, condition, launch)
    closes_itself = set(condition.codes) <= set(framework.verdict.score_condition)
    done = action is not None and action.status == "done"
    return ConditionRow(
        condition=condition,
        action=action,
        owner=action.owner if action is not None else "",
        due=due,
        due_is_default=due is not None and agreed is None,
        evidence=() if closes_itself else _evidence(framework, condition, action),
        initiative=_initiative(condition, action, plan),
        closes_itself=closes_itself,
        overdue=due is not None and due < results.as_of and not done,
        days_after_launch=None if condition.due == BEFORE_LAUNCH else framework.verdict.days_after_launch,
    )


def _evidence(framework: Framework, condition: Condition, action: Action | None) -> tuple[str, ...]:
    if action is not None and action.closing_evidence:
        return (action.closing_evidence,)
    found: list[str] = []
    for name in condition.ids:
        if framework.has_question(name):
            found.extend(framework.question(name).evidence)
    return tuple(found)


def _initiative(condition: Condition, action: Action | None, plan: Plan | None) -> str:
    """The chosen initiative, else the first in schedule order that lifts a question of the condition.

    A gate that is met by claim only needs evidence, not work.
    """
    if action is not None and action.initiative:
        return action.initiative
    if plan is None or condition.codes == (_EVIDENCE_ONLY,):
        return ""
    for planned in plan.initiatives:
        if any(lift.question in condition.ids for lift in planned.lifts):
            return planned.id
    return ""
