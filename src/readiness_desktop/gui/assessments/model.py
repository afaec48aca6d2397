"""The rows of the home list for a table view, with what they sort and filter by."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from readiness_desktop.gui.widgets.labels import as_tooltip
from readiness_desktop.wording import dates, issued, numbers, self_check
from readiness_desktop.wording.translate import _

if TYPE_CHECKING:
    from readiness_desktop.domain.summary import Summary
    from readiness_desktop.gui.theme import Theme
    from readiness_desktop.services.library import Row

NAME, INDEX, VERDICT, TREND, GATES, STATUS, CHANGED = range(7)
_Index = QModelIndex | QPersistentModelIndex
_VERDICT_ORDER = {"FIX": 0, "CONDITIONS": 1, "LAUNCH": 2, "INCONCLUSIVE": 3}
_SEGMENTS = ("all", "open", "final", "archive")


def segment_of(row: Row) -> str:
    """Where a row belongs: `open`, `final` or `archive`."""
    if row.archived:
        return "archive"
    return "final" if row.status == "final" else "open"


def counts(rows: Sequence[Row]) -> dict[str, int]:
    """How many rows each segment has; `all` leaves out the archive."""
    found: dict[str, int] = dict.fromkeys(_SEGMENTS, 0)
    for row in rows:
        segment = segment_of(row)
        found[segment] += 1
        if segment != "archive":
            found["all"] += 1
    return found


def status_words(row: Row) -> tuple[str, str]:
    """The status of a row and the line below it."""
    summary = row.summary
    if row.later:
        return _standing_words(row), ""
    if summary is None:
        return (_("Being recomputed") if row.stale and not row.stuck else _("Cannot be read")), ""
    status = _standing_words(row)
    depth = self_check.depth_name(summary.depth, summary.depth_name or summary.depth)
    if row.stale:
        old = _("not up to date, of {day}").format(day=dates.day(summary.as_of))
        return status, old if row.stuck else _("being recomputed")
    below = _("{depth}, {answered} of {required}").format(
        depth=depth, answered=summary.answered, required=summary.required
    )
    return status, below


def _standing_words(row: Row) -> str:
    return _("Archived") if row.archived else _("Final") if row.status == "final" else _("Draft")


def changed_words(row: Row, today: datetime) -> str:
    """The day of the last change; with its year where that is another one."""
    local = row.changed.astimezone()
    return dates.day_near(local.date(), today)


def verdict_words(summary: Summary, theme: Theme) -> str:
    """The verdict that counts, with the computed one where that is another."""
    name = theme.verdict(summary.in_force).text
    if not summary.issued:
        return name
    return f"{name}, {issued.beside_computed(theme.verdict(summary.verdict).text)}"


def spoken(row: Row, theme: Theme) -> str:
    """A row in one sentence for a screen reader."""
    summary = row.summary
    if row.later:
        return _("{project}, {client}: {status}").format(
            project=row.project, client=row.client, status=status_words(row)[0]
        )
    if summary is None:
        return _("An assessment that cannot be read")
    if summary.self_check:
        return _("{project}, {client}: {status}, {done}. {none}").format(
            project=summary.project,
            client=summary.client,
            status=status_words(row)[0],
            done=status_words(row)[1],
            none=self_check.none_here(),
        )
    said = _("{project}, {client}: {verdict}, index {index}, {status}")
    return said.format(
        project=summary.project,
        client=summary.client,
        verdict=verdict_words(summary, theme),
        index=numbers.points(summary.index),
        status=status_words(row)[0],
    )


class AssessmentModel(QAbstractTableModel):
    """The rows that are shown of those the library gave: of one segment, with every typed word, in an order.

    `rows` are all, `shown` those shown. A proxy would ask Python for every comparison; a key a row is enough.
    """

    def __init__(self, theme: Theme, parent: Any = None) -> None:
        super().__init__(parent)
        self.marked: tuple[str, ...] = ()
        self._theme = theme
        self.rows: tuple[Row, ...] = ()
        self.shown: list[Row] = []
        self._segment, self._words = "all", ()
        self._column, self._order = CHANGED, Qt.SortOrder.DescendingOrder

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Take other rows."""
        self.rows = rows
        self._arrange()

    def keep(self, segment: str, typed: str) -> None:
        """Show this segment and these words."""
        self._segment, self._words = segment, tuple(typed.casefold().split())
        self._arrange()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by a column; equal ones stay in the order of the library."""
        self._column, self._order = column, order
        self.layoutAboutToBeChanged.emit()
        # The chosen row stays chosen, wherever it goes.
        held = self.persistentIndexList()
        rows = [self.shown[index.row()] for index in held]
        self.shown = self._ordered()
        places = {row.assessment: number for number, row in enumerate(self.shown)}
        moved = [
            self.index(places[row.assessment], index.column()) for row, index in zip(rows, held, strict=True)
        ]
        self.changePersistentIndexList(held, moved)
        self.layoutChanged.emit()

    def _arrange(self) -> None:
        self.beginResetModel()
        self.shown = self._ordered()
        self.endResetModel()

    def _ordered(self) -> list[Row]:
        kept = [row for row in self.rows if self._fits(row)]
        column = self._column
        kept.sort(
            key=lambda row: self._sort_value(row, column), reverse=self._order == Qt.SortOrder.DescendingOrder
        )
        return kept

    def _fits(self, row: Row) -> bool:
        segment = segment_of(row)
        if self._segment != segment and not (self._segment == "all" and segment != "archive"):
            return False
        if not self._words:
            return True
        text = f"{row.client} {row.project}".casefold()
        return all(word in text for word in self._words)

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.shown)

    def columnCount(self, parent: _Index | None = None) -> int:
        return 7

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return (
            # The head stands over the initials: 8 pixels further in than the style sheet puts it.
            "\N{EN SPACE}" + _("Client and project"),
            _("Index, likely range"),
            _("Verdict"),
            _("Trend"),
            _("Gates"),
            _("Status"),
            _("Changed"),
        )[section]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.shown[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = spoken(row, self._theme) if index.column() == NAME else None
            return (
                _("Marked for Compare: {row}").format(row=said)
                if said and row.assessment in self.marked
                else said
            )
        if role == Qt.ItemDataRole.ToolTipRole and row.summary is not None:
            words = {
                NAME: f"{row.summary.project}\n{row.summary.client}",
                STATUS: "\n".join(status_words(row)),
            }
            if row.summary.issued:
                words[VERDICT] = verdict_words(row.summary, self._theme)
            if row.summary.self_check:
                words |= dict.fromkeys((INDEX, VERDICT, GATES), self_check.none_here())
            return as_tooltip(words.get(index.column(), ""))
        return None

    def _sort_value(self, row: Row, column: int) -> Any:
        if column == CHANGED:
            return row.changed_at
        if column == NAME and row.known:
            return f"{row.project} {row.client}".casefold()
        if column == VERDICT:
            return _VERDICT_ORDER.get(row.verdict, -1)
        if column == STATUS and row.known:
            return status_words(row)[0]
        summary = row.summary
        if summary is None:
            return "" if column in (NAME, STATUS) else -1.0
        return self._summary_value(row, summary, column)

    def _summary_value(self, row: Row, summary: Summary, column: int) -> Any:
        if column == INDEX:
            return -1.0 if summary.index is None else summary.index
        if column == TREND:
            earlier = [value for value in summary.trend if value is not None]
            return summary.index - earlier[-1] if earlier and summary.index is not None else -1000.0
        if column == GATES:
            return summary.gates_met / summary.gates if summary.gates else -1.0
        return status_words(row)[0]
