"""Checks a plan from its starts alone: every limit, and the area under Phi (docs/model.md 35).

It shares no code with either solver, so that a mistake of theirs is not repeated here: it works out the weeks of work,
the people, the money and the levels by itself, week by week.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from readiness_desktop.domain.plan import Break
from readiness_desktop.planning.instance import Instance, Work

_SMALL = 1e-6
_QUARTER = 13


@dataclass(frozen=True, slots=True)
class Checked:
    """`phi` at the start of weeks 0 to horizon, its sum `area` over the first `horizon` of them, and broken limits.

    `load` is person-days by pool and week, `spent` all money up to the end of each week; both until the last finish.
    """

    area: float
    phi: tuple[float, ...]
    breaks: tuple[Break, ...]
    finish: Mapping[str, int]
    load: Mapping[str, tuple[float, ...]]
    spent: tuple[float, ...]


def check(instance: Instance, starts: Mapping[str, int]) -> Checked:
    """What a plan comes to that starts each initiative in the given week; what is not named is left out."""
    held = _Use(instance, starts)
    phi = tuple(_phi(instance, held.finish, week) for week in range(instance.horizon + 1))
    return Checked(
        sum(phi[: instance.horizon]),
        phi,
        held.breaks(),
        held.finish,
        {pool: tuple(days) for pool, days in held.load.items()},
        tuple(held.spent),
    )


def broken(instance: Instance, starts: Mapping[str, int]) -> tuple[Break, ...]:
    """The limits that a plan with these starts does not keep, without its area."""
    return _Use(instance, starts).breaks()


class _Use:
    """What a plan takes: weeks of work and finish of each initiative, people by pool and week, money up to a week."""

    def __init__(self, instance: Instance, starts: Mapping[str, int]) -> None:
        self._instance, self._starts = instance, starts
        work = instance.work
        self._weeks = {name: _worked(instance, work[name], start) for name, start in starts.items()}
        self.finish = {
            name: max(worked, default=starts[name]) + 1 + work[name].wait_weeks
            for name, worked in self._weeks.items()
        }
        end = max([instance.horizon, *self.finish.values()])
        self.load: dict[str, list[float]] = {pool: [0.0] * end for pool in instance.capacity}
        self.spent = [0.0] * end
        # What is under way takes its people and money, however much there is.
        self._taken = {pool: [0.0] * end for pool in instance.capacity}
        self._paid = [0.0] * end
        for name, worked in self._weeks.items():
            self._use(work[name], starts[name], worked, self.load, self.spent)
            if work[name].under_way:
                self._use(work[name], starts[name], worked, self._taken, self._paid)
        for week in range(1, end):
            self.spent[week] += self.spent[week - 1]
            self._paid[week] += self._paid[week - 1]

    @staticmethod
    def _use(
        item: Work,
        start: int,
        worked: Mapping[int, float],
        load: Mapping[str, list[float]],
        spent: list[float],
    ) -> None:
        total = sum(worked.values())
        for week, days in worked.items():
            load[item.pool][week] += days
            spent[week] += item.cost * (days / total if total else 1 / len(worked))
        spent[start] += item.external

    def breaks(self) -> tuple[Break, ...]:
        """Every limit that is not kept."""
        return (
            *_order(self._instance, self._starts, self.finish),
            *_dates(self._instance, self._starts, self.finish),
            *_people(self._instance, self.load, self._taken),
            *_money(self._instance, self.spent, self._paid),
            *_persons(self._instance, self._weeks),
        )


def _worked(instance: Instance, item: Work, start: int) -> dict[int, float]:
    """Person-days of each week of the calendar, closed ones within included."""
    room = instance.capacity[item.pool]
    weeks = max(1, item.weeks)
    if item.effort / weeks > room + 1e-9:
        weeks = 1
        while room * weeks < item.effort - 1e-9 * max(1.0, item.effort):
            weeks += 1
    worked: dict[int, float] = {}
    done, week = 0.0, start
    while weeks - done > 1e-9:
        part = min(_open(instance, item.pool, week), weeks - done)
        worked[week] = item.effort * part / weeks
        done += part
        week += 1
    return worked


def _open(instance: Instance, pool: str, week: int) -> float:
    known = instance.shares.get(pool)
    return 1.0 if known is None or week >= len(known) else known[week]


def _phi(instance: Instance, finish: Mapping[str, int], week: int) -> float:
    """Remaining risk once everything finished by this week holds: its lifts, again and again until nothing moves."""
    levels = dict(instance.levels)
    lifts = [lift for name, over in finish.items() if over <= week for lift in instance.work[name].lifts]
    moved = True
    while moved:
        moved = False
        for lift in lifts:
            level = levels.get(lift.question)
            if level is not None and lift.start <= level < lift.to:
                levels[lift.question] = lift.to
                moved = True
    return sum(table[levels[question]] for question, table in instance.risk.parts.items())


def _order(instance: Instance, starts: Mapping[str, int], finish: Mapping[str, int]) -> Iterator[Break]:
    for name, start in starts.items():
        for before in instance.work[name].after:
            if before not in finish:
                yield Break("prerequisite", name, before, start)
            elif finish[before] > start:
                yield Break("prerequisite", name, before, start, finish[before] - start)


def _dates(instance: Instance, starts: Mapping[str, int], finish: Mapping[str, int]) -> Iterator[Break]:
    for name, item in instance.work.items():
        if name not in starts:
            if item.must:
                yield Break("must", name)
            continue
        start, over = starts[name], finish[name]
        if item.start is not None and start != item.start:
            yield Break("start", name, week=start, amount=start - item.start)
        if start < item.not_before and item.start is None:
            yield Break("early", name, week=start, amount=item.not_before - start)
        if item.due is not None and over > item.due:
            yield Break("late", name, week=over, amount=over - item.due)
        if item.must and over > instance.horizon:
            yield Break("must", name, week=over, amount=over - instance.horizon)


def _people(
    instance: Instance, load: Mapping[str, list[float]], taken: Mapping[str, list[float]]
) -> Iterator[Break]:
    for pool, days in load.items():
        over = {
            week: used - max(instance.capacity[pool] * _open(instance, pool, week), taken[pool][week])
            for week, used in enumerate(days)
        }
        above = [week for week, excess in over.items() if excess > _SMALL]
        if above:
            yield Break("capacity", other=pool, week=above[0], amount=max(over[week] for week in above))


def _money(instance: Instance, spent: list[float], paid: list[float]) -> Iterator[Break]:
    if not instance.budget:
        return
    worst = Break("budget")
    # Sums of large money are no more exact than their size allows.
    small = max(_SMALL, 1e-9 * max(spent, default=0.0))
    for week, total in enumerate(spent):
        quarters = week // _QUARTER + 1
        given = [instance.budget[min(n, len(instance.budget) - 1)] for n in range(quarters)]
        over = total - max(sum(given), paid[week])
        if over > max(worst.amount, small):
            worst = Break("budget", week=worst.week if worst.amount else week, amount=over)
    if worst.amount:
        yield worst


def _persons(instance: Instance, weeks: Mapping[str, Mapping[int, float]]) -> Iterator[Break]:
    owned = sorted(
        (min(worked), name) for name, worked in weeks.items() if worked and instance.work[name].person
    )
    last: dict[str, tuple[int, str]] = {}
    for start, name in owned:
        person = instance.work[name].person
        until, other = last.get(person, (-1, ""))
        both = other and instance.work[name].under_way and instance.work[other].under_way
        if start <= until and not both:
            yield Break("person", name, person, start, until - start + 1)
        end = max(weeks[name])
        if end > until:
            last[person] = (end, name)
