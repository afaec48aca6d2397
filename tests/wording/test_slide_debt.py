"""The slide of the debt register: its totals and its first items are those of the register, none without an item."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from readiness_desktop.domain.agreements import DebtEntry, Paydown
from readiness_desktop.domain.assessment import Assessment, Respondent
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.report_input import ReportInput
from readiness_desktop.services.reporting import report_input
from readiness_desktop.wording.slide import MOST_POINTS, Slide
from readiness_desktop.wording.slides import slides

DAY = date(2026, 6, 12)
FEEDS = DebtEntry("a", "T", "Feeds", external=40_000.0, blocked=30_000.0, decision="before_launch", due=DAY)
SHEETS = DebtEntry("b", "P", "Gate sheets", external=12_000.0, blocked=18_000.0, owner="Rosa Castellanos")
LABELS = DebtEntry("c", "D", "Labels")
FIXED = DebtEntry("d", "T", "Old warehouse", external=5_000.0, status="fixed", saved=11_400.0)


@pytest.fixture
def owing(framework: Framework, state: Callable[[str], Assessment]) -> Callable[..., ReportInput]:
    """The input of a presentation with these items."""

    def of(*items: DebtEntry, anonymous: bool = False) -> ReportInput:
        one = state("A")
        paydown = Paydown(base=52_000.0, years=2, ai_budget=480_000.0)
        profile = replace(one.profile, paydown=paydown, anonymous=anonymous)
        people = (Respondent("r", "Rosa Castellanos", side="practitioner"),)
        current = replace(one.current, debt=items, profile=profile, respondents=people)
        return report_input(framework, one.with_current(current))

    return of


def of(report: ReportInput) -> Slide:
    return next(one for one in slides(report) if one.id == "debt")


def test_it_says_what_debt_takes_and_costs_by_type(owing: Callable[..., ReportInput]) -> None:
    slide = of(owing(FEEDS, SHEETS, FIXED))
    assert slide.picture == "debt"
    assert slide.heading == "Debt costs €48K a year and takes €52K to fix"
    assert slide.subline == "2 open items, 1 fixed. Interest is 10% of the AI budget."
    assert [(row.what, row.who, row.when) for row in slide.rows] == [
        ("Technology", "€40K to fix", "€30K a year"),
        ("Process", "€12K to fix", "€18K a year"),
        ("Data", "", "nothing open"),
    ]
    assert "€52K of debt is paid back in year 1." in slide.notes


def test_the_first_items_are_those_of_highest_priority(owing: Callable[..., ReportInput]) -> None:
    report = owing(LABELS, FIXED, FEEDS, SHEETS, replace(LABELS, uuid="e", title="Lineage"))
    slide = of(report)
    assert [point.text for point in slide.points] == ["Gate sheets", "Feeds", "Labels"]
    assert len(slide.points) == MOST_POINTS
    assert [point.detail for point in slide.points] == [
        "€12K to fix, €18K a year. Not decided",
        "€40K to fix, €30K a year. Fix before launch, due 12 Jun 2026",
        "No figures yet. Not decided",
    ]
    assert [row.entry.title for row in report.findings.debt.rows[:3]] == [p.text for p in slide.points]


def test_where_all_is_fixed_it_says_what_that_saves(owing: Callable[..., ReportInput]) -> None:
    slide = of(owing(FIXED))
    assert slide.heading == "All debt in the register is fixed"
    assert slide.points[0].detail == "Fixed, saves €11,400 a year"
    assert "AI budget" not in slide.subline


def test_an_owner_has_a_number_where_names_are_hidden(owing: Callable[..., ReportInput]) -> None:
    assert "Gate sheets: owned by Rosa Castellanos." in of(owing(SHEETS)).notes
    hidden = of(owing(SHEETS, FEEDS, anonymous=True))
    assert "Rosa" not in repr(hidden)
    assert "Gate sheets: owned by Practitioner 1." in hidden.notes
    assert "Feeds: nobody owns it yet." in hidden.notes


def test_it_stands_before_the_next_steps_and_only_with_items(owing: Callable[..., ReportInput]) -> None:
    ids = [one.id for one in slides(owing(FEEDS))]
    assert ids.index("roadmap") < ids.index("debt") < ids.index("soon")
    assert "debt" not in [one.id for one in slides(owing())]
