"""The self-check page: eight headline questions, one a screen, and what the claims would hold up."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from readiness_desktop.domain.assessment import Profile
from readiness_desktop.domain.framework import SELF_CHECK
from readiness_desktop.domain.self_check import NOT_KNOWN, claims, is_self_check, with_headline
from readiness_desktop.gui.headlines.claim_screen import ClaimScreen
from readiness_desktop.gui.headlines.start_screen import StartScreen
from readiness_desktop.gui.questionnaire import keys
from readiness_desktop.gui.questionnaire.key_hints import level_keys
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.key_cap import KeyHint
from readiness_desktop.wording.translate import _

if TYPE_CHECKING:
    from readiness_desktop.gui.headlines.end_screen import EndScreen
    from readiness_desktop.gui.open_assessment import OpenAssessment

_KEYS = {
    "on": ("Return", "Enter", "Right"),
    "back": ("Left",),
    "unknown": ("D", "K"),
    "leave": ("Esc",),
}


class SelfCheckPage(QWidget):
    """`created` carries (organisation, Profile) of a new self-check, `left` asks for the list.

    `grow_wanted` asks for an assessment out of these claims.
    """

    navigate = Signal(str, object)
    created = Signal(str, object)
    left = Signal()
    grow_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        theme.clothe(self)
        self._hub: OpenAssessment | None = None
        self._number = 0
        self._end: EndScreen | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.stack = QStackedWidget(self)
        self.start, self.claim = StartScreen(theme, self), ClaimScreen(theme, self)
        self.stack.addWidget(self.start)
        self.stack.addWidget(self.claim)
        column.addWidget(self.stack, 1)
        column.addWidget(self._make_foot())
        self.claim.picked.connect(self._pick)
        self.claim.not_known.connect(lambda _on: self._toggle_not_known())
        acts = {
            "on": self.go_on,
            "back": self.go_back,
            "unknown": self._toggle_not_known,
            "leave": self.left.emit,
        }
        for name, sequences in _KEYS.items():
            for sequence in sequences:
                self._bind(sequence, acts[name])
        for level in range(5):
            self._bind(str(level), lambda level=level: self._pick(level))

    def _bind(self, sequence: str, act: object) -> None:
        shortcut = QShortcut(QKeySequence(sequence), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(act)  # pyright: ignore[reportArgumentType]

    def _make_foot(self) -> QWidget:
        theme = self._theme
        foot = QFrame(self)
        foot.setProperty("ground", "surface")
        foot.setProperty("line", "top")
        row = QHBoxLayout(foot)
        row.setContentsMargins(20, 9, 20, 9)
        row.setSpacing(12)
        self.back = Button(foot, text=_("Back"), icon="arrow-left", key="←", size="large", theme=theme)
        self.change = Button(foot, text=_("Change answers"), icon="pencil", size="large", theme=theme)
        self.on = Button(foot, text=_("Next"), kind="primary", key="Enter", size="large", theme=theme)
        self.begin = Button(foot, text=_("Begin the assessment"), kind="primary", size="large", theme=theme)
        self.hints = QWidget(foot)
        hints = QHBoxLayout(self.hints)
        hints.setContentsMargins(0, 0, 0, 0)
        hints.setSpacing(14)
        hints.addWidget(level_keys(self.hints, theme))
        for caps, words in ((("D",), _("don’t know")), ((_("Esc"),), _("leave"))):
            hints.addWidget(KeyHint(self.hints, keys=caps, text=words, theme=theme))
        row.addWidget(self.back)
        row.addWidget(self.change)
        row.addStretch(1)
        row.addWidget(self.hints)
        row.addWidget(self.on)
        row.addWidget(self.begin)
        self.back.clicked.connect(self.go_back)
        self.change.clicked.connect(lambda: self.show_number(0))
        self.on.clicked.connect(self.go_on)
        self.begin.clicked.connect(self.grow_wanted)
        self.ui = SimpleNamespace(foot=foot)
        return foot

    # ------------------------------------------------------------ what is shown

    @property
    def end(self) -> EndScreen:
        """The last page, made when it is first needed."""
        if self._end is None:
            from readiness_desktop.gui.headlines.end_screen import EndScreen

            self._end = EndScreen(self._theme, self)
            self.stack.addWidget(self._end)
        return self._end

    @property
    def question(self) -> str:
        """The dimension whose headline question is shown, empty on the other screens."""
        if self._hub is None or self.stack.currentWidget() is not self.claim:
            return ""
        return self._hub.framework.dimensions[self._number].id

    def show_new(self, _framework: object = None, _rows: object = ()) -> None:
        """Begin a self-check that is not there yet."""
        self._follow(None)
        self.start.clear()
        self._bring(self.start)

    def show_assessment(self, open_assessment: OpenAssessment) -> None:
        """Follow this assessment: at the first open question, or at the end where there is none."""
        if self._hub is not open_assessment:
            self._follow(open_assessment)
            self._number = self._first_open()
        if self._number >= len(open_assessment.framework.dimensions) or self._only_read():
            self.show_end()
        else:
            self.show_number(self._number)

    def show_target(self, target: object) -> None:
        """Show the headline question of a dimension."""
        ids = [one.id for one in self._hub.framework.dimensions] if self._hub is not None else []
        if target in ids:
            self.show_number(ids.index(str(target)))

    def show_number(self, number: int) -> None:
        """Show the headline question with this number."""
        self._number = number
        self._bring(self.claim)

    def show_end(self) -> None:
        """Show the last page."""
        if self._hub is not None:
            self._number = len(self._hub.framework.dimensions)
            self.end.to_top()
            self._bring(self.end)

    def _first_open(self) -> int:
        assert self._hub is not None
        found = claims(self._hub.framework, self._hub.assessment.profile.headlines)
        return next((n for n, claim in enumerate(found) if not claim.answered), len(found))

    def _only_read(self) -> bool:
        return self._hub is not None and (self._hub.locked or not is_self_check(self._hub.assessment.profile))

    def _follow(self, hub: OpenAssessment | None) -> None:
        if self._hub is not None:
            self._hub.assessment_changed.disconnect(self._refresh)
        self._hub = hub
        if hub is not None:
            hub.assessment_changed.connect(self._refresh)

    def _bring(self, screen: QWidget) -> None:
        self.stack.setCurrentWidget(screen)
        self._refresh()
        self._focus()

    def _refresh(self, _assessment: object = None) -> None:
        hub, screen = self._hub, self.stack.currentWidget()
        asking, ending = screen is self.claim, screen is self._end
        if hub is not None and asking:
            found = claims(hub.framework, hub.assessment.profile.headlines)
            self.claim.show_claim(hub.framework, found, self._number, locked=hub.locked)
            last = self._number == len(found) - 1
            self.on.setText(_("See what it says") if last else _("Next"))
        elif hub is not None and ending:
            self.end.show_claims(hub)
        else:
            self.on.setText(_("Start"))
        self.back.setVisible(asking)
        self.back.setEnabled(self._number > 0)
        self.hints.setVisible(asking and self.width() > self._theme.scaled(860))
        self.on.setHidden(ending)
        self.change.setVisible(ending)
        locked = hub is not None and hub.locked
        self.change.setText(_("See answers") if locked else _("Change answers"))
        grows = hub is not None and not locked and is_self_check(hub.assessment.profile)
        self.begin.setVisible(ending and grows)

    def _focus(self) -> None:
        if not self.isVisible():
            return
        screen = self.stack.currentWidget()
        if screen is self.claim:
            self.claim.cards.focus_card()
        elif screen is self.start:
            self.start.client.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.begin.isVisible():
            self.begin.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.end.focus()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes to the page begins at what can be answered."""
        super().focusInEvent(event)
        self._focus()

    # ------------------------------------------------------------ going on

    def go_on(self) -> None:
        """Start, go to the next question, or see what the claims say."""
        screen = self.stack.currentWidget()
        if screen is self.start:
            client, project = self.start.names
            self.created.emit(client, Profile(project, depth=SELF_CHECK))
        elif screen is self.claim and self._hub is not None:
            if self._number + 1 < len(self._hub.framework.dimensions):
                self.show_number(self._number + 1)
            else:
                self.show_end()
        elif self.begin.isVisible():
            self.grow_wanted.emit()

    def go_back(self) -> None:
        """Go to the question before."""
        if self._hub is not None and self._number > 0:
            self.show_number(self._number - 1)

    # ------------------------------------------------------------ what the user does

    def _pick(self, level: int) -> None:
        self._claim(level)

    def _toggle_not_known(self) -> None:
        if self._hub is not None and self.question:
            held = self._hub.assessment.profile.headlines.get(self.question)
            self._claim(None if held == NOT_KNOWN else NOT_KNOWN)

    def _claim(self, level: int | None) -> None:
        from readiness_desktop.services.setup import change_profile

        hub, dimension = self._hub, self.question
        if hub is None or hub.locked or not dimension:
            self._refresh()
            return
        name = next(one.short for one in hub.framework.dimensions if one.id == dimension)
        changed = change_profile(hub.assessment, with_headline(hub.assessment.profile, dimension, level))
        said = _("self-check of {dimension}").format(dimension=name)
        hub.change(changed, said, spot=("self_check", dimension))
        self._refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        level = keys.level_by_place(event)
        if level is None or not self.question:
            super().keyPressEvent(event)
        else:
            self._pick(level)

    def restyle(self) -> None:
        """Arrange everything for another size of text."""
        self.start.restyle()
        self.claim.fit()
        if self._end is not None:
            self._end.fit()
        self._refresh()
