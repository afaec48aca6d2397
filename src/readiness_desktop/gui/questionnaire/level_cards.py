"""The five level cards of a question: one Tab stop, up and down move inside, Space chooses."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from readiness_desktop.gui.questionnaire.level_card import LevelCard
from readiness_desktop.gui.questionnaire.one_of import check_one
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.themed import Themed
from readiness_desktop.wording.people import Shown

_FULL, _COMPACT = 58, 46


class LevelCards(Themed, QWidget):
    """Cards 0 to 4. `picked` tells the level that the user chose; what holds is shown with `show_choice`."""

    picked = Signal(int)

    def __init__(
        self, parent: QWidget | None = None, *, large: bool = False, theme: Theme | None = None
    ) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(7)
        self.cards = tuple(LevelCard(self, level=level, large=large) for level in range(5))
        self._names: tuple[str, ...] = ()
        self._descriptors: tuple[str, ...] = ()
        self._locked = False
        self._stop = 0
        for card in self.cards:
            self._column.addWidget(card)
            card.clicked.connect(self._clicked)
            card.installEventFilter(self)
        self._stop_at(0)
        if theme is not None:
            self.use(theme)

    def show_question(self, names: tuple[str, ...], descriptors: tuple[str, ...]) -> None:
        """Show the level names of the pack and the five descriptors of a question."""
        self._names, self._descriptors = names, descriptors
        self._fill()

    def show_choice(self, level: int | None, voters: tuple[tuple[Shown, ...], ...]) -> None:
        """Show which level holds (None: none) and who chose each level."""
        changed = level is not None and not self.cards[level].isChecked()
        check_one(self.cards, None if level is None else self.cards[level])
        for card, people in zip(self.cards, voters, strict=True):
            card.show_voters(people)
        if changed and level is not None:
            held = any(card.hasFocus() for card in self.cards)
            self._stop_at(level)
            if held:
                self.cards[level].setFocus(Qt.FocusReason.OtherFocusReason)

    def set_compact(self, compact: bool, gap: int) -> None:
        """Cards are 46 pixels high where room is scarce, else 58; `gap` pixels between them."""
        self.set_height(_COMPACT if compact else _FULL, gap)

    def set_height(self, least: int, gap: int) -> None:
        """Cards are at least so many pixels high at text size 100 %."""
        self._column.setSpacing(gap)
        for card in self.cards:
            card.set_least_height(least)

    def set_locked(self, locked: bool) -> None:
        """Take no choice; the cards can still be read one by one."""
        self._locked = locked
        for card in self.cards:
            card.set_locked(locked)

    def focus_card(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Give the focus to the card that is the Tab stop."""
        self.cards[self._stop].setFocus(reason)

    def restyle(self) -> None:
        for card in self.cards:
            card.use(self.theme)
        self._fill()

    def _fill(self) -> None:
        if not self._names or not self.themed:
            return
        metrics = QFontMetricsF(self.theme.font(self.cards[0].styles[0]))
        width = round(max(metrics.horizontalAdvance(name) for name in self._names))
        for card, name, text in zip(self.cards, self._names, self._descriptors, strict=True):
            card.show_level(name, text, width)

    def _stop_at(self, level: int) -> None:
        self._stop = level
        for card in self.cards:
            stop = card.level == level
            card.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stop else Qt.FocusPolicy.ClickFocus)

    def _clicked(self) -> None:
        card = self.sender()
        if isinstance(card, LevelCard):
            self._choose(card)

    def _choose(self, card: LevelCard) -> None:
        self._stop_at(card.level)
        if not self._locked:
            self.picked.emit(card.level)

    def eventFilter(self, watched: object, event: QEvent) -> bool:  # type: ignore[override]
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, LevelCard):
            self._stop_at(watched.level)
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and isinstance(watched, LevelCard)
        ):
            steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
            step = steps.get(Qt.Key(event.key()))
            if step is not None and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
                card = self.cards[min(4, max(0, watched.level + step))]
                self._stop_at(card.level)
                card.setFocus(Qt.FocusReason.TabFocusReason)
                return True
            if event.key() == Qt.Key.Key_Space:
                self._choose(watched)
                return True
            if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
                event.ignore()
                return True
        return False
