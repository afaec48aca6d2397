"""A round is printed with its name, and with what stood against a sign-off when it was locked."""

from datetime import date

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.brand import Brand
from readiness_desktop.domain.framework import Framework
from readiness_desktop.services.reporting import report_input
from readiness_desktop.services.sample import sample_assessment
from tests.reports.reading import made, read


def text_of_report(framework: Framework, assessment: Assessment, brand: Brand) -> str:
    wanted = ["cover", "rounds", "method"]
    return read(made(report_input(framework, assessment), brand, sections=wanted)).text


def test_a_locked_round_names_what_was_open(framework: Framework, brand: Brand) -> None:
    said = text_of_report(framework, sample_assessment(framework, date(2026, 4, 14)).at(1), brand)
    assert "First look" in said
    assert "Open when it was locked" in said
    assert "14 points open that stood against a sign-off" in said
    assert "No answer yet: DP.01" in said


def test_an_open_round_has_no_such_list(framework: Framework, brand: Brand) -> None:
    said = text_of_report(framework, sample_assessment(framework, date(2026, 4, 14)), brand)
    assert "Open when it was locked" not in said
    assert "After the foundation work" in said, "the rounds before are listed with their names"
