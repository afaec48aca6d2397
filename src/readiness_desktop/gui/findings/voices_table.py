"""Two quiet tables about respondents: how each side sees the dimensions, and the questions with most disagreement."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from readiness_desktop.gui.findings import marks
from readiness_desktop.gui.findings.row_view import RowHeader, RowView, paint_row
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.labels import as_tooltip

PAD = 16
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class WordRow:
    """A row of words: `question` is where it leads, `flagged` puts a sign before its last cell, `said` is all of it."""

    question: str
    cells: tuple[str, ...]
    flagged: bool
    said: str


class WordModel(QAbstractTableModel):
    """Rows of words under heads."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heads: tuple[str, ...] = ("",)
        self.rows: tuple[WordRow, ...] = ()

    def show(self, heads: tuple[str, ...], rows: tuple[WordRow, ...]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self.heads, self.rows = heads, rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Number of rows."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Number of heads."""
        return 0 if parent.isValid() else len(self.heads)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The heads."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self.heads[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell, the row, or all it says."""
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.cells[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_tooltip(row.said)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.said
        return None


class _WordDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = self._theme
        row: WordRow = index.data(Qt.ItemDataRole.UserRole)
        area = QRect(option.rect)  # pyright: ignore[reportAttributeAccessIssue]
        paint_row(painter, theme, option, index)
        painter.save()
        first = index.column() == 0
        inner = area.adjusted(PAD if first else 8, 0, -8, 0)
        color = "text" if first else "text_secondary"
        if row.flagged and index.column() == len(row.cells) - 1:
            ink = theme.level(1).ink
            side = theme.scaled(16)
            sign = QRect(inner.left(), inner.top(), side, inner.height())
            marks.draw_icon(painter, theme, sign, "triangle-alert", ink)
            marks.draw_text(painter, theme, inner.adjusted(side + 6, 0, 0, 0), row.cells[-1], "control", ink)
        else:
            marks.draw_text(painter, theme, inner, row.cells[index.column()], "body", color)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(60, max(34, marks.metrics(self._theme, "body").height() + 16))


class WordTable(RowView):
    """`question_wanted` names the question of the row that was opened."""

    question_wanted = Signal(str)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.words = WordModel(self)
        self.setModel(self.words)
        self.setItemDelegate(_WordDelegate(theme, self))
        self.setHorizontalHeader(RowHeader(theme, self))
        self.setAccessibleName(name)
        self.opened.connect(self._open)

    def _open(self, index: QModelIndex) -> None:
        question = self.words.rows[index.row()].question
        if question:
            self.question_wanted.emit(question)

    def show_rows(self, heads: tuple[str, ...], rows: tuple[WordRow, ...]) -> None:
        """Show these rows."""
        if (heads, rows) != (self.words.heads, self.words.rows):
            self.words.show(heads, rows)
            self.fit()

    def fit(self) -> None:
        """Every column but the first is as wide as its words, the first takes the rest."""
        model, room = self.words, self.viewport().width()
        widths = [0] * len(model.heads)
        for column in range(1, len(model.heads)):
            cells = [(row.cells[column], row.flagged) for row in model.rows]
            said = [(model.heads[column], False), *cells]
            last = column == len(model.heads) - 1
            sign = self._theme.scaled(16) + 6
            widths[column] = 20 + max(
                marks.wide(self._theme, "control", words) + (sign if last and flagged else 0)
                for words, flagged in said
            )
        rest = sum(widths)
        least = round(room * 0.25)
        if rest > room - least and rest:
            widths = [round(width * (room - least) / rest) for width in widths]
        widths[0] = room - sum(widths)
        for column, width in enumerate(widths):
            self.setColumnWidth(column, max(40, width))
        self.resizeRowsToContents()
