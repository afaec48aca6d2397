"""How an interview went: what was asked, what is still open, which documents were promised."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.gui.workshop.centred import centred
from readiness_desktop.gui.workshop.talk import Talk
from readiness_desktop.wording import handouts
from readiness_desktop.wording.translate import _


class EndingView(QWidget):
    """`another_wanted` begins the next interview, `back_wanted` goes back, `question_wanted` to an open question."""

    another_wanted = Signal()
    back_wanted = Signal()
    question_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        whole = centred(self)
        self.heading = PlainLabel(self, style="heading", wrap=True, theme=theme)
        whole.addWidget(self.heading)
        buttons = QHBoxLayout()
        self.another = Button(self, text=_("Next interview"), kind="primary", theme=theme)
        self.back = Button(self, text=_("Back to the questions"), theme=theme)
        buttons.addWidget(self.another)
        buttons.addWidget(self.back)
        buttons.addStretch(1)
        whole.addLayout(buttons)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        inside.setProperty("ground", "none")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 8, 0)
        self._column.setSpacing(6)
        self._column.addStretch(1)
        scroll.setWidget(inside)
        self._inside = inside
        whole.addWidget(scroll, 1)
        self._rows: list[QWidget] = []
        self.another.clicked.connect(lambda: self.another_wanted.emit())
        self.back.clicked.connect(lambda: self.back_wanted.emit())

    def show_ending(self, framework: Framework, talk: Talk) -> None:
        """Show what came of it."""
        ending = talk.ending
        self.heading.setText(handouts.ending(ending.asked, len(ending.still_open), len(ending.promised)))
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = []
        if ending.promised:
            self._say(_("Documents promised"), "section")
            for one in ending.promised:
                self._say(f"{one.question} {handouts.promised(talk.hub.assessment.current, one)}", "body")
        if ending.still_open:
            self._say(_("Still open"), "section")
            for question in ending.still_open:
                button = Button(
                    self._inside,
                    text=framework.question(question).title,
                    kind="link",
                    theme=self._theme,
                )
                button.clicked.connect(lambda _on=False, wanted=question: self.question_wanted.emit(wanted))
                self._add(button)

    def _say(self, words: str, style: str) -> None:
        self._add(PlainLabel(self._inside, text=words, style=style, wrap=style == "body", theme=self._theme))

    def _add(self, row: QWidget) -> None:
        self._rows.append(row)
        stays = Qt.AlignmentFlag.AlignLeft if isinstance(row, Button) else Qt.AlignmentFlag(0)
        self._column.insertWidget(len(self._rows) - 1, row, 0, stays)
