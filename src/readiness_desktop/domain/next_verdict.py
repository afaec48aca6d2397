"""What would change the verdict: the deterministic list of moves to the next better one (brief 3.10)."""

from dataclasses import dataclass

from readiness_desktop.domain.results import Verdict


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
    """The moves from `start` to `goal`, and what the verdict's figures would then be.

    `also` lists codes that no answer can lift (C8 statement, C9 budget, C10 depth) and that stand in the way too;
    `reached` is False where the allowed steps did not lead to a better verdict. Not proven to be the smallest set.
    """

    start: Verdict
    goal: Verdict
    moves: tuple[Move, ...]
    index: float | None
    reached: bool
    also: tuple[str, ...] = ()
