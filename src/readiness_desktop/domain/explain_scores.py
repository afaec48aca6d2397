"""How index, means, ranges, dimensions and modules came about, step by step (docs/model.md 5 to 7)."""

from collections.abc import Mapping
from math import sqrt

from readiness_desktop.domain.explanation import Explanation, Step, Topic
from readiness_desktop.domain.framework import Framework, Question
from readiness_desktop.domain.results import DimensionResult, QuestionResult, Results
from readiness_desktop.domain.scoring import sigma, weight_of, with_common_error


class Scores:
    """Explains what follows from levels and weights; `weights` are those of the profile."""

    def __init__(self, framework: Framework, results: Results, weights: Mapping[str, float]) -> None:
        self.framework = framework
        self.results = results
        known = {d.id: d for d in results.dimensions.values() if d.score is not None}
        self.scored: dict[str, DimensionResult] = known
        each = {d: weight_of(weights, d, framework.constants) for d in known}
        total = sum(each.values()) or 1.0
        self.shares = {d: each[d] / total for d in known}

    # ------------------------------------------------------------ the whole

    def index(self) -> Explanation:
        """R = min(G, weakest + soft cap)."""
        found, constants = self.results, self.framework.constants
        steps = list(self._dimensions())
        if found.index is not None and found.geometric is not None and found.weakest is not None:
            lowest = found.dimensions[found.weakest].score or 0.0
            soft = lowest + constants.soft_cap
            steps += [
                Step("geometric", found.geometric, decides=found.geometric <= soft, leads=Topic("geometric")),
                Step(
                    "soft_cap",
                    soft,
                    found.weakest,
                    constants.soft_cap,
                    soft < found.geometric,
                    facts={"lowest": lowest},
                    leads=Topic("dimension", found.weakest),
                ),
                Step("index", found.index, result=True),
                Step("arithmetic", found.arithmetic, leads=Topic("arithmetic")),
                Step("range", None, facts={"lo": found.lo, "hi": found.hi}, leads=Topic("range")),
            ]
        return Explanation(Topic("index"), found.index, tuple(steps))

    def arithmetic(self) -> Explanation:
        """The weighted mean of the dimensions."""
        steps = (*self._dimensions(), Step("arithmetic", self.results.arithmetic, result=True))
        return Explanation(Topic("arithmetic"), self.results.arithmetic, steps)

    def geometric(self) -> Explanation:
        """G, with nothing counted below the floor."""
        floor = self.framework.constants.floor
        steps = tuple(
            Step(
                "dimension",
                max(d.score or 0.0, floor),
                d.id,
                self.shares[d.id],
                facts={"score": d.score, "floor": floor},
                leads=Topic("dimension", d.id),
            )
            for d in self.scored.values()
        )
        last = Step("geometric", self.results.geometric, result=True)
        return Explanation(Topic("geometric"), self.results.geometric, (*steps, last))

    def range(self) -> Explanation:
        """R_lo and R_hi from the errors of the dimensions."""
        found, constants = self.results, self.framework.constants
        topic = Topic("range")
        if found.lo is None or found.hi is None or found.geometric is None:
            return Explanation(topic, None, ())
        steps: list[Step] = []
        independent = common = 0.0
        for d in self.scored.values():
            held = max(d.score or 0.0, constants.floor)
            a = self.shares[d.id] * (d.se or 0.0) / held
            independent, common = independent + a * a, common + a
            steps.append(
                Step(
                    "dimension",
                    a,
                    d.id,
                    self.shares[d.id],
                    facts={"se": d.se, "held": held},
                    leads=Topic("dimension_range", d.id),
                )
            )
        rho = constants.rho
        se = sqrt(with_common_error(independent, common, rho))
        lowest = min(d.lo or 0.0 for d in self.scored.values()) + constants.soft_cap
        highest = min(d.hi or 0.0 for d in self.scored.values()) + constants.soft_cap
        steps += [
            Step("se", se, facts={"rho": rho, "relative": 1.0}),
            Step("geometric", found.geometric, facts={"z": constants.z}, leads=Topic("geometric")),
            Step("lo", found.lo, result=True, facts={"soft": lowest, "cap": constants.soft_cap}),
            Step(
                "hi",
                found.hi,
                result=True,
                facts={"soft": highest, "cap": constants.soft_cap, "index": found.index},
            ),
        ]
        return Explanation(topic, None, tuple(steps), (found.lo, found.hi))

    def _dimensions(self) -> tuple[Step, ...]:
        weakest = self.results.weakest
        return tuple(
            Step(
                "dimension",
                d.score,
                d.id,
                self.shares.get(d.id),
                d.id == weakest,
                facts={"cap": d.cap if d.cap_binds else None},
                leads=Topic("dimension", d.id),
            )
            for d in self.results.dimensions.values()
        )

    # ------------------------------------------------------------ one dimension, one module

    def dimension(self, dimension: str) -> Explanation:
        """D = min(A, cap), with a used module's part of A."""
        d, constants = self.results.dimensions[dimension], self.framework.constants
        steps = list(self._answers(self.framework.core(dimension)))
        if d.mean is None:
            return Explanation(Topic("dimension", dimension), None, tuple(steps))
        core = mean_of(self.framework.core(dimension), self.results)
        steps.append(Step("mean", core, result=True, facts={"of": "core"}))
        for module in self.framework.modules:
            if module.feeds != dimension:
                continue
            found = self.results.modules[module.id]
            counts = found.used and found.mean is not None
            facts = {"coverage": found.coverage, "least": constants.module_min}
            weight = constants.module_share if counts else None
            steps.append(
                Step(
                    "module",
                    found.mean,
                    module.id,
                    weight,
                    counts,
                    facts=facts,
                    leads=Topic("module", module.id),
                )
            )
        if d.mean != core:
            steps.append(Step("mean", d.mean, result=True, facts={"of": "both"}))
        steps += [
            Step(
                "cap",
                d.cap,
                d.cap_by or "",
                decides=d.cap_binds,
                leads=Topic("gate", d.cap_by) if d.cap_by is not None else None,
            ),
            Step("score", d.score, result=True),
            Step("range", None, facts={"lo": d.lo, "hi": d.hi}, leads=Topic("dimension_range", dimension)),
            Step("coverage", d.coverage, leads=Topic("coverage", dimension)),
            Step("evidence", d.evidence_index, leads=Topic("evidence", dimension)),
            Step("claim_gap", d.claim_gap, leads=Topic("claim_gap", dimension)),
        ]
        return Explanation(Topic("dimension", dimension), d.score, tuple(steps))

    def dimension_range(self, dimension: str) -> Explanation:
        """D_lo and D_hi from the width of each answer's evidence."""
        d, constants = self.results.dimensions[dimension], self.framework.constants
        topic = Topic("dimension_range", dimension)
        if d.mean is None or d.lo is None or d.hi is None:
            return Explanation(topic, None, ())
        core = self.framework.core(dimension)
        steps = list(self._widths(core))
        modules = 0
        for module in self.framework.modules:
            found = self.results.modules[module.id]
            if module.feeds == dimension and found.used and found.mean is not None:
                steps += self._widths(self.framework.items(module.id))
                modules += 1
        steps += [
            Step("se", d.se, facts={"rho": constants.rho, "modules": float(modules)}),
            Step("mean", d.mean, facts={"z": constants.z, "of": "both"}, leads=Topic("dimension", dimension)),
            Step("cap", d.cap, d.cap_by or "", decides=d.cap_binds),
            Step("lo", d.lo, result=True),
            Step("hi", d.hi, result=True),
        ]
        return Explanation(topic, None, tuple(steps), (d.lo, d.hi))

    def module(self, module: str) -> Explanation:
        """The mean of a module, and whether it is used."""
        found, constants = self.results.modules[module], self.framework.constants
        items = self.framework.items(module)
        steps = [*self._answers(items), Step("mean", found.mean, result=True, facts={"of": "module"})]
        facts: dict[str, float | str | None] = {"least": constants.module_min, "used": float(found.used)}
        steps.append(Step("coverage", found.coverage, module, facts=facts, leads=Topic("coverage", module)))
        steps.append(Step("evidence", found.evidence_index, module, leads=Topic("evidence", module)))
        return Explanation(Topic("module", module), found.mean, tuple(steps))

    def _answers(self, questions: tuple[Question, ...]) -> list[Step]:
        return [
            Step(
                "answer",
                found.score,
                q.id,
                q.weight if found.answered else None,
                facts={
                    "level": found.credited,
                    "claimed": found.claimed,
                    "grade": found.grade,
                    "state": found.state,
                },
                leads=Topic("question", q.id),
            )
            for q in questions
            for found in (self.results.questions[q.id],)
        ]

    def _widths(self, questions: tuple[Question, ...]) -> list[Step]:
        return [
            Step(
                "item",
                sigma_of(found),
                q.id,
                q.weight,
                facts={"grade": found.grade, "half": found.half_width, "votes": float(found.votes)},
                leads=Topic("question", q.id),
            )
            for q in questions
            for found in (self.results.questions[q.id],)
            if found.answered
        ]


def mean_of(questions: tuple[Question, ...], results: Results) -> float | None:
    """The weighted mean of the scores of the answered ones."""
    found = [(q.weight, score) for q in questions if (score := results.questions[q.id].score) is not None]
    weight = sum(w for w, _score in found)
    return sum(w * score for w, score in found) / weight if weight else None


def sigma_of(question: QuestionResult) -> float:
    """The error of one answer in points: half-width of its evidence, and its votes from two on."""
    counts = question.state == "answered" and question.variance is not None and question.votes
    spread = (question.variance or 0.0) / question.votes if counts else 0.0
    return sigma(question.half_width, spread)
