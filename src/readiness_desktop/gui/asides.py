"""Work beside the window's thread that somebody waits for: its value comes back on the thread of the window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from readiness_desktop.domain.errors import ReadinessError
from readiness_desktop.gui.findings.background import Job


class Asides(QObject):
    """`complain` gets the ReadinessError of whatever fails."""

    def __init__(self, complain: Callable[[ReadinessError], None], parent: QObject) -> None:
        super().__init__(parent)
        self._complain = complain
        self._jobs: set[Job] = set()

    def do(self, work: Callable[[Job], object], done: Callable[[object], None]) -> None:
        """Do this in the pool of threads, then hand its value on."""
        job = Job(work)
        self._jobs.add(job)
        job.failed.connect(self._complain)
        _Answer(job, done, self._jobs, self).listen()
        job.start()


class _Answer(QObject):
    """Receives the outcome of a job on the thread of the window, and lets go of the job at its end."""

    def __init__(self, job: Job, done: Callable[[object], None], jobs: set[Job], parent: QObject) -> None:
        super().__init__(parent)
        self._job, self._done, self._jobs = job, done, jobs

    def listen(self) -> None:
        self._job.done.connect(self._take)
        self._job.ended.connect(self._end)

    def _take(self, value: object) -> None:
        self._done(value)

    def _end(self) -> None:
        self._jobs.discard(self._job)
        self.deleteLater()
