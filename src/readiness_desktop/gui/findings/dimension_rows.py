"""What the table of dimensions says, row by row, taken from Results; nothing is computed beyond differences."""

from dataclasses import dataclass, replace
from typing import Literal

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.comparison import FigureChange, combined_range
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.results import DimensionResult, ModuleResult, Results
from readiness_desktop.domain.self_check import claimed_level
from readiness_desktop.wording import comparison, depths, numbers, self_check
from readiness_desktop.wording.translate import _, ngettext


@dataclass(frozen=True, slots=True)
class DimensionRow:
    """A dimension, a deep module, or the heading above the modules. Scores are 0 to 100 points.

    `claimed` is the level of the self-check and `beside` says it next to the score; neither enters anything.

    `question` is where a click leads. `note` says in words what the marks cannot: the cap, or why there is no score.
    """

    kind: Literal["dimension", "heading", "module"]
    id: str
    name: str
    question: str = ""
    score: float | None = None
    lo: float | None = None
    hi: float | None = None
    target: float | None = None
    previous: float | None = None
    level: int | None = None
    note: str = ""
    claimed: int | None = None
    beside: str = ""
    margin: float | None = None

    @property
    def half_range(self) -> str:
        """Half of the likely range in levels, as it stands behind the score."""
        if self.lo is None or self.hi is None:
            return ""
        half = numbers.written((self.hi - self.lo) / 50, 1)
        return "" if half == numbers.written(0, 1) else "±" + half

    @property
    def change(self) -> str:
        """The change since the previous round in shown levels; `none` within the combined range of both."""
        if self.score is None:
            return ""
        if self.previous is None:
            return ""
        return comparison.score_moved(self._moved)

    @property
    def _moved(self) -> FigureChange:
        return FigureChange(self.id, self.previous, self.score, self.margin)

    def words(self, framework: Framework) -> str:
        """The row as one sentence, for a tooltip and for those who hear the screen."""
        if self.kind == "heading":
            return self.name
        if self.score is None or self.level is None:
            told = [f"{self.name}:", numbers.not_yet() + ".", self.note, self.beside]
            return " ".join(filter(None, told))
        parts = [
            _("{name}: {score}, {level}.").format(
                name=self.name, score=numbers.score(self.score), level=framework.scale[self.level].name
            )
        ]
        if self.lo is not None:
            parts.append(_("Likely range {range}.").format(range=numbers.score_span(self.lo, self.hi)))
        if self.target is not None:
            parts.append(_("Target {target}.").format(target=numbers.written(self.target / 25, 1)))
        if self.previous is not None:
            parts.append(_("Previous round {score}.").format(score=numbers.score(self.previous)))
            if self._moved.within:
                change = numbers.score_change(self.previous, self.score)
                parts.append(
                    _("Change {change}, within the combined range: read it as no change.").format(
                        change=change
                    )
                )
        return " ".join(part for part in (*parts, self.note, self.beside) if part)


def dimension_rows(
    framework: Framework, results: Results, previous: Results | None, assessment: Assessment | None = None
) -> tuple[DimensionRow, ...]:
    """Every dimension in pack order, then the deep modules that the depth asks or that have answers.

    `assessment` is given where the claims of its self-check are to stand beside the scores.
    """
    rows = [
        _dimension(framework, result, previous.dimensions.get(result.id) if previous else None)
        for result in results.dimensions.values()
    ]
    if assessment is not None and assessment.profile.headlines:
        claims = assessment.profile.headlines
        rows = [
            replace(
                row,
                claimed=claimed_level(claims, row.id),
                beside=self_check.beside(claims, row.id, results),
            )
            for row in rows
        ]
    scope = framework.depth(results.depth).scope
    modules = [m for m in results.modules.values() if m.answered or m.id in scope]
    if modules:
        rows.append(DimensionRow("heading", "", _("Deeper modules")))
        before = previous.modules if previous else {}
        rows.extend(_module(framework, results, m, before.get(m.id)) for m in modules)
    return tuple(rows)


def _dimension(framework: Framework, result: DimensionResult, before: DimensionResult | None) -> DimensionRow:
    name = next(d.short for d in framework.dimensions if d.id == result.id)
    questions = framework.core(result.id)
    return DimensionRow(
        "dimension",
        result.id,
        name,
        question=questions[0].id,
        score=result.score,
        lo=result.lo,
        hi=result.hi,
        target=25 * result.target_mean,
        previous=before.score if before else None,
        level=result.level,
        note=_dimension_note(framework, result),
        margin=combined_range((before.lo, before.hi), (result.lo, result.hi)) if before else None,
    )


def _dimension_note(framework: Framework, result: DimensionResult) -> str:
    if result.score is None:
        return ngettext("{n} question open", "{n} questions open", result.required).format(n=result.required)
    if result.cap_binds and result.cap_by is not None:
        return _("Held at {cap} by {id} {title}; the answers alone give {mean}.").format(
            cap=numbers.score(result.cap),
            id=result.cap_by,
            title=framework.question(result.cap_by).title,
            mean=numbers.score(result.mean),
        )
    return ""


def _module(
    framework: Framework, results: Results, result: ModuleResult, before: ModuleResult | None
) -> DimensionRow:
    name = next(m.name for m in framework.modules if m.id == result.id)
    note = "" if result.used else depths.counts_from(framework, results, result.id)
    items = framework.items(result.id)
    return DimensionRow(
        "module",
        result.id,
        name,
        question=items[0].id,
        score=result.mean,
        previous=before.mean if before else None,
        level=None if result.mean is None else min(4, int(round(result.mean, 9) // 25)),
        note=note,
    )
