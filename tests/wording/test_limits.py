"""Why another finding limits a level."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from readiness_desktop.domain.assessment import Assessment, EvidenceItem
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.limits import fact_name
from readiness_desktop.domain.results import Limit
from readiness_desktop.wording import limits

State = Callable[[str], Assessment]


def said(framework: Framework, assessment: Assessment, question: str) -> str:
    return limits.because(framework, evaluate(framework, assessment).questions[question].limits)


@pytest.mark.parametrize(("question", "row"), [("D1.5", "GA1"), ("D4.4", "GA2"), ("IA.07", "GA1")])
def test_what_a_generative_system_has_to_show_besides(
    framework: Framework, state: State, question: str, row: str
) -> None:
    made = state("C")
    current = made.current
    made = made.with_current(replace(current, profile=replace(current.profile, generative=True)))
    evidence = next(one.evidence for one in framework.overlay if one.id == row)
    expected = f"a generative or agentic system also has to show {evidence} ({row})"
    assert said(framework, made, question) == expected


def test_the_dates_that_are_out_of_order(framework: Framework, state: State) -> None:
    made = state("C")
    current = made.current
    dates = {"statement_signed": date(2026, 3, 2), "pilot_start": date(2026, 3, 1)}
    made = made.with_current(replace(current, profile=replace(current.profile, dates=dates)))
    expected = "the dates in Setup allow no more (T1: success statement signed ≤ pilot start)"
    assert said(framework, made, "D3.1") == expected


def test_facts_of_other_pages(framework: Framework, state: State) -> None:
    made = state("C")
    current = made.current
    facts = {fact_name(one.source): True for one in framework.constants.special_limits}
    made = made.with_current(replace(current, profile=replace(current.profile, facts=facts)))
    check = next(one.text for one in framework.ownership_checks if one.id == "O5")
    assert said(framework, made, "D5.1") == f"ownership check O5 allows no more ({check})"
    assert said(framework, made, "D5.2") == "budget line unknown allows no more"


def test_evidence_older_than_the_period_that_a_level_names(framework: Framework, state: State) -> None:
    made = state("C")
    old = made.current.as_of - timedelta(days=91)
    item = EvidenceItem("e1", "D1.2", "Export", grade="E3", dated=old)
    made = made.with_current(replace(made.current, evidence=(item,)))
    assert said(framework, made, "D1.2") == "its newest evidence is more than 90 days old"


def test_every_limit_has_words_of_its_own(framework: Framework) -> None:
    rules = [Limit(c.limit_question, 1, c.id) for c in framework.timing_checks if c.limit_question]
    rules += [Limit(q, 1, row.id) for row in framework.overlay for q in row.questions]
    rules += [Limit(s.question, 1, fact_name(s.source)) for s in framework.constants.special_limits]
    rules += [Limit(p.question, 1, "period") for p in framework.constants.period_in_text.values()]
    assert rules
    for limit in rules:
        assert "allows at most" not in limits.reason(framework, limit)
    assert limits.reason(framework, Limit("D1.1", 2, "X1")) == "rule X1 allows at most 2"
