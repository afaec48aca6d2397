"""Four success sentences to learn from: two that hold and two that do not, with why."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from readiness_desktop.gui.dialogs.window import Dialog
from readiness_desktop.gui.icons import pixmap
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.gui.widgets.themed import Themed
from readiness_desktop.wording import statement_examples
from readiness_desktop.wording.translate import _


class Verdict(Themed, QWidget):
    """A mark and a word: whether an example holds."""

    def __init__(self, good: bool, words: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._good = good
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self._mark = QLabel(self)
        row.addWidget(self._mark)
        row.addWidget(PlainLabel(self, text=words, style="card", theme=theme), 1)
        self.use(theme)

    def restyle(self) -> None:
        theme = self.theme
        name, ink = ("circle-check", theme.level(4).ink) if self._good else ("circle-x", theme.level(0).ink)
        self._mark.setPixmap(pixmap(theme, name, theme.scaled(16), ink, self.devicePixelRatioF()))


class Examples(Dialog):
    """The examples one below the other."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, theme, _("Examples of a success sentence"))
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidgetResizable(True)
        area.setAccessibleName(_("Examples of a success sentence"))
        inside = QWidget(area)
        inside.setProperty("ground", "none")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(6)
        for example in statement_examples.examples():
            holds = _("Holds") if example.good else _("Does not hold")
            column.addWidget(Verdict(example.good, holds, theme, inside))
            column.addWidget(PlainLabel(inside, text=example.text, style="lead", wrap=True, theme=theme))
            column.addWidget(
                PlainLabel(
                    inside, text=example.why, style="small", color="text_secondary", wrap=True, theme=theme
                )
            )
            column.addSpacing(8)
        column.addStretch(1)
        area.setWidget(inside)
        area.setFixedSize(
            min(theme.scaled(600), parent.width() - 96), min(theme.scaled(420), parent.height() - 200)
        )
        self.body.addWidget(area)
        self.add_button(_("Close"), self.accept, kind="primary")
