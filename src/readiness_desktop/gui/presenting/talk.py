"""Where a presentation stands: the slide, whether the screen is blank, the pointer, the notes, and the clock."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence

from readiness_desktop.gui.theme import Theme

_LONGEST_NUMBER = 3


class Talk(QObject):
    """`changed` tells of everything but the pointer's place, which `pointed` tells; `ended` that it is over.

    `at` counts from 0. `spot` is where the pointer is, as shares of the slide's width and height.
    """

    changed = Signal()
    pointed = Signal()
    ended = Signal()

    def __init__(
        self,
        theme: Theme,
        count: int,
        parent: QObject | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self.count, self.at = count, 0
        self.blank = self.pointer = self.notes = False
        self.spot: QPointF | None = None
        self._clock = clock
        self._since: float | None = clock()
        self._before = 0.0
        self._typed = ""
        self._keys: dict[str, Callable[[], None]] = {}
        named = theme.tokens["keys_present"]
        for keys, do in (
            (named["next"], self.next),
            (named["back"], self.back),
            (named["notes"], self.toggle_notes),
            (named["blank"], self.toggle_blank),
            (named["pointer"], self.toggle_pointer),
            (named["end"], self.end),
            (named["first"], lambda: self.go(0)),
            (named["last"], lambda: self.go(self.count - 1)),
        ):
            for key in [keys] if isinstance(keys, str) else keys:
                self._keys[QKeySequence(key).toString()] = do

    # ------------------------------------------------------------ moving

    def go(self, number: int) -> None:
        """Show this slide, counted from 0; the first or last one beyond the ends. A blank screen ends."""
        self.at = min(max(0, number), self.count - 1)
        self.blank = False
        self.changed.emit()

    def next(self) -> None:
        """On by one."""
        self.go(self.at + 1)

    def back(self) -> None:
        """Back by one."""
        self.go(self.at - 1)

    def toggle_notes(self) -> None:
        """Show the notes below the slide, or not."""
        self.notes = not self.notes
        self.changed.emit()

    def toggle_blank(self) -> None:
        """Take the slide away, or bring it back."""
        self.blank = not self.blank
        self.changed.emit()

    def toggle_pointer(self) -> None:
        """A ring follows the mouse, or not."""
        self.pointer = not self.pointer
        self.spot = None
        self.changed.emit()

    def point(self, spot: QPointF | None) -> None:
        """The mouse is here on the slide; None: not on it."""
        self.spot = spot if self.pointer else None
        self.pointed.emit()

    def end(self) -> None:
        """It is over."""
        self.ended.emit()

    # ------------------------------------------------------------ clock

    @property
    def seconds(self) -> int:
        """How long it has gone on, pauses left out."""
        running = 0.0 if self._since is None else self._clock() - self._since
        return int(self._before + running)

    @property
    def running(self) -> bool:
        """Whether the clock runs."""
        return self._since is not None

    def toggle_clock(self) -> None:
        """Pause the clock, or go on."""
        if self._since is None:
            self._since = self._clock()
        else:
            self._before += self._clock() - self._since
            self._since = None
        self.changed.emit()

    # ------------------------------------------------------------ keys

    def take(self, event: QKeyEvent) -> bool:
        """Do what a key asks for: digits and Enter go to a slide by its number. False where it means nothing."""
        key, text = event.key(), event.text()
        if text.isdecimal() and len(text) == 1:
            self._typed = (self._typed + text)[-_LONGEST_NUMBER:]
            return True
        typed, self._typed = self._typed, ""
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if typed and int(typed) > 0:
                self.go(int(typed) - 1)
            return bool(typed)
        plain = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        do = self._keys.get(QKeySequence(key).toString())
        if do is None or plain:
            return False
        do()
        return True
