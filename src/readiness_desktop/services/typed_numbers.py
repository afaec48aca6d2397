"""Figures as people type them: 41, 7.5, 7,5, 412 000, 1,250,000, 60 %; a wrong one gets a plain sentence."""

import re
from dataclasses import dataclass
from math import floor, log10

from readiness_desktop.wording.digits import written
from readiness_desktop.wording.translate import _

_SPACES = re.compile(r"[\s\u00a0\u202f'’]")
_GROUPED = re.compile(
    r"[1-9]\d{0,2}(?P<sign>[.,])\d{3}(?P<more>(?:(?P=sign)\d{3})*)(?P<part>(?!(?P=sign))[.,]\d+)?"
)
_PLAIN = re.compile(r"\d+(?:[.,]\d+)?|[.,]\d+")
_LONGEST = 40
_MOST_DECIMALS = 15


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a figure may be: from `least` to `most`; `whole` asks for no decimals; `share` is typed in per cent."""

    least: float = 0.0
    most: float = 1e12
    whole: bool = False
    share: bool = False


ANY = Bounds(least=-1e12)
NOT_NEGATIVE = Bounds()
SHARE = Bounds(0.0, 1.0, share=True)
COUNT = Bounds(whole=True)


def read_number(typed: str, bounds: Bounds = NOT_NEGATIVE) -> tuple[float | None, str]:
    """The figure that was typed and what is wrong with it. Nothing typed is no figure and not wrong.

    A single comma or point before three digits parts thousands where it does so in the language in use: `1,250` is
    1250 in English and one and a quarter in German, `0,125` is an eighth in both.
    """
    text = _SPACES.sub("", typed.strip())
    if not text:
        return None, ""
    percent = text.endswith("%")
    text = text.removesuffix("%")
    negative = text[:1] in ("-", "−")
    text = text[1:] if text[:1] in ("-", "−", "+") else text
    value = _value(text) if len(text) <= _LONGEST else None
    if value is None:
        return None, _("Write a figure such as 1 250 or 7.5.")
    if bounds.share or percent:
        if not bounds.share:
            return None, _("Write a figure, not a share.")
        value /= 100
    value = -value if negative and value else value
    if bounds.whole and value != int(value):
        return None, _("Write a whole number.")
    if value < bounds.least:
        return None, _outside(bounds)
    if value > bounds.most:
        return None, _outside(bounds)
    return (int(value) if value == int(value) and abs(value) < 2**53 else value), ""


def shown_number(value: float | None, bounds: Bounds = NOT_NEGATIVE) -> str:
    """A figure as it stands in a field: grouped, with the decimals it has, however small; a share in per cent."""
    if value is None:
        return ""
    figure = value * 100 if bounds.share else value
    places = min(_MOST_DECIMALS, max(6, 5 - floor(log10(abs(figure))))) if figure else 0
    figure = round(figure, places)
    decimals = 0 if figure == int(figure) else len(f"{figure:.{places}f}".rstrip("0").partition(".")[2])
    return written(figure, decimals) + (" %" if bounds.share else "")


def _value(text: str) -> float | None:
    grouped = _GROUPED.fullmatch(text)
    if grouped is not None and (grouped["more"] or grouped["part"] or grouped["sign"] == written(1000)[1:2]):
        return float(text.replace(grouped["sign"], "").replace(",", "."))
    if _PLAIN.fullmatch(text) is not None:
        return float(text.replace(",", "."))
    return None


def _outside(bounds: Bounds) -> str:
    if bounds.share:
        return _("Shares run from {least} to {most} per cent here.").format(
            least=written(bounds.least * 100), most=written(bounds.most * 100)
        )
    if bounds.least == 0 and bounds.most >= 1e12:
        return _("It cannot be negative, and not above {most}.").format(most=written(bounds.most))
    return _("Figures run from {least} to {most} here.").format(
        least=shown_number(bounds.least), most=shown_number(bounds.most)
    )
