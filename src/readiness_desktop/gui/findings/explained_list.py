"""The lines of an explanation: what each is, how it comes in, its figure, and an arrow where it leads further down."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from readiness_desktop.gui.findings import marks
from readiness_desktop.gui.findings.row_view import RowView, paint_row
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.labels import as_tooltip
from readiness_desktop.wording.explained_steps import Line

PAD = 12
LINES = 3
ARROW = 16

Index = QModelIndex | QPersistentModelIndex


class LineModel(QAbstractListModel):
    """The lines; the line itself under UserRole."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: tuple[Line, ...] = ()

    def show(self, lines: tuple[Line, ...]) -> None:
        """Show these lines."""
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Number of lines."""
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The line, its name, or its sentence."""
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return line.term
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_tooltip(line.words)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return line.words
        return None


class LineDelegate(QStyledItemDelegate):
    """Paints a line: name over how, the figure at the right; results stand out in weight and ground."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one line."""
        theme = self._theme
        line: Line = index.data(Qt.ItemDataRole.UserRole)
        area = QRect(option.rect)  # pyright: ignore[reportAttributeAccessIssue]
        if line.result:
            painter.fillRect(area, theme.color("subtle"))
        paint_row(painter, theme, option, index)
        painter.save()
        words, figure, arrow = self._columns(area, line)
        style = self._style(line)
        high = marks.metrics(theme, style).height()
        names, hows = self._wrapped(words.width(), line)
        used = names * high + hows * marks.metrics(theme, "small").height()
        top = area.top() + (area.height() - used) // 2
        box = QRect(words.left(), top, words.width(), used)
        drawn = marks.draw_lines(painter, theme, box, line.term, style, "text", 2)
        if line.how:
            below = QRect(words.left(), top + drawn, words.width(), used)
            marks.draw_lines(painter, theme, below, line.how, "small", "text_secondary", LINES)
        box = QRect(figure.left(), top, figure.width(), high)
        marks.draw_text(painter, theme, box, line.value, style, "text", marks.RIGHT)
        if line.leads is not None:
            marks.draw_icon(painter, theme, arrow, "chevron-right", theme.color("text_muted"))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as its words and the padding."""
        view = self.parent()
        width = view.viewport().width() if isinstance(view, RowView) else 500
        line: Line = index.data(Qt.ItemDataRole.UserRole)
        words = self._columns(QRect(0, 0, width, 10), line)[0]
        names, hows = self._wrapped(words.width(), line)
        high = names * marks.metrics(self._theme, self._style(line)).height()
        return QSize(width, high + hows * marks.metrics(self._theme, "small").height() + 14)

    @staticmethod
    def _style(line: Line) -> str:
        return "card" if line.result or line.decides else "body"

    def _wrapped(self, width: int, line: Line) -> tuple[int, int]:
        names = len(marks.wrapped(marks.metrics(self._theme, self._style(line)), line.term, width, 2))
        small = marks.metrics(self._theme, "small")
        return names, len(marks.wrapped(small, line.how, width, LINES)) if line.how else 0

    def _columns(self, area: QRect, line: Line) -> tuple[QRect, QRect, QRect]:
        """Words, figure and arrow."""
        side = self._theme.scaled(ARROW)
        arrow = QRect(area.right() - PAD - side, area.top(), side, area.height())
        wide = min(marks.wide(self._theme, self._style(line), line.value) + 4, area.width() // 2)
        figure = QRect(arrow.left() - 6 - wide, area.top(), wide, area.height())
        left = area.left() + PAD
        return QRect(left, area.top(), figure.left() - left - 12, area.height()), figure, arrow


class ExplainedList(RowView):
    """The list; `wanted` carries the topic that a line leads to."""

    wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._model = LineModel(self)
        self.setModel(self._model)
        self.setItemDelegate(LineDelegate(theme, self))
        self.horizontalHeader().hide()
        self.opened.connect(self._lead)

    @property
    def lines(self) -> tuple[Line, ...]:
        """What is shown."""
        return self._model.lines

    def show_lines(self, lines: tuple[Line, ...], row: int = 0) -> None:
        """Show these and stand on one of them."""
        self._model.show(lines)
        self.fit()
        if lines:
            self.setCurrentIndex(self._model.index(min(row, len(lines) - 1), 0))

    def fit(self) -> None:
        """One column over the whole width, rows as high as their words."""
        self.setColumnWidth(0, self.viewport().width())
        for number in range(self._model.rowCount()):
            self.setRowHeight(number, self.sizeHintForIndex(self._model.index(number, 0)).height())

    def _lead(self, index: QModelIndex) -> None:
        leads = self._model.lines[index.row()].leads
        if leads is not None:
            self.wanted.emit(leads)
