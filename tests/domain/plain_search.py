"""The search for a better verdict written plainly: every state is scored anew, nothing is remembered."""

from collections.abc import Mapping
from dataclasses import replace

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.credit import Credit
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.next_verdict import Move, Search
from readiness_desktop.domain.results import Results, Verdict
from readiness_desktop.domain.scored import Scored

Step = tuple[str, Credit]
RANK: Mapping[Verdict, int] = {"INCONCLUSIVE": 0, "FIX": 1, "CONDITIONS": 2, "LAUNCH": 3}


class PlainSearch:
    """One search; of the program's own it uses only where the credits start and the verdict of some figures."""

    def __init__(self, framework: Framework, assessment: Assessment) -> None:
        self.framework = framework
        self.search = Search(framework, assessment.current)
        self.start, self.order = self.search.start, self.search.order

    def better(self, results: Results) -> tuple[Verdict, tuple[Move, ...], float | None]:
        """The goal, the moves and the index of the way to the next better verdict."""
        steps, goal = self._steps(RANK[results.verdict] + 1)
        if RANK[goal] <= RANK[results.verdict]:
            return results.verdict, (), results.index
        kept = [] if self._verdict(self.start) == goal else self._needed(steps, goal)
        last = self._after(kept)
        return goal, self._moves(last), self._score(last).index.index

    def to_launch(self) -> dict[str, int]:
        """The levels that the way to a launch asks for."""
        steps, goal = self._steps(RANK["LAUNCH"])
        return {move.question: move.level for move in self._moves(self._after(self._needed(steps, goal)))}

    def _score(self, credits: Mapping[str, Credit]) -> Scored:
        return Scored(self.framework, credits, self.search.na, self.search.profile.weights)

    def _verdict(self, credits: Mapping[str, Credit]) -> Verdict:
        return self.search.verdict(self._score(credits))

    def _shortfall(self, credits: Mapping[str, Credit]) -> float:
        scored, limit = self._score(credits), self.framework.verdict.limits
        index = scored.index
        total = max(0.0, limit["C5"] - (index.index or 0.0)) + max(0.0, limit["C6"] - (index.lo or 0.0))
        total += sum(max(0.0, limit["C4"] - (d.score or 0.0)) for d in scored.dimensions.values())
        return total + sum(
            max(0.0, (e.exposure or 0.0) - (limit["C7"] - 0.01)) for e in scored.exposures.values()
        )

    def _graded(self, own: Credit, grade: str) -> Credit:
        better = max(own.grade, grade, key=self.framework.rank)
        return replace(own, grade=better, half_width=self.framework.grade(better).half_width)

    def _raised(self, own: Credit) -> Credit:
        grade = self.framework.verified_for(own.level + 1).id
        return replace(self._graded(own, grade), level=own.level + 1)

    def _steps(self, rank: int) -> tuple[list[Step], Verdict]:
        credits, steps = dict(self.start), list[Step]()
        while RANK[self._verdict(credits)] < rank and len(steps) < 60:
            step = self._step(credits)
            if step is None:
                break
            steps.append(step)
            credits[step[0]] = step[1]
        return steps, self._verdict(credits)

    def _step(self, credits: dict[str, Credit]) -> Step | None:
        gates = sorted(self._score(credits).gates.values(), key=lambda g: g.kind != "block")
        for gate in gates:
            if gate.status == "FAIL":
                return gate.question, self._raised(credits[gate.question])
        for gate in gates:
            if gate.status == "PASS_UNVERIFIED":
                grade = self.framework.constants.verified_from
                return gate.question, self._graded(credits[gate.question], grade)
        before = self._shortfall(credits)
        falls: list[tuple[float, str, Credit]] = []
        for question in self.order:
            if credits[question].level < 4:
                after = self._raised(credits[question])
                fall = round(before - self._shortfall({**credits, question: after}), 9)
                falls.append((fall, question, after))
        best = max(falls, key=lambda fall: fall[0], default=None)
        return None if best is None or best[0] <= 0 else best[1:]

    def _needed(self, steps: list[Step], goal: Verdict) -> list[Step]:
        kept = list(steps)
        for place in reversed(range(len(steps))):
            trial = [step for step in kept if step is not steps[place]]
            if RANK[self._verdict(self._after(trial))] >= RANK[goal]:
                kept = trial
        return kept

    def _after(self, steps: list[Step]) -> dict[str, Credit]:
        credits = dict(self.start)
        for question, step in steps:
            own = self._graded(credits[question], step.grade)
            credits[question] = replace(own, level=max(own.level, step.level))
        return credits

    def _moves(self, last: Mapping[str, Credit]) -> tuple[Move, ...]:
        return tuple(
            Move(q, self.start[q].level, last[q].level, self.start[q].grade, last[q].grade)
            for q in self.order
            if (self.start[q].level, self.start[q].grade) != (last[q].level, last[q].grade)
        )
