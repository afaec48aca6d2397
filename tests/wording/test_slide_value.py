"""The slide of the business case: the range before the point, three points at most, none without a case."""

from collections.abc import Callable
from dataclasses import replace

from readiness_desktop.domain.agreements import CaseInputs
from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.framework import Framework
from readiness_desktop.services.reporting import report_input
from readiness_desktop.wording.slide import MOST_POINTS
from readiness_desktop.wording.slides import slides
from tests.domain.made_case import WORKED, with_case

State = Callable[[str], Assessment]
RANGED = replace(WORKED, investment_low=500, investment_high=700)


def test_it_says_the_range_before_the_point(framework: Framework, state: State) -> None:
    report = report_input(framework, with_case(state("A"), RANGED))
    found = [one for one in slides(report) if one.id == "value"]
    assert len(found) == 1
    slide = found[0]
    assert slide.picture == "case"
    assert slide.heading == "Worth −€499 to €541 over three years, likely €241"
    assert "non-cash benefit" in slide.subline
    assert len(slide.points) <= MOST_POINTS
    assert slide.points[0].text == "Paid back: 25 months"
    assert slide.points[0].detail == "range 20 months to never"
    assert slide.points[2].figure == "€380"
    assert any("Gross benefit" in note or "gross benefit" in note for note in slide.notes)
    cash = report_input(framework, with_case(state("A"), replace(RANGED, limbo_months=None)))
    assert next(one for one in slides(cash) if one.id == "value").points[2].figure == "−€133"


def test_without_a_case_there_is_none(framework: Framework, state: State) -> None:
    for inputs in (CaseInputs(), replace(WORKED, gross=None)):
        report = report_input(framework, with_case(state("A"), inputs))
        assert "value" not in [one.id for one in slides(report)]
