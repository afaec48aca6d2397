"""Which units are money, and of which currency."""

import pytest
from babel.numbers import list_currencies

from readiness_desktop.domain.statement_money import _CODES, _DOLLARS, _NO_WORDS, foreign_money


@pytest.mark.parametrize(
    ("unit", "currency", "found"),
    [
        ("EUR", "USD", "EUR"),
        ("eur", "USD", "eur"),
        ("kEUR", "USD", "kEUR"),
        ("EUR per claim", "USD", "EUR"),
        ("thousand €", "USD", "€"),
        ("euros", "GBP", "euros"),
        ("$", "EUR", "$"),
        ("EUR", "EUR", ""),
        ("€ a year", "EUR", ""),
        ("$", "CAD", ""),
        ("USD or EUR", "EUR", ""),
        ("minutes", "USD", ""),
        ("% of sales", "USD", ""),
        ("all cups, try", "USD", ""),
        ("top", "USD", ""),
        ("", "USD", ""),
    ],
)
def test_a_unit_names_a_foreign_currency(unit: str, currency: str, found: str) -> None:
    assert foreign_money(unit, currency) == found


def test_every_code_is_of_iso_4217() -> None:
    assert list_currencies() >= _CODES
    assert _CODES >= _NO_WORDS | _DOLLARS
