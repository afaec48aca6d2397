"""Text that is typed or pasted ends where the limit is, and the field says so; what was there before is never cut."""

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QToolTip, QWidget

from readiness_desktop.domain.assessment import LONGEST_TEXT
from readiness_desktop.gui.widgets.labels import as_tooltip
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.translate import _


def full_words(most: int) -> str:
    """That no more fits."""
    return _("No more fits here: {most} characters at most").format(most=written(most, 0))


def limit_line(entry: QLineEdit, most: int = LONGEST_TEXT) -> None:
    """Take no more than so many characters; whoever tries is told."""
    entry.setMaxLength(most)
    entry.inputRejected.connect(lambda: _tell(entry, most) if len(entry.text()) >= most else None)


class TextLimit(QObject):
    """Keeps a text of several lines within so many characters.

    Made before anything else listens to the text, so that nobody hears of one that is too long.
    """

    def __init__(self, edit: QPlainTextEdit, most: int = LONGEST_TEXT) -> None:
        super().__init__(edit)
        self._edit, self._most = edit, most
        self._from, self._added = 0, 0
        edit.document().contentsChange.connect(self._note_change)
        edit.textChanged.connect(self._cut)

    def _note_change(self, at: int, _removed: int, added: int) -> None:
        # What the program fills in cannot be undone, and is not cut: it is there to be read, and to be shortened.
        undoable = self._edit.document().isUndoRedoEnabled()
        self._from, self._added = at, added if undoable else 0

    def _cut(self) -> None:
        document = self._edit.document()
        end, self._added, added = self._from + self._added, 0, self._added
        if document.characterCount() - 1 <= self._most:
            return
        over = min(self._over(added, end), added)
        if over <= 0:
            return
        cursor = QTextCursor(document)
        cursor.setPosition(min(end, document.characterCount() - 1))
        cursor.setPosition(max(0, cursor.position() - over), QTextCursor.MoveMode.KeepAnchor)
        cursor.joinPreviousEditBlock()
        cursor.removeSelectedText()
        cursor.endEditBlock()
        _tell(self._edit, self._most)

    def _over(self, added: int, end: int) -> int:
        """How much of what was added last is too much, in Qt's units, of which an emoji takes two."""
        text = self._edit.toPlainText()
        over = len(text) - self._most
        if over <= 0:
            return 0
        units = text.encode("utf-16-le", "surrogatepass")
        last = units[2 * max(0, end - added) : 2 * end].decode("utf-16-le", "surrogatepass")
        return len(last[-over:].encode("utf-16-le", "surrogatepass")) // 2


def _tell(entry: QWidget, most: int) -> None:
    at = entry.mapToGlobal(QPoint(0, entry.height()))
    QToolTip.showText(at, as_tooltip(full_words(most)), entry)
