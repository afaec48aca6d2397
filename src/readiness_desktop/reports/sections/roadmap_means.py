"""What a plan takes, on paper: the load of each group of people, cost by window and by group, spend against budget."""

import math
from typing import Any

from readiness_desktop.charts.pool_load import PoolLoad
from readiness_desktop.domain.plan import Plan
from readiness_desktop.domain.roadmap_cost import CostSum, RoadmapCost, roadmap_cost
from readiness_desktop.domain.roadmap_setup import QUARTER_WEEKS
from readiness_desktop.reports import words
from readiness_desktop.reports.flowables import Figure, Space, columns, grid
from readiness_desktop.reports.report import Report, body, figures, headed, small
from readiness_desktop.reports.sections.roadmap_limits import tells_more
from readiness_desktop.wording import dates, numbers, roadmap, roadmap_load
from readiness_desktop.wording import roadmap_cost as cost_words
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.money import amount
from readiness_desktop.wording.translate import _

_WIDE, _HIGH = 84.0, 26.0
_OVER = 6
"""Points between the name of a group and what stands over it."""
_MOST_QUARTERS = 8


def costs(report: Report) -> RoadmapCost:
    """What the plan costs at the day rates of the round."""
    return roadmap_cost(report.framework, report.plan, report.round.profile.roadmap.rates)


def people(report: Report) -> list[Any]:
    """A small picture for each group of people that has work, two beside each other."""
    plan = report.plan
    if not plan.load:
        return []
    weeks = max(one.finish for one in plan.initiatives)
    used = {one.pool for one in plan.initiatives}
    shown = [_load(report, pool.id, pool.name, weeks) for pool in report.framework.pools if pool.id in used]
    rows = [columns(shown[at : at + 2], [87, 87]) for at in range(0, len(shown), 2)]
    note = _(
        "Bar: person-days that the plan takes in a week. Dashed line: what there is. Red: too few people."
    )
    first, *rest = rows
    return [*headed(_("Load of the people"), first, before=12, note=note), *rest]


def _load(report: Report, pool: str, name: str, weeks: int) -> list[Any]:
    chart = PoolLoad(report.chart_style, (_WIDE, _HIGH))
    chart.update(report.framework, report.plan, (pool,), weeks)
    said = f"{words.bold(words.plain(name))}&nbsp; {words.plain(roadmap_load.short(report.plan, (pool,), weeks))}"
    return [Space(1, _OVER), small(said, "text"), Figure(chart)]


def cost(report: Report) -> list[Any]:
    """Days and money as ranges by window and by group; a sentence where nothing has a price."""
    plan = report.plan
    if not tells_more(plan):
        return []
    found, currency = costs(report), report.round.profile.currency
    total = found.total
    if total.cost is None:
        said = _("Effort: {days}. No day rate is set, so no cost is shown.").format(
            days=cost_words.days(total.days)
        )
        return [small(words.plain(f"{said} {_size(report)}"), before=6)]
    title = _("Cost: {cost}").format(cost=cost_words.cost(total, currency))
    notes = [
        cost_words.in_nine_of_ten(total, currency),
        *cost_words.lacks(report.framework, total),
        _size(report),
    ]
    parts = headed(title, _cost_table(report, found), note=" ".join(note for note in notes if note))
    return [*parts, *_budget(report)]


def _size(report: Report) -> str:
    size = report.plan.size
    factor = report.framework.constants.size_factors.get(size, 1.0)
    if factor == 1:
        return ""
    return _("Effort is multiplied by {factor}, the size being {size}.").format(
        size=size, factor=written(factor, 0 if factor == int(factor) else 1)
    )


def _cost_table(report: Report, found: RoadmapCost) -> Any:
    edges = report.framework.constants.horizon_days
    names = {pool.id: pool.name for pool in report.framework.pools}
    rows = [
        _cost_row(report, roadmap.window(at, edges), one)
        for at, one in enumerate(found.by_window)
        if one.count
    ]
    rows += [_cost_row(report, names.get(pool, pool), one) for pool, one in found.by_pool.items()]
    rows.append(_cost_row(report, _("All"), found.total, weight=600))
    head = [
        _("Window, group of people"),
        _("Initiatives"),
        _("Person-days"),
        _("Expected"),
        _("Cost"),
        _("Expected"),
    ]
    return grid(head, rows, [48, 18, 24, 18, 46, 20], right=(1, 2, 3, 4, 5), padding=2.4)


def _cost_row(report: Report, name: str, one: CostSum, weight: int = 400) -> list[Any]:
    currency = report.round.profile.currency
    spread = numbers.label_span(written(round(one.days.low)), written(round(one.days.high)))
    price, expected = _("no day rate"), ""
    if one.cost is not None:
        low, high = amount(one.cost.low, currency), amount(one.cost.high, currency)
        price = low if low == high else numbers.label_span(low, high)
        expected = amount(one.cost.expected, currency)
        price = _("from {cost}").format(cost=price) if one.partial else price
    return [
        body(words.bold(words.plain(name)) if weight >= 600 else words.plain(name)),
        figures(written(one.count), weight=weight),
        figures(spread, weight=weight),
        figures(written(round(one.days.expected)), weight=weight),
        figures(price, weight=weight),
        figures(expected, weight=weight),
    ]


def _budget(report: Report) -> list[Any]:
    """What is spent up to the end of each quarter beside what may be; both add up from the first day."""
    plan = report.plan
    if not plan.budget or not plan.spend:
        return []
    quarters = min(_MOST_QUARTERS, math.ceil(len(plan.spend) / QUARTER_WEEKS))
    rows = [_quarter(report, number) for number in range(quarters)]
    head = [_("Quarter of the plan"), _("Budget up to its end"), _("Planned spend"), _("Left")]
    note = _(
        "Both add up from the first day; days at their expected number, external cost in the week of the start."
    )
    return headed(
        _("Spend against budget"), grid(head, rows, [66, 36, 36, 36], right=(1, 2, 3), padding=2.4), note=note
    )


def _quarter(report: Report, number: int) -> list[Any]:
    plan, currency = report.plan, report.round.profile.currency
    first = plan.day(number * QUARTER_WEEKS, report.results.as_of)
    there, spent = _until(plan, number)
    left = there - spent
    ink = report.chart_style.levels[0].ink if left < 0 else "text"
    return [
        body(words.plain(_("{n}, from {day}").format(n=written(number + 1), day=dates.day(first)))),
        figures(amount(there, currency)),
        figures(amount(spent, currency)),
        figures(amount(left, currency), color=ink),
    ]


def _until(plan: Plan, quarter: int) -> tuple[float, float]:
    """Budget and spend up to the end of a quarter, counted from 0."""
    given = plan.budget[: quarter + 1]
    there = sum(given) + (quarter + 1 - len(given)) * plan.budget[-1]
    return there, plan.spend[min(len(plan.spend), (quarter + 1) * QUARTER_WEEKS) - 1]
