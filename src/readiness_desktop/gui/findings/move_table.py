"""What would change the verdict: the list of moves, each a question with its level and evidence before and after."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.next_verdict import Move, Way
from readiness_desktop.gui.findings import marks
from readiness_desktop.gui.findings.row_view import RowView, paint_row
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.labels import as_tooltip
from readiness_desktop.wording.translate import _

QUESTION, CHANGE, EVIDENCE = range(3)
PAD = 16
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class MoveRow:
    """A move with the words of the framework."""

    move: Move
    title: str
    grade_from: str
    grade: str

    @property
    def change(self) -> str:
        """The level before and after, in words; the level alone where only the evidence changes."""
        if self.move.level == self.move.level_from:
            return _("Level {level} stays").format(level=self.move.level)
        return _("Level {before} to {after}").format(before=self.move.level_from, after=self.move.level)

    @property
    def evidence(self) -> str:
        """The grade of evidence that is needed, in words."""
        if self.move.grade == self.move.grade_from:
            return self.grade
        return _("{before} to {after}").format(before=self.grade_from, after=self.grade)


def move_rows(framework: Framework, way: Way) -> tuple[MoveRow, ...]:
    """The moves in their order."""
    return tuple(
        MoveRow(
            move,
            framework.question(move.question).title,
            framework.grade(move.grade_from).name,
            framework.grade(move.grade).name,
        )
        for move in way.moves
    )


class MoveModel(QAbstractTableModel):
    """One row a move."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[MoveRow, ...] = ()

    def show(self, rows: tuple[MoveRow, ...]) -> None:
        """Show these moves."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row(self, number: int) -> MoveRow:
        """The row with this number."""
        return self._rows[number]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Number of moves."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Question, level, evidence."""
        return 0 if parent.isValid() else 3

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The row or its words."""
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return row
        texts = (f"{row.move.question} {row.title}", row.change, row.evidence)
        if role == Qt.ItemDataRole.DisplayRole:
            return texts[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_tooltip(", ".join(texts))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(texts)
        return None


class MoveDelegate(QStyledItemDelegate):
    """Paints a move."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        theme = self._theme
        row: MoveRow = index.data(Qt.ItemDataRole.UserRole)
        area = QRect(option.rect)  # pyright: ignore[reportAttributeAccessIssue]
        paint_row(painter, theme, option, index)
        painter.save()
        inner = area.adjusted(PAD if index.column() == QUESTION else 8, 0, -8, 0)
        text = index.data(Qt.ItemDataRole.DisplayRole)
        if index.column() == QUESTION:
            wide = marks.metrics(theme, "label").horizontalAdvance("DP.00") + 8
            box = QRect(inner.left(), inner.top(), wide, inner.height())
            marks.draw_text(painter, theme, box, row.move.question, "label", "text_secondary")
            marks.draw_text(painter, theme, inner.adjusted(wide, 0, 0, 0), row.title, "body")
        elif index.column() == CHANGE:
            marks.draw_glyph(painter, theme, inner, row.move.level)
            marks.draw_text(painter, theme, inner.adjusted(24, 0, 0, 0), text, "body")
        else:
            marks.draw_text(painter, theme, inner, text, "body", "text_secondary")
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """One line and its padding."""
        return QSize(80, max(36, marks.metrics(self._theme, "body").height() + 18))


class MoveTable(RowView):
    """The list; `question_wanted` names the question of the move that was opened."""

    question_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._model = MoveModel(self)
        self.setModel(self._model)
        self.setItemDelegate(MoveDelegate(theme, self))
        self.horizontalHeader().hide()
        self.setAccessibleName(_("What would change the verdict"))
        self.opened.connect(
            lambda index: self.question_wanted.emit(self._model.row(index.row()).move.question)
        )

    def show_rows(self, rows: tuple[MoveRow, ...]) -> None:
        """Show these moves."""
        self._model.show(rows)
        self.fit()

    def fit(self) -> None:
        """The question takes what the other two leave."""
        room = self.viewport().width()
        metrics = marks.metrics(self._theme, "body")
        rows = [self._model.row(i) for i in range(self._model.rowCount())]
        change = max((marks.wide(self._theme, "body", r.change) for r in rows), default=100) + 52
        evidence = max((metrics.horizontalAdvance(r.evidence) for r in rows), default=100) + PAD + 16
        evidence = min(evidence, round(room * 0.35))
        for column, width in ((QUESTION, room - change - evidence), (CHANGE, change), (EVIDENCE, evidence)):
            self.setColumnWidth(column, max(40, width))
        self.resizeRowsToContents()
