"""Scores, points, shares and counts as text.

What is held against a limit is cut, so that it never reads as reached; plain shares, means and loads are rounded.
"""

from decimal import ROUND_HALF_UP, Decimal

from readiness_desktop.wording.digits import DECIMALS, cut, written
from readiness_desktop.wording.translate import _
from readiness_desktop.wording.units import days

__all__ = [
    "cut", "days", "label_span", "not_yet", "of", "percent", "points", "points_change", "points_span", "ratio",
    "rounded", "rounded_percent", "score", "score_change", "score_gap", "score_span", "span", "word", "written",
]  # fmt: skip

_POINTS_A_LEVEL = 25


def not_yet() -> str:
    """What stands where there is no value."""
    return _("Not yet")


def score(points: float | None) -> str:
    """A dimension score of 0 to 100 points on the scale of levels, 0.0 to 4.0, cut to one decimal."""
    if points is None:
        return not_yet()
    return written(cut(round(points, DECIMALS) / _POINTS_A_LEVEL), 1)


def points(value: float | None, decimals: int = 0) -> str:
    """An index or exposure of 0 to 100 points, cut: whole in headlines, `decimals=1` in tables."""
    return not_yet() if value is None else written(cut(value, decimals), decimals)


def score_span(lo: float | None, hi: float | None) -> str:
    """A range of dimension scores in text: `1.6 to 2.1`."""
    return span(score(lo), score(hi)) if lo is not None and hi is not None else not_yet()


def points_span(lo: float | None, hi: float | None, decimals: int = 0) -> str:
    """A range of points in text: `44 to 52`."""
    return (
        span(points(lo, decimals), points(hi, decimals)) if lo is not None and hi is not None else not_yet()
    )


def span(lo: str, hi: str) -> str:
    """A range in running text."""
    return _("{lo} to {hi}").format(lo=lo, hi=hi)


def label_span(lo: str, hi: str) -> str:
    """A range in a label: `31–90`."""
    return f"{lo}–{hi}"


def points_change(before: float | None, after: float | None, decimals: int = 0) -> str:
    """The change between two points as shown, signed (`+12`, `−3`, `0`), so that it agrees with the two figures."""
    if before is None or after is None:
        return not_yet()
    return _signed(cut(after, decimals) - cut(before, decimals), decimals)


def score_change(before: float | None, after: float | None) -> str:
    """The change between two dimension scores as shown, signed, on the scale of levels."""
    if before is None or after is None:
        return not_yet()
    return _signed(cut(after / _POINTS_A_LEVEL) - cut(before / _POINTS_A_LEVEL), 1)


def score_gap(score: float, target: float) -> Decimal:
    """How many levels a shown score lacks to a shown target: what a reader finds who subtracts the two."""
    return Decimal(str(round(target, 9))).quantize(Decimal("0.1"), ROUND_HALF_UP) - cut(
        score / _POINTS_A_LEVEL
    )


def _signed(difference: Decimal, decimals: int) -> str:
    sign = "+" if difference > 0 else ""
    return sign + written(difference, decimals)


def percent(share: float | None) -> str:
    """A share of 0 to 1 in whole per cent, cut, so that 89.9 % never reads as 90 %."""
    if share is None:
        return not_yet()
    return _("{number}%").format(number=written(cut(share * 100, 0)))


def rounded_percent(share: float | None, decimals: int = 0) -> str:
    """A share that is held against no limit, in per cent, rounded half up: 35.7 % reads as 36 %."""
    if share is None:
        return not_yet()
    return _("{number}%").format(number=rounded(share * 100, decimals))


def rounded(value: float, decimals: int = 1) -> str:
    """A plain mean, load or share rounded half up, after float noise is taken off."""
    return written(round(value, DECIMALS), decimals)


def ratio(value: float) -> str:
    """Points of risk removed a person-day, two decimals."""
    return written(value, 2)


def of(part: int, whole: int) -> str:
    """A count out of a total: `3 of 16`."""
    return _("{part} of {whole}").format(part=written(part), whole=written(whole))


def word(count: int) -> str:
    """A count as a word up to twelve, as digits beyond."""
    words = (
        _("no"), _("one"), _("two"), _("three"), _("four"), _("five"), _("six"),
        _("seven"), _("eight"), _("nine"), _("ten"), _("eleven"), _("twelve"),
    )  # fmt: skip
    return words[count] if 0 <= count < len(words) else written(count)
