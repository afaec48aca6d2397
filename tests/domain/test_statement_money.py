"""Which units are money, and of which currency."""

import pytest
from babel.numbers import list_currencies

from readiness_desktop.domain.statement_money import (
    _ALONE,
    _ALSO_SMALL,
    _ANYWHERE,
    _CODES,
    _OFTEN,
    foreign_money,
)


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
        ("$ (EUR)", "EUR", ""),
        ("USD or EUR", "EUR", ""),
        ("MSEK", "EUR", "MSEK"),
        ("EUR k", "USD", "EUR"),
        ("EURm", "USD", "EURm"),
        ("EUR (thousand)", "USD", "EUR"),
        ("thousand EUR", "USD", "EUR"),
        ("1,000 EUR a month", "USD", "EUR"),
        ("kEUR/claim", "USD", "kEUR"),
        ("EUR p.a.", "USD", "EUR"),
        ("NOK an hour", "EUR", "NOK"),
        ("NOK", "EUR", "NOK"),
        ("pounds", "EUR", "pounds"),
        ("thousand pounds", "EUR", "pounds"),
        ("pounds sterling per claim", "EUR", "pounds"),
        ("British pounds", "EUR", "pounds"),
        ("US dollar per claim", "EUR", "dollar"),
        ("yen", "EUR", "yen"),
        ("Fr.", "EUR", "Fr."),
        ("Fr. a year", "EUR", "Fr."),
        ("Fr./claim", "EUR", "Fr."),
        ("Swiss francs", "EUR", "francs"),
        ("US dollars of revenue", "EUR", "dollars"),
        ("dollar per claim", "EUR", "dollar"),
        ("sales in £", "EUR", "£"),
        ("claims per ₹1000", "EUR", "₹"),
        ("Fr.", "CHF", ""),
        ("pounds", "GBP", ""),
        ("minutes", "USD", ""),
        ("% of sales", "USD", ""),
        ("all cups, try", "USD", ""),
        ("top", "USD", ""),
        ("", "USD", ""),
    ],
)
def test_a_unit_names_a_foreign_currency(unit: str, currency: str, found: str) -> None:
    assert foreign_money(unit, currency) == found


@pytest.mark.parametrize(
    "unit",
    [
        "NOK parts", "NIO parts", "CAD drawings", "TOP 10 claims", "ALL claims", "PHP errors", "sek per call", "nok",
        "CAD/CAM hours", "PHP/JavaScript errors", "MALL per region", "pounds of waste", "euro pallets",
        "Euro 6 vehicles", "claims of ALL", "Fr. Meier's calls", "Fr", "yenta", "an ALL",
    ],
)  # fmt: skip
def test_what_only_looks_like_money_is_none(unit: str) -> None:
    assert foreign_money(unit, "EUR") == ""


@pytest.mark.parametrize("currency", ["", " "])
def test_without_a_currency_nothing_is_compared(currency: str) -> None:
    assert foreign_money("kEUR per claim", currency) == ""
    assert foreign_money("$", currency) == ""


def test_every_code_is_of_iso_4217() -> None:
    assert list_currencies() >= _CODES
    assert _CODES >= _OFTEN >= _ALSO_SMALL
    assert {code for codes in (*_ALONE.values(), *_ANYWHERE.values()) for code in codes.split()} <= _CODES
