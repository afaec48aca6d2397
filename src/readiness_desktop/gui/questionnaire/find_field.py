"""The field that filters the list of questions by words; it is there while somebody uses it."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.gui.widgets.themed import Themed
from readiness_desktop.services.typed_words import LONGEST_TYPED
from readiness_desktop.wording.translate import _, ngettext


class FindField(Themed, QFrame):
    """Esc empties it and takes it away; `entered` tells Enter."""

    entered = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 0, 14, 2)
        column.setSpacing(4)
        self.field = QLineEdit(self)
        self.field.setMaxLength(LONGEST_TYPED)
        self.field.setPlaceholderText(_("Filter this list"))
        self.field.setAccessibleName(_("Filter this list"))
        self.field.installEventFilter(self)
        column.addWidget(self.field)
        self.count = PlainLabel(self, style="small", color="text_muted", wrap=True)
        column.addWidget(self.count)
        self.hide()

    def begin(self) -> None:
        """Be there and take the focus."""
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def end(self) -> None:
        """Be empty and go."""
        self.field.clear()
        self.hide()

    def show_found(self, found: int | None) -> None:
        """Say how many questions have the words; None where nothing is filtered."""
        said = ""
        if found == 0:
            said = _("No question has these words.")
        elif found is not None:
            said = ngettext("{n} question", "{n} questions", found).format(n=found)
        self.count.setText(said if self.field.text().strip() else "")
        self.field.setAccessibleDescription(self.count.text())

    def restyle(self) -> None:
        self.field.setFont(self.theme.font("body"))
        self.count.use(self.theme)

    def eventFilter(self, watched: object, event: QEvent) -> bool:  # type: ignore[override]
        if not isinstance(event, QKeyEvent) or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        leaves, enters = (
            event.key() == Qt.Key.Key_Escape,
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter),
        )
        if not (leaves or enters):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # these keys mean something here, and nothing on the page
        elif event.type() == QEvent.Type.KeyPress:
            if leaves:
                self.end()
            self.entered.emit()
        return True
