"""What an assessment says: the frozen value that screens, charts, reports and exports read. Nobody computes again.

Scores, indexes and exposures are 0 to 100 points, unrounded; levels are 0 to 4; shares are 0 to 1.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

ENGINE_VERSION = "4"
"""Changes whenever the same answers may give other results."""

Verdict = Literal["INCONCLUSIVE", "FIX", "CONDITIONS", "LAUNCH"]
IssuedVerdict = Literal["", "FIX", "CONDITIONS", "LAUNCH"]
GateStatus = Literal["PASS_VERIFIED", "PASS_UNVERIFIED", "FAIL", "NA", "MISSING"]


@dataclass(frozen=True, slots=True)
class Limit:
    """A limit that a rule sets on a credited level: at most `maximum`. `rule` is its id (T1, O5, overlay:LLM1 ...)."""

    question: str
    maximum: int
    rule: str


@dataclass(frozen=True, slots=True)
class QuestionResult:
    """One question: `claimed` is x, `credited` is c (None while open or NA), `grade` the effective grade e'.

    `variance` is the sample variance of the votes (None with fewer than two), `agreement` is r_wg.
    `in_scope`: core, or module used, or an answered gate. `target` is the level planned for, `gap` = target - c.
    """

    id: str
    state: Literal["answered", "dk", "na", "open"]
    claimed: int | None
    credited: int | None
    grade: str | None
    half_width: float
    votes: int
    variance: float | None
    agreement: float | None
    split: bool
    votes_changed: bool
    in_scope: bool
    target: int
    gap: int
    limits: tuple[Limit, ...] = ()

    @property
    def answered(self) -> bool:
        """Answered or asked with nobody knowing."""
        return self.credited is not None

    @property
    def score(self) -> float | None:
        """25 points a credited level (docs/model.md 5)."""
        return None if self.credited is None else 25.0 * self.credited

    @property
    def claim_gap(self) -> int | None:
        """Claimed minus credited level."""
        return None if self.credited is None or self.claimed is None else self.claimed - self.credited


@dataclass(frozen=True, slots=True)
class DimensionResult:
    """One dimension. Score, mean, lo, hi and se are None where no core question is answered.

    `coverage` and `evidence_index` are shares of weight over core questions; `claim_gap` is in levels;
    `perception_gap` is executives minus practitioners in levels over `perception_questions` questions.
    """

    id: str
    score: float | None
    mean: float | None
    cap: float
    cap_by: str | None
    lo: float | None
    hi: float | None
    se: float | None
    level: int | None
    coverage: float
    evidence_index: float | None
    module_used: bool
    narrow_scope: bool
    claim_gap: float | None
    perception_gap: float | None
    perception_questions: int
    perception_flag: bool
    answered: int
    required: int
    target_mean: float

    @property
    def cap_binds(self) -> bool:
        """Whether the cap lowers the score."""
        return self.mean is not None and self.mean > self.cap


@dataclass(frozen=True, slots=True)
class ModuleResult:
    """A deep module: used once `coverage` reaches the pack's share; `mean` None while nothing is answered."""

    id: str
    feeds: str
    coverage: float
    used: bool
    mean: float | None
    evidence_index: float | None
    answered: int
    required: int


@dataclass(frozen=True, slots=True)
class Exposure:
    """Exposure to a failure mode; None where no question that feeds it is answered.

    `shares` maps each question that counts to the part (0 to 1) of the raw exposure that it makes.
    """

    id: str
    exposure: float | None
    raw: float | None
    floor: float
    band: str | None
    drivers: tuple[str, ...]
    shares: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class GateResult:
    """A launch gate in scope."""

    question: str
    kind: Literal["block", "condition"]
    status: GateStatus
    credited: int | None
    minimum: int
    due: str

    @property
    def passed(self) -> bool:
        """PASS_VERIFIED, PASS_UNVERIFIED or NA."""
        return self.status in ("PASS_VERIFIED", "PASS_UNVERIFIED", "NA")

    @property
    def verified(self) -> bool:
        """PASS_VERIFIED or NA."""
        return self.status in ("PASS_VERIFIED", "NA")


@dataclass(frozen=True, slots=True)
class Reason:
    """A reason code of the verdict with the gates, dimensions or failure modes it names, in pack order.

    `value` is the figure that the rule compares (index, lower bound, months, coverage), None where there is none.
    """

    code: str
    ids: tuple[str, ...] = ()
    value: float | None = None


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition that the verdict sets: `key` is stable (`C1:D2.4`, `C8`, `score`); `due` as in the pack's codes.

    A `score` condition gathers C4 to C7, names dimensions and failure modes, and closes itself.
    """

    key: str
    codes: tuple[str, ...]
    ids: tuple[str, ...]
    due: str


@dataclass(frozen=True, slots=True)
class TimingResult:
    """A timing check: `broken` None means not checked (a date is missing)."""

    id: str
    broken: bool | None


@dataclass(frozen=True, slots=True)
class Sensitivity:
    """Range of the index when one dimension weight at a time is changed, and whether verdict or reasons change."""

    lo: float
    hi: float
    verdict_changes: bool
    reasons_change: bool


@dataclass(frozen=True, slots=True)
class Results:
    """Everything that `evaluate` says about one round. Mappings keep pack order.

    `verdict` is the computed one. `issued` is what the assessor issues instead, with reason and name, empty where
    nothing is issued or what was issued may not stand any more; then `issued_lapsed` keeps it.
    """

    framework_id: str
    framework_version: str
    framework_checksum: str
    engine_version: str
    input_hash: str
    as_of: date
    depth: str
    questions: Mapping[str, QuestionResult]
    dimensions: Mapping[str, DimensionResult]
    modules: Mapping[str, ModuleResult]
    exposures: Mapping[str, Exposure]
    gates: Mapping[str, GateResult]
    index: float | None
    lo: float | None
    hi: float | None
    arithmetic: float | None
    geometric: float | None
    weakest: str | None
    coverage: float
    evidence_index: float | None
    verdict: Verdict
    reasons: tuple[Reason, ...]
    conditions: tuple[Condition, ...]
    limits: tuple[Limit, ...]
    timing: tuple[TimingResult, ...] = field(default=())
    issued: IssuedVerdict = ""
    issued_reason: str = ""
    issued_by: str = ""
    issued_lapsed: IssuedVerdict = ""

    @property
    def in_force(self) -> Verdict:
        """The verdict that counts: the issued one where there is one, else the computed one."""
        return self.issued or self.verdict

    @property
    def blocking_not_met(self) -> tuple[GateResult, ...]:
        """Blocking gates in scope that are not passed, failing before missing, in pack order."""
        open_gates = [g for g in self.gates.values() if g.kind == "block" and not g.passed]
        return tuple(sorted(open_gates, key=lambda g: g.status != "FAIL"))
