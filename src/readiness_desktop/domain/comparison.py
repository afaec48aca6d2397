"""What changed between two rounds, answer by answer and figure by figure, and which answers moved the index.

Both rounds speak through their results: an earlier one says for ever what it was locked with (docs/model.md, section
"Two rounds side by side").
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from math import sqrt
from typing import Literal, TypeVar

from readiness_desktop.domain.assessment import Round
from readiness_desktop.domain.credit import Credit
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.gate_facts import GATE_KEY
from readiness_desktop.domain.plan import Plan
from readiness_desktop.domain.results import GateStatus, QuestionResult, Results
from readiness_desktop.domain.scored import Scored
from readiness_desktop.domain.scoring import rounded

ChangeKind = Literal["new", "gone", "changed", "unchanged"]
WorkKind = Literal["action", "initiative"]

Either = TypeVar("Either")


@dataclass(frozen=True, slots=True)
class Stand:
    """A round with what it said; `of` names what it belongs to where two assessments are compared."""

    round: Round
    results: Results
    plan: Plan | None = None
    of: str = ""


@dataclass(frozen=True, slots=True)
class FigureChange:
    """A figure of 0 to 100 points in both rounds; None where a round has none.

    `margin` is the combined range: the root of the sum of both squared half ranges; None where one has no range.
    """

    id: str
    before: float | None
    after: float | None
    margin: float | None = None

    @property
    def difference(self) -> float | None:
        """After less before."""
        return None if self.before is None or self.after is None else self.after - self.before

    @property
    def within(self) -> bool:
        """Whether the ranges explain the change, so that it reads as no change."""
        difference = self.difference
        if difference is None or self.margin is None:
            return False
        return rounded(abs(difference)) <= rounded(self.margin)

    @property
    def changed(self) -> bool:
        """Whether there is a change that the ranges do not explain."""
        difference = self.difference
        return difference is not None and not self.within and rounded(difference) != 0


@dataclass(frozen=True, slots=True)
class ExposureChange(FigureChange):
    """An exposure in both rounds with its bands; a range is not known of one."""

    band_before: str | None = None
    band_after: str | None = None


@dataclass(frozen=True, slots=True)
class GateChange:
    """A launch gate in both rounds; None where it was not in scope."""

    question: str
    before: GateStatus | None
    after: GateStatus | None

    @property
    def met_before(self) -> bool:
        """Whether it was met."""
        return self.before in ("PASS_VERIFIED", "PASS_UNVERIFIED", "NA")

    @property
    def met_after(self) -> bool:
        """Whether it is met."""
        return self.after in ("PASS_VERIFIED", "PASS_UNVERIFIED", "NA")


@dataclass(frozen=True, slots=True)
class QuestionChange:
    """One answer in both rounds; None where a round's questions do not have it.

    `effect` is how many points of the later index hang on it: that index less the one with this answer alone set back.
    """

    id: str
    kind: ChangeKind
    before: QuestionResult | None
    after: QuestionResult | None
    effect: float | None = None


@dataclass(frozen=True, slots=True)
class Work:
    """Work that was done between two rounds with the changed answers that it lifts.

    `name` is the text of an action or empty, `key` the condition it was for, empty for work of the roadmap. `effect` is
    what the index loses with all of `questions` set back at once.
    """

    kind: WorkKind
    key: str
    name: str
    initiative: str
    questions: tuple[str, ...]
    effect: float | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two rounds side by side. Mappings keep pack order; `questions` are those answered in one of them or both."""

    before: Stand
    after: Stand
    index: FigureChange
    dimensions: Mapping[str, FigureChange]
    modules: Mapping[str, FigureChange]
    exposures: Mapping[str, ExposureChange]
    gates: tuple[GateChange, ...]
    questions: tuple[QuestionChange, ...]
    opened: tuple[str, ...]
    closed: tuple[str, ...]
    added: tuple[str, ...]
    dropped: tuple[str, ...]
    work: tuple[Work, ...]

    @property
    def changes(self) -> tuple[QuestionChange, ...]:
        """The answers that are new, gone or changed."""
        return tuple(one for one in self.questions if one.kind != "unchanged")

    @property
    def movers(self) -> tuple[QuestionChange, ...]:
        """The changed answers that moved the index, most first, pack order deciding between equals."""
        moved = [one for one in self.changes if one.effect is not None and rounded(one.effect) != 0]
        return tuple(sorted(moved, key=lambda one: -rounded(abs(one.effect or 0.0))))

    @property
    def within(self) -> tuple[str, ...]:
        """The dimensions that moved by no more than their ranges explain, in pack order."""
        return tuple(
            name
            for name, one in self.dimensions.items()
            if one.within and one.difference is not None and rounded(one.difference) != 0
        )

    @property
    def same_pack(self) -> bool:
        """Whether both rounds asked the same questions."""
        return self.before.results.framework_checksum == self.after.results.framework_checksum


def compare(framework: Framework, before: Stand, after: Stand, between: Iterable[Stand] = ()) -> Comparison:
    """Compare two rounds; `framework` is the pack of the later one, questions of others are matched by their id.

    `between` are the rounds in which work was done that lies between the two, oldest first.
    """
    old, new = before.results, after.results
    effects = _Effects(framework, before, after)
    questions = tuple(_questions(old, new, effects))
    earlier, later = {one.key for one in old.conditions}, {one.key for one in new.conditions}
    return Comparison(
        before,
        after,
        FigureChange("index", old.index, new.index, combined_range((old.lo, old.hi), (new.lo, new.hi))),
        {
            name: FigureChange(
                name,
                was.score if was else None,
                now.score if now else None,
                combined_range((was.lo, was.hi) if was else None, (now.lo, now.hi) if now else None),
            )
            for name, was, now in _pairs(old.dimensions, new.dimensions)
        },
        {
            name: FigureChange(name, was.mean if was else None, now.mean if now else None)
            for name, was, now in _pairs(old.modules, new.modules)
        },
        {
            name: ExposureChange(
                name,
                was.exposure if was else None,
                now.exposure if now else None,
                None,
                was.band if was else None,
                now.band if now else None,
            )
            for name, was, now in _pairs(old.exposures, new.exposures)
        },
        tuple(
            GateChange(name, was.status if was else None, now.status if now else None)
            for name, was, now in _pairs(old.gates, new.gates)
        ),
        questions,
        tuple(one.key for one in new.conditions if one.key not in earlier),
        tuple(one.key for one in old.conditions if one.key not in later),
        tuple(name for name in new.questions if name not in old.questions),
        tuple(name for name in old.questions if name not in new.questions),
        _work_done(framework, before, after, tuple(between), questions, effects.of),
    )


def _pairs(
    old: Mapping[str, Either], new: Mapping[str, Either]
) -> Iterable[tuple[str, Either | None, Either | None]]:
    """Every id of either in the order of the later one; what only the earlier one has comes last."""
    for name in (*new, *(one for one in old if one not in new)):
        yield name, old.get(name), new.get(name)


def combined_range(
    old: tuple[float | None, float | None] | None, new: tuple[float | None, float | None] | None
) -> float | None:
    """The combined range of two figures from the lower and upper end of each; None where one has no range."""
    halves: list[float] = []
    for span in (old, new):
        if span is None or span[0] is None or span[1] is None:
            return None
        halves.append((span[1] - span[0]) / 2)
    return sqrt(halves[0] ** 2 + halves[1] ** 2)


def _questions(old: Results, new: Results, effects: "_Effects") -> Iterable[QuestionChange]:
    for name, was, now in _pairs(old.questions, new.questions):
        had, has = was is not None and was.state != "open", now is not None and now.state != "open"
        if not had and not has:
            continue
        kind: ChangeKind = "unchanged"
        if not had or not has:
            kind = "new" if has else "gone"
        elif was is not None and now is not None and _said(was) != _said(now):
            kind = "changed"
        yield QuestionChange(name, kind, was, now, None if kind == "unchanged" else effects.of((name,)))


def _said(result: QuestionResult) -> tuple[object, ...]:
    return result.state, result.claimed, result.credited, result.grade


class _Effects:
    """How many points the later index loses once some answers are as they were; each set is scored once."""

    def __init__(self, framework: Framework, before: Stand, after: Stand) -> None:
        self._framework = framework
        self._weights = after.round.profile.weights
        self._old, self._new = before.results.questions, after.results.questions

    @cached_property
    def _base(self) -> float | None:
        return self._index(frozenset())

    def of(self, questions: tuple[str, ...]) -> float | None:
        """The effect of these answers together; None where there is no index, or the pack has none of them."""
        known = frozenset(one for one in questions if self._framework.has_question(one))
        if not known or self._base is None:
            return None
        if all(_level(self._old.get(one)) == _level(self._new.get(one)) for one in known):
            return 0.0  # the index hangs on levels alone
        back = self._index(known)
        return None if back is None else self._base - back

    def _index(self, back: frozenset[str]) -> float | None:
        credits: dict[str, Credit] = {}
        na: set[str] = set()
        for question in self._framework.questions:
            found = (self._old if question.id in back else self._new).get(question.id)
            if found is None or found.state == "open":
                continue
            if found.credited is None or found.grade is None:
                na.add(question.id)
                continue
            spread = 0.0 if found.variance is None or not found.votes else found.variance / found.votes
            credits[question.id] = Credit(found.credited, found.grade, found.half_width, spread)
        return Scored(self._framework, credits, frozenset(na), self._weights).index.index


def _level(result: QuestionResult | None) -> object:
    return None if result is None or result.state == "open" else (result.state == "na", result.credited)


def _work_done(
    framework: Framework,
    before: Stand,
    after: Stand,
    between: tuple[Stand, ...],
    questions: tuple[QuestionChange, ...],
    effect: Callable[[tuple[str, ...]], float | None],
) -> tuple[Work, ...]:
    """Actions that were done and initiatives whose lifts were reached, with what they moved; most first."""
    changed = {one.id for one in questions if one.kind != "unchanged"}
    own = {one.id: one for stand in between for one in stand.round.profile.roadmap.own}
    lifts = {
        one.id: tuple(lift.question for lift in one.lifts) for one in (*framework.initiatives, *own.values())
    }
    found: list[Work] = []
    used: set[str] = set()
    first, last = sorted((before, after), key=lambda one: one.round.number)
    closed = _closed_at_gates(first)
    for stand in between:
        for action in stand.round.actions:
            if action.status != "done" or action.key in closed:
                continue
            aimed = {*lifts.get(action.initiative, ()), action.key.partition(":")[2]}
            moved = tuple(one.id for one in questions if one.id in aimed & changed)
            used.add(action.initiative)
            key, name = action.key, action.text
            if action.of_roadmap:
                key, name = "", name or (own[key].title if key in own else "")
            found.append(Work("action", key, name, action.initiative, moved, effect(moved)))
        closed |= _closed_at_gates(stand)
    if before.of or after.of:
        return tuple(found)  # of another assessment: nobody planned one to become the other
    old, new = first.results.questions, last.results.questions
    for planned in first.plan.initiatives if first.plan is not None else ():
        if planned.id in used:
            continue
        raised = tuple(
            lift.question
            for lift in planned.lifts
            if _credited(old, lift.question) < lift.to <= _credited(new, lift.question)
        )
        met = all(
            _credited(new, lift.question) >= lift.to
            for lift in planned.lifts
            if lift.question in new and new[lift.question].answered
        )
        if raised and met:
            found.append(Work("initiative", "", "", planned.id, raised, effect(raised)))
    return tuple(sorted(found, key=lambda one: -rounded(abs(one.effect or 0.0))))


def _closed_at_gates(stand: Stand) -> set[str]:
    """Conditions of stage gates that were closed by then: they stay on the record of every later round."""
    return {one.key for one in stand.round.actions if one.status == "done" and one.key.startswith(GATE_KEY)}


def _credited(questions: Mapping[str, QuestionResult], question: str) -> int:
    found = questions.get(question)
    return -1 if found is None or found.credited is None else found.credited
