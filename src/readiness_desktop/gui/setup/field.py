"""A field with its name above and, where something is wrong, a sentence below."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from readiness_desktop.gui.icons import pixmap
from readiness_desktop.gui.theme import Theme, repolish
from readiness_desktop.gui.widgets.checks import ComboBox
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.gui.widgets.themed import Themed
from readiness_desktop.wording.translate import _


class Field(Themed, QWidget):
    """Puts a label over any input; `complain` shows a sentence and a red border until it is empty.

    `remark_on` shows a sentence that stops nobody, where there is nothing to complain about.
    """

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
        self.remark = PlainLabel(self, text=remark, style="small", color="text_muted", theme=theme)
        head.addWidget(self.remark)
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
        self._complaint = self._doubt = ""
        self._hint = ""
        if not entry.accessibleName():
            entry.setAccessibleName(name)
        self.use(theme)

    @property
    def complaint(self) -> str:
        """What is wrong, empty where nothing is."""
        return self._complaint

    def complain(self, sentence: str) -> None:
        """Say what is wrong; an empty sentence takes it back."""
        if sentence == self.complaint:
            return
        self._complaint = sentence
        self._say()
        self.entry.setProperty("wrong", bool(sentence))
        repolish(self.entry)

    def remark_on(self, sentence: str) -> None:
        """Say what looks odd; an empty sentence takes it back."""
        if sentence != self._doubt:
            self._doubt = sentence
            self._say()

    def set_locked(self, locked: bool) -> None:
        """Read as text, or can be changed."""
        entry = self.entry
        self.remark.setHidden(locked)
        if isinstance(entry, ComboBox):
            entry.set_locked(locked)
        elif isinstance(entry, (QLineEdit, QPlainTextEdit)) and entry.isReadOnly() is not locked:
            entry.setReadOnly(locked)
            self._hint, hint = entry.placeholderText(), _("Not set") if locked else self._hint
            entry.setPlaceholderText(hint)

    def _say(self) -> None:
        sentence = self._complaint or self._doubt
        self._sentence.setText(sentence)
        self._sentence.set_color("level0" if self._complaint else "level1")
        self._wrong.setVisible(bool(sentence))
        self.entry.setAccessibleDescription(sentence)
        self.restyle()

    def restyle(self) -> None:
        ink = self.theme.level(0 if self._complaint or not self._doubt else 1).ink
        name = "circle-alert" if self._complaint or not self._doubt else "triangle-alert"
        side = self.theme.scaled(14)
        self._icon.setPixmap(pixmap(self.theme, name, side, ink, self.devicePixelRatioF()))
