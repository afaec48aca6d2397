"""What would change the verdict: the deterministic list of moves to the next better one (docs/model.md 13)."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from readiness_desktop.domain.assessment import Assessment, Round
from readiness_desktop.domain.credit import Credit, credit_round
from readiness_desktop.domain.evaluate import Scored, credits_of
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.limits import limits
from readiness_desktop.domain.results import Limit, Results, Verdict
from readiness_desktop.domain.scoring import rounded
from readiness_desktop.domain.verdict import decide, distinct

_MOST_MOVES = 60
_TOP_LEVEL = 4
_NOT_BY_ANSWERS = ("C8", "C9", "C10")
_RANK: Mapping[Verdict, int] = {"INCONCLUSIVE": 0, "FIX": 1, "CONDITIONS": 2, "LAUNCH": 3}


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

    def shortfall(self, scored: Scored) -> float:
        """The sum that step 3 drives down: points missing to the launch rules."""
        limit = self.framework.verdict.limits
        index = scored.index
        total = max(0.0, limit["C5"] - (index.index or 0.0)) + max(0.0, limit["C6"] - (index.lo or 0.0))
        total += sum(max(0.0, limit["C4"] - (d.score or 0.0)) for d in scored.dimensions.values())
        return total + sum(
            max(0.0, (e.exposure or 0.0) - (limit["C7"] - 0.01)) for e in scored.exposures.values()
        )

    def raised(self, credits: Mapping[str, Credit], question: str) -> dict[str, Credit]:
        """The credits with one question a level higher, at the grade that credits it."""
        own = credits[question]
        level = own.level + 1
        credit = self.at_grade(own, self.framework.verified_for(level).id)
        return {**credits, question: replace(credit, level=level)}

    def at_grade(self, own: Credit, grade: str) -> Credit:
        """The credit with at least this evidence grade."""
        better = self.framework.better_grade(own.grade, grade)
        return replace(own, grade=better, half_width=self.framework.grade(better).half_width)

    def after(self, steps: list[tuple[str, Credit]]) -> dict[str, Credit]:
        """The credits after some of the steps.

        A step names the level and grade that a question comes to, not a difference: of several steps on one question
        the highest counts, so that a step is needless once a later one on the same question stays.
        """
        credits = dict(self.start)
        for question, step in steps:
            own = self.at_grade(credits[question], step.grade)
            credits[question] = replace(own, level=max(own.level, step.level))
        return credits

    def step(self, credits: dict[str, Credit], scored: Scored) -> tuple[str, dict[str, Credit]] | None:
        """The next move as (question, credits after it); None where nothing helps."""
        gates = sorted(scored.gates.values(), key=lambda g: g.kind != "block")
        failing = next((g.question for g in gates if g.status == "FAIL"), None)
        if failing is not None:
            return failing, self.raised(credits, failing)
        claimed = next((g.question for g in gates if g.status == "PASS_UNVERIFIED"), None)
        if claimed is not None:
            return claimed, {
                **credits,
                claimed: self.at_grade(credits[claimed], self.framework.constants.verified_from),
            }
        best: tuple[float, str, dict[str, Credit]] | None = None
        before = self.shortfall(scored)
        for question in self.order:
            if credits[question].level == _TOP_LEVEL:
                continue
            after = self.raised(credits, question)
            fall = rounded(before - self.shortfall(self.score(after)))
            if fall > 0 and (best is None or fall > best[0]):
                best = (fall, question, after)
        return None if best is None else (best[1], best[2])


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
    begin = search.verdict(search.score(search.start))
    steps, scored = _steps_to(search, _RANK[results.verdict] + 1)
    goal = search.verdict(scored)
    if _RANK[goal] <= _RANK[results.verdict]:
        return Way(results.verdict, results.verdict, (), results.index, False, also)
    kept = _drop_needless(search, steps, goal) if begin != goal else []
    last = search.after(kept)
    moves = _moves(search.start, last, search.order)
    index = search.score(last).index.index
    new = {move.question: move.level for move in moves}
    held = tuple(one for one in search.limits if one.maximum < new.get(one.question, 0))
    reached = not held and not (also and goal == "LAUNCH")
    return Way(results.verdict, goal, moves, index, reached, also, held)


def levels_for_launch(framework: Framework, assessment: Assessment, results: Results) -> dict[str, int]:
    """The levels that the shortest found way to LAUNCH asks for, by question; as far as it leads where it does not.

    Nothing for a round without a verdict. The same search as that of the next better verdict, with a further goal.
    """
    if results.verdict in ("INCONCLUSIVE", "LAUNCH"):
        return {}
    search = Search(framework, assessment.current)
    steps, scored = _steps_to(search, _RANK["LAUNCH"])
    kept = _drop_needless(search, steps, search.verdict(scored))
    return {move.question: move.level for move in _moves(search.start, search.after(kept), search.order)}


def _steps_to(search: Search, rank: int) -> tuple[list[tuple[str, Credit]], Scored]:
    """Moves until the verdict has this rank, nothing helps or the most moves are made; and how they score."""
    credits = dict(search.start)
    scored = search.score(credits)
    steps: list[tuple[str, Credit]] = []
    while _RANK[search.verdict(scored)] < rank and len(steps) < _MOST_MOVES:
        found = search.step(credits, scored)
        if found is None:
            break
        question, credits = found
        steps.append((question, credits[question]))
        scored = search.score(credits)
    return steps, scored


def _drop_needless(
    search: Search, steps: list[tuple[str, Credit]], goal: Verdict
) -> list[tuple[str, Credit]]:
    kept = list(steps)
    for place in reversed(range(len(steps))):
        trial = [step for step in kept if step is not steps[place]]
        if _RANK[search.verdict(search.score(search.after(trial)))] >= _RANK[goal]:
            kept = trial
    return kept


def _moves(start: Mapping[str, Credit], last: Mapping[str, Credit], order: list[str]) -> tuple[Move, ...]:
    return tuple(
        Move(q, start[q].level, last[q].level, start[q].grade, last[q].grade)
        for q in order
        if (start[q].level, start[q].grade) != (last[q].level, last[q].grade)
    )
