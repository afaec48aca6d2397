"""The history of an answer over the question: what was changed, by whom, when and why, newest first."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from readiness_desktop.gui.forms.ui_questions import Ui_QuestionsForm
from readiness_desktop.gui.questionnaire.answers import Answers
from readiness_desktop.gui.theme import Theme, dress
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.gui.widgets.themed import Themed
from readiness_desktop.wording.translate import _

WIDTH, HEIGHT = 440, 460
MOST_SHOWN = 200
_AT_ONCE = 20


@dataclass(frozen=True, slots=True)
class Entry:
    """One moment: its lines, the reason (empty without one), and who and when."""

    what: tuple[str, ...]
    why: str
    who: str


class HistoryPanel(Themed, QFrame):
    """Lies over the question while it is open; `closed` tells that somebody put it away."""

    closed = Signal()

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self.setProperty("popup", True)
        self.setAccessibleName(_("History"))
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 12, 6, 12)
        column.setSpacing(8)
        head = QHBoxLayout()
        self.title = PlainLabel(self, text=_("History"), style="section")
        head.addWidget(self.title)
        head.addStretch(1)
        self.close_button = Button(self, kind="plain", size="small", icon="x", key="Esc")
        self.close_button.setAccessibleName(_("Close history"))
        self.close_button.clicked.connect(self.closed)
        head.addWidget(self.close_button)
        column.addLayout(head)
        self._scroll = QScrollArea(self)
        self._scroll.setAccessibleName(_("Changes of this answer"))
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column.addWidget(self._scroll, 1)
        self._waiting: tuple[Entry, ...] = ()
        self._fills = QTimer(self)
        self._fills.setInterval(0)
        self._fills.timeout.connect(self._fill_some)
        self.hide()
        dress(self, theme)

    def open_at(self, left: int, top: int, room: int, *, question: str) -> None:
        """Open below and left of a point, as high as there is room; what is in it comes with `show_entries`."""
        self.title.setText(_("History of {question}").format(question=question))
        self.say(_("Reading the history…"))
        width = self.theme.scaled(WIDTH)
        self.setGeometry(max(0, left - width), top, width, min(self.theme.scaled(HEIGHT), room))
        self.show()
        self.raise_()
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, words: str) -> None:
        """Show a sentence in place of a history."""
        self._fill((), words)

    def show_entries(self, entries: tuple[Entry, ...]) -> None:
        """Show the history, newest first."""
        self._fill(entries, "" if entries else _("Nobody has changed anything here yet."))

    def words(self) -> str:
        """Everything that is shown."""
        inside = self._scroll.widget()
        shown = [] if inside is None else inside.findChildren(PlainLabel)
        return "\n".join(label.text() for label in shown)

    def _fill(self, entries: tuple[Entry, ...], words: str) -> None:
        inside = QWidget(self._scroll)
        inside.setProperty("ground", "surface")
        column = self._column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(2)
        if words:
            column.addWidget(PlainLabel(inside, text=words, color="text_secondary", wrap=True))
        column.addStretch(1)
        dress(inside, self.theme)
        self._scroll.setWidget(inside)
        self._waiting = entries[:MOST_SHOWN]
        self._fill_some()

    def _fill_some(self) -> None:
        """The next entries; so few at once that no key waits for them."""
        some, self._waiting = self._waiting[:_AT_ONCE], self._waiting[_AT_ONCE:]
        if some:
            self._add(some)
        if self._waiting:
            self._fills.start()
        else:
            self._fills.stop()

    def _add(self, some: tuple[Entry, ...]) -> None:
        part = QWidget(self._scroll.widget())
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for entry in some:
            for line in entry.what:
                column.addWidget(PlainLabel(part, text=line, wrap=True))
            if entry.why:
                reason = _("Reason: “{reason}”").format(reason=entry.why)
                column.addWidget(PlainLabel(part, text=reason, wrap=True))
            last = PlainLabel(part, text=entry.who, style="small", color="text_muted", wrap=True)
            last.setContentsMargins(0, 0, 0, 10)
            column.addWidget(last)
        dress(part, self.theme)
        self._column.insertWidget(self._column.count() - 1, part)

    def restyle(self) -> None:
        self.updateGeometry()


class HistoryPane(QObject):
    """The button of the question page and what it opens; `wanted` tells of which question the history is to be read."""

    wanted = Signal(str)

    def __init__(self, ui: Ui_QuestionsForm, theme: Theme, answers: Answers) -> None:
        super().__init__(answers)
        self._ui, self._answers = ui, answers
        self.panel = HistoryPanel(ui.body, theme)
        self.panel.closed.connect(self.leave)
        self.button = Button(
            ui.head_row, kind="plain", size="small", icon="history", key="H", tip=_("History"), theme=theme
        )
        self.button.setAccessibleName(_("History"))
        self.button.clicked.connect(self.toggle)
        ui.head_layout.insertWidget(ui.head_layout.indexOf(ui.guidance_button), self.button)

    def toggle(self) -> None:
        """Show who changed what of the question, or put that away."""
        if self.leave() or self._answers.hub is None:
            return
        ui, body = self._ui, self._ui.body
        at = ui.guidance_button.mapTo(body, ui.guidance_button.rect().bottomRight())
        room = body.height() - at.y() - 18
        self.panel.open_at(at.x(), at.y() + 6, room, question=self._answers.question)
        self.wanted.emit(self._answers.question)

    def close(self) -> None:
        """Put it away; the focus goes elsewhere by itself."""
        self.panel.hide()

    def leave(self) -> bool:
        """Put it away and go back to the cards; whether it was open."""
        if not self.panel.isVisible():
            return False
        self.panel.hide()
        self._ui.level_cards.focus_card(Qt.FocusReason.ShortcutFocusReason)
        return True
