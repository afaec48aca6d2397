"""The rows of the Progress view: work as planned and as it goes, and the plans that were chosen."""

from __future__ import annotations

from datetime import date

from readiness_desktop.domain.assessment import Action
from readiness_desktop.domain.plan_moves import PlanMove
from readiness_desktop.domain.roadmap_progress import InitiativeProgress, ProgressState, RoadmapProgress
from readiness_desktop.domain.roadmap_setup import ChosenPlan
from readiness_desktop.gui.debt.lines_table import Cell, Column, Line
from readiness_desktop.gui.open_assessment import OpenAssessment
from readiness_desktop.gui.roadmap.edit_table import EditCell
from readiness_desktop.gui.roadmap.work_changing import titled
from readiness_desktop.services.typed_dates import read_day
from readiness_desktop.services.typed_numbers import read_number, shown_number
from readiness_desktop.wording import dates, money, roadmap_progress
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.people import offered_names
from readiness_desktop.wording.translate import _

TITLE, STATE, OWNER, DUE, PLANNED, STARTED, FINISHED, DAYS, LEFT, MONEY, SHOWN = range(11)
FIELDS = {
    OWNER: "owner",
    DUE: "due",
    STARTED: "started",
    FINISHED: "finished",
    DAYS: "days",
    LEFT: "left",
    MONEY: "money",
}
_LOOKS: dict[ProgressState, tuple[str, str]] = {
    "not_started": ("circle", "text_secondary"),
    "late_start": ("triangle-alert", "level1"),
    "running": ("circle-play", "text"),
    "overrun": ("triangle-alert", "level1"),
    "done": ("circle-check", "level4"),
    "dropped": ("circle-slash", "text_muted"),
}


def work_columns() -> tuple[Column, ...]:
    """Initiative, where it stands, who, when, and what was spent."""
    return (
        Column(_("Initiative"), 0),
        Column(_("State"), 140),
        Column(_("Owner"), 116),
        Column(_("Due"), 94, needs=1120),
        Column(_("Planned"), 176, needs=920),
        Column(_("Begun"), 108, needs=760),
        Column(_("Finished"), 108, needs=760),
        Column(_("Days spent"), 84, right=True),
        Column(_("Left"), 52, right=True, needs=700),
        Column(_("Paid"), 78, right=True, needs=980),
        Column(_("Shown"), 66, right=True),
    )


def work_lines(hub: OpenAssessment, found: RoadmapProgress) -> tuple[Line, ...]:
    """The initiatives of the plan in its order, then those that are worked on or done beside it."""
    held = {one.key: one for one in hub.assessment.current.actions if one.of_roadmap}
    planned = {one.id for one in found.initiatives}
    lines = [_line(hub, one, held.get(one.id), found.on) for one in found.initiatives]
    beside = [one for name, one in held.items() if name not in planned and one.status != "open"]
    return (*lines, *(_beside(hub, one) for one in beside))


def _line(hub: OpenAssessment, one: InitiativeProgress, action: Action | None, on: date) -> Line:
    icon, color = _LOOKS[one.state]
    state, late = roadmap_progress.state(one.state), roadmap_progress.lateness(one)
    assert hub.plan is not None
    initiative = hub.plan.initiative(hub.framework, one.id)
    action = action or Action("", one.id, initiative=one.id)
    currency = hub.assessment.profile.currency
    return Line(
        one.id,
        (
            Cell(f"{one.id} {initiative.title}", tip=f"{one.id} {initiative.title}", wraps=True),
            Cell(state, late, icon=icon, color=color),
            *_who_and_when(hub, one.owner, action, roadmap_progress.planned(one, on)),
            *_spent(one, action, currency),
            Cell(roadmap_progress.shown_parts(initiative, action.shown), color="text_secondary"),
        ),
    )


def _beside(hub: OpenAssessment, action: Action) -> Line:
    """Work that the plan of now does not know any more, such as what is done."""
    done = action.status == "done"
    icon, color = _LOOKS["done" if done else "dropped" if action.status == "dropped" else "running"]
    state = {"done": _("Done"), "dropped": _("Dropped"), "begun": _("Under way")}[action.status]
    currency = hub.assessment.profile.currency
    return Line(
        action.key,
        (
            Cell(f"{action.key} {titled(hub, action.key)}", _("Not in the plan of now")),
            Cell(state, icon=icon, color=color),
            *_who_and_when(hub, action.owner, action, ""),
            _figure(action.spent_days, "" if action.spent_days is None else shown_number(action.spent_days)),
            Cell(""),
            _figure(action.spent_money, _paid(action.spent_money, currency)),
            Cell(written(len(action.shown)) if action.shown else "", color="text_secondary"),
        ),
    )


def _who_and_when(hub: OpenAssessment, owner: str, action: Action, planned: str) -> tuple[Cell, ...]:
    shown = hub.shown_name(owner) if owner else ""
    offered = offered_names(hub.assessment.current, hub.newest_round)
    nobody = "" if hub.locked else _("Name one")
    return (
        EditCell(
            shown or nobody,
            color="text" if shown else "accent_text",
            kind="name",
            value=shown,
            written=shown,
            offered=offered,
        ),
        _day(action.due),
        Cell(planned, color="text_secondary"),
        _day(action.started),
        _day(action.finished),
    )


def _spent(one: InitiativeProgress, action: Action, currency: str) -> tuple[Cell, ...]:
    left = "" if one.state in ("done", "dropped") else roadmap_progress.figure(one.left_days)
    return (
        _figure(action.spent_days, roadmap_progress.spent(one)),
        _figure(action.left_days, left, color="text" if action.left_days is not None else "text_secondary"),
        _figure(action.spent_money, _paid(action.spent_money, currency)),
    )


def _paid(value: float | None, currency: str) -> str:
    return "" if value is None else money.amount(value, currency)


def _day(value: date | None) -> EditCell:
    words = "" if value is None else dates.day(value)
    return EditCell(words, kind="typed", value=value, written=words, read=read_day)


def _figure(value: float | None, words: str, color: str = "text") -> EditCell:
    return EditCell(
        words,
        kind="typed",
        value=value,
        written=shown_number(value),
        read=read_number,
        color=color if value is not None else "text_secondary",
    )


# ------------------------------------------------------------ history


def plan_columns() -> tuple[Column, ...]:
    """When a plan was chosen, how good it was, and why."""
    return (
        Column(_("Chosen"), 220),
        Column(_("How good"), 200),
        Column(_("Area"), 80, right=True),
        Column(_("Note"), 0),
    )


def plan_lines(plans: tuple[ChosenPlan, ...]) -> tuple[Line, ...]:
    """The plans that were chosen, the newest first."""
    return tuple(
        Line(
            one.uuid,
            (
                Cell(roadmap_progress.plan_line(one)),
                Cell(roadmap_progress.solver(one), color="text_secondary"),
                Cell(written(one.area)),
                Cell(one.note, color="text_secondary", wraps=True),
            ),
        )
        for one in reversed(plans)
    )


def move_columns() -> tuple[Column, ...]:
    """What moved."""
    return (Column(_("What moved"), 0),)


def move_lines(hub: OpenAssessment, moves: tuple[PlanMove, ...]) -> tuple[Line, ...]:
    """A sentence for each initiative that moved."""
    looks = {"new": ("plus", "text"), "gone": ("minus", "text_secondary")}
    lines: list[Line] = []
    for one in moves:
        later = ("arrow-right", "level1") if one.weeks > 0 else ("arrow-left", "text")
        icon, color = looks.get(one.kind, later)
        words = roadmap_progress.move(f"{one.initiative} {titled(hub, one.initiative)}", one)
        lines.append(Line(one.initiative, (Cell(words, icon=icon, color=color),)))
    return tuple(lines)
