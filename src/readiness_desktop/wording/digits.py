"""Digits in the chosen language: separators, a true minus sign, and cutting without float noise."""

from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

from readiness_desktop.wording.language import is_english, locale

MINUS = "−"
# Comparisons round to nine decimals first, so does what is shown: 49.99999999999999 is 50.
DECIMALS = 9


def cut(value: float, decimals: int = 1) -> Decimal:
    """The value cut towards zero to `decimals` places, after float noise beyond nine decimals is taken off."""
    exact = Decimal(repr(round(float(value), DECIMALS)))
    return exact.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_DOWN)


def written(value: Decimal | float, decimals: int = 0) -> str:
    """A number with `decimals` places (half up), thousands apart and a true minus sign."""
    exact = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
    exact = exact.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    plain = f"{abs(exact):,.{decimals}f}"
    if not is_english():
        plain = _as_here(plain)
    return f"{MINUS}{plain}" if exact < 0 else plain


def _as_here(plain: str) -> str:
    from babel.numbers import get_decimal_symbol, get_group_symbol

    whole, _dot, part = plain.partition(".")
    whole = whole.replace(",", get_group_symbol(locale()))
    return whole + (get_decimal_symbol(locale()) + part if part else "")
