"""The business case on paper: the range first, three cases, the sentence about cash, waiting and what is missing."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from readiness_desktop.domain.agreements import CaseInputs
from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.brand import Brand
from readiness_desktop.domain.framework import Framework
from readiness_desktop.services.reporting import report_input
from tests.domain.made_case import WORKED, with_case
from tests.reports.reading import made, read

RANGED = replace(WORKED, investment_low=500, investment_high=700)
Text = Callable[..., str]


@pytest.fixture
def text(framework: Framework, northwind: Callable[[str], Assessment], brand: Brand) -> Text:
    """The section with these inputs, as one line."""

    def made_text(inputs: CaseInputs = RANGED, share: float | None = 0.7) -> str:
        report = report_input(framework, with_case(northwind("A"), inputs, share))
        return " ".join(read(made(report, brand, sections=("case",))).text.split())

    return made_text


def test_the_worked_example_on_paper(text: Text) -> None:
    found = text()
    assert "Worth −€499 to €541 over three years, likely €241" in found
    assert "The case rests on non-cash benefit: with cash alone its net present value is −€133." in found
    for figure in ("€241.06", "25 months", "28 months", "29.32%", "39.64%", "€645.45", "−€133.28"):
        assert figure in found
    assert "Never within 3 years" in found
    assert "Limbo, 6 months" in found
    assert "€380" in found
    assert "net present value then €54" in found
    assert "Years are divided evenly into quarters" in found
    assert "benefit × 0.6" in found
    assert "Paid back, month 25" in found


def test_what_is_missing_is_said_on_paper(text: Text) -> None:
    found = text(replace(RANGED, gross=None, investment=None))
    assert "The business case cannot be computed yet" in found
    assert "No investment yet" in found
    assert "No benefit yet" in found
    assert "Cash flow, likely case" not in found


def test_without_a_case_there_is_no_section(
    framework: Framework, northwind: Callable[[str], Assessment]
) -> None:
    from readiness_desktop.reports.sections.business_case import SECTION

    class Held:
        input = report_input(framework, with_case(northwind("A"), CaseInputs(), None))

    assert not SECTION.has_content(Held())  # type: ignore[arg-type]
