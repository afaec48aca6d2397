"""What the JSON says about the business case, to the hundredth."""

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from readiness_desktop.domain.agreements import CaseInputs
from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.findings import Findings
from readiness_desktop.domain.framework import Framework
from readiness_desktop.exchange.score_json import whole
from tests.domain.made_case import WORKED, with_case

State = Callable[[str], Assessment]


def said(framework: Framework, assessment: Assessment) -> dict[str, Any]:
    findings = Findings(framework, assessment, evaluate(framework, assessment))
    return json.loads(json.dumps(whole(findings), allow_nan=False))["case"]


def test_the_worked_example(framework: Framework, state: State) -> None:
    found = said(framework, with_case(state("A"), WORKED))
    likely = found["cases"]["likely"]
    full = likely["all_benefit"]
    assert full["npv"] == pytest.approx(241.06, abs=0.01)
    assert full["payback_years"] == pytest.approx(2.05, abs=0.01)
    assert full["discounted_payback_years"] == pytest.approx(2.30, abs=0.01)
    assert full["irr"] == pytest.approx(0.2932, abs=0.0001)
    assert (full["irr_beyond"], full["no_irr"]) == (None, None)
    assert full["roi"] == pytest.approx(0.3964, abs=0.0001)
    assert full["break_even_gross"] == pytest.approx(645.45, abs=0.01)
    assert full["running_total"] == pytest.approx([-550, -420, -24, 436])
    assert likely["cash"]["net"] == pytest.approx([34, 223.2, 268])
    assert likely["cash"]["npv"] == pytest.approx(-133.28, abs=0.01)
    assert likely["cash"]["payback_years"] is None
    assert found["rests_on_non_cash"] is True
    assert found["limbo"] == {
        "months": 6,
        "cost": pytest.approx(380),
        "npv": pytest.approx(54.25, abs=0.01),
    }
    assert {one["driver"] for one in found["drivers"]} >= {"benefit", "late_6"}
    assert found["missing"] == []


def test_a_rate_beyond_the_range_exists(framework: Framework, state: State) -> None:
    def full(inputs: CaseInputs) -> dict[str, Any]:
        return said(framework, with_case(state("A"), inputs))["cases"]["likely"]["all_benefit"]

    high = full(replace(WORKED, investment=10))
    assert (high["irr"], high["no_irr"], high["irr_beyond"]) == (None, None, {"side": "above", "rate": 5})
    low = full(replace(WORKED, investment=90_000, run_costs=(320, 576, 600)))
    assert (low["irr"], low["no_irr"], low["irr_beyond"]) == (None, None, {"side": "below", "rate": -0.9})
    free = full(replace(WORKED, investment=0))
    assert (free["irr"], free["no_irr"], free["irr_beyond"]) == (None, "never_negative", None)


def test_a_case_that_nobody_began(framework: Framework, state: State) -> None:
    found = said(framework, with_case(state("A"), CaseInputs(), None))
    assert found["begun"] is False
    assert set(found["missing"]) == {"benefit", "run_costs", "investment", "cash_share"}
    assert found["cases"]["low"]["all_benefit"]["npv"] is None
    assert found["cases"]["low"]["cash"] is None
