"""Every figure that follows from credited levels, made at once or from others with one credit changed."""

from collections.abc import Mapping
from copy import copy

from readiness_desktop.domain.credit import Credit, Credits
from readiness_desktop.domain.exposure import exposure, feeding
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.gates import gate_result, gates
from readiness_desktop.domain.scoring import (
    DimensionScore,
    Group,
    Index,
    group,
    overall,
    score_dimension,
    used_modules,
)
from readiness_desktop.domain.verdict import Facts


class Scored:
    """Every figure that follows from credited levels alone; also what projections and what-ifs compute."""

    __slots__ = (
        "coverage",
        "credits",
        "dimensions",
        "exposures",
        "feeding",
        "framework",
        "gates",
        "index",
        "modules",
        "na",
        "total",
        "used",
        "weights",
    )

    def __init__(
        self,
        framework: Framework,
        credits: Mapping[str, Credit],
        na: frozenset[str],
        weights: Mapping[str, float],
    ) -> None:
        self.framework, self.credits, self.na, self.weights = framework, credits, na, weights
        self.modules: dict[str, Group] = {m.id: self._module(m.id, credits) for m in framework.modules}
        self.used = used_modules(framework, self.modules)
        self.dimensions: dict[str, DimensionScore] = {
            d.id: self._dimension(d.id, credits, self.modules) for d in framework.dimensions
        }
        self.index: Index = overall(self.dimensions.values(), weights, framework.constants)
        self.feeding = feeding(framework, credits, self.used)
        self.exposures = {mode: exposure(framework, mode, fed, credits) for mode, fed in self.feeding.items()}
        self.gates = gates(framework, credits, na, self.used)
        self.total: Group = self._core(credits)
        self.coverage = self.total.coverage

    def with_credit(self, question: str, credit: Credit) -> "Scored":
        """The figures once one answered question is credited otherwise; KeyError where it has no credit yet.

        Bit for bit what making them anew gives: the same functions run, but only on what the question enters. Which
        modules are used and which questions feed a failure mode hangs on what is answered, and that stays.
        """
        after = copy(self)
        after.credits = credits = self._credits_with(question, credit)
        asked = self.framework.question(question)
        if asked.module is not None:
            after.modules = self.modules | {asked.module: self._module(asked.module, credits)}
        else:
            after.total = self._core(credits)
        changed = self.dimension_with(question, credit)
        after.dimensions = self.dimensions | {changed.id: changed}
        after.index = overall(after.dimensions.values(), self.weights, self.framework.constants)
        after.exposures = self.exposures | {
            mode: exposure(self.framework, mode, self.feeding[mode], credits) for mode in asked.feeds
        }
        if asked.gate is not None:
            gate = gate_result(self.framework, question, asked.gate, credit, self.na)
            after.gates = self.gates | {question: gate}
        return after

    def dimension_with(self, question: str, credit: Credit) -> DimensionScore:
        """The one dimension that changes once an answered question is credited otherwise."""
        credits = self._credits_with(question, credit)
        asked = self.framework.question(question)
        if asked.module is None:
            return self._dimension(asked.dimension, credits, self.modules)
        feeds = next(m.feeds for m in self.framework.modules if m.id == asked.module)
        return self._dimension(
            feeds, credits, self.modules | {asked.module: self._module(asked.module, credits)}
        )

    def _credits_with(self, question: str, credit: Credit) -> dict[str, Credit]:
        if question not in self.credits:
            raise KeyError(question)
        return {**self.credits, question: credit}

    def _module(self, module: str, credits: Credits) -> Group:
        return group(self.framework, self.framework.items(module), credits, self.na)

    def _dimension(self, dimension: str, credits: Credits, modules: Mapping[str, Group]) -> DimensionScore:
        feeding = {
            m.id: modules[m.id] for m in self.framework.modules if m.feeds == dimension and m.id in self.used
        }
        return score_dimension(self.framework, dimension, credits, self.na, feeding)

    def _core(self, credits: Credits) -> Group:
        core = (q for q in self.framework.questions if q.module is None)
        return group(self.framework, core, credits, self.na)

    def facts(self, *, statement: bool, months: float, depth: str, checks: tuple[str, ...] = ()) -> Facts:
        """What the verdict is decided on."""
        return Facts(
            self.dimensions.values(),
            self.index,
            self.exposures,
            self.gates,
            self.coverage,
            statement,
            months,
            depth,
            checks,
        )
