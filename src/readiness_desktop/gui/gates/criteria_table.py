"""The view of the criteria: Enter or a click opens one, Space ticks what is ticked by hand."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from readiness_desktop.domain.gate_facts import GateItem
from readiness_desktop.gui.findings import marks
from readiness_desktop.gui.findings.row_view import RowHeader, RowView, paint_row
from readiness_desktop.gui.gates.criteria_model import (
    DUE,
    EVIDENCE,
    NEEDS,
    NOW,
    STATUS,
    TEXT,
    CriteriaModel,
    ItemRow,
)
from readiness_desktop.gui.gates.looks import item_look
from readiness_desktop.gui.theme import Theme
from readiness_desktop.wording.translate import _

PAD = 16
LINES = 2
LEAST_ROWS = 3
Index = QModelIndex | QPersistentModelIndex


class CriteriaDelegate(QStyledItemDelegate):
    """Paints cells."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        theme = self._theme
        row: ItemRow = index.data(Qt.ItemDataRole.UserRole)
        area = QRect(option.rect)  # pyright: ignore[reportAttributeAccessIssue]
        paint_row(painter, theme, option, index)
        painter.save()
        column, text = index.column(), str(index.data(Qt.ItemDataRole.DisplayRole))
        inner = area.adjusted(PAD if column == TEXT else 8, 0, -8, 0)
        if column == TEXT:
            self._title(painter, inner, row)
        elif column == STATUS:
            icon, ink = item_look(theme, row.item)
            side = theme.scaled(16)
            marks.draw_icon(painter, theme, QRect(inner.left(), inner.top(), side, inner.height()), icon, ink)
            self._lines(painter, inner.adjusted(side + 6, 0, 0, 0), text, "body", ink)
        elif column in (NEEDS, NOW):
            style = "card" if column == NOW else "body"
            color = "text" if column == NOW else "text_secondary"
            self._lines(painter, inner, text, style, color)
        else:
            self._lines(painter, inner, text, "body", "text_secondary")
        painter.restore()

    def _title(self, painter: QPainter, area: QRect, row: ItemRow) -> None:
        theme = self._theme
        label, small = marks.metrics(theme, "body"), marks.metrics(theme, "small")
        below = [(row.about, "text_muted")]
        if row.waiver:
            below.append((row.waiver, "text"))
        used = len(marks.wrapped(label, row.title, area.width(), LINES)) * label.height()
        notes = sum(len(marks.wrapped(small, text, area.width(), LINES)) for text, _color in below)
        top = area.top() + (area.height() - used - notes * small.height()) // 2
        top += marks.draw_lines(
            painter, theme, QRect(area.left(), top, area.width(), used), row.title, "body", "text", LINES
        )
        for text, color in below:
            ink = theme.level(1).ink if color == "text" else color
            room = QRect(area.left(), top, area.width(), LINES * small.height())
            top += marks.draw_lines(painter, theme, room, text, "small", ink, LINES)

    def _lines(self, painter: QPainter, area: QRect, text: str, style: str, color: object) -> None:
        measure = marks.metrics(self._theme, style)
        used = len(marks.wrapped(measure, text, area.width(), LINES)) * measure.height()
        top = QRect(area.left(), area.top() + (area.height() - used) // 2, area.width(), used)
        marks.draw_lines(painter, self._theme, top, text, style, color, LINES)  # type: ignore[arg-type]

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Room for what is longest in the row."""
        view, row = self.parent(), index.data(Qt.ItemDataRole.UserRole)
        width = view.columnWidth(index.column()) if isinstance(view, RowView) else 200
        body, small = marks.metrics(self._theme, "body"), marks.metrics(self._theme, "small")
        if index.column() != TEXT:
            room = width - 16 - (self._theme.scaled(16) + 6 if index.column() == STATUS else 0)
            text = str(index.data(Qt.ItemDataRole.DisplayRole))
            return QSize(40, len(marks.wrapped(body, text, room, LINES)) * body.height() + 16)
        room = width - PAD - 8
        notes = len(marks.wrapped(small, row.about, room, LINES))
        notes += len(marks.wrapped(small, row.waiver, room, LINES))
        lines = len(marks.wrapped(body, row.title, room, LINES))
        return QSize(40, lines * body.height() + notes * small.height() + 14)


class CriteriaTable(RowView):
    """`wanted` carries the criterion that was opened, `ticked` one that Space was pressed on.

    `chosen` tells that the cursor moved, `fitted` that rows may have another height.
    """

    wanted = Signal(object)
    ticked = Signal(object)
    chosen = Signal()
    fitted = Signal()
    keeps_selection = True

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.rows = CriteriaModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(CriteriaDelegate(theme, self))
        self.setHorizontalHeader(RowHeader(theme, self))
        self.setAccessibleName(_("Criteria of the gate"))
        self.clicked.disconnect(self.opened)
        self.doubleClicked.connect(self.opened)
        self.opened.connect(lambda index: self.wanted.emit(self.rows.row(index.row()).item))
        self.selectionModel().currentRowChanged.connect(lambda _now, _before: self._tell())

    def current(self) -> GateItem | None:
        """The criterion under the cursor."""
        index = self.currentIndex()
        return self.rows.row(index.row()).item if index.isValid() else None

    def show_rows(self, rows: tuple[ItemRow, ...]) -> None:
        """Show these criteria, and stay on the one under the cursor."""
        before = self.current()
        self.rows.show(rows)
        self.fit()
        same = before is not None and any(row.item.gate == before.gate for row in rows)
        if before is None or not same or not self.choose(before.key):
            self._stand_on_first()
            self.scrollToTop()

    def choose(self, key: str) -> bool:
        """Stand on a criterion; False where it is not shown."""
        for number, row in enumerate(self.rows.rows):
            if row.item.key == key:
                self.setCurrentIndex(self.rows.index(number, 0))
                return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks."""
        item = self.current()
        if event.key() == Qt.Key.Key_Space and item is not None:
            self.by_keys = True
            self.ticked.emit(item)
            return
        super().keyPressEvent(event)

    def _tell(self) -> None:
        self.viewport().update()
        self.chosen.emit()

    def fit(self) -> None:
        """The criterion takes what is left over; due date and evidence go first where room is short."""
        theme = self._theme
        scale = theme.text_percent / 100
        room = self.viewport().width()
        small = marks.metrics(theme, "small")
        figure = max(small.horizontalAdvance(_("Needs")), small.horizontalAdvance(_("Now"))) + 24
        wide = {
            NEEDS: max(figure, marks.wide(theme, "body", _("Done")) + 18),
            NOW: max(figure, marks.wide(theme, "card", _("Not done")) + 18),
            STATUS: marks.wide(theme, "body", _("Not assessed")) + theme.scaled(16) + 26,
            EVIDENCE: round(max(150 * scale, room * 0.2)),
            DUE: marks.wide(theme, "body", "30 Sep 2026") + 20,
        }
        left = room - sum(wide.values())
        hidden: list[int] = []
        for column in (EVIDENCE, DUE):
            if left < 230 * scale:
                hidden.append(column)
                left += wide[column]
        for column, width in wide.items():
            self.setColumnHidden(column, column in hidden)
            if column not in hidden:
                self.setColumnWidth(column, width)
        self.setColumnWidth(TEXT, max(120, left))
        self.resizeRowsToContents()
        self.fitted.emit()

    def least_height(self) -> int:
        """How high it is with its first rows whole."""
        count = min(LEAST_ROWS, self.model().rowCount())
        return self.horizontalHeader().sizeHint().height() + sum(map(self.rowHeight, range(count))) + 2
