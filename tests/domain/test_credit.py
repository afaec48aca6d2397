"""Why a grade counts lower, and which evidence expires between two days."""

from datetime import date, timedelta

import pytest

from readiness_desktop.domain.assessment import Answer, EvidenceItem
from readiness_desktop.domain.credit import effective_grade, expired_between, held_back
from readiness_desktop.domain.framework import Framework

DAY = date(2026, 4, 14)
OLD = DAY - timedelta(181)


def item(grade: str, dated: date | None = DAY) -> EvidenceItem:
    return EvidenceItem(f"{grade} {dated}", "D1.1", "Log", grade=grade, dated=dated)


@pytest.mark.parametrize(
    ("claimed", "items", "counted", "less", "expired"),
    [
        ("E3", (), "E3", False, False),
        ("E3", (item("E3"),), "E3", False, False),
        ("E3", (item("E2"),), "E2", True, False),
        ("E3", (item("E3", OLD),), "E2", False, True),
        ("E4", (item("E3", OLD),), "E2", True, True),
        ("E4", (item("E4", OLD), item("E3")), "E3", False, True),
        ("E3", (item("E4", OLD),), "E3", False, False),
        ("E3", (item("E2", OLD),), "E2", True, False),
    ],
)
def test_why_a_grade_counts_lower(
    framework: Framework,
    claimed: str,
    items: tuple[EvidenceItem, ...],
    counted: str,
    less: bool,
    expired: bool,
) -> None:
    answer = Answer("D1.1", "answered", 3, grade=claimed)
    assert effective_grade(framework, answer, items, DAY) == counted
    assert held_back(framework, answer, items, DAY) == (less, expired)
    assert (counted != claimed) == (less or expired)


def test_evidence_that_expires_between_two_days(framework: Framework) -> None:
    fresh, old, weak, undated = item("E3"), item("E3", OLD), item("E2"), item("E3", None)
    everything = (fresh, old, weak, undated)
    assert expired_between(framework, everything, DAY, DAY) == ()
    assert expired_between(framework, everything, DAY, DAY + timedelta(181)) == (fresh,)
