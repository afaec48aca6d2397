"""The view of the conditions: owners chosen or typed, due dates picked, evidence typed, each cell on two lines."""

from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QLineEdit,
    QStyleOptionViewItem,
    QWidget,
)

from readiness_desktop.domain.conditions import ConditionRow
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.results import Results
from readiness_desktop.gui.findings import marks
from readiness_desktop.gui.findings.condition_model import (
    DUE,
    EVIDENCE,
    OWNER,
    STATUS,
    TEXT,
    ConditionModel,
)
from readiness_desktop.gui.findings.day_editor import DayEditor
from readiness_desktop.gui.findings.row_view import RowHeader, RowView, paint_row
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.cell_editing import CellEditing, Index
from readiness_desktop.gui.widgets.checks import ComboBox
from readiness_desktop.gui.widgets.entering import is_enter
from readiness_desktop.gui.widgets.text_limit import limit_line
from readiness_desktop.wording import verdicts
from readiness_desktop.wording.translate import _

PAD = 16
MOST_LINES = 30
NOTE_LINES = 3
DATE_ROOM = 48
LEAST_TEXT = 240
LEAST_EVIDENCE = 120
STATUS_LINES = 3


class ConditionDelegate(CellEditing):
    """Paints cells and makes their editors."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        theme = self._theme
        row: ConditionRow = index.data(Qt.ItemDataRole.UserRole)
        area = QRect(option.rect)  # pyright: ignore[reportAttributeAccessIssue]
        paint_row(painter, theme, option, index)
        painter.save()
        inner = area.adjusted(PAD if index.column() == TEXT else 8, 0, -8, 0)
        text = str(index.data(Qt.ItemDataRole.DisplayRole))
        color = "text" if index.column() in (TEXT, OWNER, DUE) else "text_secondary"
        if index.column() == TEXT:
            icon = QRect(inner.left(), inner.top(), theme.scaled(16), inner.height())
            meaning = theme.verdict("CONDITIONS")
            marks.draw_icon(painter, theme, icon, meaning.icon, meaning.colors.ink)
            inner.setLeft(icon.right() + 10)
        elif index.column() == STATUS:
            self._status(painter, inner, row, text)
            painter.restore()
            return
        if (index.column() == OWNER and not row.owner) or (index.column() == DUE and row.due is None):
            color = "accent_text" if index.flags() & Qt.ItemFlag.ItemIsEditable else "text_muted"
        note = verdicts.due(row.days_after_launch) if index.column() == DUE else ""
        self._lines(painter, inner, text, color, note)
        painter.restore()

    def _lines(self, painter: QPainter, area: QRect, text: str, color: str, note: str) -> None:
        theme = self._theme
        body = marks.metrics(theme, "body")
        small = marks.metrics(theme, "small")
        lines = len(marks.wrapped(body, text, area.width(), MOST_LINES))
        notes = len(marks.wrapped(small, note, area.width(), NOTE_LINES))
        used = lines * body.height() + notes * small.height()
        top = QRect(area.left(), area.top() + (area.height() - used) // 2, area.width(), used)
        drawn = marks.draw_lines(painter, theme, top, text, "body", color, MOST_LINES)
        below = QRect(top.left(), top.top() + drawn, top.width(), used - drawn)
        marks.draw_lines(painter, theme, below, note, "small", "text_muted", NOTE_LINES)

    def _status(self, painter: QPainter, area: QRect, row: ConditionRow, text: str) -> None:
        theme = self._theme
        if row.done:
            icon, color = "circle-check", theme.level(4).ink
        elif row.overdue:
            icon, color = "circle-x", theme.level(0).ink
        elif row.complete:
            icon, color = "circle-dot", theme.color("text_secondary")
        else:
            icon, color = "circle-alert", theme.level(1).ink
        box = QRect(area.left(), area.top(), theme.scaled(16), area.height())
        marks.draw_icon(painter, theme, box, icon, color)
        words = area.adjusted(theme.scaled(16) + 8, 0, 0, 0)
        small = marks.metrics(theme, "small")
        used = len(marks.wrapped(small, text, words.width(), STATUS_LINES)) * small.height()
        words = QRect(words.left(), area.top() + (area.height() - used) // 2, words.width(), used)
        marks.draw_lines(painter, theme, words, text, "small", color, STATUS_LINES)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the longest text of the row, two lines of it at least."""
        view, column = self.parent(), index.column()
        style = "small" if column == STATUS else "body"
        metrics, small = marks.metrics(self._theme, style), marks.metrics(self._theme, "small")
        width = view.columnWidth(column) if isinstance(view, RowView) else 200
        room = width - 16
        if column == TEXT:
            room -= PAD + self._theme.scaled(16) + 2
        elif column == STATUS:
            room -= self._theme.scaled(16) + 8
        lines = len(marks.wrapped(metrics, str(index.data(Qt.ItemDataRole.DisplayRole)), room, MOST_LINES))
        if column != DUE:
            return QSize(80, max(2, lines) * metrics.height() + 18)
        row: ConditionRow = index.data(Qt.ItemDataRole.UserRole)
        notes = len(marks.wrapped(small, verdicts.due(row.days_after_launch), room, NOTE_LINES))
        return QSize(80, lines * metrics.height() + max(2, notes) * small.height() + 18)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """The editor of a column."""
        model = index.model()
        if index.column() == OWNER and isinstance(model, ConditionModel):
            return self.name_box(parent, model.people, _("Owner: choose a respondent or type a name"))
        if index.column() == DUE:
            return DayEditor(parent, self._theme)
        if index.column() == STATUS:
            box = ComboBox(parent, theme=self._theme)
            box.addItem(_("Open"), "open")
            box.addItem(_("Done, to be shown"), "done")
            return self.ending(box, _("Status"))
        line = QLineEdit(parent)
        line.setFont(self._theme.font("body"))
        line.setAccessibleName(_("Closing evidence"))
        limit_line(line)
        return line

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Enter does not end a field with a day that there is not."""
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and is_enter(event)
        if isinstance(editor, DayEditor) and pressed and editor.refuses():
            return True
        return super().eventFilter(editor, event)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show the value that stands."""
        value = index.data(Qt.ItemDataRole.EditRole)
        if isinstance(editor, DayEditor):
            row: ConditionRow = index.data(Qt.ItemDataRole.UserRole)
            editor.show_day(row.due)
        elif isinstance(editor, QComboBox) and editor.isEditable():
            editor.setEditText(value)
        elif isinstance(editor, QComboBox):
            editor.setCurrentIndex(editor.findData(value))
        elif isinstance(editor, QLineEdit):
            editor.setText(value)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand what was entered to the model."""
        value: Any = None
        if isinstance(editor, DayEditor):
            value, kept = editor.take()
            if not kept:
                return
        elif isinstance(editor, QComboBox):
            value = editor.currentText().strip() if editor.isEditable() else editor.currentData()
        elif isinstance(editor, QLineEdit):
            value = editor.text().strip()
        model.setData(QModelIndex(index), value)  # type: ignore[call-overload]

    def wide(self, editor: QWidget, index: Index) -> int:
        """Owners and days are not cut by a narrow column."""
        least = editor.sizeHint().width() if index.column() in (OWNER, DUE) else 0
        return max(least, super().wide(editor, index))


class ConditionTable(RowView):
    """The table. `owner_set`, `due_set`, `evidence_set` and `status_set` carry the key of the condition."""

    owner_set = Signal(str, str)
    due_set = Signal(str, object)
    evidence_set = Signal(str, str)
    status_set = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._model = ConditionModel(self)
        self._model.edited.connect(self._tell)
        self.setModel(self._model)
        self._delegate = ConditionDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setHorizontalHeader(RowHeader(theme, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(_("Conditions with owner and due date"))
        self.opened.connect(self._edit)

    def show_rows(
        self,
        framework: Framework,
        results: Results,
        rows: tuple[ConditionRow, ...],
        *,
        people: tuple[str, ...],
        editable: bool,
    ) -> None:
        """Show these conditions."""
        self._model.show(framework, results, rows, people=people, editable=editable)
        self.fit()

    def fit(self) -> None:
        """What a condition asks keeps its room; the others shrink to their longest word, then all scroll sideways."""
        wanted, least = self._wanted(), self._least()
        room = max(self.viewport().width(), sum(least.values()))
        spare = room - sum(least.values())
        widths = dict(least)
        for column in (DUE, STATUS, OWNER):
            more = min(spare, max(0, wanted[column] - least[column]))
            widths[column] += more
            spare -= more
        text = max(0, min(spare, round((widths[TEXT] + widths[EVIDENCE] + spare) * 0.6) - widths[TEXT]))
        widths[TEXT] += text
        widths[EVIDENCE] += spare - text
        for column, width in widths.items():
            self.setColumnWidth(column, width)
        self.resizeRowsToContents()

    def _wanted(self) -> dict[int, int]:
        """How wide the columns are that do not share what is left, where there is room."""
        body, small = marks.metrics(self._theme, "body"), marks.metrics(self._theme, "small")
        date_room = body.horizontalAdvance("30 Sep 2026") + self._theme.scaled(DATE_ROOM)
        return {
            OWNER: max(
                round(self.viewport().width() * 0.17), body.horizontalAdvance(_("Choose an owner")) + 20
            ),
            DUE: max(date_room, small.horizontalAdvance(verdicts.due(None))) + 24,
            STATUS: small.horizontalAdvance(_("Done, to be shown")) + self._theme.scaled(16) + 28,
        }

    def _least(self) -> dict[int, int]:
        """The width under which a column cannot be read: its head and every word of its cells stay whole."""
        theme, model = self._theme, self._model
        body, small = marks.metrics(theme, "body"), marks.metrics(theme, "small")
        found: dict[int, int] = {TEXT: theme.scaled(LEAST_TEXT)}
        for column in (OWNER, DUE, EVIDENCE, STATUS):
            head = str(model.headerData(column, Qt.Orientation.Horizontal))
            found[column] = small.horizontalAdvance(head) + 16
        cells = [str(model.index(row, OWNER).data()) for row in range(model.rowCount())]
        found[OWNER] = max(found[OWNER], _longest_word(body, [*cells, _("Choose an owner")]) + 18)
        found[DUE] = max(found[DUE], body.horizontalAdvance("30 Sep 2026") + 18)
        found[EVIDENCE] = max(found[EVIDENCE], theme.scaled(LEAST_EVIDENCE))
        states = [_("Done, to be shown"), *(str(model.index(n, STATUS).data()) for n in range(len(cells)))]
        found[STATUS] = max(found[STATUS], _longest_word(small, states) + theme.scaled(16) + 26)
        return found

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter or F2 edits the cell, Delete gives a date or a name back."""
        index = self.currentIndex()
        if (
            event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
            and index.flags() & Qt.ItemFlag.ItemIsEditable
        ):
            if index.column() in (OWNER, DUE, EVIDENCE):
                self._model.setData(index, None if index.column() == DUE else "")
            return
        if event.key() == Qt.Key.Key_F2:
            self._edit(index)
            return
        super().keyPressEvent(event)

    def _edit(self, index: QModelIndex) -> None:
        # Enter in an editor reaches the table too.
        editing = self.state() == QAbstractItemView.State.EditingState
        if index.flags() & Qt.ItemFlag.ItemIsEditable and not editing:
            self.edit(index)

    def stand_on(self, key: str, column: int, *, edit: bool) -> None:
        """Stand on a cell of the condition with this key, with its editor open where that is wished."""
        for number in range(self._model.rowCount()):
            if self._model.row(number).key == key:
                index = self._model.index(number, column)
                self.by_keys = True
                self.setFocus(Qt.FocusReason.ShortcutFocusReason)
                self.setCurrentIndex(index)
                self.scrollTo(index)
                if edit:
                    self._edit(index)

    def finish_editing(self) -> None:
        """Take what stands in the cell that is being edited, if one is."""
        editor = self.indexWidget(self.currentIndex())
        if editor is not None and self.state() == QAbstractItemView.State.EditingState:
            self._delegate.finish(editor)

    def _tell(self, key: str, column: int, value: object) -> None:
        if column == OWNER:
            self.owner_set.emit(key, str(value))
        elif column == DUE:
            self.due_set.emit(key, value)
        elif column == EVIDENCE:
            self.evidence_set.emit(key, str(value))
        elif column == STATUS:
            self.status_set.emit(key, str(value))


def _longest_word(metrics: QFontMetrics, texts: list[str]) -> int:
    return max((metrics.horizontalAdvance(word) for text in texts for word in text.split()), default=0)
