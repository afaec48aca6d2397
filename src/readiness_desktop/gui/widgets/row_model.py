"""The model behind a list of rows: each has a title for whoever sees it, and sentences for whoever hears it."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from readiness_desktop.gui.widgets.labels import as_tooltip

Index = QModelIndex | QPersistentModelIndex
AnyRow = TypeVar("AnyRow")


class RowModel(QAbstractTableModel, Generic[AnyRow]):
    """The rows in one column; the row itself under UserRole. `tip` is given where the tooltip says less than `words`.

    With a `key`, rows of the same keys are painted anew in place, and the cursor stays where it stands.
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        title: Callable[[AnyRow], str],
        words: Callable[[AnyRow], str],
        tip: Callable[[AnyRow], str] | None = None,
        key: Callable[[AnyRow], object] | None = None,
    ) -> None:
        super().__init__(parent)
        self.rows: tuple[AnyRow, ...] = ()
        self._title, self._words, self._tip, self._key = title, words, tip or words, key

    def show(self, rows: tuple[AnyRow, ...]) -> None:
        """Show these rows."""
        key = self._key
        if key is not None and [key(row) for row in rows] == [key(row) for row in self.rows]:
            self.rows = rows
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, self.columnCount() - 1))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Number of rows."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """One."""
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The row, its title, or its sentences."""
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return self._title(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_tooltip(self._tip(row))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._words(row)
        return None
