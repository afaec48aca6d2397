"""The rounds of an assessment in JSON: what changed since the one before, and all of them in a row."""

import json
from collections.abc import Callable
from dataclasses import replace

import pytest

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.findings import Findings
from readiness_desktop.domain.framework import Framework
from readiness_desktop.exchange.rounds_json import rounds
from readiness_desktop.exchange.score_json import whole
from readiness_desktop.services.sample import sample_assessment


def test_the_sample_beside_its_second_round(framework: Framework) -> None:
    sample = sample_assessment(framework)
    findings = Findings(framework, sample, evaluate(framework, sample))
    said = json.loads(json.dumps(rounds(findings), allow_nan=False))
    compared = findings.comparison
    assert compared is not None
    assert said["comparison"]["before"]["round"] == 2
    assert said["comparison"]["after"] == {"round": 3, "day": sample.current.as_of.isoformat()}
    assert said["comparison"]["index"]["change"] == pytest.approx(compared.index.difference)
    assert said["comparison"]["index"]["combined_range"] == pytest.approx(compared.index.margin)
    assert list(said["comparison"]["answers"]) == [one.id for one in compared.changes]
    assert said["comparison"]["gates"].keys() == findings.results.gates.keys()
    assert [one["round"] for one in said["trend"]] == [1, 2, 3]
    assert said["trend"][2]["index"]["value"] == pytest.approx(findings.results.index)
    assert said["trend"][0]["dimensions"].keys() == findings.results.dimensions.keys()


def test_the_first_round_has_nothing_beside_it(
    framework: Framework, state: Callable[[str], Assessment]
) -> None:
    findings = Findings(framework, state("A"), evaluate(framework, state("A")))
    said = whole(findings)
    assert said["comparison"] is None
    assert len(said["trend"]) == 1


def test_the_issued_verdict_stands_beside_the_computed_one(framework: Framework) -> None:
    sample = sample_assessment(framework)
    results = evaluate(framework, sample)
    issued = replace(results, issued="CONDITIONS", issued_reason="One depot first", issued_by="Ana Ruiz")
    said = rounds(Findings(framework, sample, issued))
    assert said["comparison"]["verdict"][1] == results.verdict
    assert said["comparison"]["issued"] == [None, "CONDITIONS"]
    assert [one["issued"] for one in said["trend"]] == [None, None, "CONDITIONS"]
