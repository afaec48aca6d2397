"""Two assessors rate the same questions: which ones are to be rated twice, and how far both agree (docs/model.md 3)."""

from dataclasses import dataclass
from hashlib import sha256

from readiness_desktop.domain.assessment import Round
from readiness_desktop.domain.credit import agreed_level
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.statistics import quadratic_weighted_kappa


@dataclass(frozen=True, slots=True)
class DoubleRating:
    """What two ratings of some questions say.

    `questions` are those with both ratings, `same` how many of them have one level; `enough` is whether they are as
    many as the pack asks for, `calibrate` whether kappa lies below its limit.
    """

    questions: tuple[str, ...]
    same: int
    kappa: float | None
    enough: bool
    needed: int
    calibrate: bool

    @property
    def count(self) -> int:
        """How many questions were rated twice."""
        return len(self.questions)


def double_rating(framework: Framework, current: Round) -> DoubleRating:
    """Compare the agreed level with that of the second assessor wherever there are both."""
    pairs: list[tuple[str, int, int]] = []
    for question in framework.questions:
        answer = current.answer(question.id)
        first = agreed_level(answer) if answer.state == "answered" else None
        if first is not None and answer.second_level is not None:
            pairs.append((question.id, first, answer.second_level))
    firsts, seconds = [first for _id, first, _second in pairs], [second for _id, _first, second in pairs]
    kappa = quadratic_weighted_kappa(firsts, seconds, len(framework.scale))
    constants = framework.constants
    return DoubleRating(
        questions=tuple(question for question, _first, _second in pairs),
        same=sum(first == second for _id, first, second in pairs),
        kappa=kappa,
        enough=len(pairs) >= constants.double_rating_min,
        needed=constants.double_rating_min,
        calibrate=kappa is not None and round(kappa, 9) < constants.kappa_calibrate_below,
    )


def rating_sample(framework: Framework, current: Round) -> tuple[str, ...]:
    """The core questions to be rated twice: the same ones for a round at any time, some of every dimension.

    The round's uuid alone decides, so nobody can choose them; they come in pack order.
    """
    in_turn: list[tuple[int, str, str]] = []
    for dimension in framework.dimensions:
        ranked = sorted((_rank(current.uuid, q.id), q.id) for q in framework.core(dimension.id))
        in_turn += [(turn, rank, question) for turn, (rank, question) in enumerate(ranked)]
    wanted = max(framework.constants.double_rating_min, len(framework.dimensions))
    chosen = {question for _turn, _rank, question in sorted(in_turn)[:wanted]}
    return tuple(q.id for q in framework.questions if q.id in chosen)


def _rank(seed: str, question: str) -> str:
    return sha256(f"{seed}/{question}".encode()).hexdigest()
