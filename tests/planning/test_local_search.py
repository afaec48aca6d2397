from dataclasses import replace

import pytest
from hypothesis import given, settings

from readiness_desktop.planning.area import Area
from readiness_desktop.planning.checking import check
from readiness_desktop.planning.local_search import TRIALS, solve_list
from readiness_desktop.planning.orders import ORDERS
from readiness_desktop.planning.schedule import serial_schedule
from tests.planning.engagements import instance, instances, piece, tiny


def test_the_small_example_is_solved(vectors):
    found = solve_list(tiny(vectors))
    assert found.area == pytest.approx(248, abs=1e-6)
    assert found.starts == {"a": 0, "b": 2, "c": 3, "d": 4}
    assert (found.bound, found.optimal) == (None, False)


@settings(max_examples=40)
@given(instances())
def test_it_is_never_behind_any_of_the_five_orders(problem):
    area = Area(problem)
    found = solve_list(problem, trials=30)
    best = min(area.of(serial_schedule(problem, make(problem))) for make in ORDERS.values())
    assert found.area is not None
    assert found.area <= best + 1e-6


@settings(max_examples=40)
@given(instances(dated=True))
def test_what_it_breaks_are_dates_alone_and_it_is_the_same_each_time(problem):
    found = solve_list(problem, trials=30)
    assert found.starts == solve_list(problem, trials=30).starts
    checked = check(problem, found.starts or {})
    assert {one.kind for one in checked.breaks} <= {"late", "must"}
    assert checked.area == pytest.approx(found.area, abs=1e-6)


def test_more_trials_are_never_worse():
    pieces = [piece(f"w{n}", 3 + n % 4, 1 + n % 3, (f"w{n - 3}",) if n > 4 else ()) for n in range(16)]
    problem = instance(*pieces, gains={f"w{n}": 1 + (7 * n) % 11 for n in range(16)})
    areas = [solve_list(problem, trials=trials).area or 0.0 for trials in (5, 60, TRIALS)]
    assert areas == sorted(areas, reverse=True)
    assert areas[-1] < areas[0]


def test_a_date_is_met_before_risk_is_lowered():
    late = replace(piece("a", 5, 1), due=1)
    found = solve_list(instance(piece("b", 5, 1), late, gains={"b": 9, "a": 1}))
    assert found.starts == {"b": 1, "a": 0}


def test_a_single_piece_and_none():
    assert solve_list(instance(piece("a", 5, 1))).starts == {"a": 0}
    assert solve_list(instance()).starts == {}
