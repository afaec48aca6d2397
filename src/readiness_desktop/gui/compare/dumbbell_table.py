"""Dumbbells: each row a line from the earlier to the later figure, the range under the later one, the target dashed."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from readiness_desktop.gui.compare.rows import DumbbellRow
from readiness_desktop.gui.findings import marks
from readiness_desktop.gui.findings.row_view import RowView, paint_row
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.labels import as_tooltip
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.translate import _

NAME, TRACK, CHANGE = range(3)
PAD, SIDE = 16, 12
POINT = 5.0
TALLEST = 55
LEVELS = 4

Index = QModelIndex | QPersistentModelIndex


class DumbbellModel(QAbstractTableModel):
    """Rows of the table; the row itself under UserRole, its sentence as tooltip and for a screen reader."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[DumbbellRow, ...] = ()
        self.points = False

    def show(self, rows: tuple[DumbbellRow, ...], *, points: bool) -> None:
        """Show these rows, in points of 0 to 100 or in levels of 0 to 4."""
        self.beginResetModel()
        self.rows, self.points = rows, points
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Number of rows."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Name, line, change."""
        return 0 if parent.isValid() else 3

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A heading cannot be chosen."""
        if self.rows[index.row()].heading:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The row, its words, or the text of one cell."""
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_tooltip(row.words)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.words
        if role == Qt.ItemDataRole.DisplayRole:
            return (row.name, "", row.change)[index.column()]
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Heads of the columns."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            first = _("In the order of the pack") if self.points else _("Sorted by change")
            return (first, _("Exposure") if self.points else _("Level"), _("Change"))[section]
        return None


class DumbbellDelegate(QStyledItemDelegate):
    """Paints the cells."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Room for the points and the whisker under them."""
        row: DumbbellRow = index.data(Qt.ItemDataRole.UserRole)
        line = marks.metrics(self._theme, "body").height()
        return QSize(60, line + 8 if row.heading else max(36, line + 18))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        row: DumbbellRow = index.data(Qt.ItemDataRole.UserRole)
        theme, area = self._theme, QRect(option.rect)  # pyright: ignore[reportAttributeAccessIssue]
        if row.heading:
            painter.fillRect(area, theme.color("subtle"))
            if index.column() == NAME:
                inner = area.adjusted(PAD, 0, -PAD, 0)
                marks.draw_text(painter, theme, inner, row.name, "small", "text_secondary")
            return
        paint_row(painter, theme, option, index)
        painter.save()
        if index.column() == NAME:
            inner = area.adjusted(PAD, 0, -6, 0)
            measure = marks.metrics(theme, "control")
            lines = len(marks.wrapped(measure, row.name, inner.width(), 2))
            inner.setTop(area.top() + max(0, (area.height() - lines * measure.height()) // 2))
            marks.draw_lines(painter, theme, inner, row.name, "control", "text", 2)
        elif index.column() == CHANGE:
            inner = area.adjusted(2, 0, -PAD, 0)
            marks.draw_text(painter, theme, inner, row.change, "card", "text", marks.RIGHT)
        else:
            self._line(painter, area.adjusted(SIDE, 0, -SIDE, 0), row)
        painter.restore()

    def _line(self, painter: QPainter, area: QRect, row: DumbbellRow) -> None:
        theme = self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

        def place(value: float) -> float:
            return area.left() + area.width() * min(max(value, 0.0), row.full) / row.full

        middle = area.center().y() - 2.0
        painter.setPen(QPen(theme.color("grid"), 1))
        painter.drawLine(QPointF(area.left(), middle), QPointF(area.right(), middle))
        for step in range(LEVELS + 1):
            x = place(row.full * step / LEVELS)
            painter.drawLine(QPointF(x, middle - 4), QPointF(x, middle + 4))
        if row.before is not None and row.after is not None:
            painter.setPen(QPen(theme.color("prev"), 3))
            painter.drawLine(QPointF(place(row.before), middle), QPointF(place(row.after), middle))
        if row.target is not None:
            marks.draw_target_key(painter, theme, place(row.target), round(middle))
        if row.lo is not None and row.hi is not None:
            low = middle + 9
            painter.setPen(QPen(theme.color("now"), 1.3))
            left, right = place(row.lo), place(row.hi)
            painter.drawLine(QPointF(left, low), QPointF(right, low))
            for x in (left, right):
                painter.drawLine(QPointF(x, low - 3), QPointF(x, low + 3))
        if row.before is not None:
            painter.setPen(QPen(theme.color("prev"), 1.6))
            painter.setBrush(theme.color("surface"))
            painter.drawEllipse(QPointF(place(row.before), middle), POINT, POINT)
        if row.after is not None:
            fill = theme.color("now") if row.level is None else theme.level(row.level).fill
            painter.setPen(QPen(theme.color("surface"), 1))
            painter.setBrush(fill)
            painter.drawEllipse(QPointF(place(row.after), middle), POINT + 0.5, POINT + 0.5)
        else:
            marks.draw_text(painter, theme, area, _("Not yet"), "small", "text_muted", marks.RIGHT)


class DumbbellHeader(QHeaderView):
    """Column heads; over the lines stand the figures of their scale."""

    def __init__(self, theme: Theme, model: DumbbellModel, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme, self._model = theme, model
        self.setSectionsClickable(False)
        self.setHighlightSections(False)

    def sizeHint(self) -> QSize:
        """One line with its padding."""
        return QSize(200, marks.metrics(self._theme, "small").height() + 12)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """Paint one head."""
        theme = self._theme
        painter.save()
        painter.fillRect(rect, theme.color("surface"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.color("border"))
        if logicalIndex == TRACK:
            inner = rect.adjusted(SIDE, 0, -SIDE, 0)
            for step in range(LEVELS + 1):
                shown = written(step * 25 if self._model.points else step)
                x = inner.left() + round(inner.width() * step / LEVELS)
                box = QRect(x - 16, rect.top(), 32, rect.height())
                marks.draw_text(painter, theme, box, shown, "small", "text_secondary", marks.CENTRE)
        else:
            words = str(self._model.headerData(logicalIndex, Qt.Orientation.Horizontal))
            left, right, align = (PAD, -4, marks.LEFT) if logicalIndex == NAME else (2, -PAD, marks.RIGHT)
            inner = rect.adjusted(left, 0, right, 0)
            marks.draw_text(painter, theme, inner, words, "small", "text_secondary", align)
        painter.restore()


class DumbbellTable(RowView):
    """The table itself."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._model = DumbbellModel(self)
        self.setModel(self._model)
        self.setItemDelegate(DumbbellDelegate(theme, self))
        self.setHorizontalHeader(DumbbellHeader(theme, self._model, self))
        self.setAccessibleName(_("Figures before and after"))

    @property
    def rows(self) -> tuple[DumbbellRow, ...]:
        """What is shown."""
        return self._model.rows

    def show_rows(self, rows: tuple[DumbbellRow, ...], *, points: bool = False) -> None:
        """Show these rows."""
        self.clearSpans()
        self._model.show(rows, points=points)
        for number, row in enumerate(rows):
            if row.heading:
                self.setSpan(number, 0, 1, 3)
        self.fit()

    def fit(self) -> None:
        """The line takes what names and changes leave; rows grow where there is room."""
        theme, room = self._theme, self.viewport().width()
        measure = marks.metrics(theme, "control")
        rows = [row for row in self._model.rows if not row.heading]
        widest = max((marks.wide(theme, "card", row.change) for row in rows), default=20)
        change = max(widest, marks.wide(theme, "small", _("Change"))) + PAD + 10
        names = max((measure.horizontalAdvance(row.name) for row in rows), default=100) + PAD + 8
        name = min(names, max(theme.scaled(110), round(room * 0.36)))
        for column, width in ((NAME, name), (TRACK, room - name - change), (CHANGE, change)):
            self.setColumnWidth(column, max(24, width))
        self.resizeRowsToContents()
        needed = sum(self.rowHeight(n) for n in range(self._model.rowCount()))
        self.setMinimumHeight(self.horizontalHeader().sizeHint().height() + needed + 4)
        spare = self.viewport().height() - needed
        if rows and spare > 0:
            for number, row in enumerate(self._model.rows):
                if not row.heading:
                    most = theme.scaled(TALLEST) - self.rowHeight(number)
                    self.setRowHeight(number, self.rowHeight(number) + max(0, min(spare // len(rows), most)))
