import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness_desktop.planning.risk import Risk, phi_by_week
from readiness_desktop.planning.schedule import serial_schedule
from readiness_desktop.planning.timing import pace
from tests.planning.engagements import piece

ONE_POOL = {"P": 5.0}


@pytest.mark.parametrize("order", ["abcd", "abdc", "cabd", "dcab"])
def test_the_area_of_the_small_example(vectors, order):
    tiny = vectors["roadmap"]["tiny"]
    work = {
        name: piece(name, effort, weeks, tuple(after))
        for name, (effort, weeks, _g, after) in tiny["items"].items()
    }
    risk = Risk({name: (float(item[2]), 0.0) for name, item in tiny["items"].items()})
    levels = dict.fromkeys(work, 0)
    slots = serial_schedule(work, order, ONE_POOL)
    finishes = [(slots[name].finish, work[name].lifts) for name in order]
    assert risk.total(levels) == 54
    assert sum(phi_by_week(risk, levels, finishes, 52)[:52]) == pytest.approx(tiny["area"][order], abs=1e-6)


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
    work = {
        w.id: w
        for w in (piece("a", 5, 1), piece("b", 10, 2, ("x",)), piece("c", 5, 1), piece("x", 6, 3, pool="Q"))
    }
    slots = serial_schedule(work, "xabc", {"P": 5.0, "Q": 2.0})
    assert slots["b"].start == 3
    assert slots["c"].start == 1


def test_waiting_delays_the_finish_and_uses_nobody():
    work = {w.id: w for w in (piece("a", 5, 1, wait=4), piece("b", 5, 1), piece("c", 5, 1, ("a",)))}
    slots = serial_schedule(work, "abc", ONE_POOL)
    assert slots["a"].finish == 5
    assert slots["b"].start == 1
    assert slots["c"].start == 5


@given(
    st.lists(
        st.tuples(
            st.floats(0.5, 60), st.integers(1, 9), st.integers(0, 5), st.sampled_from("PQ"), st.integers(0, 7)
        ),
        min_size=1,
        max_size=14,
    ),
    st.floats(0.5, 12),
)
def test_no_pool_is_over_its_capacity_and_nothing_starts_before_what_it_needs(items, capacity):
    work = {}
    for number, (effort, weeks, wait, pool, back) in enumerate(items):
        after = (f"w{number - back}",) if 0 < back <= number else ()
        work[f"w{number}"] = piece(f"w{number}", effort, weeks, after, wait, pool)
    room = {"P": capacity, "Q": capacity / 2}
    slots = serial_schedule(work, list(work), room)
    for name, slot in slots.items():
        assert slot.duration * slot.rate == pytest.approx(work[name].effort)
        assert all(slots[before].finish <= slot.start for before in work[name].after)
    for pool, most in room.items():
        for week in range(max(s.finish for s in slots.values())):
            load = sum(
                s.rate
                for n, s in slots.items()
                if work[n].pool == pool and s.start <= week < s.start + s.duration
            )
            assert load <= most + 1e-6
