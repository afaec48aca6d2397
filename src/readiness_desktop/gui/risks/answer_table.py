"""Answers behind a finding: question, level, evidence, and in the last column their points or what they lack."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from readiness_desktop.gui.findings import marks
from readiness_desktop.gui.findings.row_view import RowHeader, RowView, paint_row
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.row_model import RowModel
from readiness_desktop.wording.translate import _

ID, TITLE, ANSWER, EVIDENCE, LAST = range(5)
PAD = 16
BAR_ROOM = 96
NARROW = 560
MOST_LINES = 3

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """An answer, or the line that folds further ones away (`question` empty, `title` its words).

    `share` is the part of the longest bar, None for words in the last column; `lacks` marks words of what is missing.
    """

    question: str
    title: str
    level: int | None
    answer: str
    evidence: str
    last: str
    said: str
    share: float | None = None
    lacks: bool = False


class AnswerModel(RowModel[AnswerRow]):
    """The rows with a text for each cell."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, title=lambda row: row.title, words=lambda row: row.said)
        self.last_head = ""

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Id, title, answer, evidence, points."""
        return 0 if parent.isValid() else 5

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The row, the text of a cell, or its sentences."""
        if role == Qt.ItemDataRole.DisplayRole:
            row = self.rows[index.row()]
            return (row.question, row.title, row.answer, row.evidence, row.last)[index.column()]
        return super().data(index, role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Heads of the columns."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return (_("Question"), "", _("Answer"), _("Evidence"), self.last_head)[section]
        return None


class AnswerDelegate(QStyledItemDelegate):
    """Paints the cells."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        row: AnswerRow = index.data(Qt.ItemDataRole.UserRole)
        area = QRect(option.rect)  # pyright: ignore[reportAttributeAccessIssue]
        paint_row(painter, self._theme, option, index)
        painter.save()
        (self._id, self._title, self._answer, self._evidence, self._last)[index.column()](painter, area, row)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as its lines."""
        row: AnswerRow = index.data(Qt.ItemDataRole.UserRole)
        view, body = self.parent(), marks.metrics(self._theme, "body")
        lines = 1
        if isinstance(view, RowView):
            lines = len(marks.wrapped(body, row.title, view.columnWidth(TITLE) - 16, MOST_LINES))
            if row.share is None and row.last:
                small = marks.metrics(self._theme, "small")
                lines = max(lines, len(marks.wrapped(small, row.last, view.columnWidth(LAST) - 8 - PAD, 2)))
        return QSize(40, max(34, lines * body.height() + 10))

    def _id(self, painter: QPainter, area: QRect, row: AnswerRow) -> None:
        inner = area.adjusted(PAD, 0, -4, 0)
        marks.draw_text(painter, self._theme, inner, row.question, "body", "text_muted")

    def _title(self, painter: QPainter, area: QRect, row: AnswerRow) -> None:
        inner, body = area.adjusted(8, 0, -8, 0), marks.metrics(self._theme, "body")
        lines = len(marks.wrapped(body, row.title, inner.width(), MOST_LINES))
        inner.setTop(area.top() + (area.height() - lines * body.height()) // 2)
        color = "text" if row.question else "text_muted"
        marks.draw_lines(painter, self._theme, inner, row.title, "body", color, MOST_LINES)

    def _answer(self, painter: QPainter, area: QRect, row: AnswerRow) -> None:
        if not row.question:
            return
        inner = area.adjusted(8, 0, -4, 0)
        marks.draw_glyph(painter, self._theme, QRect(inner.left(), area.top(), 16, area.height()), row.level)
        text = inner.adjusted(24, 0, 0, 0)
        color = "text_muted" if row.level is None else self._theme.level(row.level).ink
        number, _space, name = row.answer.partition(" ")
        if row.level is None:
            marks.draw_text(painter, self._theme, text, row.answer, "body", color)
            return
        wide = marks.draw_text(painter, self._theme, text, number, "control", color)
        marks.draw_text(painter, self._theme, text.adjusted(wide + 6, 0, 0, 0), name, "body", "text")

    def _evidence(self, painter: QPainter, area: QRect, row: AnswerRow) -> None:
        inner = area.adjusted(8, 0, -4, 0)
        marks.draw_text(painter, self._theme, inner, row.evidence, "body", "text_secondary")

    def _last(self, painter: QPainter, area: QRect, row: AnswerRow) -> None:
        theme, inner = self._theme, area.adjusted(8, 0, -PAD, 0)
        if row.share is None:
            ink = theme.level(1).ink if row.lacks else theme.color("text_secondary")
            small = marks.metrics(theme, "small")
            lines = len(marks.wrapped(small, row.last, inner.width(), 2))
            inner.setTop(area.top() + (area.height() - lines * small.height()) // 2)
            marks.draw_lines(painter, theme, inner, row.last, "small", ink, 2)
            return
        marks.draw_text(painter, theme, inner, row.last, "body", "text", marks.RIGHT)
        figure = marks.wide(theme, "body", "100") + 8
        room = max(0, inner.width() - figure)
        wide = max(2, round(room * row.share)) if row.share > 0 else 0
        bar = QRect(inner.left() + room - wide, area.center().y() - marks.BAR // 2, wide, marks.BAR)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("now" if row.question else "prev"))
        painter.drawRoundedRect(bar, 2, 2)


class AnswerHeader(RowHeader):
    """The heads; that of points stands over its figures."""

    def __init__(self, theme: Theme, parent: QWidget, *, right: bool) -> None:
        super().__init__(theme, parent)
        self._right = right

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """Paint one head."""
        if logicalIndex != LAST or not self._right:
            super().paintSection(painter, rect, logicalIndex)
            return
        painter.save()
        painter.fillRect(rect, self._theme.color("surface"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), self._theme.color("border"))
        words = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal))
        area = rect.adjusted(8, 0, -PAD, 0)
        marks.draw_text(painter, self._theme, area, words, "small", "text_secondary", marks.RIGHT)
        painter.restore()


class AnswerTable(RowView):
    """`question_wanted` names the question that was opened, `unfolded` tells that the further answers were."""

    question_wanted = Signal(str)
    unfolded = Signal()

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, name: str, last: str, points: bool
    ) -> None:
        super().__init__(theme, parent)
        self._points = points
        self._model = AnswerModel(self)
        self._model.last_head = last
        self.setModel(self._model)
        self.setItemDelegate(AnswerDelegate(theme, self))
        self.setHorizontalHeader(AnswerHeader(theme, self, right=points))
        self.setAccessibleName(name)
        self.opened.connect(self._open)

    @property
    def rows(self) -> tuple[AnswerRow, ...]:
        """What is shown."""
        return self._model.rows

    def show_rows(self, rows: tuple[AnswerRow, ...]) -> None:
        """Show these answers."""
        if rows != self._model.rows:
            self._model.show(rows)
            self.verticalScrollBar().setValue(0)
        self.fit()

    def _open(self, index: QModelIndex) -> None:
        row = self._model.rows[index.row()]
        if row.question:
            self.question_wanted.emit(row.question)
        else:
            self.unfolded.emit()

    def fit(self) -> None:
        """Figures take what they need, the title the rest; where it is narrow the answers are numbers alone."""
        theme, rows = self._theme, self._model.rows
        body, room = marks.metrics(theme, "body"), self.viewport().width()
        narrow = room < theme.scaled(NARROW)
        small = marks.metrics(theme, "small")
        ids = max(body.horizontalAdvance(row.question) for row in rows) if rows else 0
        ids = max(ids, small.horizontalAdvance(_("Question"))) + PAD + 8
        answer = max([*(body.horizontalAdvance(row.answer) for row in rows), 30]) + 8 + 24 + 14
        answer = 8 + 24 + 18 if narrow and not any(row.level is None for row in rows) else answer
        evidence = max([*(body.horizontalAdvance(row.evidence) for row in rows), theme.scaled(60)]) + 16
        last = theme.scaled(BAR_ROOM) + 24 if self._points else max(150, round(room * 0.26))
        if narrow:
            last = theme.scaled(70) + 24 if self._points else max(110, round(room * 0.26))
        last = max(last, small.horizontalAdvance(self._model.last_head) + 8 + PAD + 2)
        self.setColumnHidden(EVIDENCE, narrow)
        widths = [ids, 0, answer, 0 if narrow else evidence, last]
        widths[TITLE] = max(80, room - sum(widths))
        for column, width in enumerate(widths):
            if width:
                self.setColumnWidth(column, width)
        self.resizeRowsToContents()
