"""The interview: one person's questions, the open question first and the levels only after a note."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from readiness_desktop.gui.frame.top_bar import SavedState
from readiness_desktop.gui.open_assessment import OpenAssessment
from readiness_desktop.gui.questionnaire.keys import level_by_place
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.card import Divider
from readiness_desktop.gui.widgets.focus_ring import FocusRing
from readiness_desktop.gui.widgets.labels import ElidedLabel, PlainLabel
from readiness_desktop.gui.workshop.asking_view import AskingView
from readiness_desktop.gui.workshop.choosing import Choosing
from readiness_desktop.gui.workshop.ending_view import EndingView
from readiness_desktop.gui.workshop.talk import Talk
from readiness_desktop.services import people
from readiness_desktop.wording import numbers, units
from readiness_desktop.wording.translate import _

_SMALLEST = QSize(900, 560)


class InterviewWindow(QWidget):
    """One interview after the other. `left` carries the question at which it ended, empty where none began."""

    left = Signal(str)

    def __init__(
        self, theme: Theme, hub: OpenAssessment, person: str = "", *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._theme, self.hub = theme, hub
        theme.clothe(self)
        self.setObjectName("interview")
        self.setProperty("ground", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        # No stop of Tab: it has the focus where no field has, so that the next key is a vote.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.ring = FocusRing(self, theme=theme)
        self.setWindowTitle(_("Interview"))
        self.setMinimumSize(_SMALLEST)
        self.talk: Talk | None = None
        self._ended = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._make_head())
        column.addWidget(Divider(self, theme=theme))
        self.choosing = Choosing(theme, self)
        self.asking = AskingView(theme, self)
        self.ending = EndingView(theme, self)
        for view in (self.choosing, self.asking, self.ending):
            column.addWidget(view, 1)
        column.addWidget(Divider(self, theme=theme))
        column.addWidget(self._make_foot())
        self._keys = self._bound_keys()
        self._connect()
        if person:
            self.begin(person)
        else:
            self.choose()
        self.saved.follow(hub)

    # ------------------------------------------------------------ making

    def _make_head(self) -> QWidget:
        theme = self._theme
        head = QWidget(self)
        row = QHBoxLayout(head)
        row.setContentsMargins(20, 8, 12, 8)
        row.setSpacing(8)
        self.title = ElidedLabel(head, style="section", theme=theme)
        row.addWidget(self.title, 1)
        self.saved = SavedState(head, theme=theme)
        row.addWidget(self.saved)
        self.end_button = Button(head, text=_("End interview"), kind="quiet", theme=theme)
        self.close_button = Button(head, text=_("Close"), kind="plain", key="Esc", theme=theme)
        row.addWidget(self.end_button)
        row.addWidget(self.close_button)
        return head

    def _make_foot(self) -> QWidget:
        theme = self._theme
        self.foot = QWidget(self)
        self.foot.setProperty("ground", "surface")
        self.foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self.foot)
        row.setContentsMargins(20, 8, 20, 8)
        row.setSpacing(10)
        self.back = Button(self.foot, text=_("Back"), icon="arrow-left", key="Left", theme=theme)
        self.progress = PlainLabel(self.foot, numbers=True, theme=theme)
        self.levels = Button(self.foot, text=_("Show levels"), icon="list-checks", key="L", theme=theme)
        self.next = Button(
            self.foot, kind="primary", size="large", icon_after="arrow-right", key="Right", theme=theme
        )
        row.addWidget(self.back)
        row.addWidget(self.progress)
        row.addStretch(1)
        row.addWidget(self.levels)
        row.addWidget(self.next)
        return self.foot

    def _connect(self) -> None:
        view = self.asking
        self.choosing.person_chosen.connect(self.begin)
        self.choosing.person_added.connect(self._add_person)
        view.written.connect(lambda text: self.talk.write(text) if self.talk else None)
        view.note_left.connect(self._note_left)
        view.picked.connect(self._say)
        view.unknown.connect(lambda: self._say(None))
        view.promised.connect(lambda title: self.talk.promise(title) if self.talk else None)
        view.note.installEventFilter(self)
        self.ending.another_wanted.connect(self.choose)
        self.ending.back_wanted.connect(self._back_to_question)
        self.ending.question_wanted.connect(self._go_to)
        self.end_button.clicked.connect(self.finish)
        self.close_button.clicked.connect(self.close)
        self.back.clicked.connect(lambda: self.go(-1))
        self.next.clicked.connect(lambda: self.go(1))
        self.levels.clicked.connect(self._show_levels)

    def _bound_keys(self) -> Mapping[str, Callable[[], object]]:
        """What a key does while no field has the focus."""
        view = self.asking
        return {
            "K": lambda: self._say(None),
            "D": lambda: self._say(None),
            "L": self._show_levels,
            "Right": lambda: self.go(1),
            "Return": lambda: self.go(1),
            "Enter": lambda: self.go(1),
            "Left": lambda: self.go(-1),
            "M": lambda: view.note.setFocus(Qt.FocusReason.ShortcutFocusReason),
            "A": lambda: view.document.setFocus(Qt.FocusReason.ShortcutFocusReason),
            "Ctrl+Return": self._go_on,
            "Ctrl+Enter": self._go_on,
            "Esc": self.close,
            "Ctrl+Z": self.hub.undo_stack.undo,
            "Ctrl+Y": self.hub.undo_stack.redo,
            "Ctrl+Shift+Z": self.hub.undo_stack.redo,
        }

    # ------------------------------------------------------------ which view

    def _bring(self, view: QWidget) -> None:
        for one in (self.choosing, self.asking, self.ending):
            one.setVisible(one is view)
        talking = view is self.asking
        self.foot.setVisible(talking)
        self.end_button.setVisible(talking)
        name = self.talk.name if self.talk is not None and view is not self.choosing else ""
        self.title.setText(_("Interview: {name}").format(name=name) if name else _("Interview"))

    def choose(self) -> None:
        """Ask whom the interview is with."""
        self._leave_talk()
        self.choosing.show_people(self.hub)
        self._bring(self.choosing)
        self.choosing.focus_first()

    def begin(self, person: str) -> None:
        """Ask this person their questions, from the first without an answer of theirs."""
        self._leave_talk()
        self.talk = Talk(self.hub, person, self)
        self.talk.changed.connect(self._show)
        self._bring(self.asking)
        self._show_question()

    def _add_person(self, name: str, role: str) -> None:
        if self.hub.locked:
            return
        after, person = people.add_or_find(self.hub.framework, self.hub.assessment, name, role)
        if after is not self.hub.assessment:
            self.hub.change(after, _("respondent added"))
        self.begin(person)

    def finish(self) -> None:
        """Say how it went."""
        if self.talk is not None:
            self.hub.end_merge()
            self.ending.show_ending(self.hub.framework, self.talk)
            self._bring(self.ending)
            self.ending.another.setFocus(Qt.FocusReason.OtherFocusReason)

    def _back_to_question(self) -> None:
        self._bring(self.asking)
        self._show_question()

    def _go_to(self, question: str) -> None:
        if self.talk is not None:
            self.talk.go(self.talk.order.index(question) - self.talk.order.index(self.talk.question))
            self._back_to_question()

    def _leave_talk(self) -> None:
        if self.talk is not None:
            self.talk.leave()
            self.talk.deleteLater()
            self.talk = None

    def focus(self) -> None:
        """Begin where somebody would: at the first person, or in the note."""
        if self.talk is None:
            self.choosing.focus_first()
        else:
            self.asking.note.setFocus(Qt.FocusReason.OtherFocusReason)

    # ------------------------------------------------------------ a question

    def _show_question(self) -> None:
        """Another question: the note has the focus, so that what is said can be written down at once."""
        if self.talk is not None:
            self.asking.show_question(self.hub.framework, self.talk)
            self._show()
            self.asking.note.setFocus(Qt.FocusReason.OtherFocusReason)
            self.asking.note.moveCursor(QTextCursor.MoveOperation.End)

    def _show(self) -> None:
        talk = self.talk
        if talk is None:
            return
        if not talk.there:
            self.choose()
            return
        self.asking.show_answer(talk, locked=self.hub.locked)
        place = numbers.of(talk.place, len(talk.order))
        length = units.minutes(talk.minutes)
        self.progress.setText(_("{place}, about {minutes} in all").format(place=place, minutes=length))
        self.back.setEnabled(talk.place > 1)
        self.levels.setVisible(not talk.levels_shown)
        self.next.setText(_("Finish") if talk.place == len(talk.order) else _("Next question"))

    def _say(self, level: int | None) -> None:
        if self.talk is not None and self.asking.isVisible():
            self.talk.say(level)

    def _show_levels(self) -> None:
        if self.talk is not None:
            self.talk.show_levels()
            self._back_to_keys()

    def _note_left(self) -> None:
        """What was said is written down: the levels lead nobody any more."""
        if self.talk is not None and self.talk.note:
            self.talk.show_levels()
        self.hub.end_merge()

    def _go_on(self) -> None:
        """From the note to the levels, from the levels to the next question."""
        if self.talk is not None and not self.talk.levels_shown:
            self._show_levels()
        else:
            self.go(1)

    def go(self, by: int) -> None:
        """Go to the next question or the one before; behind the last one is how it went."""
        if self.talk is None or not self.asking.isVisible():
            return
        if self.talk.go(by):
            self._show_question()
        elif by > 0:
            self.finish()

    def _back_to_keys(self) -> None:
        """The focus goes to no field: the next key is a vote, so its levels come into sight."""
        if self.talk is not None and self.talk.levels_shown:
            self.asking.area.ensureWidgetVisible(self.asking.cards, 0, 8)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    # ------------------------------------------------------------ keys and end

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Two keys act inside the note too: Ctrl+Enter goes on, Esc leaves it."""
        if watched is self.asking.note and event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._go_on()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self._back_to_keys()
                return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A level or one of our keys; anything that a field takes has not come here."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        plain = held == Qt.KeyboardModifier.NoModifier
        digit = event.text() if plain and len(event.text()) == 1 else ""
        level = int(digit) if digit and digit in "01234" else level_by_place(event)
        if self.focusWidget() is self.asking.document and event.key() == Qt.Key.Key_Escape:
            self._back_to_keys()
            return
        if level is not None and plain:
            self._say(level)
            return
        pressed = QKeySequence(event.keyCombination().key() | held.value)
        act = next((do for key, do in self._keys.items() if QKeySequence(key) == pressed), None)
        if act is None:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            act()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Everything that was said is stored already."""
        if not self._ended:
            self._ended = True
            question = self.talk.question if self.talk is not None else ""
            self.hub.end_merge()
            self._leave_talk()
            self.left.emit(question)
        super().closeEvent(event)
