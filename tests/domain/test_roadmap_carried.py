"""What a later round takes over of limits and wishes."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from readiness_desktop.domain.assessment import Action
from readiness_desktop.domain.catalogue import Lift
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.roadmap_carried import carried_setup, without_own
from readiness_desktop.domain.roadmap_setup import (
    NO_ROADMAP,
    Closure,
    OwnInitiative,
    RoadmapSetup,
    Terms,
)
from tests.domain.made_roadmaps import setups

TODAY = date(2026, 6, 1)
OLD = OwnInitiative("X01", "Move the archive", "DATA", (Lift("D1.1", 0, 2),), after=("I01",), before=("X02",))
NEW = OwnInitiative("X02", "Train the desk", "CHG", after=("X01",), before=("I05", "X01"))


def test_an_own_initiative_goes_with_all_that_names_it() -> None:
    setup = RoadmapSetup(own=(OLD, NEW), terms={"X01": Terms(must=True), "I01": Terms(must=True)})
    left = without_own(setup, ("X01",))
    assert left.own == (replace(NEW, after=(), before=("I05",)),)
    assert dict(left.terms) == {"I01": Terms(must=True)}


@given(setups, st.sets(st.sampled_from(("X01", "X02"))))
def test_nothing_names_what_is_gone(setup: RoadmapSetup, gone: set[str]) -> None:
    left = without_own(setup, gone)
    named = {*left.terms, *(one.id for one in left.own)}
    named |= {name for one in left.own for name in (*one.after, *one.before)}
    assert not named & gone


def test_what_the_pack_knows_is_taken_over_unchanged(framework: Framework) -> None:
    setup = RoadmapSetup(
        aim="all",
        start=TODAY,
        capacity={"BUS": 4.0},
        rates={"ML": 900.0},
        budget=(50_000.0,),
        closures=(Closure(TODAY, TODAY), Closure(TODAY, TODAY, "Freeze", ("PLAT",))),
        weights={"FM1": 2.0},
        terms={"I05": Terms(excluded=True, reason="Later"), "X01": Terms(must=True)},
        own=(OLD, NEW),
    )
    assert carried_setup(framework, setup, (), TODAY) == setup
    assert carried_setup(framework, NO_ROADMAP, (), TODAY) == NO_ROADMAP


def test_a_first_day_that_has_gone_by_is_that_of_the_new_round(framework: Framework) -> None:
    setup = RoadmapSetup(start=date(2026, 5, 31))
    assert carried_setup(framework, setup, (), TODAY).start is None


def test_own_work_that_is_done_stays_behind(framework: Framework) -> None:
    setup = RoadmapSetup(own=(OLD, NEW), terms={"X01": Terms(must=True)})
    done = (
        Action("a", "X01", initiative="X01", status="done"),
        Action("b", "I01", initiative="I01", status="done"),
    )
    left = carried_setup(framework, setup, done, TODAY)
    assert [one.id for one in left.own] == ["X02"]
    assert dict(left.terms) == {}
    condition = Action("c", "C1:D2.4", initiative="X01", status="done")
    assert carried_setup(framework, setup, (condition,), TODAY) == setup


def test_what_another_pack_does_not_have_stays_behind(framework: Framework) -> None:
    smaller = replace(
        framework,
        pools=tuple(pool for pool in framework.pools if pool.id != "DATA"),
        questions=tuple(one for one in framework.questions if one.id != "D7.3"),
        initiatives=tuple(one for one in framework.initiatives if one.id != "I05"),
        failure_modes=framework.failure_modes[1:],
    )
    gone = framework.failure_modes[0].id
    trained = replace(NEW, lifts=(Lift("D7.3", 0, 2), Lift("D1.1", 0, 2)))
    setup = RoadmapSetup(
        capacity={"DATA": 3.0, "BUS": 4.0},
        rates={"DATA": 900.0},
        weights={gone: 2.0},
        closures=(Closure(TODAY, TODAY, "", ("DATA",)), Closure(TODAY, TODAY, "", ("BUS", "DATA"))),
        terms={"I05": Terms(must=True), "I01": Terms(must=True)},
        own=(OLD, trained),
    )
    left = carried_setup(smaller, setup, (), TODAY)
    assert dict(left.capacity) == {"BUS": 4.0}
    assert (dict(left.rates), dict(left.weights)) == ({}, {})
    assert left.closures == (Closure(TODAY, TODAY, "", ("BUS",)),)
    assert dict(left.terms) == {"I01": Terms(must=True)}
    assert left.own == (replace(NEW, lifts=(Lift("D1.1", 0, 2),), after=(), before=()),)
