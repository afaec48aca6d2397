"""The executive summary: every reason of the verdict while the page has room for it, on one page."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.brand import Brand
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.report_input import ReportInput
from readiness_desktop.domain.results import Reason
from readiness_desktop.services.reporting import report_input
from tests.reports.reading import Read, made, read

SEVEN = (
    Reason("C1", ("D1.2", "D2.4")),
    Reason("C2", ("D4.3",)),
    Reason("C3", ("D1.5", "D3.4")),
    Reason("C4", ("D5",)),
    Reason("C6", (), 47.0),
    Reason("C7", ("FM1", "FM5")),
    Reason("C8"),
)


@pytest.fixture
def summary(
    framework: Framework, inputs: dict[str, ReportInput], brand: Brand
) -> Callable[[tuple[Reason, ...], str], Read]:
    """The section with these reasons, on a paper."""

    def of(reasons: tuple[Reason, ...], paper: str) -> Read:
        given = inputs["B"]
        results = replace(given.results, verdict="CONDITIONS", reasons=reasons)
        return read(made(replace(given, results=results), brand, paper, sections=("summary",)))

    return of


def said(framework: Framework, found: Read, reasons: tuple[Reason, ...]) -> list[str]:
    """The codes of the reasons that are printed."""
    rules = {code.code: code.text for code in framework.verdict.codes}
    return [reason.code for reason in reasons if rules[reason.code] in found.text]


def test_seven_reasons_are_all_printed_on_one_page(
    framework: Framework, summary: Callable[..., Read]
) -> None:
    found = summary(SEVEN, "A4")
    assert len(found.pages) == 1
    assert said(framework, found, SEVEN) == [reason.code for reason in SEVEN]
    assert "more reason" not in found.text


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_of_more_reasons_than_fit_never_just_one_is_left_out(
    framework: Framework, summary: Callable[..., Read], paper: str
) -> None:
    gates = tuple(gate.id for gate in framework.questions if gate.gate is not None)[:6]
    codes = ("C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8", "C9", "C10", "F1", "F2")
    many = tuple(Reason(code, gates) for code in codes)
    left = 0
    for count in range(2, len(many) + 1):
        reasons = many[:count]
        found = summary(reasons, paper)
        assert len(found.pages) == 1, count
        left = count - len(said(framework, found, reasons))
        assert left != 1
        assert (f"and {left} more reasons" in found.text) == (left > 0)
    assert left > 0


def test_a_reason_names_all_where_one_name_would_be_left(
    framework: Framework, summary: Callable[..., Read]
) -> None:
    gates = tuple(gate.id for gate in framework.questions if gate.gate is not None)
    assert "1 more" not in summary((Reason("C1", gates[:7]),), "A4").text
    assert ", 2 more" in summary((Reason("C1", gates[:8]),), "A4").text


def test_one_answer_is_counted_as_one_and_the_verdict_called_as_on_the_screen(
    framework: Framework, northwind: Callable[[str], Assessment], brand: Brand
) -> None:
    assessment = northwind("A")
    first = framework.questions[0].id
    current = replace(assessment.current, answers={first: assessment.current.answers[first]})
    found = read(made(report_input(framework, assessment.with_current(current)), brand))
    assert "1 of 50 core questions answered, 3% by weight" in found.text
    assert "Verdict: Not enough answers yet" in found.text
    assert "nconclusive" not in found.text
    assert "% of the core questions" not in found.text
