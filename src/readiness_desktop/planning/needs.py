"""Which initiatives an assessment needs, which are waived, and where only evidence is missing (docs/model.md 15)."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from readiness_desktop.domain.assessment import Round
from readiness_desktop.domain.catalogue import Initiative, Lift
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.plan import EvidenceTask
from readiness_desktop.domain.results import QuestionResult, Results


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

    @property
    def scheduled(self) -> frozenset[str]:
        """Everything that takes time."""
        return frozenset((*self.needed, *self.unassessed))


@dataclass(frozen=True, slots=True)
class _Standing:
    """Where a question stands: credited level, level that its evidence alone would give, level planned for."""

    credited: int | None
    shown: int
    target: int
    in_scope: bool


class _Reader:
    """Looks at single lifts of one round."""

    def __init__(
        self, framework: Framework, current: Round, results: Results, goals: Mapping[str, int]
    ) -> None:
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


def needs_of(
    framework: Framework,
    current: Round,
    results: Results,
    goals: Mapping[str, int],
    catalogue: Mapping[str, Initiative],
    wanted: Collection[str] = (),
) -> Needs:
    """What a round needs of a catalogue.

    `goals` are the levels planned for by question (the highest one where absent); `wanted` are initiatives that are
    needed whatever they lift.
    """
    reader = _Reader(framework, current, results, goals)
    needed: list[str] = []
    by_claim: dict[str, None] = {}
    for initiative in catalogue.values():
        unmet = reader.unmet(initiative)
        if initiative.id in wanted or any(not reader.claimed(lift) for lift in unmet):
            needed.append(initiative.id)
        else:
            by_claim.update(dict.fromkeys(lift.question for lift in unmet))
    waived, unassessed = _prerequisites(catalogue, reader, needed)
    lifting = [catalogue[name] for name in (*needed, *unassessed)]
    return Needs(
        needed=tuple(needed),
        waived=waived,
        unassessed=unassessed,
        evidence=_evidence_tasks(framework, results, by_claim, lifting),
    )


def _prerequisites(
    catalogue: Mapping[str, Initiative], reader: _Reader, needed: list[str]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Prerequisites that are not needed: (waived, unassessed). A waived one no longer asks for its own."""
    known = set(needed)
    waived: set[str] = set()
    unassessed: set[str] = set()
    waiting = list(needed)
    while waiting:
        for name in catalogue[waiting.pop()].prerequisites:
            if name in known:
                continue
            known.add(name)
            lifts = reader.in_scope(catalogue[name])
            if lifts and all(reader.met(lift) for lift in lifts):
                waived.add(name)
            else:
                unassessed.add(name)
                waiting.append(name)
    return tuple(i for i in catalogue if i in waived), tuple(i for i in catalogue if i in unassessed)


def _evidence_tasks(
    framework: Framework, results: Results, by_claim: Mapping[str, None], planned: list[Initiative]
) -> tuple[EvidenceTask, ...]:
    """Questions that only lack evidence, and gates met on claim only that no planned initiative lifts anyway."""
    lifted = {
        lift.question
        for initiative in planned
        for lift in initiative.lifts
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
