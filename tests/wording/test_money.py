"""Amounts of money in full and short."""

import pytest

from readiness_desktop.wording import money
from readiness_desktop.wording.language import use_language


@pytest.mark.parametrize(
    ("value", "full", "brief"),
    [
        (None, "Not yet", "Not yet"),
        (0, "€0", "€0"),
        (-0.4, "€0", "€0"),
        (950.5, "€951", "€951"),
        (412_000, "€412,000", "€412K"),
        (-570_400, "−€570,400", "−€570K"),
        (2_400_000, "€2,400,000", "€2.4M"),
    ],
)
def test_money_is_written(value: float | None, full: str, brief: str) -> None:
    assert money.amount(value, "EUR") == full
    assert money.short(value, "EUR") == brief


def test_money_has_cents_where_they_are_asked_for() -> None:
    assert money.amount(4.005, "USD", 2) == "US$4.01"
    assert money.amount(1234.5, "USD", 2) == "US$1,234.50"


def test_another_language_writes_it_its_way() -> None:
    use_language("de")
    try:
        assert money.amount(412_000, "EUR") == "412.000\u00a0€"
    finally:
        use_language("en")


def test_currencies_are_known_by_their_code() -> None:
    assert all(money.known_currency(code) for code in money.USUAL)
    assert not money.known_currency("EURO")
