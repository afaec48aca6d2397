"""The scheduling problem as linear rows over the weeks, for the exact solver (docs/model.md 37).

Column X[j, k] is 1 once initiative j has started in one of its first k + 1 possible weeks, so X rises with k and its
last one says whether j is in the plan at all. Such steps make sparse rows: work of equal pace loads a week by
X[now] - X[some weeks ago], and a prerequisite is one comparison a week.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from readiness_desktop.domain.roadmap_setup import QUARTER_WEEKS
from readiness_desktop.planning.exact_levels import Rise, rises
from readiness_desktop.planning.exact_weeks import Weeks, ancestors_of, required
from readiness_desktop.planning.instance import Instance, Work
from readiness_desktop.planning.timing import TOLERANCE, Span, Timing

Row = tuple[Mapping[int, float], float]
"""Coefficients by column, and what their sum may not be above."""


@dataclass(frozen=True, slots=True)
class Held:
    """A column that is 1 where all columns of one of its ways are."""

    column: int
    ways: tuple[tuple[int, ...], ...]


@dataclass(slots=True)
class Model:
    """Minimise `offset` + costs over columns of 0 to 1, each row and link kept; `needed` columns are 1.

    The first `whole` columns are whole numbers (the steps), the others are levels that hold by way of several lifts;
    they come out whole once the steps are. `first` is the first column of each initiative. `rows` are limits on
    steps alone, `links` tie levels to steps. `idle` initiatives lower nothing within the horizon, nor does what
    follows them: the solver need not place them.
    """

    weeks: Mapping[str, Weeks]
    first: dict[str, int]
    offset: float
    whole: int
    costs: list[float]
    needed: set[int] = field(default_factory=set[int])
    rows: list[Row] = field(default_factory=list[Row])
    links: list[Row] = field(default_factory=list[Row])
    held: list[Held] = field(default_factory=list[Held])
    idle: frozenset[str] = frozenset()

    def done(self, name: str, week: int) -> int | None:
        """The column that says whether an initiative is finished at the start of a week; None: it cannot be."""
        count = self.weeks[name].done_by(week)
        return self.first[name] + count - 1 if count else None

    def steps(self, starts: Mapping[str, int]) -> list[float]:
        """The whole columns of a plan. ValueError where a start is not a possible one."""
        values = [0.0] * self.whole
        for name, start in starts.items():
            weeks = self.weeks[name]
            first = self.first[name]
            for k in range(weeks.starts.index(start), len(weeks.starts)):
                values[first + k] = 1.0
        return values

    def values(self, starts: Mapping[str, int]) -> list[float]:
        """All columns of a plan: its steps and the levels that follow from them."""
        values = self.steps(starts) + [0.0] * (len(self.costs) - self.whole)
        for one in self.held:
            values[one.column] = min(1.0, sum(min(values[c] for c in way) for way in one.ways))
        return values

    def starts(self, values: Iterable[float]) -> dict[str, int]:
        """The plan that a solver's columns say."""
        whole = [value > 0.5 for value in values]
        found: dict[str, int] = {}
        for name, weeks in self.weeks.items():
            first = self.first[name]
            week = next((w for k, w in enumerate(weeks.starts) if whole[first + k]), None)
            if week is not None:
                found[name] = week
        return found

    def area(self, values: Iterable[float]) -> float:
        """The area under Phi that these columns stand for."""
        return self.offset + sum(cost * value for cost, value in zip(self.costs, values, strict=True))


def build(instance: Instance, timing: Timing, weeks: Mapping[str, Weeks]) -> Model:
    """The model of an instance whose initiatives can start in `weeks`; who is not in there is left out."""
    work = {name: instance.work[name] for name in instance.work if name in weeks}
    first: dict[str, int] = {}
    count = 0
    for name in work:
        first[name] = count
        count += len(weeks[name].starts)
    offset = instance.horizon * instance.risk.total(instance.levels)
    model = Model(weeks, first, offset, count, [0.0] * count)
    must = required(instance)
    model.needed = {first[name] + len(weeks[name].starts) - 1 for name in must}
    ancestors = ancestors_of(work)
    _order(model, work, ancestors)
    given = _given(instance, timing)
    free = {name: item for name, item in work.items() if name not in given}
    _people(model, instance, timing, free, given)
    _owners(model, instance, timing, free, given)
    _money(model, instance, timing, free, given)
    _levels(model, instance, rises(instance, ancestors))
    model.idle = _idle(model, must, ancestors)
    return model


def _idle(model: Model, must: set[str], ancestors: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """Who neither lowers Phi nor must be finished, nor comes before one that does."""
    read = {column for one in model.held for way in one.ways for column in way}
    used = must | {
        name
        for name, weeks in model.weeks.items()
        for k in range(len(weeks.starts))
        if model.costs[model.first[name] + k] or model.first[name] + k in read
    }
    return frozenset(model.weeks) - used.union(*(ancestors[name] for name in used))


def _order(model: Model, work: Mapping[str, Work], ancestors: Mapping[str, frozenset[str]]) -> None:
    """Steps rise, and nothing starts before its prerequisites are finished."""
    for name, item in work.items():
        first, starts = model.first[name], model.weeks[name].starts
        for k in range(len(starts) - 1):
            model.rows.append(({first + k: 1.0, first + k + 1: -1.0}, 0.0))
        direct = [i for i in item.after if not any(i in ancestors[other] for other in item.after)]
        for before in direct:
            for k, week in enumerate(starts):
                column = model.done(before, week)
                assert column is not None
                if k + 1 == len(starts) or model.done(before, starts[k + 1]) != column:
                    model.rows.append(({first + k: 1.0, column: -1.0}, 0.0))


def _started(model: Model, name: str, amounts: Iterable[float]) -> dict[int, float]:
    """Coefficients for an amount that is used where the initiative starts in its k-th week, for each k."""
    given = [*amounts, 0.0]
    first = model.first[name]
    return {first + k: a - b for k, (a, b) in enumerate(pairwise(given)) if a != b}


def _given(instance: Instance, timing: Timing) -> dict[str, Span]:
    """What is under way, whatever is planned; in a plan it is where it ends within the horizon."""
    return {
        name: timing.span(item, item.start)
        for name, item in instance.work.items()
        if item.under_way and item.start is not None
    }


def _people(
    model: Model, instance: Instance, timing: Timing, work: Mapping[str, Work], given: Mapping[str, Span]
) -> None:
    """In each week no pool works more days than it has left."""
    for pool in dict.fromkeys(item.pool for item in work.values()):
        mine = [name for name, item in work.items() if item.pool == pool]
        spans = {name: [timing.span(work[name], s) for s in model.weeks[name].starts] for name in mine}
        taken = [span for name, span in given.items() if instance.work[name].pool == pool]
        for week in range(instance.horizon):
            row: dict[int, float] = {}
            most = 0.0
            for name in mine:
                days = [days_in(span, week) for span in spans[name]]
                most += max(days)
                row |= _started(model, name, days)
            room = instance.capacity[pool] * instance.share(pool, week)
            room = max(0.0, room - sum(days_in(span, week) for span in taken))
            if most > room + TOLERANCE:
                model.rows.append((row, room + TOLERANCE))


def days_in(span: Span, week: int) -> float:
    """Person-days that work at this place takes in a week."""
    return span.days[week - span.start] if 0 <= week - span.start < span.duration else 0.0


def _owners(
    model: Model, instance: Instance, timing: Timing, work: Mapping[str, Work], given: Mapping[str, Span]
) -> None:
    """Nobody works on two initiatives in one week, but on what is under way."""
    for person in dict.fromkeys(item.person for item in work.values() if item.person):
        mine = [name for name, item in work.items() if item.person == person]
        spans = {name: [timing.span(work[name], s) for s in model.weeks[name].starts] for name in mine}
        taken = [span for name, span in given.items() if instance.work[name].person == person]
        for week in range(max(s.finish for found in spans.values() for s in found)):
            row: dict[int, float] = {}
            busy = 0
            free = 0.0 if any(0 <= week - span.start < span.duration for span in taken) else 1.0
            for name in mine:
                works = [float(0 <= week - span.start < span.duration) for span in spans[name]]
                busy += any(works)
                row |= _started(model, name, works)
            if busy > free:
                model.rows.append((row, free))


def _money(
    model: Model, instance: Instance, timing: Timing, work: Mapping[str, Work], given: Mapping[str, Span]
) -> None:
    """Spending never passes what was given so far, less what is spent on what stands.

    Within a quarter the limit stays the same and what is spent never falls, so the last week of each decides.
    """
    if not instance.budget:
        return
    # Money counts by its size, so that large sums are no less exact than days.
    unit = max(1.0, *instance.budget, *(item.cost + item.external for item in work.values()))
    ends = {*range(QUARTER_WEEKS - 1, instance.horizon, QUARTER_WEEKS), instance.horizon - 1}
    for week in sorted(ends):
        row: dict[int, float] = {}
        for name, item in work.items():
            money = (spent(item, timing, s, week) / unit for s in model.weeks[name].starts)
            row |= _started(model, name, money)
        if row:
            taken = sum(spent(instance.work[n], timing, span.start, week) for n, span in given.items())
            model.rows.append((row, max(0.0, instance.budget_until(week) - taken) / unit + TOLERANCE))


def spent(item: Work, timing: Timing, start: int, week: int) -> float:
    """Money spent up to the end of a week on work that starts in week `start`: by days worked, external at once."""
    if week < start:
        return 0.0
    days = timing.span(item, start).days
    total = sum(days)
    worked = sum(days[: week - start + 1])
    return item.external + (item.cost * worked / total if total else item.cost)


def _levels(model: Model, instance: Instance, found: Iterable[Rise]) -> None:
    """What each level saves: on the step that brings it where one alone does, else on a column of its own a week."""
    holds: dict[tuple[str, int], list[int | None]] = {}
    for rise in found:
        columns = [_held(model, rise, week, holds) for week in range(instance.horizon)]
        holds[rise.question, rise.level] = columns
        for column in columns:
            if column is not None:
                model.costs[column] -= rise.fall


def _held(
    model: Model, rise: Rise, week: int, holds: Mapping[tuple[str, int], list[int | None]]
) -> int | None:
    """The column that says whether a level holds in a week; None: it cannot."""
    ways: list[tuple[int, ...]] = []
    for crossing in rise.crossings:
        done = model.done(crossing.initiative, week)
        if done is None:
            continue
        if crossing.base is None:
            ways.append((done,))
            continue
        base = holds[rise.question, crossing.base][week]
        if base is not None:
            ways.append((done, base))
    if not ways:
        return None
    if len(ways) == 1 and len(ways[0]) == 1:
        return ways[0][0]
    return _column(model, ways)


def _column(model: Model, ways: list[tuple[int, ...]]) -> int:
    """A new column that is 1 at most where all columns of one of the ways are; the costs pull it up."""
    model.costs.append(0.0)
    column = len(model.costs) - 1
    if len(ways) == 1:
        for part in ways[0]:
            model.links.append(({column: 1.0, part: -1.0}, 0.0))
    else:
        total: dict[int, float] = {column: 1.0}
        for way in ways:
            one = way[0] if len(way) == 1 else _column(model, [way])
            total[one] = total.get(one, 0.0) - 1.0
        model.links.append((total, 0.0))
    model.held.append(Held(column, tuple(ways)))
    return column
