"""What moved since a plan was chosen."""

from dataclasses import replace
from datetime import date, timedelta

from readiness_desktop.domain.plan_moves import PlanMove, plan_moves
from readiness_desktop.domain.roadmap_setup import ChosenPlan, Placement
from tests.domain.test_roadmap_impact import made, plan_of

MONDAY = date(2026, 1, 5)


def chosen(*ends: tuple[str, int]) -> ChosenPlan:
    places = tuple(Placement(name, 0, 1, finish) for name, finish in ends)
    return ChosenPlan("u", MONDAY, MONDAY, "list", places, 10.0, 52)


def test_later_earlier_new_and_gone() -> None:
    now = replace(
        plan_of(
            *(
                replace(made(name, 1, 1, 1, 1.0), finish=finish)
                for name, finish in (("I01", 2), ("I02", 5), ("I03", 1), ("I05", 4))
            )
        ),
        first_day=MONDAY + timedelta(7),
    )
    found = plan_moves(chosen(("I01", 3), ("I02", 3), ("I03", 4), ("I04", 2)), now, MONDAY)
    # A week later begins I01's plan, and it ends a week earlier in it: it has not moved.
    assert [(one.initiative, one.kind, one.weeks) for one in found] == [
        ("I02", "moved", 3),
        ("I03", "moved", -2),
        ("I05", "new", 0),
        ("I04", "gone", 0),
    ]
    assert found[2].after == MONDAY + timedelta(7 + 27)
    assert found[3] == PlanMove("I04", "gone", MONDAY + timedelta(13))


def test_a_plan_without_a_first_day_begins_with_the_round() -> None:
    now = plan_of(replace(made("I01", 1, 1, 1, 1.0), finish=3))
    assert plan_moves(chosen(("I01", 3)), now, MONDAY) == ()
