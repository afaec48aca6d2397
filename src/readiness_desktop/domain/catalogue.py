"""What a pack holds beside its questions: figures, stages, statement, budget, ownership, practices, initiatives."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True, slots=True)
class OverlayRow:
    """Extra evidence asked of generative and agentic systems for some questions."""

    id: str
    questions: tuple[str, ...]
    probe: str
    evidence: str
    reference: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A published figure with publisher, population, honest inference, flag and reliability A to D.

    `dated` is the day, month or year (ISO) that it speaks for, else of its publication, empty where neither is known.
    `lasting` says that it does not age as a survey does: the finding of an experiment, a part of a structure.
    """

    id: str
    figure: str
    value: float | None
    unit: str | None
    lo: float | None
    hi: float | None
    bound: str
    meaning: str
    source: str
    population: str
    maps: tuple[str, ...]
    inference: str
    flag: str
    reliability: str
    dated: str = ""
    lasting: bool = False


@dataclass(frozen=True, slots=True)
class Bound:
    """What follows from published shares and nothing stronger; `kind` names the formula, `figures` what it rests on.

    The formula takes those with a number, in this order; what was only told in words makes it no better either.
    The assumption is printed wherever the value is.
    """

    id: str
    kind: str
    statement: str
    formula: str
    assumption: str
    figures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ContradictionBar:
    """One of several numbers that are quoted for one thing; `complement` shows what the figure leaves of 100 %."""

    figure: str
    name: str
    definition: str
    complement: bool = False


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Published figures that contradict each other, shown side by side and never averaged."""

    id: str
    title: str
    text: str
    figures: tuple[str, ...]
    bars: tuple[ContradictionBar, ...] = ()


@dataclass(frozen=True, slots=True)
class ClassLabel:
    """A published class of readiness from `lo` points of a scale that is not ours."""

    name: str
    lo: float


@dataclass(frozen=True, slots=True)
class Stage:
    """A deployment stage S0 to S6 and the stage gate that ends it."""

    id: str
    name: str
    purpose: str
    work: str
    box: str
    gate: str


GateEffect = Literal["go", "conditional", "recycle", "hold", "stop"]
GatePart = Literal["decides", "votes", "veto", "presents", "consulted"]
AlsoRule = Literal["", "verdict", "conditions_agreed", "conditions_closed"]


@dataclass(frozen=True, slots=True)
class GateChoice:
    """What can be decided at a stage gate and what it does; `verdict`: only while the round says this one."""

    id: str
    name: str
    effect: GateEffect
    verdict: str | None = None


@dataclass(frozen=True, slots=True)
class GateVoice:
    """A role at a stage gate. A veto blocks only `on` its questions and on those of `also` with a number in `on_also`.

    It is a plain vote but `only_for` a target profile, and where the question `unless_na` is not applicable.
    """

    role: str
    part: GatePart
    about: str = ""
    on: tuple[str, ...] = ()
    on_also: tuple[int, ...] = ()
    only_for: str | None = None
    unless_na: str | None = None


@dataclass(frozen=True, slots=True)
class StageGate:
    """A stage gate: `must` and `should` are (question, level); `should_all` names gate kinds counted as items.

    `also_rules` has for each of `also` the rule that works it out, empty for what somebody ticks. Packs up to version
    8.3 have neither `choices` nor `voices`. `waiver_by` is the role that may waive a criterion.
    """

    id: str
    name: str
    must: tuple[tuple[str, int], ...]
    also: tuple[str, ...]
    should: tuple[tuple[str, int], ...]
    should_all: tuple[str, ...]
    sign: tuple[str, ...]
    outcomes: str
    should_min: float
    evidence: tuple[str, ...]
    also_rules: tuple[AlsoRule, ...] = ()
    choices: tuple[GateChoice, ...] = ()
    voices: tuple[GateVoice, ...] = ()
    ends_pilot: bool = False
    waiver_by: str = "Sponsor"


@dataclass(frozen=True, slots=True)
class BenchmarkClause:
    """One clause of a membership test: exactly one of dimension, credited, claimed and field is set."""

    dimension: str | None = None
    credited: tuple[str, ...] = ()
    claimed: tuple[str, ...] = ()
    field: str | None = None
    minimum: float | None = None
    maximum: float | None = None
    equals: bool | None = None
    grade_min: str | None = None


@dataclass(frozen=True, slots=True)
class BenchmarkTest:
    """How a client is held against a published figure."""

    figure: str
    kind: str
    clauses: tuple[BenchmarkClause, ...] = ()
    questions: tuple[str, ...] = ()
    fallback: tuple[str, ...] = ()
    minimum: float | None = None
    fields: tuple[str, ...] = ()
    unit: str | None = None
    when_true: str = ""
    when_false: str = ""
    zero_or_unknown: str = ""
    bounds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StatementCheck:
    """A hard or soft check of the success statement: `text` is the rule, `say` what a client reads of it.

    `words` is its reject or word list, `numbers` its limits by name (days, months, shares), if it has any.
    """

    id: str
    kind: Literal["hard", "soft"]
    text: str
    words: tuple[str, ...] = ()
    numbers: Mapping[str, float] = field(default_factory=dict[str, float])
    say: str = ""

    @property
    def said(self) -> str:
        """What a client reads."""
        return self.say or self.text


@dataclass(frozen=True, slots=True)
class StatementKinds:
    """Choices and placeholders of the success statement."""

    metric: tuple[str, ...]
    counterfactual: tuple[str, ...]
    placeholders: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BudgetLine:
    """A line that a production budget must answer; `guide` is its usual share (low, high) of the budget."""

    id: str
    name: str
    guide: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class OwnershipTask:
    """A task of running the system: typical accountable role, `hours` (low, high) a week, and its trigger."""

    id: str
    task: str
    accountable: str
    hours: tuple[float, float] | None
    hours_text: str
    trigger: str


@dataclass(frozen=True, slots=True)
class OwnershipCheck:
    """A completeness check of the ownership sheet."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class DebtExample:
    """A typical debt item to propose; `type` is T, P or D."""

    type: str
    title: str


@dataclass(frozen=True, slots=True)
class Practice:
    """A practice of those who succeed and the questions that show it."""

    id: str
    name: str
    anchor: str
    questions: tuple[str, ...]
    extra: str | None = None


@dataclass(frozen=True, slots=True)
class Lift:
    """Raises `question` to `to` once its credited level is at least `start`."""

    question: str
    start: int
    to: int


@dataclass(frozen=True, slots=True)
class Initiative:
    """A piece of work of the catalogue: `effort` is (low, likely, high) person-days, `weeks` at likely effort."""

    id: str
    title: str
    lifts: tuple[Lift, ...]
    prerequisites: tuple[str, ...]
    effort: tuple[float, float, float]
    weeks: int
    wait_weeks: int
    expires_days: int | None
    external_cost: float | None
    pool: str
    role: str
    drivers: str
    exit_evidence: str
    debt: str


@dataclass(frozen=True, slots=True)
class Pool:
    """A pool of people; `capacity` is person-days a week."""

    id: str
    name: str
    capacity: float
