"""When the roadmap lifts the criteria of a gate."""

from dataclasses import replace
from datetime import timedelta

from readiness_desktop.domain.assessment import Answer
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.gate_ahead import verdict_ahead
from readiness_desktop.domain.stage_gates import stage_gates
from readiness_desktop.planning.roadmap import make_plan
from tests.domain.gate_projects import TODAY, item, made, ticked


def test_an_open_question_is_there_when_the_work_that_lifts_it_is_finished(framework: Framework) -> None:
    low = {q: Answer(q, "answered", 0, grade="E3") for q in ("D2.4", "D3.5")}
    start = ticked(framework, made(framework, answers=low, stage="S3"), "G3")
    results = evaluate(framework, start)
    plan = make_plan(framework, start, results)
    gate = stage_gates(framework, start, results, plan).gate("G3")
    days = []
    for question in low:
        lifted = [
            one.finish for one in plan.initiatives for x in one.lifts if x.question == question and x.to >= 2
        ]
        day = item(gate, question).ahead
        assert day in {TODAY + timedelta(weeks=week) for week in lifted}
        days.append(day)
    assert gate.ahead == max(days)
    assert gate.not_lifted == 0
    assert item(gate, "D1.2").ahead is None, "it is met"
    without = stage_gates(framework, start, results).gate("G3")
    assert (without.ahead, without.not_lifted) == (None, 2)


def test_what_nobody_lifts_is_counted_beside_it(framework: Framework) -> None:
    low = {"D2.4": Answer("D2.4", "answered", 0, grade="E3"), "D3.5": Answer("D3.5")}
    start = made(framework, answers=low, stage="S3")
    results = evaluate(framework, start)
    gate = stage_gates(framework, start, results, make_plan(framework, start, results)).gate("G3")
    ticks = sum(one.kind == "also" for one in gate.must)
    assert gate.ahead is not None
    assert gate.not_lifted == ticks + 1


def test_the_verdict_is_there_when_the_roadmap_says_so(framework: Framework) -> None:
    start = made(framework, 1, stage="S4")
    results = evaluate(framework, start)
    assert results.verdict == "FIX"
    plan = make_plan(framework, start, results)
    later = [one.week for one in plan.projections if one.verdict not in ("FIX", "INCONCLUSIVE")]
    found = item(stage_gates(framework, start, results, plan).gate("G4"), "also.0")
    assert later
    assert found.ahead == TODAY + timedelta(weeks=later[0])
    never = replace(plan, projections=())
    assert item(stage_gates(framework, start, results, never).gate("G4"), "also.0").ahead is None


def test_a_verdict_that_falls_back_is_there_only_once_it_stays(framework: Framework) -> None:
    start = made(framework, 1, stage="S4")
    plan = make_plan(framework, start, evaluate(framework, start))
    (first, *_rest) = plan.projections
    said = ("FIX", "CONDITIONS", "FIX", "CONDITIONS", "LAUNCH")
    weeks = [replace(first, week=week, verdict=verdict) for week, verdict in enumerate(said, 1)]
    for count, week in ((1, None), (2, 2), (3, None), (4, 4), (5, 4)):
        found = verdict_ahead(replace(plan, projections=tuple(weeks[:count])), ("FIX",), TODAY)
        assert found == (None if week is None else TODAY + timedelta(weeks=week))
    assert verdict_ahead(None, ("FIX",), TODAY) is None
