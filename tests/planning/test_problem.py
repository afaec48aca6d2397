from dataclasses import replace
from datetime import date, timedelta

import pytest

from readiness_desktop.domain.assessment import Action
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.plan import Range
from readiness_desktop.domain.roadmap_setup import Closure, OwnInitiative, Rest, RoadmapSetup, Terms
from readiness_desktop.planning.problem import problem_of, shares_of, week_of
from tests.planning.engagements import DAY


def made(framework, assessment, *, first_day=None, kept=(), rest=None, **limits):
    setup = RoadmapSetup(aim="all", **limits)
    results = evaluate(framework, assessment)
    return problem_of(framework, assessment, results, setup, first_day=first_day, kept=kept, rest=rest)


def with_actions(assessment, *actions):
    return assessment.with_current(replace(assessment.current, actions=actions))


def test_the_pack_alone(framework, state):
    problem = made(framework, state("A"))
    work = problem.instance.work["I05"]
    assert (work.effort, work.weeks, work.pool, work.cost, work.external) == (8, 3, "BUS", 0, 0)
    assert problem.instance.horizon == framework.constants.horizon_weeks
    assert problem.instance.budget == ()
    assert problem.instance.shares == {}
    assert problem.first_day == state("A").current.as_of


def test_money_is_the_expected_days_at_the_rate_of_the_pool(framework, state):
    problem = made(framework, state("A"), rates={"BUS": 600.0}, terms={"I05": Terms(external_cost=900.0)})
    work = problem.instance.work["I05"]
    assert work.cost == pytest.approx(600 * (4 + 4 * 8 + 13) / 6)
    assert work.external == 900


def test_an_own_estimate_takes_the_place_of_the_packs(framework, state):
    problem = made(framework, state("A"), terms={"I05": Terms(effort=(1, 2, 6), weeks=4)})
    assert problem.days["I05"] == Range(1, 2, 6)
    assert (problem.instance.work["I05"].effort, problem.instance.work["I05"].weeks) == (2, 4)


def test_the_size_scales_the_pack_and_not_what_was_added(framework, state):
    assessment = state("A")
    profile = replace(assessment.profile, size="large")
    large = assessment.with_current(replace(assessment.current, profile=profile))
    own = OwnInitiative("X01", "Move", "DATA", effort=(1, 2, 3))
    problem = made(framework, large, own=(own,))
    assert problem.days["I05"].likely == pytest.approx(1.6 * 8)
    assert problem.days["X01"] == Range(1, 2, 3)


def test_dates_become_weeks_from_the_first_day(framework, state):
    day = state("A").current.as_of
    terms = {
        "I05": Terms(start=day + timedelta(15)),
        "I06": Terms(not_before=day + timedelta(7), due=day + timedelta(34)),
        "I08": Terms(due=day + timedelta(33)),
    }
    work = made(framework, state("A"), terms=terms).instance.work
    assert work["I05"].start == 2
    assert (work["I06"].not_before, work["I06"].due) == (1, 5)
    assert work["I08"].due == 4
    later = made(framework, state("A"), terms=terms, start=day + timedelta(14))
    assert later.instance.work["I05"].start == 0
    assert later.first_day == day + timedelta(14)


def test_begun_work_goes_on_with_what_is_left(framework, state):
    begun = Action("u", "I52", initiative="I52", status="begun", spent_days=12.0)
    work = made(framework, with_actions(state("A"), begun), rates={"CHG": 100.0}).instance.work["I52"]
    # 30 days over 16 weeks, of which 12 are worked.
    assert (work.effort, work.weeks, work.start) == (18, 10, 0)
    assert work.cost == pytest.approx(100 * (15 + 4 * 30 + 50) / 6 * 18 / 30)
    said = replace(begun, left_days=3.0)
    assert made(framework, with_actions(state("A"), said)).instance.work["I52"].effort == 3
    whole = made(framework, with_actions(state("A"), begun), kept=["I52"]).instance.work["I52"]
    assert (whole.effort, whole.start) == (30, None)
    part = made(framework, with_actions(state("A"), begun), kept=["I52"], rest={"I52": Rest(18.0, 12.0)})
    assert (part.instance.work["I52"].effort, part.instance.work["I52"].start) == (18, None)


def test_owners_count_only_where_one_thing_at_a_time_is_wished(framework, state):
    owned = with_actions(state("A"), Action("u", "I05", initiative="I05", owner="Ada"))
    assert made(framework, owned).instance.work["I05"].person == ""
    assert made(framework, owned, one_each=True).instance.work["I05"].person == "Ada"


def test_days_off_are_shares_of_working_weeks(framework):
    monday = date(2026, 4, 6)
    closures = (
        Closure(monday, monday),
        Closure(date(2026, 4, 10), date(2026, 4, 12)),
        Closure(date(2026, 4, 13), date(2026, 4, 19), pools=("DATA",)),
    )
    shares = shares_of(framework, RoadmapSetup(closures=closures), monday)
    assert shares["BUS"] == (0.6, 1.0)
    assert shares["DATA"] == (0.6, 0.0)
    assert shares_of(framework, RoadmapSetup(), monday) == {}


def test_weeks_before_the_first_day_are_below_zero():
    assert [week_of(DAY, DAY + timedelta(days)) for days in (-1, 0, 6, 7)] == [-1, 0, 0, 1]


def test_weights_multiply_the_exposure_of_a_mode(framework, state):
    usual, heavy = (
        made(framework, state("A")).instance,
        made(framework, state("A"), weights={"FM1": 3.0}).instance,
    )
    assert heavy.risk.total(heavy.levels) > usual.risk.total(usual.levels)


def test_the_model_changes_with_answers_and_limits_but_not_with_progress(framework, state):
    assessment = state("A")
    model = made(framework, assessment).model
    assert model == made(framework, with_actions(assessment, Action("u", "I05", status="begun"))).model
    assert model != made(framework, assessment, capacity={"BUS": 5.0}).model
    assert model != made(framework, state("B")).model
    assert (
        made(framework, assessment, capacity={"BUS": 5}).model
        == made(framework, assessment, capacity={"BUS": 5.0}).model
    )


def test_work_under_way_stands_where_it_is_whatever_was_wished_for_its_start(framework, state):
    begun = with_actions(state("A"), Action("u", "I52", initiative="I52", status="begun"))
    day = begun.current.as_of
    for terms, free in (
        (Terms(start=day + timedelta(70)), 10),
        (Terms(not_before=day + timedelta(70)), None),
    ):
        found = made(framework, begun, terms={"I52": terms}).instance.work["I52"]
        assert (found.start, found.not_before) == (0, 0)
        kept = made(framework, begun, terms={"I52": terms}, kept=["I52"]).instance.work["I52"]
        assert (kept.start, kept.not_before) == (None, 0)
        before = made(framework, state("A"), terms={"I52": terms}).instance.work["I52"]
        assert (before.start, before.not_before) == (free, 0 if free else 10)
