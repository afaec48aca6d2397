from dataclasses import replace
from datetime import timedelta

import pytest

from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.roadmap_setup import Closure, RoadmapSetup, Terms
from readiness_desktop.planning.least_change import unmet_of
from readiness_desktop.planning.local_search import solve_list
from readiness_desktop.planning.orders import listing
from readiness_desktop.planning.problem import problem_of
from readiness_desktop.planning.roadmap import make_plan
from readiness_desktop.planning.schedule import serial_schedule


def unmet(framework, assessment, **limits):
    setup = RoadmapSetup(aim="all", **limits)
    return make_plan(framework, assessment, evaluate(framework, assessment), setup, trials=10).unmet


def test_nothing_stands_in_the_way_of_the_worked_example(framework, state):
    assert unmet(framework, state("A")) == ()


@pytest.mark.parametrize("pool", ["RISK", "CHG", "BUS"])
def test_a_pool_without_people_gets_the_least_that_does(framework, state, pool):
    (one,) = unmet(framework, state("A"), capacity={pool: 0.0})
    assert (one.kind, one.pool, one.have) == ("no_capacity", pool, 0.0)
    assert one.need > 0 and (2 * one.need).is_integer()

    def within(capacity):
        setup = RoadmapSetup(aim="all", capacity={pool: capacity})
        problem = problem_of(framework, state("A"), evaluate(framework, state("A")), setup).instance
        spans = serial_schedule(problem, listing(problem))
        return sum(problem.work[name].pool == pool and one.finish <= 52 for name, one in spans.items())

    assert within(one.need) == within(1000.0)
    assert within(one.need - 0.5 or 0.1) < within(1000.0)


def test_dates_that_prerequisites_rule_out(framework, state):
    day = state("A").current.as_of
    terms = {"I38": Terms(due=day + timedelta(27)), "I04": Terms(start=day), "I53": Terms(must=True)}
    found = {one.kind: one for one in unmet(framework, state("A"), terms=terms, horizon_weeks=30)}
    # I05 takes three weeks and I38 eight; I06 three before I04; I53 takes 26 weeks after others.
    assert (found["late"].ids, found["late"].have, found["late"].need) == (("I38",), 4, 11)
    assert (found["start"].ids, found["start"].have, found["start"].need) == (("I04",), 0, 3)
    assert (found["must"].ids, found["must"].have) == (("I53",), 30)
    assert found["must"].need == 37


def test_what_has_to_be_done_and_waits_for_what_was_left_out(framework, state):
    terms = {"I48": Terms(excluded=True), "I38": Terms(must=True)}
    (one,) = unmet(framework, state("A"), terms=terms)
    assert (one.kind, one.ids, one.other) == ("needs", ("I38",), "I48")


def test_a_budget_below_what_has_to_be_done(framework, state):
    rates = dict.fromkeys(("BUS", "DATA", "PLAT", "ML", "RISK", "CHG"), 1000.0)
    limits = {"rates": rates, "budget": (2000.0,), "terms": {"I38": Terms(must=True)}}
    (one,) = unmet(framework, state("A"), **limits)
    assert (one.kind, one.ids, one.have) == ("budget", ("I38",), 2000.0)

    def enough(money):
        return unmet(framework, state("A"), **(limits | {"budget": (money,)})) == ()

    assert enough(one.need)
    assert not enough(one.need - 1)


def test_dates_that_only_the_solver_rules_out(framework, state):
    assessment = state("A")
    results = evaluate(framework, assessment)
    problem = problem_of(framework, assessment, results, RoadmapSetup(aim="all"))
    work = dict(problem.instance.work)
    work["I05"] = replace(work["I05"], due=3)
    tight = replace(problem, instance=replace(problem.instance, work=work))
    assert unmet_of(tight, (), {}) == ()
    (one,) = unmet_of(tight, (), {"I05": 2})
    assert (one.kind, one.have, one.need) == ("late", 3, 5)
    assert solve_list(tight.instance).starts is not None


def test_a_fixed_start_in_a_closed_week_or_before_an_earliest_day_is_no_conflict(framework, state):
    day = state("A").current.as_of
    closed = (Closure(day - timedelta(7), day + timedelta(13)),)
    terms = {"I06": Terms(start=day, not_before=day + timedelta(70))}
    assert unmet(framework, state("A"), terms=terms, closures=closed) == ()
