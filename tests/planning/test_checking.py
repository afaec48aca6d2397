from dataclasses import replace

import pytest

from readiness_desktop.domain.catalogue import Lift
from readiness_desktop.domain.plan import Break
from readiness_desktop.planning.checking import check
from readiness_desktop.planning.instance import Work
from readiness_desktop.planning.risk import Risk
from tests.planning.engagements import instance, piece, tiny


def kinds(problem, **starts):
    return [(one.kind, one.id, one.other, one.week, one.amount) for one in check(problem, starts).breaks]


def test_the_area_of_the_small_example_from_its_starts(vectors):
    checked = check(tiny(vectors), {"a": 0, "b": 2, "c": 3, "d": 4})
    assert checked.area == 248
    assert checked.breaks == ()
    assert checked.phi[:9] == (54, 54, 44, 24, 18, 18, 18, 18, 0)
    assert checked.finish == {"a": 2, "b": 3, "c": 4, "d": 8}
    assert checked.load["P"][:9] == (5, 5, 5, 5, 5, 5, 5, 5, 0)


def test_a_start_before_what_it_waits_for():
    problem = instance(piece("a", 2, 2, wait=1), piece("b", 1, 1, ("a",)))
    assert kinds(problem, a=0, b=1) == [("prerequisite", "b", "a", 1, 2)]
    assert kinds(problem, b=1) == [("prerequisite", "b", "a", 1, 0)]


def test_a_pool_over_its_capacity_names_the_first_week_and_the_most():
    problem = instance(piece("a", 8, 2), piece("b", 9, 3), piece("c", 2, 1))
    assert kinds(problem, a=0, b=0, c=1) == [("capacity", "", "P", 0, pytest.approx(4))]
    assert kinds(instance(piece("a", 5, 1), shares={"P": (0.5,)}), a=0) == []


def test_money_over_what_is_there():
    dear = replace(piece("a", 5, 1), cost=4.0, external=3.0)
    assert kinds(instance(dear, budget=(5.0,)), a=0) == [("budget", "", "", 0, pytest.approx(2))]
    assert kinds(instance(dear, budget=(5.0,)), a=13) == []
    assert kinds(instance(dear, budget=(5.0, 1.0)), a=13) == [("budget", "", "", 13, pytest.approx(1))]


def test_dates():
    problem = instance(
        replace(piece("a", 1, 1), due=2),
        replace(piece("b", 1, 1), not_before=3),
        replace(piece("c", 1, 1), start=4),
        replace(piece("d", 1, 1), must=True),
        replace(piece("e", 1, 1), must=True),
        horizon=6,
    )
    assert kinds(problem, a=2, b=1, c=5, d=7) == [
        ("late", "a", "", 3, 1),
        ("early", "b", "", 1, 2),
        ("start", "c", "", 5, 1),
        ("must", "d", "", 8, 2),
        ("must", "e", "", 0, 0),
    ]
    assert kinds(problem, a=1, b=3, c=4, d=0, e=1) == []


def test_a_person_with_two_things_at_a_time():
    problem = instance(*(replace(piece(name, 1, 2), person="Ada") for name in "ab"))
    assert check(problem, {"a": 0, "b": 1}).breaks == (Break("person", "b", "Ada", 1, 1),)
    assert check(problem, {"a": 0, "b": 2}).breaks == ()


def test_a_lift_waits_until_another_brings_its_question_there():
    first = Work("a", (Lift("q", 1, 2),), (), 1, 1, 0, "P")
    second = Work("b", (Lift("q", 0, 1),), (), 1, 1, 0, "P")
    problem = replace(instance(first, second), risk=Risk({"q": (8.0, 7.0, 0.0)}), levels={"q": 0})
    assert check(problem, {"a": 0, "b": 4}).phi[:7] == (8, 8, 8, 8, 8, 0, 0)


def test_what_ends_after_the_horizon_changes_nothing():
    problem = instance(piece("a", 5, 1), horizon=4)
    assert check(problem, {"a": 4}).area == check(problem, {}).area == 4
    assert check(problem, {"a": 3}).phi == (1, 1, 1, 1, 0)
