"""How far the figures are from the launch rules, and how far with one credit changed (docs/model.md 13)."""

from collections.abc import Iterable

from readiness_desktop.domain.credit import Credit
from readiness_desktop.domain.exposure import amounts
from readiness_desktop.domain.scored import Scored
from readiness_desktop.domain.scoring import DimensionScore, Index, overall

_BELOW_C7 = 0.01


class Shortfall:
    """The points missing to the launch rules: what dimensions and the index lack, what exposures have too much.

    `with_credit` works out only the figures that the sum looks at; a search asks it for every question.
    """

    def __init__(self, scored: Scored) -> None:
        self._scored = scored
        self._limits = scored.framework.verdict.limits
        self._exposures = {mode: e.exposure for mode, e in scored.exposures.items()}
        self.points = self._sum(scored.index, scored.dimensions.values(), self._exposures.values())

    def with_credit(self, question: str, credit: Credit) -> float:
        """The points missing once one answered question is credited otherwise; bit for bit those of its figures."""
        scored = self._scored
        changed = scored.dimension_with(question, credit)
        dimensions = (scored.dimensions | {changed.id: changed}).values()
        index = overall(dimensions, scored.weights, scored.framework.constants)
        credits = {**scored.credits, question: credit}
        exposures = self._exposures | {
            mode: amounts(scored.framework, scored.feeding[mode], credits).value
            for mode in scored.framework.question(question).feeds
        }
        return self._sum(index, dimensions, exposures.values())

    def _sum(
        self, index: Index, dimensions: Iterable[DimensionScore], exposures: Iterable[float | None]
    ) -> float:
        limit = self._limits
        total = max(0.0, limit["C5"] - (index.index or 0.0)) + max(0.0, limit["C6"] - (index.lo or 0.0))
        total += sum(max(0.0, limit["C4"] - (d.score or 0.0)) for d in dimensions)
        return total + sum(max(0.0, (e or 0.0) - (limit["C7"] - _BELOW_C7)) for e in exposures)
