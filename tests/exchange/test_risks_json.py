"""What the JSON says about failure modes, practices and false comfort."""

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from readiness_desktop.domain.assessment import Assessment, Profile
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.findings import Findings
from readiness_desktop.domain.framework import SELF_CHECK, Framework
from readiness_desktop.exchange.score_json import score, whole

State = Callable[[str], Assessment]


def said(framework: Framework, assessment: Assessment) -> dict[str, Any]:
    findings = Findings(framework, assessment, evaluate(framework, assessment))
    return json.loads(json.dumps(whole(findings), allow_nan=False))


def test_a_failure_mode_keeps_its_figures_and_says_what_drives_it(framework: Framework, state: State) -> None:
    assessment = state("A")
    found = said(framework, assessment)
    before = score(evaluate(framework, assessment))
    assert {name: found[name] for name in before if name != "failure_modes"} == {
        name: json.loads(json.dumps(value)) for name, value in before.items() if name != "failure_modes"
    }
    for name, mode in found["failure_modes"].items():
        old = before["failure_modes"][name]
        assert {"exposure": mode["exposure"], "raw": mode["raw"]} == old
        assert sum(one["points"] for one in mode["drivers"]) == pytest.approx(mode["raw"], abs=1e-6)
    budget = found["failure_modes"]["FM6"]
    assert (budget["band"], budget["floor"], budget["floor_by"]) == ("Critical", 75, ["D5.2"])
    assert budget["drivers"][0] == {
        "question": "D5.2",
        "level": 0,
        "grade": "E3",
        "points": pytest.approx(budget["drivers"][0]["points"]),
    }


def test_practices_and_false_comfort(framework: Framework, state: State) -> None:
    found = said(framework, state("A"))
    assert found["practices"]["P1"] == {
        "status": "partly",
        "mean": 1.6,
        "answered": 5,
        "questions": ["D1.1", "D1.2", "D1.7", "IA.01", "IA.02"],
        "unmet_gates": ["D1.2"],
        "measured_savings": None,
    }
    assert found["practices"]["P7"]["measured_savings"] is False
    claims = {one["question"]: one for one in found["false_comfort"]["high_claims"]}
    assert (claims["D2.5"]["claimed"], claims["D2.5"]["credited"], claims["D2.5"]["weak_grade"]) == (
        3,
        2,
        True,
    )
    assert found["false_comfort"]["strengths"] == ["D6.5"]
    assert set(found["false_comfort"]["timing"].values()) == {None}


def test_a_self_check_says_none_of_it(framework: Framework, state: State) -> None:
    current = state("A").current
    profile = Profile("Claims", depth=SELF_CHECK, headlines={"D1": 4})
    found = said(framework, state("A").with_current(replace(current, profile=profile, answers={})))
    assert "practices" not in found
