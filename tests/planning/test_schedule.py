from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness_desktop.planning.area import Area
from readiness_desktop.planning.checking import check
from readiness_desktop.planning.schedule import serial_schedule, urgent_first
from readiness_desktop.planning.timing import Timing, pace
from tests.planning.engagements import instance, instances, piece, tiny


@pytest.mark.parametrize("order", ["abcd", "abdc", "cabd", "dcab"])
def test_the_area_of_the_small_example(vectors, order):
    problem = tiny(vectors)
    assert problem.risk.total(problem.levels) == 54
    wanted = vectors["roadmap"]["tiny"]["area"][order]
    assert Area(problem).of(serial_schedule(problem, order)) == pytest.approx(wanted, abs=1e-6)


def test_the_pace_is_the_planned_one_where_the_pool_allows_it():
    assert pace(10, 2, 5) == (2, 5.0)
    assert pace(10, 4, 5) == (4, 2.5)


def test_a_small_pool_makes_it_longer():
    duration, rate = pace(10, 2, 3)
    assert duration == 4
    assert rate == 2.5
    # 4 x 0.6 is 2.4000000000000004 - 8 weeks are enough, not 9.
    assert pace(4 * 0.6, 1, 0.3)[0] == 8


def test_a_pool_without_capacity_is_refused():
    with pytest.raises(ValueError, match="capacity above zero"):
        pace(1, 1, 0)


def test_gaps_before_earlier_work_are_used():
    problem = instance(
        piece("a", 5, 1),
        piece("b", 10, 2, ("x",)),
        piece("c", 5, 1),
        piece("x", 6, 3, pool="Q"),
        capacity={"P": 5.0, "Q": 2.0},
    )
    spans = serial_schedule(problem, "xabc")
    assert spans["b"].start == 3
    assert spans["c"].start == 1


def test_waiting_delays_the_finish_and_uses_nobody():
    problem = instance(piece("a", 5, 1, wait=4), piece("b", 5, 1), piece("c", 5, 1, ("a",)))
    spans = serial_schedule(problem, "abc")
    assert spans["a"].finish == 5
    assert spans["b"].start == 1
    assert spans["c"].start == 5


def test_a_closed_week_pauses_work_and_a_short_one_slows_it():
    problem = instance(piece("a", 10, 2), shares={"P": (0.6, 0.0, 1.0)})
    span = Timing(problem).span(problem.work["a"], 0)
    assert span.days == pytest.approx((3.0, 0.0, 5.0, 2.0))
    assert span.finish == 4


def test_nothing_starts_in_a_closed_week():
    problem = instance(piece("a", 5, 1), shares={"P": (0.0, 0.0, 1.0)})
    assert serial_schedule(problem, "a")["a"].start == 2


def test_a_share_of_the_days_is_room_for_the_same_share_of_the_work():
    problem = instance(piece("a", 5, 1), piece("b", 5, 1), shares={"P": (0.8,)})
    spans = serial_schedule(problem, "ab")
    assert spans["a"].days == pytest.approx((4.0, 1.0))
    assert spans["b"].start == 2


def test_money_of_a_quarter_is_not_overspent_and_what_is_left_goes_on():
    dear = replace(piece("a", 5, 1), cost=6.0)
    more = replace(piece("b", 5, 1), cost=3.0, external=2.0)
    problem = instance(dear, more, budget=(6.0, 5.0))
    spans = serial_schedule(problem, "ab")
    assert (spans["a"].start, spans["b"].start) == (0, 13)


def test_what_is_never_affordable_is_left_out_with_all_that_waits_for_it():
    dear = replace(piece("a", 5, 1), external=9.0)
    problem = instance(dear, piece("b", 5, 1, ("a",)), piece("c", 5, 1), budget=(5.0, 0.0))
    assert list(serial_schedule(problem, "abc")) == ["c"]


def test_a_person_does_one_thing_at_a_time():
    pieces = [replace(piece(name, 2, 2), person="Ada") for name in "ab"]
    spans = serial_schedule(instance(*pieces), "ab")
    assert (spans["a"].start, spans["b"].start) == (0, 2)


def test_a_fixed_start_is_kept_and_the_rest_goes_around_it():
    fixed = replace(piece("b", 5, 1), start=0)
    spans = serial_schedule(instance(piece("a", 5, 1), fixed), "ab")
    assert (spans["b"].start, spans["a"].start) == (0, 1)


def test_what_has_a_date_comes_first_with_all_that_it_waits_for():
    problem = instance(
        piece("a", 5, 1),
        piece("b", 5, 1),
        replace(piece("c", 5, 1, ("b",)), due=3),
        replace(piece("d", 5, 1), must=True),
        replace(piece("e", 5, 1), due=1),
    )
    assert urgent_first(problem, "abcde") == ["e", "b", "c", "d", "a"]
    assert urgent_first(instance(piece("a", 5, 1)), "a") == ["a"]


@given(instances(), st.randoms(use_true_random=False))
def test_whatever_is_placed_keeps_every_limit(problem, random):
    order: list[str] = []
    left = list(problem.work)
    while left:
        ready = [name for name in left if not any(before in left for before in problem.work[name].after)]
        order.append(random.choice(ready))
        left.remove(order[-1])
    spans = serial_schedule(problem, order)
    checked = check(problem, {name: span.start for name, span in spans.items()})
    assert checked.breaks == ()
    assert checked.finish == {name: span.finish for name, span in spans.items()}
    assert checked.area == pytest.approx(Area(problem).of(spans), abs=1e-6)
