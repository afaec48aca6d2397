"""What a round says beyond its results: each part is computed once, when somebody first asks for it."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.budget import BudgetResult, budget_result
from readiness_desktop.domain.case import CaseResult, business_case
from readiness_desktop.domain.comparison import Comparison, Stand, compare
from readiness_desktop.domain.debt_register import DebtRegister, debt_register
from readiness_desktop.domain.explain import explain
from readiness_desktop.domain.explanation import Explanation, Topic
from readiness_desktop.domain.failure_modes import ModeFinding, mode_findings
from readiness_desktop.domain.false_comfort import FalseComfort, false_comfort
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.gate_facts import StageGates
from readiness_desktop.domain.gate_flow import limbo_cost
from readiness_desktop.domain.next_verdict import Way, next_better_verdict
from readiness_desktop.domain.ownership import OwnershipResult, ownership
from readiness_desktop.domain.plan import Plan
from readiness_desktop.domain.practices import PracticeFinding, practices
from readiness_desktop.domain.results import Results, Sensitivity
from readiness_desktop.domain.sensitivity import plain_envelope, weight_sensitivity
from readiness_desktop.domain.stage_gates import stage_gates
from readiness_desktop.domain.statement import StatementResult, statement_result
from readiness_desktop.domain.statement_checks import Claim
from readiness_desktop.domain.trend import TrendPoint, rounds_over_time

if TYPE_CHECKING:
    from readiness_desktop.domain.benchmarks import Benchmarks


class Findings:
    """The findings of the last round of an assessment; screens, charts, reports and exports read the same ones.

    `plan` is None until there is one: what needs it says so. `others` is what other projects of the client promise.
    """

    def __init__(
        self,
        framework: Framework,
        assessment: Assessment,
        results: Results,
        plan: Plan | None = None,
        others: Sequence[Claim] = (),
    ) -> None:
        self.framework = framework
        self.assessment = assessment
        self.results = results
        self.plan = plan
        self.others = others
        self._compared: dict[tuple[int, int], Comparison] = {}

    @cached_property
    def stands(self) -> tuple[Stand, ...]:
        """Every round with what it said when it was locked, and the last one with what it says."""
        earlier = [
            Stand(one, one.lock.results, one.lock.plan)
            for one in self.assessment.rounds[:-1]
            if one.lock is not None
        ]
        return (*earlier, Stand(self.assessment.current, self.results, self.plan))

    def compared(self, before: int, after: int) -> Comparison:
        """Two rounds by their numbers, in any order; each pair is compared once. KeyError if there is no such round."""
        held = self._compared.get((before, after))
        if held is None:
            stands = {one.round.number: one for one in self.stands}
            first, last = sorted((before, after))
            between = tuple(one for number, one in stands.items() if first < number <= last)
            held = compare(self.framework, stands[before], stands[after], between)
            self._compared[before, after] = held
        return held

    def beside(self, before: Stand, after: Stand) -> Comparison:
        """Two rounds of which one is of another assessment."""
        return compare(self.framework, before, after)

    @cached_property
    def comparison(self) -> Comparison | None:
        """The last round beside the one before that can be compared with it; None without one."""
        known = [one.number for one in self.trend]
        if len(known) < 2 or known[-1] != self.assessment.current.number:
            return None
        return self.compared(known[-2], known[-1])

    @cached_property
    def trend(self) -> tuple[TrendPoint, ...]:
        """Index, dimensions and gates of every round that is not a self-check, oldest first."""
        return rounds_over_time(self.stands)

    @cached_property
    def ownership(self) -> OwnershipResult:
        """Who answers for running the system, and what the checks of the sheet find."""
        return ownership(self.framework, self.assessment.current)

    @cached_property
    def benchmarks(self) -> "Benchmarks":
        """How the round stands against the published figures, and what follows from those."""
        from readiness_desktop.domain.benchmarks import benchmarks

        return benchmarks(self.framework, self.assessment.current, self.results)

    @cached_property
    def sensitivity(self) -> Sensitivity | None:
        """How much the index depends on the weights of the dimensions; None without an index."""
        return weight_sensitivity(self.framework, self.assessment, self.results)

    @cached_property
    def stage_gates(self) -> StageGates:
        """Where each stage gate stands and what can be decided there."""
        return stage_gates(self.framework, self.assessment, self.results, self.plan)

    @cached_property
    def limbo_cost(self) -> float | None:
        """What a pilot in limbo has cost so far; None without the flag, or without a business case."""
        limbo = self.stage_gates.limbo
        return None if limbo is None else limbo_cost(limbo, self.case)

    @cached_property
    def envelope(self) -> tuple[float, float] | None:
        """The index with every level half its evidence's width lower, then higher, in points."""
        return plain_envelope(self.framework, self.assessment, self.results)

    @cached_property
    def way(self) -> Way:
        """What would change the verdict."""
        return next_better_verdict(self.framework, self.assessment, self.results)

    @cached_property
    def debt(self) -> DebtRegister:
        """The debt register with totals, proposals and paydown."""
        return debt_register(self.framework, self.assessment.current, self.results)

    @cached_property
    def case(self) -> CaseResult:
        """The business case as far as it can be computed."""
        return business_case(self.framework, self.results, self.assessment.profile, self.plan)

    @cached_property
    def modes(self) -> Mapping[str, ModeFinding]:
        """What drives each failure mode, and what the plan does about it."""
        return mode_findings(self.framework, self.results, self.plan)

    @cached_property
    def practices(self) -> tuple[PracticeFinding, ...]:
        """Which practices of those who succeed the answers show."""
        return practices(self.framework, self.assessment.current, self.results)

    @cached_property
    def false_comfort(self) -> FalseComfort:
        """Good answers that carry less than they say."""
        return false_comfort(self.framework, self.assessment.current, self.results)

    @cached_property
    def statement(self) -> StatementResult:
        """The success statement with every check."""
        return statement_result(self.framework, self.assessment.current, self.others)

    @cached_property
    def budget(self) -> BudgetResult:
        """The production budget, line by line."""
        return budget_result(self.framework, self.assessment.current.profile)

    def explain(self, topic: Topic) -> Explanation:
        """How a figure came about, step by step."""
        return explain(self.framework, self.assessment, self.results, topic)
