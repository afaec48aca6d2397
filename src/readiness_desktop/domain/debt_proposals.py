"""Items of debt proposed from answers below target, each with the work that lifts them (docs/model.md 23)."""

from collections.abc import Iterable
from dataclasses import dataclass

from readiness_desktop.domain.assessment import Round
from readiness_desktop.domain.catalogue import Initiative
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.results import QuestionResult, Results

_DAYS = 1
"""Days are proposed to that many decimals."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """Answers below target that one piece of work lifts: `days` are low, likely and high for this size.

    Without such work `initiative` and `pool` are empty. `days` are None then, and where another item has the work.
    """

    type: str
    questions: tuple[str, ...]
    initiative: str = ""
    pool: str = ""
    days: tuple[float, float, float] | None = None


def proposals(framework: Framework, current: Round, results: Results) -> tuple[Proposal, ...]:
    """One for each piece of work and type, in pack order; what the register has or was dismissed is not proposed."""
    below = [
        (question, found)
        for question in framework.questions
        if question.debt and (found := results.questions.get(question.id)) is not None and _below(found)
    ]
    taken = {question for entry in current.debt for question in entry.questions}
    gone = taken | set(current.profile.debt_dismissed)
    lifting = {question.id: _lifting(framework, found) for question, found in below}
    spoken_for = {work.id for question in taken if (work := lifting.get(question)) is not None}
    groups: dict[tuple[str, str], list[str]] = {}
    for question, _found in below:
        if question.id not in gone:
            work = lifting[question.id]
            key = question.id if work is None else work.id
            groups.setdefault((key, question.debt), []).append(question.id)
    factor = framework.constants.size_factors.get(current.profile.size, 1.0)
    made: list[Proposal] = []
    for (_key, kind), questions in groups.items():
        work = lifting[questions[0]]
        if work is None:
            made.append(Proposal(kind, tuple(questions)))
            continue
        if work.id in spoken_for or _elsewhere(work, kind, groups):
            made.append(Proposal(kind, tuple(questions), work.id, work.pool))
            continue
        low, likely, high = (round(days * factor, _DAYS) for days in work.effort)
        spoken_for.add(work.id)
        made.append(Proposal(kind, tuple(questions), work.id, work.pool, (low, likely, high)))
    return tuple(made)


def _below(found: QuestionResult) -> bool:
    return found.in_scope and found.credited is not None and found.credited < found.target


def _lifting(framework: Framework, found: QuestionResult) -> Initiative | None:
    """The work that lifts an answer to its target, else the one that lifts it furthest."""
    level = found.credited
    if level is None:
        return None
    best, reached = None, level
    for work in framework.initiatives:
        for lift in work.lifts:
            if lift.question == found.id and lift.start <= level and lift.to > reached:
                best, reached = work, lift.to
        if reached >= found.target:
            break
    return best


def _elsewhere(work: Initiative, kind: str, groups: Iterable[tuple[str, str]]) -> bool:
    """Whether the work counts with the group of its own type of debt: it is done once, and is owed once."""
    return kind != work.debt and (work.id, work.debt) in groups
