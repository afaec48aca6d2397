from decimal import Decimal

import pytest

from readiness_desktop.wording import money
from readiness_desktop.wording.language import language, use_language


@pytest.fixture
def german():
    before = language()
    use_language("de")
    yield
    use_language(before)


def test_whole_amounts():
    assert money.amount(380000, "EUR") == "€380,000"
    assert money.amount(-570000.4, "EUR") == "−€570,000"
    assert money.amount(Decimal("1234.6"), "GBP") == "£1,235"
    assert money.amount(0, "USD") == "US$0"


def test_exact_amounts_have_the_decimals_of_their_currency():
    assert money.exact(12.5, "EUR") == "€12.50"
    assert money.exact(500, "JPY") == "JP¥500"


def test_short_amounts_for_labels():
    assert money.short(380_000, "EUR") == "€380k"
    assert money.short(2_400_000, "EUR") == "€2.4M"
    assert money.short(-570_000, "EUR") == "−€570k"
    assert money.short(950, "EUR") == "€950"


def test_symbols():
    assert money.symbol("EUR") == "€"


@pytest.mark.usefixtures("german")
def test_another_language_puts_the_sign_where_it_belongs():
    assert money.amount(-380000, "EUR").replace("\xa0", " ") == "−380.000 €"
