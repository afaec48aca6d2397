"""What the report says about failure modes, practices and false comfort."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from readiness_desktop.domain.brand import Brand
from readiness_desktop.domain.failure_modes import by_exposure
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.report_input import ReportInput
from readiness_desktop.reports.flowables import Columns, Figure, Grid, Text, Together
from readiness_desktop.reports.report import Report
from readiness_desktop.reports.sections import exposures
from readiness_desktop.reports.type import paper
from readiness_desktop.services.reporting import report_input
from tests.pdf import text_of
from tests.reports.reading import Read, made


def test_each_failure_mode_has_its_answers_floor_and_plan(report_a: Read) -> None:
    said = report_a.text
    assert "FM6 No budget for production" in said
    assert "Floor 75: D5.2 at level 0, the answers alone give 68." in said
    assert "45 by day 180" in said
    assert "further answers" in said


def grids(report: ReportInput, brand: Brand) -> list[list[list[str]]]:
    """The tables of the section as the words of their cells; the first one has every failure mode."""
    found: list[Any] = []
    for part in exposures.story(Report(report, brand, paper("A4"), frozenset({"exposures", "answers"}))):
        found += part._content if isinstance(part, Together) else [part]
    return [
        [[words(cell) for cell in row] for row in one._cellvalues] for one in found if isinstance(one, Grid)
    ]


def words(cell: Any) -> str:
    """All words of a cell of a table."""
    if isinstance(cell, list | tuple):
        return " ".join(words(part) for part in cell).strip()
    if isinstance(cell, Columns):
        return " ".join(words(row) for row in cell._cellvalues).strip()
    said = cell.getPlainText() if isinstance(cell, Text) else cell if isinstance(cell, str) else ""
    return " ".join(said.split())


@pytest.mark.parametrize("name", ["A", "B", "C"])
def test_the_chart_has_the_order_of_the_table_below_it(
    inputs: dict[str, ReportInput], brand: Brand, name: str
) -> None:
    story = exposures.story(Report(inputs[name], brand, paper("A4"), frozenset({"exposures"})))
    (chart,) = (part for part in story if isinstance(part, Figure))
    modes = by_exposure(inputs[name].findings.modes)
    places = [chart.alternative.index(mode.name) for mode in modes]
    assert places == sorted(places)


@pytest.mark.parametrize("name", ["A", "B", "C"])
def test_only_a_mode_at_a_high_degree_has_a_table(
    inputs: dict[str, ReportInput], brand: Brand, name: str
) -> None:
    overview, *tables = grids(inputs[name], brand)
    modes = by_exposure(inputs[name].findings.modes)
    assert [table[0][1].split()[0] for table in tables] == [mode.id for mode in modes if mode.high]
    for row, mode in zip(overview[1:], modes, strict=True):
        titles = [inputs[name].framework.question(one.question).title for one in mode.drivers[:3]]
        assert [title in row[0] for title in titles] == [not mode.high] * len(titles)


def test_a_driver_stands_with_its_level_and_target_once(inputs: dict[str, ReportInput], brand: Brand) -> None:
    _overview, *tables = grids(inputs["A"], brand)
    budget = next(table for table in tables if table[0][1].startswith("FM6"))
    assert budget[1] == ["D5.2", "Run money is approved", "0 Absent", "3", "Documented", "8"]
    assert len(budget) == 5
    assert sum(int(row[5]) for row in budget[1:]) == 68
    overview = grids(inputs["C"], brand)[0]
    assert any("at level 2" in row[0] for row in overview)


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
