"""The money of a roadmap while work is placed one by one: what is left of it, and when more can be afforded."""

from bisect import bisect_left
from itertools import accumulate

from readiness_desktop.domain.roadmap_setup import QUARTER_WEEKS
from readiness_desktop.planning.instance import Instance, Work
from readiness_desktop.planning.timing import LATEST, Span

NEVER = LATEST * 2
"""A week beyond every plan."""
_CENT = 1e-6
"""Money is compared with a tolerance that is far below any coin."""


class Purse:
    """What may be spent up to each quarter, less what is placed."""

    def __init__(self, instance: Instance) -> None:
        quarters = LATEST // QUARTER_WEEKS + 2
        given = (*instance.budget, *[instance.budget[-1]] * quarters)[:quarters]
        self._left = list(accumulate(given))
        self._free = list[float]()
        self._look_ahead()

    def _look_ahead(self) -> None:
        # What is spent in a quarter is missing in all later ones, so the least that is left from there on counts.
        self._free = list(accumulate(reversed(self._left), min))[::-1]

    def lacks(self, item: Work, span: Span) -> int | None:
        """None where work can be afforded there; else a week before which its work cannot end (NEVER: in no plan)."""
        total = item.cost + item.external
        if total <= 0:
            return None
        last = len(self._free) - 1
        end = span.start + span.duration - 1
        if total > self._free[min(end // QUARTER_WEEKS, last)] + _CENT:
            # What is free never falls from one quarter to the next.
            quarter = bisect_left(self._free, total - _CENT)
            return NEVER if quarter > last else quarter * QUARTER_WEEKS
        if total <= self._free[min(span.start // QUARTER_WEEKS, last)] + _CENT:
            return None
        spent = 0.0
        for quarter, money in sorted(money_by_quarter(item, span).items()):
            spent += money
            if spent > self._free[min(quarter, last)] + _CENT:
                return end + 1
        return None

    def spend(self, item: Work, span: Span) -> None:
        """Take what work at this place costs, whether it can be afforded or not."""
        for quarter, money in money_by_quarter(item, span).items():
            for later in range(min(quarter, len(self._left) - 1), len(self._left)):
                self._left[later] -= money
        self._look_ahead()


def money_by_quarter(item: Work, span: Span) -> dict[int, float]:
    """What it spends in each quarter: its days as they are worked, external money in its first week."""
    spent: dict[int, float] = {}
    days = sum(span.days)
    for place, worked in enumerate(span.days):
        quarter = (span.start + place) // QUARTER_WEEKS
        share = worked / days if days else 1 / len(span.days)
        spent[quarter] = spent.get(quarter, 0.0) + item.cost * share
    first = span.start // QUARTER_WEEKS
    spent[first] = spent.get(first, 0.0) + item.external
    return spent
