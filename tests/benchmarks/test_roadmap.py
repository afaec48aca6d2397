"""How close to the best plan the plain orders, the list solver and the exact solver come, and how long they take."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from statistics import mean, median
from time import perf_counter

import pytest

from readiness_desktop.domain.framework import Framework
from readiness_desktop.planning.checking import check
from readiness_desktop.planning.exact import solve_exact
from readiness_desktop.planning.instance import Instance, Progress
from readiness_desktop.planning.local_search import solve_list
from readiness_desktop.planning.orders import ORDERS
from readiness_desktop.planning.priority import gain
from readiness_desktop.planning.schedule import serial_schedule
from tests.benchmarks.made_roadmaps import made_roadmap

SEEDS = 10
LIMIT = 20.0
"""Seconds for the exact solver; with 60 the largest would make the whole run last half an hour."""
LOOKS = (1.0, 5.0)
"""Seconds after which the exact solver's best plan is looked at on the way."""
NAMES = {
    "listing": "as listed",
    "smallest_first": "smallest first",
    "biggest_gain_first": "biggest gain first",
    "ratio_alone": "ratio without prerequisites (WSJF)",
    "closure_ratio": "closure ratio",
}
LIST, END = "list solver", f"exact solver, to the end or {LIMIT:g} s"


@dataclass(slots=True)
class Found:
    """What one way of planning came to on one roadmap: area under Phi and seconds."""

    area: float
    seconds: float


@dataclass(slots=True)
class Measured:
    """One roadmap: what cannot be avoided of its area, the bound, whether it is proven, and what each way found."""

    residual: float
    bound: float = 0.0
    proven: bool = False
    found: dict[str, Found] = field(default_factory=dict[str, Found])

    @property
    def best(self) -> float:
        """The least area that is known."""
        return min(one.area for one in self.found.values())

    @property
    def gap(self) -> float:
        """By how much of the bound the best one may be above it."""
        return max(0.0, self.best - self.bound) / self.bound

    def above(self, way: str, *, avoidable: bool) -> float:
        """Share of the best area, or of its avoidable part, that a way is above it."""
        return (self.found[way].area - self.best) / (self.best - (self.residual if avoidable else 0.0))


def measured(instance: Instance) -> Measured:
    """Every way of planning at work on one roadmap; each plan is checked against all limits."""
    everything = gain(instance.risk, instance.levels, instance.work, list(instance.work), ())
    lowest = instance.risk.total(instance.levels) - everything
    made = Measured(lowest * instance.horizon)
    for name, order in ORDERS.items():
        begun = perf_counter()
        spans = serial_schedule(instance, order(instance))
        seconds = perf_counter() - begun
        made.found[NAMES[name]] = Found(
            checked_area(instance, {n: span.start for n, span in spans.items()}), seconds
        )
    begun = perf_counter()
    listed = solve_list(instance)
    seconds = perf_counter() - begun
    assert listed.starts is not None
    made.found[LIST] = Found(checked_area(instance, listed.starts), seconds)
    by_exact(instance, listed.starts, made)
    return made


def by_exact(instance: Instance, warm: Mapping[str, int], made: Measured) -> None:
    """The exact solver from the list's plan, with what it had after a few seconds."""
    told: list[tuple[float, float]] = [(0.0, made.found[LIST].area)]
    begun = perf_counter()

    def note(progress: Progress) -> None:
        if progress.area is not None:
            told.append((perf_counter() - begun, progress.area))

    solved = solve_exact(instance, warm, time_limit=LIMIT, progress=note)
    seconds = perf_counter() - begun
    assert solved.starts is not None
    assert solved.area is not None
    assert solved.bound is not None
    end = Found(checked_area(instance, solved.starts), seconds)
    for look in LOOKS:
        soon = min(area for when, area in told if when <= look)
        made.found[f"exact solver, after {look:g} s"] = Found(soon, look) if seconds > look else end
    made.found[END] = end
    made.bound, made.proven = solved.bound, solved.optimal
    assert not solved.optimal or abs(solved.area - end.area) < 1e-3
    assert end.area <= made.found[LIST].area + 1e-6


def checked_area(instance: Instance, starts: Mapping[str, int]) -> float:
    """The area by the checker, which knows neither solver."""
    checked = check(instance, starts)
    assert checked.breaks == ()
    return checked.area


@pytest.mark.parametrize("size", [20, 40, 56])
def test_quality_against_time(framework: Framework, remark: Callable[[str], None], size: int) -> None:
    roadmaps = [made_roadmap(framework, size, seed) for seed in range(SEEDS)]
    assert {len(one.work) for one in roadmaps} == {size}
    all_of_them = [measured(one) for one in roadmaps]
    for one in all_of_them:
        assert one.bound <= one.best + 1e-3
        assert one.found[LIST].area <= min(one.found[name].area for name in NAMES.values()) + 1e-6
    for line in told(size, all_of_them):
        remark(line)


def told(size: int, all_of_them: list[Measured]) -> list[str]:
    """The lines of one size."""
    proven = [one for one in all_of_them if one.proven]
    open_ = sorted(one.gap for one in all_of_them if not one.proven)
    ends = [one.found[END].seconds for one in proven]
    rest = f"; the others within {median(open_):.2%} of it, at worst {open_[-1]:.2%}" if open_ else ""
    took = f" in {median(ends):.1f} s, at worst {max(ends):.1f} s" if ends else ""
    lines = [
        "",
        f"{SEEDS} roadmaps of {size} initiatives: {len(proven)} proven the best{took}{rest}",
        f"{'area above the best known':36}{'mean':>9}{'worst':>9}{'of what can be avoided':>25}{'worst':>9}"
        f"{'median':>11}{'longest':>11}",
    ]
    for way in all_of_them[0].found:
        whole = [one.above(way, avoidable=False) for one in all_of_them]
        part = [one.above(way, avoidable=True) for one in all_of_them]
        seconds = [one.found[way].seconds for one in all_of_them]
        lines.append(
            f"{way:36}{mean(whole):9.3%}{max(whole):9.3%}{mean(part):25.2%}{max(part):9.2%}"
            f"{1000 * median(seconds):8.0f} ms{1000 * max(seconds):8.0f} ms"
        )
    return lines
