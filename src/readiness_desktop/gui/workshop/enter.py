"""Enter in a field ends that field and nothing else: the window around it goes on with the same key."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QLineEdit


class EnterEnds(QObject):
    """Takes Enter for a field and tells it by the field's own `returnPressed`; Qt would pass it on to the window.

    `box` is the combo box that the field is part of: there the box has the focus.
    """

    def __init__(self, field: QLineEdit, box: QComboBox | None = None) -> None:
        super().__init__(field)
        self._field = field
        (box or field).installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if enter and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
                self._field.returnPressed.emit()
                return True
        return False
