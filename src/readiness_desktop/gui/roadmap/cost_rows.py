"""The rows of the Cost view: days and money by window, by group of people and by initiative."""

from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.plan import Plan, PlannedInitiative
from readiness_desktop.domain.roadmap_cost import CostSum, RoadmapCost, days_of, priced
from readiness_desktop.domain.roadmap_setup import RoadmapSetup
from readiness_desktop.gui.debt.lines_table import Cell, Column, Line
from readiness_desktop.gui.open_assessment import OpenAssessment
from readiness_desktop.gui.roadmap.edit_table import EditCell
from readiness_desktop.services.typed_efforts import read_effort, shown_effort
from readiness_desktop.services.typed_numbers import read_number, shown_number
from readiness_desktop.wording import money, numbers, roadmap, roadmap_cost
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.translate import _, ngettext

RATE = 1
EFFORT, EXTERNAL = 1, 2
DAYS, COST = 104, 176


def window_columns() -> tuple[Column, ...]:
    """Window, days, and money from low to high."""
    return (
        Column(_("By window"), 0),
        Column(_("Person-days"), DAYS, right=True),
        Column(_("Cost, low to high"), COST, right=True),
    )


def pool_columns() -> tuple[Column, ...]:
    """Group of people with its day rate, days, and money from low to high."""
    return (
        Column(_("By group"), 0),
        Column(_("Day rate"), 84, right=True),
        Column(_("Person-days"), DAYS, right=True),
        Column(_("Cost, low to high"), COST, right=True),
    )


def initiative_columns() -> tuple[Column, ...]:
    """Initiative with its own estimate, external cost and price."""
    return (
        Column(_("By initiative"), 0),
        Column(_("Days: low / likely / high"), 158, right=True),
        Column(_("External"), 88, right=True),
        Column(_("Expected"), 92, right=True),
    )


def window_lines(framework: Framework, found: RoadmapCost, currency: str) -> tuple[Line, ...]:
    """A row for each window, and the total."""
    edges = framework.constants.horizon_days
    lines = [
        _sum_line(f"window {number}", roadmap.window(number, edges), one, currency)
        for number, one in enumerate(found.by_window)
    ]
    return (*lines, _sum_line("total", _("All"), found.total, currency, strong=True))


def pool_lines(
    framework: Framework, found: RoadmapCost, setup: RoadmapSetup, currency: str, *, locked: bool
) -> tuple[Line, ...]:
    """A row for each group of people, with work or without."""
    names = {pool.id: pool.name for pool in framework.pools}
    return tuple(
        _pool_line(pool, name, found, setup, currency, locked=locked) for pool, name in names.items()
    )


def _pool_line(
    pool: str, name: str, found: RoadmapCost, setup: RoadmapSetup, currency: str, *, locked: bool
) -> Line:
    rate, one = setup.rates.get(pool), found.by_pool.get(pool)
    said = "" if locked else _("Set one")
    if rate is not None:
        said = money.amount(rate, currency)
    cell = EditCell(
        said,
        color="text" if rate is not None else "accent_text",
        kind="typed",
        value=rate,
        written=shown_number(rate),
        read=read_number,
    )
    if one is None:
        nothing = Cell("", color="text_muted")
        return Line(pool, (Cell(name, _("No work")), cell, nothing, nothing))
    cells = _sum_line(pool, name, one, currency).cells
    return Line(pool, (cells[0], cell, *cells[1:]))


def _sum_line(key: str, name: str, one: CostSum, currency: str, *, strong: bool = False) -> Line:
    count = ngettext("{n} initiative", "{n} initiatives", one.count).format(n=written(one.count))
    days = Cell(
        numbers.label_span(_whole(one.days.low), _whole(one.days.high)) if one.count else "",
        _("expected {days}").format(days=_whole(one.days.expected)) if one.count else "",
        strong=strong,
    )
    return Line(key, (Cell(name, count, strong=strong), days, _cost(one, currency, strong=strong)))


def _cost(one: CostSum, currency: str, *, strong: bool) -> Cell:
    """Money from low to high over what is expected; a part of it only is marked as such."""
    if one.cost is None or not one.count:
        return Cell(_("No day rate") if one.unrated else "", color="text_muted")
    low, high = money.amount(one.cost.low, currency), money.amount(one.cost.high, currency)
    span = low if low == high else numbers.label_span(low, high)
    expected = _("expected {days}").format(days=money.amount(one.cost.expected, currency))
    if one.partial:
        span = f"≥ {span}"
    brief = numbers.label_span(money.short(one.cost.low, currency), money.short(one.cost.high, currency))
    return Cell(span, expected, strong=strong, tip=roadmap_cost.cost(one, currency), brief=brief)


def _whole(value: float) -> str:
    return numbers.rounded(value, 0)


def initiative_lines(hub: OpenAssessment, plan: Plan) -> tuple[Line, ...]:
    """A row for each initiative, those without a figure for external cost first."""
    setup, currency = hub.assessment.profile.roadmap, hub.assessment.profile.currency
    ordered = sorted(plan.initiatives, key=lambda one: one.external is not None)
    lines: list[Line] = []
    for one in ordered:
        terms, days = setup.terms_of(one.id), days_of(hub.framework, plan, one)
        cost = priced(days, setup.rates.get(one.pool), one.external)
        title = f"{one.id} {plan.initiative(hub.framework, one.id).title}"
        effort = (days.low, days.likely, days.high)
        own = terms.effort is not None
        effort_cell = EditCell(
            shown_effort(effort),
            color="text" if own else "text_secondary",
            kind="typed",
            value=terms.effort,
            written=shown_effort(effort),
            read=read_effort,
            tip=_("Own estimate") if own else _("From the question set, for the size of the organisation"),
        )
        known = one.external is not None
        external = EditCell(
            money.amount(one.external, currency) if known else _("No figure"),
            color="text" if known else "text_muted" if hub.locked else "accent_text",
            kind="typed",
            value=terms.external_cost,
            written=shown_number(one.external),
            read=read_number,
        )
        cells = _of_rest(one) if one.rest is not None else (effort_cell, external)
        price = "" if cost is None else money.amount(cost.expected, currency)
        tip = "" if cost is None else roadmap_cost.price(cost, currency)
        lines.append(Line(one.id, (Cell(title, tip=title), *cells, Cell(price, tip=tip))))
    return tuple(lines)


def _of_rest(one: PlannedInitiative) -> tuple[Cell, Cell]:
    """Of work under way only the rest is planned; what is left is said where the work is kept up."""
    days = shown_effort((one.days.low, one.days.likely, one.days.high))
    return Cell(days, tip=_("What is left of it")), Cell(_("under way"), color="text_muted")
