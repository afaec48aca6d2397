"""A figure in a frame that opens a sheet, with less and more beside it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.button import Button


class StepBox(QFrame):
    """`opened` tells that the figure was pressed, `stepped` carries -1 or 1; both ends repeat while they are held."""

    opened = Signal()
    stepped = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget, name: str, less: str, more: str) -> None:
        super().__init__(parent)
        self._name = name
        self.setProperty("box", True)
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(0)
        self.figure = Button(self, kind="plain", theme=theme)
        self.less = Button(self, kind="plain", icon="minus", theme=theme)
        self.more = Button(self, kind="plain", icon="plus", theme=theme)
        self.less.setAccessibleName(less)
        self.more.setAccessibleName(more)
        row.addWidget(self.figure)
        for step, button in ((-1, self.less), (1, self.more)):
            button.setAutoRepeat(True)
            button.clicked.connect(lambda _on=False, step=step: self.stepped.emit(step))
            row.addWidget(button)
        self.figure.clicked.connect(self.opened)

    def show_figure(self, words: str, *, less: bool = True, whole: str = "") -> None:
        """Show the figure; `less` says whether there can be less, `whole` says in full what is shown in short."""
        self.figure.setText(words)
        self.figure.setAccessibleName(f"{self._name}: {whole or words}")
        self.less.setEnabled(less)
        self.updateGeometry()
