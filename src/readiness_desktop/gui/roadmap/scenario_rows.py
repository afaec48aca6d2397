"""The rows of the What if view: initiatives with a tick for each scenario, and what holds on each day."""

from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.plan import LeftOut, Plan
from readiness_desktop.domain.roadmap_scenarios import Choices, Outlook, Scenario, difference
from readiness_desktop.domain.roadmap_setup import RoadmapSetup
from readiness_desktop.gui.debt.lines_table import Cell, Column, Line
from readiness_desktop.gui.roadmap.edit_table import EditCell
from readiness_desktop.wording import roadmap, roadmap_scenarios, units
from readiness_desktop.wording.translate import _

TITLE, A, B = range(3)


def tick_columns() -> tuple[Column, ...]:
    """Initiative, and a tick for each scenario."""
    return (Column(_("Initiative"), 0), Column("A", 44), Column("B", 44))


def tick_lines(
    framework: Framework,
    plan: Plan,
    setup: RoadmapSetup,
    offered: Choices,
    scenarios: tuple[Scenario, Scenario],
    *,
    every: bool,
) -> tuple[Line, ...]:
    """Planned initiatives, needed ones that are left out, and with `every` those that nobody needs."""
    names = (*offered.planned, *offered.left_out)
    # What a scenario does is shown, whether all are or not.
    extra = [
        name
        for name in offered.others
        if every or any(offered.wished(one, name) != (name in offered.now) for one in scenarios)
    ]
    left = {one.id: one for one in plan.left_out}
    titles = {one.id: one.title for one in setup.own}
    return tuple(
        _tick_line(framework, plan, titles, offered, scenarios, name, left.get(name))
        for name in (*names, *extra)
    )


def _tick_line(
    framework: Framework,
    plan: Plan,
    own: dict[str, str],
    offered: Choices,
    scenarios: tuple[Scenario, Scenario],
    name: str,
    left: LeftOut | None,
) -> Line:
    title = own.get(name) or framework.initiative(name).title
    planned = next((one for one in plan.initiatives if one.id == name), None)
    if planned is not None:
        said = f"{units.days(planned.effort)}, {roadmap.when(planned).lower()}"
    elif left is not None:
        said = left.reason or _("Left out now")
    else:
        said = _("Not needed now")
    ticks = [
        EditCell(
            _("in scenario {letter}").format(letter=letter)
            if offered.wished(one, name)
            else _("not in scenario {letter}").format(letter=letter),
            kind="tick",
            value=offered.wished(one, name),
        )
        for letter, one in zip("AB", scenarios, strict=True)
    ]
    return Line(name, (Cell(f"{name} {title}", said), *ticks))


def outlook_columns() -> tuple[Column, ...]:
    """Both scenarios, and how B differs."""
    return (
        Column("", 138),
        Column("A", 0),
        Column("B", 160),
        Column(_("B against A"), 156),
    )


def outlook_lines(
    framework: Framework, a: tuple[Outlook, ...], b: tuple[Outlook, ...], currency: str
) -> tuple[Line, ...]:
    """For each day what is said, what is open and what it takes; rows of one day stand together."""
    lines: list[Line] = []
    for number, (one, other) in enumerate(zip(a, b, strict=True)):
        found = difference(one, other)
        told = roadmap_scenarios.difference(framework, found)
        index, verdict = roadmap_scenarios.index_change(framework, found)
        gates = roadmap_scenarios.gates_change(found)
        change = found.index.changed or bool(verdict)
        lines.append(
            Line(
                f"{number} index",
                (
                    Cell(roadmap_scenarios.after(one.day), _("Index and verdict"), strong=True),
                    *(_index_cell(framework, x) for x in (one, other)),
                    Cell(index, verdict, color=_ink(change), wraps=True, strong=change, tip=told),
                ),
            )
        )
        lines.append(
            Line(
                f"{number} gates",
                (
                    Cell(_("Gates, worst risk"), color="text_secondary"),
                    *(_gates_cell(framework, x) for x in (one, other)),
                    Cell(gates or _("no change"), color=_ink(bool(gates)), wraps=True, strong=bool(gates)),
                ),
            )
        )
        days = other.effort - one.effort
        more = _("no change") if round(days, 1) == 0 else _more(days)
        lines.append(
            Line(
                f"{number} spent",
                (
                    Cell(_("Finished by then"), color="text_secondary"),
                    *(Cell(roadmap_scenarios.spent(x, currency), wraps=True) for x in (one, other)),
                    Cell(more, color="text_secondary"),
                ),
            )
        )
    return tuple(lines)


def _ink(change: bool) -> str:
    return "text" if change else "text_muted"


def _more(days: float) -> str:
    words = _("{days} more") if days > 0 else _("{days} less")
    return words.format(days=units.days(abs(days)))


def _index_cell(framework: Framework, one: Outlook) -> Cell:
    return Cell(roadmap_scenarios.index(one), roadmap_scenarios.verdict(framework, one), strong=True)


def _gates_cell(framework: Framework, one: Outlook) -> Cell:
    gates, worst = roadmap_scenarios.gates(one), roadmap_scenarios.exposure(framework, one)
    tip = " ".join(
        text for text in (roadmap_scenarios.open_gates(framework, one), f"{gates}. {worst}.") if text
    )
    return Cell(gates, worst, tip=tip, wraps=True)
