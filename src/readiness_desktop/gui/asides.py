"""Work beside the window's thread that somebody waits for: its value comes back on the thread of the window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from readiness_desktop.domain.errors import ReadinessError
from readiness_desktop.gui.background import Job, Work


class Asides(QObject):
    """`complain` gets the ReadinessError of whatever fails."""

    def __init__(self, complain: Callable[[ReadinessError], None], parent: QObject) -> None:
        super().__init__(parent)
        self._complain = complain
        self._jobs: set[Job] = set()

    def do(
        self,
        work: Work,
        done: Callable[[object], None],
        lost: Callable[[], None] | None = None,
    ) -> None:
        """Do this in the pool of threads, then hand its value on; `lost` hears that nothing came of it."""
        job = Job(work)
        self._jobs.add(job)
        job.failed.connect(self._complain)
        _Answer(job, done, lost, self._jobs, self).listen()
        job.start()


class _Answer(QObject):
    """Receives the outcome of a job on the thread of the window, and lets go of the job at its end."""

    def __init__(
        self,
        job: Job,
        done: Callable[[object], None],
        lost: Callable[[], None] | None,
        jobs: set[Job],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._job, self._done, self._lost, self._jobs = job, done, lost, jobs

    def listen(self) -> None:
        self._job.done.connect(self._take)
        self._job.failed.connect(self._lose)
        self._job.ended.connect(self._end)

    def _take(self, value: object) -> None:
        self._done(value)
        self._lost = None

    def _end(self) -> None:
        self._jobs.discard(self._job)
        self._lose()  # where the work broke down, no other signal came
        self.deleteLater()

    def _lose(self, _error: object = None) -> None:
        lost, self._lost = self._lost, None
        if lost is not None:
            lost()
