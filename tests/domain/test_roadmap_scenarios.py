"""Two scenarios: what is ticked, what it changes of the limits, and what holds on each day."""

from dataclasses import replace

from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.plan import LeftOut, Plan, Projection, Range
from readiness_desktop.domain.roadmap_scenarios import (
    Choices,
    Scenario,
    choices,
    difference,
    outlooks,
    scenario_setup,
)
from readiness_desktop.domain.roadmap_setup import NO_ROADMAP, OwnInitiative, Terms
from tests.domain.test_roadmap_impact import made, plan_of

SETUP = replace(
    NO_ROADMAP,
    terms={"I03": Terms(excluded=True, reason="Later"), "I01": Terms(must=True)},
    own=(OwnInitiative("X01", "Own", "BUS"),),
    budget=(1_000.0,),
    capacity={"BUS": 8.0},
)


def plan() -> Plan:
    left = (LeftOut("I03", "excluded", reason="Later"), LeftOut("I04", "horizon"), LeftOut("I05", "done"))
    return replace(plan_of(made("I01", 4, 9, 9, 1.0), made("X01", 4, 9, 9, 1.0)), left_out=left)


def offered(framework: Framework) -> Choices:
    return choices(framework, plan(), SETUP)


def test_what_can_be_ticked(framework: Framework) -> None:
    found = offered(framework)
    assert (found.planned, found.left_out) == (("I01", "X01"), ("I03", "I04"))
    assert found.now == {"I01", "X01", "I04"}
    assert "I02" in found.others
    assert "I05" not in {*found.others, *found.needed}
    assert found.wished(Scenario(), "I01")
    assert not found.wished(Scenario(), "I03")


def test_a_tick_back_is_as_it_was(framework: Framework) -> None:
    found = offered(framework)
    once = found.toggled(Scenario(), "I01")
    assert not once.as_it_is
    assert not found.wished(once, "I01")
    assert found.toggled(once, "I01").as_it_is


def test_a_scenario_changes_terms_people_and_money(framework: Framework) -> None:
    found = offered(framework)
    wished = {"I01": False, "I03": True, "I02": True, "I04": True}
    changed = scenario_setup(framework, SETUP, found, Scenario(wished, 50, ()))
    assert changed.terms_of("I01") == Terms(excluded=True)
    assert changed.terms_of("I03") == Terms(reason="Later")
    assert changed.terms_of("I02") == Terms(must=True)
    assert changed.terms_of("I04") == Terms()
    assert changed.budget == ()
    usual = {pool.id: pool.capacity / 2 for pool in framework.pools} | {"BUS": 4.0}
    assert changed.capacity == usual
    assert scenario_setup(framework, SETUP, found, Scenario()) == SETUP


def step(week: int, index: float, half: float = 0.5, verdict: str = "FIX", gates: int = 2) -> Projection:
    names = tuple(f"D{n}.1" for n in range(gates))
    exposures = {"FM1": 40.0, "FM2": 60.0 - week}
    return Projection(
        week,
        index,
        index - half,
        index + half,
        verdict,
        (),
        exposures,
        gates,
        names,  # type: ignore[arg-type]
    )


def test_what_holds_on_each_day_and_at_the_end() -> None:
    done = replace(made("I01", 4, 9, 9, 1.0), finish=4, cost=Range(1, 2, 3))
    late = replace(made("I02", 10, 9, 9, 1.0), finish=13, external=7.0)
    steps = (step(0, 40), step(4, 45), step(13, 60, verdict="CONDITIONS", gates=0))
    found = outlooks(replace(plan_of(done, late), projections=steps), (27, 28, 90))
    assert [one.day for one in found] == [27, 28, 90, None]
    assert [one.index for one in found] == [40, 45, 45, 60]
    assert [one.effort for one in found] == [0, 4, 4, 14]
    assert [one.cost for one in found] == [None, 2.0, 2.0, 9.0]
    assert [one.gates for one in found] == [2, 2, 2, 0]
    assert (found[0].mode, found[0].exposure, found[3].mode) == ("FM2", 60.0, "FM2")
    assert outlooks(plan_of(done), (30,)) == ()


def test_a_change_within_the_range_is_none() -> None:
    a, b, c = (
        outlooks(replace(plan_of(), projections=(one,)), ())[0]
        for one in (step(0, 40, 3), step(0, 43, 3), step(0, 46, 3, gates=1))
    )
    assert difference(a, b).none
    found = difference(a, c)
    assert (found.none, found.index.changed, found.gates) == (False, True, 1)
    assert difference(c, a).gates == -1
    unknown = replace(a, index=None, lo=None, hi=None)
    assert difference(unknown, a).none
    assert not difference(a, replace(a, verdict="LAUNCH")).none
