"""The JSON of a score has exactly its keys, in plain values."""

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from readiness_desktop.domain.assessment import Assessment, Profile
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.findings import Findings
from readiness_desktop.domain.framework import SELF_CHECK, Framework
from readiness_desktop.exchange.roadmap_json import roadmap
from readiness_desktop.exchange.score_json import score, whole
from tests.exchange.made_roadmaps import small_plan
from tests.vectors import assessment_of

KEYS = [
    "index", "range", "arithmetic", "geometric", "weakest", "dimensions", "failure_modes", "gates", "verdict",
    "reasons", "coverage", "evidence_index", "input_hash", "issued", "issued_lapsed",
]  # fmt: skip


def test_the_figures_of_a_full_state(
    framework: Framework, state: Callable[[str], Assessment], vectors: dict[str, Any]
) -> None:
    said = json.loads(json.dumps(score(evaluate(framework, state("A"))), allow_nan=False))
    expected = vectors["full"]["A"]["result"]
    assert list(said) == KEYS
    assert abs(said["index"] - expected["overall"]["R"]) < 1e-6
    assert abs(said["range"][0] - expected["overall"]["lo"]) < 1e-6
    assert abs(said["range"][1] - expected["overall"]["hi"]) < 1e-6
    assert (said["weakest"], said["verdict"], said["reasons"]) == ("D5", "FIX", ["F1", "F2", "F3", "F5"])
    assert list(said["dimensions"]) == [f"D{n}" for n in range(1, 9)]
    for name, dimension in said["dimensions"].items():
        assert list(dimension) == ["score", "mean", "cap", "cap_by", "lo", "hi", "coverage"]
        assert abs(dimension["score"] - expected["dims"][name]["score"]) < 1e-6
    assert list(said["failure_modes"]) == [f"FM{n}" for n in range(1, 8)]
    assert said["failure_modes"]["FM5"]["exposure"] == 75
    assert said["failure_modes"]["FM5"]["raw"] < 75
    assert said["gates"]["D5.2"] == "FAIL"
    assert said["gates"]["D2.5"] == "PASS_UNVERIFIED"
    assert said["gates"]["D1.1"] == "PASS_VERIFIED"
    assert len(said["input_hash"]) == 64


def test_nothing_answered_is_null(framework: Framework) -> None:
    said = json.loads(json.dumps(score(evaluate(framework, assessment_of(framework, {"answers": {}})))))
    assert said["index"] is None
    assert said["range"] == [None, None]
    assert said["weakest"] is None
    assert {dimension["score"] for dimension in said["dimensions"].values()} == {None}
    assert {mode["exposure"] for mode in said["failure_modes"].values()} == {None}
    assert (said["verdict"], said["coverage"]) == ("INCONCLUSIVE", 0)


def test_a_self_check_says_that_it_is_one_and_has_neither_verdict_nor_index(
    framework: Framework, state: Callable[[str], Assessment]
) -> None:
    whole = state("A")
    profile = Profile("Claims", depth=SELF_CHECK, headlines={"D1": 4})
    made = whole.with_current(replace(whole.current, profile=profile, answers={}, evidence=()))
    said = json.loads(json.dumps(score(evaluate(framework, made)), allow_nan=False))
    assert said["self_check"] is True
    assert (said["verdict"], said["index"], said["reasons"], said["gates"]) == (None, None, [], {})
    assert "self_check" not in score(evaluate(framework, whole))


def test_the_roadmap_is_part_of_the_whole(framework: Framework, state: Callable[[str], Assessment]) -> None:
    assessment, plan = state("A"), small_plan()
    results = evaluate(framework, assessment)
    bare = whole(Findings(framework, assessment, results))
    assert bare["roadmap"] is None
    said = json.loads(json.dumps(whole(Findings(framework, assessment, results, plan)), allow_nan=False))
    assert said["roadmap"] == json.loads(json.dumps(roadmap(framework, assessment, plan)))
    assert said.keys() == bare.keys()
    assert set(KEYS) < said.keys()
