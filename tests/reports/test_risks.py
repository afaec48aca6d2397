"""What the report says about failure modes, practices and false comfort."""

from dataclasses import replace
from datetime import date

from readiness_desktop.domain.brand import Brand
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.report_input import ReportInput
from readiness_desktop.services.reporting import report_input
from tests.pdf import text_of
from tests.reports.reading import Read, made


def test_each_failure_mode_has_its_answers_floor_and_plan(report_a: Read) -> None:
    said = report_a.text
    assert "FM6 No budget for production: Critical, 75" in said
    assert "Floor 75: D5.2 at level 0, the answers alone give 68." in said
    assert "75 to 45 by day 180" in said
    assert "further answers" in said


def test_the_practices_say_what_they_rest_on(report_a: Read) -> None:
    said = report_a.text
    assert "No practice of those who succeed is practised yet" in said
    assert "Mean level 1.6, it takes 2.5. The gate D1.2 needs level 2 with Documented (E3) or better." in said
    assert "never a chance of success" in said
    assert "No debt item has measured savings yet." in said


def test_false_comfort_names_answers_and_dates(
    framework: Framework, inputs: dict[str, ReportInput], brand: Brand
) -> None:
    assessment = inputs["A"].assessment
    dates = {"statement_signed": date(2026, 3, 9), "pilot_start": date(2026, 3, 2)}
    profile = replace(assessment.profile, dates=dates)
    late = assessment.with_current(replace(assessment.current, profile=profile))
    said = text_of(made(report_input(framework, late), brand, sections=["comfort", "exposures"]))
    assert "High answers without proof" in said
    assert "Strengths that no gate rests on" in said
    assert "1 broken, 0 in order, 8 not checked." in said
    assert "T1 success statement signed ≤ pilot start" in said
    assert "Came late: success statement signed ≤ pilot start (T1)." in said


def test_nothing_to_doubt_is_no_section(
    framework: Framework, inputs: dict[str, ReportInput], brand: Brand
) -> None:
    assessment = inputs["A"].assessment
    answers = {
        q: replace(answer, level=2, votes=(), grade="E3") if answer.state == "answered" else answer
        for q, answer in assessment.current.answers.items()
    }
    plain = assessment.with_current(replace(assessment.current, answers=answers))
    assert "False comfort" not in text_of(made(report_input(framework, plain), brand))
