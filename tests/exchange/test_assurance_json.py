"""JSON says how far the index can be trusted and what would change the verdict, with the figures of the findings."""

import json
from collections.abc import Callable

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.findings import Findings
from readiness_desktop.domain.framework import Framework
from readiness_desktop.exchange.score_json import whole
from readiness_desktop.services.issuing import set_weights


def told(framework: Framework, assessment: Assessment) -> dict[str, object]:
    findings = Findings(framework, assessment, evaluate(framework, assessment))
    said: dict[str, object] = json.loads(json.dumps(whole(findings), allow_nan=False))
    return said


def test_state_a(framework: Framework, state: Callable[[str], Assessment]) -> None:
    said = told(framework, state("A"))
    found = said["weight_sensitivity"]
    assert isinstance(found, dict)
    assert [round(end, 2) for end in found["range"]] == [38.78, 41.86]
    assert (found["verdict_changes"], found["reasons_change"]) == (False, True)
    way = said["way"]
    assert isinstance(way, dict)
    assert (way["from"], way["to"], len(way["moves"])) == ("FIX", "CONDITIONS", 5)
    assert said["envelope"] is not None
    assert said["issued"] is None


def test_weights_that_were_set(framework: Framework, state: Callable[[str], Assessment]) -> None:
    weights = told(framework, set_weights(state("A"), {"D1": 1, "D5": 2.5}))["weights"]
    assert isinstance(weights, dict)
    assert (weights["D1"], weights["D5"]) == (1, 2.5)
