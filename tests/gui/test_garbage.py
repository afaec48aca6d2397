import gc
from threading import Thread, get_ident
from weakref import finalize

from pytestqt.qtbot import QtBot

from readiness_desktop.gui.garbage import GarbageOnThisThread


class Knot:
    """In a cycle with itself."""

    def __init__(self) -> None:
        self.me = self


def fill() -> None:
    for _number in range(5000):
        Knot()


def test_knots_of_another_thread_are_untied_on_this_one(qtbot: QtBot) -> None:
    gc.enable()
    garbage = GarbageOnThisThread()
    garbage.start()
    assert not gc.isenabled()
    where: list[int] = []

    def work() -> None:
        knot = Knot()
        finalize(knot, lambda: where.append(get_ident()))
        del knot
        fill()

    other = Thread(target=work)
    other.start()
    other.join()
    assert where == []
    garbage.look()
    assert where == [get_ident()]
    garbage.end()
    assert gc.isenabled()


def test_little_is_left_alone(qtbot: QtBot) -> None:
    garbage = GarbageOnThisThread()
    garbage.start()
    gc.collect()
    before = gc.get_stats()[0]["collections"]
    garbage.look()
    assert gc.get_stats()[0]["collections"] == before
    garbage.end()
