"""What moved between a plan that was chosen once and the plan of now."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from readiness_desktop.domain.calendar import DAYS_A_WEEK, days_after
from readiness_desktop.domain.plan import Plan
from readiness_desktop.domain.roadmap_setup import ChosenPlan

MoveKind = Literal["moved", "new", "gone"]


@dataclass(frozen=True, slots=True)
class PlanMove:
    """An initiative that ends on another day, is new or is gone; `weeks` are positive where it ends later."""

    initiative: str
    kind: MoveKind
    before: date | None = None
    after: date | None = None

    @property
    def weeks(self) -> int:
        """Whole weeks between both ends; 0 for what is new or gone."""
        if self.before is None or self.after is None:
            return 0
        return round((self.after - self.before).days / DAYS_A_WEEK)


def plan_moves(chosen: ChosenPlan, plan: Plan, as_of: date) -> tuple[PlanMove, ...]:
    """What moved by a week or more, in the order of the plan of now; what is gone comes last.

    `as_of` is the first day of a plan that does not say one.
    """
    before = {
        one.initiative: days_after(chosen.first_day, one.finish * DAYS_A_WEEK - 1)
        for one in chosen.placements
    }
    after = {one.id: days_after(plan.day(one.finish, as_of), -1) for one in plan.initiatives}
    moves = [
        PlanMove(name, "moved" if name in before else "new", before.get(name), day)
        for name, day in after.items()
    ]
    moves += [PlanMove(name, "gone", day) for name, day in before.items() if name not in after]
    return tuple(one for one in moves if one.kind != "moved" or one.weeks)
