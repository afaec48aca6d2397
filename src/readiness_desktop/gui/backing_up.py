"""Backups beside the work of the library's thread: no save waits for one longer than for a few pages of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from queue import Empty, SimpleQueue
from threading import Event, Thread
from typing import TYPE_CHECKING

from readiness_desktop.domain.errors import Fault, ReadinessError

if TYPE_CHECKING:
    from readiness_desktop.services.library import BackupCopy, Library

Ask = Callable[[], None]


class BackingUp:
    """Belongs to the library's thread: `asks` are its own, `do` does one, `ending` is set once it is to end."""

    def __init__(self, asks: SimpleQueue[Ask | None], do: Callable[[Ask], None], ending: Event) -> None:
        self._asks, self._do, self._ending = asks, do, ending
        self._busy = False
        self._finishing: Thread | None = None
        self._finished: BackupCopy | None = None

    def begin(self, library: Library, age: timedelta | None) -> None:
        """Back up where it is due, doing what is asked meanwhile between the steps.

        Checking the copy and waiting for the disk are left to a thread of their own. A failure is logged.
        """
        if self._busy or not (library.backup_due() if age is None else library.backup_due(age)):
            return
        self._busy = True
        try:
            copied = library.copy(self._serve)
        except ReadinessError as error:
            self._busy = False
            _note(error)
            return
        self._finishing = Thread(target=self._finish, args=(copied,), name="backup", daemon=True)
        self._finishing.start()

    def end(self) -> None:
        """Wait for a copy that is being finished, and remember it."""
        if self._finishing is not None:
            self._finishing.join()
            self._do(self._keep)

    def _serve(self, _done: int, _total: int) -> None:
        while not self._ending.is_set():
            try:
                ask = self._asks.get_nowait()
            except Empty:
                return
            if ask is None:
                self._asks.put(None)
                break
            self._do(ask)
        # The program ends: the next start makes up for it.
        raise ReadinessError(Fault.STOPPED)

    def _finish(self, copied: BackupCopy) -> None:
        try:
            copied.finish()
        except ReadinessError as error:
            _note(error)
        else:
            self._finished = copied
        self._asks.put(self._keep)

    def _keep(self) -> None:
        """Only then may the next copy begin: remembering one thins out what it finds."""
        copied, self._finished, self._finishing = self._finished, None, None
        try:
            if copied is not None:
                copied.keep()
        finally:
            self._busy = False


def _note(error: ReadinessError) -> None:
    from readiness_desktop.services.journal import note

    if error.fault != Fault.STOPPED:
        note("warning", f"no backup was made: {error.fault}")
