"""The section on claims and views: the sides are drawn where there is a shape to see."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from readiness_desktop.domain.assessment import Assessment, Respondent, Vote
from readiness_desktop.domain.brand import Brand
from readiness_desktop.domain.framework import Framework
from readiness_desktop.services.reporting import report_input
from tests.pdf import text_of
from tests.reports.reading import made

SIDES = (Respondent("e", "Ada", side="executive"), Respondent("p", "Bo", side="practitioner"))


@pytest.mark.parametrize(("count", "drawn"), [(1, False), (2, False), (3, True)])
def test_the_sides_are_drawn_from_three_dimensions_on(
    framework: Framework, brand: Brand, northwind: Callable[[str], Assessment], count: int, drawn: bool
) -> None:
    assessment = northwind("B")
    current = assessment.current
    votes = (Vote("e", 3), Vote("p", 1))
    answers = {q: replace(answer, votes=()) for q, answer in current.answers.items()}
    for question in ("D1.1", "D2.1", "D3.1")[:count]:
        answers[question] = replace(answers[question], votes=votes)
    asked = assessment.with_current(replace(current, respondents=SIDES, answers=answers))
    said = text_of(made(report_input(framework, asked), brand))
    assert ("How each side sees the dimensions" in said) is drawn
    assert "Executives minus practitioners" in said
