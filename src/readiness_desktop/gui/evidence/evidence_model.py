"""The evidence of a round as a table: title, kind, date, grade as it counts, until when, size, answers on it."""

from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.widgets.labels import as_tooltip
from readiness_desktop.services.evidence_list import Listed
from readiness_desktop.wording import dates, evidence
from readiness_desktop.wording.sizes import size
from readiness_desktop.wording.translate import _

TITLE, KIND, DATE, GRADE, UNTIL, SIZE, RESTS = range(7)
Index = QModelIndex | QPersistentModelIndex


class EvidenceModel(QAbstractTableModel):
    """One row a piece of evidence. `edited` carries its uuid, the column and the new value."""

    edited = Signal(str, int, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.framework: Framework | None = None
        self._rows: tuple[Listed, ...] = ()
        self._editable = False
        self.pictures: dict[str, QImage] = {}

    def show(self, framework: Framework, rows: tuple[Listed, ...], *, editable: bool) -> None:
        """Show these rows."""
        same = [row.item.uuid for row in rows] == [row.item.uuid for row in self._rows]
        if not same:
            self.beginResetModel()
        self.framework, self._rows, self._editable = framework, rows, editable
        if same and rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, RESTS))
        elif not same:
            self.endResetModel()

    def row(self, number: int) -> Listed:
        """The row with this number."""
        return self._rows[number]

    def number_of(self, uuid: str) -> int:
        """The number of the row of a piece of evidence; -1 without one."""
        return next((n for n, row in enumerate(self._rows) if row.item.uuid == uuid), -1)

    def take_picture(self, sha256: str, image: QImage) -> None:
        """Show the small picture of a file."""
        self.pictures[sha256] = image
        for number, row in enumerate(self._rows):
            if row.item.sha256 == sha256:
                index = self.index(number, TITLE)
                self.dataChanged.emit(index, index)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Number of pieces."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Title to answers."""
        return 0 if parent.isValid() else RESTS + 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Title, kind, date and grade are edited in their cells while the round is open."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        own = index.column() in (TITLE, KIND, DATE, GRADE)
        return flags | Qt.ItemFlag.ItemIsEditable if own and self._editable else flags

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Heads of the columns."""
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return (
            _("Evidence"),
            _("Kind"),
            _("Date"),
            _("Counts as"),
            _("In full"),
            _("Size"),
            _("Answers on it"),
        )[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The shown text of a cell, the value to edit, or the row itself under UserRole."""
        row, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role == Qt.ItemDataRole.EditRole:
            return self._value(row, column)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._shown(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_tooltip(self._shown(row, column))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.headerData(column, Qt.Orientation.Horizontal)}: {self._shown(row, column)}"
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tell what was entered, unless it is what stands there."""
        row = self._rows[index.row()]
        if role != Qt.ItemDataRole.EditRole or value == self._value(row, index.column()):
            return False
        self.edited.emit(row.item.uuid, index.column(), value)
        return True

    @staticmethod
    def _value(row: Listed, column: int) -> Any:
        item = row.item
        return {TITLE: item.title, KIND: item.kind, DATE: _day(item.dated), GRADE: item.grade}.get(column)

    def _shown(self, row: Listed, column: int) -> str:
        item = row.item
        if self.framework is None:
            return ""
        if column == TITLE:
            return item.title or _("Without a title")
        if column == KIND:
            return evidence.kind_name(self.framework, item.kind)
        if column == DATE:
            return _day(item.dated) or _("No date")
        if column == GRADE:
            return evidence.counts_now(self.framework, item.grade, row.counts)
        if column == UNTIL:
            return evidence.until(row.last_day, expired=row.expired)
        if column == SIZE:
            return size(item.file_size) if item.sha256 else _("No file")
        return ", ".join(row.rests)


def _day(day: date | None) -> str:
    return "" if day is None else dates.day(day)
