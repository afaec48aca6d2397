"""One search for the best plan behind the window, and whether what it found still fits when it ends."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from readiness_desktop.gui.background import Job, Task
from readiness_desktop.wording.roadmap_limits import Told, unmet
from readiness_desktop.wording.translate import _

if TYPE_CHECKING:
    from readiness_desktop.domain.assessment import Assessment
    from readiness_desktop.domain.plan import Plan
    from readiness_desktop.gui.open_assessment import OpenAssessment
    from readiness_desktop.services.roadmap import Progress


class BestSearch(QObject):
    """`told` and `found` arrive on the thread of the window, and `over` last; nothing does once it was dropped."""

    told = Signal(object, object, float)
    found = Signal(object)
    over = Signal()

    def __init__(self, assessment: Assessment, parent: QObject) -> None:
        super().__init__(parent)
        self.assessment = assessment
        self._enough = Event()
        self._last: list[Progress] = []
        self._job: Job | None = None

    def begin(self, hub: OpenAssessment) -> None:
        """Begin with what this open assessment holds now; it is not held on to."""
        enough, last = self._enough, self._last
        framework, assessment, results = hub.framework, self.assessment, hub.results

        def work(task: Task) -> Plan:
            from readiness_desktop.services.roadmap import find_best_plan

            def tell(progress: Progress) -> None:
                last[:] = [progress]
                task.tell(0, 0)

            return find_best_plan(
                framework,
                assessment,
                results,
                progress=tell,
                cancelled=lambda: enough.is_set() or task.stopped(),
            )

        self._job = Job(work)
        self._job.progressed.connect(self._tell)
        self._job.done.connect(self.found)
        self._job.ended.connect(self._end)
        self._job.start()

    def end(self) -> None:
        """Stop; what was found so far is still told."""
        self._enough.set()

    def drop(self) -> None:
        """Stop, and tell nothing any more."""
        self._enough.set()
        job, self._job = self._job, None
        if job is not None:
            job.stop()
        self.deleteLater()

    def _tell(self, _done: int, _total: int) -> None:
        if self._last:
            now = self._last[0]
            self.told.emit(now.area, now.bound, now.seconds)

    def _end(self) -> None:
        if self._job is not None:
            self._job = None
            self.over.emit()
            self.deleteLater()


def still_fits(begun: Assessment, hub: OpenAssessment, found: Plan) -> bool:
    """Whether a plan that was looked for from `begun` fits the assessment as it is, whose own plan has to be there."""
    if hub.assessment is begun:
        return True
    now, held = hub.assessment, hub.plan
    return (
        held is not None
        and (held.model, held.setup) == (found.model, found.setup)
        and now.current.as_of == begun.current.as_of
        and _work(now) == _work(begun)
    )


def _work(assessment: Assessment) -> list[tuple[object, ...]]:
    """How far the work on every initiative is and who does it, which the plan follows."""
    return [
        (one.key, one.status, one.owner, one.spent_days, one.left_days)
        for one in assessment.current.actions
        if one.of_roadmap and (one.status != "open" or one.owner)
    ]


def outdated() -> tuple[str, str]:
    """Why a plan that was found is not kept where it does not fit any more, and what to do: finding and sentence."""
    return (
        _("The plan that was found is not kept."),
        _("What it began with was changed meanwhile. Look for the best plan again."),
    )


def nothing_found(hub: OpenAssessment, plan: Plan) -> tuple[str, str]:
    """Why the search found no plan, and what to do: finding and sentence."""
    first = hub.plan.day(0, hub.assessment.current.as_of) if hub.plan else hub.assessment.current.as_of
    told = Told(hub.framework, plan, first, hub.assessment.profile.currency, hub.shown_name)
    lacking = " ".join(unmet(told, one) for one in plan.unmet)
    return (
        _("No plan keeps all limits."),
        lacking or _("Nothing was changed. Give way in one of them and look again."),
    )
