"""The table of the portfolio: names, verdict, index, and a cell for every dimension in the colour of its level."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from readiness_desktop.gui.findings import marks
from readiness_desktop.gui.findings.row_view import RowHeader, RowView, paint_row
from readiness_desktop.gui.icons import draw
from readiness_desktop.gui.portfolio.heat_model import FIRST, INDEX, NAME, VERDICT, HeatModel, HeatRow
from readiness_desktop.gui.portfolio.verdict_mix import mix_height, paint_mix
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.level_glyph import paint_glyph
from readiness_desktop.wording import numbers
from readiness_desktop.wording.translate import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from readiness_desktop.domain.framework import Dimension

_CELL, _INDEX, _VERDICT, _LEAST_NAME = 58, 60, 190, 180
_EDGE, _END, _PAD = 16, 8, 6
_BESIDE = 2
"""So many lines what stands under an issued verdict may take."""


def verdict_height(theme: Theme, beside: str, width: int) -> int:
    """How high a verdict is with what stands under it in this width."""
    room = width - theme.scaled(16) - 7
    small = marks.metrics(theme, "small")
    return theme.line("control") + len(marks.wrapped(small, beside, room, _BESIDE)) * small.height()


class _Cells(QStyledItemDelegate):
    """Draws one cell."""

    def __init__(self, theme: Theme, model: HeatModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._model = theme, model

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        view = self.parent()
        high = view.verticalHeader().defaultSectionSize() if isinstance(view, HeatTable) else 0
        return QSize(_CELL, high)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        paint_row(painter, self._theme, option, index)
        area = QRect(option.rect)  # type: ignore[attr-defined]
        row: HeatRow = index.data(Qt.ItemDataRole.UserRole)
        column = index.column()
        painter.save()
        if column == NAME:
            self._name(painter, area.adjusted(_EDGE, 0, -8, 0), row)
        elif column == VERDICT:
            self._verdict(painter, area.adjusted(8, 0, -4, 0), row)
        elif column == INDEX:
            words = numbers.points(row.index)
            marks.draw_text(painter, self._theme, area.adjusted(8, 0, -8, 0), words, "section", "text")
        else:
            self._heat(painter, area, self._model.points(row, column))
        painter.restore()

    def _name(self, painter: QPainter, area: QRect, row: HeatRow) -> None:
        """Name, whose it is, and the verdict below where that has no column."""
        theme, view = self._theme, self.parent()
        below = isinstance(view, HeatTable) and view.isColumnHidden(VERDICT)
        high, low = theme.line("card"), theme.line("small") if row.second else 0
        under = self._verdict_height(row, area.width()) if below else 0
        top = area.center().y() - (high + low + under) // 2
        upper = QRect(area.left(), top, area.width(), high)
        marks.draw_text(painter, theme, upper, row.first, "card", "text")
        lower = QRect(area.left(), top + high, area.width(), low)
        marks.draw_text(painter, theme, lower, row.second, "small", "text_muted")
        if below:
            self._verdict(painter, QRect(area.left(), top + high + low, area.width(), under), row)

    def _verdict_height(self, row: HeatRow, width: int) -> int:
        if not row.verdict:
            return mix_height(self._theme) + 4
        return verdict_height(self._theme, self._model.beside(row), width)

    def _verdict(self, painter: QPainter, area: QRect, row: HeatRow) -> None:
        theme = self._theme
        if not row.verdict:
            paint_mix(painter, theme, area, self._model.counted(row))
            return
        meaning, beside = theme.verdict(row.verdict), self._model.beside(row)
        high, low = theme.line("control"), marks.metrics(theme, "small").height()
        top = area.center().y() - verdict_height(theme, beside, area.width()) // 2
        side = theme.scaled(16)
        at = QRect(area.left(), top + (high - side) // 2, side, side)
        draw(painter, theme, meaning.icon, at.topLeft().toPointF(), 16, meaning.colors.ink)
        words = QRect(area.left() + side + 7, top, area.width() - side - 7, high)
        marks.draw_text(painter, theme, words, meaning.text, "control", meaning.colors.ink)
        under = QRect(words.left(), top + high, words.width(), low * _BESIDE)
        marks.draw_lines(painter, theme, under, beside, "small", "text_muted", _BESIDE)

    def _heat(self, painter: QPainter, area: QRect, points: float | None) -> None:
        theme = self._theme
        if points is None:
            marks.draw_text(painter, theme, area, "–", "body", "text_muted", marks.CENTRE)
            return
        level = min(4, int(round(points, 9) // 25))
        colors = theme.level(level)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colors.tint)
        inside = area.adjusted(2, 6, -2, -7)
        painter.drawRoundedRect(QRectF(inside), 4, 4)
        side = theme.scaled(12)
        paint_glyph(painter, theme, inside.left() + 5, inside.center().y() - side // 2, 12, level)
        words = inside.adjusted(side + 7, 0, -4, 0)
        marks.draw_text(painter, theme, words, numbers.score(points), "card", colors.ink, marks.RIGHT)


class HeatTable(RowView):
    """`opened` carries the row that Enter or a double click opens; `noted` the one to note something on."""

    picked = Signal()
    noted = Signal(QModelIndex)
    keeps_selection = True

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setAccessibleName(_("Portfolio"))
        self.clicked.disconnect(self.opened)
        self.doubleClicked.connect(self.opened)
        self.source = HeatModel(theme, self)
        self.setModel(self.source)
        self.selectionModel().currentRowChanged.connect(lambda *_rows: self.picked.emit())
        self.setItemDelegate(_Cells(theme, self.source, self))
        header = RowHeader(theme, self)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(False)
        header.sectionClicked.connect(self._sort_by)
        self.setHorizontalHeader(header)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._ask)
        self._order = Qt.SortOrder.DescendingOrder
        self.fit()

    def show_rows(
        self, rows: Sequence[HeatRow], dimensions: tuple[Dimension, ...], by: str = "assessment"
    ) -> None:
        """Show these rows, `by` says of what; the chosen one stays chosen if it is still there."""
        held = self.row()
        self.source.show_rows(rows, dimensions, by)
        self.fit()
        wanted = None if held is None else (held.assessment, held.key)
        found = next(
            (at for at, row in enumerate(self.source.rows) if (row.assessment, row.key) == wanted), -1
        )
        if found >= 0:
            self.selectRow(found)
        self.picked.emit()

    def row(self, index: QModelIndex | None = None) -> HeatRow | None:
        """The row at this index, else the chosen one."""
        at = self.currentIndex() if index is None else index
        return cast("HeatRow", at.data(Qt.ItemDataRole.UserRole)) if at.isValid() else None

    def fit(self) -> None:
        """The name takes what is left; lesser columns go where that is too little."""
        theme = self._theme
        cells = max(0, self.source.columnCount() - FIRST)
        head = str(self.source.headerData(INDEX, Qt.Orientation.Horizontal))
        index = max(theme.scaled(_INDEX), marks.wide(theme, "small", head) + 2 * _EDGE)
        index = max(index, marks.wide(theme, "section", numbers.not_yet()) + _EDGE + 1)
        wide = self.viewport().width() - _END - index - cells * theme.scaled(_CELL)
        verdict = theme.scaled(_VERDICT)
        self.setColumnHidden(VERDICT, wide - verdict < theme.scaled(_LEAST_NAME))
        if not self.isColumnHidden(VERDICT):
            self.setColumnWidth(VERDICT, verdict)
            wide -= verdict
        self.setColumnWidth(NAME, max(theme.scaled(120), wide))
        self.setColumnWidth(INDEX, index)
        for column in range(FIRST, FIRST + cells):
            self.setColumnWidth(column, theme.scaled(_CELL))
        self.verticalHeader().setDefaultSectionSize(self._row_height())

    def _row_height(self) -> int:
        """The same for all rows, so that ten thousand of them need not be measured: as high as the highest needs."""
        theme = self._theme
        least = theme.scaled(theme.size["table_row_two_line"])
        if not self.source.rows:
            return least
        below = self.isColumnHidden(VERDICT)
        width = self.columnWidth(NAME) - _EDGE - 8 if below else self.columnWidth(VERDICT) - 12
        needed = max(verdict_height(theme, beside, width) for beside in ("", *self.source.notes()))
        if not self.source.rows[0].verdict:
            needed = mix_height(theme) + 4
        if below:
            needed += theme.line("card") + theme.line("small")
        return max(least, needed + 2 * _PAD)

    def _sort_by(self, column: int) -> None:
        down, up = Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder
        self._order = up if self._order == down else down
        self.source.sort(column, self._order)
        self.picked.emit()

    def _ask(self, at: QPoint) -> None:
        index = self.indexAt(at)
        if index.isValid():
            self.noted.emit(index)
