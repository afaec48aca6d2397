from dataclasses import replace

import pytest

from readiness_desktop.domain.assessment import EvidenceItem
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.roadmap_setup import RoadmapSetup
from readiness_desktop.planning.projection import projected
from readiness_desktop.planning.roadmap import make_plan
from tests.planning.engagements import answered, assessed, everywhere


@pytest.fixture(scope="module")
def plan(framework, state):
    assessment = state("A")
    return make_plan(framework, assessment, evaluate(framework, assessment), RoadmapSetup(aim="all"))


def test_the_first_projection_is_today(framework, state, plan):
    results = evaluate(framework, state("A"))
    first = plan.projections[0]
    assert (first.week, first.index, first.lo, first.hi) == (0, results.index, results.lo, results.hi)
    assert first.reasons == results.reasons
    assert first.gates_not_met == len(results.blocking_not_met)
    assert set(first.open_gates) == {gate.question for gate in results.blocking_not_met}
    assert all(len(one.open_gates) == one.gates_not_met for one in plan.projections)


def test_the_verdict_of_the_worked_example_over_time(plan):
    said = {p.week: (p.verdict, {r.code: r.ids for r in p.reasons}) for p in plan.projections}
    assert {said[week][0] for week in (4, 8, 12)} == {"FIX"}
    for week, (_verdict, reasons) in said.items():
        if 11 <= week < 19:
            assert reasons == {"F5": ("FM5",)}
        if week >= 19:
            assert (_verdict, reasons) == ("CONDITIONS", {"C2": ("D2.5",)})


def test_showing_all_evidence_as_well_would_allow_a_launch(framework, state):
    assessment = state("A")
    answers = {
        q: replace(a, grade=max(a.grade, "E3")) if a.state == "answered" else a
        for q, a in assessment.current.answers.items()
    }
    # The same levels as credited before, now with evidence.
    before = evaluate(framework, assessment)
    for question, answer in answers.items():
        if answer.state == "answered":
            answers[question] = replace(answer, level=before.questions[question].credited, votes=())
    shown = assessment.with_current(replace(assessment.current, answers=answers))
    plan = make_plan(framework, shown, evaluate(framework, shown), RoadmapSetup(aim="all"))
    verdicts = {p.week: p.verdict for p in plan.projections}
    assert verdicts[19] == "LAUNCH"
    assert "LAUNCH" not in {verdict for week, verdict in verdicts.items() if week < 19}


def test_a_projection_stands_at_every_finish_and_every_window(plan):
    weeks = [p.week for p in plan.projections]
    assert weeks == sorted(set(weeks))
    assert {i.finish for i in plan.initiatives} | {0, 4, 12, 25, 52} == set(weeks)


def test_a_lifted_question_has_its_level_at_e3_or_its_own_better_grade(framework):
    answers = everywhere(framework, 2, "E4", D1_2=answered("D1.2", 0, "E1"), D1_3=answered("D1.3", 1, "E4"))
    assessment = assessed(framework, answers)
    results = evaluate(framework, assessment)
    then = projected(framework, assessment, results, {"D1.2": 2, "D1.3": 2}, {"I04"}).current
    assert (then.answer("D1.2").level, then.answer("D1.2").grade) == (2, "E3")
    assert (then.answer("D1.3").level, then.answer("D1.3").grade) == (2, "E4")
    assert then.answer("D1.1") == answers["D1.1"]


def test_old_evidence_of_a_lifted_question_no_longer_holds_it_down(framework):
    assessment = assessed(framework, everywhere(framework, 1))
    item = EvidenceItem("item", "D1.2", "Old extract", grade="E1")
    kept = EvidenceItem("kept", "D1.1", "Diagram", grade="E3")
    assessment = assessment.with_current(replace(assessment.current, evidence=(item, kept)))
    results = evaluate(framework, assessment)
    then = projected(framework, assessment, results, {"D1.2": 3}, set())
    assert then.current.evidence == (kept,)
    assert evaluate(framework, then).questions["D1.2"].credited == 3


def test_statement_and_budget_count_once_their_work_is_done(framework):
    assessment = assessed(framework, everywhere(framework, 1))
    profile = replace(assessment.profile, statement_passes=False, budget_months=None)
    assessment = assessment.with_current(replace(assessment.current, profile=profile))
    results = evaluate(framework, assessment)
    before = projected(framework, assessment, results, {}, {"I04", "I38"}).profile
    after = projected(framework, assessment, results, {}, set()).profile
    assert (before.statement_passes, before.budget_months) == (False, None)
    assert (after.statement_passes, after.budget_months) == (True, 12)
