"""What evidence would credit a claim, in the words of the pack, and what did not come along."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from readiness_desktop.domain.assessment import Assessment, EvidenceItem
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.services import answering
from readiness_desktop.wording import evidence

Q = "D2.4"


def said(
    framework: Framework,
    assessment: Assessment,
    level: int,
    grade: str,
    *items: EvidenceItem,
    breadth: str = "F",
) -> str:
    one = answering.set_grade(answering.set_level(assessment, Q, level), Q, grade)
    one = answering.set_breadth(one, Q, breadth)
    one = one.with_current(replace(one.current, evidence=items))
    result = evaluate(framework, one).questions[Q]
    return evidence.claim_gap(framework, one.current.answer(Q), items, result, one.current.as_of)


@pytest.fixture
def one(state: Callable[[str], Assessment]) -> Assessment:
    return state("B")


def item(one: Assessment, grade: str, kind: str = "dashboard_or_log", days: int = 10) -> EvidenceItem:
    return EvidenceItem("e", Q, "Log", kind, grade, one.current.as_of - timedelta(days=days))


def test_level_3_takes_a_document(framework: Framework, one: Assessment) -> None:
    assert said(framework, one, 3, "E2") == (
        "You say 3, we can credit 2: a document would do (dated, approved, about this system)."
    )


def test_level_4_takes_what_was_seen_at_work(framework: Framework, one: Assessment) -> None:
    assert said(framework, one, 4, "E3") == (
        "You say 4, we can credit 3: a document would do (sampled records show it is followed)."
    )


def test_what_is_attached_already_says_which_kind(framework: Framework, one: Assessment) -> None:
    assert said(framework, one, 4, "E4", item(one, "E3")) == (
        "You say 4, we can credit 3: a dashboard or log would do (assessor saw live values or exported sample)."
    )


def test_evidence_that_has_expired_wants_a_newer_one(framework: Framework, one: Assessment) -> None:
    assert said(framework, one, 3, "E3", item(one, "E3", days=200)) == (
        "You say 3, we can credit 2: what is attached has expired, so a newer one would do."
    )


def test_evidence_that_is_there_wants_its_grade(framework: Framework, one: Assessment) -> None:
    assert said(framework, one, 3, "E2", item(one, "E3")) == (
        "You say 3, we can credit 2: what is attached carries it, so set the grade to Documented (E3)."
    )


def test_scope_comes_before_evidence(framework: Framework, one: Assessment) -> None:
    assert "it holds for half of what is in scope" in said(framework, one, 4, "E4", breadth="P")


def test_nothing_is_said_where_claim_and_credit_agree(framework: Framework, one: Assessment) -> None:
    assert said(framework, one, 2, "E4", item(one, "E4")) == ""


def test_days_and_grades(framework: Framework) -> None:
    day = date(2026, 10, 14)
    assert evidence.until(day, expired=False) == "Until 14 Oct 2026"
    assert evidence.until(day, expired=True) == "Expired 14 Oct 2026"
    assert evidence.until(None, expired=False) == "−"
    assert evidence.counts_now(framework, "E3", "E3") == "Documented"
    assert evidence.counts_now(framework, "E4", "E3") == "Documented, expired"


def test_what_did_not_come_along_is_named() -> None:
    assert evidence.left_out([("Alert log", False)], in_copy=True) == (
        "The copy was saved without the file of 1 piece of evidence, which is missing here: “Alert log”. "
        "Everything else is in it; attach it again where you have it."
    )
    many = evidence.left_out([(f"T{n}", True) for n in range(5)], in_copy=True)
    assert "5 pieces of evidence, for which it has no room: “T0”, “T1”, “T2” and 2 more." in many
    assert evidence.left_out([("A", False)], in_copy=False).startswith("The assessment was added without")
