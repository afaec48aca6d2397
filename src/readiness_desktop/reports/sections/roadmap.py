"""The roadmap: when what is done and what it closes, how the index is expected to rise, and why in this order."""

from typing import Any

from readiness_desktop.charts.projection import ProjectionChart
from readiness_desktop.charts.roadmap_gantt import (
    HEAD_MM,
    ROW_MM,
    RoadmapGantt,
    height_mm,
    row_mm,
    schedule_rows,
)
from readiness_desktop.domain.catalogue import Lift
from readiness_desktop.domain.counting import count_asked
from readiness_desktop.domain.plan import PlannedInitiative, Projection
from readiness_desktop.reports import words
from readiness_desktop.reports.breaks import height
from readiness_desktop.reports.flowables import (
    MM,
    Figure,
    Heading,
    NewPage,
    Rule,
    Space,
    Text,
    Together,
    columns,
    grid,
    listing,
)  # fmt: skip
from readiness_desktop.reports.report import Report, beside, body, figures, headed, opening, small
from readiness_desktop.reports.sections.section import Section
from readiness_desktop.reports.type import CONTENT, colors, style
from readiness_desktop.wording import lists, numbers, questions, roadmap, units, verdicts
from readiness_desktop.wording.translate import _, ngettext

_WEEK = 7
_FEWEST = 3


def story(report: Report) -> list[Any]:
    """The parts of the section."""
    plan = report.plan
    title = roadmap.headline(report.framework, plan, report.results)
    # A plan without work is a line, not a page.
    room = None if plan.initiatives else 70
    parts = opening("roadmap", _("Roadmap"), title, _lead(report), outline=_("Roadmap"), room=room)
    if plan.initiatives:
        parts += [_facts(report), Rule(3, 4)]
        parts += _gantt(report, sum(height(part, CONTENT) for part in parts))
    if plan.initiatives and plan.projections:
        parts += _projection(report)
    parts += _windows(report)
    parts += _evidence_tasks(report)
    parts += _stop(report)
    return parts


def _lead(report: Report) -> str:
    plan = report.plan
    if not plan.initiatives:
        count = count_asked(report.framework, report.results)
        if count.answered < count.required:
            return _("What is answered reaches its target; what is open may ask for work.")
        return _("Every answer reaches its target, or its evidence is all that is missing.")
    said = _("The order takes out risk as early as people and prerequisites allow: what removes most for its effort, "
             "with all it needs first, goes first.")  # fmt: skip
    if plan.gap is not None and plan.gap <= 0:
        return _("{said} No better order exists.").format(said=said)
    return _("{said} It is a found order, not proven to be the best.").format(said=said)


def _facts(report: Report) -> Any:
    plan = report.plan
    weeks = max(i.finish for i in plan.initiatives)
    closing = len({gate for i in plan.initiatives for gate in i.gates})
    last = plan.projections[-1] if plan.projections else None
    cells = [
        (_("Person-days"), numbers.written(round(plan.effort)), _("likely effort, size {size}").format(size=plan.size)),
        (_("Length"), units.weeks(weeks), _("with {n} groups of people").format(n=len(plan.capacity))),
        (_("Gates closed"), numbers.written(closing), _("blocking and condition")),
        (_("Index at the end"), numbers.points(last.index if last else None),
         verdicts.name(report.framework, last.verdict) if last else ""),
    ]  # fmt: skip
    return columns(
        [
            [
                small(words.plain(title), "text_secondary"),
                Text(words.plain(value), style("figure")),
                small(words.plain(said)),
            ]
            for title, value, said in cells
        ],
        [43.5, 43.5, 43.5, 43.5],
        gap=4,
    )


def _gantt(report: Report, above: float) -> list[Any]:
    """The bars, on as many pages as they need; `above` is the height of what stands over them on the first."""
    rows = list(schedule_rows(report.framework, report.plan))
    page = (report.paper.height - report.paper.top - report.paper.bottom) / MM
    caption = _caption(report)
    page -= height(caption, CONTENT) / MM
    room = page - above / MM - HEAD_MM
    parts: list[Any] = []
    pool = ""
    while rows:
        fits = _fitting(report, rows, room)
        if fits < len(rows):
            # What is left over is worth a head of its own.
            fits = max(1, min(fits, len(rows) - _FEWEST))
        part, rows = rows[:fits], rows[fits:]
        if part and isinstance(part[-1], str):
            # A pool's name does not stand alone at the foot.
            rows.insert(0, part.pop())
        if part and not isinstance(part[0], str) and pool:
            part.insert(0, pool)
        pool = next((row for row in reversed(part) if isinstance(row, str)), pool)
        chart = RoadmapGantt(report.chart_style, (174.0, height_mm(report.framework, report.plan, part)))
        chart.update(report.framework, report.plan, report.plan.day(0, report.results.as_of), part)
        if parts:
            parts.append(NewPage())
        parts.append(Figure(chart))
        room = page - HEAD_MM - 4 - ROW_MM
    return [*parts, caption]


def _caption(report: Report) -> Text:
    said = _("Dark bar: closes a launch gate (diamond). Thin line: observation. d: person-days. {gate}: a question; "
             "{initiative}: an initiative.").format(
        gate=report.framework.questions[0].id, initiative=report.framework.initiatives[0].id)  # fmt: skip
    return small(words.plain(said), before=3)


def _fitting(report: Report, rows: list[str | PlannedInitiative], room: float) -> int:
    """How many of the rows fit so many millimetres; one at least."""
    used = 0.0
    for count, row in enumerate(rows):
        used += row_mm(report.framework, report.plan, row)
        if used > room:
            return max(1, count)
    return len(rows)


def _projection(report: Report) -> list[Any]:
    chart = ProjectionChart(report.chart_style, (174.0, 56.0))
    chart.update(report.framework, report.plan)
    title = Heading(words.plain(_("Projected index")), style("h2", before=10, after=3), level=2)
    said = _(
        "Line: plan as scheduled. Band: 90% range. Lifted answers count with evidence of grade {grade} at least."
    ).format(grade=questions.grade(report.framework, report.framework.constants.verified_from))
    return [Together([title, Figure(chart), small(words.plain(said), before=2)])]


def _windows(report: Report) -> list[Any]:
    edges = report.framework.constants.horizon_days
    parts: list[Any] = []
    for index in range(len(edges) + 1):
        work = [i for i in report.plan.initiatives if i.window == index]
        if not work:
            continue
        title = roadmap.window(index, edges)
        effort = sum(i.effort for i in work)
        count = ngettext("{n} initiative", "{n} initiatives", len(work)).format(n=len(work))
        said = _("{window}: {count}, {effort}").format(window=title, count=count, effort=units.days(effort))
        parts += headed(said, _table(report, work), before=14, note=_after(report, index, edges))
    return parts


def _after(report: Report, window: int, edges: tuple[int, ...]) -> str:
    step = _at(report, None if window >= len(edges) else edges[window])
    if step is None or step.index is None:
        return ""
    gates = ngettext("{n} gate open", "{n} gates open", step.gates_not_met).format(n=step.gates_not_met)
    said = _("After this window: index {index}, likely {span}; {verdict}; {gates}.")
    return said.format(
        index=numbers.points(step.index),
        span=numbers.points_span(step.lo, step.hi),
        verdict=verdicts.name(report.framework, step.verdict),
        gates=gates,
    )


def _at(report: Report, day: int | None) -> Projection | None:
    steps = [p for p in report.plan.projections if day is None or p.week * _WEEK <= day]
    return steps[-1] if steps else None


def _table(report: Report, work: list[PlannedInitiative]) -> Any:
    head = [_("Initiative"), _("Owner role"), _("Effort"), _("When"), _("Done when"), _("Moves")]
    rows = [_row(report, initiative) for initiative in sorted(work, key=lambda i: (i.start, i.finish))]
    return grid(head, rows, [51, 21, 12, 21, 40, 29], right=(2,), padding=3)


def _row(report: Report, planned: PlannedInitiative) -> list[Any]:
    initiative = report.plan.initiative(report.framework, planned.id)
    why = lists.sentence(", ".join(roadmap.reasons(report.framework, report.plan, planned)))
    named = words.bold(words.plain(initiative.title))
    code = words.colored(words.plain(planned.id), colors().color("text_muted"))
    title = [body(f"{named}&nbsp; {code}"), small(words.plain(why), before=1)]
    if planned.confirm:
        title.append(small(words.plain(_("Confirm or plan: not assessed."))))
    moves = beside(lifted(planned.lifts))
    if planned.gates:
        said = roadmap.closes(report.framework, planned.gates)
        moves.append(small(words.bold(words.plain(said)), "text"))
    return [
        title,
        beside(words.plain(initiative.role)),
        figures(numbers.written(round(planned.effort, 1), 0 if planned.effort == int(planned.effort) else 1)),
        beside(words.plain(roadmap.when(planned))),
        beside(words.plain(initiative.exit_evidence)),
        moves,
    ]


def lifted(lifts: tuple[Lift, ...]) -> str:
    """Which questions go to which level, as markup: `D2.4 → 2`; a pair never breaks over two lines."""
    return ", ".join(f"{words.plain(lift.question)}&nbsp;→&nbsp;{lift.to}" for lift in lifts)


def _evidence_tasks(report: Report) -> list[Any]:
    plan = report.plan
    parts: list[Any] = []
    if plan.evidence_tasks:
        rows = [
            [
                body(words.plain(roadmap.evidence_task(report.framework, task.question))),
                body(words.plain(units.days(task.days)), "text_secondary", align="right"),
            ]
            for task in plan.evidence_tasks
        ]
        parts += headed(_("Evidence to show"), listing(rows, [140, 34]))
    waived = plan.waived
    if waived:
        said = _("Already in place, so not planned again: {list}.").format(
            list=", ".join(roadmap.named(report.framework, one, plan) for one in waived)
        )
        parts.append(small(words.plain(said, 900), before=6))
    if plan.refresh_tasks:
        list_ = ", ".join(
            _("{initiative} in week {week}").format(
                initiative=roadmap.named(report.framework, t.initiative, plan), week=t.week
            )
            for t in plan.refresh_tasks
        )
        said = _("Evidence to renew before the last gate: {list}.").format(list=list_)
        parts.append(small(words.plain(said, 900), before=4))
    return parts


def _stop(report: Report) -> list[Any]:
    said = roadmap.stop_doing(len(report.results.blocking_not_met))
    if not said:
        return []
    title = Text(words.plain(_("Stop doing")), style("h3"))
    return [Space(1, 10), Together([Rule(2, 6), title, body(words.plain(said), "text_secondary")])]


def has_content(report: Report) -> bool:
    """Whether there is a plan to show: something is answered."""
    return report.results.index is not None


SECTION = Section("roadmap", lambda: _("Roadmap"), story, has_content)
