"""Fields of the Debt page beside those for figures: words with suggestions, and one of several choices."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from readiness_desktop.gui.setup.field import Field
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.checks import ComboBox
from readiness_desktop.gui.widgets.name_choice import offer_names
from readiness_desktop.gui.widgets.text_limit import limit_line

LONGEST = 300


class _Box(ComboBox):
    """A combo box that is as narrow as its field."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme=theme)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)


class SuggestField(Field):
    """Words that are typed or taken from suggestions; `entered` carries them once the field is left."""

    entered = Signal(str)

    def __init__(self, name: str, theme: Theme, *, hint: str = "", parent: QWidget | None = None) -> None:
        self.box = _Box(theme)
        self.box.setEditable(True)
        self.box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        super().__init__(name, self.box, theme, parent=parent)
        line = self.box.lineEdit()
        assert line is not None
        self.line = line
        self.line.setAccessibleName(name)
        self.line.setPlaceholderText(hint)
        limit_line(self.line, LONGEST)
        offer_names(self.box, theme)
        self._value = ""
        self.line.editingFinished.connect(self.take)
        self.box.activated.connect(lambda _row: self.take())

    def offer(self, suggestions: Iterable[str]) -> None:
        """Suggest these."""
        wanted = list(suggestions)
        if wanted != [self.box.itemText(row) for row in range(self.box.count())]:
            self.box.clear()
            self.box.addItems(wanted)
            self.box.setCurrentIndex(-1)
            self.box.setEditText(self._value)

    def show_value(self, value: str) -> None:
        """Show these words."""
        if value != self._value or not self.line.hasFocus():
            self._value = value
            self.box.setEditText(value)
            self.line.setCursorPosition(0)

    def take(self) -> bool:
        """Tell what stands there where it is something else."""
        words = self.line.text().strip()
        if words != self._value and self.box.isEnabled():
            self._value = words
            self.entered.emit(words)
        return True


class SelectField(Field):
    """One of several choices; `entered` carries its key."""

    entered = Signal(str)

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        self.box = _Box(theme)
        super().__init__(name, self.box, theme, parent=parent)
        self.box.activated.connect(lambda _row: self.entered.emit(str(self.box.currentData())))

    def offer(self, choices: Iterable[tuple[str, str]]) -> None:
        """Offer these keys with their words."""
        wanted = list(choices)
        known = [(self.box.itemData(row), self.box.itemText(row)) for row in range(self.box.count())]
        if wanted != known:
            self.box.clear()
            for key, words in wanted:
                self.box.addItem(words, key)

    def show_value(self, key: str) -> None:
        """Show a choice."""
        self.box.setCurrentIndex(self.box.findData(key))

    def take(self) -> bool:
        """What is chosen is told at once."""
        return True
