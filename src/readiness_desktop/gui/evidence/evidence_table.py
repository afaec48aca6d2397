"""The view of the evidence: rows with a small picture, edited in their cells; Enter opens the file of a row."""

from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from readiness_desktop.domain.evidence import shown_file_name
from readiness_desktop.gui.evidence.evidence_model import (
    DATE,
    GRADE,
    KIND,
    RESTS,
    SIZE,
    TITLE,
    UNTIL,
    EvidenceModel,
)
from readiness_desktop.gui.evidence.picture_box import paint_picture
from readiness_desktop.gui.evidence.pictures import icon_of
from readiness_desktop.gui.findings import marks
from readiness_desktop.gui.findings.row_view import RowHeader, RowView, paint_row
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.checks import ComboBox
from readiness_desktop.gui.widgets.text_limit import limit_line
from readiness_desktop.services.answering import GRADES
from readiness_desktop.services.evidence_list import Listed
from readiness_desktop.wording.translate import _

PAD = 16
PICTURE = 36
Index = QModelIndex | QPersistentModelIndex


class EvidenceDelegate(QStyledItemDelegate):
    """Paints cells and makes their editors."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        theme = self._theme
        row: Listed = index.data(Qt.ItemDataRole.UserRole)
        area = QRect(option.rect)  # pyright: ignore[reportAttributeAccessIssue]
        paint_row(painter, theme, option, index)
        painter.save()
        inner = area.adjusted(PAD if index.column() == TITLE else 8, 0, -8, 0)
        text = str(index.data(Qt.ItemDataRole.DisplayRole))
        if index.column() == TITLE:
            self._title(painter, inner, row, text, index)
        elif index.column() in (GRADE, UNTIL) and row.expired:
            box = QRect(inner.left(), inner.top(), theme.scaled(16), inner.height())
            marks.draw_icon(painter, theme, box, "calendar-clock", theme.level(1).ink)
            words = inner.adjusted(theme.scaled(16) + 6, 0, 0, 0)
            self._lines(painter, words, text, "small")
        elif index.column() == RESTS:
            marks.draw_text(painter, theme, inner, text, "body", "accent_text")
        else:
            quiet = (index.column() == DATE and row.item.dated is None) or (
                index.column() == SIZE and not row.item.sha256
            )
            self._lines(painter, inner, text, "body", "text_muted" if quiet else "text_secondary")
        painter.restore()

    def _lines(self, painter: QPainter, area: QRect, text: str, style: str, color: str = "text") -> None:
        measure = marks.metrics(self._theme, style)
        used = len(marks.wrapped(measure, text, area.width(), 2)) * measure.height()
        top = QRect(area.left(), area.top() + (area.height() - used) // 2, area.width(), used)
        marks.draw_lines(painter, self._theme, top, text, style, color, 2)

    def _title(self, painter: QPainter, area: QRect, row: Listed, text: str, index: Index) -> None:
        theme, model = self._theme, index.model()
        side = theme.scaled(PICTURE)
        box = QRectF(area.left(), area.top() + (area.height() - side) / 2, side, side)
        image = model.pictures.get(row.item.sha256) if isinstance(model, EvidenceModel) else None
        if image is not None:
            painted = paint_picture(painter, image, box)
            painter.setPen(theme.color("border"))
            painter.drawRect(painted.adjusted(0, 0, -1, -1))
        else:
            marks.draw_icon(painter, theme, box.toRect(), icon_of(row.item), "text_secondary", 20)
        words = area.adjusted(side + 12, 0, 0, 0)
        below = shown_file_name(row.item) or row.item.link
        body, small = marks.metrics(theme, "label").height(), marks.metrics(theme, "small").height()
        used = body + (small if below else 0)
        top = words.top() + (words.height() - used) // 2
        marks.draw_text(painter, theme, QRect(words.left(), top, words.width(), body), text, "label")
        if below:
            line = QRect(words.left(), top + body, words.width(), small)
            marks.draw_text(painter, theme, line, below, "small", "text_muted")

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Room for two lines and for the picture."""
        lines = marks.metrics(self._theme, "label").height() + marks.metrics(self._theme, "small").height()
        return QSize(60, max(lines, self._theme.scaled(PICTURE)) + 16)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A field for words, a list for what is one of several."""
        model = index.model()
        row: Listed = index.data(Qt.ItemDataRole.UserRole)
        if (
            index.column() in (KIND, GRADE)
            and isinstance(model, EvidenceModel)
            and model.framework is not None
        ):
            framework = model.framework
            box = ComboBox(parent, theme=self._theme)
            if index.column() == KIND:
                for kind in framework.evidence_kinds:
                    box.addItem(kind.name, kind.id)
            else:
                best = next(
                    (one.best for one in framework.evidence_kinds if one.id == row.item.kind), GRADES[-1]
                )
                for grade in GRADES[: GRADES.index(best) + 1]:
                    box.addItem(framework.grade(grade).name, grade)
            box.setAccessibleName(str(model.headerData(index.column(), Qt.Orientation.Horizontal)))
            box.activated.connect(lambda _row: self._finish(box))
            return box
        line = QLineEdit(parent)
        line.setFont(self._theme.font("body"))
        line.setAccessibleName(_("Title") if index.column() == TITLE else _("Date"))
        limit_line(line)
        return line

    def _finish(self, editor: QWidget) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show the value that stands."""
        value = index.data(Qt.ItemDataRole.EditRole)
        if isinstance(editor, ComboBox):
            editor.setCurrentIndex(max(0, editor.findData(value)))
        elif isinstance(editor, QLineEdit):
            editor.setText(str(value))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Tell the model what was entered."""
        value: Any = None
        if isinstance(editor, ComboBox):
            value = editor.currentData()
        elif isinstance(editor, QLineEdit):
            value = editor.text().strip()
        model.setData(index, value)  # type: ignore[arg-type]


class EvidenceTable(RowView):
    """`chosen` carries the row under the cursor, `file_wanted` one that is to be opened, `gone` one to remove.

    `question_wanted` carries the id that was clicked among the answers.
    """

    chosen = Signal(object)
    file_wanted = Signal(object)
    gone = Signal(object)
    question_wanted = Signal(str)
    keeps_selection = True

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.rows = EvidenceModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(EvidenceDelegate(theme, self))
        self.setHorizontalHeader(RowHeader(theme, self))
        self.setAccessibleName(_("Evidence"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.clicked.disconnect(self.opened)
        self._pressed = QPoint()
        self.clicked.connect(self._click)
        self.doubleClicked.connect(self._double_click)
        self.opened.connect(lambda index: self.file_wanted.emit(self.rows.row(index.row())))
        self.selectionModel().currentRowChanged.connect(self._tell)

    def current(self) -> Listed | None:
        """The row under the cursor."""
        index = self.currentIndex()
        return self.rows.row(index.row()) if index.isValid() else None

    def in_sight(self) -> tuple[Listed, ...]:
        """The rows that the list shows now."""
        count = self.rows.rowCount()
        first, last = self.rowAt(0), self.rowAt(max(0, self.viewport().height() - 1))
        # Below the last row there is none.
        shown = range(max(0, first), count if last < 0 else min(count, last + 1))
        return tuple(self.rows.row(number) for number in shown)

    def choose(self, uuid: str) -> bool:
        """Stand on a piece of evidence; False where it is not shown."""
        number = self.rows.number_of(uuid)
        if number >= 0:
            self.setCurrentIndex(self.rows.index(number, 0))
        return number >= 0

    def stand_on_one(self, uuid: str) -> None:
        """Stand on this one, else on the first."""
        if not self.choose(uuid) and self.rows.rowCount():
            self._stand_on_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete removes the row under the cursor."""
        row = self.current()
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and row is not None:
            self.gone.emit(row)
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where: a cell may have several answers."""
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def _click(self, index: QModelIndex) -> None:
        if index.column() == RESTS:
            question = self.question_at(index, self._pressed)
            if question:
                self.question_wanted.emit(question)

    def question_at(self, index: QModelIndex, at: QPoint) -> str:
        """The question whose id stands at this point of a cell, empty beside them."""
        row, x = self.rows.row(index.row()), at.x() - self.visualRect(index).left() - 8
        left = 0
        for question in row.rests:
            right = left + marks.wide(self._theme, "body", question + ", ")
            if left <= x < right:
                return question
            left = right
        return ""

    def _double_click(self, index: QModelIndex) -> None:
        if index.column() != RESTS:
            self.file_wanted.emit(self.rows.row(index.row()))

    def _tell(self, current: QModelIndex, _before: QModelIndex) -> None:
        self.viewport().update()
        if current.isValid():
            self.chosen.emit(self.rows.row(current.row()))

    def fit(self) -> None:
        """The title takes what is left over; kind, size and date go first where room is short."""
        scale = self._theme.text_percent / 100
        room = self.viewport().width()
        widths = {KIND: 118, DATE: 100, GRADE: 128, UNTIL: 140, SIZE: 76, RESTS: 112}
        hidden = [
            c for c, least in ((SIZE, 1000), (KIND, 900), (DATE, 640), (UNTIL, 520)) if room / scale < least
        ]
        used = 0
        for column, width in widths.items():
            self.setColumnHidden(column, column in hidden)
            if column not in hidden:
                self.setColumnWidth(column, round(width * scale))
                used += round(width * scale)
        self.setColumnWidth(TITLE, max(80, room - used))
        self.resizeRowsToContents()
