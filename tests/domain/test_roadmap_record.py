"""Work that the plan of now does not know any more stays in every share and sum, before and after replanning."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from readiness_desktop.domain.assessment import Action, Profile, Round
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.roadmap_progress import roadmap_progress
from readiness_desktop.domain.roadmap_record import past_work, round_curve, round_progress
from readiness_desktop.domain.roadmap_setup import (
    ChosenPlan,
    OwnInitiative,
    Placement,
    Rest,
    RoadmapSetup,
    Terms,
)
from tests.domain.made_plan import MONDAY, plan, planned

ON = MONDAY + timedelta(9)
LATER = MONDAY + timedelta(7)
SETUP = RoadmapSetup(rates={"BUS": 1_000.0}, terms={"I37": Terms(external_cost=500.0)})


def action(name: str, status: str = "done", **fields: object) -> Action:
    return Action(name, name, initiative=name, status=status, **fields)  # type: ignore[arg-type]


def chosen(*placements: Placement, first: date = MONDAY) -> ChosenPlan:
    return ChosenPlan("u", first, first, "list", placements, 1.0, 52)


def round_of(*actions: Action, plans: tuple[ChosenPlan, ...] = (), setup: RoadmapSetup = SETUP) -> Round:
    profile = Profile("P", size="medium", roadmap=setup)
    return Round("r", 1, MONDAY, "f", "1", "c", profile, actions=actions, plans=plans)


def test_replanning_takes_nothing_out_of_the_record(framework: Framework) -> None:
    days = framework.initiative("I37").effort[1] * framework.constants.size_factors["medium"]
    done = action("I37", started=MONDAY, finished=ON, spent_days=6.0, spent_money=1_500.0)
    whole = replace(planned("I37", 0, 2), effort=days, rate=days / 2)
    other = planned("I02", 2, 2)
    held = round_of(done, plans=(chosen(Placement("I37", 0, 2, 2)),))
    before = roadmap_progress(plan(whole, other), held.actions, ON)
    after = round_progress(framework, held, plan(replace(other, start=1, finish=3), first_day=LATER), ON)
    assert after.of("I37").beside
    assert not after.of("I02").beside
    assert [one.id for one in after.initiatives] == ["I02", "I37"]
    for name in ("effort", "due", "earned", "spent_days", "left_days", "spent_money"):
        assert getattr(after, name) == pytest.approx(getattr(before, name)), name
    one, then = after.of("I37"), before.of("I37")
    assert (one.start, one.finish, one.days_late) == (then.start, then.finish, then.days_late)
    curve = round_curve(framework, held, plan(other, first_day=LATER), ON)
    assert curve[0].day == MONDAY - timedelta(1)
    assert next(point.earned for point in curve if point.day == ON) == pytest.approx(after.earned_share)


def test_what_was_dropped_counts_with_its_money_alone(framework: Framework) -> None:
    held = round_of(action("I37", "dropped", spent_money=300.0), plans=(chosen(Placement("I37", 0, 2, 2)),))
    found = round_progress(framework, held, plan(), ON)
    assert (found.effort, found.spent_money) == (40.0, 300.0)
    assert found.of("I37").state == "dropped"


def test_the_newest_chosen_plan_that_had_it_says_when_and_how_much(framework: Framework) -> None:
    first = chosen(Placement("I37", 0, 2, 2))
    newest = chosen(Placement("I37", 0, 1, 2, Rest(1.0, 5.0)), first=LATER)
    empty = chosen(Placement("I38", 0, 1, 1), first=LATER)
    done = action("I37", started=MONDAY, finished=ON)
    (one,) = past_work(framework, round_of(done, plans=(first, newest, empty)), plan(), ON)
    assert (one.start, one.finish) == (LATER, LATER + timedelta(13))
    assert (one.effort, one.before, one.rate) == (6.0, 5.0, 1.0)
    assert one.money is not None


def test_what_no_plan_had_went_as_it_went(framework: Framework) -> None:
    initiative = framework.initiative("I37")
    done = action("I37", started=MONDAY, finished=ON)
    (one,) = past_work(framework, round_of(done), plan(), ON)
    assert (one.start, one.finish, one.days) == (MONDAY, ON, 10)
    assert one.effort == initiative.effort[1] * framework.constants.size_factors["medium"]
    (begun,) = past_work(framework, round_of(action("I37", "begun")), plan(), ON)
    weeks = initiative.weeks + initiative.wait_weeks
    assert (begun.start, begun.finish) == (ON, ON + timedelta(7 * weeks - 1))
    typed = replace(SETUP, terms={"I37": Terms(effort=(1.0, 3.0, 5.0), weeks=9)})
    (own,) = past_work(framework, round_of(action("I37", "begun"), setup=typed), plan(), ON)
    assert (own.effort, own.finish) == (3.0, ON + timedelta(7 * (9 + initiative.wait_weeks) - 1))
    (backwards,) = past_work(framework, round_of(action("I37", started=ON, finished=MONDAY)), plan(), ON)
    assert backwards.start == backwards.finish == ON


def test_an_own_initiative_counts_as_typed_and_one_that_is_gone_by_its_days(framework: Framework) -> None:
    own = OwnInitiative("X01", "Ours", "BUS", effort=(2.0, 4.0, 6.0))
    done = action("X01", finished=ON, spent_days=7.0)
    (there,) = past_work(framework, round_of(done, setup=replace(SETUP, own=(own,))), plan(), ON)
    assert (there.effort, there.money) == (4.0, 4_000.0)
    (gone,) = past_work(framework, round_of(done), plan(), ON)
    assert (gone.effort, gone.money) == (7.0, None)
    (unsaid,) = past_work(framework, round_of(action("X01")), plan(), ON)
    assert unsaid.effort == 0.0


def test_what_the_plan_knows_or_nobody_began_is_not_beside_it(framework: Framework) -> None:
    held = round_of(action("I01"), action("I37", "open", owner="Ada"), Action("c", "C1:D2.4", status="done"))
    assert past_work(framework, held, plan(), ON) == ()
