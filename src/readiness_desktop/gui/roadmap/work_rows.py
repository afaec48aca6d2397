"""The rows of the Progress view: work as planned and as it goes, and the plans that were chosen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from readiness_desktop.domain.assessment import Action
from readiness_desktop.domain.plan_moves import PlanMove
from readiness_desktop.domain.roadmap_progress import InitiativeProgress, ProgressState, RoadmapProgress
from readiness_desktop.domain.roadmap_setup import ChosenPlan
from readiness_desktop.gui.debt.lines_table import Cell, Column, Line
from readiness_desktop.gui.open_assessment import OpenAssessment
from readiness_desktop.gui.roadmap.edit_table import EditCell, EditTable
from readiness_desktop.gui.roadmap.work_changing import known_initiative, titled
from readiness_desktop.gui.theme import Theme
from readiness_desktop.services.typed_dates import read_day
from readiness_desktop.services.typed_numbers import read_number, shown_number
from readiness_desktop.wording import dates, money, roadmap_progress
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.people import offered_names
from readiness_desktop.wording.translate import _

TITLE, STATE, OWNER, PLANNED, STARTED, FINISHED, DAYS, LEFT, MONEY = range(9)
WHOLE = 820
"""Below so many pixels of table the last day stands below the first one, and what is left below what is spent."""
FIELDS = {
    OWNER: "owner",
    PLANNED: "due",
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
        Column(_("State"), 130),
        Column(_("Owner"), 92),
        Column(_("Planned, due"), 126),
        Column(_("Begun"), 76),
        Column(_("Finished"), 76, needs=WHOLE),
        Column(_("Days spent"), 82, right=True),
        Column(_("Left"), 48, right=True, needs=WHOLE),
        Column(_("Paid"), 94, right=True),
    )


class WorkTable(EditTable):
    """The work; where it is narrow, `folded` tells that figures are to stand below those beside them, or no more."""

    folded = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, _("Work on the roadmap"), work_columns(), parent)
        self.is_folded = False

    def fit(self) -> None:
        """Tell once columns went or came back."""
        super().fit()
        folds = self.isColumnHidden(FINISHED)
        if folds != self.is_folded:
            self.is_folded = folds
            self.folded.emit(folds)


def work_lines(hub: OpenAssessment, found: RoadmapProgress, *, folded: bool = False) -> tuple[Line, ...]:
    """All work in its order; `folded` has the last day below the first one, and what is left below what is spent."""
    held = {one.key: one for one in hub.assessment.current.actions if one.of_roadmap}
    return tuple(_line(hub, one, held.get(one.id), found.on, folded=folded) for one in found.initiatives)


def _line(
    hub: OpenAssessment, one: InitiativeProgress, action: Action | None, on: date, *, folded: bool
) -> Line:
    icon, color = _LOOKS[one.state]
    title = f"{one.id} {titled(hub, one.id)}"
    beside = _("Not in the plan of now") if one.beside else ""
    action = action or Action("", one.id, initiative=one.id)
    state, late = roadmap_progress.state(one.state), roadmap_progress.lateness(one)
    return Line(
        one.id,
        (
            Cell(title, beside, tip=title, wraps=True),
            Cell(state, late, icon=icon, color=color, wraps=True),
            _owner(hub, one.owner),
            *_when(one, action, on, folded=folded),
            *_spent(one, action, folded=folded),
            _paid(hub, one.id, action),
        ),
    )


def _owner(hub: OpenAssessment, owner: str) -> Cell:
    shown = hub.shown_name(owner) if owner else ""
    nobody = "" if hub.locked else _("Name one")
    return EditCell(
        shown or nobody,
        color="text" if shown else "accent_text",
        wraps=True,
        kind="name",
        value=shown,
        written=shown,
        offered=offered_names(hub.assessment.current, hub.newest_round),
    )


def _when(one: InitiativeProgress, action: Action, on: date, *, folded: bool) -> tuple[Cell, ...]:
    due = "" if action.due is None else roadmap_progress.due(action.due, on)
    ended = roadmap_progress.ended(action.finished, on) if folded and action.finished else ""
    planned = roadmap_progress.planned(one, on)
    return (
        _day(action.due, planned, due, color="text_secondary"),
        _day(action.started, _short(action.started, on), ended),
        _day(action.finished, _short(action.finished, on)),
    )


def _spent(one: InitiativeProgress, action: Action, *, folded: bool) -> tuple[Cell, ...]:
    over = one.state in ("done", "dropped")
    left = "" if over else roadmap_progress.figure(one.left_days)
    below = roadmap_progress.left(one.left_days) if folded and not over else ""
    return (
        _figure(action.spent_days, roadmap_progress.spent(one), below),
        _figure(action.left_days, left),
    )


def _paid(hub: OpenAssessment, name: str, action: Action) -> Cell:
    """What was paid, and below it how much of the exit evidence is there."""
    known = known_initiative(hub, name)
    shown = "" if known is None else roadmap_progress.shown_parts(known, action.shown)
    value = action.spent_money
    paid = "" if value is None else money.amount(value, hub.assessment.profile.currency)
    return _figure(value, paid, shown)


def _short(value: date | None, on: date) -> str:
    return "" if value is None else roadmap_progress.short_day(value, on)


def _day(value: date | None, words: str, below: str = "", color: str = "text") -> EditCell:
    written = "" if value is None else dates.day(value)
    return EditCell(
        words, below, color=color, wraps=True, kind="typed", value=value, written=written, read=read_day
    )


def _figure(value: float | None, words: str, below: str = "") -> EditCell:
    return EditCell(
        words,
        below,
        color="text" if value is not None else "text_secondary",
        kind="typed",
        value=value,
        written=shown_number(value),
        read=read_number,
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


def plan_lines(plans: tuple[ChosenPlan, ...], named: Callable[[str], str]) -> tuple[Line, ...]:
    """The plans that were chosen, the newest first; `named` gives a name as it is shown."""
    return tuple(
        Line(
            one.uuid,
            (
                Cell(roadmap_progress.plan_line(one, named)),
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
