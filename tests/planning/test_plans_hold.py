from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.planning.checking import check
from readiness_desktop.planning.problem import problem_of
from readiness_desktop.planning.roadmap import best_plan, make_plan, plan_in_force
from readiness_desktop.services.roadmap_setup import choose, set_roadmap
from tests.planning.engagements import DAY
from tests.planning.wishes import engagement

SEEDS = st.integers(0, 10**9)
SMALL = 0.92
"""Share of questions that lack little, so that the best plan is proven in a moment."""


@pytest.fixture(scope="module")
def drawn(framework):
    """An engagement of a seed with its results and its problem."""

    @cache
    def of(seed, dates=True, done=0.8):
        assessment = engagement(framework, seed, dates=dates, done=done)
        results = evaluate(framework, assessment)
        return assessment, results, problem_of(framework, assessment, results, assessment.profile.roadmap)

    return of


def starts_of(plan):
    return {one.id: one.start for one in plan.initiatives}


def area_by_starts(problem, plan):
    return check(problem.instance, starts_of(plan)).area


@settings(max_examples=60, deadline=None)
@given(SEEDS)
def test_a_found_plan_breaks_only_what_dates_and_fixed_places_ask(drawn, seed):
    assessment, results, problem = drawn(seed)
    plan = make_plan(problem.framework, assessment, results, trials=20)
    work = problem.instance.work
    fixed = [item for item in work.values() if item.start is not None]
    for one in plan.breaks:
        item = work.get(one.id)
        if one.kind == "late":
            assert item.due is not None
        elif one.kind == "must":
            assert item.must
        elif one.kind == "prerequisite":
            assert item.start is not None
        elif one.kind == "capacity":
            assert any(each.pool == one.other for each in fixed)
        elif one.kind == "person":
            assert sum(each.person == one.other for each in fixed) > 1
        else:
            assert one.kind == "budget"
            assert fixed
    assert area_by_starts(problem, plan) == pytest.approx(plan.area, abs=1e-6)


@settings(max_examples=60, deadline=None)
@given(SEEDS)
def test_a_found_plan_without_dates_breaks_nothing(drawn, seed):
    assessment, results, problem = drawn(seed, dates=False)
    assert make_plan(problem.framework, assessment, results, trials=20).breaks == ()


@settings(max_examples=15, deadline=None)
@given(SEEDS)
def test_the_best_plan_is_never_behind_the_found_one_and_proven_only_where_checked(drawn, seed):
    assessment, results, problem = drawn(seed, done=SMALL)
    found = make_plan(problem.framework, assessment, results)
    best = best_plan(problem.framework, assessment, results)
    if not found.breaks:
        assert best.breaks == ()
        assert best.area <= found.area + 1e-6
    if best.proven:
        checked = check(problem.instance, starts_of(best))
        assert checked.breaks == ()
        assert checked.area == pytest.approx(best.area, abs=1e-6)
        assert best.bound == pytest.approx(best.area, abs=1e-3)
        assert best.gap == 0.0
    elif best.bound is not None:
        assert best.bound <= best.area


@settings(max_examples=10, deadline=None)
@given(SEEDS, st.integers(0, 5), st.sampled_from((1.2, 2.0)))
def test_more_people_at_the_same_pace_never_make_the_best_plan_worse(drawn, seed, place, more):
    assessment, results, problem = drawn(seed, dates=False, done=SMALL)
    pool = problem.framework.pools[place].id
    setup = assessment.profile.roadmap
    pace = {one.id: 1.0 for one in problem.framework.pools}
    for item in problem.instance.work.values():
        pace[item.pool] = max(pace[item.pool], item.effort / item.weeks)
    few = replace(setup, capacity=pace)
    many = replace(setup, capacity=pace | {pool: pace[pool] * more})
    plans = [best_plan(problem.framework, assessment, results, limits) for limits in (few, many)]
    assert all(plan.proven for plan in plans)
    assert plans[1].area <= plans[0].area + 1e-6


@settings(max_examples=15, deadline=None)
@given(SEEDS)
def test_a_chosen_best_plan_stays_what_it_was(drawn, seed):
    assessment, results, problem = drawn(seed, done=SMALL)
    best = best_plan(problem.framework, assessment, results)
    chosen = choose(assessment, best, on=DAY, by="Ada", solver=best.solver)
    plan = plan_in_force(problem.framework, chosen, results)
    assert plan.chosen
    assert not plan.stale
    assert starts_of(plan) == starts_of(best)
    assert plan.area == pytest.approx(best.area, abs=1e-9)
    assert (plan.proven, plan.bound, plan.gap) == (best.proven, best.bound, best.gap)
    other = set_roadmap(chosen, one_each=not chosen.profile.roadmap.one_each)
    assert not plan_in_force(problem.framework, other, results).chosen


@settings(max_examples=60, deadline=None)
@given(SEEDS)
def test_what_is_left_out_is_so_for_the_reason_that_is_given(drawn, seed):
    assessment, results, problem = drawn(seed)
    setup, catalogue = problem.setup, problem.selection.catalogue
    plan = make_plan(problem.framework, assessment, results, trials=20)
    status = {one.key: one.status for one in assessment.current.actions}
    out = {one.id: one for one in plan.left_out}
    assert not out.keys() & starts_of(plan).keys()
    assert problem.selection.needs.scheduled == out.keys() | starts_of(plan).keys()
    for name, one in out.items():
        if one.kind == "excluded":
            assert setup.terms_of(name).excluded or status[name] == "dropped"
            assert one.reason == setup.terms_of(name).reason
        elif one.kind == "done":
            assert status[name] == "done"
        elif one.kind == "needs":
            assert set(one.other) <= set(catalogue[name].prerequisites) & out.keys()
            assert all(out[other].kind != "done" for other in one.other)
        elif one.kind == "no_capacity":
            assert one.other == (catalogue[name].pool,)
            assert plan.capacity[one.other[0]] == 0
        elif one.kind == "cycle":
            assert set(catalogue[name].prerequisites) & set(one.other)
        elif one.kind == "horizon":
            assert status.get(name) != "begun"
        else:
            # With money enough it would be finished in time.
            assert one.kind == "budget"
            assert setup.budget
