"""A framework pack as frozen values: questions, gates, weights, figures, initiatives and every constant.

The pack is read by `packs`; nothing here knows TOML. Identifiers are those of the pack (`D1.2`, `IA.06`, `FM3`,
`I17`, `G4`, `F01`). Every tuple keeps pack order, which breaks ties throughout the domain.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from readiness_desktop.domain.catalogue import (
    BenchmarkTest,
    Bound,
    BudgetLine,
    ClassLabel,
    Contradiction,
    DebtExample,
    Figure,
    Initiative,
    OverlayRow,
    OwnershipCheck,
    OwnershipTask,
    Pool,
    Practice,
    Stage,
    StageGate,
    StatementCheck,
    StatementKinds,
)
from readiness_desktop.domain.constants import Constants

GateKind = Literal["block", "condition"]
Side = Literal["executive", "practitioner", "other"]
SIDES: tuple[Side, ...] = ("executive", "practitioner", "other")


@dataclass(frozen=True, slots=True)
class Level:
    """One step of the answer scale, 0 to 4."""

    level: int
    name: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Grade:
    """An evidence grade E0 to E4: `ceiling` is the highest credited level, `half_width` is in levels."""

    id: str
    name: str
    meaning: str
    ceiling: int
    half_width: float


@dataclass(frozen=True, slots=True)
class AnswerStateText:
    """What one of the four answer states (answered, dk, na, open) means."""

    id: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Role:
    """A role that can be asked; `side` puts its votes on one side of the perception gap."""

    name: str
    side: Side


@dataclass(frozen=True, slots=True)
class EvidenceKind:
    """A kind of evidence, what it must be to reach a grade (`reaches`: grade id -> text), and its best grade."""

    id: str
    name: str
    reaches: Mapping[str, str]
    best: str


@dataclass(frozen=True, slots=True)
class Depth:
    """A depth of assessment: `scope` lists `core` and module ids; `effort_days` is (low, high) person-days.

    Packs up to version 8 give a depth no `name`; its id is what it is called then.
    """

    id: str
    scope: tuple[str, ...]
    evidence: str
    effort_days: tuple[float, float]
    best_verdict: str
    name: str = ""

    @property
    def called(self) -> str:
        """What to call it."""
        return self.name or self.id


SELF_CHECK = "Self-check"
"""The depth of the headline questions alone; every pack has it, and it asks no question of the pack."""

_SELF_CHECK = Depth(SELF_CHECK, (), "claims", (0.0, 0.0), "INCONCLUSIVE")


@dataclass(frozen=True, slots=True)
class Dimension:
    """One of the eight dimensions with its short name and the executive's headline question (five options)."""

    id: str
    name: str
    short: str
    headline: str
    options: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Module:
    """A deep module; its mean is a part of the score of the dimension it feeds, once it is used."""

    id: str
    name: str
    feeds: str


@dataclass(frozen=True, slots=True)
class FailureMode:
    """One of the seven failure modes."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class LaunchGate:
    """The gate on a question: passed at credited level `minimum`; `due` is the stage gate by which it is due."""

    kind: GateKind
    minimum: int
    due: str


@dataclass(frozen=True, slots=True)
class NotApplicableRule:
    """When a question may be marked not applicable, the reason code, and who confirms it."""

    rule: str
    code: str
    approver: str


@dataclass(frozen=True, slots=True)
class Crosswalk:
    """References into other frameworks; evidence here helps there, never compliance."""

    nist: tuple[str, ...]
    iso: tuple[str, ...]
    eu: tuple[str, ...]
    ms: str
    mlts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """One question: `levels` are five descriptors, `feeds` maps failure mode to weight 1-3, `weight` is 2 or 1."""

    id: str
    dimension: str
    module: str | None
    title: str
    ask: str
    probes: str
    levels: tuple[str, ...]
    evidence: tuple[str, ...]
    roles: tuple[str, ...]
    feeds: Mapping[str, int]
    gate: LaunchGate | None
    weight: int
    not_applicable: NotApplicableRule | None
    debt: str
    crosswalk: Crosswalk
    note: str = ""


@dataclass(frozen=True, slots=True)
class TargetProfile:
    """A target profile: level for gates, for other questions, and single exceptions.

    `merged` are pairs of stages that may be one, `sign_roles` the only roles that have to sign (empty: all). Before
    the stage gate `independent_before` somebody else validates, at `rights_impact_at` rights are assessed.
    """

    id: str
    name: str
    gates: int
    other: int
    exceptions: Mapping[str, int]
    merged: tuple[tuple[str, str], ...] = ()
    sign_roles: tuple[str, ...] = ()
    independent_before: str | None = None
    rights_impact_at: str | None = None


@dataclass(frozen=True, slots=True)
class VerdictCode:
    """A reason code: I1..I3, F1..F5, C1..C10; `due` is `before_launch`, `30_days_after` or None.

    How many days the second means is `days_after_launch` of the verdict's rules.
    """

    code: str
    verdict: str
    rule: str
    text: str
    due: str | None


@dataclass(frozen=True, slots=True)
class VerdictRules:
    """Names, limits and codes of the launch verdict. Points are 0 to 100, months are months.

    In a projection the success statement and the run budget count as passed once `statement_initiative` and
    `budget_initiative` are finished or not needed; None where the pack has no such work. Due dates are counted from
    the date `launch_date`: the day before it, or `days_after_launch` days after it.
    """

    names: Mapping[str, str]
    order: tuple[str, ...]
    limits: Mapping[str, float]
    same_fact: tuple[tuple[str, ...], ...]
    codes: tuple[VerdictCode, ...]
    score_condition: tuple[str, ...]
    default_consequence: str
    statement_initiative: str | None = None
    budget_initiative: str | None = None
    launch_date: str = "planned_launch"
    days_after_launch: int = 30


@dataclass(frozen=True, slots=True)
class TimingCheck:
    """A rule about when something was done: `left` (all of them) <= `right` + `offset_days`.

    `right` is a date name or `midpoint(a,b)`. `limit_question` is credited at most `limit_max` when broken, unless
    the fact `limit_unless` holds. `gap_days` makes it a gap rule: broken by a longer gap, unless the date
    `gap_unless` (empty: none) is known.
    """

    id: str
    rule: str
    broken: str
    left: tuple[str, ...]
    right: str
    offset_days: int = 0
    limit_question: str | None = None
    limit_max: int | None = None
    limit_unless: str | None = None
    note: str | None = None
    effect: str | None = None
    gap_days: int | None = None
    when: str | None = None
    gap_unless: str = "run_budget_approved"


@dataclass(frozen=True, slots=True)
class Framework:
    """A whole pack. `checksum` is the SHA-256 (hex) of the canonical JSON of its parsed content.

    `source` is the pack itself where its texts are shown in another language.
    """

    id: str
    version: str
    checksum: str
    name: str
    scale: tuple[Level, ...]
    grades: tuple[Grade, ...]
    answer_states: tuple[AnswerStateText, ...]
    roles: tuple[Role, ...]
    evidence_kinds: tuple[EvidenceKind, ...]
    depths: tuple[Depth, ...]
    dimensions: tuple[Dimension, ...]
    modules: tuple[Module, ...]
    failure_modes: tuple[FailureMode, ...]
    questions: tuple[Question, ...]
    overlay: tuple[OverlayRow, ...]
    figures: tuple[Figure, ...]
    stages: tuple[Stage, ...]
    stage_gates: tuple[StageGate, ...]
    targets: tuple[TargetProfile, ...]
    targets_before_launch_max: Mapping[str, int]
    verdict: VerdictRules
    benchmark_tests: tuple[BenchmarkTest, ...]
    statement_checks: tuple[StatementCheck, ...]
    statement_kinds: StatementKinds
    budget_lines: tuple[BudgetLine, ...]
    ownership_tasks: tuple[OwnershipTask, ...]
    ownership_checks: tuple[OwnershipCheck, ...]
    dates: tuple[str, ...]
    timing_checks: tuple[TimingCheck, ...]
    debt_types: Mapping[str, str]
    debt_examples: tuple[DebtExample, ...]
    practices: tuple[Practice, ...]
    constants: Constants
    initiatives: tuple[Initiative, ...]
    pools: tuple[Pool, ...]
    bounds: tuple[Bound, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    class_labels: tuple[ClassLabel, ...] = ()
    source: "Framework | None" = field(default=None, repr=False, compare=False)
    _questions: dict[str, Question] = field(init=False, repr=False, compare=False)
    _grades: dict[str, Grade] = field(init=False, repr=False, compare=False)
    _ranks: dict[str, int] = field(init=False, repr=False, compare=False)
    verified_grades: frozenset[str] = field(init=False, repr=False, compare=False)
    _initiatives: dict[str, Initiative] = field(init=False, repr=False, compare=False)
    _core: dict[str, tuple[Question, ...]] = field(init=False, repr=False, compare=False)
    _items: dict[str, tuple[Question, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_questions", {q.id: q for q in self.questions})
        object.__setattr__(self, "_grades", {g.id: g for g in self.grades})
        ranks = {g.id: rank for rank, g in enumerate(self.grades)}
        object.__setattr__(self, "_ranks", ranks)
        least = ranks.get(self.constants.verified_from, len(ranks))
        object.__setattr__(
            self, "verified_grades", frozenset(g for g, rank in ranks.items() if rank >= least)
        )
        object.__setattr__(self, "_initiatives", {i.id: i for i in self.initiatives})
        core = {
            d.id: tuple(q for q in self.questions if q.dimension == d.id and q.module is None)
            for d in self.dimensions
        }
        object.__setattr__(self, "_core", core)
        items = {m.id: tuple(q for q in self.questions if q.module == m.id) for m in self.modules}
        object.__setattr__(self, "_items", items)

    def has_question(self, question: str) -> bool:
        """Whether the pack has this question."""
        return question in self._questions

    def question(self, question: str) -> Question:
        """Return the question with this id; KeyError if the pack has none."""
        return self._questions[question]

    def grade(self, grade: str) -> Grade:
        """Return the evidence grade with this id; KeyError if the pack has none."""
        return self._grades[grade]

    def rank(self, grade: str) -> int:
        """The place of a grade among the grades, the weakest first; KeyError if the pack has none such."""
        return self._ranks[grade]

    def better_grade(self, first: str, second: str) -> str:
        """The stronger of two grades."""
        return max(first, second, key=self.rank)

    def verified_for(self, level: int) -> Grade:
        """The weakest verified grade that credits a level; the strongest grade where none does."""
        for grade in self.grades:
            if grade.id in self.verified_grades and grade.ceiling >= level:
                return grade
        return self.grades[-1]

    def initiative(self, initiative: str) -> Initiative:
        """Return the initiative with this id; KeyError if the pack has none."""
        return self._initiatives[initiative]

    def core(self, dimension: str) -> tuple[Question, ...]:
        """The core questions of a dimension, in pack order."""
        return self._core[dimension]

    def items(self, module: str) -> tuple[Question, ...]:
        """The questions of a deep module, in pack order."""
        return self._items[module]

    def depth(self, depth: str) -> Depth:
        """Return the depth with this id; KeyError if the pack has none. SELF_CHECK is of every pack."""
        for known in (*self.depths, _SELF_CHECK):
            if known.id == depth:
                return known
        raise KeyError(depth)

    @property
    def usual_depth(self) -> Depth:
        """The first depth that can clear a launch; the first of all where none can."""
        return next((depth for depth in self.depths if depth.best_verdict == "LAUNCH"), self.depths[0])

    @property
    def quick_depth(self) -> Depth:
        """The depth of least effort."""
        return min(self.depths, key=lambda depth: depth.effort_days)

    def in_depth(self, depth: str) -> tuple[Question, ...]:
        """The questions that a depth asks, in pack order."""
        scope = self.depth(depth).scope
        return tuple(q for q in self.questions if (q.module or "core") in scope)
