"""High answers whose evidence does not carry them: the question, and what would."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from readiness_desktop.gui.findings import marks
from readiness_desktop.gui.findings.row_view import RowHeader, RowView, paint_row
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.labels import as_tooltip
from readiness_desktop.wording.translate import _

PAD = 16
MOST_LINES = 4
Index = QModelIndex | QPersistentModelIndex


class _Model(QAbstractTableModel):
    """Rows of (question, its name, the sentence)."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: tuple[tuple[str, str, str], ...] = ()

    def show(self, rows: tuple[tuple[str, str, str], ...]) -> None:
        """Show these."""
        if rows != self.rows:
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Number of questions."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Question and sentence."""
        return 0 if parent.isValid() else 2

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Heads of the columns."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return (_("Question"), _("What its evidence carries"))[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a cell."""
        words = self.rows[index.row()][index.column() + 1]
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_tooltip(words)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return words
        return None


class _Delegate(QStyledItemDelegate):
    """Words over as many lines as they take."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        area = QRect(option.rect)  # pyright: ignore[reportAttributeAccessIssue]
        paint_row(painter, self._theme, option, index)
        painter.save()
        inner = area.adjusted(PAD if index.column() == 0 else 8, 0, -8, 0)
        text, measure = str(index.data()), marks.metrics(self._theme, "body")
        used = len(marks.wrapped(measure, text, inner.width(), MOST_LINES)) * measure.height()
        top = QRect(inner.left(), inner.top() + (inner.height() - used) // 2, inner.width(), used)
        color = "text" if index.column() == 0 else "text_secondary"
        marks.draw_lines(painter, self._theme, top, text, "body", color, MOST_LINES)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as its lines."""
        view, measure = self.parent(), marks.metrics(self._theme, "body")
        width = view.columnWidth(index.column()) if isinstance(view, RowView) else 200
        room = width - 8 - (PAD if index.column() == 0 else 8)
        lines = len(marks.wrapped(measure, str(index.data()), room, MOST_LINES))
        return QSize(80, lines * measure.height() + 18)


class UnprovenTable(RowView):
    """`question_wanted` carries the question of a row that was clicked or opened with Enter."""

    question_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.answers = _Model(self)
        self.setModel(self.answers)
        self.setItemDelegate(_Delegate(theme, self))
        self.setHorizontalHeader(RowHeader(theme, self))
        self.setAccessibleName(_("High answers without evidence"))
        self.opened.connect(lambda index: self.question_wanted.emit(self.answers.rows[index.row()][0]))

    def show_rows(self, rows: tuple[tuple[str, str, str], ...]) -> None:
        """Show these questions, each with its name and its sentence."""
        self.answers.show(rows)
        self.fit()

    def fit(self) -> None:
        """Two parts for the question, three for the sentence."""
        room = self.viewport().width()
        self.setColumnWidth(0, max(80, round(room * 0.4)))
        self.setColumnWidth(1, max(80, room - round(room * 0.4)))
        self.resizeRowsToContents()
