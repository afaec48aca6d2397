"""What a consultant decides about a roadmap before it is worked out, and the plans that were chosen (docs/model.md 32).

Money is in the profile's currency, effort in person-days, capacity in person-days a week. Weeks count from the first
day of the roadmap, which is the round's own day unless `start` says another.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from readiness_desktop.domain.catalogue import Initiative, Lift

Aim = Literal["verdict", "profile", "all"]
Solver = Literal["list", "exact", "hand"]
QUARTER_WEEKS = 13
"""A quarter of the budget; they count from the first week of the roadmap."""

MOST_WEEKS, MOST_DAYS, MOST_MONEY, MOST_WEIGHT, MOST_ENTRIES, MOST_OWN = (
    1_040,
    100_000,
    1e12,
    1_000,
    1_000,
    100,
)
"""What a file may bring: weeks (twenty years), person-days, money, weight of a failure mode, entries of a list."""


@dataclass(frozen=True, slots=True)
class Terms:
    """What was decided on one initiative.

    `excluded` leaves it out, for a `reason`; `must` wants it finished within the horizon. `start` fixes the day on
    which it starts (the week of that day counts), `weeks` how many weeks it is worked on, `not_before` and `due` bound
    it.
    `effort` is (low, likely, high) in place of the pack's times the size factor. `external_cost` is money beside the
    days; None: nobody gave a figure, which counts as nothing and is said.
    """

    excluded: bool = False
    reason: str = ""
    must: bool = False
    start: date | None = None
    weeks: int | None = None
    not_before: date | None = None
    due: date | None = None
    external_cost: float | None = None
    effort: tuple[float, float, float] | None = None


@dataclass(frozen=True, slots=True)
class OwnInitiative:
    """An initiative that the pack does not have: it waits for those in `after`, those in `before` wait for it."""

    id: str
    title: str
    pool: str
    lifts: tuple[Lift, ...] = ()
    after: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    effort: tuple[float, float, float] = (0.0, 0.0, 0.0)
    weeks: int = 1
    wait_weeks: int = 0
    role: str = ""
    exit_evidence: str = ""

    @property
    def initiative(self) -> Initiative:
        """It as one of the catalogue's."""
        return Initiative(
            id=self.id,
            title=self.title,
            lifts=self.lifts,
            prerequisites=self.after,
            effort=self.effort,
            weeks=self.weeks,
            wait_weeks=self.wait_weeks,
            expires_days=None,
            external_cost=None,
            pool=self.pool,
            role=self.role,
            drivers="",
            exit_evidence=self.exit_evidence,
            debt="",
        )


@dataclass(frozen=True, slots=True)
class Closure:
    """Days on which nobody works (holidays, a freeze), first and last included; without `pools` it holds for all."""

    first: date
    last: date
    what: str = ""
    pools: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RoadmapSetup:
    """The limits and wishes of a roadmap; what is empty is the pack's, or none.

    `aim`: levels of the target profile and what the launch verdict needs, the profile alone, or every lift. `budget` is
    money for each quarter, the last one holding on; none: no limit. `rates` are money a person-day by pool. `one_each`:
    a named owner works on one initiative at a time. `weights` multiply the exposure of a failure mode (1 where absent).
    """

    aim: Aim = "verdict"
    start: date | None = None
    horizon_weeks: int | None = None
    capacity: Mapping[str, float] = field(default_factory=dict[str, float])
    rates: Mapping[str, float] = field(default_factory=dict[str, float])
    budget: tuple[float, ...] = ()
    closures: tuple[Closure, ...] = ()
    one_each: bool = False
    weights: Mapping[str, float] = field(default_factory=dict[str, float])
    terms: Mapping[str, Terms] = field(default_factory=dict[str, Terms])
    own: tuple[OwnInitiative, ...] = ()

    def terms_of(self, initiative: str) -> Terms:
        """What was decided on an initiative."""
        return self.terms.get(initiative, NO_TERMS)


@dataclass(frozen=True, slots=True)
class Rest:
    """Of work that was under way when a plan was made: person-days `left`, which are planned, and `spent` before."""

    left: float
    spent: float = 0.0


@dataclass(frozen=True, slots=True)
class Placement:
    """Where an initiative stands in a chosen plan: work starts in week `start`, `weeks` working weeks long.

    `finish` is the week at whose start work, pauses and observation were over when the plan was chosen. `rest` says
    that only what was left of it is planned.
    """

    initiative: str
    start: int
    weeks: int
    finish: int
    rest: Rest | None = None


@dataclass(frozen=True, slots=True)
class ChosenPlan:
    """A plan as it was chosen; the last one of a round counts while its `setup` is still what is set up.

    `first_day` is the day of its week 0. `area` is the area under Phi, `bound` the proven least one (None: unproven),
    `proven` that no better plan exists. `setup` and `model` are checksums of the limits, and of limits and answers.
    """

    uuid: str
    on: date
    first_day: date
    solver: Solver
    placements: tuple[Placement, ...]
    area: float
    horizon: int
    bound: float | None = None
    proven: bool = False
    seconds: float | None = None
    setup: str = ""
    model: str = ""
    by: str = ""
    note: str = ""


NO_TERMS = Terms()
NO_ROADMAP = RoadmapSetup()
