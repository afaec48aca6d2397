from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from readiness_desktop.planning.checking import broken
from readiness_desktop.planning.purse import NEVER, Purse
from readiness_desktop.planning.schedule import Board
from readiness_desktop.planning.timing import Timing
from tests.planning.engagements import instance, instances, piece


class Counted(Timing):
    """Counts the places that were looked at."""

    looked = 0

    def span(self, item, start):
        self.looked += 1
        return super().span(item, start)


def dear(name, cost, weeks=2, external=0.0):
    return replace(piece(name, 1, weeks), cost=float(cost), external=external)


def test_money_left_over_is_there_in_later_quarters():
    work = instance(dear("a", 4), dear("b", 8), dear("c", 0), budget=(3.0, 2.0))
    timing = Timing(work)
    purse = Purse(work, timing)

    def lacks(name, week):
        return purse.lacks(work.work[name], timing.span(work.work[name], week))

    assert lacks("a", 0) == lacks("a", 3) == 13
    assert lacks("a", 12) is None  # Half of it is spent in the second quarter.
    assert lacks("b", 0) == 3 * 13
    purse.spend(work.work["b"], timing.span(work.work["b"], 39))
    assert lacks("a", 13) == 5 * 13
    assert lacks("c", 0) is None


def test_what_no_quarter_can_pay_is_never():
    work = instance(dear("a", 4), budget=(3.0, 0.0))
    timing = Timing(work)
    assert Purse(work, timing).lacks(work.work["a"], timing.span(work.work["a"], 0)) == NEVER


def test_weeks_without_money_are_not_looked_at_one_by_one():
    work = instance(dear("a", 30), dear("b", 1000, external=200.0), budget=(2.0,))
    timing = Counted(work)
    board = Board(work, timing)
    span = board.earliest(work.work["a"], 0)
    assert span is not None
    assert span.start == 14 * 13 - 1
    assert board.earliest(work.work["b"], 0) is None
    assert timing.looked < 10


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_the_place_found_is_the_first_one_that_everything_allows(data):
    made = data.draw(instances(6))
    money = tuple(float(data.draw(st.integers(0, 9))) for _n in range(data.draw(st.integers(1, 3))))
    work = {name: replace(item, after=()) for name, item in made.work.items()}
    free = replace(made, work=work, budget=money)
    board = Board(free, Timing(free))
    *before, last = work.values()
    for item in before:
        span = board.earliest(item, data.draw(st.integers(0, 30)))
        if span is not None:
            board.place(item, span)
    placed = {name: span.start for name, span in board.spans.items()}

    def fits(week):
        return Timing(free).opens(last, week) and not broken(free, placed | {last.id: week})

    found = board.earliest(last, 0)
    if found is not None:
        assert fits(found.start)
    assert not any(fits(week) for week in range(100 if found is None else found.start))
