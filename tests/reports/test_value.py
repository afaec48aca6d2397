"""The sections on the success statement and the production budget."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from readiness_desktop.domain.agreements import BudgetEntry
from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.brand import Brand
from readiness_desktop.domain.framework import Framework
from readiness_desktop.services.reporting import report_input
from tests.domain.test_statement import GOOD, written
from tests.reports.reading import made, read

SECTIONS = ("statement", "budget")


@pytest.fixture
def printed(framework: Framework, northwind: Callable[[str], Assessment], brand: Brand) -> Callable[..., str]:
    """What both sections say of a statement and a budget."""

    def text(budget: dict[str, BudgetEntry], **fields: object) -> str:
        assessment = written(northwind("C"), replace(GOOD, **fields))  # type: ignore[arg-type]
        profile = replace(assessment.profile, budget=budget)
        assessment = assessment.with_current(replace(assessment.current, profile=profile))
        report = report_input(framework, assessment)
        return " ".join(read(made(report, brand, sections=SECTIONS)).text.split())

    return text


def test_the_sentence_its_checks_and_every_line(printed: Callable[..., str]) -> None:
    budget = {
        "L01": BudgetEntry("number", 90_000),
        "L02": BudgetEntry("unknown", reason="Tom asks the vendor"),
        "L03": BudgetEntry("zero"),
        "L14": BudgetEntry("number", 10_000),
    }
    said = printed(budget, value=500_000)
    assert "The success statement: 9 of 10 checks that must hold pass" in said
    assert "By 31 Mar 2027, claims triage will move average handling time" in said
    assert "V07 Its value can be worked out again" in said
    assert "come to €412,000, not to €500,000." in said
    assert "13 lines of the production budget are still open" in said
    assert "€100,000 for a year of running and for the launch itself." in said
    assert "Tom asks the vendor; Unknown holds D5.2 Run money is approved at level 1." in said
    assert "10% of the budget, within the guide of 10–20%." in said


def test_what_is_typed_is_printed_as_it_is(printed: Callable[..., str]) -> None:
    said = printed({"L01": BudgetEntry("zero", reason="a < b & <b>c</b>")}, scope="<i>all</i> & more")
    dense = said.replace(" ", "")
    assert "<i>all</i>&more" in dense
    assert "a<b&<b>c</b>" in dense


def test_nothing_written_prints_neither(
    framework: Framework, northwind: Callable[[str], Assessment], brand: Brand
) -> None:
    report = report_input(framework, northwind("C"))
    said = read(made(report, brand)).text
    assert "checks that must hold" not in said
    assert "lines of the production budget" not in said
