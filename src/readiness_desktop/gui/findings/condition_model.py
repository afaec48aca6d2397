"""The conditions of the verdict as a table that can be edited: what, who, by when, with which evidence, how far."""

from typing import Any, Literal

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QWidget

from readiness_desktop.domain.conditions import ConditionRow
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.issued import OWN
from readiness_desktop.domain.results import Results
from readiness_desktop.gui.widgets.labels import as_tooltip
from readiness_desktop.wording import dates, verdicts
from readiness_desktop.wording.translate import _

TEXT, OWNER, DUE, EVIDENCE, STATUS = range(5)
Index = QModelIndex | QPersistentModelIndex
Status = Literal["open", "done"]


class ConditionModel(QAbstractTableModel):
    """One row a condition. `edited` carries the key, the column and the new value (text, date, None or status)."""

    edited = Signal(str, int, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._framework: Framework | None = None
        self._results: Results | None = None
        self._rows: tuple[ConditionRow, ...] = ()
        self._editable = False
        self.people: tuple[str, ...] = ()

    def show(
        self,
        framework: Framework,
        results: Results,
        rows: tuple[ConditionRow, ...],
        *,
        people: tuple[str, ...],
        editable: bool,
    ) -> None:
        """Show these rows; `people` are offered as owners."""
        same = [r.key for r in rows] == [r.key for r in self._rows]
        if not same:
            self.beginResetModel()
        self._framework, self._results, self._rows = framework, results, rows
        self.people, self._editable = people, editable
        if same and rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, STATUS))
        elif not same:
            self.endResetModel()

    def row(self, number: int) -> ConditionRow:
        """The row with this number."""
        return self._rows[number]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Number of conditions."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Condition, owner, due, evidence, status."""
        return 0 if parent.isValid() else 5

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Everything but the condition's own text can be edited while the round is open."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        row = self._rows[index.row()]
        own = index.column() == TEXT or (row.closes_itself and index.column() in (EVIDENCE, STATUS))
        return flags if own or not self._editable else flags | Qt.ItemFlag.ItemIsEditable

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Heads of the columns."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return (_("Condition"), _("Owner"), _("Due"), _("Closing evidence"), _("Status"))[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The shown text of a cell, the value to edit, or the row itself under UserRole."""
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role == Qt.ItemDataRole.EditRole:
            return self._value(row, index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self.shown(row, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_tooltip(self.shown(row, index.column()))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            head = self.headerData(index.column(), Qt.Orientation.Horizontal)
            return f"{head}: {self.shown(row, index.column())}"
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tell what was entered, unless it is what stands there."""
        row = self._rows[index.row()]
        if role != Qt.ItemDataRole.EditRole or value == self._value(row, index.column()):
            return False
        self.edited.emit(row.key, index.column(), value)
        return True

    def shown(self, row: ConditionRow, column: int) -> str:
        """The text of a cell."""
        if self._framework is None or self._results is None:
            return ""
        if column == TEXT:
            return verdicts.condition(self._framework, self._results, row.condition)
        if column == OWNER:
            return row.owner or _("Choose an owner")
        if column == DUE:
            return dates.day(row.due) if row.due is not None else _("Choose a date")
        if column == EVIDENCE:
            nothing = _("Name what closes it") if row.key == OWN else _("The next round shows it")
            return "; ".join(row.evidence) or nothing
        return status_words(row)

    def _value(self, row: ConditionRow, column: int) -> Any:
        if column == OWNER:
            return row.owner
        if column == DUE:
            return row.due
        if column == EVIDENCE:
            return row.action.closing_evidence if row.action is not None else ""
        if column == STATUS:
            return "done" if row.done else "open"
        return None


def status_words(row: ConditionRow) -> str:
    """How far a condition is, in words."""
    if row.done:
        return _("Done, to be shown")
    if row.overdue:
        # Nobody agreed on the default; what is over is the launch that it is counted from.
        return _("Launch date passed") if row.due_is_default else _("Overdue")
    if not row.owner.strip():
        return _("No owner yet")
    return _("No date yet") if row.due is None else _("Agreed")
