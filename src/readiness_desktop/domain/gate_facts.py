"""What a stage gate says: its criteria, voices, conditions, decisions and how long it took (docs/model.md 25)."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from readiness_desktop.domain.agreements import NO_SHEET, Criterion, Decision, GateSheet, SignOff
from readiness_desktop.domain.assessment import Action
from readiness_desktop.domain.catalogue import GateChoice, GateVoice

GATE_KEY = "gate:"
"""How the key of a condition that a stage gate set begins: `gate:G2:<uuid>`."""

ItemKind = Literal["question", "also", "own", "gates"]
ItemStatus = Literal["met", "claim", "not_met", "open", "na", "not_assessed", "waived"]
WaiverFault = Literal["", "no_reason", "nobody", "no_sponsor", "not_sponsor"]
ObjectionFault = Literal["", "no_veto", "no_evidence", "not_own"]
GateState = Literal["passed", "in_progress", "held", "stopped", "merged", "unrecorded", "later"]
OddKind = Literal[
    "asked_before_entered", "decided_before_entered", "decided_before_asked", "entered_early", "ahead"
]


@dataclass(frozen=True, slots=True)
class GateItem:
    """One criterion of a stage gate.

    `needs` and `now` are credited levels of a question, `grade` its evidence. `gate` is the one that asks for it,
    which is an earlier one where stages are merged. `computed` says that nobody can tick it. `record` is what was
    written down by hand. `waiver_fault` says why a waiver does not hold. `ahead` is the day on which the roadmap brings
    a question to the level that it needs, or the verdict to one that is not refused.
    """

    key: str
    kind: ItemKind
    text: str
    must: bool
    status: ItemStatus
    gate: str
    needs: int | None = None
    now: int | None = None
    grade: str | None = None
    computed: bool = False
    record: Criterion | None = None
    waiver_fault: WaiverFault = ""
    due: date | None = None
    ahead: date | None = None

    def named(self, gate: str) -> str:
        """Its key at a gate; what came from a merged one bears that gate's id, for both have an `also.0`."""
        shared = self.gate == gate or self.kind in ("question", "gates")
        return self.key if shared else f"{self.gate}:{self.key}"

    @property
    def met(self) -> bool:
        """Whether it stands in nobody's way: met, not applicable, or waived."""
        return self.status in ("met", "na", "waived")

    @property
    def counts(self) -> bool:
        """Whether it counts at all: questions of a module that is not used do not."""
        return self.status != "not_assessed"


@dataclass(frozen=True, slots=True)
class Voice:
    """A role at a gate with what it said last. `votes` says that it has a vote, `needed` that it has to sign.

    `blocks` is a veto that holds; `fault` is why an objection does not block. `own` are the criteria that a veto can
    be about. `stale` says that the sheet has another version now; `added` that the pack does not name the role here.
    """

    voice: GateVoice
    said: SignOff | None
    votes: bool
    needed: bool
    vetoes: bool
    own: tuple[str, ...] = ()
    blocks: bool = False
    fault: ObjectionFault = ""
    stale: bool = False
    added: bool = False

    @property
    def signed(self) -> bool:
        """Whether it agreed, if need be with a condition."""
        return self.said is not None and self.said.vote in ("signed", "condition")

    @property
    def heard(self) -> bool:
        """Whether it said anything; being asked is not saying."""
        return self.said is not None and self.said.vote != "asked"


@dataclass(frozen=True, slots=True)
class GateCondition:
    """A condition that a gate set; an overdue one holds the project."""

    action: Action
    overdue: bool

    @property
    def done(self) -> bool:
        """Whether it is closed."""
        return self.action.status == "done"

    @property
    def complete(self) -> bool:
        """Whether it has an owner and a date."""
        return bool(self.action.owner.strip()) and self.action.due is not None


@dataclass(frozen=True, slots=True)
class Blocker:
    """Why a gate cannot open: `stopped` and `held` by an earlier gate, `criteria`, `veto`, `decider`, `overdue`,
    `verdict_conditions`, `before`, `independent`, `rights`.

    `ids` are what it speaks of: keys of criteria, roles, texts of conditions, keys of conditions, gates.
    """

    kind: Literal[
        "stopped",
        "held",
        "criteria",
        "veto",
        "decider",
        "overdue",
        "verdict_conditions",
        "before",
        "independent",
        "rights",
    ]
    ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Flow:
    """How long a gate took: days in its stage and days that a decision was waited for, None where a day is missing.

    `decided` is the day that ended the stage. `recycled` counts how often the stage was repeated.
    """

    entered: date | None = None
    asked: date | None = None
    decided: date | None = None
    days_in_stage: int | None = None
    days_waiting: int | None = None
    recycled: int = 0
    opened: int = 0
    closed: int = 0


@dataclass(frozen=True, slots=True)
class OddGateDate:
    """A date of a gate in an order that cannot be: `day` stands at `field`, `then` at what it has to follow."""

    gate: str
    field: Literal["entered", "asked", "decided"]
    kind: OddKind
    day: date
    then: date
    other: str = ""


@dataclass(frozen=True, slots=True)
class Limbo:
    """A pilot that is older than the pack allows without a decision, or a launch so late after it without a budget.

    `days` are those since the pilot began (`since`); where only `timing` is broken those from its end, at most to the
    launch, which lies `gap` days after the end. All of them count, not only those beyond what the pack allows.
    """

    days: int
    since: date
    timing: bool
    gap: int | None = None


@dataclass(frozen=True, slots=True)
class GateStanding:
    """One stage gate. `stages` are those that it ends; `share` of the should-pass criteria is None without any.

    `outcomes` are what can be decided now, `merged_into` the gate that decides for this one, `lifted_by` the later one
    that was passed after this one had stopped or held the project.
    """

    id: str
    name: str
    stages: tuple[str, ...]
    state: GateState
    current: bool
    items: tuple[GateItem, ...]
    voices: tuple[Voice, ...]
    conditions: tuple[GateCondition, ...]
    decisions: tuple[Decision, ...]
    blockers: tuple[Blocker, ...]
    outcomes: tuple[GateChoice, ...]
    choices: tuple[GateChoice, ...]
    version: str
    flow: Flow
    should_met: int
    should_count: int
    share: float | None
    enough: bool
    sheet: GateSheet = NO_SHEET
    merged_into: str = ""
    lifted_by: str = ""
    asks_independent: bool = False
    asks_rights: bool = False

    @property
    def must(self) -> tuple[GateItem, ...]:
        """The must-pass criteria that count."""
        return tuple(item for item in self.items if item.must and item.counts)

    @property
    def counted(self) -> tuple[GateItem, ...]:
        """All criteria that count."""
        return tuple(item for item in self.items if item.counts)

    @property
    def open(self) -> tuple[GateItem, ...]:
        """The criteria that count and are not met."""
        return tuple(item for item in self.items if item.counts and not item.met)

    @property
    def waived(self) -> tuple[GateItem, ...]:
        """The criteria that somebody waived, or wanted to."""
        return tuple(
            item for item in self.items if item.record is not None and item.record.status == "waived"
        )

    @property
    def passes(self) -> bool:
        """Whether all must-pass criteria are met."""
        return all(item.met for item in self.must)

    @property
    def ahead(self) -> date | None:
        """The earliest day on which the roadmap has met all must-pass criteria that it meets, questions and the
        verdict; None without any."""
        return max((item.ahead for item in self.must if item.ahead is not None), default=None)

    @property
    def not_lifted(self) -> int:
        """How many open must-pass criteria no work of the roadmap meets."""
        return sum(not item.met and item.ahead is None for item in self.must)

    @property
    def signed(self) -> tuple[int, int]:
        """How many of those who have to sign did, and how many have to."""
        needed = [one for one in self.voices if one.needed]
        return sum(one.signed for one in needed), len(needed)

    @property
    def unheard(self) -> tuple[str, ...]:
        """The roles with a veto that have said nothing yet."""
        return tuple(one.voice.role for one in self.voices if one.vetoes and not one.heard)

    @property
    def stopped_at(self) -> str:
        """The gate at which the project was stopped, be it an earlier one; empty while it goes on."""
        earlier = next((one.ids[0] for one in self.blockers if one.kind == "stopped"), "")
        return earlier or (self.id if self.state == "stopped" else "")

    @property
    def waits_for(self) -> str:
        """The earlier gate that stopped or holds the project, and so this gate; empty without one."""
        return next((one.ids[0] for one in self.blockers if one.kind in ("stopped", "held")), "")

    @property
    def last(self) -> Decision | None:
        """The decision that holds."""
        return self.decisions[-1] if self.decisions else None


@dataclass(frozen=True, slots=True)
class StageGates:
    """All stage gates in their order, the one that is worked for, and what is odd about their dates."""

    gates: tuple[GateStanding, ...]
    current: str
    odd: tuple[OddGateDate, ...] = ()
    limbo: Limbo | None = None

    def gate(self, gate: str) -> GateStanding:
        """The gate with this id; KeyError if the pack has none."""
        for one in self.gates:
            if one.id == gate:
                return one
        raise KeyError(gate)

    @property
    def used(self) -> bool:
        """Whether anything of a gate was written down."""
        return any(
            one.decisions or one.conditions or one.sheet != NO_SHEET or any(item.record for item in one.items)
            for one in self.gates
        ) or any(voice.said for one in self.gates for voice in one.voices)
