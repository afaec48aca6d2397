"""Work off the window's thread tells its outcome on that thread, and whatever it held ends there."""

import threading
import weakref
from collections.abc import Callable

from PySide6.QtCore import QThreadPool
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.gui.background import Job, Latest, Task
from tests.gui.window import WAIT

HERE = threading.get_ident
RUNS = 300


class Held:
    """Stands for something of the window that a piece of work reads from."""

    value = 7


def heard(job: Job | Latest) -> list[tuple[str, object, int]]:
    """What a job tells from now on: the signal, its value and the thread it arrives on."""
    told: list[tuple[str, object, int]] = []
    job.done.connect(lambda value: told.append(("done", value, HERE())))
    job.failed.connect(lambda error: told.append(("failed", error, HERE())))
    job.progressed.connect(lambda done, total: told.append(("progressed", (done, total), HERE())))
    job.ended.connect(lambda: told.append(("ended", None, HERE())))
    return told


def run(qtbot: QtBot, work: Callable[[Task], object]) -> list[tuple[str, object, int]]:
    job = Job(work)
    told = heard(job)
    with qtbot.waitSignal(job.ended, timeout=WAIT):
        job.start()
    return told


def test_progress_value_and_end_arrive_here_in_order(qtbot: QtBot) -> None:
    elsewhere: list[int] = []

    def work(task: Task) -> int:
        elsewhere.append(HERE())
        task.tell(1, 2)
        return 5

    assert run(qtbot, work) == [
        ("progressed", (1, 2), HERE()),
        ("done", 5, HERE()),
        ("ended", None, HERE()),
    ]
    assert elsewhere != [HERE()]


def test_a_fault_that_the_user_can_mend_arrives_whole(qtbot: QtBot) -> None:
    fault = ReadinessError(Fault.PACK_MISSING, path="a")

    def work(_task: Task) -> object:
        raise fault

    assert run(qtbot, work) == [("failed", fault, HERE()), ("ended", None, HERE())]


def test_a_fault_of_ours_ends_the_job_too(qtbot: QtBot) -> None:
    def work(_task: Task) -> object:
        raise ValueError("ours")

    with qtbot.captureExceptions() as caught:
        assert run(qtbot, work) == [("ended", None, HERE())]
        qtbot.waitUntil(lambda: bool(caught), timeout=WAIT)


def test_a_stopped_job_tells_only_that_it_ended(qtbot: QtBot) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def work(task: Task) -> bool:
        begun.set()
        assert go_on.wait(WAIT / 1000)
        task.tell(1, 2)
        return task.stopped()

    job = Job(work)
    told = heard(job)
    with qtbot.waitSignal(job.ended, timeout=WAIT):
        job.start()
        assert begun.wait(WAIT / 1000)
        job.stop()
        go_on.set()
    assert told == [("ended", None, HERE())]


def test_a_value_that_arrives_after_the_stop_is_dropped(qtbot: QtBot) -> None:
    job = Job(lambda _task: 5)
    told = heard(job)
    with qtbot.waitSignal(job.ended, timeout=WAIT):
        job.start()
        assert QThreadPool.globalInstance().waitForDone(WAIT)
        job.stop()
    assert told == [("ended", None, HERE())]


def test_only_the_newest_of_several_wishes_is_told(qtbot: QtBot) -> None:
    latest = Latest()
    told = heard(latest)
    with qtbot.waitSignal(latest.ended, timeout=WAIT):
        for number in range(9):
            latest.ask(lambda _task, number=number: number)
    assert told == [("done", 8, HERE()), ("ended", None, HERE())]
    assert not latest.busy


def test_whatever_a_job_held_ends_on_the_thread_of_the_window(qtbot: QtBot) -> None:
    """A widget or an open assessment that ends on another thread takes the program down some time later."""
    ends: list[int] = []
    ended: list[int] = []

    def begin(number: int) -> None:
        held = Held()
        weakref.finalize(held, lambda: ends.append(HERE()))
        fails = number % 3 == 0

        def work(_task: Task) -> int:
            if fails:
                raise ReadinessError(Fault.PACK_MISSING, path=str(held.value))
            return held.value

        job = Job(work)
        weakref.finalize(job, lambda: ends.append(HERE()))
        job.ended.connect(lambda: ended.append(1))
        job.start()
        if number % 2:
            job.stop()

    for number in range(RUNS):
        begin(number)
    qtbot.waitUntil(lambda: len(ended) == RUNS and len(ends) == 2 * RUNS, timeout=WAIT)
    assert set(ends) == {HERE()}


def test_a_rest_ends_with_the_wish(qtbot: QtBot) -> None:
    latest = Latest()
    told = heard(latest)
    with qtbot.waitSignal(latest.ended, timeout=WAIT):
        latest.ask(lambda task: task.rest(10 * WAIT))
        latest.ask(lambda _task: 5)
    assert told == [("done", 5, HERE()), ("ended", None, HERE())]
