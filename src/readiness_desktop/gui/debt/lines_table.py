"""A table of rows with one or two lines in each cell: the register, what is proposed, and the years of paydown."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from readiness_desktop.gui.findings import marks
from readiness_desktop.gui.findings.row_view import RowHeader, RowView, paint_row
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.labels import as_tooltip

PAD = 16
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell. `color` is a token or `level0` to `level4`; `strong` sets the first line semibold.

    `wraps` lets the first line go on in a second one; `tip` is said instead of both where it is given. `brief` is
    painted for the first line where that does not fit, so that a figure is never cut.
    """

    first: str
    second: str = ""
    icon: str = ""
    color: str = "text"
    strong: bool = False
    wraps: bool = False
    tip: str = ""
    brief: str = ""

    @property
    def said(self) -> str:
        """Both lines."""
        return ", ".join(line for line in (self.first, self.second) if line)


@dataclass(frozen=True, slots=True)
class Column:
    """`width` in pixels at a text size of 100 %, 0 takes what is left; below `needs` pixels of table it is hidden.

    `tip` says what its figures are.
    """

    head: str
    width: int
    right: bool = False
    needs: int = 0
    tip: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One row: `key` says of what."""

    key: str
    cells: tuple[Cell, ...]


class LinesModel(QAbstractTableModel):
    """The rows; the cell itself under UserRole."""

    def __init__(self, columns: tuple[Column, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.columns = columns
        self.lines: tuple[Line, ...] = ()

    def show(self, lines: tuple[Line, ...]) -> None:
        """Show these rows; where they are the same things, nobody loses the place."""
        same = [one.key for one in lines] == [one.key for one in self.lines]
        if not same:
            self.beginResetModel()
        self.lines = lines
        if not same:
            self.endResetModel()
        elif lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(lines) - 1, len(self.columns) - 1))

    def number_of(self, key: str) -> int:
        """The number of a row; -1 without one."""
        return next((number for number, line in enumerate(self.lines) if line.key == key), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Number of rows."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Heads of the columns, and what they say under the pointer."""
        if role == Qt.ItemDataRole.ToolTipRole and orientation == Qt.Orientation.Horizontal:
            return as_tooltip(self.columns[section].tip) if self.columns[section].tip else None
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self.columns[section].head
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The cell, or its words."""
        cell = self.lines[index.row()].cells[index.column()]
        if role == Qt.ItemDataRole.UserRole:
            return cell
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.said
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_tooltip(cell.tip or cell.said)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            head = self.columns[index.column()].head
            return f"{head}: {cell.said}" if head else cell.said
        return None


class LinesHeader(RowHeader):
    """Heads of figures stand at the right, as the figures do."""

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """Paint one head."""
        model = self.model()
        if not isinstance(model, LinesModel) or not model.columns[logicalIndex].right:
            super().paintSection(painter, rect, logicalIndex)
            return
        painter.save()
        painter.fillRect(rect, self._theme.color("surface"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), self._theme.color("border"))
        area, words = rect.adjusted(4, 0, -8, 0), model.columns[logicalIndex].head
        marks.draw_text(painter, self._theme, area, words, "small", "text_secondary", marks.RIGHT)
        painter.restore()


class LinesDelegate(QStyledItemDelegate):
    """Paints a cell on one or two lines."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        theme = self._theme
        cell: Cell = index.data(Qt.ItemDataRole.UserRole)
        model = index.model()
        area = QRect(option.rect)  # pyright: ignore[reportAttributeAccessIssue]
        paint_row(painter, theme, option, index)
        inner = area.adjusted(PAD if index.column() == 0 else 8, 0, -8, 0)
        right = isinstance(model, LinesModel) and model.columns[index.column()].right
        align = marks.RIGHT if right else marks.LEFT
        painter.save()
        if cell.icon:
            side = theme.scaled(16)
            box = QRect(inner.left(), inner.top(), side, inner.height())
            marks.draw_icon(painter, theme, box, cell.icon, self._ink(cell))
            inner.setLeft(inner.left() + side + 10)
        style, small = _style(cell, right=right), marks.metrics(theme, "small").height()
        measure = marks.metrics(theme, style)
        lines = len(marks.wrapped(measure, cell.first, inner.width(), 2)) if cell.wraps else 1
        high = measure.height() * max(1, lines)
        top = inner.top() + (inner.height() - high - (small if cell.second else 0)) // 2
        words = QRect(inner.left(), top, inner.width(), high)
        if cell.wraps:
            marks.draw_lines(painter, theme, words, cell.first, style, self._ink(cell), 2)
        else:
            shown = fitting(cell, measure, inner.width())
            marks.draw_text(painter, theme, words, shown, style, self._ink(cell), align)
        if cell.second:
            below = QRect(inner.left(), top + high, inner.width(), small)
            marks.draw_text(painter, theme, below, cell.second, "small", "text_secondary", align)
        painter.restore()

    def _ink(self, cell: Cell) -> Any:
        if cell.color.startswith("level"):
            return self._theme.level(int(cell.color[5:])).ink
        return self._theme.color(cell.color)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines and the padding, more where a long first line has a second below it."""
        theme = self._theme
        cell: Cell = index.data(Qt.ItemDataRole.UserRole)
        view, small = self.parent(), marks.metrics(theme, "small").height()
        lines = marks.metrics(theme, "body").height() + small
        if cell.wraps and isinstance(view, RowView):
            edge = (PAD if index.column() == 0 else 8) + 8 + (theme.scaled(16) + 10 if cell.icon else 0)
            measure = marks.metrics(theme, _style(cell, right=False))
            shown = marks.wrapped(measure, cell.first, view.columnWidth(index.column()) - edge, 2)
            lines = max(lines, measure.height() * len(shown) + (small if cell.second else 0))
        return QSize(60, max(theme.scaled(44), lines + 14))


def fitting(cell: Cell, measure: QFontMetrics, width: int) -> str:
    """What of a cell is painted on its first line: in full, or the brief form where room is short."""
    wide = measure.horizontalAdvance(cell.first) > width
    return cell.brief if cell.brief and wide else cell.first


def _style(cell: Cell, *, right: bool) -> str:
    if not cell.strong:
        return "body"
    return "card" if right else "label"


class LinesTable(RowView):
    """`chosen` carries the key of the row under the cursor, `acted` that of a click or Enter with its column.

    Enter has column -1. `gone` carries the row on which Delete was pressed.
    """

    chosen = Signal(str)
    acted = Signal(str, int)
    gone = Signal(str)

    def __init__(
        self, theme: Theme, name: str, columns: tuple[Column, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self.lines = LinesModel(columns, self)
        self.setModel(self.lines)
        self.setItemDelegate(LinesDelegate(theme, self))
        self.setHorizontalHeader(LinesHeader(theme, self))
        self.setAccessibleName(name)
        self.clicked.connect(lambda index: self.acted.emit(self._key(index), index.column()))
        self.selectionModel().currentChanged.connect(self._tell)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these rows."""
        self.lines.show(tuple(lines))
        self.fit()

    def current(self) -> str:
        """The key of the row under the cursor, empty without one."""
        return self._key(self.currentIndex())

    def choose(self, key: str) -> bool:
        """Stand on a row; False where it is not shown."""
        number = self.lines.number_of(key)
        if number >= 0:
            self.setCurrentIndex(self.lines.index(number, 0))
        return number >= 0

    def _key(self, index: QModelIndex) -> str:
        known = index.isValid() and index.row() < len(self.lines.lines)
        return self.lines.lines[index.row()].key if known else ""

    def _tell(self, current: QModelIndex, _before: QModelIndex) -> None:
        self.viewport().update()
        if current.isValid():
            self.chosen.emit(self._key(current))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Delete are for the row under the cursor."""
        key = self.current()
        if key and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.by_keys = True
            self.acted.emit(key, -1)
            return
        if key and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.gone.emit(key)
            return
        super().keyPressEvent(event)

    def fit(self) -> None:
        """Columns that need more room than there is are hidden; the one without a width takes the rest."""
        scale, room = self._theme.text_percent / 100, self.viewport().width()
        rest, used = 0, 0
        for number, column in enumerate(self.lines.columns):
            hidden = room / scale < column.needs
            self.setColumnHidden(number, hidden)
            if not column.width:
                rest = number
            elif not hidden:
                self.setColumnWidth(number, round(column.width * scale))
                used += round(column.width * scale)
        self.setColumnWidth(rest, max(80, room - used))
        self.resizeRowsToContents()
