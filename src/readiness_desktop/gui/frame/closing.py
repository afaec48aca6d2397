"""The end of a window: what is on its way to the library arrives first, and only what does not is asked about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from readiness_desktop.wording.translate import _, ngettext

if TYPE_CHECKING:
    from readiness_desktop.gui.dialogs.window import Dialog
    from readiness_desktop.gui.main_window import MainWindow

LONGEST_WAIT_MS = 5000


class Closing(QObject):
    """One of a window. `ready` says whether it may close now; if not, it closes later by itself or asks."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._anyway = self._wanted = self._failing = False
        self._pointed_out = self._without_field = False
        self._asked: Dialog | None = None
        self._waited = QTimer(self)
        self._waited.setSingleShot(True)
        self._waited.setInterval(LONGEST_WAIT_MS)
        self._waited.timeout.connect(self._ask)
        session = window.session
        session.save_failed.connect(self._on_failed)
        session.saving_recovered.connect(self._on_recovered)
        session.library.broke.connect(self._on_failed)
        for left in (session.library.saved, session.library.refused, session.library.dropped):
            left.connect(self._on_less)
        session.rounds.settled.connect(self._on_settled)

    def ready(self) -> bool:
        """Whether nothing is left to save; else the window closes once it is, or somebody is asked."""
        if self._window.leaving.unfinished is not None:
            self._window.leaving.then(self._window.close)
            return False
        if not (self._anyway or self._without_field or self._fields_kept()):
            return False
        self._window.session.flush()
        if self._anyway or not self._busy:
            return True
        self._wanted = True
        if self._failing:
            self._ask()
        elif not self._waited.isActive():
            self._waited.start()
        return False

    @property
    def _busy(self) -> bool:
        """Whether something is on its way to the library, or a round is on its way to be locked."""
        session = self._window.session
        return bool(session.unsaved or session.rounds.locking)

    def _fields_kept(self) -> bool:
        """Whether what stands in the fields was good; the field says first what is wrong, then somebody is asked."""
        if self._window.keep_fields():
            self._pointed_out = False
        elif self._pointed_out:
            self._ask_without_field()
        else:
            self._pointed_out = True
        return not self._pointed_out

    def _ask_without_field(self) -> None:
        from readiness_desktop.gui.dialogs.window import ask

        if self._asked is not None:
            return
        self._asked = ask(
            self._window,
            self._window.theme,
            _("What stands in a field cannot be kept"),
            _("The field says why. If you close now, what stands in it is lost; all else is kept."),
            (
                (_("Close without it"), "danger", self._close_without_field),
                (_("Keep open"), "primary", lambda: None),
            ),
        )
        self._asked.finished.connect(self._stay)

    def _close_without_field(self) -> None:
        self._without_field = True
        self._window.close()

    def _on_failed(self, *_said: object) -> None:
        self._failing = True
        if self._wanted:
            self._ask()

    def _on_recovered(self) -> None:
        self._failing = False

    def _on_less(self, *_what: object) -> None:
        if self._wanted and not self._busy:
            self._stay()
            self._window.close()

    def _on_settled(self, made: bool) -> None:
        if made:
            self._on_less()
        else:
            self._stay()  # what went wrong is said in the window: it is there to be read

    def _ask(self) -> None:
        from readiness_desktop.gui.dialogs.window import ask

        self._waited.stop()
        if self._asked is not None:
            return
        window, waiting = self._window, self._window.session.unsaved
        heading = ngettext(
            "{count} change is not saved yet", "{count} changes are not saved yet", waiting
        ).format(count=waiting)
        sentence = _("The library could not take them so far. If you close now, they are lost.")
        anyway = _("Close and lose them")
        if not waiting:
            heading = _("The round is still being locked")
            sentence = _("Its plan is being worked out. If you close now, the round stays open.")
            anyway = _("Close without the lock")
        self._asked = ask(
            window,
            window.theme,
            heading,
            sentence,
            (
                (anyway, "danger", self._close_now),
                (_("Keep open"), "primary", self._keep_open),
            ),
        )
        self._asked.finished.connect(self._stay)

    def _keep_open(self) -> None:
        self._without_field = False

    def _stay(self, *_answer: object) -> None:
        """The window stays, or closes for another reason: nothing is waited for any more."""
        self._waited.stop()
        asked, self._asked, self._wanted = self._asked, None, False
        if asked is not None and asked.isVisible():
            asked.reject()

    def _close_now(self) -> None:
        self._anyway = True
        self._window.close()
