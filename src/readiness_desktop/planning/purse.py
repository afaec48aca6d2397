"""The money of a roadmap while work is placed one by one: what is left of it, and when more can be afforded."""

from bisect import bisect_left
from itertools import accumulate

from readiness_desktop.domain.roadmap_setup import QUARTER_WEEKS
from readiness_desktop.planning.instance import Instance, Work
from readiness_desktop.planning.timing import LATEST, Span, Timing

NEVER = LATEST * 2
"""A week beyond every plan."""
_CENT = 1e-6
"""Money is compared with a tolerance that is far below any coin, or below what its sum can be exact to."""


class Purse:
    """What may be spent up to each quarter, less what is placed."""

    def __init__(self, instance: Instance, timing: Timing) -> None:
        self._timing = timing
        asked = sum(item.cost + item.external for item in instance.work.values())
        self._cent = max(_CENT, 1e-9 * asked)
        quarters = LATEST // QUARTER_WEEKS + 2
        given = (*instance.budget, *[instance.budget[-1]] * quarters)[:quarters]
        self._left = list(accumulate(given))
        # What is spent in a quarter is missing in all later ones, so the least that is left from there on is free.
        self._free = list(self._left)
        self._last = quarters - 1

    def lacks(self, item: Work, span: Span) -> int | None:
        """None where work can be afforded there; else a week before which its work cannot end (NEVER: in no plan)."""
        total = item.cost + item.external
        if total <= 0:
            return None
        end = span.start + span.duration - 1
        if total > self._free[min(end // QUARTER_WEEKS, self._last)] + self._cent:
            # What is free never falls from one quarter to the next.
            quarter = bisect_left(self._free, total - self._cent)
            return NEVER if quarter > self._last else quarter * QUARTER_WEEKS
        first = span.start // QUARTER_WEEKS
        if total <= self._free[min(first, self._last)] + self._cent:
            return None
        for quarter, spent in enumerate(self._timing.costs(item, span.start), min(first, self._last)):
            if spent > self._free[min(quarter, self._last)] + self._cent:
                return end + 1
        return None

    def spend(self, item: Work, span: Span) -> None:
        """Take what work at this place costs, whether it can be afforded or not."""
        costs = self._timing.costs(item, span.start)
        first = min(span.start // QUARTER_WEEKS, self._last)
        end = min(first + len(costs) - 1, self._last)
        for quarter, spent in zip(range(first, end), costs, strict=False):
            self._left[quarter] -= spent
        self._left[end:] = [left - costs[-1] for left in self._left[end:]]
        self._free[end:] = [free - costs[-1] for free in self._free[end:]]
        for quarter in range(end - 1, -1, -1):
            self._free[quarter] = min(self._left[quarter], self._free[quarter + 1])
