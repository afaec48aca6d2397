"""The questions that an item of debt is linked to: chips that go there, each with a way to unlink it, and Link."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.questionnaire.flow import FlowLayout
from readiness_desktop.gui.questionnaire.small_chip import SmallChip
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.wording import questions
from readiness_desktop.wording.translate import _


class Links(QWidget):
    """`question_wanted` and `unlinked` carry a question's id; `link_wanted` asks for another one."""

    question_wanted = Signal(str)
    unlinked = Signal(str)
    link_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(
            PlainLabel(self, text=_("Linked questions"), style="small", color="text_secondary", theme=theme)
        )
        self.host = QWidget(self)
        self.flow = FlowLayout(self.host, gap=8, line_gap=4)
        column.addWidget(self.host)
        self.link = SmallChip(self.host, text=_("Link a question"), icon="link", dashed=True, theme=theme)
        self.link.clicked.connect(self.link_wanted)
        self.flow.addWidget(self.link)
        self.chips: dict[str, SmallChip] = {}
        self.removers: dict[str, Button] = {}
        self._pairs: list[QWidget] = []
        self._shown: tuple[tuple[str, ...], bool] | None = None

    def show_questions(self, framework: Framework, linked: tuple[str, ...], *, locked: bool) -> None:
        """Show these questions."""
        if (linked, locked) == self._shown:
            return
        self._shown = (linked, locked)
        for old in self._pairs:
            self.flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.flow.removeWidget(self.link)
        self.chips, self.removers, self._pairs = {}, {}, []
        for question in linked:
            self._pairs.append(self._pair(framework, question, locked=locked))
            self.flow.addWidget(self._pairs[-1])
            self._pairs[-1].show()
        self.flow.addWidget(self.link)
        self.link.setVisible(not locked)
        self.host.updateGeometry()

    def _pair(self, framework: Framework, question: str, *, locked: bool) -> QWidget:
        host = QWidget(self.host)
        row = QHBoxLayout(host)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        named = questions.named(framework, question) if framework.has_question(question) else question
        chip = SmallChip(host, text=question, icon="arrow-up-right", theme=self._theme)
        chip.set_tip(named)
        chip.setAccessibleName(_("Go to {question}").format(question=named))
        chip.clicked.connect(partial(self.question_wanted.emit, question))
        row.addWidget(chip)
        self.chips[question] = chip
        if not locked:
            away = Button(host, icon="x", kind="plain", size="small", theme=self._theme)
            away.setAccessibleName(_("Unlink {question}").format(question=question))
            away.clicked.connect(partial(self.unlinked.emit, question))
            row.addWidget(away)
            self.removers[question] = away
        return host
