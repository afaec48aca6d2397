"""A roadmap as a frozen value: planning makes it, the round stores the chosen one, reports print the stored one.

Weeks count from 0 at the start of the plan; a finish is the week at whose start the work and its wait are over.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from readiness_desktop.domain.calendar import DAYS_A_WEEK, days_after
from readiness_desktop.domain.catalogue import Initiative, Lift
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.results import Reason, Verdict
from readiness_desktop.domain.roadmap_setup import Rest

BreakKind = Literal["prerequisite", "capacity", "budget", "start", "early", "late", "person", "must"]
LeftKind = Literal["excluded", "needs", "no_capacity", "budget", "horizon", "cycle", "done", "unplaced"]


@dataclass(frozen=True, slots=True)
class Range:
    """Low, likely, high and expected (PERT: (low + 4 likely + high) / 6) of days or money."""

    low: float
    likely: float
    high: float

    @property
    def expected(self) -> float:
        """The mean by PERT."""
        return (self.low + 4 * self.likely + self.high) / 6

    def __add__(self, other: "Range") -> "Range":
        """Both together, end by end: the range of a sum is never narrower than it is."""
        return Range(self.low + other.low, self.likely + other.likely, self.high + other.high)


NOTHING = Range(0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class PlannedInitiative:
    """An initiative with its place in the plan.

    `effort` is likely person-days times the size factor, `rate` person-days a week over `weeks` working weeks, which
    take `duration` weeks of the calendar; `gain` is the fall of Phi by it alone, `closure_gain` with its prerequisites,
    `ratio` = closure gain / closure effort. `window` is the horizon window of its finish (index into the pack's horizon
    days: 0, 1, 2 or 3). `days` and `cost` are ranges, `cost` None where its pool has no day rate. `slack` is how many
    weeks it can slip without moving the last finish, people counted; None: unknown. `after` are the planned ones that
    it waits for. `fixed` it was placed by hand, `must` it has to be finished. `rest` says that only what was left
    of it is planned; `effort`, `days` and `cost` are then of that rest.
    """

    id: str
    start: int
    duration: int
    finish: int
    pool: str
    effort: float
    rate: float
    gain: float
    closure_gain: float
    ratio: float
    window: int
    lifts: tuple[Lift, ...]
    gates: tuple[str, ...]
    unlocks: tuple[str, ...]
    confirm: bool = False
    weeks: int = 0
    days: Range = NOTHING
    cost: Range | None = None
    external: float | None = None
    owner: str = ""
    fixed: bool = False
    must: bool = False
    begun: bool = False
    rest: Rest | None = None
    slack: int | None = None
    after: tuple[str, ...] = ()

    @property
    def critical(self) -> bool:
        """Whether the end of the plan moves with it."""
        return self.slack == 0


@dataclass(frozen=True, slots=True)
class EvidenceTask:
    """Show the evidence for a level that is claimed already: `days` person-days.

    `gate` marks a gate that passes on claim only and that nothing in the plan lifts.
    """

    question: str
    days: float
    gate: bool = False


@dataclass(frozen=True, slots=True)
class RefreshTask:
    """Renew evidence of `initiative` that will be outdated; due in `week`."""

    initiative: str
    week: int


@dataclass(frozen=True, slots=True)
class Projection:
    """What the assessment would say at the start of `week` once everything finished by then holds.

    `open_gates` are the blocking gates that are not met then.
    """

    week: int
    index: float | None
    lo: float | None
    hi: float | None
    verdict: Verdict
    reasons: tuple[Reason, ...]
    exposures: Mapping[str, float]
    gates_not_met: int
    open_gates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An initiative that is needed and not planned, and why.

    `unplaced`: it has become needed since the plan was chosen. `other` is what it hangs on: the initiative that is
    missing (needs), the pool (no_capacity), the others of a circle (cycle). `reason` are the consultant's own words.
    """

    id: str
    kind: LeftKind
    other: tuple[str, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Break:
    """A limit that the plan does not keep; it is shown and never repaired silently.

    `id` is the initiative, `other` the prerequisite, pool or person, `week` the first week of it, `amount` by how much:
    weeks (prerequisite, start, early, late), person-days a week (capacity), money (budget).
    """

    kind: BreakKind
    id: str = ""
    other: str = ""
    week: int = 0
    amount: float = 0.0


@dataclass(frozen=True, slots=True)
class Unmet:
    """What cannot be met, with the least change that would make it possible.

    `kind` as in Break, LeftOut or both; `ids` are what it is about, `pool` where it is about one. `have` is the limit
    and `need` the least one that would do: person-days a week (no_capacity, capacity), money a quarter (budget), weeks
    from the start (late). A circle names its initiatives in order;
    it opens once `ids[0]` no longer waits for `other`.
    """

    kind: Literal["no_capacity", "cycle", "budget", "late", "must", "start", "needs"]
    ids: tuple[str, ...]
    pool: str = ""
    have: float = 0.0
    need: float = 0.0
    other: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """A scheduled roadmap. `initiatives` are in schedule order; `phi[t]` is the remaining risk at week t, 0..horizon.

    `area` is the sum of phi over weeks 0 to horizon - 1, `residual` the part of it that no order can remove.
    `solver` names what made it; `gap` is the proven distance to the best possible, (area - bound) / bound (None: none
    proven); `proven`: the solver ended with the best plan and our own check came to the same area. `load` and `room`
    are person-days by pool and week. `first_day` is the day of week 0. `chosen` says that it was kept, `stale` that
    answers or dates have changed since.
    """

    horizon: int
    capacity: Mapping[str, float]
    size: str
    initiatives: tuple[PlannedInitiative, ...]
    order: tuple[str, ...]
    waived: tuple[str, ...]
    unassessed: tuple[str, ...]
    evidence_tasks: tuple[EvidenceTask, ...]
    refresh_tasks: tuple[RefreshTask, ...]
    phi: tuple[float, ...]
    area: float
    residual: float
    effort: float
    projections: tuple[Projection, ...]
    solver: str
    gap: float | None = None
    bound: float | None = None
    proven: bool = False
    seconds: float | None = None
    first_day: date | None = None
    chosen: bool = False
    stale: bool = False
    own: tuple[Initiative, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    breaks: tuple[Break, ...] = ()
    unmet: tuple[Unmet, ...] = ()
    load: Mapping[str, tuple[float, ...]] = field(default_factory=dict[str, tuple[float, ...]])
    room: Mapping[str, tuple[float, ...]] = field(default_factory=dict[str, tuple[float, ...]])
    budget: tuple[float, ...] = ()
    spend: tuple[float, ...] = ()
    model: str = ""
    setup: str = ""

    def initiative(self, framework: Framework, name: str) -> Initiative:
        """An initiative of the pack or of this plan's own; KeyError where there is none."""
        return next((one for one in self.own if one.id == name), None) or framework.initiative(name)

    def day(self, week: int, as_of: date) -> date:
        """The day on which a week begins; plans of before know no first day, theirs was that of the round."""
        return days_after(self.first_day or as_of, week * DAYS_A_WEEK)
