"""Amounts of money in the language in use: in full, or short for headlines."""

from decimal import ROUND_HALF_UP, Decimal

from readiness_desktop.wording.digits import MINUS
from readiness_desktop.wording.language import locale
from readiness_desktop.wording.numbers import not_yet

# Offered first; any code of ISO 4217 can be typed.
USUAL = (
    "EUR",
    "USD",
    "GBP",
    "CHF",
    "SEK",
    "NOK",
    "DKK",
    "PLN",
    "CZK",
    "HUF",
    "JPY",
    "CAD",
    "AUD",
    "INR",
    "BRL",
)

_COMPACT_FROM = 1_000


def known_currency(code: str) -> bool:
    """Whether this is a code of ISO 4217."""
    from babel.numbers import list_currencies

    return code in list_currencies()


def amount(value: float | None, currency: str, decimals: int = 0) -> str:
    """Money in full: `€412,000`, with `decimals` places, halves up; `Not yet` for None."""
    from babel.numbers import format_currency

    if value is None:
        return not_yet()
    exact = _rounded(value, decimals)
    here = locale()
    places = "." + "0" * decimals if decimals else ""
    pattern = here.currency_formats["standard"].pattern.replace(".00", places)
    said = format_currency(abs(exact), currency, pattern, locale=here, currency_digits=False)
    return MINUS + said if exact < 0 else said


def short(value: float | None, currency: str) -> str:
    """Money for a headline, three digits or so: `€412K`, `€2.4M`, `€950`; `Not yet` for None."""
    from babel.numbers import format_compact_currency

    if value is None:
        return not_yet()
    if abs(_rounded(value, 0)) < _COMPACT_FROM:
        return amount(value, currency)
    size = Decimal(repr(float(abs(value))))
    while size >= _COMPACT_FROM:
        size /= _COMPACT_FROM
    decimals = 1 if size < 10 else 0
    said = format_compact_currency(abs(value), currency, locale=locale(), fraction_digits=decimals)
    return MINUS + said if value < 0 else said


def _rounded(value: float, decimals: int) -> Decimal:
    return Decimal(repr(float(value))).quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
