"""Whether a smaller set of moves reaches a better verdict: a search over all of them, or no answer (docs/model.md 13).

A move takes one question one level up, at the grade that credits the new level, or documents it at its level. A set is
smaller where it has fewer moves. The search leaves out only sets that cannot reach the verdict: of the rules that
still stand against it one is taken, and the next move must be on a question that this rule looks at.
"""

from collections.abc import Callable, Iterable, Mapping
from math import log
from typing import Literal

from readiness_desktop.domain.credit import Credit
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.next_verdict import Search, Way, count_moves
from readiness_desktop.domain.results import Verdict
from readiness_desktop.domain.scored import Scored
from readiness_desktop.domain.scoring import POINTS_PER_LEVEL, rounded, weight_of

Finding = Literal["smallest", "smaller", "unknown"]
MOST_STATES = 5_000
_TOP = 4
_POINTS = 1e-9
_MOST_AHEAD = 100
State = tuple[tuple[int, str], ...]


class _GaveUp(Exception):
    """There are more sets than are looked at, or nobody waits for the answer any more."""


def is_smallest(
    search: Search, way: Way, *, most: int = MOST_STATES, cancelled: Callable[[], bool] = lambda: False
) -> Finding:
    """`smallest` where no set of fewer moves leads to any better verdict; `unknown` where that stays open."""
    if not way.moves or way.start not in ("FIX", "CONDITIONS"):
        return "unknown"
    hunt = _Hunt(search, "CONDITIONS" if way.start == "FIX" else "LAUNCH", most, cancelled)
    try:
        found = hunt.reaches(dict(search.start), count_moves(way) - 1)
    except _GaveUp:
        return "unknown"
    return "smaller" if found else "smallest"


class _Rule:
    """A rule that stands against the verdict: the questions it looks at, and how many moves it needs at least.

    `by_evidence` says that a better grade can lift it as well; else only a higher level does.
    """

    def __init__(self, questions: Iterable[str], least: int, *, by_evidence: bool = False) -> None:
        self.questions = tuple(questions)
        self.least = least
        self.by_evidence = by_evidence


class _Hunt:
    """One search; a state is the level and grade of every question."""

    def __init__(self, search: Search, goal: Verdict, most: int, cancelled: Callable[[], bool]) -> None:
        self.search = search
        self.goal: Verdict = goal
        self.framework: Framework = search.framework
        self.order = search.order
        self.left, self.cancelled = most, cancelled
        self.seen: dict[State, int] = {}
        self.place = {q: n for n, q in enumerate(self.order)}

    def reaches(self, credits: dict[str, Credit], moves: int) -> bool:
        """Whether at most so many moves from here lead to the goal."""
        if moves < 0:
            return False
        state = tuple((credits[q].level, credits[q].grade) for q in self.order)
        if self.seen.get(state, -1) >= moves:
            return False
        self.seen[state] = moves
        self.left -= 1
        if self.left < 0 or self.cancelled():
            raise _GaveUp
        scored = self.search.score(credits)
        rules = self._against(scored, credits)
        if not rules:
            return True
        if sum(self._apart(rules)) > moves or max(rule.least for rule in rules) > moves:
            return False
        first = min(rules, key=lambda rule: (len(rule.questions), -rule.least))
        return any(
            self.reaches(after, moves - 1)
            for question in first.questions
            for after in self._after(credits, question, by_evidence=first.by_evidence)
        )

    @staticmethod
    def _apart(rules: list[_Rule]) -> list[int]:
        """The least moves of rules that share no question: these add up."""
        taken: set[str] = set()
        found: list[int] = []
        for rule in sorted(rules, key=lambda rule: (len(rule.questions), -rule.least)):
            if not taken & set(rule.questions):
                taken |= set(rule.questions)
                found.append(rule.least)
        return found

    def _after(
        self, credits: dict[str, Credit], question: str, *, by_evidence: bool
    ) -> Iterable[dict[str, Credit]]:
        own = credits[question]
        if own.level < _TOP:
            yield self.search.raised(credits, question)
        if not by_evidence:
            return
        documented = self.search.at_grade(own, self.framework.constants.verified_from)
        if documented != own:
            yield {**credits, question: documented}

    # ------------------------------------------------------------ what stands against the verdict

    def _against(self, scored: Scored, credits: Mapping[str, Credit]) -> list[_Rule]:
        rules = (
            self._of_fix(scored, credits) if self.goal == "CONDITIONS" else self._of_launch(scored, credits)
        )
        if not rules and self.search.rank(scored) < self.search.rank_of(self.goal):
            # A rule that is not known here: nothing is proven.
            raise _GaveUp
        return rules

    def _of_fix(self, scored: Scored, credits: Mapping[str, Credit]) -> list[_Rule]:
        limits = self.framework.verdict.limits
        failing = [g for g in scored.gates.values() if g.kind == "block" and g.status == "FAIL"]
        rules = [_Rule([g.question], 1) for g in failing if g.credited == 0]
        facts = self.search.distinct([g.question for g in failing])
        if facts >= limits["F2"]:
            each = min(g.minimum - (g.credited or 0) for g in failing)
            surplus = facts - int(limits["F2"]) + 1
            rules.append(_Rule([g.question for g in failing], max(1, surplus * each)))
        rules += self._dimensions(scored, credits, limits["F3"])
        if rounded(scored.index.index or 0.0) < limits["F4"]:
            rules.append(_Rule(self.order, self._of_index(scored, credits, limits["F4"])))
        return rules + self._exposures(scored, credits, limits["F5"])

    def _of_launch(self, scored: Scored, credits: Mapping[str, Credit]) -> list[_Rule]:
        limits = self.framework.verdict.limits
        rules: list[_Rule] = []
        for gate in scored.gates.values():
            if gate.status == "FAIL":
                rules.append(_Rule([gate.question], gate.minimum - (gate.credited or 0)))
            elif gate.status == "PASS_UNVERIFIED" and gate.kind == "block":
                rules.append(_Rule([gate.question], 1, by_evidence=True))
        rules += self._dimensions(scored, credits, limits["C4"])
        index = scored.index
        if rounded(index.index or 0.0) < limits["C5"]:
            rules.append(_Rule(self.order, self._of_index(scored, credits, limits["C5"])))
        if rounded(index.lo or 0.0) < limits["C6"]:
            least = self._of_index(scored, credits, limits["C6"])
            rules.append(_Rule(self.order, least, by_evidence=True))
        return rules + self._exposures(scored, credits, limits["C7"])

    def _dimensions(self, scored: Scored, credits: Mapping[str, Credit], limit: float) -> list[_Rule]:
        rules: list[_Rule] = []
        for d in scored.dimensions.values():
            if d.score is None or rounded(d.score) >= limit:
                continue
            questions = [q for q in self._of_dimension(d.id) if q in credits]
            gains = self._gains(d.id, scored, credits)
            # Where only the cap is too low, one move at least has to be on the gate that sets it.
            rules.append(_Rule(questions, max(1, _fewest(gains, limit - (d.mean or 0.0)))))
        return rules

    def _gains(self, dimension: str, scored: Scored, credits: Mapping[str, Credit]) -> list[float]:
        """By how many points each move that is left lifts the mean of a dimension."""
        gains: list[float] = []
        for part, share in self._parts(dimension, scored):
            weight = sum(self.framework.question(q).weight for q in part)
            for q in part:
                gain = share * POINTS_PER_LEVEL * self.framework.question(q).weight / weight
                gains += [gain] * (_TOP - credits[q].level)
        return gains

    def _of_index(self, scored: Scored, credits: Mapping[str, Credit], limit: float) -> int:
        """Moves that the geometric mean needs at least, each where it lifts the mean most; no caps in the way."""
        constants, weights = self.framework.constants, self.search.profile.weights
        means = {d.id: d.mean for d in scored.dimensions.values() if d.mean is not None}
        share = {d: weight_of(weights, d, constants) for d in means}
        total = sum(share.values())
        step = {d: max(self._gains(d, scored, credits), default=0.0) for d in means}
        at = {d: max(mean, constants.floor) for d, mean in means.items()}
        needed = log(limit) - _POINTS - sum(share[d] * log(at[d]) for d in at) / total
        count = 0
        while needed > 0 and count < _MOST_AHEAD:
            best = max(at, key=lambda d: share[d] * log((at[d] + step[d]) / at[d]))
            needed -= share[best] * log((at[best] + step[best]) / at[best]) / total
            at[best] += step[best]
            count += 1
        return max(1, count)

    def _of_dimension(self, dimension: str) -> list[str]:
        own = [q.id for q in self.framework.core(dimension)]
        for module in self.framework.modules:
            if module.feeds == dimension:
                own += [q.id for q in self.framework.items(module.id)]
        return own

    def _parts(self, dimension: str, scored: Scored) -> list[tuple[list[str], float]]:
        """The answered questions of the means that make the score, each with its share."""
        core = [q.id for q in self.framework.core(dimension) if q.id in self.place]
        used = [m for m in self.framework.modules if m.feeds == dimension and m.id in scored.used]
        if not used:
            return [(core, 1.0)]
        share = self.framework.constants.module_share
        items = [q.id for m in used for q in self.framework.items(m.id) if q.id in self.place]
        return [(core, 1.0 - share), (items, share)]

    def _exposures(self, scored: Scored, credits: Mapping[str, Credit], limit: float) -> list[_Rule]:
        rules: list[_Rule] = []
        for mode in scored.exposures.values():
            if mode.exposure is None or rounded(mode.exposure) < limit:
                continue
            feeding = [(q, v) for q in self.order if (v := self.framework.question(q).feeds.get(mode.id))]
            total = sum(v for q, v in feeding if q in mode.shares)
            gains: list[float] = []
            for q, v in feeding:
                if q in mode.shares and total:
                    gains += [POINTS_PER_LEVEL * v / total] * (_TOP - credits[q].level)
            least = _fewest(gains, (mode.raw or 0.0) - limit)
            rules.append(_Rule([q for q, _v in feeding], max(1, least)))
        return rules


def _fewest(gains: list[float], needed: float) -> int:
    """How many of these gains are needed at least; one more than all where they do not do."""
    count = 0
    for gain in sorted(gains, reverse=True):
        if needed <= _POINTS:
            break
        needed -= gain
        count += 1
    else:
        count += needed > _POINTS
    return count
