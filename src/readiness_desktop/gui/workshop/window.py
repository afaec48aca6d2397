"""The workshop: a window for a room with one question large, hidden votes, time, and a parking lot."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from readiness_desktop.gui.frame.top_bar import SavedState
from readiness_desktop.gui.open_assessment import OpenAssessment
from readiness_desktop.gui.questionnaire.keys import level_by_place
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.card import Divider
from readiness_desktop.gui.widgets.checks import CheckBox, ComboBox
from readiness_desktop.gui.widgets.focus_ring import FocusRing
from readiness_desktop.gui.widgets.labels import ElidedLabel, PlainLabel
from readiness_desktop.gui.widgets.segmented import SegmentedControl
from readiness_desktop.gui.widgets.text_limit import limit_line
from readiness_desktop.gui.workshop.audience import Audience
from readiness_desktop.gui.workshop.clock import Clock
from readiness_desktop.gui.workshop.countdown import Countdown
from readiness_desktop.gui.workshop.enter import EnterEnds
from readiness_desktop.gui.workshop.parking import Parking
from readiness_desktop.gui.workshop.people import NewPerson, PeopleList
from readiness_desktop.gui.workshop.room import Room
from readiness_desktop.gui.workshop.stage import Stage
from readiness_desktop.wording import numbers, workshop
from readiness_desktop.wording.translate import _

_SMALLEST = QSize(900, 560)
_SIDE, _LEAST_SIDE = 300, 232
_ENOUGH = 560


class WorkshopWindow(QWidget):
    """One workshop on the open assessment. `left` carries the question at which it ended."""

    left = Signal(str)

    def __init__(
        self,
        theme: Theme,
        hub: OpenAssessment,
        question: str = "",
        *,
        picked: tuple[str, ...] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._theme, self.hub = theme, hub
        theme.clothe(self)
        self.setObjectName("workshop")
        self.setProperty("ground", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        # No stop of Tab: it has the focus where no field has, so that the next key is a vote.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.ring = FocusRing(self, theme=theme)
        self.setWindowTitle(_("Workshop"))
        self.setMinimumSize(_SMALLEST)
        self.room = Room(hub, question, picked=picked, parent=self)
        self.time = Countdown(self)
        self.audience: Audience | None = None
        self._ended = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._make_head())
        column.addWidget(Divider(self, theme=theme))
        column.addWidget(self._make_body(), 1)
        column.addWidget(Divider(self, theme=theme))
        column.addWidget(self._make_foot())
        self._keys = self._bound_keys()
        self._connect()
        self._fill_filter()
        self._show()
        self.saved.follow(hub)

    # ------------------------------------------------------------ making

    def _make_head(self) -> QWidget:
        theme = self._theme
        head = QWidget(self)
        row = QHBoxLayout(head)
        row.setContentsMargins(20, 8, 12, 8)
        row.setSpacing(8)
        assessment = self.hub.assessment
        named = ", ".join(one for one in (assessment.client.name, assessment.profile.project) if one)
        row.addWidget(ElidedLabel(head, text=named, color="text_secondary", theme=theme), 1)
        self.saved = SavedState(head, theme=theme)
        row.addWidget(self.saved)
        self.clock = Clock(self.time, theme, head)
        row.addWidget(self.clock)
        self.full = Button(head, kind="plain", icon="maximize", key="F11", theme=theme)
        self.full.setAccessibleName(_("Full screen"))
        self.close_button = Button(head, text=_("End workshop"), kind="plain", key="Esc", theme=theme)
        row.addWidget(self.full)
        row.addWidget(self.close_button)
        return head

    def _make_body(self) -> QWidget:
        theme = self._theme
        body = QWidget(self)
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        middle = QVBoxLayout()
        middle.setSpacing(0)
        self.stage = Stage(theme, body)
        middle.addWidget(self.stage, 1)
        middle.addWidget(self._make_agreeing(body))
        row.addLayout(middle, 1)
        self.side = QWidget(body)
        self.side.setProperty("ground", "sidebar")
        self.side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self.side)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        self.voted = PlainLabel(self.side, style="card", theme=theme)
        column.addWidget(self.voted)
        self.people = PeopleList(theme, self.side)
        column.addWidget(self.people, 3)
        self.add_button = Button(
            self.side, text=_("Add person"), kind="quiet", icon="user-plus", key="A", theme=theme
        )
        column.addWidget(self.add_button)
        self.new_person = NewPerson(theme, self.side)
        self.new_person.hide()
        column.addWidget(self.new_person)
        column.addWidget(Divider(self.side, theme=theme))
        self.parking = Parking(theme, self.side)
        column.addWidget(self.parking, 2)
        row.addWidget(self.side)
        return body

    def _make_agreeing(self, body: QWidget) -> QWidget:
        theme = self._theme
        self.agreeing = QWidget(body)
        row = QHBoxLayout(self.agreeing)
        row.setContentsMargins(24, 0, 24, 10)
        row.setSpacing(10)
        row.addWidget(PlainLabel(self.agreeing, text=_("Agreed level"), style="card", theme=theme))
        choices = tuple((str(level), str(level)) for level in range(5))
        self.level = SegmentedControl(self.agreeing, choices=choices, name=_("Agreed level"), theme=theme)
        row.addWidget(self.level)
        self.reason = QLineEdit(self.agreeing)
        self.reason.setAccessibleName(_("Reason for the agreed level"))
        self.reason.setPlaceholderText(_("Why this level? The reason stays with the answer"))
        limit_line(self.reason)
        EnterEnds(self.reason)
        row.addWidget(self.reason, 1)
        row.addStretch(0)
        return self.agreeing

    def _make_foot(self) -> QWidget:
        theme = self._theme
        foot = QWidget(self)
        foot.setProperty("ground", "surface")
        foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(foot)
        row.setContentsMargins(20, 8, 20, 8)
        row.setSpacing(10)
        self.back = Button(foot, text=_("Back"), icon="arrow-left", key="Left", theme=theme)
        self.progress = PlainLabel(foot, numbers=True, theme=theme)
        self.filter = ComboBox(foot, theme=theme)
        self.filter.setAccessibleName(_("Questions of this workshop"))
        self.filter.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.counts = CheckBox(foot, theme=theme)
        self.counts.setText(_("Counts only"))
        self.counts.setToolTip(_("Show how many chose a level, and not who"))
        self.reveal = Button(foot, kind="primary", size="large", icon="eye", key="space", theme=theme)
        self.next = Button(foot, text=_("Next"), icon_after="arrow-right", key="Right", theme=theme)
        for part in (self.back, self.progress, self.filter, self.counts):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.reveal)
        row.addWidget(self.next)
        return foot

    def _connect(self) -> None:
        room, hub = self.room, self.hub
        room.changed.connect(self._show)
        room.moved.connect(self._begin_question)
        self.stage.picked.connect(room.say)
        self.people.chosen.connect(room.choose_person)
        self.new_person.added.connect(room.add_person)
        self.new_person.ended.connect(self._back_to_keys)
        self.add_button.clicked.connect(self._ask_person)
        self.parking.parked.connect(self._park)
        self.parking.settled.connect(room.settle)
        self.parking.removed.connect(room.unpark)
        self.level.chosen.connect(lambda key: room.agree(int(key)))
        self.reason.textEdited.connect(room.give_reason)
        self.reason.editingFinished.connect(hub.end_merge)
        self.reason.returnPressed.connect(self._back_to_keys)
        self.filter.activated.connect(self._choose)
        self.counts.clicked.connect(room.set_counts_only)
        self.reveal.clicked.connect(self._reveal)
        self.back.clicked.connect(lambda: room.go(-1))
        self.next.clicked.connect(lambda: room.go(1))
        self.full.clicked.connect(self._fill_screen)
        self.close_button.clicked.connect(self.close)

    def _bound_keys(self) -> Mapping[str, Callable[[], object]]:
        """What a key does while no field has the focus. Buttons and fields come first: they take their own keys."""
        room = self.room
        return {
            "K": lambda: room.say(None),
            "D": lambda: room.say(None),
            "R": lambda: room.step_person(1),
            "Shift+R": lambda: room.step_person(-1),
            "down": lambda: room.step_person(1),
            "up": lambda: room.step_person(-1),
            "space": self._reveal,
            "Right": lambda: room.go(1),
            "PgDown": lambda: room.go(1),
            "Left": lambda: room.go(-1),
            "PgUp": lambda: room.go(-1),
            "Return": lambda: room.go(1),
            "Enter": lambda: room.go(1),
            "P": lambda: self.parking.field.setFocus(Qt.FocusReason.ShortcutFocusReason),
            "T": self.time.toggle,
            "+": self.time.add_minute,
            "A": self._ask_person,
            "X": lambda: room.set_counts_only(not room.counts_only),
            "Y": lambda: self.reason.setFocus(Qt.FocusReason.ShortcutFocusReason),
            "F11": self._fill_screen,
            "Esc": self.close,
            "Ctrl+Z": self.hub.undo_stack.undo,
            "Ctrl+Y": self.hub.undo_stack.redo,
            "Ctrl+Shift+Z": self.hub.undo_stack.redo,
        }

    def _fill_filter(self) -> None:
        box = self.filter
        for key, words in (("all", _("All questions")), ("open", _("Open")), ("split", _("Split"))):
            box.addItem(words, key)
        if self.room.picked:
            box.addItem(_("Chosen list"), "picked")
        for group in self.room.parts():
            box.addItem(group.short, group.id)
        box.setCurrentIndex(box.findData(self.room.wanted))

    # ------------------------------------------------------------ showing

    def _show(self) -> None:
        room, current = self.room, self.hub.assessment.current
        locked = self.hub.locked
        self.stage.show_room(room)
        self.people.show_room(room)
        self.voted.setText(workshop.voted(room.tally.said, len(room.people)))
        self.parking.show_items(current, locked=locked)
        self.agreeing.setVisible(room.revealed)
        self.level.set_current(None if room.agreed is None else str(room.agreed))
        self.level.setEnabled(not locked)
        self.reason.setVisible(room.reason_wanted)
        if self.reason.text().strip() != room.answer.level_reason:
            self.reason.setText(room.answer.level_reason)
        self.reveal.setText(_("Hide the votes") if room.revealed else _("Reveal the votes"))
        self.reveal.setEnabled(room.revealed or room.tally.said > 0)
        self.reveal.set_tip("" if self.reveal.isEnabled() else _("Nobody has voted yet"))
        self.progress.setText(numbers.of(room.place, len(room.order)))
        self.back.setEnabled(room.place > 1)
        self.next.setEnabled(room.place < len(room.order))
        self.counts.setChecked(room.counts_only)
        if self.audience is not None:
            self.audience.show_room(room)

    def _begin_question(self) -> None:
        self.time.begin_again()
        self._back_to_keys()

    # ------------------------------------------------------------ what the user does

    def _reveal(self) -> None:
        self.room.toggle_reveal()
        self._back_to_keys()

    def _choose(self, at: int) -> None:
        if not self.room.choose(str(self.filter.itemData(at))):
            self.filter.setCurrentIndex(self.filter.findData(self.room.wanted))
        self._back_to_keys()

    def _ask_person(self) -> None:
        if not self.hub.locked:
            self.new_person.begin(self.hub.framework)

    def _park(self, text: str) -> None:
        self.room.park(text)
        self._back_to_keys()

    def _back_to_keys(self) -> None:
        """The focus goes to no field: the next key is a vote."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def show_audience(self, screen: object = None) -> None:
        """Show the question on another screen too, where there is one; the votes are given here."""
        others = [one for one in QGuiApplication.screens() if one is not self.screen()]
        chosen = screen if screen is not None else next(iter(others), None)
        if chosen is not None and self.audience is None:
            self.audience = Audience(self._theme, self)
            self.audience.show_room(self.room)
            self.audience.show_on(chosen)  # pyright: ignore[reportArgumentType]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A vote or one of our keys; anything that a field takes has not come here."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        plain = held == Qt.KeyboardModifier.NoModifier
        digit = event.text() if plain and len(event.text()) == 1 else ""
        level = int(digit) if digit and digit in "01234" else level_by_place(event)
        if self.focusWidget() is not self and event.key() == Qt.Key.Key_Escape:
            self.new_person.hide()
            self._back_to_keys()
        elif event.text() == "+" and not event.isAutoRepeat():
            self.time.add_minute()
        elif level is not None and plain:
            if not self.hub.locked and not event.isAutoRepeat():
                self.room.say(level)
        else:
            self._press(QKeySequence(event.keyCombination().key() | held.value), event)

    def _press(self, pressed: QKeySequence, event: QKeyEvent) -> None:
        for key, act in self._keys.items():
            if QKeySequence(key) == pressed:
                if not event.isAutoRepeat():
                    act()
                return
        super().keyPressEvent(event)

    # ------------------------------------------------------------ size and end

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        least = self._theme.scaled(_LEAST_SIDE)
        self.side.setFixedWidth(max(least, min(self._theme.scaled(_SIDE), round(self.width() * 0.24))))
        self.counts.setVisible(self.width() >= self._theme.scaled(1100))
        self._keep_room()

    def _keep_room(self) -> None:
        """Keep the room of the votes while they are hidden, so that nothing moves, where there is enough of it."""
        enough = self.height() >= self._theme.scaled(_ENOUGH)
        policy = self.agreeing.sizePolicy()
        policy.setRetainSizeWhenHidden(enough)
        self.agreeing.setSizePolicy(policy)
        if enough != self.stage.keeps_room:
            self.stage.keeps_room = enough
            self.stage.show_room(self.room)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            self.stage.fit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nothing is lost: every vote is stored already. What was typed of a reason is kept."""
        if not self._ended:
            self._ended = True
            self.time.stop()
            self.room.leave()
            if self.audience is not None:
                self.audience.close()
            self.left.emit(self.room.question)
        super().closeEvent(event)
