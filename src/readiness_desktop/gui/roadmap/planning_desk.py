"""What the roadmap page wants done, done: limits, places, owners and status as steps of undo, and the search beside."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from threading import Event
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QObject, Signal

from readiness_desktop.gui.background import Job, Latest, Task
from readiness_desktop.gui.roadmap import work_changing as changing
from readiness_desktop.gui.roadmap.mending import mended
from readiness_desktop.services import roadmap_setup
from readiness_desktop.wording import roadmap_proof
from readiness_desktop.wording.roadmap_limits import Told, unmet
from readiness_desktop.wording.translate import _

if TYPE_CHECKING:
    from readiness_desktop.domain.assessment import Assessment
    from readiness_desktop.domain.plan import Break, Plan, Unmet
    from readiness_desktop.domain.roadmap_setup import RoadmapSetup
    from readiness_desktop.gui.open_assessment import OpenAssessment
    from readiness_desktop.services.roadmap import Progress
    from readiness_desktop.services.roadmap_moves import Placing

TIME_LIMIT = 60.0
"""Seconds after which the best plan so far is taken, with how far it can be from the best possible."""


class PlanningDesk(QObject):
    """Works for one open assessment at a time; heavy work runs behind the window.

    `previewed` carries a plan that is only tried (None ends it), `searched` an area, a bound and seconds while the best
    plan is looked for, `searching` whether one is. `done_wanted` carries an initiative that somebody says is done.
    """

    previewed = Signal(object)
    searched = Signal(object, object, float)
    searching = Signal(bool)
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
        self._search: _Search | None = None
        self._moves: Job | None = None

    # ------------------------------------------------------------ whom it works for

    def work_for(self, hub: OpenAssessment) -> None:
        """Work for this open assessment from now on; a search for another one ends."""
        if self._hub is hub:
            return
        if self._hub is not None:
            self._hub.plan_changed.disconnect(self._on_plan)
        self.end_search(drop=True)
        self._hub, self._placing, self._goals = hub, None, None
        hub.plan_changed.connect(self._on_plan)
        if hub.plan is not None:
            self._on_plan(hub.plan)

    def _on_plan(self, plan: object) -> None:
        self._placing = None
        self.previewed.emit(None)
        hub = self._hub
        if hub is None or hub.locked:
            return
        framework, assessment, results = hub.framework, hub.assessment, hub.results
        shown = cast("Plan", plan)

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

    def place(self, initiative: str, start: int, weeks: int) -> None:
        """Move or stretch an initiative; all others stay."""
        self._by_hand("move", initiative, (start, weeks), _("{id} moved").format(id=initiative))

    def pin(self, initiative: str, fixed: bool) -> None:
        """Fix an initiative where it stands, or let it move again."""
        text = _("{id} fixed") if fixed else _("{id} free to move")
        self._by_hand("pin", initiative, fixed, text.format(id=initiative))

    def leave_out(self, initiative: str, reason: str | None) -> None:
        """Leave an initiative out for a reason; None takes it in again."""
        if reason is None:
            from readiness_desktop.services.roadmap_moves import take_in

            said = _("{id} taken in").format(id=initiative)
            self._step(lambda now: take_in(now, initiative), said, initiative)
            return
        said = _("{id} left out").format(id=initiative)
        self._by_hand("leave_out", initiative, reason, said, notice=said)

    def _by_hand(self, step: str, initiative: str, value: object, text: str, notice: str = "") -> None:
        """A step of services.roadmap_moves, worked out behind the window; it counts unless something changed since."""
        hub = self._hub
        if hub is None or hub.locked or hub.plan is None:
            return
        framework, assessment, results, plan = hub.framework, hub.assessment, hub.results, hub.plan
        today, by = self._today(), self._by()

        def work(_task: Task) -> Assessment:
            from readiness_desktop.services import roadmap_moves

            act = getattr(roadmap_moves, step)
            return act(framework, assessment, results, plan, initiative, value, on=today, by=by)

        def keep(after: object) -> None:
            if self._hub is hub and hub.assessment is assessment and not hub.locked:
                spot = ("roadmap", initiative)
                hub.change(cast("Assessment", after), text, notice=notice, spot=spot)

        job = Job(work)
        job.done.connect(keep)
        self._moves = job.start()

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
        hub = self._hub
        if hub is None or hub.locked or self._search is not None:
            return
        hub.flush()
        self._search = search = _Search(hub)
        search.told.connect(self.searched)
        search.found.connect(self._keep_best)
        search.over.connect(self._end)
        self.searching.emit(True)
        self.searched.emit(None, None, 0.0)
        search.begin()

    def end_search(self, *, drop: bool = False) -> None:
        """Stop looking; what was found is kept unless it is to be dropped."""
        if self._search is not None:
            self._search.end(drop=drop)

    def _keep_best(self, found: object) -> None:
        search, hub = self._search, self._hub
        if search is None or hub is None or search.hub is not hub or hub.locked:
            return
        plan = cast("Plan", found)
        if plan.solver != "exact" or hub.assessment.profile.roadmap != search.setup:
            hub.say_trouble(_nothing_kept(hub, plan, search.setup))
            return
        now, today = hub.assessment, self._today()
        after = roadmap_setup.choose(now, plan, on=today, by=self._by(), solver="exact")
        hub.change(after, _("best plan"), notice=roadmap_proof.kept(plan), spot=("roadmap", None))

    def _end(self) -> None:
        self._search = None
        self.searching.emit(False)

    # ------------------------------------------------------------ steps

    def _step(
        self, change: Callable[[Assessment], Assessment], text: str, initiative: str | None = None
    ) -> None:
        hub = self._hub
        if hub is not None and not hub.locked:
            hub.change(change(hub.assessment), text, spot=("roadmap", initiative))


def _nothing_kept(hub: OpenAssessment, plan: Plan, setup: RoadmapSetup) -> str:
    """Why the search has nothing to keep, and what to do."""
    if hub.assessment.profile.roadmap != setup:
        return _(
            "The limits were changed meanwhile, so the plan that was found is not kept. Look for the best one again."
        )
    first = hub.plan.day(0, hub.assessment.current.as_of) if hub.plan else hub.assessment.current.as_of
    told = Told(hub.framework, plan, first, hub.assessment.profile.currency, hub.shown_name)
    lacking = " ".join(unmet(told, one) for one in plan.unmet)
    return lacking or _(
        "No plan keeps all limits. Nothing was changed; give way in one of them and look again."
    )


class _Search(QObject):
    """One search for the best plan of an open assessment; `told` and `found` arrive on the thread of the window."""

    told = Signal(object, object, float)
    found = Signal(object)
    over = Signal()

    def __init__(self, hub: OpenAssessment) -> None:
        super().__init__(hub)
        self.hub = hub
        self.setup = hub.assessment.profile.roadmap
        self._enough = Event()
        self._last: list[Progress] = []
        self._job: Job | None = None
        self._drop = False

    def begin(self) -> None:
        """Begin behind the window."""
        hub, enough, last = self.hub, self._enough, self._last
        framework, assessment, results = hub.framework, hub.assessment, hub.results

        def work(task: Task) -> Plan:
            from readiness_desktop.services.roadmap import find_best_plan

            def tell(progress: Progress) -> None:
                last[:] = [progress]
                task.tell(0, 0)

            return find_best_plan(
                framework,
                assessment,
                results,
                time_limit=TIME_LIMIT,
                progress=tell,
                cancelled=lambda: enough.is_set() or task.stopped(),
            )

        self._job = Job(work)
        self._job.progressed.connect(self._tell)
        self._job.done.connect(self._take)
        self._job.ended.connect(self.over)
        self._job.start()

    def end(self, *, drop: bool) -> None:
        """Stop; without `drop` what was found so far is still told."""
        self._enough.set()
        if drop and self._job is not None:
            self._job.stop()

    def _tell(self, _done: int, _total: int) -> None:
        if self._last:
            now = self._last[0]
            self.told.emit(now.area, now.bound, now.seconds)

    def _take(self, plan: object) -> None:
        self.found.emit(plan)
