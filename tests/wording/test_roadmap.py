from dataclasses import replace

import pytest

from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.roadmap_setup import RoadmapSetup
from readiness_desktop.planning.roadmap import make_plan
from readiness_desktop.wording import roadmap
from tests.planning.engagements import answered, assessed, everywhere


@pytest.fixture(scope="module")
def plan(framework, state):
    assessment = state("A")
    return make_plan(framework, assessment, evaluate(framework, assessment), RoadmapSetup(aim="all"))


def test_windows(framework):
    assert [roadmap.window(i, framework.constants.horizon_days) for i in range(4)] == [
        "0–30 days",
        "31–90 days",
        "91–180 days",
        "After 180 days",
    ]
    assert roadmap.window(1, (14, 60)) == "15–60 days"
    assert roadmap.window(2, (14, 60)) == "After 60 days"


def test_three_reasons_for_every_place(framework, plan):
    reasons = {i.id: roadmap.reasons(framework, plan, i) for i in plan.initiatives}
    assert reasons["I18"] == (
        "removes the blocker Quality measured on the real sources (D1.2)",
        "lifts one question",
        "unlocks Quality checks inside pipelines with quarantine (I19) and "
        "Drift and outlier monitors with answered alerts (I41)",
    )
    assert reasons["I39"][0].startswith("meets the conditions ")
    assert reasons["I39"][0].count("(D5.") == 2
    assert reasons["I38"] == (
        "removes the blocker Run money is approved (D5.2)",
        "lifts two questions",
        "lowers “No budget for production” most",
    )
    assert all(len(said) == 3 for said in reasons.values())


def test_many_successors_are_counted(framework):
    assessment = assessed(framework, everywhere(framework, 0))
    plan = make_plan(framework, assessment, evaluate(framework, assessment), RoadmapSetup(aim="all"))
    first = next(i for i in plan.initiatives if i.id == "I16")
    said = roadmap.reasons(framework, plan, first)[2]
    assert said.endswith(" and six more")
    assert "(I23), " in said


def test_what_closes_is_named_by_its_title(framework):
    assert roadmap.closes(framework, ("D5.2",)) == "closes Run money is approved (D5.2)"
    assert roadmap.closes(framework, ()) == ""


def test_what_is_to_be_confirmed_says_so(framework):
    assessment = assessed(framework, {"D6.6": answered("D6.6", 0)})
    plan = make_plan(framework, assessment, evaluate(framework, assessment))
    unknown = next(i for i in plan.initiatives if i.id == "I42")
    assert "has to be confirmed first: its questions are not answered yet" in roadmap.reasons(
        framework, plan, unknown
    )


def test_the_plan_as_a_finding(framework, plan, state):
    results = evaluate(framework, state("A"))
    assert (
        roadmap.headline(framework, plan, results)
        == "32 initiatives, 943 person-days, launch with conditions from week 19"
    )


def test_no_plan_is_needed(framework):
    assessment = assessed(framework, everywhere(framework, 4, "E4"))
    results = evaluate(framework, assessment)
    plan = make_plan(framework, assessment, results)
    assert roadmap.headline(framework, plan, results) == "No initiative is needed to reach the target"


def test_nothing_is_said_not_to_be_needed_while_questions_are_open(framework):
    assessment = assessed(framework, {"D1.1": answered("D1.1", 4, "E4")})
    results = evaluate(framework, assessment)
    plan = make_plan(framework, assessment, results)
    assert plan.initiatives == ()
    assert roadmap.headline(framework, plan, results) == "No roadmap yet: 49 questions are open"
    deep = replace(assessed(framework, everywhere(framework, 4, "E4")).profile, depth="Deep")
    core = {q.id: answered(q.id, 4, "E4") for q in framework.questions if q.module is None}
    made = assessed(framework, core)
    made = made.with_current(replace(made.current, profile=deep))
    results = evaluate(framework, made)
    assert results.verdict != "INCONCLUSIVE"
    said = roadmap.nothing_planned(framework, results)
    assert said == (
        "No initiative is needed so far; all core questions are answered, 24 questions of deep modules are open"
    )
    all_but_one = everywhere(framework, 4, "E4")
    del all_but_one["D1.1"]
    nearly = evaluate(framework, assessed(framework, all_but_one))
    assert roadmap.nothing_planned(framework, nearly) == "No roadmap yet: one question is open"


def test_when_an_initiative_runs(plan):
    found = {i.id: roadmap.when(i) for i in plan.initiatives}
    assert found["I18"] == "Weeks 1–3"
    assert found["I32"] == "Weeks 6–11"


def test_evidence_tasks_and_what_to_stop(framework):
    assert (
        roadmap.evidence_task(framework, "D2.5")
        == "Show evidence of grade Documented (E3) or better for D2.5 Safe release and way back"
    )
    strict = replace(framework, constants=replace(framework.constants, verified_from="E4"))
    assert (
        roadmap.evidence_task(strict, "D2.5")
        == "Show evidence of grade Demonstrated (E4) for D2.5 Safe release and way back"
    )
    assert roadmap.named(framework, "I18").startswith("I18 Profiling of production sources")
    assert roadmap.stop_doing(0) == ""
    assert roadmap.stop_doing(1).startswith("While one blocking gate is open, pause new pilots")
    assert roadmap.stop_doing(5).startswith("While five blocking gates are open, pause new pilots")
