"""Each reason in one short line."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.results import Reason
from readiness_desktop.wording import briefly

State = Callable[[str], Assessment]


def said(framework: Framework, assessment: Assessment) -> list[str]:
    results = evaluate(framework, assessment)
    return [briefly.reason(framework, results, reason) for reason in results.reasons]


def test_fix(framework: Framework, state: State) -> None:
    assert said(framework, state("A")) == [
        "Absent: D5.2 Run money is approved",
        "5 blocking gates not met: D1.2 Quality measured on the real sources, D2.4 The pilot can predict production "
        "and 3 more",
        "At level Absent: Ownership and budget 0.8",
        "Critical exposure: Drift nobody monitors 75, No budget for production 75",
    ]


def test_conditions(framework: Framework, state: State) -> None:
    assert said(framework, state("B")) == [
        "Below 2.0: Data architecture 1.9, Ownership and budget 1.8 and 1 more",
        "Index 50.8, needs 55",
        "Lower end of the likely range 46.0, needs 50",
        "High exposure: Infrastructure not ready 51, Governance discovered too late 50 and 3 more",
    ]


def test_not_enough_answers(framework: Framework, state: State) -> None:
    empty = state("A")
    lines = said(framework, empty.with_current(replace(empty.current, answers={})))
    assert lines[1] == "0% of the answers are there, 90% are needed"
    assert lines[0].startswith("Not yet asked: D1.1 Platform built for this workload, ")
    assert lines[2] == "No answer in Data architecture, Deployment process and 6 more"


def test_statement_budget_and_depth(framework: Framework, state: State) -> None:
    assessment = state("C")
    profile = replace(assessment.profile, statement_passes=False, budget_months=11, depth="Quick")
    assert said(framework, assessment.with_current(replace(assessment.current, profile=profile))) == [
        "The success statement is not complete",
        "11 months of running are paid for, 12 are needed",
        "A quick assessment cannot clear a launch by itself",
    ]


def test_every_code_of_the_pack_has_a_line(framework: Framework, state: State) -> None:
    results = evaluate(framework, state("A"))
    ids = {"I1": "D1.1", "F1": "D1.1", "F2": "D1.1", "C1": "D1.1", "C2": "D1.1", "C3": "D1.1"}
    ids |= {"I3": "D1", "F3": "D1", "C4": "D1", "F5": "FM1", "C7": "FM1"}
    for code in framework.verdict.codes:
        reason = Reason(code.code, (ids[code.code],) if code.code in ids else (), 1.0)
        line = briefly.reason(framework, results, reason)
        assert line
        assert "{" not in line


@pytest.mark.parametrize("name", ["A", "B"])
def test_no_line_ends_with_a_full_stop(framework: Framework, state: State, name: str) -> None:
    assert not any(line.endswith(".") for line in said(framework, state(name)))
