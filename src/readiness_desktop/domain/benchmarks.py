"""How a round stands against each published figure (docs/model.md 21): tests of membership, never a percentile.

A figure is no probability for one client, and no two figures of different populations are combined.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from readiness_desktop.domain.assessment import Round
from readiness_desktop.domain.calendar import end_of, months_later
from readiness_desktop.domain.catalogue import BenchmarkClause, BenchmarkTest, Figure
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.published import BoundValue, Contradicting, bounds, contradictions
from readiness_desktop.domain.results import QuestionResult, Results
from readiness_desktop.domain.scoring import rounded
from readiness_desktop.domain.statistics import wilson_interval

Placed = Literal["headline", "flagged", "appendix"]
LackKind = Literal["open", "na", "dk", "module", "narrow", "no_score", "fact", "none"]

CLASS_LABEL = "class_label"
"""The fact that says that the class of another scale is shown."""


@dataclass(frozen=True, slots=True)
class Lack:
    """Why a test is not assessed: a question that is open, not applicable or not known, a module, dimension or fact.

    `none` names a fact of 0 that the own share would be divided by.
    """

    kind: LackKind
    id: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """One published figure and what its test says of the round.

    `outcome` is None where the test is not assessed or has no two sides. `rests` are the questions it rests on and
    `level` the lowest credited among them. `rating` and `credited` are points of a raw self-rating and of what can be
    credited of it; `own` is the client's own share, `difference` its distance in points of a hundred, `count` the own
    projects (met, of) with their `interval`. `third` says that there was no look for what is asked. `off` is the
    reason why the figure is not used.
    """

    figure: Figure
    placed: Placed
    aged: bool = False
    off: str = ""
    test: BenchmarkTest | None = None
    outcome: bool | None = None
    lacks: tuple[Lack, ...] = ()
    rests: tuple[str, ...] = ()
    level: int | None = None
    rating: float | None = None
    credited: float | None = None
    own: float | None = None
    difference: float | None = None
    count: tuple[int, int] | None = None
    interval: tuple[float, float] | None = None
    third: bool = False

    @property
    def assessed(self) -> bool:
        """Whether the round says anything of the figure."""
        return self.outcome is not None or self.own is not None


@dataclass(frozen=True, slots=True)
class PlacedBound:
    """A bound with its value and where it may stand: no better than the weakest figure that it takes."""

    value: BoundValue
    placed: Placed


@dataclass(frozen=True, slots=True)
class Benchmarks:
    """Published figures with their tests, the bounds, the contradictions, and the class of another scale if wanted."""

    comparisons: tuple[Comparison, ...]
    bounds: tuple[PlacedBound, ...]
    contradictions: tuple[Contradicting, ...]
    class_label: str = ""

    def of(self, figure: str) -> Comparison:
        """The comparison with a figure; KeyError if there is none."""
        found = next((one for one in self.comparisons if one.figure.id == figure), None)
        if found is None:
            raise KeyError(figure)
        return found

    def at(self, placed: Placed) -> tuple[Comparison, ...]:
        """The figures that may stand there."""
        return tuple(one for one in self.comparisons if one.placed == placed)

    @property
    def switched_off(self) -> tuple[Comparison, ...]:
        """The figures that somebody does not want used, with why."""
        return tuple(one for one in self.comparisons if one.off)


def benchmarks(framework: Framework, current: Round, results: Results) -> Benchmarks:
    """How a round stands against the published figures, and what follows from those (docs/model.md 21)."""
    found = comparisons(framework, current, results)
    placed: dict[str, Placed] = {one.figure.id: one.placed for one in found}
    wanted = bool(current.profile.facts.get(CLASS_LABEL))
    return Benchmarks(
        found,
        tuple(PlacedBound(one, _weakest(one, placed)) for one in bounds(framework)),
        contradictions(framework, {one.figure.id for one in found if one.off or one.aged}),
        class_of(framework, results.index) if wanted else "",
    )


def _weakest(value: BoundValue, placed: Mapping[str, Placed]) -> Placed:
    found = {placed[figure.id] for figure in value.figures}
    if "appendix" in found:
        return "appendix"
    return "flagged" if "flagged" in found else "headline"


def comparisons(framework: Framework, current: Round, results: Results) -> tuple[Comparison, ...]:
    """Every figure of the pack, in pack order, with the outcome of its test."""
    tests = {test.figure: test for test in framework.benchmark_tests}
    months = framework.constants.figure_good_months
    made: list[Comparison] = []
    for figure in framework.figures:
        off = current.profile.switched_off.get(figure.id, "")
        aged = is_aged(figure, current.as_of, months)
        placed = place(figure, aged=aged, off=bool(off))
        test = tests.get(figure.id)
        found = _Test(framework, current, results, figure, test).outcome() if test is not None else {}
        made.append(Comparison(figure, placed, aged, off, test, **found))
    return tuple(made)


def place(figure: Figure, *, aged: bool, off: bool) -> Placed:
    """Where a figure may stand: A and B in headlines, C with its flag, the rest in the appendix alone."""
    if off or aged or figure.reliability == "D":
        return "appendix"
    return "flagged" if figure.reliability == "C" else "headline"


def is_aged(figure: Figure, as_of: date, months: int) -> bool:
    """Whether a figure is older than so many months at a date; one without a date or that lasts never is."""
    if figure.lasting or not figure.dated:
        return False
    end = end_of(figure.dated)
    return end is not None and as_of > months_later(end, months)


def shown_side_by_side(framework: Framework, found: Benchmarks) -> tuple[Comparison, ...]:
    """The shares that may stand in a finding: those with a test before the rest, firm ones before those with a flag.

    Among these what the round says something of comes first, then the order of the tests.
    """
    order = {test.figure: number for number, test in enumerate(framework.benchmark_tests)}
    kept = [one for one in found.comparisons if one.placed != "appendix" and one.figure.unit == "share"]

    def rank(one: Comparison) -> tuple[bool, bool, bool, int]:
        place = order.get(one.figure.id, len(order))
        return one.test is None, one.placed == "flagged", not one.assessed, place

    return tuple(sorted(kept, key=rank))


def class_of(framework: Framework, index: float | None) -> str:
    """The class of another scale that holds these points, empty without an index or classes."""
    if index is None:
        return ""
    held = [label.name for label in framework.class_labels if rounded(index) >= label.lo]
    return held[-1] if held else ""


class _Test:
    """One test against one round."""

    def __init__(
        self,
        framework: Framework,
        current: Round,
        results: Results,
        figure: Figure,
        test: BenchmarkTest,
    ) -> None:
        self._framework, self._results = framework, results
        self._figure, self._test = figure, test
        self._facts: Mapping[str, bool | float] = current.profile.facts

    def outcome(self) -> dict[str, Any]:
        """The fields of the comparison that the test gives."""
        return {
            "membership": self._membership,
            "raw_rating": self._raw_rating,
            "difference": self._difference,
            "wilson": self._wilson,
            "context": self._context,
        }[self._test.kind]()

    # ------------------------------------------------------------ by answers

    def _membership(self) -> dict[str, Any]:
        clauses = self._test.clauses
        rests = tuple(dict.fromkeys(q for c in clauses for q in (*c.credited, *c.claimed)))
        base: dict[str, Any] = {"rests": rests, "level": self._lowest(rests)}
        third = self._nobody_looked(clauses)
        lacks = self._lacks(rests)
        for clause in clauses:
            if clause.dimension is not None and self._score(clause.dimension) is None:
                lacks.append(Lack("no_score", clause.dimension))
        if lacks:
            return base | {"lacks": tuple(lacks), "third": third}
        held = [self._holds(clause) for clause in clauses]
        if False in held:
            return base | {"outcome": False, "third": third}
        if None in held:
            unknown = tuple(
                Lack("fact", c.field) for c, one in zip(clauses, held, strict=True) if one is None and c.field
            )
            return base | {"lacks": unknown}
        return base | {"outcome": True}

    def _nobody_looked(self, clauses: tuple[BenchmarkClause, ...]) -> bool:
        if not self._test.zero_or_unknown:
            return False
        asked = [self._results.questions[q] for c in clauses for q in c.claimed]
        return any(q.state == "dk" or (q.state == "answered" and q.claimed == 0) for q in asked)

    def _lacks(self, rests: tuple[str, ...]) -> list[Lack]:
        """What stands against an answer, the widest first: a module, a narrow dimension, then single questions."""
        questions = [self._framework.question(q) for q in rests]
        modules = dict.fromkeys(q.module for q in questions if q.module is not None)
        missing = [Lack("module", m) for m in modules if not self._results.modules[m].used]
        dimensions = dict.fromkeys(q.dimension for q in questions)
        missing += [
            Lack("narrow", d)
            for d in dimensions
            if d in self._results.dimensions and self._results.dimensions[d].narrow_scope
        ]
        unused = {lack.id for lack in missing if lack.kind == "module"}
        for question in questions:
            state = self._results.questions[question.id].state
            if state != "answered" and question.module not in unused:
                missing.append(Lack(state, question.id))
        return missing

    def _holds(self, clause: BenchmarkClause) -> bool | None:
        if clause.field is not None:
            return self._fact_holds(clause, self._facts.get(clause.field))
        if clause.dimension is not None:
            return _within(clause, self._score(clause.dimension) or 0.0)
        if clause.credited:
            found = [self._results.questions[q] for q in clause.credited]
            return all(_within(clause, q.credited or 0) and self._shown(clause, q) for q in found)
        found = [self._results.questions[q] for q in clause.claimed]
        return all(_within(clause, q.claimed or 0) for q in found)

    def _fact_holds(self, clause: BenchmarkClause, value: bool | float | None) -> bool | None:
        if value is None:
            return None
        if clause.equals is not None:
            return bool(value) is clause.equals
        return _within(clause, float(value))

    def _shown(self, clause: BenchmarkClause, question: QuestionResult) -> bool:
        if clause.grade_min is None:
            return True
        rank = self._framework.rank
        return question.grade is not None and rank(question.grade) >= rank(clause.grade_min)

    def _score(self, dimension: str) -> float | None:
        found = self._results.dimensions.get(dimension)
        return None if found is None else found.score

    def _lowest(self, rests: tuple[str, ...]) -> int | None:
        found = [self._results.questions[q].credited for q in rests]
        return min((level for level in found if level is not None), default=None)

    def _raw_rating(self) -> dict[str, Any]:
        test = self._test
        rests = test.questions
        modules = {self._framework.question(q).module for q in rests} - {None}
        used = all(self._results.modules[m].used for m in modules if m is not None)
        if test.fallback and not used:
            rests = test.fallback
        base: dict[str, Any] = {"rests": rests, "level": self._lowest(rests)}
        lacks = self._lacks(rests)
        if lacks:
            return base | {"lacks": tuple(lacks)}
        rating = self._mean(rests, credited=False)
        return base | {
            "rating": rating,
            "credited": self._mean(rests, credited=True),
            "outcome": rounded(rating) >= (test.minimum or 0.0),
        }

    def _mean(self, rests: tuple[str, ...], *, credited: bool) -> float:
        """Points of the weighted mean level, without any cap."""
        weights = [self._framework.question(q).weight for q in rests]
        found = [self._results.questions[q] for q in rests]
        levels = [(q.credited if credited else q.claimed) or 0 for q in found]
        return 25.0 * sum(w * x for w, x in zip(weights, levels, strict=True)) / sum(weights)

    # ------------------------------------------------------------ by figures of the client's own

    def _number(self, name: str) -> float | None:
        value = self._facts.get(name)
        return None if value is None or isinstance(value, bool) else float(value)

    def _missing(self) -> tuple[Lack, ...]:
        return tuple(Lack("fact", name) for name in self._test.fields if self._number(name) is None)

    def _difference(self) -> dict[str, Any]:
        own = self._number(self._test.fields[0]) if self._test.fields else None
        if own is None or self._figure.value is None:
            return {"lacks": self._missing()}
        return {"own": own, "difference": 100.0 * (own - self._figure.value)}

    def _wilson(self) -> dict[str, Any]:
        met, of = [*(self._number(name) for name in self._test.fields), None, None][:2]
        if of == 0:
            # A count of 0 is entered, so nothing is missing: there is no share of nothing.
            return {"lacks": (Lack("none", self._test.fields[1]),)}
        if met is None or of is None or self._figure.value is None:
            return {"lacks": self._missing()}
        if of < 1 or not 0 <= met <= of or met != int(met) or of != int(of):
            return {"lacks": tuple(Lack("fact", name) for name in self._test.fields)}
        low, high = wilson_interval(int(met), int(of), self._framework.constants.wilson_z)
        inside = rounded(low) <= self._figure.value <= rounded(high)
        return {"outcome": inside, "own": met / of, "count": (int(met), int(of)), "interval": (low, high)}

    def _context(self) -> dict[str, Any]:
        own = self._number(self._test.fields[0]) if self._test.fields else None
        return {"lacks": self._missing()} if own is None else {"own": own}


def _within(clause: BenchmarkClause, value: float) -> bool:
    shown = rounded(value)
    if clause.minimum is not None and shown < clause.minimum:
        return False
    return clause.maximum is None or shown <= clause.maximum
