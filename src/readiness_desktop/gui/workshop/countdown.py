"""The time for a question: counts down, stops, takes more, and says in words when it is up."""

from PySide6.QtCore import QObject, QTimer, Signal

MINUTES_A_QUESTION = 4
_SECOND_MS = 1000


class Countdown(QObject):
    """`changed` tells each second, and whenever it starts or stops."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None, *, minutes: int = MINUTES_A_QUESTION) -> None:
        super().__init__(parent)
        self._whole = minutes * 60
        self.left = self._whole
        self._timer = QTimer(self)
        self._timer.setInterval(_SECOND_MS)
        self._timer.timeout.connect(self.tick)

    @property
    def running(self) -> bool:
        """Whether time passes."""
        return self._timer.isActive()

    @property
    def up(self) -> bool:
        """Whether the time has passed."""
        return self.left == 0

    def toggle(self) -> None:
        """Start or stop; once it is up it starts from the beginning."""
        if self.running:
            self._timer.stop()
        else:
            self.left = self.left or self._whole
            self._timer.start()
        self.changed.emit()

    def add_minute(self) -> None:
        """A minute more; time that was up passes again."""
        was_up = self.up
        self.left += 60
        if was_up:
            self._timer.start()
        self.changed.emit()

    def begin_again(self) -> None:
        """All the time for another question; it passes on if it did."""
        self.left = self._whole
        if self.running:
            self._timer.start()
        self.changed.emit()

    def stop(self) -> None:
        """Let no more time pass."""
        self._timer.stop()

    def tick(self) -> None:
        """A second has passed."""
        self.left = max(0, self.left - 1)
        if self.up:
            self._timer.stop()
        self.changed.emit()
