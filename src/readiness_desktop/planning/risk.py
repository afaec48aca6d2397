"""The risk that a roadmap drives down (Phi, docs/model.md 16) and what finished lifts do to levels."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from readiness_desktop.domain.catalogue import Lift
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.results import Results

Levels = dict[str, int]
"""Credited level of every answered question."""


@dataclass(frozen=True, slots=True)
class Risk:
    """Phi as a sum over questions: `parts[q][c]` is what question q adds to it at credited level c.

    Phi is linear in every question (raw exposure, no floors) and each gate hangs on one question, so the table holds
    all of it and a difference costs one look-up a question.
    """

    parts: Mapping[str, tuple[float, ...]]

    def total(self, levels: Mapping[str, int]) -> float:
        """Phi at these levels, in points."""
        return sum(part[levels[question]] for question, part in self.parts.items())

    def fall(self, levels: Mapping[str, int], raised: Mapping[str, int]) -> float:
        """How far Phi falls when the questions in `raised` come to their new levels."""
        fall = 0.0
        for question, level in raised.items():
            part = self.parts.get(question)
            if part is not None:
                fall += part[levels[question]] - part[level]
        return fall


def risk_of(framework: Framework, results: Results, omega: Mapping[str, float] | None = None) -> Risk:
    """Phi of a round: raw exposure of every mode, 10 a failed blocking gate, 5 a failed condition gate.

    `omega` multiplies the exposure of single failure modes.
    """
    constants = framework.constants
    weights = _weights(framework, results, omega or {})
    steps = range(len(framework.scale))
    parts: dict[str, tuple[float, ...]] = {}
    for question, result in results.questions.items():
        if result.credited is None:
            continue
        weight = weights.get(question, 0.0)
        gate = results.gates.get(question)
        charge = 0.0
        if gate is not None:
            charge = constants.phi_block if gate.kind == "block" else constants.phi_condition
        minimum = gate.minimum if gate is not None else 0
        if weight or charge:
            parts[question] = tuple(
                weight * (100.0 - 25.0 * level) + (charge if level < minimum else 0.0) for level in steps
            )
    return Risk(parts)


def _weights(framework: Framework, results: Results, omega: Mapping[str, float]) -> dict[str, float]:
    """What each answered question weighs in the weighted raw exposures, summed over the failure modes it feeds."""
    counted = [
        q
        for q in framework.questions
        if results.questions[q.id].credited is not None
        and (q.module is None or results.modules[q.module].used)
    ]
    totals: dict[str, int] = {}
    for question in counted:
        for mode, v in question.feeds.items():
            totals[mode] = totals.get(mode, 0) + v
    usual = framework.constants.phi_omega
    return {
        q.id: sum(omega.get(mode, usual) * v / totals[mode] for mode, v in q.feeds.items()) for q in counted
    }


def raised_by(levels: Mapping[str, int], lifts: Iterable[Lift]) -> Levels:
    """The questions that these lifts raise, with their new levels.

    A lift holds for an answered question with start <= c < to; one whose start is not reached waits until another
    has brought the question there, so lifts are applied until nothing changes.
    """
    raised: Levels = {}
    waiting = list(lifts)
    while True:
        left: list[Lift] = []
        changed = False
        for lift in waiting:
            question = lift.question
            level = raised.get(question, levels.get(question))
            if level is None or level >= lift.to:
                continue
            if level < lift.start:
                left.append(lift)
                continue
            raised[question] = lift.to
            changed = True
        if not left or not changed:
            return raised
        waiting = left
