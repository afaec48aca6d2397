"""A list of things before and after: title and note at the left, two marks with an arrow at the right."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from readiness_desktop.gui.compare.rows import PairRow
from readiness_desktop.gui.findings import marks
from readiness_desktop.gui.findings.row_view import RowView, paint_row
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.row_model import RowModel

PAD = 16
ARROW = 16
TALLEST = 60

Index = QModelIndex | QPersistentModelIndex


class PairDelegate(QStyledItemDelegate):
    """Paints a row."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines and the padding."""
        theme = self._theme
        lines = marks.metrics(theme, "body").height() + marks.metrics(theme, "small").height()
        return QSize(80, max(theme.scaled(46), lines + 14))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        row: PairRow = index.data(Qt.ItemDataRole.UserRole)
        theme, area = self._theme, QRect(option.rect)  # pyright: ignore[reportAttributeAccessIssue]
        paint_row(painter, theme, option, index)
        painter.save()
        right = area.right() - PAD
        if row.effect:
            wide = max(theme.scaled(46), marks.wide(theme, "card", row.effect))
            box = QRect(right - wide, area.top(), wide, area.height())
            marks.draw_text(painter, theme, box, row.effect, "card", "text", marks.RIGHT)
            right -= wide + 14
        if row.kind == "level":
            right = self._levels(painter, area, right, row)
        elif row.kind == "gate":
            right = self._gates(painter, area, right, row)
        text = QRect(area.left() + PAD, area.top(), right - area.left() - PAD - 10, area.height())
        body, small = marks.metrics(theme, "body"), marks.metrics(theme, "small")
        used = body.height() + (small.height() if row.note else 0)
        top = area.top() + (area.height() - used) // 2
        line = QRect(text.left(), top, text.width(), body.height())
        marks.draw_text(painter, theme, line, row.title, "body", "text")
        if row.note:
            below = QRect(text.left(), top + body.height(), text.width(), small.height())
            marks.draw_text(painter, theme, below, row.note, "small", "text_secondary")
        painter.restore()

    def _levels(self, painter: QPainter, area: QRect, right: int, row: PairRow) -> int:
        right = self._level(painter, area, right, row.after, row.level_after, "card")
        right = self._arrow(painter, area, right)
        return self._level(painter, area, right, row.before, row.level_before, "body")

    def _level(
        self, painter: QPainter, area: QRect, right: int, words: str, level: int | None, style: str
    ) -> int:
        theme = self._theme
        if level is None:
            wide = marks.wide(theme, "small", words)
            box = QRect(right - wide, area.top(), wide, area.height())
            marks.draw_text(painter, theme, box, words, "small", "text_muted", marks.RIGHT)
            return right - wide - 6
        figure = marks.wide(theme, "card", "0") + 2
        box = QRect(right - figure, area.top(), figure, area.height())
        marks.draw_text(painter, theme, box, words, style, "text", marks.RIGHT)
        glyph = QRect(right - figure - 22, area.top(), 16, area.height())
        marks.draw_glyph(painter, theme, glyph, level)
        return glyph.left() - 8

    def _gates(self, painter: QPainter, area: QRect, right: int, row: PairRow) -> int:
        right = self._gate(painter, area, right, row.after)
        right = self._arrow(painter, area, right)
        return self._gate(painter, area, right, row.before)

    def _gate(self, painter: QPainter, area: QRect, right: int, status: str) -> int:
        theme, wide = self._theme, self._theme.scaled(16)
        meaning = theme.gate(status or "MISSING")
        box = QRect(right - wide, area.top(), wide, area.height())
        ink = meaning.colors.ink if status else theme.color("text_muted")
        marks.draw_icon(painter, theme, box, meaning.icon, ink)
        return box.left() - 6

    def _arrow(self, painter: QPainter, area: QRect, right: int) -> int:
        box = QRect(right - ARROW, area.top(), ARROW, area.height())
        marks.draw_icon(painter, self._theme, box, "arrow-right", "text_secondary", 12)
        return box.left() - 6


class PairList(RowView):
    """`wanted` carries the id of the row that was opened."""

    wanted = Signal(str)

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, name: str, grows: bool = False
    ) -> None:
        super().__init__(theme, parent)
        self._grows = grows
        self._model = RowModel[PairRow](self, title=lambda row: row.words, words=lambda row: row.words)
        self.setModel(self._model)
        self.setItemDelegate(PairDelegate(theme, self))
        self.horizontalHeader().hide()
        self.setAccessibleName(name)
        self.opened.connect(self._open)

    @property
    def rows(self) -> tuple[PairRow, ...]:
        """What is shown."""
        return self._model.rows

    def show_rows(self, rows: tuple[PairRow, ...]) -> None:
        """Show these rows."""
        if rows != self._model.rows:
            self._model.show(rows)
            self.fit()

    def height_for(self, most: int) -> int:
        """How high it is with at most so many rows."""
        return min(most, self._model.rowCount()) * max(0, self.sizeHintForRow(0)) + 2

    def fit(self) -> None:
        """One column as wide as the list; rows grow where that is wished and there is room."""
        self.setColumnWidth(0, self.viewport().width())
        self.resizeRowsToContents()
        count = self._model.rowCount()
        spare = self.viewport().height() - sum(self.rowHeight(n) for n in range(count))
        if self._grows and count and spare > 0:
            for number in range(count):
                most = self._theme.scaled(TALLEST) - self.rowHeight(number)
                self.setRowHeight(number, self.rowHeight(number) + max(0, min(spare // count, most)))

    def _open(self, index: QModelIndex) -> None:
        row = self._model.rows[index.row()]
        if row.id:
            self.wanted.emit(row.id)
