"""The table of the respondents: its columns share the width, keys change, remove and move a row."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QTableView

from readiness_desktop.gui.setup.people_model import DIMENSIONS, MORE, NAME, ROLE, SIDE, TIME

_BY_KEYS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class PeopleView(QTableView):
    """`wanted` carries what is wanted of a row: `edit`, `remove`, `up` or `down`, and its number."""

    wanted = Signal(str, int)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The dimensions get what the others do not need."""
        super().resizeEvent(event)
        room = self.viewport().width()
        self.share(room)

    def share(self, room: int) -> None:
        """Share this width."""
        more = 0 if self.isColumnHidden(MORE) else self.columnWidth(MORE)
        room -= self.columnWidth(TIME) + self.columnWidth(SIDE) + more
        self.setColumnWidth(NAME, round(room * 0.29))
        self.setColumnWidth(ROLE, round(room * 0.26))
        self.setColumnWidth(DIMENSIONS, room - self.columnWidth(NAME) - self.columnWidth(ROLE))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Stand on the first row, so that the keys have something to act on."""
        super().focusInEvent(event)
        if event.reason() in _BY_KEYS:
            self.selectRow(max(0, self.currentIndex().row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().row()
        steps = {Qt.Key.Key_Up: "up", Qt.Key.Key_Down: "down"}
        step = steps.get(Qt.Key(event.key()))
        if row >= 0 and step is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.wanted.emit(step, row)
        elif row >= 0 and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.wanted.emit("edit", row)
        elif row >= 0 and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.wanted.emit("remove", row)
        else:
            super().keyPressEvent(event)
