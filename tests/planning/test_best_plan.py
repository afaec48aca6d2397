"""The best plan of a round: proven, never behind the list's, with the rest put after it, and what nobody can meet."""

from dataclasses import replace
from datetime import timedelta

import pytest

from readiness_desktop.domain.assessment import Action
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.roadmap_setup import RoadmapSetup, Terms
from readiness_desktop.planning.problem import problem_of
from readiness_desktop.planning.roadmap import best_plan, make_plan


def both(framework, assessment, **limits):
    setup = RoadmapSetup(aim="all", **limits)
    results = evaluate(framework, assessment)
    return make_plan(framework, assessment, results, setup), best_plan(framework, assessment, results, setup)


def test_the_worked_example_is_solved_to_the_end(framework, state):
    quick, best = both(framework, state("A"))
    assert best.area == pytest.approx(17020.250152, abs=1e-5)
    assert (best.proven, best.gap, best.breaks) == (True, 0.0, ())
    assert best.bound == pytest.approx(best.area, abs=1e-5)
    assert best.area <= quick.area
    assert {one.id for one in best.initiatives} == {one.id for one in quick.initiatives}
    assert best.seconds is not None


def test_what_does_not_end_in_time_is_left_out_and_said(framework, state):
    quick, best = both(framework, state("A"), horizon_weeks=20)
    assert best.proven
    assert best.area <= quick.area + 1e-6
    for plan in (quick, best):
        assert all(one.finish <= 20 for one in plan.initiatives)
        assert {one.kind for one in plan.left_out} <= {"horizon", "needs"}
        assert len(plan.initiatives) + len(plan.left_out) == 32
        assert plan.breaks == ()


def begun(framework, assessment, *names, spent=0.0):
    actions = tuple(Action(n, n, initiative=n, status="begun", spent_days=spent) for n in names)
    return assessment.with_current(replace(assessment.current, actions=actions))


@pytest.mark.parametrize("name", ["I52", "I53", "I32"])
def test_work_begun_before_what_it_waits_for_is_a_fact(framework, state, name):
    quick, best = both(framework, begun(framework, state("A"), name))
    for plan in (quick, best):
        assert plan.breaks == plan.unmet == ()
        assert next(one.start for one in plan.initiatives if one.id == name) == 0
    assert best.proven


def test_work_under_way_that_outlasts_the_horizon_takes_its_people(framework, state):
    quick, best = both(framework, begun(framework, state("A"), "I53"), horizon_weeks=12)
    assert best.breaks == quick.breaks == ()
    assert "I53" in {one.id for one in best.initiatives}
    assert max(best.load["CHG"][:12]) <= max(6.0, best.initiatives[0].rate) + 1e-6


def test_more_begun_than_there_are_people_for_breaks_nothing(framework, state):
    few = {"CHG": 2.0}
    quick, best = both(framework, begun(framework, state("A"), "I52", "I53", "I49"), capacity=few)
    assert best.breaks == quick.breaks == ()
    assert best.load["CHG"][0] > 2.0


def test_a_fixed_start_that_has_gone_by_has_lapsed(framework, state):
    assessment = state("A")
    day = assessment.current.as_of
    terms = {name: Terms(start=day + timedelta(7 * week)) for name, week in (("I11", 0), ("I40", 8))}
    later = {"start": day + timedelta(7 * 16)}
    quick, best = both(framework, assessment, terms=terms, **later)
    assert best.breaks == quick.breaks == ()
    assert best.proven
    assert not any(one.fixed for one in best.initiatives)


def test_musts_that_people_cannot_do_in_time_say_how_long_they_take(framework, state):
    terms = {name: Terms(must=True) for name in ("I40", "I41", "I44", "I45")}
    quick, _best = both(framework, state("A"), terms=terms, horizon_weeks=20, capacity={"ML": 5.0})
    (one,) = quick.unmet
    assert one.kind == "must"
    assert one.have == 20
    eased, _best = both(
        framework, state("A"), terms=terms, horizon_weeks=round(one.need), capacity={"ML": 5.0}
    )
    assert eased.unmet == ()


def test_without_time_the_lists_plan_stands_with_a_bound(framework, state):
    assessment = state("A")
    results = evaluate(framework, assessment)
    setup = RoadmapSetup(aim="all")
    plan = best_plan(framework, assessment, results, setup, time_limit=0.0)
    assert not plan.proven
    assert plan.bound is not None and plan.gap is not None
    assert plan.bound <= plan.area <= make_plan(framework, assessment, results, setup).area + 1e-6
    assert plan.gap == pytest.approx((plan.area - plan.bound) / plan.bound)


def test_a_search_that_is_stopped_at_once_has_a_plan(framework, state):
    assessment = state("A")
    plan = best_plan(framework, assessment, evaluate(framework, assessment), cancelled=lambda: True)
    assert plan.initiatives
    assert plan.breaks == ()


def test_dates_that_cannot_hold_together_say_the_least_delay(framework, state):
    assessment = state("A")
    day = assessment.current.as_of
    # Each alone can be done in three weeks; both together are more than the six days a week of their people.
    terms = {
        "I05": Terms(due=day + timedelta(20), must=True),
        "I06": Terms(due=day + timedelta(20), must=True),
    }
    few = {"BUS": 3.0}
    results = evaluate(framework, assessment)
    setup = RoadmapSetup(aim="all", terms=terms, capacity=few)
    plan = best_plan(framework, assessment, results, setup)
    assert plan.solver == "list"
    assert not plan.proven
    assert [one.kind for one in plan.breaks] == ["late"]
    (one,) = plan.unmet
    assert (one.kind, one.have) == ("late", 3)
    assert one.need > 3
    moved = replace(terms[one.ids[0]], due=day + timedelta(7 * round(one.need) - 1))
    eased = replace(setup, terms=terms | {one.ids[0]: moved})
    assert best_plan(framework, assessment, results, eased).unmet == ()


def test_a_fixed_start_is_kept_and_costs_area(framework, state):
    assessment = state("A")
    day = assessment.current.as_of
    _quick, free = both(framework, assessment)
    _quick, held = both(framework, assessment, terms={"I05": Terms(start=day + timedelta(70))})
    assert next(one.start for one in held.initiatives if one.id == "I05") == 10
    assert held.proven
    assert held.area > free.area


def test_the_problem_is_the_one_that_was_asked_for(framework, state):
    assessment = state("A")
    setup = RoadmapSetup(aim="all", horizon_weeks=30, budget=(5.0,))
    problem = problem_of(framework, assessment, evaluate(framework, assessment), setup)
    assert (problem.instance.horizon, problem.instance.budget) == (30, (5.0,))
    assert problem.goals == {}
