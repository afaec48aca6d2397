"""What the roadmap page wants done, done: limits, places, owners and status as steps of undo, and the search beside."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QObject, Signal

from readiness_desktop.gui.background import Latest, Task
from readiness_desktop.gui.roadmap import work_changing as changing
from readiness_desktop.gui.roadmap.best_search import BestSearch, nothing_found, outdated, still_fits
from readiness_desktop.gui.roadmap.by_hand import ByHand, Kind, Wish
from readiness_desktop.gui.roadmap.mending import mended
from readiness_desktop.services import roadmap_setup
from readiness_desktop.wording import roadmap_proof
from readiness_desktop.wording.translate import _

if TYPE_CHECKING:
    from readiness_desktop.domain.assessment import Assessment
    from readiness_desktop.domain.plan import Break, Plan, Unmet
    from readiness_desktop.domain.roadmap_setup import RoadmapSetup
    from readiness_desktop.gui.open_assessment import OpenAssessment
    from readiness_desktop.services.roadmap_moves import Placing


class PlanningDesk(QObject):
    """Works for one open assessment until it is closed; heavy work runs behind the window and holds on to none.

    `previewed` carries a plan that is only tried (None ends it), `searched` an area, a bound and seconds while the best
    plan is looked for, `searching` whether one is. `refused` carries finding and sentence where a search ends with
    nothing to keep, empty ones once something changed. `done_wanted` carries an initiative that somebody says is done.
    """

    previewed = Signal(object)
    searched = Signal(object, object, float)
    searching = Signal(bool)
    refused = Signal(str, str)
    done_wanted = Signal(str)

    def __init__(self, today: Callable[[], date], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._hub: OpenAssessment | None = None
        self._trials = Latest(self)
        self._trials.done.connect(self._show_trial)
        self._placings = Latest(self)
        self._placings.done.connect(self._take_placing)
        self._placing: tuple[Plan, Placing] | None = None
        self._goals: tuple[object, Any] | None = None
        self._search: BestSearch | None = None
        self._found: tuple[Assessment, Plan] | None = None
        self._search_wanted = False
        self._hands = ByHand(self)
        self._hands.rested.connect(self._search_now)

    # ------------------------------------------------------------ whom it works for

    def work_for(self, hub: OpenAssessment) -> None:
        """Work for this open assessment from now on; what was begun for another one is dropped."""
        if self._hub is hub:
            return
        self._leave()
        self._hub = hub
        self._hands.work_for(hub)
        hub.plan_changed.connect(self._on_plan)
        hub.assessment_changed.connect(self._on_change)
        hub.stepped.connect(self._hands.forget)
        hub.closed.connect(self._leave)
        if hub.plan is not None:
            self._on_plan(hub.plan)

    def _leave(self) -> None:
        hub, self._hub = self._hub, None
        if hub is not None:
            hub.plan_changed.disconnect(self._on_plan)
            hub.assessment_changed.disconnect(self._on_change)
            hub.stepped.disconnect(self._hands.forget)
            hub.closed.disconnect(self._leave)
        self._hands.work_for(None)
        self._drop()
        self._placings.stop()
        self._placing = self._goals = None

    def _drop(self) -> None:
        """Forget all that is under way and would change something."""
        self._trials.stop()
        self._hands.forget()
        self._found, self._search_wanted = None, False
        if self._search is not None:
            self._search.drop()
            self._end()

    def _on_change(self, _assessment: object) -> None:
        self.refused.emit("", "")
        if self._hub is not None and self._hub.locked:
            self._drop()

    def _on_plan(self, plan: object) -> None:
        self._placing = None
        self.previewed.emit(None)
        hub = self._hub
        if hub is None or hub.locked:
            return
        self._keep_found()
        self._hands.go_on()
        self._look_into(hub, cast("Plan", plan))

    def _look_into(self, hub: OpenAssessment, shown: Plan) -> None:
        """Make ready to say what other places would break."""
        framework, assessment, results = hub.framework, hub.assessment, hub.results

        def work(_task: Task) -> tuple[Plan, Placing]:
            from readiness_desktop.services.roadmap_moves import placing

            return shown, placing(framework, assessment, results, shown)

        self._placings.ask(work)

    def _take_placing(self, made: object) -> None:
        self._placing = cast("tuple[Plan, Placing]", made)

    def breaks_of(self, initiative: str, start: int, weeks: int) -> Sequence[Break]:
        """What a place would break; nothing is known of it until the plan was looked into."""
        held, hub = self._placing, self._hub
        if held is None or hub is None or held[0] is not hub.plan:
            return ()
        return held[1].breaks(initiative, start, weeks)

    # ------------------------------------------------------------ limits

    def try_limits(self, **fields: Any) -> None:
        """Show what other limits would lead to, while a slider moves."""
        hub = self._hub
        if hub is None or hub.locked:
            return
        framework, assessment, results = hub.framework, hub.assessment, hub.results
        setup = replace(assessment.profile.roadmap, **fields)
        held = self._goals

        def work(_task: Task) -> tuple[object, object, Plan]:
            from readiness_desktop.services.roadmap import roadmap_goals, trial_plan

            known = held is not None and held[0] is results
            goals = held[1] if known and held is not None else roadmap_goals(framework, assessment, results)
            return results, goals, trial_plan(framework, assessment, results, setup, goals)

        self._trials.ask(work)

    def _show_trial(self, made: object) -> None:
        results, goals, plan = cast("tuple[object, Any, Plan]", made)
        self._goals = (results, goals)
        if self._hub is not None and self._hub.results is results:
            self.previewed.emit(plan)

    def set_limits(self, text: str, **fields: Any) -> None:
        """Set limits for good; the roadmap is made anew within them."""
        self._trials.stop()
        self._step(lambda now: roadmap_setup.set_roadmap(now, **fields), text)

    def set_terms(self, initiative: str, fields: dict[str, Any]) -> None:
        """Set what was decided on one initiative."""
        if self._hub is not None:
            changing.set_terms(self._hub, initiative, **fields)

    def replan_from(self, day: date) -> None:
        """Plan what is left from this day on."""
        self.set_limits(_("roadmap from another day"), start=day)

    def take_over(self, setup: RoadmapSetup) -> None:
        """Work with these limits and wishes from now on."""
        fields = {name: getattr(setup, name) for name in setup.__dataclass_fields__}
        self.set_limits(_("limits of the roadmap"), **fields)

    def mend(self, unmet: Unmet) -> None:
        """Make the least change that lets something be met."""
        self._step(lambda now: mended(now, unmet, self._first_day()), _("limits of the roadmap"))

    def _first_day(self) -> date:
        assert self._hub is not None
        as_of = self._hub.assessment.current.as_of
        return as_of if self._hub.plan is None else self._hub.plan.day(0, as_of)

    # ------------------------------------------------------------ places

    def place(self, initiative: str, start: int, weeks: int, *, by_steps: bool = False) -> None:
        """Move or stretch an initiative; all others stay. A step by a week counts from where it stands by then."""
        hub = self._hub
        plan = None if hub is None else hub.plan
        shown = next((one for one in plan.initiatives if one.id == initiative), None) if plan else None
        if plan is None or shown is None:
            return
        wish = self._wish("move", initiative, _("{id} moved").format(id=initiative))
        by = (start - shown.start, weeks - (shown.weeks or shown.duration))
        if by_steps and sum(map(abs, by)) == 1:
            self._by_hand(replace(wish, kind="shift", place=by))
        else:
            self._by_hand(replace(wish, place=(start, weeks), first_day=plan.first_day))

    def pin(self, initiative: str, fixed: bool) -> None:
        """Fix an initiative where it stands, or let it move again."""
        text = _("{id} fixed") if fixed else _("{id} free to move")
        self._by_hand(self._wish("pin" if fixed else "free", initiative, text.format(id=initiative)))

    def leave_out(self, initiative: str, reason: str | None) -> None:
        """Leave an initiative out for a reason; None takes it in again."""
        if reason is None:
            said = _("{id} taken in").format(id=initiative)
            self._by_hand(self._wish("take_in", initiative, said))
            return
        said = _("{id} left out").format(id=initiative)
        self._by_hand(replace(self._wish("leave_out", initiative, said), reason=reason, notice=said))

    def _wish(self, kind: Kind, initiative: str, text: str) -> Wish:
        return Wish(kind, initiative, text, self._today(), self._by())

    def _by_hand(self, wish: Wish) -> None:
        if self._hub is not None and not self._hub.locked:
            self._hands.ask(wish)

    def _by(self) -> str:
        person = None if self._hub is None else self._hub.person
        return "" if person is None else person.name

    # ------------------------------------------------------------ work under way

    def own(self, initiative: str, typed: str) -> None:
        """Name who owns an initiative, as typed or as shown."""
        if self._hub is not None:
            changing.enter(self._hub, initiative, "owner", typed)

    def show_part(self, initiative: str, part: int, _there: bool) -> None:
        """A part of the exit evidence is there, or is not."""
        if self._hub is not None:
            changing.toggle_part(self._hub, initiative, part)

    def set_status(self, initiative: str, status: Any) -> None:
        """Note that work was begun, dropped or opened again; that it is done asks first what follows from it."""
        if self._hub is None or self._hub.locked:
            return
        if status == "done":
            self.done_wanted.emit(initiative)
        else:
            changing.set_status(self._hub, initiative, status, self._today())

    # ------------------------------------------------------------ the best plan

    def search(self) -> None:
        """Look for the best plan; the best one so far is kept when it is stopped or out of time."""
        if self._hands.busy:
            # It begins with what is being moved.
            self._search_wanted = True
        else:
            self._begin_search()

    def _search_now(self) -> None:
        if self._search_wanted:
            self._begin_search()

    def _begin_search(self) -> None:
        hub, self._search_wanted = self._hub, False
        if hub is None or hub.locked or self._search is not None:
            return
        hub.flush()
        self._found = None
        self._search = search = BestSearch(hub.assessment, self)
        search.told.connect(self.searched)
        search.found.connect(self._take_found)
        search.over.connect(self._end)
        self.searching.emit(True)
        self.searched.emit(None, None, 0.0)
        search.begin(hub)

    def end_search(self) -> None:
        """Stop looking; what was found so far is kept."""
        if self._search is not None:
            self._search.end()

    def _take_found(self, plan: object) -> None:
        if self._search is not None:
            self._found = (self._search.assessment, cast("Plan", plan))

    def _end(self) -> None:
        self._search = None
        self.searching.emit(False)
        self._keep_found()

    def _keep_found(self) -> None:
        """Keep what the search found, once it can be said whether it is a plan of the assessment as it is."""
        hub, found = self._hub, self._found
        if hub is None or found is None or self._search is not None:
            return
        begun, plan = found
        if hub.assessment is not begun and not hub.planned:
            return
        self._found = None
        if not still_fits(begun, hub, plan):
            self.refused.emit(*outdated())
        elif plan.solver != "exact":
            self.refused.emit(*nothing_found(hub, plan))
        else:
            now, today = hub.assessment, self._today()
            after = roadmap_setup.choose(now, plan, on=today, by=self._by(), solver="exact")
            hub.change(after, _("best plan"), notice=roadmap_proof.kept(plan), spot=("roadmap", None))

    # ------------------------------------------------------------ steps

    def _step(
        self, change: Callable[[Assessment], Assessment], text: str, initiative: str | None = None
    ) -> None:
        hub = self._hub
        if hub is not None and not hub.locked:
            hub.change(change(hub.assessment), text, spot=("roadmap", initiative))
