"""The tasks of running a system as a model: what is typical, and who answers for each."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QWidget

from readiness_desktop.domain.agreements import Duty
from readiness_desktop.domain.catalogue import OwnershipTask
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.ownership import OwnershipResult
from readiness_desktop.gui.widgets.labels import as_tooltip
from readiness_desktop.wording import ownership
from readiness_desktop.wording.translate import _

TASK, TYPICAL, PERSON, DEPUTY, HOURS, TEAM = range(6)
FIELDS = {PERSON: "person", DEPUTY: "deputy", HOURS: "hours", TEAM: "building_team"}

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class DutyRow:
    """A task with its duty; `shown` has a number in place of names where people are not shown by name."""

    task: OwnershipTask
    duty: Duty
    shown: Duty
    lacks: tuple[str, ...]

    def words(self, column: int) -> tuple[str, str]:
        """The first and second line of a cell."""
        if column == TASK:
            return self.task.task, self.task.trigger
        if column == TYPICAL:
            hours = self.task.hours_text
            return self.task.accountable, hours if any(one.isalpha() for one in hours) else _(
                "{hours} h"
            ).format(hours=hours)
        if column == PERSON:
            several, role = "several" in self.lacks, "role" in self.lacks
            note = _("more than one") if several else _("no person’s name") if role else ""
            return self.shown.person or _("Nobody yet"), note
        if column == DEPUTY:
            same, role = "same" in self.lacks, "deputy_role" in self.lacks
            note = _("the person") if same else _("no person’s name") if role else ""
            return self.shown.deputy or _("Nobody yet"), note
        if column == HOURS:
            return ("–" if self.duty.hours is None else ownership.hours(self.duty.hours)), ""
        return (_("Yes") if self.duty.building_team else _("No")), ""


def duty_rows(framework: Framework, result: OwnershipResult, shown: OwnershipResult) -> tuple[DutyRow, ...]:
    """One row a task of the pack."""
    known = {task.id: task for task in framework.ownership_tasks}
    return tuple(
        DutyRow(known[row.id], row.duty, other.duty, row.lacks)
        for row, other in zip(result.tasks, shown.tasks, strict=True)
    )


class DutyModel(QAbstractTableModel):
    """`edited` carries the task, the field and its new value."""

    edited = Signal(str, str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[DutyRow, ...] = ()
        self.names: tuple[str, ...] = ()
        self._editable = False
        self.refused: dict[str, str] = {}
        """Task -> hours that were typed and not taken; they stay in the cell until they are mended."""

    def show(self, rows: tuple[DutyRow, ...], names: tuple[str, ...], *, editable: bool) -> None:
        """Show these rows; `names` are offered for people. The cursor stays where the tasks are the same."""
        same = [row.task.id for row in rows] == [row.task.id for row in self.rows]
        same = same and editable == self._editable
        if not same:
            self.refused.clear()
        if not same:
            self.beginResetModel()
        self.rows, self.names, self._editable = rows, names, editable
        if same:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, TEAM))
        else:
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Number of tasks."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Task, typical, accountable, deputy, hours, building team."""
        return 0 if parent.isValid() else 6

    def flags(self, index: Index) -> Qt.ItemFlag:
        """What is agreed can be edited while the round is open."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        can = self._editable and index.column() in (PERSON, DEPUTY, HOURS)
        return flags | Qt.ItemFlag.ItemIsEditable if can else flags

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Heads of the columns."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            heads = (
                _("Task"),
                _("Typically"),
                _("Accountable"),
                _("Deputy"),
                _("Hours"),
                _("Builds it"),
            )
            return heads[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The shown text of a cell, the value to edit, or the row itself under UserRole."""
        row = self.rows[index.row()]
        words = self.refused.get(row.task.id, "") if index.column() == HOURS else ""
        words = words or ", ".join(filter(None, row.words(index.column())))
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role == Qt.ItemDataRole.EditRole and index.column() in FIELDS:
            return getattr(row.shown, FIELDS[index.column()])
        if role == Qt.ItemDataRole.DisplayRole:
            return words
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_tooltip(words)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.headerData(index.column(), Qt.Orientation.Horizontal)}: {words}"
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tell what was entered, unless it is what stands there."""
        column = index.column()
        if role != Qt.ItemDataRole.EditRole or column not in FIELDS or not self._editable:
            return False
        row = self.rows[index.row()]
        if column == HOURS:
            self.refused.pop(row.task.id, None)
            self.dataChanged.emit(index, index)
        if value in (getattr(row.duty, FIELDS[column]), getattr(row.shown, FIELDS[column])):
            return False
        self.edited.emit(row.task.id, FIELDS[column], value)
        return True
