"""The index of two scenarios as lines over the weeks of the plan."""

from readiness_desktop.charts.lines_over_time import Line, Lines
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.plan import Plan
from readiness_desktop.domain.roadmap_scenarios import outlooks
from readiness_desktop.wording import numbers, roadmap_scenarios, verdicts
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.translate import _

_LEAST_WEEKS, _MOST_MARKS = 8, 14
_STEPS = (1, 2, 4, 8, 13, 26, 52, 104, 520)


def scenario_lines(framework: Framework, a: Plan, b: Plan) -> Lines:
    """Both lines from today to the later end; B is the strong one."""
    last = max([_LEAST_WEEKS, *(one.week for plan in (a, b) for one in plan.projections)])
    every = next(step for step in _STEPS if last / step <= _MOST_MARKS)
    end_a, end_b = outlooks(a, ())[-1], outlooks(b, ())[-1]
    return Lines(
        (_line("A", a, last, strong=False), _line("B", b, last, strong=True)),
        last,
        tuple((float(week), written(week)) for week in range(0, last + 1, every)),
        roadmap_scenarios.chart_sentence(framework, end_a, end_b),
        _table(framework, a, b),
        _("Weeks from the start"),
    )


def _line(name: str, plan: Plan, last: int, *, strong: bool) -> Line:
    points: list[tuple[float, float]] = []
    for one in plan.projections:
        if one.index is None:
            continue
        if points:
            points.append((float(one.week), points[-1][1]))
        points.append((float(one.week), one.index))
    if points:
        points.append((float(last), points[-1][1]))
    return Line(name, tuple(points), strong)


def _table(framework: Framework, a: Plan, b: Plan) -> tuple[tuple[str, ...], ...]:
    weeks = sorted({one.week for plan in (a, b) for one in plan.projections})
    rows = [roadmap_scenarios.rows_head()]
    for week in weeks:
        row = [written(week)]
        for plan in (a, b):
            then = [one for one in plan.projections if one.week <= week][-1]
            row += [numbers.points(then.index, 1), verdicts.name(framework, then.verdict)]
        rows.append(tuple(row))
    return tuple(rows)
