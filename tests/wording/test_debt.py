"""The debt register in words."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from readiness_desktop.domain.agreements import DebtEntry, Paydown
from readiness_desktop.domain.assessment import Assessment, Respondent
from readiness_desktop.domain.debt import Spread
from readiness_desktop.domain.debt_proposals import Proposal
from readiness_desktop.domain.debt_register import DebtRegister, debt_register
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.wording import debt

DAY = date(2026, 4, 14)


def item(**more: Any) -> DebtEntry:
    return DebtEntry("u", "T", "Feeds", **more)


@pytest.fixture
def register(framework: Framework, state: Callable[[str], Assessment]) -> Callable[..., DebtRegister]:
    """The register of these items with this money a year."""

    def of(*items: DebtEntry, base: float | None = None, years: int = 2) -> DebtRegister:
        one = state("A")
        profile = replace(one.profile, paydown=Paydown(base=base, years=years, reinvest=0.0))
        current = replace(one.current, debt=items, profile=profile)
        return debt_register(framework, current, evaluate(framework, one))

    return of


def test_the_finding_says_what_debt_takes_and_costs(register: Callable[..., DebtRegister]) -> None:
    assert debt.finding(register(), "EUR") == "No debt in the register yet"
    assert debt.finding(register(item(status="fixed")), "EUR") == "All debt in the register is fixed"
    whole = register(item(external=41_000.0, blocked=9_800.0), replace(item(status="fixed"), uuid="v"))
    assert debt.finding(whole, "EUR") == "Debt costs €9.8K a year and takes €41K to fix"
    assert debt.below(whole) == "1 open item, 1 fixed."
    assert debt.below(register(item())) == "1 open item, 1 without all figures."


def test_the_paydown_says_what_it_comes_to(register: Callable[..., DebtRegister]) -> None:
    owed = item(external=41_000.0, blocked=0.0)
    assert debt.paydown_finding(register(owed), "EUR") == "How fast could this be paid back?"
    assert debt.paydown_finding(register(owed, base=10.0), "EUR") == (
        "€41K of debt does not fall in 2 years: no item fits the money of a year"
    )
    assert debt.paydown_finding(register(owed, base=41_000.0), "EUR") == "€41K of debt is paid back in year 1"
    assert debt.paydown_finding(register(item(), base=1.0), "EUR") == "No open item has all its figures yet"


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        (item(), ("Not decided", "")),
        (item(decision="fix_now"), ("Fix now", "")),
        (item(decision="schedule", due=DAY), ("Schedule", "due 14 Apr 2026")),
        (item(decision="accept", due=DAY), ("Accept", "until 14 Apr 2026")),
        (item(decision="accept", status="fixed"), ("Fixed", "")),
    ],
)
def test_decisions(entry: DebtEntry, words: tuple[str, str]) -> None:
    assert debt.decided(entry) == words


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        (item(), ""),
        (item(due=DAY), ""),
        (item(due=date(2026, 4, 13)), "This day has passed and the item is open."),
        (item(due=date(2026, 4, 13), decision="accept"), "This day has passed: decide anew."),
        (item(due=date(2026, 4, 13), status="fixed"), ""),
        (item(due=date(2026, 7, 1), decision="schedule"), ""),
        (
            item(due=date(2026, 7, 1), decision="before_launch"),
            "This is after the planned launch on 30 Jun 2026.",
        ),
    ],
)
def test_an_odd_day_is_named(entry: DebtEntry, said: str) -> None:
    assert debt.due_doubt(entry, DAY, date(2026, 6, 30)) == said


def test_ends_beyond_the_likely_figure_are_named() -> None:
    assert debt.end_doubt(5.0, 4.0, low_end=True) == "Above the likely figure, so there is no principal."
    assert debt.end_doubt(3.0, 4.0, low_end=False) == "Below the likely figure, so there is no principal."
    assert debt.end_doubt(3.0, None, low_end=False).startswith("No likely figure")
    assert debt.end_doubt(4.0, 4.0, low_end=True) == debt.end_doubt(None, 4.0, low_end=False) == ""


def test_more_hours_than_a_month_has_are_named() -> None:
    assert debt.hours_doubt(744.0) == debt.hours_doubt(None) == ""
    said = "A month has at most 744 hours: this takes more than one person around the clock."
    assert debt.hours_doubt(900.0) == debt.hours_doubt(99_999.0) == said


def test_the_load_is_rounded(register: Callable[..., DebtRegister]) -> None:
    assert debt.load(replace(register(), load=0.118)) == "12%"


def test_a_range_is_said_only_where_there_is_one() -> None:
    assert debt.spread(Spread(27_160.0, 38_520.0, 55_000.0), "EUR") == "€27K to €55K"
    assert debt.spread(Spread(5.0, 5.0, 5.0), "EUR") == debt.spread(None, "EUR") == ""
    assert debt.principal(None, "EUR") == "Not yet"


def test_proposals(framework: Framework) -> None:
    work = framework.initiatives[0]
    full = Proposal("P", ("D8.1", "D8.3"), work.id, work.pool, (5.0, 10.5, 16.0))
    assert debt.proposed_title(framework, full) == "Not yet: The problem came from the business"
    assert debt.proposed_work(framework, full) == (
        work.title,
        "10.5 person-days (5–16), Business and finance",
    )
    shared = replace(full, days=None)
    assert debt.proposed_work(framework, shared) == (work.title, "its effort is in another item")
    assert debt.proposed_work(framework, Proposal("P", ("D8.1",)))[0] == "No effort known"


def test_an_owner_is_shown_by_number_where_people_are(state: Callable[[str], Assessment]) -> None:
    one = state("A")
    people = (Respondent("r", "Rosa Castellanos", side="practitioner"),)
    current = replace(one.current, respondents=people)
    assert debt.owner_shown(current, "Rosa Castellanos") == "Rosa Castellanos"
    hidden = replace(current, profile=replace(current.profile, anonymous=True))
    assert debt.owner_shown(hidden, "Rosa Castellanos") == "Practitioner 1"
    assert debt.owner_shown(hidden, "Platform team") == "Person 1"
    assert debt.owner_shown(hidden, "") == ""
