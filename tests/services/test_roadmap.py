from dataclasses import replace
from datetime import date

from readiness_desktop.domain.assessment import Lock
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.roadmap_setup import RoadmapSetup
from readiness_desktop.planning.roadmap import make_plan
from readiness_desktop.services.roadmap import plan_for, roadmap_goals, trial_plan


def test_an_open_round_gets_a_plan_for_its_targets(framework, state):
    assessment = state("A")
    results = evaluate(framework, assessment)
    assert plan_for(framework, assessment, results) == make_plan(framework, assessment, results)


def test_the_limits_of_the_profile_hold(framework, state):
    assessment = state("A")
    results = evaluate(framework, assessment)
    half = {pool.id: pool.capacity / 2 for pool in framework.pools}
    roadmap = replace(assessment.profile.roadmap, capacity=half)
    profile = replace(assessment.profile, roadmap=roadmap)
    slower = assessment.with_current(replace(assessment.current, profile=profile))
    plan = plan_for(framework, slower, results)
    assert plan.capacity == half
    assert plan.area > plan_for(framework, assessment, results).area
    quick = trial_plan(framework, assessment, results, profile.roadmap)
    assert quick.capacity == half
    goals = roadmap_goals(framework, assessment, results)
    assert trial_plan(framework, assessment, results, profile.roadmap, goals) == quick


def test_a_locked_round_keeps_the_plan_that_was_handed_over(framework, state):
    assessment = state("A")
    results = evaluate(framework, assessment)
    stored = make_plan(framework, assessment, results, RoadmapSetup(aim="all"))
    lock = Lock(date(2026, 4, 14), "Ada", results.input_hash, results.engine_version, results, stored)
    locked = assessment.with_current(replace(assessment.current, lock=lock))
    assert plan_for(framework, locked, results) is stored


def test_a_locked_round_without_a_plan_gets_one(framework, state):
    assessment = state("A")
    results = evaluate(framework, assessment)
    lock = Lock(date(2026, 4, 14), "Ada", results.input_hash, results.engine_version, results)
    locked = assessment.with_current(replace(assessment.current, lock=lock))
    assert plan_for(framework, locked, results) == make_plan(framework, locked, results)
