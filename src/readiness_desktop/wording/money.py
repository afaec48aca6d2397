"""Amounts of money as text in a currency, through the locale's own rules."""

import re
from decimal import Decimal

from readiness_desktop.wording.digits import MINUS
from readiness_desktop.wording.language import is_english, locale


def amount(value: Decimal | float, currency: str) -> str:
    """A whole amount: `€380,000`, `−€570,000`; `currency` is an ISO 4217 code, cents are rounded off."""
    from babel.numbers import format_currency

    return _true_minus(
        format_currency(_whole(value), currency, locale=locale(), currency_digits=False, format=_pattern())
    )


def exact(value: Decimal | float, currency: str) -> str:
    """An amount with the decimals that its currency has: `€12.50`, `¥500`."""
    from babel.numbers import format_currency

    return _true_minus(format_currency(_decimal(value), currency, locale=locale()))


def short(value: Decimal | float, currency: str) -> str:
    """A short amount for labels: `€380k`, `€2.4M`."""
    from babel.numbers import format_compact_currency

    digits = 1 if abs(value) >= 1_000_000 else 0
    text = format_compact_currency(_decimal(value), currency, locale=locale(), fraction_digits=digits)
    if is_english() and text.endswith("K"):
        text = text[:-1] + "k"
    return _true_minus(text)


def symbol(currency: str) -> str:
    """The sign of a currency here: `€`, `US$`."""
    from babel.numbers import get_currency_symbol

    return get_currency_symbol(currency, locale=locale())


def _decimal(value: Decimal | float) -> Decimal:
    return value if isinstance(value, Decimal) else Decimal(repr(value))


def _whole(value: Decimal | float) -> Decimal:
    return _decimal(value).quantize(Decimal(1))


def _pattern() -> str:
    """The locale's currency pattern without decimals."""
    standard = locale().currency_formats["standard"].pattern
    return re.sub(r"\.0+", "", standard)


def _true_minus(text: str) -> str:
    return text.replace("-", MINUS, 1) if text.startswith("-") else text.replace("\u200e-", MINUS, 1)
