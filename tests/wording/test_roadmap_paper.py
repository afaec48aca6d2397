"""A roadmap in words on paper: headline with day and money, days of gates, evidence in short, the sums of the proof."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.plan import Plan, Range
from readiness_desktop.domain.results import Results
from readiness_desktop.domain.roadmap_cost import CostSum, roadmap_cost
from readiness_desktop.domain.roadmap_setup import RoadmapSetup
from readiness_desktop.services.roadmap import plan_for
from readiness_desktop.wording import roadmap, roadmap_paper

LINE = "32 initiatives, 943 person-days"
TURN = "launch with conditions from 25 Aug 2026 (after 19 weeks)"


@pytest.fixture(scope="module")
def results(framework: Framework, state: Callable[[str], Assessment]) -> Results:
    return evaluate(framework, state("A"))


@pytest.fixture(scope="module")
def plan(framework: Framework, state: Callable[[str], Assessment], results: Results) -> Plan:
    one = state("A")
    profile = replace(one.profile, roadmap=RoadmapSetup(aim="all"))
    return plan_for(framework, one.with_current(replace(one.current, profile=profile)), results)


def total(framework: Framework, plan: Plan, **changes: object) -> CostSum:
    """What the plan costs, every day with a rate, with such changes."""
    found = replace(roadmap_cost(framework, plan, {}).total, unrated={})
    return replace(found, **changes)  # pyright: ignore[reportArgumentType]


def test_the_headline_names_the_day_and_the_money(framework: Framework, plan: Plan, results: Results) -> None:
    without = roadmap_paper.headline(framework, plan, results)
    assert without == f"{LINE}, {TURN}"
    brief = roadmap_paper.headline(framework, plan, results, brief=True)
    assert brief == without.removesuffix(" (after 19 weeks)")
    assert roadmap_paper.headline(framework, plan, results, total(framework, plan), "EUR") == without
    dear = total(framework, plan, cost=Range(248_731.0, 400_000.0, 890_499.0))
    said = roadmap_paper.headline(framework, plan, results, dear, "EUR")
    assert said == f"{LINE}, €249,000 to €890,000, {TURN}"
    one = total(framework, plan, cost=Range(1_234_567.0, 1_234_567.0, 1_234_567.0))
    assert "days, €1,230,000, launch" in roadmap_paper.headline(framework, plan, results, one, "EUR")
    free = total(framework, plan, cost=Range(0.0, 0.0, 0.0))
    assert "days, €0, launch" in roadmap_paper.headline(framework, plan, results, free, "EUR")


def test_money_that_is_not_all_is_a_least(framework: Framework, plan: Plan, results: Results) -> None:
    unrated = {"DATA": Range(1.0, 2.0, 3.0)}
    partly = total(framework, plan, cost=Range(248_731.0, 400_000.0, 890_499.0), unrated=unrated)
    said = roadmap_paper.headline(framework, plan, results, partly, "EUR")
    assert said == f"{LINE}, at least €249,000, {TURN}"


def test_plans_without_a_day_or_work_keep_their_headline(
    framework: Framework, plan: Plan, results: Results
) -> None:
    for one in (replace(plan, first_day=None), replace(plan, initiatives=(), order=())):
        assert roadmap_paper.headline(framework, one, results) == roadmap.headline(framework, one, results)
    assert roadmap_paper.headline(framework, replace(plan, projections=()), results) == LINE, (
        "no verdict is promised"
    )


def test_the_last_day_includes_the_wait(plan: Plan) -> None:
    one = replace(plan.initiatives[0], start=0, finish=4)
    assert roadmap_paper.done_by(one, date(2026, 4, 14)) == "11 May 2026"
    assert roadmap_paper.done_by(replace(one, finish=0), date(2026, 4, 14)) == "20 Apr 2026"


@given(st.lists(st.text("abc de", min_size=1, max_size=80), min_size=1, max_size=6))
def test_evidence_in_short_is_its_first_parts(parts: list[str]) -> None:
    whole = "; ".join(parts)
    said = roadmap_paper.in_short(whole)
    assert whole == said or whole.startswith(f"{said}; ")
    assert said == parts[0] or len(said) <= 75


def test_the_sums_behind_a_proof_say_what_they_mean(plan: Plan) -> None:
    known = replace(plan, horizon=52, area=17_059.0, bound=17_017.9, residual=14_825.0, gap=0.003)
    near = roadmap_paper.summed(known)
    assert near == (
        "Remaining risk added up over 52 weeks: 17,059; no plan within these limits can be below 17,017. "
        "14,825 of it no order can remove."
    )
    proven = roadmap_paper.summed(replace(known, bound=17_059.0, gap=0.0, proven=True))
    assert "17,059; no plan within these limits can be below that. 14,825 of it" in proven
    assert "added it up again and agreed" in proven
    assert "agreed" not in near
    assert roadmap_paper.summed(replace(known, bound=None)) == ""
