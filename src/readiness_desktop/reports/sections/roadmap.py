"""The roadmap: when what is done and what it closes, how the index is expected to rise, and why in this order."""

from dataclasses import replace
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
from readiness_desktop.domain.counting import count_asked
from readiness_desktop.domain.plan import PlannedInitiative, RefreshTask
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
    listing,
)  # fmt: skip
from readiness_desktop.reports.report import Report, body, headed, opening, small
from readiness_desktop.reports.sections import roadmap_gates, roadmap_limits, roadmap_means, roadmap_work
from readiness_desktop.reports.sections.section import Section
from readiness_desktop.reports.type import CONTENT, style
from readiness_desktop.wording import (
    dates,
    money,
    numbers,
    questions,
    roadmap,
    roadmap_names,
    roadmap_paper,
    units,
    verdicts,
)
from readiness_desktop.wording.people import shown_names
from readiness_desktop.wording.translate import _

_FEWEST = 3
_UNDER = 2.0
"""Millimetres between the last bar and the caption."""
_LEAST_BARS, _APART = 60, 10
"""The bars begin a page unless so many millimetres are left; so many points part them from what stands above."""


def story(report: Report) -> list[Any]:
    """The parts of the section."""
    plan = roadmap_names.shown_plan(report.plan, shown_names(report.round))
    report = replace(report, input=replace(report.input, plan=plan))
    total, currency = roadmap_means.costs(report).total, report.round.profile.currency
    title = roadmap_paper.headline(report.framework, plan, report.results, total, currency)
    # A plan without work is a line, not a page.
    room = None if plan.initiatives else 70
    parts = opening("roadmap", _("Roadmap"), title, _lead(report), outline=_("Roadmap"), room=room)
    if plan.initiatives:
        parts += [_facts(report), Rule(3, 4), *roadmap_limits.standing(report)]
        parts += _steps_and_bars(report, sum(height(part, CONTENT) for part in parts))
    if plan.initiatives and plan.projections:
        parts += _projection(report)
    if plan.initiatives:
        parts += roadmap_means.people(report) + roadmap_means.cost(report)
    parts += roadmap_work.windows(report)
    parts += roadmap_work.under_way(report)
    parts += _evidence_tasks(report)
    parts += roadmap_limits.not_now(report)
    parts += _stop(report)
    return parts


def _lead(report: Report) -> str:
    plan = report.plan
    if not plan.initiatives:
        count = count_asked(report.framework, report.results)
        if count.answered < count.required:
            return _("What is answered reaches its target; what is open may ask for work.")
        return _("Every answer reaches its target, or its evidence is all that is missing.")
    if roadmap_limits.tells_more(plan) and plan.solver != "list":
        if plan.solver == "hand":
            return _("Work stands in the weeks that were agreed on.")
        return _(
            "Work stands where it takes out risk as early as people, money, dates and prerequisites allow."
        )
    said = _("The order takes out risk as early as people and prerequisites allow: what removes most for its effort, "
             "with all it needs first, goes first.")  # fmt: skip
    if roadmap_limits.tells_more(plan):
        return said
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
    widths = [43.5] * len(cells)
    if price := _price(report):
        cells.insert(0, price)
        widths = [46.0, 33.0, 31.0, 31.0, 33.0]
    return columns(
        [
            [
                small(words.plain(title), "text_secondary"),
                Text(words.plain(value), style("figure")),
                small(words.plain(said)),
            ]
            for title, value, said in cells
        ],
        widths,
        gap=4,
    )


def _price(report: Report) -> tuple[str, str, str] | None:
    """The range of the cost before the expected figure; None where nothing has a price."""
    total, currency = roadmap_means.costs(report).total, report.round.profile.currency
    if total.cost is None or not roadmap_limits.tells_more(report.plan):
        return None
    low, high = (money.short(end, currency) for end in (total.cost.low, total.cost.high))
    expected = _("expected {money}").format(money=money.short(total.cost.expected, currency))
    if total.partial:
        expected = _("{expected}, not all has a price").format(expected=expected)
    return _("Cost"), low if low == high else numbers.label_span(low, high), expected


def _steps_and_bars(report: Report, above: float) -> list[Any]:
    """What closes a gate over the bars of all, or under them where the first page has no room for so much.

    `above` is the height in points of what stands over them on the first page.
    """
    steps = roadmap_gates.closing(report)
    page = report.paper.height - report.paper.top - report.paper.bottom
    used = above + sum(height(part, CONTENT) for part in steps)
    if not steps or used > page:
        return [*_gantt(report, above), *steps]
    if page - used < _LEAST_BARS * MM:
        return [*steps, NewPage(), *_gantt(report, 0)]
    return [*steps, Space(1, _APART), *_gantt(report, used + _APART)]


def _gantt(report: Report, above: float) -> list[Any]:
    """The bars, on as many pages as they need; `above` is the height of what stands over them on the first."""
    rows = list(schedule_rows(report.framework, report.plan))
    page = (report.paper.height - report.paper.top - report.paper.bottom) / MM
    caption = _caption(report)
    page -= height(caption, CONTENT) / MM + _UNDER
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
    if any(one.critical for one in report.plan.initiatives):
        said += " " + _("Line under a bar: critical, the end of the plan moves with it.")
    if any(one.fixed for one in report.plan.initiatives):
        said += " " + _("Edge before a bar: fixed by hand.")
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
        parts += [small(markup, before=6) for markup in words.long_text(said)]
    if plan.refresh_tasks:
        list_ = ", ".join(_refresh(report, task) for task in plan.refresh_tasks)
        said = _("Evidence to renew before the last gate: {list}.").format(list=list_)
        parts += [small(markup, before=4) for markup in words.long_text(said)]
    return parts


def _refresh(report: Report, task: RefreshTask) -> str:
    named = roadmap.named(report.framework, task.initiative, report.plan)
    said = _("{initiative} in week {week}").format(initiative=named, week=task.week)
    if not roadmap_limits.tells_more(report.plan):
        return said
    day = dates.day(report.plan.day(task.week, report.results.as_of))
    return _("{task}, from {day}").format(task=said, day=day)


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
