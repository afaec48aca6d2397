"""What undo in a text field reaches: what was typed since somebody came to it, never what stood there before."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPlainTextEdit

_COMES_BACK = (
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)


class OwnUndo(QObject):
    """Ends the field's own steps where it is left; the steps of the assessment are kept elsewhere.

    Qt joins everything that is written one behind the other to one step, over days if need be. What is pasted is
    a step of its own here, so that undo of a letter behind it does not take it along.
    """

    def __init__(self, edit: QPlainTextEdit) -> None:
        super().__init__(edit)
        self._edit, self._many = edit, False
        edit.installEventFilter(self)
        edit.document().contentsChange.connect(self._note_change)
        edit.textChanged.connect(self._end_step)

    def _note_change(self, _at: int, removed: int, added: int) -> None:
        self._many = added - removed > 1

    def _end_step(self) -> None:
        if self._many:
            self._many = False
            self._edit.document().setModified(False)  # Qt joins nothing to a step that was saved

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        leaves = event.type() == QEvent.Type.FocusOut
        if leaves and isinstance(event, QFocusEvent) and event.reason() not in _COMES_BACK:
            self._edit.document().clearUndoRedoStacks()
        return False
