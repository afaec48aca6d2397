"""Editing in the cells of a table: a list or a field for a name, ended once, one control high."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QComboBox,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.checks import ComboBox
from readiness_desktop.gui.widgets.entering import is_enter
from readiness_desktop.gui.widgets.name_choice import offer_names, room_for_names
from readiness_desktop.gui.widgets.text_limit import limit_line

Index = QModelIndex | QPersistentModelIndex


class CellEditing(QStyledItemDelegate):
    """Makes boxes for names and choices and ends them; what a cell shows is for whoever builds on it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def name_box(self, parent: QWidget, names: Iterable[str], spoken: str) -> ComboBox:
        """A box in which a name is typed or chosen; `spoken` is what a screen reader calls it."""
        box = ComboBox(parent, theme=self._theme)
        box.setEditable(True)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        box.addItems(list(names))
        offer_names(box, self._theme)
        if (field := box.lineEdit()) is not None:
            limit_line(field)
        return self.ending(box, spoken)

    def ending(self, box: ComboBox, spoken: str) -> ComboBox:
        """The box, taken and closed as soon as something is chosen in it."""
        box.setAccessibleName(spoken)
        # Enter on a row says both: it ends in eventFilter, before it could reach the table and begin anew.
        box.activated.connect(lambda _row: QTimer.singleShot(0, box, lambda: self.finish(box)))
        return box

    def finish(self, editor: QWidget) -> None:
        """Take what stands in an editor and close it."""
        # Enter on a name of the list says it twice: as pressed and as chosen.
        if editor.property("finished"):
            return
        editor.setProperty("finished", True)
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Enter ends a choice here: the field, the table and Qt's own queue would each end or begin it once more."""
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and is_enter(event)
        if editor.property("finished"):
            return pressed
        if isinstance(editor, QComboBox) and pressed:
            self.finish(editor)
            return True
        return super().eventFilter(editor, event)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """An editor is one control high, in the middle of the cell, and as wide as what it holds asks for."""
        area = QRect(option.rect)  # pyright: ignore[reportAttributeAccessIssue]
        height = min(area.height() - 2, max(self._theme.scaled(32), editor.sizeHint().height()))
        top = area.top() + (area.height() - height) // 2
        width = max(area.width() - 4, self.wide(editor, index))
        editor.setGeometry(QRect(area.left() + 2, top, width, height))

    def wide(self, editor: QWidget, index: Index) -> int:
        """Pixels that an editor needs in any case."""
        if isinstance(editor, ComboBox) and editor.isEditable():
            return room_for_names(editor, str(index.data(Qt.ItemDataRole.EditRole)))
        return 0
