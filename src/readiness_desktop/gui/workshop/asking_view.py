"""A question in an interview: what to ask, a large note, and below it the levels once they may be read."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.questionnaire import effect_words
from readiness_desktop.gui.questionnaire.level_cards import LevelCards
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.checks import CheckBox
from readiness_desktop.gui.widgets.chip import Chip
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.gui.widgets.own_undo import OwnUndo
from readiness_desktop.gui.widgets.text_limit import TextLimit, limit_line
from readiness_desktop.gui.workshop.enter import EnterEnds
from readiness_desktop.gui.workshop.talk import LONGEST_NOTE, Talk
from readiness_desktop.wording import handouts, questions
from readiness_desktop.wording.translate import _

_LONGEST_TITLE = 300
_WIDEST = 1200
_NOTE, _LOW_NOTE = 110, 64


class AskingView(QWidget):
    """`written` carries the note as typed, `note_left` that its field was left, `picked` a level."""

    written = Signal(str)
    note_left = Signal()
    picked = Signal(int)
    unknown = Signal()
    promised = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._filling = False
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        inside.setProperty("ground", "none")
        scroll.setWidget(inside)
        whole.addWidget(scroll)
        self.area = scroll
        middle = QHBoxLayout(inside)
        middle.setContentsMargins(24, 16, 24, 16)
        page = QWidget(inside)
        page.setMaximumWidth(_WIDEST)
        middle.addStretch(1)
        middle.addWidget(page, 100)
        middle.addStretch(1)
        self._fill(page)

    def _fill(self, page: QWidget) -> None:
        theme = self._theme
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        head = QHBoxLayout()
        self.crumb = PlainLabel(page, color="text_secondary", theme=theme)
        self.gate = Chip(page, theme=theme)
        head.addWidget(self.crumb)
        head.addWidget(self.gate)
        head.addStretch(1)
        column.addLayout(head)
        self.question = PlainLabel(page, style="heading", wrap=True, theme=theme)
        self.probes = PlainLabel(page, style="lead", color="text_secondary", wrap=True, theme=theme)
        column.addWidget(self.question)
        column.addWidget(self.probes)
        self.note = QPlainTextEdit(page)
        self.note.setAccessibleName(_("What the person says"))
        self.note.setPlaceholderText(_("Write down what the person says; the levels are shown after that"))
        self.note.setTabChangesFocus(True)
        self.note.setMinimumHeight(theme.scaled(_NOTE))
        TextLimit(self.note, LONGEST_NOTE)
        OwnUndo(self.note)
        column.addWidget(self.note, 1)
        self.hidden = PlainLabel(
            page,
            text=_(
                "The levels are kept back so that they lead nobody. Leave the note or press L to show them."
            ),
            color="text_muted",
            wrap=True,
            theme=theme,
        )
        column.addWidget(self.hidden)
        self.cards = LevelCards(page, theme=theme)
        self.cards.set_compact(True, 6)
        column.addWidget(self.cards)
        self.dont_know = CheckBox(page, theme=theme)
        self.dont_know.setText(_("Does not know"))
        column.addWidget(self.dont_know)
        column.addLayout(self._make_documents(page))
        self.note.textChanged.connect(self._typed)
        self.note.installEventFilter(self)
        self.cards.picked.connect(self.picked)
        self.dont_know.clicked.connect(lambda: self.unknown.emit())

    def _make_documents(self, page: QWidget) -> QVBoxLayout:
        theme = self._theme
        column = QVBoxLayout()
        column.setSpacing(4)
        self.wanted = PlainLabel(page, style="small", color="text_secondary", wrap=True, theme=theme)
        column.addWidget(self.wanted)
        row = QHBoxLayout()
        row.addWidget(PlainLabel(page, text=_("Document promised"), style="card", theme=theme))
        self.document = QLineEdit(page)
        self.document.setAccessibleName(_("Document promised"))
        self.document.setPlaceholderText(_("Its name, then Enter; it is parked until it is there"))
        limit_line(self.document, _LONGEST_TITLE)
        EnterEnds(self.document)
        self.document.returnPressed.connect(self._take_document)
        row.addWidget(self.document, 1)
        column.addLayout(row)
        self.parked = PlainLabel(page, color="text_secondary", wrap=True, theme=theme)
        column.addWidget(self.parked)
        return column

    # ------------------------------------------------------------ showing

    def show_question(self, framework: Framework, talk: Talk) -> None:
        """Show what to ask, and the note of the person as it is."""
        asked = talk.asked
        self.crumb.setText(questions.named(framework, asked.id))
        self.gate.setVisible(asked.gate is not None)
        if asked.gate is not None:
            mark = replace(self._theme.gate("MISSING"), icon="signpost")
            self.gate.show_meaning(mark, effect_words.gate_kind(asked.gate.kind))
        self.question.setText(asked.ask)
        self.probes.setText(asked.probes)
        self.cards.show_question(tuple(step.name for step in framework.scale), asked.levels)
        self.wanted.setText(_("Evidence to ask for: {items}").format(items="; ".join(asked.evidence)))
        self.wanted.setVisible(bool(asked.evidence))
        self.area.verticalScrollBar().setValue(0)

    def show_answer(self, talk: Talk, *, locked: bool) -> None:
        """Show what the person said; the levels only where they may be read."""
        if self.note.toPlainText().strip() != talk.note.strip():
            self._filling = True
            self.note.setPlainText(talk.note)
            self._filling = False
        self.note.setReadOnly(locked)
        # Where there is little room the levels need it more than what is written down already.
        self.note.setMinimumHeight(self._theme.scaled(_LOW_NOTE if talk.levels_shown else _NOTE))
        self.cards.show_choice(talk.level, ((),) * 5)
        self.cards.set_locked(locked)
        self.cards.setVisible(talk.levels_shown)
        self.dont_know.setVisible(talk.levels_shown)
        self.dont_know.setChecked(talk.voted and talk.level is None)
        self.dont_know.setEnabled(not locked)
        self.hidden.setVisible(not talk.levels_shown)
        self.document.setEnabled(not locked)
        here = [
            handouts.promised(talk.hub.assessment.current, one)
            for one in talk.ending.promised
            if one.question == talk.question
        ]
        self.parked.setText("\n".join(here))
        self.parked.setVisible(bool(here))

    def _typed(self) -> None:
        if not self._filling:
            self.written.emit(self.note.toPlainText())

    def _take_document(self) -> None:
        title = self.document.text()
        self.document.clear()
        self.promised.emit(title)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.note and event.type() == QEvent.Type.FocusOut:
            self.note_left.emit()
        return False
