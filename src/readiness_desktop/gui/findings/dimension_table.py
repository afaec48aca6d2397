"""The table of dimensions: glyph and name, a bar with range, target and previous round, the score and its change."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from readiness_desktop.domain.explanation import Topic
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.findings import marks
from readiness_desktop.gui.findings.dimension_rows import DimensionRow
from readiness_desktop.gui.findings.row_view import RowView, paint_row
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.labels import as_tooltip
from readiness_desktop.wording import numbers
from readiness_desktop.wording.translate import _

NAME, TRACK, SCORE, CHANGE, CLAIMED = range(5)
PAD = 16
TALLEST = 42
NARROWEST = 100

Index = QModelIndex | QPersistentModelIndex


class DimensionModel(QAbstractTableModel):
    """Rows of the table; the row itself under UserRole, its sentence as tooltip and for a screen reader."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[DimensionRow, ...] = ()
        self._framework: Framework | None = None

    def show(self, framework: Framework, rows: tuple[DimensionRow, ...]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self._framework, self._rows = framework, rows
        self.endResetModel()

    def row(self, number: int) -> DimensionRow:
        """The row with this number."""
        return self._rows[number]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Name, track, score, change, claim of the self-check."""
        return 0 if parent.isValid() else 5

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A heading cannot be chosen."""
        if self._rows[index.row()].kind == "heading":
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The row, its words, or the text of one cell."""
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return row
        if self._framework is None:
            return None
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_tooltip(row.words(self._framework))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.words(self._framework)
        if role == Qt.ItemDataRole.DisplayRole:
            score = numbers.score(row.score) if row.kind != "heading" else ""
            claimed = "" if row.claimed is None else str(row.claimed)
            return (row.name, "", score, row.change, claimed)[index.column()]
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Heads of the columns."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return (_("Dimension"), _("Level"), _("Score"), _("Change"), _("Claimed"))[section]
        return None


def waits(row: DimensionRow) -> bool:
    """Whether this is a module that does not count yet: its name and how far it is take the place of the track."""
    return row.kind == "module" and bool(row.note)


class DimensionDelegate(QStyledItemDelegate):
    """Paints the cells."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        row: DimensionRow = index.data(Qt.ItemDataRole.UserRole)
        area = QRect(option.rect)  # pyright: ignore[reportAttributeAccessIssue]
        if row.kind == "heading":
            painter.fillRect(area, self._theme.color("subtle"))
            if index.column() == NAME:
                wide = area.adjusted(PAD, 0, -PAD, 0)
                marks.draw_text(painter, self._theme, wide, row.name, "small", "text_secondary")
            return
        paint_row(painter, self._theme, option, index)
        painter.save()
        (self._name, self._track, self._score, self._change, self._claimed)[index.column()](
            painter, area, row
        )
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as a track with its triangle, or as two lines of padding around the text."""
        row: DimensionRow = index.data(Qt.ItemDataRole.UserRole)
        line = marks.metrics(self._theme, "body").height()
        table = self.parent()
        if waits(row) and isinstance(table, DimensionTable):
            small = marks.metrics(self._theme, "small")
            room = table.columnWidth(NAME) + table.columnWidth(TRACK) - PAD - 32
            return QSize(60, line + len(marks.wrapped(small, row.note, room, 2)) * small.height() + 8)
        return QSize(60, line + 10 if row.kind == "heading" else max(36, line + 18))

    def _name(self, painter: QPainter, area: QRect, row: DimensionRow) -> None:
        glyph = QRect(area.left() + PAD, area.top(), 16, area.height())
        marks.draw_glyph(painter, self._theme, glyph, row.level)
        text = area.adjusted(PAD + 24, 0, -8, 0)
        if waits(row):
            small = marks.metrics(self._theme, "small").height()
            lines = len(marks.wrapped(marks.metrics(self._theme, "small"), row.note, text.width(), 2))
            tall = marks.metrics(self._theme, "control").height() + lines * small
            text.setTop(area.top() + max(0, (area.height() - tall) // 2))
            head = QRect(text.left(), text.top(), text.width(), tall - lines * small)
            marks.draw_text(painter, self._theme, head, row.name, "control", "text")
            text.setTop(head.bottom() + 1)
            marks.draw_lines(painter, self._theme, text, row.note, "small", "text_muted", 2)
            return
        # The name of a module may be longer than the column, which is cut to the names of the dimensions.
        metrics = marks.metrics(self._theme, "control")
        lines = len(marks.wrapped(metrics, row.name, text.width(), 2))
        text.setTop(area.top() + max(0, (area.height() - lines * metrics.height()) // 2))
        marks.draw_lines(painter, self._theme, text, row.name, "control", "text", 2)

    def _track(self, painter: QPainter, area: QRect, row: DimensionRow) -> None:
        inner = area.adjusted(6, -2, -10, -2)
        if row.score is None:
            marks.draw_text(painter, self._theme, area.adjusted(6, 0, 0, 0), row.note, "small", "text_muted")
            return
        marks.draw_track(
            painter,
            self._theme,
            inner,
            score=row.score,
            lo=row.lo,
            hi=row.hi,
            target=row.target,
            previous=row.previous,
            level=row.level,
        )

    def _score(self, painter: QPainter, area: QRect, row: DimensionRow) -> None:
        inner = area.adjusted(2, 0, -8, 0)
        if row.score is None:
            marks.draw_text(
                painter, self._theme, inner, numbers.not_yet(), "small", "text_muted", marks.RIGHT
            )
            return
        tail = marks.wide(self._theme, "small", "±0.0") + 6
        figure = inner.adjusted(0, 0, -tail, 0)
        marks.draw_text(painter, self._theme, figure, numbers.score(row.score), "card", "text", marks.RIGHT)
        spread = inner.adjusted(inner.width() - tail, 0, 0, 0)
        marks.draw_text(painter, self._theme, spread, row.half_range, "small", "text_muted", marks.RIGHT)

    def _change(self, painter: QPainter, area: QRect, row: DimensionRow) -> None:
        inner = area.adjusted(2, 0, -PAD, 0)
        marks.draw_text(painter, self._theme, inner, row.change, "body", "text_secondary", marks.RIGHT)

    def _claimed(self, painter: QPainter, area: QRect, row: DimensionRow) -> None:
        if row.claimed is not None:
            inner = area.adjusted(2, 0, -PAD, 0)
            words = str(row.claimed)
            marks.draw_text(painter, self._theme, inner, words, "body", "text_secondary", marks.RIGHT)


class DimensionHeader(QHeaderView):
    """Column heads; over the tracks stand the level numbers 0 to 4."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self.setSectionsClickable(False)
        self.setHighlightSections(False)

    def sizeHint(self) -> QSize:
        """One line with its padding."""
        return QSize(200, marks.metrics(self._theme, "small").height() + 10)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """Paint one head."""
        painter.save()
        theme = self._theme
        painter.fillRect(rect, theme.color("surface"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.color("border"))
        if logicalIndex == TRACK:
            inner = rect.adjusted(6, 0, -10, 0)
            for level in range(5):
                x = inner.left() + round(inner.width() * level / 4)
                box = QRect(x - 10, rect.top(), 20, rect.height())
                marks.draw_text(painter, theme, box, str(level), "small", "text_secondary", marks.CENTRE)
        else:
            text = self.model().headerData(logicalIndex, Qt.Orientation.Horizontal)
            left, right, align = (PAD, -4, marks.LEFT) if logicalIndex == NAME else (2, -8, marks.RIGHT)
            if logicalIndex in (CHANGE, CLAIMED):
                right = -PAD
            marks.draw_text(
                painter, theme, rect.adjusted(left, 0, right, 0), text, "small", "text_secondary", align
            )
        painter.restore()


class DimensionTable(RowView):
    """The table itself; `explained` carries the dimension or module of the row that was opened, as a topic."""

    explained = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._model = DimensionModel(self)
        self.setModel(self._model)
        self.setItemDelegate(DimensionDelegate(theme, self))
        self.setHorizontalHeader(DimensionHeader(theme, self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(_("Dimensions"))
        self.opened.connect(self._open)

    def show_rows(self, framework: Framework, rows: tuple[DimensionRow, ...]) -> None:
        """Show these rows and fit the columns to them."""
        self._model.show(framework, rows)
        self.setColumnHidden(CHANGE, not any(row.change for row in rows))
        self.setColumnHidden(CLAIMED, all(row.claimed is None for row in rows))
        self.clearSpans()
        for number, row in enumerate(rows):
            if row.kind == "heading":
                self.setSpan(number, 0, 1, 5)
            elif waits(row):
                self.setSpan(number, NAME, 1, 2)
        self.fit()

    def fit(self) -> None:
        """Give the figures what they need and the track at least as much as it can be read by."""
        metrics = marks.metrics(self._theme, "body")
        small = marks.metrics(self._theme, "small")
        score = marks.wide(self._theme, "body", "0.0") + marks.wide(self._theme, "small", "±0.0") + 34
        score = max(score, small.horizontalAdvance(numbers.not_yet()) + 12)
        change = (
            0
            if self.isColumnHidden(CHANGE)
            else max(marks.wide(self._theme, "body", "+0.0"), small.horizontalAdvance(_("Change"))) + PAD + 8
        )
        claimed = 0 if self.isColumnHidden(CLAIMED) else small.horizontalAdvance(_("Claimed")) + PAD + 8
        names = [
            metrics.horizontalAdvance(self._model.row(i).name)
            for i in range(self._model.rowCount())
            if self._model.row(i).kind == "dimension"
        ]
        room = self.viewport().width() - score - change - claimed
        name = min(max(names, default=100) + PAD + 40, max(round(room * 0.56), room - NARROWEST))
        widths = ((NAME, name), (TRACK, room - name), (SCORE, score), (CHANGE, change), (CLAIMED, claimed))
        for column, width in widths:
            if width:
                self.setColumnWidth(column, max(40, width))
        self.resizeRowsToContents()
        self._spread_rows()

    def _spread_rows(self) -> None:
        """Let rows grow up to the height of the design where the card has room for it."""
        count = self._model.rowCount()
        needed = sum(self.rowHeight(i) for i in range(count))
        spare = self.viewport().height() - needed
        rows = [i for i in range(count) if self._model.row(i).kind != "heading"]
        if rows and spare > 0:
            more = min(spare // len(rows), self._theme.scaled(TALLEST) - self.rowHeight(rows[0]))
            for number in rows:
                self.setRowHeight(number, self.rowHeight(number) + max(0, more))

    def _open(self, index: QModelIndex) -> None:
        row = self._model.row(index.row())
        if row.kind == "dimension":
            self.explained.emit(Topic("dimension", row.id))
        elif row.kind == "module":
            self.explained.emit(Topic("module", row.id))
