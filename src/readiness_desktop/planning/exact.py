"""The exact solver: the plan with the least area under Phi, proven, or how far from it one is (docs/model.md 37)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from readiness_desktop.domain.progress import Cancelled, never_cancelled
from readiness_desktop.planning.exact_model import Model, build
from readiness_desktop.planning.exact_settled import Fit, settled
from readiness_desktop.planning.exact_weeks import in_time, possible_weeks, required
from readiness_desktop.planning.instance import Instance, Progress, Solution
from readiness_desktop.planning.timing import Timing

_MEET = 1e-4
"""Points of area by which a proven plan and its bound may differ: what the solver's own tolerances come to."""


def _untold(_progress: Progress) -> None:
    """Nobody wants to know."""


def solve_exact(
    instance: Instance,
    warm: Mapping[str, int] | None = None,
    *,
    time_limit: float | None = None,
    progress: Callable[[Progress], None] = _untold,
    cancelled: Cancelled = never_cancelled,
) -> Solution:
    """The best plan of an instance; after `time_limit` seconds or once cancelled the best one so far, unproven.

    `warm` are start weeks to begin from; what of it does not finish within the horizon is dropped, and a plan that
    breaks a limit is not used. `progress` and `cancelled` are called on the calling thread many times a second and
    must not raise. The same instance and warm start give the same plan unless it is stopped. ValueError where
    prerequisites go in a circle, a pool with work has no capacity, or Phi rises with a level.
    """
    timing = Timing(instance)
    weeks = possible_weeks(instance, timing)
    if weeks is None:
        return Solution(None, None, None, optimal=True, seconds=0.0)
    model = build(instance, timing, weeks)
    begun = _begun(model, instance, warm or {})
    # Each initiative as early as it could be if it were alone.
    least = model.area(model.values({name: one.starts[0] for name, one in weeks.items()}))
    if len(model.idle) == len(weeks):
        # Nothing lowers Phi: any plan is the best one.
        return _solution(model, instance, {}, least, True, 0.0)
    best = _solve(model, instance, begun, least, time_limit, progress, cancelled)
    if begun is not None and best.doubted and not cancelled():
        left = None if time_limit is None else max(0.0, time_limit - best.solution.seconds)
        again = _solve(model, instance, None, least, left, progress, cancelled)
        best = again if again.solution.optimal and again.solution.starts is not None else best
    return best.solution


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What one run gave. `doubted`: the solver claims a proof and its own columns do not bear it out."""

    solution: Solution
    doubted: bool = False


def _solve(
    model: Model,
    instance: Instance,
    begun: Mapping[str, int] | None,
    least: float,
    time_limit: float | None,
    progress: Callable[[Progress], None],
    cancelled: Cancelled,
) -> _Outcome:
    """One run from a plan that keeps every limit, or from nothing.

    HiGHS 1.16 can end with the right bound and hand back the plan it began from in place of the best one, where its
    presolve sees at once that another is better. So a proof counts only where area and bound of what came back meet.
    """
    from readiness_desktop.planning import exact_highs

    start = None if begun is None else model.values(_placed(model, begun))
    run = exact_highs.run(model, start, least, time_limit=time_limit, progress=progress, cancelled=cancelled)
    if run.ending == "infeasible" and begun is None:
        return _Outcome(Solution(None, None, None, optimal=True, seconds=run.seconds))
    found = None if run.values is None else model.starts(run.values)
    # The solver's tolerance is wider than ours: a plan that only keeps its own is none.
    plan = found if found is not None and Fit(model, found).keeps else begun
    if plan is None:
        return _Outcome(Solution(None, None, run.bound, optimal=False, seconds=run.seconds))
    solution = _solution(model, instance, plan, run.bound, run.ending == "optimal", run.seconds)
    return _Outcome(solution, run.ending != "stopped" and not solution.optimal)


def least_lateness(
    instance: Instance, *, time_limit: float | None = None, cancelled: Cancelled = never_cancelled
) -> dict[str, int] | None:
    """The weeks by which due dates must move so that all that must be finished can be: the least sum of them.

    Initiatives in the order of the work, those that keep their date left out. None: moving dates within the horizon
    does not help, or no answer was proven in time.
    """
    must = required(instance)
    dated = {name: item for name, item in instance.work.items() if name in must and item.due is not None}
    work = dict(instance.work) | {name: replace(item, due=None) for name, item in dated.items()}
    work = {name: replace(item, must=name in must) for name, item in work.items() if name in must}
    free = replace(instance, work=work)
    timing = Timing(free)
    weeks = possible_weeks(free, timing)
    if weeks is None:
        return None
    model = build(free, timing, weeks)
    model.costs = [0.0] * len(model.costs)
    model.offset = 0.0
    for name, item in dated.items():
        # A week after the date counts while it is not finished, so their sum is the delay.
        for week in range(item.due or 0, instance.horizon):
            model.offset += 1.0
            column = model.done(name, week)
            if column is not None:
                model.costs[column] -= 1.0
    from readiness_desktop.planning import exact_highs

    run = exact_highs.run(model, None, 0.0, time_limit=time_limit, progress=_untold, cancelled=cancelled)
    if run.ending != "optimal" or run.values is None:
        return None
    starts = model.starts(run.values)
    late = {
        name: timing.span(work[name], starts[name]).finish - (item.due or 0) for name, item in dated.items()
    }
    return {name: weeks for name, weeks in late.items() if weeks > 0}


def _solution(
    model: Model, instance: Instance, starts: Mapping[str, int], bound: float, ended: bool, seconds: float
) -> Solution:
    plan = settled(model, instance.work, starts)
    area = model.area(model.values(plan))
    optimal = ended and area - bound <= _MEET
    return Solution(plan, area, area if optimal else min(area, bound), optimal, seconds)


def _begun(model: Model, instance: Instance, warm: Mapping[str, int]) -> dict[str, int] | None:
    """What of a plan can be kept; None where it then breaks a limit."""
    kept: dict[str, int] = {}
    for name in in_time(instance.work):
        possible = name in warm and name in model.weeks and warm[name] in model.weeks[name].starts
        if possible and all(before in kept for before in instance.work[name].after):
            kept[name] = warm[name]
    return settled(model, instance.work, kept) if Fit(model, kept).keeps else None


def _placed(model: Model, starts: Mapping[str, int]) -> dict[str, int]:
    """A plan without what the solver need not place."""
    return {name: start for name, start in starts.items() if name not in model.idle}
