"""The rows of the roadmap's table for Qt, with the windows and the length of the time axis."""

from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from readiness_desktop.gui.roadmap.plan_rows import PlanRow, days_from
from readiness_desktop.gui.widgets.labels import as_tooltip
from readiness_desktop.wording.translate import _

TITLE, OWNER, EFFORT, WEEKS = range(4)
Index = QModelIndex | QPersistentModelIndex


class PlanModel(QAbstractTableModel):
    """Rows of the plan; `edges` are the ends of the windows and `days` the length of the time axis, in days."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[PlanRow, ...] = ()
        self.edges: tuple[int, ...] = ()
        self.days = 364
        self.first: date | None = None
        self.under = ""

    def show(
        self, rows: tuple[PlanRow, ...], edges: tuple[int, ...], days: int, first: date, under: str
    ) -> None:
        """Show these rows over a time axis of so many days from `first`; `under` says how they are grouped."""
        self.beginResetModel()
        self._rows, self.edges, self.days = rows, edges, max(days, 1)
        self.first, self.under = first, under
        self.endResetModel()

    def row(self, number: int) -> PlanRow:
        """The row with this number."""
        return self._rows[number]

    def number_of(self, name: str) -> int:
        """The number of the row of an initiative or question; -1 without one."""
        return next((i for i, row in enumerate(self._rows) if row.id == name), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Title, owner, effort, weeks."""
        return 0 if parent.isValid() else 4

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A heading cannot be chosen."""
        if self._rows[index.row()].kind == "heading":
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Heads of the columns."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return (_("Initiative"), _("Owner role"), _("Effort"), self._counted())[section]
        if role == Qt.ItemDataRole.AccessibleDescriptionRole and orientation == Qt.Orientation.Horizontal:
            return (self._counted(), "", _("days"), "")[section]
        if role == Qt.ItemDataRole.ToolTipRole and orientation == Qt.Orientation.Horizontal:
            return as_tooltip(self.under if section == TITLE else "")
        return None

    def _counted(self) -> str:
        return "" if self.first is None else days_from(self.first)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The row, its sentence, or the text of one cell."""
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return (row.title, row.owner, row.effort, row.remark)[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_tooltip(row.words)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.words
        return None
