"""How a figure came about, as a tree that can be walked down to the answers: topics, and the steps of each.

Nothing here is words: `wording.explaining` says what a step is.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Kind = Literal[
    "index", "range", "arithmetic", "geometric", "dimension", "dimension_range", "module", "exposure", "gate",
    "coverage", "evidence", "claim_gap", "question",
]  # fmt: skip

Term = Literal[
    "answer", "item", "dimension", "mode", "mean", "module", "cap", "floor", "soft_cap", "geometric",
    "arithmetic", "se", "lo", "hi", "coverage", "evidence", "claim_gap", "index", "range", "claimed", "breadth",
    "ceiling", "limit", "level", "minimum", "proof", "raw", "exposure", "score", "share", "result",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Topic:
    """A figure that can be explained; `id` names the dimension, module, mode or question, empty for the whole."""

    kind: Kind
    id: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One line of an explanation.

    `value` is in points, levels or shares as `term` asks; None says that it counts for nothing. `id` names what the
    line is about, `weight` is what it is weighted by (w, v, W or a share). `decides` marks what the figure comes down
    to where several compete. `result` is what the lines before come to. `facts` are further figures and codes that
    the words name. `leads` is where a click goes.
    """

    term: Term
    value: float | None
    id: str = ""
    weight: float | None = None
    decides: bool = False
    result: bool = False
    facts: Mapping[str, float | str | None] = field(default_factory=dict[str, float | str | None])
    leads: Topic | None = None


@dataclass(frozen=True, slots=True)
class Explanation:
    """A figure with the steps to it; `span` is set where the figure is a range."""

    topic: Topic
    value: float | None
    steps: tuple[Step, ...]
    span: tuple[float, float] | None = None

    def of(self, term: Term) -> tuple[Step, ...]:
        """The steps of one kind."""
        return tuple(step for step in self.steps if step.term == term)
