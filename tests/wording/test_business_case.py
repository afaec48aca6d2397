"""What a business case says where a figure needs words: paid back and not for good, at once, above the range."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from readiness_desktop.domain.agreements import CaseInputs
from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.case import CaseResult
from readiness_desktop.domain.framework import Framework
from readiness_desktop.wording import business_case as words
from readiness_desktop.wording import case_facts
from tests.domain.made_case import RELAPSING, WORKED, computed

Compute = Callable[[CaseInputs], CaseResult]


@pytest.fixture
def compute(framework: Framework, state: Callable[[str], Assessment]) -> Compute:
    return lambda inputs: computed(framework, state("A"), inputs)


def test_a_payback_that_does_not_last_is_said(compute: Compute) -> None:
    full = compute(RELAPSING).likely.full
    assert words.paid_back(full, 3) == "10 months, not for good"
    assert words.below_again(full) == "below zero again by the end of year 2"
    assert words.payback_mark(full) == "Paid back, month 10"
    kept = compute(WORKED).likely.full
    assert words.paid_back(kept, 3) == "25 months"
    assert words.below_again(kept) == ""


def test_its_range_says_so_too(compute: Compute) -> None:
    assert words.range_of(compute(RELAPSING), "paid_back", False) == (
        "9 months to never, in the high case not for good"
    )
    lasting = replace(WORKED, adoption=(1.0,), run_costs=(0, 700, 700), investment=100)
    found = compute(lasting)
    assert (found.likely.full.below_again, found.cases["low"].full.below_again) == (None, 2)
    span = words.range_of(found, "paid_back", False)
    assert span == "2 to 4 months, in the low case not for good"


def test_the_best_end_of_its_range_says_so_too(compute: Compute) -> None:
    """Each of the ends may lie before a year that is below zero again."""
    found = compute(replace(WORKED, investment=100, gross=300, run_costs=(0, 400, 100)))
    low, high = found.cases["low"].full, found.cases["high"].full
    assert (low.payback, low.below_again, high.below_again) == (None, None, 2)
    span = words.range_of(found, "paid_back", False)
    assert span == "9 months to never, in the high case not for good"
    both = compute(replace(WORKED, investment=10, gross=300, run_costs=(0, 700, 0)))
    assert words.range_of(both, "paid_back", False) == "1 to 2 months, not for good"


def test_no_investment_is_paid_back_at_once(compute: Compute) -> None:
    case = compute(replace(WORKED, investment=0))
    full = case.likely.full
    assert (words.paid_back(full, 3), words.payback_mark(full)) == ("At once", "Paid back at once")
    assert words.range_of(case, "paid_back", False) == "At once to 16 months"
    spread = compute(replace(WORKED, investment=10, investment_low=0, investment_high=20))
    assert words.range_of(spread, "paid_back", False) == "At once to 18 months"


def test_a_return_rate_beyond_the_range_is_no_missing_one(compute: Compute) -> None:
    high = compute(replace(WORKED, investment=10)).likely.full
    assert words.return_rate(high) == "Above 500%"
    assert words.no_rate(high) == ""
    low = compute(replace(WORKED, investment=90_000, run_costs=(320, 576, 600))).likely.full
    assert words.return_rate(low) == "Below −90%"
    span = compute(replace(WORKED, investment=50, investment_low=10, investment_high=300))
    assert words.range_of(span, "return_rate", False).endswith(" to above 500%")


def test_the_range_of_the_return_rate_ends_at_a_bound(compute: Compute) -> None:
    """Where an end puts no money out, or earns none, the rates between it and the other end grow without one."""

    def span(inputs: CaseInputs) -> str:
        return words.range_of(compute(inputs), "return_rate", False)

    spread = replace(WORKED, investment=30, investment_low=0, investment_high=60)
    assert span(spread) == "68% to above 500%"
    assert span(replace(spread, run_costs=(0, 700, 0))) == "7% to above 500%"
    losing = replace(WORKED, investment=10, gross=300, run_costs=(190, 180, 220))
    assert span(losing) == "Below −90% to 82%"


def test_assumptions_say_what_is_usual_and_what_goes_on(compute: Compute) -> None:
    def remarks(inputs: CaseInputs) -> dict[str, str]:
        return {line.key: line.remark for line in case_facts.assumptions(compute(inputs))}

    assert remarks(replace(WORKED, adoption=()))["adoption"] == "usual"
    assert remarks(WORKED)["adoption"] == "usual"
    assert remarks(replace(WORKED, adoption=(0.6, 0.9, 1.0)))["adoption"] == ""
    part = remarks(replace(WORKED, adoption=(0.5,), run_costs=(190, 180)))
    assert part["adoption"] == "later years as in year 1"
    assert part["run_costs"] == "later years as in year 2"


def test_a_loss_that_comes_late_is_the_better_end(compute: Compute) -> None:
    swings = {one.driver: one for one in compute(replace(RELAPSING, run_costs=(400,), holding=None)).swings}
    assert words.ends(swings["late_6"], "EUR") == "on time to 6 months late"
    usual = {one.driver: one for one in compute(WORKED).swings}
    assert words.ends(usual["late_6"], "EUR") == "6 months late to on time"
