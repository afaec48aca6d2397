"""The debt register on paper: totals by type, items by priority with the worked figures, the paydown as a picture."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from readiness_desktop.domain.agreements import DebtEntry, Paydown
from readiness_desktop.domain.assessment import Assessment, Respondent
from readiness_desktop.domain.brand import Brand
from readiness_desktop.domain.framework import Framework
from readiness_desktop.services.reporting import report_input
from tests.reports.reading import Read, made, read

Printed = Callable[..., Read]


@pytest.fixture
def printed(framework: Framework, northwind: Callable[[str], Assessment], brand: Brand) -> Printed:
    """The section with these items and rules."""

    def of(*items: DebtEntry, rules: Paydown | None = None, anonymous: bool = False) -> Read:
        one = northwind("A")
        profile = replace(one.profile, paydown=rules or Paydown(), anonymous=anonymous)
        people = (Respondent("r", "Rosa Castellanos", side="practitioner"),)
        current = replace(one.current, debt=items, profile=profile, respondents=people)
        return read(made(report_input(framework, one.with_current(current)), brand, sections=("debt",)))

    return of


def test_totals_items_and_paydown(printed: Printed) -> None:
    found = printed(
        DebtEntry(
            "a",
            "T",
            "Feeds & <taps>",
            "Carrier & co",
            ("D1.4",),
            external=40_000.0,
            hours=20.0,
            hour_rate=90.0,
        ),
        DebtEntry("b", "D", "Labels"),
        DebtEntry("c", "P", "Gate sheets", external=100.0, status="fixed", saved=70.0),
        rules=Paydown(base=41_000.0, years=2, ai_budget=216_000.0),
    )
    text = " ".join(found.text.split())
    assert "Debt costs €22K a year and takes €40K to fix" in text
    assert "Debt load: interest is 10% of an AI budget of €216,000 a year." in text
    assert "Feeds&<taps>" in text.replace(" ", "")
    assert "Technology, Carrier & co, D1.4" in text
    assert "22.2 months" in text
    assert "saves €70 a year" in text
    assert "€40K of debt is paid back in year 1" in text
    assert "Not yet" in text


def test_without_money_there_is_no_paydown(printed: Printed) -> None:
    found = printed(DebtEntry("a", "T", "Feeds", external=40_000.0, blocked=1.0))
    assert "paid back" not in found.text
    assert "Principal left" not in found.text


def test_many_items_are_counted(printed: Printed) -> None:
    found = printed(*(DebtEntry(str(n), "T", f"Item {n}") for n in range(23)))
    assert "3 more items are not printed." in " ".join(found.text.split())


def test_owners_are_shown_without_names_where_people_are(printed: Printed) -> None:
    item = DebtEntry("a", "T", "Feeds", owner="Rosa Castellanos")
    assert "Rosa Castellanos" in " ".join(printed(item).text.split())
    hidden = " ".join(printed(item, anonymous=True).text.split())
    assert "Rosa" not in hidden
    assert "Practitioner 1" in hidden
