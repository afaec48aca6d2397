"""Work off the GUI thread: a job runs in the pool of threads and tells its outcome by a signal."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from threading import Event

from PySide6.QtCore import QObject, QThreadPool, Signal, SignalInstance

from readiness_desktop.domain.errors import ReadinessError


class Job(QObject):
    """One piece of work. `done` carries its value, `failed` the ReadinessError, `progressed` (done, total).

    A job that was stopped tells nothing more than that it `ended`; what it gave back is dropped.
    """

    done = Signal(object)
    failed = Signal(object)
    progressed = Signal(int, int)
    ended = Signal()

    def __init__(self, work: Callable[[Job], object]) -> None:
        super().__init__()
        self._work = work
        self._stop = Event()
        self.running = False

    def start(self) -> Job:
        """Begin; the outcome arrives on the thread that listens."""
        self.running = True
        QThreadPool.globalInstance().start(self._run)
        return self

    def stop(self) -> None:
        """Ask the work to end early and drop what it gives."""
        self._stop.set()

    def stopped(self) -> bool:
        """Whether it was asked to end; handed to long services as their `cancelled`."""
        return self._stop.is_set()

    def tell(self, done: int, total: int) -> None:
        """Pass progress on; handed to long services as their `progress`."""
        self.progressed.emit(done, total)

    def _run(self) -> None:
        try:
            value = self._work(self)
        except ReadinessError as error:
            self._say(self.failed, error)
        else:
            self._say(self.done, value)
        finally:
            self.running = False
            # At the end of the program Qt may be gone before the thread is.
            with suppress(RuntimeError):
                self.ended.emit()

    def _say(self, signal: SignalInstance, value: object) -> None:
        if not self.stopped():
            with suppress(RuntimeError):
                signal.emit(value)


class Latest(QObject):
    """Runs one job at a time and keeps only the newest wish: what was asked before is stopped or never begun."""

    done = Signal(object)
    failed = Signal(object)
    progressed = Signal(int, int)
    ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job: Job | None = None
        self._next: Callable[[Job], object] | None = None

    @property
    def busy(self) -> bool:
        """Whether something runs or waits."""
        return self._job is not None

    def ask(self, work: Callable[[Job], object]) -> None:
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

    def _begin(self, work: Callable[[Job], object]) -> None:
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
