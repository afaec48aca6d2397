"""What a round says beside its verdict, one line a page."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from readiness_desktop.domain.agreements import CaseInputs
from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.findings import Findings
from readiness_desktop.domain.framework import Framework
from readiness_desktop.services.roadmap import plan_for
from readiness_desktop.services.sample import sample_assessment
from readiness_desktop.wording.at_a_glance import lines, say_something
from tests.vectors import assessment_of


def said(framework: Framework, assessment: Assessment) -> dict[str, tuple[str, str]]:
    results = evaluate(framework, assessment)
    findings = Findings(framework, assessment, results, plan_for(framework, assessment, results))
    return {line.term: (line.value, line.how) for line in lines(findings)}


def test_every_page_of_findings_has_its_line(framework: Framework) -> None:
    found = lines(
        Findings(
            framework,
            one := sample_assessment(framework),
            results := evaluate(framework, one),
            plan_for(framework, one, results),
        )
    )
    assert [line.leads for line in found] == [
        "risks", "risks", "benchmarks", "value", "value", "value", "ownership", "gates", "debt", "compare"
    ]  # fmt: skip
    assert all(line.value and (not line.how or line.how.endswith(".")) for line in found)


def test_the_lines_say_the_figures_of_their_pages(
    framework: Framework, state: Callable[[str], Assessment]
) -> None:
    found = said(framework, state("A"))
    assert found["Failure modes"][0] == "75"
    assert found["Failure modes"][1].startswith("Highest: ")
    assert found["Success statement"][0] == found["Business case"][0] == "Not yet"
    assert found["Production ownership"][0] == "0 of 7"
    assert "proposed from the answers" in found["Debt register"][1]
    assert "Since the round before" not in found


def test_nothing_answered_is_no_fault(framework: Framework, state: Callable[[str], Assessment]) -> None:
    empty = state("A")
    empty = empty.with_current(replace(empty.current, answers={}))
    assert said(framework, empty)["Failure modes"] == ("Not yet", "No answer feeds one yet.")


@pytest.mark.parametrize(
    ("entered", "says"),
    [
        ({}, False),
        ({"case": CaseInputs(investment=100_000)}, True),
        ({"switched_off": {"F19": "Another sector"}}, True),
        ({"facts": {"own_projects_launched": 10, "own_projects_live_on_roi": 3}}, True),
        ({"facts": {"own_projects_launched": 0, "own_projects_live_on_roi": 0}}, False),
    ],
)
def test_what_needs_no_answer_has_something_to_say_without_one(
    framework: Framework, entered: dict[str, Any], says: bool
) -> None:
    made = assessment_of(framework, {"answers": {}})
    made = made.with_current(replace(made.current, profile=replace(made.profile, **entered)))
    findings = Findings(framework, made, evaluate(framework, made))
    assert say_something(findings) is says


def test_one_answer_is_something_to_say(framework: Framework) -> None:
    made = assessment_of(framework, {"answers": {"D1.1": {"level": 2, "ev": "E3"}}})
    assert say_something(Findings(framework, made, evaluate(framework, made)))
