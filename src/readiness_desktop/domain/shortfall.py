"""How far the figures are from the launch rules, and how far with one credit changed (docs/model.md 13)."""

from collections.abc import Iterable

from readiness_desktop.domain.credit import Credit
from readiness_desktop.domain.exposure import PRIMARY, Amounts, amounts
from readiness_desktop.domain.framework import Question
from readiness_desktop.domain.scored import Scored
from readiness_desktop.domain.scoring import POINTS_PER_LEVEL, DimensionScore, Index, overall

_BELOW_C7 = 0.01
Tried = tuple[DimensionScore, Credit, DimensionScore]
"""A dimension as it is, a credit tried for one of its questions, and the dimension with it."""


class Shortfall:
    """The points missing to the launch rules: what dimensions and the index lack, what exposures have too much.

    `with_credit` works out only the figures that the sum looks at; a search asks it for every question. `tried` is what
    it remembers by question: the next step of a search takes over the dimensions that the step before left alone.
    """

    def __init__(self, scored: Scored, tried: dict[str, Tried]) -> None:
        self._scored, self._tried = scored, tried
        self._limits = scored.framework.verdict.limits
        self._amounts = {
            mode: amounts(scored.framework, fed, scored.credits) for mode, fed in scored.feeding.items()
        }
        self._exposures = {mode: found.value for mode, found in self._amounts.items()}
        self.points = self._sum(scored.index, scored.dimensions.values(), self._exposures.values())

    def with_credit(self, question: str, credit: Credit) -> float:
        """The points missing once one answered question is credited otherwise; bit for bit those of its figures."""
        scored = self._scored
        changed = self._dimension(question, credit)
        dimensions = (scored.dimensions | {changed.id: changed}).values()
        index = overall(dimensions, scored.weights, scored.framework.constants)
        exposures = self._exposures | self._exposures_with(scored.framework.question(question), credit)
        return self._sum(index, dimensions, exposures.values())

    def _dimension(self, question: str, credit: Credit) -> DimensionScore:
        scored = self._scored
        known = self._tried.get(question)
        # A dimension in which a credit changed is a new value: the same one says that none did.
        if known is not None and known[0] is scored.dimensions[known[0].id] and known[1] == credit:
            return known[2]
        changed = scored.dimension_with(question, credit)
        self._tried[question] = (scored.dimensions[changed.id], credit, changed)
        return changed

    def _exposures_with(self, asked: Question, credit: Credit) -> dict[str, float | None]:
        scored = self._scored
        counts = asked.module is None or asked.module in scored.used
        gained = POINTS_PER_LEVEL * (credit.level - scored.credits[asked.id].level)
        found: dict[str, float | None] = {}
        for mode, v in asked.feeds.items():
            if asked.gate is not None and v == PRIMARY:
                # It may hold the floor, which is not a sum.
                credits = {**scored.credits, asked.id: credit}
                found[mode] = amounts(scored.framework, scored.feeding[mode], credits).value
            elif counts:
                # Whole numbers all through, so the difference is as exact as the sum made anew.
                weight, missing, floor = self._amounts[mode]
                found[mode] = Amounts(weight, missing - v * gained, floor).value
        return found

    def _sum(
        self, index: Index, dimensions: Iterable[DimensionScore], exposures: Iterable[float | None]
    ) -> float:
        limit = self._limits
        total = max(0.0, limit["C5"] - (index.index or 0.0)) + max(0.0, limit["C6"] - (index.lo or 0.0))
        total += sum([max(0.0, limit["C4"] - (d.score or 0.0)) for d in dimensions])
        return total + sum([max(0.0, (e or 0.0) - (limit["C7"] - _BELOW_C7)) for e in exposures])
