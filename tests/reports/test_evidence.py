"""The list of evidence: what has expired says so and what it counts as, so that every page tells the same."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from readiness_desktop.domain.assessment import Assessment, EvidenceItem
from readiness_desktop.domain.brand import Brand
from readiness_desktop.domain.framework import Framework
from readiness_desktop.services.reporting import report_input
from tests.reports.reading import made, read

AS_OF = date(2026, 11, 29)


def dated(grade: str, day: date | None, uuid: str = "1", sha256: str = "") -> EvidenceItem:
    return EvidenceItem(uuid, "D1.1", f"Log {uuid}", grade=grade, dated=day, sha256=sha256)


@pytest.fixture
def listed(framework: Framework, northwind: Callable[[str], Assessment], brand: Brand) -> Callable[..., str]:
    """What the list says of these pieces of evidence at one date."""

    def text(*items: EvidenceItem) -> str:
        assessment = northwind("A")
        current = replace(assessment.current, as_of=AS_OF, evidence=items)
        report = report_input(framework, assessment.with_current(current))
        return read(made(report, brand, sections=("evidence",))).text

    return text


@pytest.mark.parametrize("sha256", ["", "ab" * 32])
@pytest.mark.parametrize(("grade", "counts"), [("E3", "E2"), ("E4", "E3")])
def test_expired_evidence_says_what_it_counts_as(
    listed: Callable[..., str], grade: str, counts: str, sha256: str
) -> None:
    found = listed(dated(grade, date(2026, 1, 1), sha256=sha256))
    assert f"{grade}, expired, counts as {counts}" in found
    assert "One piece of evidence has expired by 29 Nov 2026 and counts one grade lower." in found


def test_evidence_that_counts_in_full_is_not_marked(framework: Framework, listed: Callable[..., str]) -> None:
    last = AS_OF - timedelta(framework.constants.evidence_expiry_days)
    found = listed(dated("E3", last), dated("E4", None, "2"), dated("E2", date(2020, 1, 1), "3"))
    assert "expired" not in found


def test_several_are_counted(listed: Callable[..., str]) -> None:
    found = listed(dated("E3", date(2026, 1, 1)), dated("E4", date(2026, 1, 2), "2"), dated("E3", AS_OF, "3"))
    assert "Two pieces of evidence have expired by 29 Nov 2026 and count one grade lower." in found
    assert found.count("expired, counts as") == 2


def test_the_name_of_a_file_stands_under_its_title(listed: Callable[..., str]) -> None:
    item = replace(dated("E3", AS_OF, sha256="ab" * 32), file_name="alert-log-march.pdf", file_size=12)
    assert "alert-log-march.pdf" in listed(item)
