"""What a consultant enters: a client's AI project, its rounds, and in each round answers, votes, evidence, actions.

Everything is frozen; a change makes a new value (`services.answering`, `services.setup`). Everything that travels has
a random UUID.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal

from readiness_desktop.domain.agreements import (
    NO_CASE,
    NO_ISSUED,
    NO_PAYDOWN,
    NO_STATEMENT,
    BudgetEntry,
    CaseInputs,
    Criterion,
    DebtEntry,
    Decision,
    Duty,
    GateSheet,
    Issued,
    Outcome,
    Paydown,
    SignOff,
    Statement,
)
from readiness_desktop.domain.framework import Side
from readiness_desktop.domain.plan import Plan
from readiness_desktop.domain.results import Results
from readiness_desktop.domain.roadmap_setup import NO_ROADMAP, ChosenPlan, RoadmapSetup

AnswerState = Literal["answered", "dk", "na", "open"]
RoundState = Literal["open", "locked"]
ActionStatus = Literal["open", "begun", "done", "dropped"]

LONGEST_TEXT = 100_000
"""How many characters a text of an assessment can have: a file with a longer one is not read."""


@dataclass(frozen=True, slots=True)
class Client:
    """An organisation that is assessed."""

    uuid: str
    name: str
    sector: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """Who uses this installation; asked for once."""

    name: str
    firm: str = ""
    initials: str = ""


@dataclass(frozen=True, slots=True)
class Respondent:
    """Somebody who is asked. `role` is a pack role or free text; `dimensions` are those they answer for."""

    uuid: str
    name: str
    role: str = ""
    side: Side = "other"
    dimensions: tuple[str, ...] = ()
    minutes: int = 0


@dataclass(frozen=True, slots=True)
class Vote:
    """One respondent's level on one question; None says 'I do not know' and is no vote."""

    respondent: str
    level: int | None


@dataclass(frozen=True, slots=True)
class Said:
    """What one respondent said on one question, in the words in which it was written down."""

    respondent: str
    text: str


@dataclass(frozen=True, slots=True)
class EvidenceItem:
    """A piece of evidence on a question.

    `sha256` names a file beside the library, if there is one; `file_name` is what it was called and `file_size` how
    many bytes it has.
    """

    uuid: str
    question: str
    title: str
    kind: str = "document"
    grade: str = "E3"
    dated: date | None = None
    link: str = ""
    sha256: str = ""
    expires_days: int | None = None
    file_name: str = ""
    file_size: int = 0


@dataclass(frozen=True, slots=True)
class Answer:
    """The state of one question in one round.

    `level` is what somebody agreed on; None while the lower median of the votes counts. `votes_seen` are the levels
    that stood when it was set, so that later votes can be marked. `carried` means taken over from the round before
    and still to be re-confirmed. `second_level` is what a second assessor (`second_by`) rated independently; it
    never enters a score. `said` are the words of single respondents, which belong to the round as votes do.
    """

    question: str
    state: AnswerState = "open"
    level: int | None = None
    level_reason: str = ""
    grade: str = "E1"
    breadth: str = "F"
    votes: tuple[Vote, ...] = ()
    votes_seen: tuple[int, ...] = ()
    na_reason: str = ""
    note: str = ""
    note_in_report: bool = False
    review: bool = False
    carried: bool = False
    second_level: int | None = None
    second_by: str = ""
    said: tuple[Said, ...] = ()


@dataclass(frozen=True, slots=True)
class Action:
    """Something to be done with an owner.

    `key` ties a condition of the verdict to it (`C1:D2.4`, `C8`, `score`) or is the id of an initiative of the roadmap.
    Of those `started` and `finished` are the days on which work began and ended, `spent_days` person-days and
    `spent_money` money spent so far, `left_days` the days still to come where somebody said so, `shown` the parts of
    the exit evidence that are there (by number, from 0), `grade` the grade of that evidence.
    """

    uuid: str
    key: str
    text: str = ""
    owner: str = ""
    due: date | None = None
    closing_evidence: str = ""
    initiative: str = ""
    status: ActionStatus = "open"
    started: date | None = None
    finished: date | None = None
    spent_days: float | None = None
    spent_money: float | None = None
    left_days: float | None = None
    shown: tuple[int, ...] = ()
    grade: str = ""

    @property
    def of_roadmap(self) -> bool:
        """Whether it is about an initiative of the roadmap and no condition."""
        return bool(self.initiative) and self.key == self.initiative


@dataclass(frozen=True, slots=True)
class Parked:
    """Something that a workshop put aside for later; `question` is empty where it belongs to none.

    `respondent` is who promised it in an interview, empty for what nobody did.
    """

    uuid: str
    text: str
    question: str = ""
    settled: bool = False
    respondent: str = ""


@dataclass(frozen=True, slots=True)
class Profile:
    """What is assessed and against what.

    `dates` maps the pack's date names to dates; `weights` maps dimensions to weights (1 where absent);
    `target_changes` sets single questions in whole levels; `statement_passes` vouches for a success statement that
    is kept elsewhere and counts only while `statement` is empty; `budget_months` are months of run cost approved;
    `overlay_present` lists overlay rows whose evidence is there; `facts` are further yes/no or number fields that
    rules name. `headlines` are the levels that a self-check claims, one a dimension (-1: nobody knows): raw claims
    that enter no score. `anonymous` shows people by number and side. `budget` maps budget lines, `ownership` tasks,
    `leaves` names of people to the day on which they go, `switched_off` published figures to why they are not used,
    `gate_sheets` stage gates. `booked_hours` are hours a week that are booked for running the system.
    `debt_dismissed` are questions whose proposed items of debt nobody wants in the register. `roadmap` are the limits
    and wishes of the roadmap.
    """

    project: str
    scope: str = ""
    stage: str = ""
    depth: str = "Standard"
    target: str = "standard"
    target_changes: Mapping[str, int] = field(default_factory=dict[str, int])
    generative: bool = False
    dates: Mapping[str, date] = field(default_factory=dict[str, date])
    statement_passes: bool = False
    budget_months: float | None = None
    size: str = "medium"
    weights: Mapping[str, float] = field(default_factory=dict[str, float])
    overlay_present: tuple[str, ...] = ()
    facts: Mapping[str, bool | float] = field(default_factory=dict[str, bool | float])
    headlines: Mapping[str, int] = field(default_factory=dict[str, int])
    anonymous: bool = False
    currency: str = "EUR"
    statement: Statement = NO_STATEMENT
    case: CaseInputs = NO_CASE
    paydown: Paydown = NO_PAYDOWN
    issued: Issued = NO_ISSUED
    budget: Mapping[str, BudgetEntry] = field(default_factory=dict[str, BudgetEntry])
    ownership: Mapping[str, Duty] = field(default_factory=dict[str, Duty])
    leaves: Mapping[str, date] = field(default_factory=dict[str, date])
    switched_off: Mapping[str, str] = field(default_factory=dict[str, str])
    gate_sheets: Mapping[str, GateSheet] = field(default_factory=dict[str, GateSheet])
    booked_hours: float | None = None
    debt_dismissed: tuple[str, ...] = ()
    roadmap: RoadmapSetup = NO_ROADMAP


@dataclass(frozen=True, slots=True)
class Lock:
    """What is frozen with a round: when, by whom, and what it said then."""

    on: date
    by: str
    input_hash: str
    engine_version: str
    results: Results
    plan: Plan | None = None


@dataclass(frozen=True, slots=True)
class Round:
    """One assessment at one time. `as_of` is today while open, the locking date once locked.

    `plans` are the roadmaps that were chosen, oldest first.
    """

    uuid: str
    number: int
    as_of: date
    framework_id: str
    framework_version: str
    framework_checksum: str
    profile: Profile
    name: str = ""
    respondents: tuple[Respondent, ...] = ()
    answers: Mapping[str, Answer] = field(default_factory=dict[str, Answer])
    evidence: tuple[EvidenceItem, ...] = ()
    actions: tuple[Action, ...] = ()
    parked: tuple[Parked, ...] = ()
    criteria: tuple[Criterion, ...] = ()
    sign_offs: tuple[SignOff, ...] = ()
    decisions: tuple[Decision, ...] = ()
    debt: tuple[DebtEntry, ...] = ()
    plans: tuple[ChosenPlan, ...] = ()
    lock: Lock | None = None

    @property
    def state(self) -> RoundState:
        """`locked` once it is frozen."""
        return "open" if self.lock is None else "locked"

    def answer(self, question: str) -> Answer:
        """The answer to a question; an open one where there is no record."""
        return self.answers.get(question) or Answer(question)


@dataclass(frozen=True, slots=True)
class Assessment:
    """One AI project of a client with its rounds, oldest first; only the last can be open.

    `tags` sort it among others; `outcome` is what became of it. Both can change after a lock.
    """

    uuid: str
    client: Client
    rounds: tuple[Round, ...]
    tags: tuple[str, ...] = ()
    outcome: Outcome | None = None

    @property
    def current(self) -> Round:
        """The last round."""
        return self.rounds[-1]

    @property
    def profile(self) -> Profile:
        """The profile of the last round."""
        return self.rounds[-1].profile

    def at(self, number: int) -> "Assessment":
        """The assessment as it stood with round `number` as its last one; KeyError if there is none."""
        kept = tuple(r for r in self.rounds if r.number <= number)
        if not kept or kept[-1].number != number:
            raise KeyError(number)
        return replace(self, rounds=kept)

    def with_current(self, current: Round) -> "Assessment":
        """The same assessment with its last round replaced."""
        return replace(self, rounds=(*self.rounds[:-1], current))
