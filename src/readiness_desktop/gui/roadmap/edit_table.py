"""A table whose cells can be edited where they stand: names, days, figures, choices and ticks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QLineEdit,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from readiness_desktop.gui.debt.lines_table import Cell, Column, LinesDelegate, LinesModel, LinesTable
from readiness_desktop.gui.findings.row_view import paint_row
from readiness_desktop.gui.icons import draw
from readiness_desktop.gui.theme import Theme, repolish
from readiness_desktop.gui.widgets.cell_editing import CellEditing, Index
from readiness_desktop.gui.widgets.entering import is_enter
from readiness_desktop.gui.widgets.labels import as_tooltip
from readiness_desktop.gui.widgets.text_limit import limit_line

Reader = Callable[[str], tuple[Any, str]]
TICK = 16
ROOM = 24


@dataclass(frozen=True, slots=True)
class EditCell(Cell):
    """A cell that can be edited where `kind` is not empty: `name`, `typed` or `tick`.

    `value` is what is held, `written` how it stands in the editor. `read` takes what was typed apart, `offered` are
    names to choose from.
    """

    kind: str = ""
    value: Any = None
    written: str = ""
    read: Reader | None = None
    offered: tuple[str, ...] = field(default=())


class EditModel(LinesModel):
    """`edited` carries the key of the row, the column and the new value."""

    edited = Signal(str, int, object)

    def __init__(self, columns: tuple[Column, ...], parent: QWidget | None = None) -> None:
        super().__init__(columns, parent)
        self.editable = True

    def cell(self, index: Index) -> Cell:
        """The cell at an index."""
        return self.lines[index.row()].cells[index.column()]

    def flags(self, index: Index) -> Qt.ItemFlag:
        """What can be edited can be so while the round is open."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        cell = self.cell(index)
        if not self.editable or not isinstance(cell, EditCell) or not cell.kind:
            return flags
        return flags | (
            Qt.ItemFlag.ItemIsUserCheckable if cell.kind == "tick" else Qt.ItemFlag.ItemIsEditable
        )

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The value and the tick of a cell beside what every row says."""
        cell = self.cell(index)
        if isinstance(cell, EditCell) and cell.kind:
            if role == Qt.ItemDataRole.EditRole:
                return cell.written
            if role == Qt.ItemDataRole.CheckStateRole and cell.kind == "tick":
                return Qt.CheckState.Checked if cell.value else Qt.CheckState.Unchecked
        return super().data(index, role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tell what was entered, unless it is what stands there."""
        cell = self.cell(index)
        if role != Qt.ItemDataRole.EditRole or not isinstance(cell, EditCell) or value == cell.value:
            return False
        self.edited.emit(self.lines[index.row()].key, index.column(), value)
        return True


class TypedLine(QLineEdit):
    """A field in a cell that reads what is typed; what is wrong is said over the table and keeps it open."""

    def __init__(self, parent: QWidget, theme: Theme, read: Reader, name: str) -> None:
        super().__init__(parent)
        self._read = read
        self.setFont(theme.font("body"))
        self.setAccessibleName(name)
        self.textEdited.connect(lambda _text: self._mark(""))
        limit_line(self)

    def refuses(self) -> bool:
        """Whether what stands here cannot be; that is said then."""
        _value, wrong = self._read(self.text())
        self._mark(wrong)
        if wrong:
            table = self.parentWidget() or self
            QToolTip.showText(self.mapToGlobal(QPoint(0, self.height())), as_tooltip(wrong), table)
        return bool(wrong)

    def take(self) -> tuple[Any, bool]:
        """The value that was typed, and whether it is to be kept."""
        kept = not self.refuses()
        return (self._read(self.text())[0] if kept else None), kept

    def _mark(self, wrong: str) -> None:
        self.setAccessibleDescription(wrong)
        if bool(self.property("wrong")) != bool(wrong):
            self.setProperty("wrong", bool(wrong))
            repolish(self)


class EditDelegate(CellEditing):
    """Paints cells as every list does, ticks as boxes, and makes the editors."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._lines = LinesDelegate(theme, parent)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        cell = index.data(Qt.ItemDataRole.UserRole)
        area = QRect(option.rect)  # pyright: ignore[reportAttributeAccessIssue]
        if isinstance(cell, EditCell) and cell.kind == "tick":
            paint_row(painter, self._theme, option, index)
            live = bool(index.flags() & Qt.ItemFlag.ItemIsUserCheckable)
            self._tick(painter, area, on=bool(cell.value), live=live)
        else:
            self._lines.paint(painter, option, index)
        self._stand(painter, area, index)

    def _stand(self, painter: QPainter, area: QRect, index: Index) -> None:
        """A line around the cell under the cursor, where it can be edited: the ring is around the whole row."""
        view, able = self.parent(), Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsUserCheckable
        if not isinstance(view, EditTable) or not (view.by_keys and view.hasFocus()):
            return
        if view.currentIndex() == index and index.flags() & able:
            painter.setPen(QPen(self._theme.color("accent_line"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(area).adjusted(4.5, 4.5, -4.5, -5.5), 4, 4)

    def _tick(self, painter: QPainter, area: QRect, *, on: bool, live: bool) -> None:
        theme, side = self._theme, self._theme.scaled(TICK)
        box = QRectF(0, 0, side, side)
        box.moveCenter(QRectF(area).center())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if live:
            painter.setPen(QPen(theme.color("accent" if on else "border_strong"), 1))
            painter.setBrush(theme.color("accent" if on else "surface"))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        if on:
            mark = theme.scaled(12)
            at = QRectF(0, 0, mark, mark)
            at.moveCenter(box.center())
            draw(painter, theme, "check", at.topLeft(), 12, "on_accent" if live else "text")
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Room for what stands in the cell."""
        return self._lines.sizeHint(option, index)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """The editor of a cell."""
        cell = index.data(Qt.ItemDataRole.UserRole)
        model = index.model()
        assert isinstance(cell, EditCell)
        assert isinstance(model, EditModel)
        head = model.columns[index.column()].head
        if cell.kind == "name":
            return self.name_box(parent, cell.offered, head)
        assert cell.read is not None
        return TypedLine(parent, self._theme, cell.read, head)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Enter does not end a field with something that cannot be."""
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and is_enter(event)
        if isinstance(editor, TypedLine) and pressed:
            if not editor.refuses():
                self.finish(editor)
            return True
        return super().eventFilter(editor, event)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show the value that stands."""
        words = str(index.data(Qt.ItemDataRole.EditRole) or "")
        if isinstance(editor, QComboBox):
            editor.setEditText(words)
        elif isinstance(editor, QLineEdit):
            editor.setText(words)
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand what was entered to the model; what cannot be leaves the cell as it was."""
        value: Any = None
        if isinstance(editor, QComboBox):
            value = editor.currentText().strip()
        elif isinstance(editor, TypedLine):
            if editor.text() == index.data(Qt.ItemDataRole.EditRole):
                return
            value, kept = editor.take()
            if not kept:
                return
        model.setData(QModelIndex(index), value)  # type: ignore[call-overload]

    def wide(self, editor: QWidget, index: Index) -> int:
        """A figure is not cut by a narrow column."""
        if isinstance(editor, QLineEdit):
            words = str(index.data(Qt.ItemDataRole.EditRole) or "")
            return max(90, editor.fontMetrics().horizontalAdvance(words) + self._theme.scaled(ROOM))
        return super().wide(editor, index)


class EditTable(LinesTable):
    """Cells are walked with the arrows; Enter, F2 or a click edits one, Space ticks, Delete empties.

    `edited` carries the key of the row, the column and the new value (None or an empty name where it was emptied).
    """

    edited = Signal(str, int, object)
    keeps_selection = True

    def __init__(
        self, theme: Theme, name: str, columns: tuple[Column, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, name, columns, parent)
        self.cells = EditModel(columns, self)
        self.lines = self.cells
        self.setModel(self.cells)
        self._delegate = EditDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.cells.edited.connect(self.edited)
        self.selectionModel().currentChanged.connect(self._tell)
        self.acted.connect(self._press)

    def set_editable(self, editable: bool) -> None:
        """Whether anything can be changed."""
        if editable != self.cells.editable:
            self.cells.editable = editable
            self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and F2 edit, Space ticks, Delete empties the cell under the cursor."""
        index, key = self.currentIndex(), Qt.Key(event.key())
        self.by_keys = True
        if not index.isValid():
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.begin(index)
        elif key == Qt.Key.Key_Space:
            self.tick(index)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            cell = self.cells.cell(index)
            if index.flags() & Qt.ItemFlag.ItemIsEditable and isinstance(cell, EditCell):
                self.cells.setData(index, "" if cell.kind == "name" else None)
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second click of two is a click: it ticks or edits nothing anew."""

    def begin(self, index: QModelIndex) -> None:
        """Edit a cell, where it can be."""
        editing = self.state() == QAbstractItemView.State.EditingState
        if index.flags() & Qt.ItemFlag.ItemIsEditable and not editing:
            self.edit(index)

    def tick(self, index: QModelIndex) -> None:
        """Turn a tick over, where there is one."""
        cell = self.cells.cell(index)
        if index.flags() & Qt.ItemFlag.ItemIsUserCheckable and isinstance(cell, EditCell):
            self.cells.setData(index, not cell.value)

    def finish_editing(self) -> None:
        """Take what stands in the cell that is being edited, if one is."""
        editor = self.indexWidget(self.currentIndex())
        if editor is not None and self.state() == QAbstractItemView.State.EditingState:
            self._delegate.finish(editor)

    def _press(self, key: str, column: int) -> None:
        number = self.cells.number_of(key)
        if number >= 0 and column >= 0:
            index = self.cells.index(number, column)
            self.tick(index)
            self.begin(index)
