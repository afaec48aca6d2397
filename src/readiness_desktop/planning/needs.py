"""Which initiatives an assessment needs, which are waived, and where only evidence is missing (docs/model.md 15)."""

from collections.abc import Mapping
from dataclasses import dataclass

from readiness_desktop.domain.assessment import Round
from readiness_desktop.domain.catalogue import Initiative, Lift
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.plan import EvidenceTask
from readiness_desktop.domain.results import QuestionResult, Results
from readiness_desktop.domain.targets import target_levels


@dataclass(frozen=True, slots=True)
class Needs:
    """Initiatives in pack order.

    `needed` close a gap, `unassessed` are prerequisites of theirs that nobody asked about (confirm or plan; scheduled
    by default), `waived` are prerequisites that are met. `evidence` lists what only has to be shown.
    """

    needed: tuple[str, ...]
    waived: tuple[str, ...]
    unassessed: tuple[str, ...]
    evidence: tuple[EvidenceTask, ...]

    def scheduled(self, framework: Framework) -> tuple[Initiative, ...]:
        """Everything that takes time, in pack order."""
        chosen = {*self.needed, *self.unassessed}
        return tuple(i for i in framework.initiatives if i.id in chosen)


@dataclass(frozen=True, slots=True)
class _Standing:
    """Where a question stands: credited level, level that its evidence alone would give, level planned for."""

    credited: int | None
    shown: int
    target: int
    in_scope: bool


class _Reader:
    """Looks at single lifts of one round."""

    def __init__(self, framework: Framework, current: Round, results: Results, targets: bool) -> None:
        goals = target_levels(framework, current.profile) if targets else {}
        highest = len(framework.scale) - 1
        self._questions: dict[str, _Standing] = {}
        for question, result in results.questions.items():
            self._questions[question] = _Standing(
                credited=result.credited,
                shown=_shown(framework, current, result),
                target=goals.get(question, highest),
                in_scope=result.in_scope and result.state != "na",
            )

    def in_scope(self, initiative: Initiative) -> tuple[Lift, ...]:
        """Lifts of questions that count in this round, answered or not."""
        return tuple(x for x in initiative.lifts if self._questions[x.question].in_scope)

    def unmet(self, initiative: Initiative) -> tuple[Lift, ...]:
        """Lifts of answered questions whose level is below both the lift and the level planned for."""
        return tuple(x for x in self.in_scope(initiative) if self._is_unmet(x))

    def met(self, lift: Lift) -> bool:
        """Whether an answered question has what the lift gives, or what is planned for it, or claims it."""
        standing = self._questions[lift.question]
        return standing.credited is not None and (not self._is_unmet(lift) or self.claimed(lift))

    def claimed(self, lift: Lift) -> bool:
        """Whether the level that the lift gives is claimed already and lacks evidence alone."""
        return self._questions[lift.question].shown >= lift.to

    def _is_unmet(self, lift: Lift) -> bool:
        standing = self._questions[lift.question]
        return standing.credited is not None and standing.credited < min(lift.to, standing.target)


def _shown(framework: Framework, current: Round, result: QuestionResult) -> int:
    """The level that would be credited once its evidence is shown: claimed, after breadth and after other limits."""
    if result.claimed is None:
        return 0
    breadth = framework.constants.breadth[current.answer(result.id).breadth]
    return min([breadth.credited[result.claimed], *(limit.maximum for limit in result.limits)])


def needs_of(framework: Framework, current: Round, results: Results, *, targets: bool = True) -> Needs:
    """What a round needs. Without `targets` a lift counts until its own level is reached, whatever is planned for."""
    reader = _Reader(framework, current, results, targets)
    needed: list[str] = []
    by_claim: dict[str, None] = {}
    for initiative in framework.initiatives:
        unmet = reader.unmet(initiative)
        if any(not reader.claimed(lift) for lift in unmet):
            needed.append(initiative.id)
        else:
            by_claim.update(dict.fromkeys(lift.question for lift in unmet))
    waived, unassessed = _prerequisites(framework, reader, needed)
    return Needs(
        needed=tuple(needed),
        waived=waived,
        unassessed=unassessed,
        evidence=_evidence_tasks(framework, results, by_claim, {*needed, *unassessed}),
    )


def _prerequisites(
    framework: Framework, reader: _Reader, needed: list[str]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Prerequisites that are not needed: (waived, unassessed). A waived one no longer asks for its own."""
    known = set(needed)
    waived: set[str] = set()
    unassessed: set[str] = set()
    waiting = list(needed)
    while waiting:
        for name in framework.initiative(waiting.pop()).prerequisites:
            if name in known:
                continue
            known.add(name)
            lifts = reader.in_scope(framework.initiative(name))
            if lifts and all(reader.met(lift) for lift in lifts):
                waived.add(name)
            else:
                unassessed.add(name)
                waiting.append(name)
    order = [i.id for i in framework.initiatives]
    return tuple(i for i in order if i in waived), tuple(i for i in order if i in unassessed)


def _evidence_tasks(
    framework: Framework, results: Results, by_claim: Mapping[str, None], planned: set[str]
) -> tuple[EvidenceTask, ...]:
    """Questions that only lack evidence, and gates met on claim only that no planned initiative lifts anyway."""
    lifted = {
        lift.question
        for name in planned
        for lift in framework.initiative(name).lifts
        if (credited := results.questions[lift.question].credited) is not None and credited < lift.to
    }
    days = framework.constants.evidence_task_days
    tasks: list[EvidenceTask] = []
    for question in framework.questions:
        gate = results.gates.get(question.id)
        unverified = gate is not None and gate.status == "PASS_UNVERIFIED"
        if question.id in by_claim:
            tasks.append(EvidenceTask(question.id, days))
        elif unverified and question.id not in lifted:
            tasks.append(EvidenceTask(question.id, days, gate=True))
    return tuple(tasks)
