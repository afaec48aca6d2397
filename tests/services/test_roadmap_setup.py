"""Limits, decisions on single initiatives, own ones, closed days, and the plan that is chosen."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from readiness_desktop.domain.assessment import Action, Assessment, Lock
from readiness_desktop.domain.chosen_plan import counting_plan, setup_checksum
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.roadmap_setup import (
    ChosenPlan,
    OwnInitiative,
    Placement,
    RoadmapSetup,
    Terms,
)
from readiness_desktop.services import roadmap_setup
from tests.domain.made_plan import MONDAY, plan, planned

State = Callable[[str], Assessment]
OWN = OwnInitiative("", "Move the archive", "DATA", before=("I05",))
DAY = date(2026, 4, 14)


def test_limits_are_changed_one_by_one(state: State) -> None:
    made = roadmap_setup.set_roadmap(state("A"), capacity={"ML": 4.0}, one_each=True)
    made = roadmap_setup.set_roadmap(made, aim="all")
    assert made.profile.roadmap == RoadmapSetup(aim="all", capacity={"ML": 4.0}, one_each=True)
    assert roadmap_setup.set_roadmap(made, aim="all") is made


def test_terms_that_say_nothing_are_gone(state: State) -> None:
    made = roadmap_setup.set_terms(state("A"), "I05", excluded=True, reason="Next year")
    made = roadmap_setup.set_terms(made, "I05", must=True)
    assert dict(made.profile.roadmap.terms) == {"I05": Terms(excluded=True, reason="Next year", must=True)}
    made = roadmap_setup.set_terms(made, "I05", excluded=False, reason="", must=False)
    assert made.profile == state("A").profile
    assert roadmap_setup.set_terms(made, "I01", must=False) is made


def test_own_initiatives_have_ids_of_their_own_that_are_never_given_twice(
    framework: Framework, state: State
) -> None:
    made = roadmap_setup.add_own(framework, state("A"), OWN)
    made = roadmap_setup.add_own(framework, made, replace(OWN, title="Train the desk"))
    assert [one.id for one in made.profile.roadmap.own] == ["X01", "X02"]
    made = roadmap_setup.choose(made, plan(planned("X02", 0, 2)), on=DAY, by="Ada", solver="list")
    less = roadmap_setup.remove_own(made, "X02")
    again = roadmap_setup.add_own(framework, less, OWN)
    assert [one.id for one in again.profile.roadmap.own] == ["X01", "X03"]


def test_an_own_initiative_is_changed(framework: Framework, state: State) -> None:
    made = roadmap_setup.add_own(framework, state("A"), OWN)
    changed = replace(OWN, id="X01", weeks=6)
    assert roadmap_setup.change_own(made, changed).profile.roadmap.own == (changed,)
    with pytest.raises(KeyError):
        roadmap_setup.change_own(made, replace(changed, id="X09"))


def test_what_named_a_removed_own_initiative_names_it_no_more(framework: Framework, state: State) -> None:
    made = roadmap_setup.add_own(framework, state("A"), OWN)
    made = roadmap_setup.add_own(framework, made, replace(OWN, after=("X01", "I01")))
    made = roadmap_setup.set_terms(made, "X01", must=True)
    kept = Action("c", "C1:D2.4", owner="Ada", initiative="X01")
    work = (Action("w", "X01", initiative="X01", status="begun"), kept)
    made = made.with_current(replace(made.current, actions=work))
    left = roadmap_setup.remove_own(made, "X01")
    assert [(one.id, one.after) for one in left.profile.roadmap.own] == [("X02", ("I01",))]
    assert dict(left.profile.roadmap.terms) == {}
    assert left.current.actions == (replace(kept, initiative=""),)
    with pytest.raises(KeyError):
        roadmap_setup.remove_own(left, "X01")


def test_a_chosen_plan_says_what_stood_in_it(state: State) -> None:
    whole = roadmap_setup.set_roadmap(state("A"), one_each=True)
    made = plan(
        replace(planned("I01", 0, 2), weeks=3),
        replace(planned("I02", 2, 4, 3), weeks=0),
        bound=410.0,
        proven=True,
        seconds=2.5,
        setup=setup_checksum(whole.profile.roadmap),
        model="m",
    )
    chosen = roadmap_setup.choose(whole, made, on=DAY, by=" Ada ", solver="exact", note=" Agreed ")
    (kept,) = chosen.current.plans
    assert kept == ChosenPlan(
        kept.uuid,
        DAY,
        MONDAY,
        "exact",
        (Placement("I01", 0, 3, 2), Placement("I02", 2, 4, 9)),
        412.5,
        52,
        410.0,
        True,
        2.5,
        made.setup,
        "m",
        "Ada",
        "Agreed",
    )
    assert counting_plan(chosen.current) == kept
    assert counting_plan(roadmap_setup.set_roadmap(chosen, one_each=False).current) is None


def test_a_plan_without_a_day_begins_with_the_setup_or_the_round(state: State) -> None:
    undated = plan(first_day=None)
    whole = state("A")
    of_round = roadmap_setup.choose(whole, undated, on=DAY, by="", solver="list")
    assert of_round.current.plans[0].first_day == whole.current.as_of
    started = roadmap_setup.set_roadmap(whole, start=MONDAY)
    assert (
        roadmap_setup.choose(started, undated, on=DAY, by="", solver="list").current.plans[0].first_day
        == MONDAY
    )


def test_what_is_dragged_to_and_fro_is_one_choice(state: State) -> None:
    def drag(held: Assessment, start: int, day: date = DAY, by: str = "Ada") -> Assessment:
        return roadmap_setup.choose(held, plan(planned("I01", start, 2)), on=day, by=by, solver="hand")

    solved = roadmap_setup.choose(state("A"), plan(), on=DAY, by="Ada", solver="list")
    once = drag(solved, 3)
    twice = drag(once, 5)
    assert [one.solver for one in twice.current.plans] == ["list", "hand"]
    assert twice.current.plans[1].placements == (Placement("I01", 5, 2, 7),)
    assert twice.current.plans[1].uuid == once.current.plans[1].uuid
    assert drag(twice, 5) is twice
    assert len(drag(twice, 6, by="Bo").current.plans) == 3
    assert len(drag(twice, 6, day=date(2026, 4, 15)).current.plans) == 3
    solved_again = roadmap_setup.choose(twice, plan(), on=DAY, by="Ada", solver="list")
    assert len(drag(solved_again, 6).current.plans) == 4


def test_a_locked_round_refuses_all_of_it(framework: Framework, state: State) -> None:
    whole = roadmap_setup.add_own(framework, state("A"), OWN)
    results = evaluate(framework, whole)
    lock = Lock(results.as_of, "", results.input_hash, results.engine_version, results)
    locked = whole.with_current(replace(whole.current, lock=lock))
    for change in (
        lambda: roadmap_setup.set_roadmap(locked, one_each=True),
        lambda: roadmap_setup.set_terms(locked, "I01", must=True),
        lambda: roadmap_setup.add_own(framework, locked, OWN),
        lambda: roadmap_setup.change_own(locked, replace(OWN, id="X01")),
        lambda: roadmap_setup.remove_own(locked, "X01"),
        lambda: roadmap_setup.choose(locked, plan(), on=DAY, by="", solver="list"),
    ):
        with pytest.raises(ReadinessError) as caught:
            change()
        assert caught.value.fault is Fault.ROUND_LOCKED
