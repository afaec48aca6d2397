"""Plans by hand: what moves, what stays, what is broken and what a proof survives."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from readiness_desktop.domain.assessment import Lock
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.roadmap_progress import roadmap_progress
from readiness_desktop.domain.roadmap_setup import Rest, Terms
from readiness_desktop.services.roadmap import find_best_plan, plan_for
from readiness_desktop.services.roadmap_actions import set_spent, set_status
from readiness_desktop.services.roadmap_moves import leave_out, move, pin, placing, take_in
from readiness_desktop.services.roadmap_setup import choose

DAY = date(2026, 4, 20)
WHO = {"on": DAY, "by": "Anna"}


def places(plan):
    return {one.id: (one.start, one.weeks) for one in plan.initiatives}


@pytest.fixture(scope="module")
def made(framework, state):
    """Assessment, results and plan of state A."""
    assessment = state("A")
    results = evaluate(framework, assessment)
    return assessment, results, plan_for(framework, assessment, results)


@pytest.fixture(scope="module")
def best(framework, made):
    """The assessment with its best plan chosen, and that plan as it is read again."""
    assessment, results, _plan = made
    found = find_best_plan(framework, assessment, results)
    chosen = choose(assessment, found, solver="exact", **WHO)
    return chosen, found, plan_for(framework, chosen, results)


def test_a_chosen_plan_is_read_again_as_it_was_chosen(best):
    _assessment, found, plan = best
    assert places(plan) == places(found)
    assert plan.area == pytest.approx(found.area)
    assert (plan.proven, plan.chosen, plan.stale, plan.bound) == (True, True, False, found.bound)


def test_one_moves_and_all_others_stay(framework, made):
    assessment, results, plan = made
    start, weeks = places(plan)["I52"]
    later = move(framework, assessment, results, plan, "I52", (start + 3, weeks + 2), **WHO)
    after = plan_for(framework, later, results)
    assert places(after) == places(plan) | {"I52": (start + 3, weeks + 2)}
    assert (after.solver, after.chosen) == ("hand", True)
    terms = later.profile.roadmap.terms_of("I52")
    assert (terms.start, terms.weeks) == (plan.day(start + 3, assessment.current.as_of), weeks + 2)
    assert next(one for one in after.initiatives if one.id == "I52").fixed
    # I53 begins as soon as the same people are free.
    assert {(one.kind, one.other) for one in after.breaks} == {("capacity", "CHG")}


def test_what_a_place_breaks_is_known_before(framework, made):
    assessment, results, plan = made
    trial = placing(framework, assessment, results, plan)
    for name, (start, weeks) in list(places(plan).items())[:12]:
        assert trial.breaks(name, start, weeks) == ()
        moved = move(framework, assessment, results, plan, name, (start + 2, weeks), **WHO)
        assert trial.breaks(name, start + 2, weeks) == plan_for(framework, moved, results).breaks
    assert trial.breaks("I99", 0, 1) == ()


def test_fixing_keeps_a_proof_and_freeing_ends_it(framework, made, best):
    results = made[1]
    assessment, _found, plan = best
    fixed = pin(framework, assessment, results, plan, "I38", True, **WHO)
    after = plan_for(framework, fixed, results)
    assert (after.proven, after.stale, after.solver) == (True, False, "exact")
    assert places(after) == places(plan)
    freed = pin(framework, fixed, results, after, "I38", False, **WHO)
    again = plan_for(framework, freed, results)
    assert (again.proven, again.bound, again.solver) == (False, None, "hand")
    assert places(again) == places(plan)
    assert freed.profile.roadmap.terms == {}


def test_fixing_a_plan_that_nobody_proved(framework, made):
    assessment, results, plan = made
    fixed = pin(framework, assessment, results, plan, "I38", True, **WHO)
    after = plan_for(framework, fixed, results)
    assert (after.solver, after.breaks, places(after)) == ("hand", (), places(plan))


def test_what_is_left_out_goes_with_what_waits_for_it_and_comes_back(framework, made):
    assessment, results, plan = made
    out = leave_out(framework, assessment, results, plan, "I48", " Nobody to hire. ", **WHO)
    after = plan_for(framework, out, results)
    reasons = {one.id: one.reason for one in after.left_out}
    assert reasons.keys() == {"I38", "I48", "I53"}
    assert reasons["I48"] == "Nobody to hire."
    assert places(after) == {n: p for n, p in places(plan).items() if n not in reasons}
    back = take_in(out, "I48")
    assert plan_for(framework, back, results).left_out == ()


def test_other_answers_make_a_chosen_plan_stale(framework, best):
    assessment, _found, plan = best
    answers = dict(assessment.current.answers)
    answers["D5.2"] = replace(answers["D5.2"], level=4, grade="E4", votes=())
    answers["D1.1"] = replace(answers["D1.1"], level=0, votes=())
    changed = assessment.with_current(replace(assessment.current, answers=answers))
    after = plan_for(framework, changed, evaluate(framework, changed))
    assert (after.chosen, after.stale, after.proven, after.bound) == (True, True, False, None)
    kept = {one.id: one for one in after.initiatives}
    assert places(plan) == {name: (one.start, one.weeks) for name, one in kept.items()}
    assert all(lift.question != "D5.2" for one in kept.values() for lift in one.lifts)
    assert {one.kind for one in after.left_out} <= {"unplaced", "needs"}
    assert after.left_out


def test_other_limits_put_a_chosen_plan_aside(framework, made, best):
    results = made[1]
    assessment = best[0]
    half = {pool.id: pool.capacity / 2 for pool in framework.pools}
    profile = replace(assessment.profile, roadmap=replace(assessment.profile.roadmap, capacity=half))
    changed = assessment.with_current(replace(assessment.current, profile=profile))
    plan = plan_for(framework, changed, results)
    assert (plan.chosen, plan.capacity) == (False, half)


def test_a_chosen_plan_stays_on_its_days(framework, made, best):
    results = made[1]
    assessment, _found, plan = best
    later = assessment.with_current(
        replace(assessment.current, as_of=assessment.current.as_of + timedelta(21))
    )
    after = plan_for(framework, later, results)
    assert after.first_day == plan.first_day
    assert places(after) == places(plan)


def test_a_locked_round_is_not_changed(framework, made):
    assessment, results, plan = made
    lock = Lock(DAY, "Ada", results.input_hash, results.engine_version, results, plan)
    locked = assessment.with_current(replace(assessment.current, lock=lock))
    with pytest.raises(ReadinessError) as refused:
        move(framework, locked, results, plan, "I38", (0, 8), **WHO)
    assert refused.value.fault == Fault.ROUND_LOCKED


def test_work_under_way_is_kept_as_it_was_when_the_plan_was_chosen(framework, state):
    assessment = set_spent(set_status(state("A"), "I08", "begun", on=DAY), "I08", days=4.0, money=None)
    roadmap = replace(
        assessment.profile.roadmap,
        rates=dict.fromkeys(("BUS", "DATA", "PLAT", "ML", "RISK", "CHG"), 800.0),
        budget=(120_000.0,),
        terms={"I08": Terms(external_cost=50_000.0)},
    )
    profile = replace(assessment.profile, roadmap=roadmap)
    assessment = assessment.with_current(replace(assessment.current, profile=profile))
    results = evaluate(framework, assessment)
    found = find_best_plan(framework, assessment, results, time_limit=2.0)
    begun = next(one for one in found.initiatives if one.id == "I08")
    assert (begun.effort, begun.start, begun.rest) == (8.0, 0, Rest(8.0, 4.0))
    chosen = choose(assessment, found, solver="exact", **WHO)
    # Two days more are worked since; the plan stays what it was.
    later = set_spent(chosen, "I08", days=6.0, money=None)
    plan = plan_for(framework, later, results)
    assert (plan.breaks, plan.stale, plan.bound) == ((), False, found.bound)
    assert plan.area == pytest.approx(found.area)
    assert plan.spend == pytest.approx(found.spend)
    moved = move(framework, later, results, plan, "I52", (30, 16), **WHO)
    again = {one.id: one for one in plan_for(framework, moved, results).initiatives}
    assert again["I08"] == next(one for one in plan.initiatives if one.id == "I08")
    going = roadmap_progress(plan, later.current.actions, plan.day(1, DAY)).of("I08")
    assert (going.effort, going.left_days, going.spent_days) == (12.0, 6.0, 6.0)
