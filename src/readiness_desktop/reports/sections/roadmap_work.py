"""The work of a plan on paper: the initiatives of each window, and what is under way as planned and as it goes."""

from datetime import date
from typing import Any

from readiness_desktop.domain.calendar import DAYS_A_WEEK
from readiness_desktop.domain.catalogue import Lift
from readiness_desktop.domain.plan import PlannedInitiative, Projection
from readiness_desktop.domain.roadmap_progress import (
    InitiativeProgress,
    first_day_of,
    last_day_of,
)
from readiness_desktop.domain.roadmap_record import round_progress
from readiness_desktop.reports import words
from readiness_desktop.reports.flowables import grid
from readiness_desktop.reports.report import Report, beside, body, figures, headed, small
from readiness_desktop.reports.sections.roadmap_limits import tells_more, told
from readiness_desktop.reports.type import colors
from readiness_desktop.wording import dates, lists, money, numbers, roadmap, roadmap_names, units, verdicts
from readiness_desktop.wording import roadmap_progress as progress_words
from readiness_desktop.wording.people import shown_names
from readiness_desktop.wording.translate import _, ngettext


def windows(report: Report) -> list[Any]:
    """A table for each window with work."""
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
    steps = [p for p in report.plan.projections if day is None or p.week * DAYS_A_WEEK <= day]
    return steps[-1] if steps else None


def _table(report: Report, work: list[PlannedInitiative]) -> Any:
    who = _("Owner") if any(one.owner for one in report.plan.initiatives) else _("Owner role")
    head = [_("Initiative"), who, _("Effort"), _("When"), _("Done when"), _("Moves")]
    rows = [_row(report, initiative) for initiative in sorted(work, key=lambda i: (i.start, i.finish))]
    widths = [51, 21, 12, 21, 40, 29]
    if any(one.cost is not None for one in report.plan.initiatives):
        widths = [45, 21, 22, 22, 37, 27]
    return grid(head, rows, widths, right=(2,), padding=3)


def _row(report: Report, planned: PlannedInitiative) -> list[Any]:
    initiative = report.plan.initiative(report.framework, planned.id)
    why = lists.sentence(", ".join(roadmap.reasons(report.framework, report.plan, planned)))
    named = words.bold(words.plain(initiative.title))
    code = words.colored(words.plain(planned.id), colors().color("text_muted"))
    title = [body(f"{named}&nbsp; {code}"), small(words.plain(why), before=1)]
    if marks := _marks(planned):
        title.append(small(words.plain(marks), "text_secondary"))
    if planned.confirm:
        title.append(small(words.plain(_("Confirm or plan: not assessed."))))
    moves = beside(lifted(planned.lifts))
    if planned.gates:
        said = roadmap.closes(report.framework, planned.gates)
        moves.append(small(words.bold(words.plain(said)), "text"))
    return [
        title,
        _who(planned, initiative.role),
        _effort(report, planned),
        _when(report, planned),
        beside(words.plain(initiative.exit_evidence)),
        moves,
    ]


def _marks(planned: PlannedInitiative) -> str:
    marks = [
        (planned.must, _("Has to be done.")),
        (planned.fixed, _("Fixed by hand.")),
        (planned.begun, _("Begun.")),
    ]
    return " ".join(mark for holds, mark in marks if holds)


def _who(planned: PlannedInitiative, role: str) -> list[Any]:
    if not planned.owner:
        return beside(words.plain(role))
    named = beside(words.plain(planned.owner, 60), "text")
    return [*named, small(words.plain(role))] if role else named


def _effort(report: Report, planned: PlannedInitiative) -> list[Any]:
    whole = planned.effort == int(planned.effort)
    cell: list[Any] = [figures(numbers.written(round(planned.effort, 1), 0 if whole else 1))]
    if planned.cost is not None:
        currency = report.round.profile.currency
        low, high = (money.short(end, currency) for end in (planned.cost.low, planned.cost.high))
        said = low if low == high else numbers.label_span(low, high)
        cell.append(small(words.plain(said), align="right"))
    return cell


def _when(report: Report, planned: PlannedInitiative) -> list[Any]:
    cell = beside(words.plain(roadmap.when(planned)))
    if tells_more(report.plan):
        first = report.plan.day(0, report.results.as_of)
        begins = first_day_of(first, planned.start)
        ends = last_day_of(first, max(planned.finish, planned.start + 1))
        # A year that the end or the first day of the plan says already needs no room of its own.
        near = ends if begins.year == ends.year else first
        days = [dates.day_near(begins, near), dates.day_near(ends, first)]
        firm = [words.plain(day).replace(" ", "&nbsp;") for day in days]
        span = words.plain(_("{start} – {finish}")).replace(" – ", "&nbsp;– ")
        cell.append(small(span.format(start=firm[0], finish=firm[1])))
    return cell


def lifted(lifts: tuple[Lift, ...]) -> str:
    """Which questions go to which level, as markup: `D2.4 → 2`; a pair never breaks over two lines."""
    return ", ".join(f"{words.plain(lift.question)}&nbsp;→&nbsp;{lift.to}" for lift in lifts)


def under_way(report: Report) -> list[Any]:
    """Work that is begun, done, dropped or late, as planned and as it goes; nothing before any is begun."""
    if not tells_more(report.plan):
        return []
    actions = [one for one in report.round.actions if one.of_roadmap]
    if not any(one.status in ("begun", "done") for one in actions):
        return []
    found = round_progress(report.framework, report.round, report.plan, report.results.as_of)
    shown = roadmap_names.shown_progress(found, shown_names(report.round))
    rows = [_progress(report, one) for one in shown.initiatives if one.state != "not_started"]
    head = [_("Initiative"), _("State"), _("Planned"), _("As it goes"), _("Days spent")]
    title = _("Work under way: {totals}").format(totals=progress_words.totals(found))
    note = progress_words.totals_more(found, report.round.profile.currency)
    return headed(title, grid(head, rows, [62, 28, 30, 34, 20], right=(4,), padding=2.6), note=note)


def _progress(report: Report, one: InitiativeProgress) -> list[Any]:
    late = progress_words.lateness(one)
    return [
        _named(report, one.id),
        [
            *beside(words.plain(progress_words.state(one.state)), "text"),
            *([small(words.plain(late))] if late else []),
        ],
        beside(words.plain(progress_words.planned(one, report.results.as_of))),
        _real(one.started, one.finished, one.expected, report.results.as_of),
        figures(progress_words.spent(one)),
    ]


def _named(report: Report, initiative: str) -> Any:
    code = words.colored(words.plain(initiative), colors().color("text_muted"))
    return body(f"{words.plain(told(report).title(initiative))}&nbsp; {code}")


def _real(started: date | None, finished: date | None, expected: date | None, today: date) -> list[Any]:
    """The days that were noted, and for work that goes on the last day as it looks now."""
    said: list[str] = []
    if started is not None:
        said.append(_("begun {day}").format(day=dates.day_near(started, today)))
    if finished is not None:
        said.append(_("done {day}").format(day=dates.day_near(finished, today)))
    elif expected is not None:
        said.append(_("ends {day} as it looks now").format(day=dates.day_near(expected, today)))
    return beside(words.plain(lists.sentence(", ".join(said))))
