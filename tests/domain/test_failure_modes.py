"""What drives a failure mode, what holds it up, and what the plan does about it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness_desktop.domain.assessment import Answer, Assessment
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.failure_modes import Ahead, by_cost, by_dimension, by_exposure, mode_findings
from readiness_desktop.domain.framework import Framework
from readiness_desktop.services.roadmap import plan_for
from tests.domain.answer_sets import answer_sets, of_answer_sets, with_answer
from tests.vectors import assessment_of

State = Callable[[str], Assessment]
NEAR = 1e-6


@pytest.fixture(scope="module")
def pack(framework: Framework) -> Framework:
    return framework


@pytest.mark.parametrize(
    ("name", "floors"),
    [
        ("M1", {"FM1": (), "FM5": ("C1",), "FM7": ("B1",)}),
        ("M2", {"FM1": (), "FM5": ("C1",), "FM7": ("B1",)}),
        ("M3", {"FM1": (), "FM5": (), "FM7": ()}),
    ],
)
def test_the_gates_that_set_a_floor(
    mini: Framework, vectors: dict[str, Any], name: str, floors: dict[str, tuple[str, ...]]
) -> None:
    found = mode_findings(mini, evaluate(mini, assessment_of(mini, vectors["mini"][name])))
    assert {one.id: one.floor_by for one in found.values()} == floors


def test_the_floor_of_the_small_example_lifts_one_mode_alone(
    mini: Framework, vectors: dict[str, Any]
) -> None:
    """By hand: FM7 of M2 is (3 x 100 + 2 x 50) / 5 = 80 by its answers, above the floor of 75; M1's 65 is above 50."""
    second = mode_findings(mini, evaluate(mini, assessment_of(mini, vectors["mini"]["M2"])))["FM7"]
    assert (second.exposure.raw, second.exposure.floor, second.lifted) == (80, 75, False)
    assert [(one.question, one.points) for one in second.drivers] == [("B1", 60), ("B2", 20)]
    first = mode_findings(mini, evaluate(mini, assessment_of(mini, vectors["mini"]["M1"])))
    assert [(one.question, one.points) for one in first["FM7"].drivers] == [("B1", 45), ("B2", 20)]
    assert [(one.question, one.points) for one in first["FM5"].drivers] == [("C1", 75), ("A3", 18.75)]


@pytest.mark.parametrize("name", ["A", "B", "C"])
def test_the_points_of_all_answers_make_the_raw_exposure(
    framework: Framework, vectors: dict[str, Any], name: str
) -> None:
    expected = vectors["full"][name]["result"]["exposure"]
    found = mode_findings(framework, evaluate(framework, assessment_of(framework, vectors["full"][name])))
    for mode in found.values():
        want = expected[mode.id]
        assert sum(one.points for one in mode.drivers) == pytest.approx(want["raw"], abs=NEAR)
        assert [one.question for one in mode.drivers][:3] == want["drivers"]
        assert mode.lifted is (want["X"] > want["raw"] + NEAR)


@pytest.mark.parametrize("name", ["A", "B", "C"])
def test_high_are_the_two_highest_bands(framework: Framework, vectors: dict[str, Any], name: str) -> None:
    found = mode_findings(framework, evaluate(framework, assessment_of(framework, vectors["full"][name])))
    assert {one.id: one.high for one in found.values()} == {
        one.id: (one.exposure.exposure or 0) >= 50 for one in found.values()
    }


def test_state_a_stands_on_two_floors(framework: Framework, state: State) -> None:
    found = mode_findings(framework, evaluate(framework, state("A")))
    assert {one.id: one.floor_by for one in found.values() if one.lifted} == {
        "FM5": ("D6.3",),
        "FM6": ("D5.2",),
    }
    assert found["FM6"].exposure.raw == pytest.approx(68.125)
    assert found["FM6"].exposure.exposure == 75


@of_answer_sets
@given(st.data())
def test_points_add_up_and_fall_for_every_answer_set(pack: Framework, data: st.DataObject) -> None:
    results = evaluate(pack, data.draw(answer_sets(pack)))
    for mode in mode_findings(pack, results).values():
        raw, exposure = mode.exposure.raw, mode.exposure
        if raw is None:
            assert mode.drivers == ()
            assert exposure.exposure is None
            continue
        points = [one.points for one in mode.drivers]
        assert sum(points) == pytest.approx(raw, abs=NEAR)
        assert all(later < earlier + NEAR for earlier, later in pairwise(points))
        assert bool(mode.floor_by) is bool(exposure.floor)


def test_the_plan_says_what_lowers_a_mode_and_to_what(framework: Framework, state: State) -> None:
    assessment = state("A")
    results = evaluate(framework, assessment)
    plan = plan_for(framework, assessment, results)
    mode = mode_findings(framework, results, plan)["FM2"]
    by_id = {one.id: one for one in plan.initiatives}
    assert mode.cost == sum(by_id[one].effort for one in mode.initiatives)
    counts = set(mode.exposure.shares)
    assert all(counts & {lift.question for lift in by_id[one].lifts} for one in mode.initiatives)
    assert mode.ahead is not None
    week = mode.ahead.day // 7
    then = next(one for one in plan.projections if one.week == week)
    assert mode.ahead == Ahead(mode.ahead.day, then.exposures["FM2"])
    assert mode.ahead.day in framework.constants.horizon_days
    assert mode_findings(framework, results)["FM2"].cost is None


def test_what_is_not_answered_is_not_assessed(framework: Framework, state: State) -> None:
    empty = state("A").with_current(replace(state("A").current, answers={}))
    results = evaluate(framework, empty)
    found = mode_findings(framework, results, plan_for(framework, empty, results))
    assert {(one.cost, one.ahead, one.drivers, one.exposure.exposure) for one in found.values()} == {
        (None, None, (), None)
    }


def test_the_gate_of_a_module_that_is_not_used_sets_a_floor_and_no_points(
    framework: Framework, state: State
) -> None:
    failed = with_answer(state("C"), Answer("DP.05", state="answered", level=0, grade="E3"))
    mode = mode_findings(framework, evaluate(framework, failed))["FM3"]
    assert (mode.floor_by, mode.lifted) == (("DP.05",), True)
    assert "DP.05" not in {one.question for one in mode.drivers}


def test_broken_timing_is_noted_at_its_mode(framework: Framework, state: State) -> None:
    assessment = state("A")
    dates = {"statement_signed": date(2026, 3, 9), "pilot_start": date(2026, 3, 2)}
    profile = replace(assessment.profile, dates=dates)
    late = assessment.with_current(replace(assessment.current, profile=profile))
    found = mode_findings(framework, evaluate(framework, late))
    assert {one.id: one.notes for one in found.values() if one.notes} == {"FM7": ("T1",)}


def test_the_orders(framework: Framework, state: State) -> None:
    assessment = state("A")
    results = evaluate(framework, assessment)
    found = mode_findings(framework, results, plan_for(framework, assessment, results))
    assert [one.id for one in by_exposure(found)] == ["FM5", "FM6", "FM4", "FM1", "FM3", "FM7", "FM2"]
    costs = [one.cost or 0 for one in by_cost(found)]
    assert costs == sorted(costs)
    assert [one.dimension for one in by_dimension(framework, found)] == [
        "D1", "D2", "D3", "D4", "D5", "D6", "D7",
    ]  # fmt: skip
