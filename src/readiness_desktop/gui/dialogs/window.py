"""What every dialog looks like: a heading, content, and buttons named by verbs at the lower right."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.focus_ring import FocusRing
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.gui.widgets.scrim import dim


class Dialog(QDialog):
    """A dialog with a `body` to fill. Buttons are added with `add_button`; Esc closes it without an answer."""

    def __init__(self, parent: QWidget, theme: Theme, heading: str, sentence: str = "") -> None:
        super().__init__(parent)
        self.theme = theme
        theme.clothe(self)
        self.setWindowTitle(heading)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(PlainLabel(self, text=heading, style="section", wrap=True, theme=theme))
        self.sentence = PlainLabel(self, text=sentence, color="text_secondary", wrap=True, theme=theme)
        self.sentence.setVisible(bool(sentence))
        column.addWidget(self.sentence)
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        column.addLayout(self.body)
        column.addSpacing(4)
        self._buttons = QHBoxLayout()
        self._buttons.addStretch(1)
        column.addLayout(self._buttons)
        self.setMinimumWidth(theme.scaled(420))
        self.ring = FocusRing(self, theme=theme)

    def showEvent(self, event: QShowEvent) -> None:
        """Dim the window under it, and be wide enough for all buttons."""
        edges = self._column.contentsMargins()
        buttons = self._buttons.sizeHint().width() + edges.left() + edges.right()
        self.setMinimumWidth(max(self.minimumWidth(), buttons))
        dim(self, self.theme)
        super().showEvent(event)

    def event(self, event: QEvent) -> bool:
        """Grow with what comes to stand in it: Qt's own least height takes sentences that wrap for one line."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            most = self.screen().availableGeometry().height()
            needed = min(most, self._column.minimumHeightForWidth(self.width()))
            if self.height() < needed:
                self.resize(self.width(), needed)
        return done

    def add_button(self, text: str, pressed: Callable[[], None], *, kind: str = "standard") -> Button:
        """Add a button; the primary one is pressed by Enter."""
        button = Button(self, text=text, kind=kind, theme=self.theme)
        button.clicked.connect(pressed)
        if kind in ("primary", "danger"):
            button.setDefault(True)
        self._buttons.addWidget(button)
        return button


def ask(
    parent: QWidget,
    theme: Theme,
    heading: str,
    sentence: str,
    answers: tuple[tuple[str, str, Callable[[], None]], ...],
) -> Dialog:
    """Open a question; `answers` are (words, kind of button, what to do), the last one at the right."""
    dialog = Dialog(parent, theme, heading, sentence)

    def pressed(do: Callable[[], None]) -> Callable[[], None]:
        def act() -> None:
            dialog.accept()
            do()

        return act

    for words, kind, do in answers:
        dialog.add_button(words, pressed(do), kind=kind)
    dialog.open()
    return dialog
