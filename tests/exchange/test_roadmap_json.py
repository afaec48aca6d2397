"""A roadmap as JSON has exactly its keys, in plain values."""

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.plan import Break, LeftOut, Plan, Projection, Unmet
from readiness_desktop.domain.results import Reason
from readiness_desktop.domain.roadmap_setup import RoadmapSetup
from readiness_desktop.exchange.roadmap_json import roadmap
from readiness_desktop.planning.roadmap import make_plan
from tests.exchange.made_roadmaps import OWNER, measured, small_plan, with_action

KEYS = {
    "initiatives", "area", "bound", "gap", "proven", "solver", "seconds", "phi", "residual", "avoidable", "horizon",
    "capacity", "budget", "spend", "waived", "unassessed", "evidence_tasks", "refresh_tasks", "left_out", "unmet",
    "breaks", "projections", "cost", "first_day", "chosen", "stale", "size", "effort", "currency", "order",
}  # fmt: skip


@pytest.fixture
def said(framework: Framework) -> Callable[..., dict[str, Any]]:
    def say(assessment: Assessment, plan: Plan | None = None) -> dict[str, Any]:
        return json.loads(json.dumps(roadmap(framework, assessment, plan or small_plan()), allow_nan=False))

    return say


def priced(assessment: Assessment, **rates: float) -> Assessment:
    profile = replace(assessment.profile, roadmap=RoadmapSetup(rates=rates))
    return assessment.with_current(replace(assessment.current, profile=profile))


def test_a_plan_has_its_keys(framework: Framework, said: Callable[..., dict[str, Any]], state) -> None:
    assessment = state("A")
    found = said(assessment, make_plan(framework, assessment, measured(framework, assessment)))
    assert set(found) == KEYS
    assert len(found["phi"]) == found["horizon"] + 1
    assert found["avoidable"] == found["area"] - found["residual"]
    assert found["first_day"] == "2026-04-14"
    assert {one["id"] for one in found["initiatives"]} == set(found["order"])
    assert {"index", "verdict", "gates_not_met", "exposures", "week", "lo", "hi"} <= set(
        found["projections"][0]
    )


def test_an_initiative_with_everything(
    framework: Framework, said: Callable[..., dict[str, Any]], state
) -> None:
    one = said(priced(with_action(state("A"), status="begun"), DATA=500.0))["initiatives"][0]
    assert one == {
        "id": "I18", "title": framework.initiative("I18").title, "pool": "DATA",
        "role": framework.initiative("I18").role, "owner": OWNER, "status": "begun", "start": 0, "finish": 3,
        "duration": 3, "weeks": 3, "effort": 4.0, "rate": 2.0,
        "days": {"low": 2, "likely": 4, "high": 9, "expected": 4.5},
        "cost": {"low": 1000, "likely": 2000, "high": 4500, "expected": 2250}, "external": None, "window": 0,
        "after": [], "unlocks": ["I31", "X01"], "lifts": [{"question": "D1.2", "from": 0, "to": 2}],
        "gates": ["D1.2"], "gain": 1.0, "closure_gain": 1.0, "ratio": 0.25, "fixed": False, "must": False,
        "begun": False, "confirm": False, "critical": False, "slack": None,
    }  # fmt: skip


def test_an_own_initiative_has_its_title(said: Callable[..., dict[str, Any]], state) -> None:
    one = said(state("A"))["initiatives"][1]
    assert (one["id"], one["title"], one["owner"], one["cost"]) == (
        "X01",
        "=Buy; sell, and\nrent",
        None,
        None,
    )


def test_the_cost_says_what_is_not_in_it(said: Callable[..., dict[str, Any]], state) -> None:
    found = said(priced(state("A"), DATA=500.0))["cost"]
    assert found["total"]["money"] == {"low": 1000, "likely": 2000, "high": 4500, "expected": 2250}
    assert (found["total"]["partial"], list(found["total"]["without_rate"])) == (True, ["BUS", "ML"])
    assert (found["total"]["initiatives"], found["total"]["without_external"]) == (3, 3)
    assert found["by_pool"]["ML"]["money"] is None
    assert [one["initiatives"] for one in found["by_window"]] == [2, 1, 0, 0]


def test_what_does_not_hold_is_named(said: Callable[..., dict[str, Any]], state) -> None:
    plan = replace(
        small_plan(),
        left_out=(LeftOut("I33", "needs", ("I32",)), LeftOut("I20", "excluded", reason="Next year")),
        unmet=(Unmet("no_capacity", ("I31",), "ML", 0.0, 1.5),),
        breaks=(Break("person", "I31", OWNER, 3), Break("capacity", "I18", "DATA", 1, 2.5)),
        projections=(
            Projection(3, 44.0, 40.0, 48.0, "FIX", (Reason("F5"),), {"FM1": 50.0}, 2, ("D1.2", "D5.2")),
        ),
    )
    found = said(state("A"), plan)
    assert found["left_out"] == [
        {"id": "I33", "kind": "needs", "other": ["I32"], "reason": None},
        {"id": "I20", "kind": "excluded", "other": [], "reason": "Next year"},
    ]
    assert found["unmet"] == [
        {"kind": "no_capacity", "ids": ["I31"], "pool": "ML", "have": 0.0, "need": 1.5, "other": None}
    ]
    assert found["breaks"] == [
        {"kind": "person", "id": "I31", "other": OWNER, "week": 3, "amount": 0.0},
        {"kind": "capacity", "id": "I18", "other": "DATA", "week": 1, "amount": 2.5},
    ]
    assert found["projections"] == [
        {"week": 3, "index": 44.0, "lo": 40.0, "hi": 48.0, "verdict": "FIX", "reasons": ["F5"],
         "gates_not_met": 2, "open_gates": ["D1.2", "D5.2"], "exposures": {"FM1": 50.0}}
    ]  # fmt: skip


def test_no_name_is_told_while_names_are_hidden(said: Callable[..., dict[str, Any]], state) -> None:
    start = with_action(state("A"))
    hidden = start.with_current(replace(start.current, profile=replace(start.profile, anonymous=True)))
    plan = replace(small_plan(), breaks=(Break("person", "I31", OWNER, 3),))
    found = said(hidden, plan)
    assert OWNER not in json.dumps(found)
    assert (found["initiatives"][0]["owner"], found["breaks"][0]["other"]) == ("Person 1", "Person 1")
