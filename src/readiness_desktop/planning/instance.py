"""One scheduling problem as both solvers and the checker read it: work, people, calendar, money, and what it lowers."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from readiness_desktop.domain.catalogue import Lift
from readiness_desktop.domain.roadmap_setup import QUARTER_WEEKS
from readiness_desktop.planning.risk import Risk


@dataclass(frozen=True, slots=True)
class Work:
    """An initiative as the solvers see it: `effort` in person-days (size factor applied), `after` within the plan.

    `cost` is the expected money of its days, spent as they are worked; `external` is spent in the week in which it
    starts. `must`: it has to finish within the horizon. `start` is the one week in which it may start (None: any),
    `not_before` the first, `due` the last week at whose start it may be finished. `person` owns it, where only one at a
    time is wanted. `under_way`: it is a fact and no wish, so it waits for nothing, and what it takes is taken before
    anything is planned, whether there was that much or not.
    """

    id: str
    lifts: tuple[Lift, ...]
    after: tuple[str, ...]
    effort: float
    weeks: int
    wait_weeks: int
    pool: str
    cost: float = 0.0
    external: float = 0.0
    must: bool = False
    start: int | None = None
    not_before: int = 0
    due: int | None = None
    person: str = ""
    under_way: bool = False


@dataclass(frozen=True, slots=True)
class Instance:
    """What is to be scheduled over weeks 0 to `horizon` - 1; `work` stands in the order of the catalogue.

    `levels` are the credited levels at the start, `risk` is Phi by question and level. `capacity` is person-days in a
    full week by pool, `shares` the share of its working days that each week has (1 beyond the end, and for a pool that
    is not named). `budget` is money for each quarter, the last holding on; what is left of one goes on to the next;
    empty: no limit.
    """

    work: Mapping[str, Work]
    risk: Risk
    levels: Mapping[str, int]
    capacity: Mapping[str, float]
    horizon: int
    shares: Mapping[str, tuple[float, ...]] = field(default_factory=dict[str, tuple[float, ...]])
    budget: tuple[float, ...] = ()

    def share(self, pool: str, week: int) -> float:
        """The share of its working days that a pool has in a week, 0 to 1."""
        weeks = self.shares.get(pool, ())
        return weeks[week] if week < len(weeks) else 1.0

    def budget_until(self, week: int) -> float:
        """The money that may be spent up to the end of a week, all quarters before it included."""
        quarter = week // QUARTER_WEEKS
        given = self.budget[: quarter + 1]
        return sum(given) + (quarter + 1 - len(given)) * self.budget[-1]


def closure(work: Mapping[str, Work], names: Iterable[str]) -> tuple[str, ...]:
    """The initiatives with all their prerequisites in the plan, in the order of `work`."""
    found = set(names)
    waiting = list(found)
    while waiting:
        for before in work[waiting.pop()].after:
            if before not in found:
                found.add(before)
                waiting.append(before)
    return tuple(name for name in work if name in found)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a solver is: best area so far, proven least area, seconds. None: none yet."""

    area: float | None
    bound: float | None
    seconds: float


@dataclass(frozen=True, slots=True)
class Solution:
    """What a solver found: the week in which each planned initiative starts; what is missing is left out.

    `area` is the sum of Phi over the weeks of the horizon by the solver's own account, `bound` no plan can be below.
    `optimal`: the solver ended with a proof. None for `starts`: no plan keeps every limit (`optimal`: proven so), or
    none was found in time.
    """

    starts: Mapping[str, int] | None
    area: float | None
    bound: float | None
    optimal: bool
    seconds: float
