"""A field with its name above and, where something is wrong, a sentence below."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from readiness_desktop.gui.icons import pixmap
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.gui.widgets.themed import Themed


class Field(Themed, QWidget):
    """Puts a label over any input; `complain` shows a sentence and a red border until it is empty."""

    def __init__(
        self, name: str, entry: QWidget, theme: Theme, *, remark: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.entry = entry
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(6)
        label = PlainLabel(self, text=name, style="small", color="text_secondary", theme=theme)
        label.setBuddy(entry)
        head.addWidget(label)
        head.addWidget(PlainLabel(self, text=remark, style="small", color="text_muted", theme=theme))
        head.addStretch(1)
        column.addLayout(head)
        column.addWidget(entry)
        self._wrong = QWidget(self)
        below = QHBoxLayout(self._wrong)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(4)
        self._icon = QLabel(self._wrong)
        self._sentence = PlainLabel(self._wrong, style="small", color="level0", wrap=True, theme=theme)
        below.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        below.addWidget(self._sentence, 1)
        column.addWidget(self._wrong)
        column.addStretch(1)
        self._wrong.hide()
        if not entry.accessibleName():
            entry.setAccessibleName(name)
        self.use(theme)

    @property
    def complaint(self) -> str:
        """What is wrong, empty where nothing is."""
        return self._sentence.text()

    def complain(self, sentence: str) -> None:
        """Say what is wrong; an empty sentence takes it back."""
        if sentence == self.complaint:
            return
        self._sentence.setText(sentence)
        self._wrong.setVisible(bool(sentence))
        self.entry.setAccessibleDescription(sentence)
        self.entry.setProperty("wrong", bool(sentence))
        self.entry.style().unpolish(self.entry)
        self.entry.style().polish(self.entry)

    def restyle(self) -> None:
        ink = self.theme.level(0).ink
        side = self.theme.scaled(14)
        self._icon.setPixmap(pixmap(self.theme, "circle-alert", side, ink, self.devicePixelRatioF()))
