"""What would change the verdict: the deterministic list of moves to the next better one (docs/model.md 13)."""

from collections.abc import Mapping
from dataclasses import dataclass

from readiness_desktop.domain.assessment import Assessment, Round
from readiness_desktop.domain.credit import Credit, credit_round
from readiness_desktop.domain.evaluate import credits_of
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.limits import limits
from readiness_desktop.domain.results import Limit, Results, Verdict
from readiness_desktop.domain.scored import Scored
from readiness_desktop.domain.scoring import rounded
from readiness_desktop.domain.shortfall import Shortfall, Tried
from readiness_desktop.domain.verdict import decide, distinct

_MOST_MOVES = 60
_MOST_TO_LAUNCH = 400
"""Five moves for each of 80 questions: four levels and their evidence."""
_TOP_LEVEL = 4
_NOT_BY_ANSWERS = ("C8", "C9", "C10")
_RANK: Mapping[Verdict, int] = {"INCONCLUSIVE": 0, "FIX": 1, "CONDITIONS": 2, "LAUNCH": 3}

Step = tuple[str, Credit]
"""A question and the credit that it comes to."""


@dataclass(frozen=True, slots=True)
class Move:
    """Bring a question to `level` at grade `grade` (from `level_from`, `grade_from`)."""

    question: str
    level_from: int
    level: int
    grade_from: str
    grade: str


@dataclass(frozen=True, slots=True)
class Way:
    """The moves from `start` to `goal`, and the index that they lead to.

    `also` lists codes that no answer can lift (C8 statement, C9 budget, C10 depth) and that stand in the way too,
    `limits` those that hold a question of the moves below its new level until they are lifted. `reached` is False
    where the allowed steps alone do not lead to a better verdict. Not proven to be the smallest set.
    """

    start: Verdict
    goal: Verdict
    moves: tuple[Move, ...]
    index: float | None
    reached: bool
    also: tuple[str, ...] = ()
    limits: tuple[Limit, ...] = ()


def count_moves(way: Way) -> int:
    """How many moves a way has: a question that goes up by two levels takes two."""
    return sum(max(1, move.level - move.level_from) for move in way.moves)


class Search:
    """State of one search: credits as moved so far, and how they score."""

    def __init__(self, framework: Framework, current: Round) -> None:
        self.framework = framework
        self.profile = current.profile
        self.limits = limits(framework, current)
        self.start, self.na = credits_of(credit_round(framework, current, self.limits))
        self.tried: dict[str, Tried] = {}
        self.order = [q.id for q in framework.questions if q.id in self.start]

    def score(self, credits: Mapping[str, Credit]) -> Scored:
        return Scored(self.framework, credits, self.na, self.profile.weights)

    def verdict(self, scored: Scored) -> Verdict:
        """The verdict as far as answers decide it: statement, budget and depth count as fulfilled."""
        months = self.framework.verdict.limits["budget_months"]
        depth = self.framework.usual_depth.id
        return decide(self.framework, scored.facts(statement=True, months=months, depth=depth))[0]

    @staticmethod
    def rank_of(verdict: Verdict) -> int:
        """How good a verdict is."""
        return _RANK[verdict]

    def rank(self, scored: Scored) -> int:
        """How good the verdict is as far as answers decide it."""
        return _RANK[self.verdict(scored)]

    def distinct(self, questions: list[str]) -> int:
        """Number of facts behind failed gates."""
        return distinct(self.framework, questions)

    def raised(self, credits: Mapping[str, Credit], question: str) -> dict[str, Credit]:
        """The credits with one question a level higher, at the grade that credits it."""
        return {**credits, question: self.one_higher(credits[question])}

    def one_higher(self, own: Credit) -> Credit:
        """The credit a level higher, at the grade that credits it."""
        level = own.level + 1
        return self._at(own, level, self.framework.verified_for(level).id)

    def at_grade(self, own: Credit, grade: str) -> Credit:
        """The credit with at least this evidence grade."""
        return self._at(own, own.level, grade)

    def _at(self, own: Credit, level: int, grade: str) -> Credit:
        better = self.framework.better_grade(own.grade, grade)
        return Credit(level, better, self.framework.grade(better).half_width, own.spread)

    def after(self, steps: list[Step], question: str) -> Credit:
        """The credit of a question after some of the steps.

        A step names the level and grade that a question comes to, not a difference: of several steps on one question
        the highest counts, so that a step is needless once a later one on the same question stays.
        """
        own = self.start[question]
        for moved, step in steps:
            if moved == question:
                own = self._at(own, max(own.level, step.level), step.grade)
        return own

    def step(self, scored: Scored) -> Step | None:
        """The next move; None where nothing helps."""
        credits = scored.credits
        gates = sorted(scored.gates.values(), key=lambda g: g.kind != "block")
        failing = next((g.question for g in gates if g.status == "FAIL"), None)
        if failing is not None:
            return failing, self.one_higher(credits[failing])
        claimed = next((g.question for g in gates if g.status == "PASS_UNVERIFIED"), None)
        if claimed is not None:
            return claimed, self.at_grade(credits[claimed], self.framework.constants.verified_from)
        best: tuple[float, Step] | None = None
        shortfall = Shortfall(scored, self.tried)
        for question in self.order:
            own = credits[question]
            if own.level == _TOP_LEVEL:
                continue
            higher = self.one_higher(own)
            fall = rounded(shortfall.points - shortfall.with_credit(question, higher))
            if fall > 0 and (best is None or fall > best[0]):
                best = (fall, (question, higher))
        return None if best is None else best[1]


def next_better_verdict(framework: Framework, assessment: Assessment, results: Results) -> Way:
    """The moves to the next better verdict of the last round.

    Repeats: raise the first failing gate; else document the first gate passed on claim; else raise the question that
    lowers the shortfall most. Stops when the verdict improves or after 60 moves, then drops every move, last first,
    that is not needed.
    """
    search = Search(framework, assessment.current)
    also = tuple(r.code for r in results.reasons if r.code in _NOT_BY_ANSWERS)
    if results.verdict in ("INCONCLUSIVE", "LAUNCH"):
        return Way(results.verdict, results.verdict, (), results.index, False, also)
    begin = search.score(search.start)
    steps, scored = _steps_to(search, begin, _RANK[results.verdict] + 1, _MOST_MOVES)
    goal = search.verdict(scored)
    if _RANK[goal] <= _RANK[results.verdict]:
        return Way(results.verdict, results.verdict, (), results.index, False, also)
    last = begin if search.verdict(begin) == goal else _without_needless(search, steps, scored)
    moves = _moves(search, last)
    new = {move.question: move.level for move in moves}
    held = tuple(one for one in search.limits if one.maximum < new.get(one.question, 0))
    reached = not held and not (also and goal == "LAUNCH")
    return Way(results.verdict, goal, moves, last.index.index, reached, also, held)


def levels_for_launch(
    framework: Framework, assessment: Assessment, results: Results, most: int = _MOST_TO_LAUNCH
) -> dict[str, int]:
    """The levels that the shortest found way to LAUNCH asks for, by question; as far as it leads where it does not.

    Nothing for a round without a verdict. `most` are the moves that it may take. The same search as that of the next
    better verdict, with a further goal.
    """
    if results.verdict in ("INCONCLUSIVE", "LAUNCH"):
        return {}
    search = Search(framework, assessment.current)
    steps, scored = _steps_to(search, search.score(search.start), _RANK["LAUNCH"], most)
    last = _without_needless(search, steps, scored)
    return {move.question: move.level for move in _moves(search, last)}


def _steps_to(search: Search, begin: Scored, rank: int, most: int) -> tuple[list[Step], Scored]:
    """Moves until the verdict has this rank, nothing helps or the most moves are made; and the figures after them."""
    scored = begin
    steps: list[Step] = []
    while search.rank(scored) < rank and len(steps) < most:
        step = search.step(scored)
        if step is None:
            break
        steps.append(step)
        scored = scored.with_credit(*step)
    return steps, scored


def _without_needless(search: Search, steps: list[Step], scored: Scored) -> Scored:
    """The figures after the steps that are needed for their verdict: every other is dropped, last first."""
    least = search.rank(scored)
    kept = list(steps)
    for place in reversed(range(len(steps))):
        question = steps[place][0]
        trial = [step for step in kept if step is not steps[place]]
        without = scored.with_credit(question, search.after(trial, question))
        if search.rank(without) >= least:
            kept, scored = trial, without
    return scored


def _moves(search: Search, last: Scored) -> tuple[Move, ...]:
    """What the credits of `last` have above those of the start, in pack order."""
    pairs = [(q, search.start[q], last.credits[q]) for q in search.order]
    return tuple(
        Move(q, own.level, new.level, own.grade, new.grade)
        for q, own, new in pairs
        if (own.level, own.grade) != (new.level, new.grade)
    )
