from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from readiness_desktop.domain.assessment import Profile
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.roadmap_setup import RoadmapSetup, Terms
from readiness_desktop.planning.assemble import window_of
from readiness_desktop.planning.roadmap import best_plan, make_plan
from tests.planning.engagements import DAY, answered, assessed, engagements, everywhere


def plan_of(framework, assessment, **options):
    return make_plan(framework, assessment, evaluate(framework, assessment), **options)


def by_all(framework, assessment, **limits):
    return plan_of(framework, assessment, setup=RoadmapSetup(aim="all", **limits))


def test_standard_targets_of_the_worked_example(framework, state):
    plan = plan_of(framework, state("A"), setup=RoadmapSetup(aim="profile"))
    assert len(plan.initiatives) == 25
    assert plan.effort == 518
    assert plan.solver == "list"
    assert plan.breaks == plan.left_out == plan.unmet == ()


@pytest.mark.parametrize(("run", "known"), [("full", 17063.1), ("half", 17881.2)])
def test_the_search_beats_every_order_of_the_worked_example(framework, vectors, state, run, known):
    people = vectors["roadmap"]["runs"][run]["capacity"]
    plan = by_all(framework, state("A"), capacity=people)
    assert plan.capacity == people
    out = {one.id for one in plan.left_out}
    assert (
        plan.effort + sum(framework.initiative(name).effort[1] for name in out)
        == vectors["roadmap"]["effort"]
    )
    assert {one.kind for one in plan.left_out} == (set() if run == "full" else {"horizon"})
    assert plan.area <= known + 0.05
    assert plan.residual == pytest.approx(52 * vectors["roadmap"]["residual"], abs=1e-6)


def test_the_verdict_asks_for_more_than_the_profile(framework, state):
    plan = plan_of(framework, state("A"))
    profile = plan_of(framework, state("A"), setup=RoadmapSetup(aim="profile"))
    assert {one.id for one in profile.initiatives} < {one.id for one in plan.initiatives}
    assert len(by_all(framework, state("A")).initiatives) == 32


def test_initiatives_stand_in_order_of_their_start(framework, state):
    starts = [i.start for i in plan_of(framework, state("A")).initiatives]
    assert starts == sorted(starts)


def test_with_unlimited_people_all_blocking_gates_are_met_in_week_30(framework):
    assessment = assessed(framework, everywhere(framework, 0), Profile("P", depth="Deep"))
    plenty = dict.fromkeys(["BUS", "DATA", "PLAT", "ML", "RISK", "CHG"], 1e6)
    plan = by_all(framework, assessment, capacity=plenty)
    assert min(p.week for p in plan.projections if p.gates_not_met == 0) == 30
    assert next(i.finish for i in plan.initiatives if i.id == "I25") == 45


def test_three_numbers_of_an_initiative(framework, state):
    plan = {i.id: i for i in by_all(framework, state("A")).initiatives}
    # I38 follows I05, I48 (needed) and I14, I37 (waived).
    alone = plan["I38"]
    assert alone.gain < alone.closure_gain
    assert alone.closure_gain == pytest.approx(34.168974619025335, abs=1e-6)
    assert alone.ratio == pytest.approx(34.168974619025335 / 28, abs=1e-6)
    assert plan["I39"].gain == plan["I39"].closure_gain == pytest.approx(21.484630987673597, abs=1e-6)


def test_gates_and_what_an_initiative_unlocks(framework, state):
    plan = {i.id: i for i in by_all(framework, state("A")).initiatives}
    assert plan["I38"].gates == ("D5.2",)
    assert plan["I32"].gates == ("D2.4",)
    assert plan["I48"].gates == ("D7.2",)
    assert plan["I48"].unlocks == ("I38", "I53")
    assert plan["I33"].unlocks == ()


def test_a_gate_belongs_to_the_lift_that_reaches_its_minimum(framework):
    assessment = assessed(framework, everywhere(framework, 0))
    plan = {i.id: i for i in by_all(framework, assessment).initiatives}
    # I31 brings D2.4 from 0 to 1, I32 from 1 to 2, I33 from 2 to 3; the gate wants 2.
    assert "D2.4" not in plan["I31"].gates
    assert "D2.4" in plan["I32"].gates
    assert "D2.4" not in plan["I33"].gates


def test_windows_by_finish():
    edges = (30, 90, 180)
    assert [window_of(week, edges) for week in (0, 4, 5, 12, 13, 25, 26, 60)] == [0, 0, 1, 1, 2, 2, 3, 3]


def test_size_multiplies_effort(framework, state):
    assessment = state("A")
    large = assessment.with_current(
        replace(assessment.current, profile=replace(assessment.profile, size="large"))
    )
    far = replace(assessment.profile.roadmap, horizon_weeks=156)
    plan, longer = plan_of(framework, assessment, setup=far), plan_of(framework, large, setup=far)
    assert longer.effort == pytest.approx(1.6 * plan.effort)
    assert longer.size == "large"
    assert longer.area > plan.area


def test_what_is_to_be_confirmed_is_marked(framework):
    plan = plan_of(framework, assessed(framework, {"D6.2": answered("D6.2", 0)}))
    marked = {i.id for i in plan.initiatives if i.confirm}
    assert marked == set(plan.unassessed)
    assert "I41" not in marked
    assert all(i.gain == 0 for i in plan.initiatives if i.confirm)


def test_evidence_that_will_be_outdated_is_renewed_before_launch(framework):
    launch = DAY + timedelta(weeks=40)
    profile = Profile("P", dates={"planned_launch": launch})
    answers = everywhere(framework, 4, "E4", D1_2=answered("D1.2", 0))
    plan = plan_of(framework, assessed(framework, answers, profile))
    assert [(t.initiative, t.week) for t in plan.refresh_tasks] == [("I18", 39)]
    soon = replace(profile, dates={"planned_launch": DAY + timedelta(weeks=8)})
    assert plan_of(framework, assessed(framework, answers, soon)).refresh_tasks == ()


def test_nothing_to_do(framework):
    plan = plan_of(framework, assessed(framework, everywhere(framework, 4, "E4")))
    assert plan.initiatives == plan.order == plan.evidence_tasks == plan.refresh_tasks == ()
    assert plan.effort == 0
    assert plan.area == plan.residual


def test_nothing_answered(framework):
    plan = plan_of(framework, assessed(framework, {}))
    assert plan.initiatives == ()
    assert plan.phi == (0.0,) * 53
    assert {p.verdict for p in plan.projections} == {"INCONCLUSIVE"}


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
@given(st.data())
def test_every_plan_respects_prerequisites_and_capacity(framework, data):
    assessment = data.draw(engagements(framework))
    aim = data.draw(st.sampled_from(["verdict", "profile", "all"]))
    plan = plan_of(framework, assessment, setup=RoadmapSetup(aim=aim), trials=20)
    found = {i.id: i for i in plan.initiatives}
    assert set(found) == set(plan.order)
    assert not set(plan.waived) & set(found)
    assert set(plan.unassessed) <= set(found)
    for name, planned in found.items():
        initiative = framework.initiative(name)
        for before in initiative.prerequisites:
            assert before in found or before in plan.waived
            if before in found:
                assert found[before].finish <= planned.start
                assert plan.order.index(before) < plan.order.index(name)
        assert planned.finish == planned.start + planned.duration + initiative.wait_weeks
        assert planned.rate * planned.duration == pytest.approx(planned.effort)
    for pool, most in plan.capacity.items():
        for week in range(max((i.finish for i in found.values()), default=0)):
            load = sum(
                i.rate for i in found.values() if i.pool == pool and i.start <= week < i.start + i.duration
            )
            assert load <= most + 1e-6
    assert list(plan.phi) == sorted(plan.phi, reverse=True)
    assert plan.residual <= plan.area + 1e-6


@settings(
    max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
@given(st.data())
def test_the_same_assessment_gives_the_same_plan(framework, data):
    assessment = data.draw(engagements(framework))
    assert plan_of(framework, assessment, trials=20) == plan_of(framework, assessment, trials=20)


def test_the_catalogue_falls_into_windows_as_the_framework_says(framework):
    finish: dict[str, int] = {}

    def earliest(name: str) -> int:
        if name not in finish:
            item = framework.initiative(name)
            before = max((earliest(i) for i in item.prerequisites), default=0)
            finish[name] = before + item.weeks + item.wait_weeks
        return finish[name]

    windows = [window_of(earliest(i.id), framework.constants.horizon_days) for i in framework.initiatives]
    assert [windows.count(index) for index in range(4)] == [8, 22, 17, 9]


def test_the_best_plan_keeps_a_fixed_start_and_a_date_that_cost_area(framework, state):
    assessment = state("A")
    day = assessment.current.as_of
    # Each alone would be done later, or never within the horizon, were it for the area alone.
    terms = {"I53": Terms(start=day + timedelta(7 * 30)), "I21": Terms(due=day + timedelta(7 * 12))}
    setup = RoadmapSetup(aim="all", terms=terms)
    results = evaluate(framework, assessment)
    found = make_plan(framework, assessment, results, setup)
    best = best_plan(framework, assessment, results, setup)
    assert found.breaks == best.breaks == ()
    assert best.area <= found.area + 1e-6
