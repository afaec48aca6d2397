"""The options of the report that are on or off: what is set beside the round, and the mark of a draft."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.checks import Switch
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.wording.translate import _


class SwitchRow(QWidget):
    """A switch behind its words, which say why where it cannot be turned."""

    def __init__(self, theme: Theme, words: str, parent: QWidget | None = None, *, on: bool = False) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.label = PlainLabel(self, text=words, wrap=True, theme=theme)
        policy = self.label.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
        self.label.setSizePolicy(policy)
        self.switch = Switch(self, name=words, theme=theme)
        self.switch.setChecked(on)
        row.addWidget(self.label, 1)
        row.addWidget(self.switch)

    def say(self, words: str) -> None:
        """Change the words."""
        self.label.setText(words)
        self.switch.setAccessibleName(words)


class ReportSwitches(QWidget):
    """`changed` tells that a switch was turned by the user."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        self.before = SwitchRow(theme, "", self, on=True)
        self.draft = SwitchRow(theme, _("“Draft” across each page"), self)
        self._wished = False
        for row in (self.before, self.draft):
            layout.addWidget(row)
        self.before.switch.clicked.connect(self.changed)
        self.draft.switch.clicked.connect(self._on_draft)

    @property
    def outlines(self) -> bool:
        """Whether the round before is set beside this one."""
        return self.before.switch.isChecked()

    @property
    def as_draft(self) -> bool:
        """Whether the user wishes the mark of a draft."""
        return self._wished

    def show_state(self, before: str, *, must_be_draft: bool) -> None:
        """`before` is the month of the round before, empty without one; a draft that must be one cannot be final."""
        self.before.setVisible(bool(before))
        self.before.say(_("{round} as outlines").format(round=before))
        self.draft.switch.setEnabled(not must_be_draft)
        self.draft.switch.setChecked(must_be_draft or self._wished)

    def _on_draft(self, on: bool) -> None:
        self._wished = on
        self.changed.emit()
