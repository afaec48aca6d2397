"""What an export says of the stage gates."""

import json

from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.findings import Findings
from readiness_desktop.domain.framework import Framework
from readiness_desktop.exchange.score_json import score, whole
from readiness_desktop.services.sample import sample_assessment


def test_where_each_gate_stands(framework: Framework) -> None:
    assessment = sample_assessment(framework)
    results = evaluate(framework, assessment)
    said = json.loads(json.dumps(whole(Findings(framework, assessment, results)), allow_nan=False))
    assert set(score(results)) < set(said)
    gates = said["stage_gates"]
    assert (gates["current"], gates["limbo"], gates["odd_dates"]) == ("G4", None, [])
    assert [one["state"] for one in gates["gates"].values()] == ["passed"] * 4 + [
        "in_progress",
        "later",
        "later",
    ]
    launch = gates["gates"]["G4"]
    assert set(launch["blockers"]) == {"criteria", "veto", "decider"}
    assert launch["outcomes"] == ["fix", "kill"]
    (privacy,) = [one for one in launch["voices"] if one["role"] == "Privacy officer"]
    assert (privacy["vote"], privacy["criterion"], privacy["blocks"]) == ("objects", "D4.3", True)
    assert gates["gates"]["G3"]["decisions"][0]["on"] == "2026-03-06"
    assert gates["gates"]["G2"]["conditions"][0]["status"] == "done"
