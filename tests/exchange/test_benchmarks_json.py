"""The comparison with published figures in JSON, and what a file may not bring."""

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from readiness_desktop.domain.assessment import Assessment, Profile
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.findings import Findings
from readiness_desktop.domain.framework import SELF_CHECK, Framework
from readiness_desktop.exchange.score_json import whole
from readiness_desktop.exchange.vetting_agreements import vet_agreements


def _told(assessment: Assessment, **fields: Any) -> Assessment:
    return assessment.with_current(replace(assessment.current, profile=replace(assessment.profile, **fields)))


def test_every_figure_with_its_source_date_sample_and_flag(
    framework: Framework, state: Callable[[str], Assessment]
) -> None:
    facts = {"own_projects_live_on_roi": 3, "own_projects_launched": 10}
    told = _told(state("A"), facts=facts, switched_off={"F15": "Another unit"})
    findings = Findings(framework, told, evaluate(framework, told))
    said = json.loads(json.dumps(whole(findings), allow_nan=False))["benchmarks"]
    assert len(said["figures"]) == 31
    first = said["figures"]["F01"]
    assert (first["source"], first["dated"]) == ("HyperFRAME Research (Lens 1H 2026)", "2026-03-25")
    assert "544" in first["population"]
    assert (first["outcome"], first["placed"], first["reliability"]) == (True, "headline", "B")
    assert first["interval"] == [pytest.approx(0.107789, abs=1e-6), pytest.approx(0.603227, abs=1e-6)]
    assert (said["figures"]["F15"]["switched_off"], said["figures"]["F15"]["placed"]) == (
        "Another unit",
        "appendix",
    )
    assert said["bounds"]["B3"]["assumption"].startswith("The source mixes")
    assert len(said["contradictions"]["K01"]["values"]) == 5, "no bar of one that is off"
    assert said["class_label"] is None


def test_a_self_check_is_compared_with_nothing(
    framework: Framework, state: Callable[[str], Assessment]
) -> None:
    made = state("A")
    made = made.with_current(
        replace(made.current, profile=Profile("Claims", depth=SELF_CHECK, headlines={"D1": 4}), answers={})
    )
    assert "benchmarks" not in whole(Findings(framework, made, evaluate(framework, made)))


@pytest.mark.parametrize(
    "fields",
    [
        {"switched_off": {"F19": " "}},
        {"switched_off": {"F99": "Unknown"}},
        {"facts": {"own_poc_scrap_rate": 1.5}},
        {"facts": {"own_projects_live_on_roi": 5, "own_projects_launched": 3}},
        {"facts": {"own_projects_launched": 2.5}},
        {"facts": {"named_ai_risk_body": 1}},
    ],
)
def test_a_file_may_not_bring_what_cannot_be(
    framework: Framework, state: Callable[[str], Assessment], fields: dict[str, Any]
) -> None:
    with pytest.raises(ReadinessError) as caught:
        vet_agreements(_told(state("A"), **fields).current, framework, "rounds[0]")
    assert caught.value.fault is Fault.DOCUMENT_FIELD
