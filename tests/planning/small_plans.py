"""Small scheduling problems of every kind, and their best plan found by looking at all start weeks."""

import random
from collections.abc import Iterator, Mapping
from dataclasses import replace

from readiness_desktop.domain.catalogue import Lift
from readiness_desktop.planning.instance import Instance, Work
from readiness_desktop.planning.risk import Risk
from readiness_desktop.planning.timing import Timing

TINY = Instance(
    work={
        "a": Work("a", (Lift("qa", 0, 1),), (), 10, 2, 0, "P"),
        "b": Work("b", (Lift("qb", 0, 1),), ("a",), 5, 1, 0, "P"),
        "c": Work("c", (Lift("qc", 0, 1),), (), 5, 1, 0, "P"),
        "d": Work("d", (Lift("qd", 0, 1),), (), 20, 4, 0, "P"),
    },
    risk=Risk({"qa": (10.0, 0.0), "qb": (20.0, 0.0), "qc": (6.0, 0.0), "qd": (18.0, 0.0)}),
    levels={"qa": 0, "qb": 0, "qc": 0, "qd": 0},
    capacity={"P": 5.0},
    horizon=8,
)
"""One pool and work in sequence; the total risk is 54, and a, b, c, d is the best order."""


def problem(seed: int, size: int) -> Instance:
    """A random problem of that many initiatives; what one has of dates, money, people, closures is random too."""
    rng = random.Random(seed)
    horizon = rng.randint(4, 8)
    capacity = {"P": rng.choice([1.0, 2.0, 3.0]), "Q": rng.choice([2.0, 4.0])}
    risk = {f"q{n}": _falling(rng) for n in range(4)}
    work: dict[str, Work] = {}
    for n in range(size):
        name = f"i{n}"
        weeks = rng.randint(1, 3)
        lifts = (_lift(rng) for _ in range(rng.randint(1, 2)))
        work[name] = Work(
            name,
            tuple(lifts),
            tuple(rng.sample(list(work), min(len(work), rng.choice([0, 0, 1, 1, 2])))),
            weeks * rng.choice([0.5, 1.0, 1.0, 1.5, 2.5]),
            weeks,
            rng.choice([0, 0, 0, 1]),
            rng.choice("PPQ"),
            cost=rng.choice([0.0, 3.0, 7.0]),
            external=rng.choice([0.0, 0.0, 4.0]),
            must=rng.random() < 0.1,
            start=rng.randint(0, 4) if rng.random() < 0.08 else None,
            not_before=rng.randint(1, 3) if rng.random() < 0.1 else 0,
            due=rng.randint(2, 6) if rng.random() < 0.1 else None,
            person=rng.choice(["", "", "", "Ada", "Ben"]),
        )
    shares = {"P": tuple(rng.choice([1.0, 1.0, 0.6, 0.0]) for _ in range(5))} if rng.random() < 0.4 else {}
    budget = (rng.choice([6.0, 12.0, 25.0]),) if rng.random() < 0.5 else ()
    levels = {f"q{n}": rng.choice([0, 0, 1]) for n in range(4)}
    return Instance(work, Risk(risk), levels, capacity, horizon, shares, budget)


def under_way(instance: Instance, seed: int) -> Instance:
    """The same with one or two initiatives begun, in week 0, whatever they wait for and whoever is free."""
    rng = random.Random(seed)
    begun = rng.sample(list(instance.work), min(len(instance.work), rng.randint(1, 2)))
    work = {
        name: replace(item, start=0, after=(), must=False, under_way=True, external=0.0)
        if name in begun
        else item
        for name, item in instance.work.items()
    }
    return replace(instance, work=work)


def _falling(rng: random.Random) -> tuple[float, ...]:
    falls = [rng.choice([0.0, 1.0, 2.5, 6.0]) for _ in range(3)]
    return (sum(falls), sum(falls[1:]), falls[2], 0.0)


def _lift(rng: random.Random) -> Lift:
    start = rng.choice([0, 0, 0, 1, 2])
    return Lift(f"q{rng.randrange(4)}", start, rng.randint(start + 1, 3))


def area_of(instance: Instance, timing: Timing, starts: Mapping[str, int]) -> float:
    """The area under Phi week by week, levels from the rule itself."""
    total = 0.0
    finish = {name: timing.span(instance.work[name], start).finish for name, start in starts.items()}
    for week in range(instance.horizon):
        levels = dict(instance.levels)
        lifts = [lift for name in starts if finish[name] <= week for lift in instance.work[name].lifts]
        while any(_raise(levels, lift) for lift in lifts):
            pass
        total += sum(part[levels[question]] for question, part in instance.risk.parts.items())
    return total


def _raise(levels: dict[str, int], lift: Lift) -> bool:
    if lift.start <= levels[lift.question] < lift.to:
        levels[lift.question] = lift.to
        return True
    return False


def breaks(instance: Instance, timing: Timing, starts: Mapping[str, int]) -> list[str]:
    """The limits that a plan does not keep; initiatives that must be finished are looked at by `missing`."""
    found: list[str] = []
    spans = {name: timing.span(instance.work[name], start) for name, start in starts.items()}
    given = {name: span for name, span in spans.items() if instance.work[name].under_way}
    for name, span in spans.items():
        item = instance.work[name]
        if item.under_way:
            continue
        late = span.finish > min(instance.horizon, item.due if item.due is not None else instance.horizon)
        early = span.start < item.not_before or not timing.opens(item, span.start)
        placed = not early if item.start is None else span.start == item.start
        before = all(i in spans and spans[i].finish <= span.start for i in item.after)
        if late or not placed or not before:
            found.append(name)
    for week in range(instance.horizon):
        at_work = {n: s.days[week - s.start] for n, s in spans.items() if 0 <= week - s.start < len(s.days)}
        for pool, room in instance.capacity.items():
            mine = {name: days for name, days in at_work.items() if instance.work[name].pool == pool}
            taken = sum(days for name, days in mine.items() if name in given)
            if sum(mine.values()) > max(room * instance.share(pool, week), taken) + 1e-9:
                found.append(f"{pool} in week {week}")
        begun = {instance.work[name].person for name in at_work if name in given}
        rest = [instance.work[n].person for n in at_work if n not in given and instance.work[n].person]
        if len(rest) > len(set(rest)) or begun & set(rest):
            found.append(f"owners in week {week}")
        paid = _spent(instance, given, week)
        if instance.budget and _spent(instance, spans, week) > max(instance.budget_until(week), paid) + 1e-9:
            found.append(f"money in week {week}")
    return found


def _spent(instance: Instance, spans: Mapping[str, object], week: int) -> float:
    total = 0.0
    for name, span in spans.items():
        if span.start <= week:
            item = instance.work[name]
            total += item.external
            total += sum(item.cost * days / item.effort for days in span.days[: week - span.start + 1])
    return total


def missing(instance: Instance, starts: Mapping[str, int]) -> list[str]:
    """The initiatives that must be finished and are not in a plan."""
    return [name for name, item in instance.work.items() if item.must and name not in starts]


def best_area(instance: Instance) -> float | None:
    """The least area of any plan that keeps every limit; None: there is none."""
    timing = Timing(instance)
    best: list[float | None] = [None]
    names = list(instance.work)

    def look(index: int, starts: dict[str, int]) -> None:
        hopeful = starts | dict(_alone(instance, timing, names[index:], starts))
        least = area_of(instance, timing, hopeful)
        if best[0] is not None and least >= best[0] - 1e-9:
            return
        if index == len(names):
            if not missing(instance, starts):
                best[0] = least
            return
        if instance.work[names[index]].under_way:
            look(index + 1, starts)
            return
        for week in range(instance.horizon):
            more = starts | {names[index]: week}
            if not breaks(instance, timing, more):
                look(index + 1, more)
        look(index + 1, starts)

    look(0, {name: 0 for name, item in instance.work.items() if item.under_way})
    return best[0]


def _alone(
    instance: Instance, timing: Timing, names: list[str], starts: Mapping[str, int]
) -> Iterator[tuple[str, int]]:
    """Where those that are not placed yet would stand if nobody else needed people or money."""
    finish = {name: timing.span(instance.work[name], start).finish for name, start in starts.items()}
    for name in names:
        item = instance.work[name]
        if any(before not in finish for before in item.after):
            continue
        ready = max((finish[before] for before in item.after), default=0)
        week = max(ready, item.not_before) if item.start is None else max(ready, item.start)
        while week != item.start and week < instance.horizon and not timing.opens(item, week):
            week += 1
        if timing.span(item, week).finish <= instance.horizon:
            finish[name] = timing.span(item, week).finish
            yield name, week
