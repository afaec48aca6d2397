"""Clears away cyclic garbage on the thread of the window alone: elsewhere it would destroy Qt's objects mid-use.

Python's own collector runs on whichever thread happens to allocate next. Widgets in a cycle would then be taken apart
on the library's thread, and Qt crashes some time later.
"""

import gc

from PySide6.QtCore import QObject, QTimer

LOOK_EVERY_MS = 500
_GENERATIONS = (0, 1, 2)


class GarbageOnThisThread(QObject):
    """From `start` to `end` the collector runs only here, when as much has piled up as Python's thresholds say."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._was_enabled = True

    def start(self) -> None:
        """Take over from Python's own collector."""
        self._was_enabled = gc.isenabled()
        gc.disable()
        self._timer.start()

    def settle(self) -> None:
        """What is there by now stays for good and is not looked through again, so that a collection stays short."""
        gc.freeze()

    def look(self) -> None:
        """Collect the oldest generation whose time has come."""
        due = [
            generation
            for generation, count, most in zip(_GENERATIONS, gc.get_count(), gc.get_threshold(), strict=True)
            if most and count > most
        ]
        if due:
            gc.collect(due[-1])

    def end(self) -> None:
        """Give back to Python's own collector."""
        self._timer.stop()
        gc.unfreeze()
        if self._was_enabled:
            gc.enable()
