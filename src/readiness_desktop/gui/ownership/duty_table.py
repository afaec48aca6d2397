"""The table of tasks: Enter or a click edits a cell, Delete empties it, Space or a click ticks the building team."""

from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QLineEdit,
    QStyleOptionViewItem,
    QWidget,
)

from readiness_desktop.gui.findings import marks
from readiness_desktop.gui.findings.row_view import RowHeader, RowView, paint_row
from readiness_desktop.gui.ownership.duty_model import (
    DEPUTY,
    HOURS,
    PERSON,
    TASK,
    TEAM,
    TYPICAL,
    DutyModel,
    DutyRow,
)
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.cell_editing import CellEditing, Index
from readiness_desktop.services.typed_numbers import Bounds, read_number, shown_number
from readiness_desktop.wording.translate import _

PAD = 16
LEAST = {TASK: 190, TYPICAL: 130, PERSON: 112, DEPUTY: 112, HOURS: 60, TEAM: 72}
A_WEEK = Bounds(most=168.0)


class DutyDelegate(CellEditing):
    """Paints the cells and makes their editors; `refused` says what is wrong with hours that were typed."""

    refused = Signal(str)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines and the padding."""
        theme = self._theme
        row: DutyRow = index.data(Qt.ItemDataRole.UserRole)
        first, second = row.words(index.column())
        body, small = marks.metrics(theme, "body"), marks.metrics(theme, "small")
        lines = len(self._lines(index.column(), first)) * body.height() + (small.height() if second else 0)
        return QSize(60, max(theme.scaled(40), lines + 8))

    def _lines(self, column: int, words: str) -> list[str]:
        """The first line of a cell, broken in two where it is too wide; figures and ticks are never."""
        view = self.parent()
        if not isinstance(view, RowView) or column in (HOURS, TEAM):
            return [words]
        room = view.columnWidth(column) - 16 - (PAD - 8 if column == TASK else 0)
        return marks.wrapped(
            marks.metrics(self._theme, _style(column)), words, room, 3 if column == TYPICAL else 2
        ) or [words]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        theme, column = self._theme, index.column()
        row: DutyRow = index.data(Qt.ItemDataRole.UserRole)
        area = QRect(option.rect)  # pyright: ignore[reportAttributeAccessIssue]
        paint_row(painter, theme, option, index)
        painter.save()
        if column == TEAM:
            self._tick(painter, area, ticked=row.duty.building_team)
            painter.restore()
            return
        first, second = row.words(column)
        model = index.model()
        refused = model.refused.get(row.task.id, "") if isinstance(model, DutyModel) else ""
        refused = refused if column == HOURS else ""
        inner = area.adjusted(PAD if column == TASK else 8, 0, -8, 0)
        body, small = marks.metrics(theme, "body"), marks.metrics(theme, "small")
        lines = self._lines(column, refused or first)
        first_high = len(lines) * body.height()
        used = first_high + (small.height() if second else 0)
        top = inner.top() + (inner.height() - used) // 2
        empty = (column == PERSON and not row.duty.person) or (column == DEPUTY and not row.duty.deputy)
        color = "text_muted" if empty or (column == HOURS and row.duty.hours is None) else "text"
        color = "text_secondary" if column == TYPICAL else color
        align = marks.RIGHT if column == HOURS else marks.LEFT
        for number, words in enumerate(lines):
            line = QRect(inner.left(), top + number * body.height(), inner.width(), body.height())
            ink = theme.level(0).ink if refused else color
            marks.draw_text(painter, theme, line, words, _style(column), ink, align)
        if second:
            below = QRect(inner.left(), top + first_high, inner.width(), small.height())
            ink = theme.level(0).ink if column in (PERSON, DEPUTY) else theme.color("text_muted")
            marks.draw_text(painter, theme, below, second, "small", ink)
        painter.restore()

    def _tick(self, painter: QPainter, area: QRect, *, ticked: bool) -> None:
        side = self._theme.scaled(16)
        box = QRect(0, 0, side, side)
        box.moveCenter(area.center())
        painter.setPen(self._theme.color("border_strong"))
        painter.setBrush(self._theme.color("surface"))
        painter.drawRoundedRect(box, 3, 3)
        if ticked:
            marks.draw_icon(painter, self._theme, box, "check", "text", 12)

    # ------------------------------------------------------------ editing

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A box with names, or a line for hours."""
        model = index.model()
        if index.column() == HOURS or not isinstance(model, DutyModel):
            line = QLineEdit(parent)
            line.setFont(self._theme.font("body"))
            line.setAccessibleName(_("Hours a week"))
            line.setMaxLength(20)
            return line
        spoken = (
            _("Accountable: choose a person or type a name")
            if index.column() == PERSON
            else _("Deputy: choose a person or type a name")
        )
        return self.name_box(parent, model.names, spoken)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show the value that stands."""
        value = index.data(Qt.ItemDataRole.EditRole)
        if isinstance(editor, QComboBox):
            editor.setEditText(value)
        elif isinstance(editor, QLineEdit):
            model = index.model()
            typed = ""
            if isinstance(model, DutyModel):
                typed = model.refused.get(model.rows[index.row()].task.id, "")
            editor.setText(typed or shown_number(value, A_WEEK))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand what was entered to the model; hours that are none are said and change nothing."""
        value: Any = None
        if isinstance(editor, QComboBox):
            value = " ".join(editor.currentText().split())
        elif isinstance(editor, QLineEdit):
            value, wrong = read_number(editor.text(), A_WEEK)
            if wrong:
                if isinstance(model, DutyModel):
                    model.refused[model.rows[index.row()].task.id] = editor.text().strip()
                self.refused.emit(wrong)
                return
        model.setData(QModelIndex(index), value)  # type: ignore[call-overload]
        if isinstance(editor, QLineEdit):
            # Said last: only then the model has let go of what was refused here before.
            self.refused.emit("")


def _style(column: int) -> str:
    return "small" if column == TYPICAL else "body"


class DutyTable(RowView):
    """`edited` carries task, field and value; `refused` the sentence about hours that were not taken (empty: fine)."""

    edited = Signal(str, str, object)
    refused = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._editable = False
        self._model = DutyModel(self)
        self._model.edited.connect(self.edited)
        self.setModel(self._model)
        self._delegate = DutyDelegate(theme, self)
        self._delegate.refused.connect(self.refused)
        self.setItemDelegate(self._delegate)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setHorizontalHeader(RowHeader(theme, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(_("Tasks of running the system"))
        self.opened.connect(self._act)

    @property
    def rows(self) -> tuple[DutyRow, ...]:
        """What is shown."""
        return self._model.rows

    def show_rows(self, rows: tuple[DutyRow, ...], names: tuple[str, ...], *, editable: bool) -> None:
        """Show these tasks."""
        self._editable = editable
        self._model.show(rows, names, editable=editable)
        self.fit()

    def fit(self) -> None:
        """The columns share what is left in the measure of their least width."""
        least = {column: self._theme.scaled(width) for column, width in LEAST.items()}
        spare = max(0, self.viewport().width() - sum(least.values()))
        parts = {TASK: 0.42, TYPICAL: 0.16, PERSON: 0.21, DEPUTY: 0.21, HOURS: 0.0, TEAM: 0.0}
        for column, width in least.items():
            self.setColumnWidth(column, width + int(spare * parts[column]))
        self.resizeRowsToContents()
        needed = sum(self.rowHeight(number) for number in range(self._model.rowCount()))
        bar = self.horizontalScrollBar()
        under = bar.sizeHint().height() if self.viewport().width() < sum(least.values()) else 0
        self.setMinimumHeight(self.horizontalHeader().sizeHint().height() + needed + under + 4)

    @property
    def anything_refused(self) -> bool:
        """Whether hours stand in a cell that were not taken."""
        return bool(self._model.refused)

    def forget_refused(self) -> None:
        """Another assessment is shown: what was typed into the last one goes."""
        self._model.refused.clear()

    def stand_on(self, task: str) -> None:
        """Stand on the first cell of a task that something is missing in."""
        for number, row in enumerate(self._model.rows):
            if row.task.id == task:
                column = DEPUTY if row.lacks and row.lacks[0] in ("deputy", "same", "deputy_role") else PERSON
                self.by_keys = True
                self.setFocus(Qt.FocusReason.ShortcutFocusReason)
                self.setCurrentIndex(self._model.index(number, column))
                self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter or F2 edits, Space ticks, Delete empties."""
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and index.isValid():
            if index.flags() & Qt.ItemFlag.ItemIsEditable:
                self._model.setData(index, None if index.column() == HOURS else "")
                if index.column() == HOURS:
                    self.refused.emit("")
            return
        if event.key() in (Qt.Key.Key_F2, Qt.Key.Key_Space) and index.isValid():
            self._act(index)
            return
        super().keyPressEvent(event)

    def _act(self, index: QModelIndex) -> None:
        # Enter in an editor reaches the table too.
        if self.state() == QAbstractItemView.State.EditingState:
            return
        if index.column() == TEAM and self._editable:
            ticked = self._model.rows[index.row()].duty.building_team
            self._model.setData(index, not ticked)
        elif index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)

    def finish_editing(self) -> None:
        """Take what stands in the cell that is being edited, if one is."""
        editor = self.indexWidget(self.currentIndex())
        if editor is not None and self.state() == QAbstractItemView.State.EditingState:
            self._delegate.finish(editor)
