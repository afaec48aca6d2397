"""Work off the GUI thread: a job runs in the pool of threads and tells its outcome by a signal.

Whatever belongs to the window has to end on its thread: a QObject, and all that a piece of work holds on to. So a
worker gets nothing but the work and a Task, lets go of both the work and its value, and only then says that it has
ended; until that arrives, the job and its work are kept here.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from threading import Event

from PySide6.QtCore import QObject, Qt, QThreadPool, Signal

from readiness_desktop.domain.errors import ReadinessError

Tell = Callable[[str, tuple[object, ...]], None]


class Task:
    """What a piece of work knows of its job; handed to long services as their `progress` and `cancelled`."""

    def __init__(self, tell: Tell) -> None:
        self._tell = tell
        self._stop = Event()

    def stop(self) -> None:
        """Ask the work to end early."""
        self._stop.set()

    def stopped(self) -> bool:
        """Whether it was asked to end."""
        return self._stop.is_set()

    def rest(self, seconds: float) -> None:
        """Let the window draw first; ends at once where the work is no longer wanted."""
        self._stop.wait(seconds)

    def tell(self, done: int, total: int) -> None:
        """Pass progress on."""
        self._tell("progressed", (done, total))


Work = Callable[[Task], object]


class Job(QObject):
    """One piece of work. `done` carries its value, `failed` the ReadinessError, `progressed` (done, total).

    A job that was stopped tells nothing more than that it `ended`; what it gave back is dropped.
    """

    done = Signal(object)
    failed = Signal(object)
    progressed = Signal(int, int)
    ended = Signal()

    def __init__(self, work: Work) -> None:
        super().__init__()
        self._work = work
        self._outcomes = _outcomes()
        self._key = self._outcomes.new_key()
        self.task = Task(partial(self._outcomes.tell, self._key))

    def start(self) -> Job:
        """Begin; the outcome arrives on the thread of the window."""
        self._outcomes.kept[self._key] = self
        QThreadPool.globalInstance().start(
            partial(_run, [self._work], self.task, partial(self._outcomes.tell, self._key))
        )
        return self

    def stop(self) -> None:
        """Ask the work to end early and drop what it gives."""
        self.task.stop()


class _Outcomes(QObject):
    """Lives on the thread of the window, keeps the jobs that run, and says there what the workers tell."""

    _told = Signal(int, str, object)

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[int, Job] = {}
        self._keys = 0
        self._told.connect(self._say, Qt.ConnectionType.QueuedConnection)

    def new_key(self) -> int:
        """A number that no other job has."""
        self._keys += 1
        return self._keys

    def tell(self, key: int, signal: str, values: tuple[object, ...]) -> None:
        """Called by a worker: say this for its job."""
        # At the end of the program Qt may be gone before the thread is.
        with suppress(RuntimeError):
            self._told.emit(key, signal, values)

    def _say(self, key: int, signal: str, values: tuple[object, ...]) -> None:
        ended = signal == "ended"
        job = self.kept.pop(key) if ended else self.kept[key]
        if ended or not job.task.stopped():
            getattr(job, signal).emit(*values)


_one: list[_Outcomes] = []


def _outcomes() -> _Outcomes:
    if not _one:
        _one.append(_Outcomes())
    return _one[0]


def _run(held: list[Work], task: Task, tell: Tell) -> None:
    """On the worker's thread; `held` is empty before it says that the work has ended."""
    try:
        tell("done", (held.pop()(task),))
    except ReadinessError as error:
        tell("failed", (error,))
    finally:
        tell("ended", ())


class Latest(QObject):
    """Runs one job at a time and keeps only the newest wish: what was asked before is stopped or never begun."""

    done = Signal(object)
    failed = Signal(object)
    progressed = Signal(int, int)
    ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job: Job | None = None
        self._next: Work | None = None

    @property
    def busy(self) -> bool:
        """Whether something runs or waits."""
        return self._job is not None

    def ask(self, work: Work) -> None:
        """Do this next, in place of everything asked before."""
        if self._job is not None:
            self._next = work
            self._job.stop()
            return
        self._begin(work)

    def stop(self) -> None:
        """End what runs and forget what waits."""
        self._next = None
        if self._job is not None:
            self._job.stop()

    def _begin(self, work: Work) -> None:
        self._job = Job(work)
        self._job.done.connect(self.done)
        self._job.failed.connect(self.failed)
        self._job.progressed.connect(self.progressed)
        self._job.ended.connect(self._go_on)
        self._job.start()

    def _go_on(self) -> None:
        self._job = None
        waiting, self._next = self._next, None
        if waiting is not None:
            self._begin(waiting)
        else:
            self.ended.emit()
