"""How good a plan is, in words: never better than what is proven."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.plan import Break, Plan, Unmet
from readiness_desktop.services.roadmap import plan_for
from readiness_desktop.wording import roadmap_proof
from readiness_desktop.wording.roadmap_limits import Told


@pytest.fixture
def plan(framework: Framework, state: Callable[[str], Assessment]) -> Plan:
    assessment = state("A")
    return plan_for(framework, assessment, evaluate(framework, assessment))


@pytest.mark.parametrize(
    ("facts", "finding"),
    [
        ({}, "Good order, not proven."),
        ({"seconds": 0.1}, "Good order, found in 0.1 s; not proven."),
        ({"proven": True, "gap": 0.0}, "Best possible plan, proven."),
        ({"gap": 0.0}, "Within 0.0% of the best possible."),
        ({"gap": 0.02101}, "Within 2.2% of the best possible."),
        ({"gap": 0.021}, "Within 2.1% of the best possible."),
        ({"solver": "hand"}, "Chosen by hand."),
        ({"proven": True, "stale": True}, "Answers changed since this plan was chosen on 3 Nov."),
        ({"stale": True, "breaks": (Break("must", "I37"),)}, "1 limit is not kept."),
        (
            {"breaks": (Break("must", "I37"),) * 3, "unmet": (Unmet("must", ("I37",)),)},
            "These limits cannot all be met.",
        ),
    ],
)
def test_the_banner_says_the_worst_first(
    framework: Framework, plan: Plan, facts: dict[str, Any], finding: str
) -> None:
    found = replace(plan, first_day=date(2026, 4, 14), **facts)
    said, _rest = roadmap_proof.banner(Told(framework, found, date(2026, 4, 14)), date(2026, 11, 3))
    assert said == finding


def test_only_a_proof_is_told_as_one(plan: Plan) -> None:
    proven = replace(plan, proven=True, gap=0.0, bound=plan.area)
    bounded = replace(plan, gap=0.01, bound=plan.area / 1.01)
    assert any("found none with a smaller area" in line for line in roadmap_proof.explained(proven))
    for one in (bounded, plan):
        assert not any("smaller area." in line for line in roadmap_proof.explained(one))
    assert any("1.0% above" in line for line in roadmap_proof.explained(bounded))
    assert any("Nothing is proven" in line for line in roadmap_proof.explained(plan))


def test_figures_leave_out_what_nobody_knows(plan: Plan) -> None:
    assert roadmap_proof.figures(replace(plan, area=16_980.4)) == "area 16,980"
    known = replace(plan, area=16_980.4, bound=16_902.0, gap=0.00464, seconds=1.94)
    assert roadmap_proof.figures(known) == "area 16,980, at least 16,902, gap 0.5%, solved in 1.9 s"
    assert roadmap_proof.progress(None, 12.0, 61.0) == "at least 12, 61 s"
