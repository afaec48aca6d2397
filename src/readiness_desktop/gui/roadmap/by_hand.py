"""Steps by hand in a row: each begins where the one before has left the assessment and its plan."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Literal, cast

from PySide6.QtCore import QObject, Signal

from readiness_desktop.domain.calendar import DAYS_A_WEEK
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.gui.background import Latest, Task

if TYPE_CHECKING:
    from readiness_desktop.domain.assessment import Assessment
    from readiness_desktop.domain.framework import Framework
    from readiness_desktop.domain.plan import Plan
    from readiness_desktop.domain.results import Results
    from readiness_desktop.gui.open_assessment import OpenAssessment

Kind = Literal["move", "shift", "pin", "free", "leave_out", "take_in"]
Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Wish:
    """A step that somebody wants, signed with `today` and `by`; `text` is its name for undo, `notice` what is said.

    `place` of a move is the week of its start and its working weeks, in a plan whose week 0 is `first_day`; of a shift
    it is by how many weeks both change. `reason` is why something is left out.
    """

    kind: Kind
    initiative: str
    text: str
    today: date
    by: str
    place: Place = (0, 0)
    first_day: date | None = None
    reason: str = ""
    notice: str = ""


def carried_out(
    wish: Wish, framework: Framework, assessment: Assessment, results: Results, plan: Plan
) -> Assessment:
    """The assessment after a step from this plan; as it is where the plan does not have the initiative any more."""
    from readiness_desktop.services import roadmap_moves as moves

    name, today, by = wish.initiative, wish.today, wish.by
    if wish.kind == "take_in":
        return moves.take_in(assessment, name)
    if wish.kind == "leave_out":
        return moves.leave_out(framework, assessment, results, plan, name, wish.reason, on=today, by=by)
    held = next((one for one in plan.initiatives if one.id == name), None)
    if held is None:
        return assessment
    if wish.kind in ("pin", "free"):
        fixed = wish.kind == "pin"
        return moves.pin(framework, assessment, results, plan, name, fixed, on=today, by=by)
    start, weeks = wish.place
    if wish.kind == "shift":
        start, weeks = held.start + start, (held.weeks or held.duration) + weeks
    elif wish.first_day is not None and plan.first_day is not None:
        start += (wish.first_day - plan.first_day).days // DAYS_A_WEEK
    place = (max(0, start), max(1, weeks))
    return moves.move(framework, assessment, results, plan, name, place, on=today, by=by)


class ByHand(QObject):
    """Carries out one step after the other behind the window, each with its plan, so that nothing waits for another.

    Where something else changes meanwhile, the step is worked out again from there. `rested` tells that none is left.
    """

    rested = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._hub: OpenAssessment | None = None
        self._waiting: deque[Wish] = deque()
        self._going: tuple[Wish, Assessment] | None = None
        self._work = Latest(self)
        self._work.done.connect(self._take)
        self._work.ended.connect(self._end)

    @property
    def busy(self) -> bool:
        """Whether a step is worked out or waits."""
        return self._going is not None or bool(self._waiting)

    def work_for(self, hub: OpenAssessment | None) -> None:
        """Work for this open assessment from now on, or for none."""
        self.forget()
        self._hub = hub

    def forget(self) -> None:
        """Drop every step that is not yet made."""
        self._waiting.clear()
        self._going = None
        self._work.stop()

    def ask(self, wish: Wish) -> None:
        """Make this step after those that wait; shifts of one initiative in a row become one."""
        last = self._waiting[-1] if self._waiting else None
        if last is not None and last.kind == wish.kind == "shift" and last.initiative == wish.initiative:
            (start, weeks), (more_start, more_weeks) = last.place, wish.place
            self._waiting[-1] = replace(last, place=(start + more_start, weeks + more_weeks))
        else:
            self._waiting.append(wish)
        self.go_on()

    def go_on(self) -> None:
        """Begin the next step, once the plan of the assessment as it is is there."""
        hub = self._hub
        if hub is None or self._going is not None or not self._waiting or not hub.planned:
            return
        framework, assessment, results, plan = hub.framework, hub.assessment, hub.results, hub.plan
        assert plan is not None
        wish = self._waiting.popleft()
        self._going = (wish, assessment)

        def work(_task: Task) -> tuple[Assessment, Plan]:
            from readiness_desktop.services.roadmap import plan_for

            after = carried_out(wish, framework, assessment, results, plan)
            return after, plan_for(framework, after, evaluate(framework, after))

        self._work.ask(work)

    def _take(self, made: object) -> None:
        hub, going = self._hub, self._going
        if hub is None or going is None or hub.locked:
            return
        wish, begun = going
        if hub.assessment is not begun:
            self._waiting.appendleft(wish)
            return
        after, plan = cast("tuple[Assessment, Plan]", made)
        hub.change(after, wish.text, notice=wish.notice, spot=("roadmap", wish.initiative))
        hub.take_plan(plan)

    def _end(self) -> None:
        self._going = None
        if self._waiting:
            self.go_on()
        else:
            self.rested.emit()
