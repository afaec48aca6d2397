"""Puts the app together: theme, library, session, window; the one place where they are made."""

from __future__ import annotations

import sys
import threading
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QObject, Qt, QTimer, QtMsgType, Signal, qInstallMessageHandler
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from readiness_desktop import __version__, paths
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.gui.ahead import PagesAhead
from readiness_desktop.gui.garbage import GarbageOnThisThread
from readiness_desktop.gui.library_thread import LibraryThread
from readiness_desktop.gui.main_window import MainWindow
from readiness_desktop.gui.qt_words import QtWords
from readiness_desktop.gui.session import Session
from readiness_desktop.gui.spoken import speak
from readiness_desktop.gui.theme import Theme
from readiness_desktop.services.preferences import Preferences, read_preferences, write_preferences
from readiness_desktop.services.stops import Stops
from readiness_desktop.wording.language import choose_language
from readiness_desktop.wording.translate import _

_BACKUP_EVERY_MS = 30 * 60 * 1000
_LOOK_AT_DAY_EVERY_MS = 60 * 1000


class Application(QObject):
    """Everything of one running app. `start` shows the window; the library follows after the first picture."""

    fault = Signal(str)

    def __init__(self, app: QApplication, library: Path, *, data: Path | None = None) -> None:
        super().__init__()
        self._app = app
        self._data = data if data is not None else paths.data_dir()
        self.preferences = read_preferences(self._data)
        choose_language(paths.resources() / "translations", self.preferences.language)
        self._words = QtWords(self)
        app.installTranslator(self._words)
        accent, accent_dark = _brand_accent(self.preferences.brand)
        self.theme = Theme(
            paths.resources(),
            mode=self.preferences.theme,
            text_percent=self.preferences.text_percent,
            accent=accent,
            accent_dark=accent_dark,
            parent=self,
        )
        self.theme.apply(app)
        speak()
        app.setWindowIcon(QIcon(str(paths.resources() / "icons" / "app.svg")))
        self.library = LibraryThread(library, self)
        self.session = Session(self.library, self)
        self.window = MainWindow(self.theme, self.session, self.preferences, Stops(self._data))
        self._fault_dialog: QObject | None = None
        self._doorkeeper: QObject | None = None
        self._file: Path | None = None
        self.window.preferences_changed.connect(self._keep_preferences)
        self.window.closed.connect(self.library.close)
        self.window.first_painted.connect(self._start_library)
        self.session.library_failed.connect(self._offer_another_library)
        self.session.library_opened.connect(self._open_door)
        self.fault.connect(self._show_fault)
        self._garbage = GarbageOnThisThread(self)
        self.session.framework_ready.connect(self._garbage.settle)
        self._ahead = PagesAhead(self.window, self)
        self.session.framework_ready.connect(self._ahead.begin)
        self._ahead.done.connect(self._garbage.settle)
        self._backup = QTimer(self)
        self._backup.setInterval(_BACKUP_EVERY_MS)
        self._backup.timeout.connect(self.library.back_up)
        self._day = QTimer(self)
        self._day.setInterval(_LOOK_AT_DAY_EVERY_MS)
        self._day.timeout.connect(self.session.renew_day)

    def start(self, file: Path | None) -> None:
        """Show the window, then what was asked for."""
        self._file = file
        self._garbage.start()
        self.window.show()

    def _start_library(self) -> None:
        self.window.complete()
        from PySide6.QtCore import QThreadPool

        from readiness_desktop.services.journal import start_log
        from readiness_desktop.services.opened_copies import clear_left

        start_log(paths.log_dir())
        QThreadPool.globalInstance().start(clear_left)
        self.library.start()
        self.library.open()
        if self._file is not None:
            self.session.open_file(self._file)
        self._backup.start()
        self._day.start()

    def end(self) -> None:
        """Finish what runs, let go of the library, and take the window apart before what it reads from."""
        from PySide6.QtCore import QThreadPool
        from shiboken6 import delete, isValid

        self.session.flush()
        if self.session.hub is not None:
            self.session.hub.close()
        if isValid(self.window):
            self.window.commands.end()
        self._backup.stop()
        self._day.stop()
        self._ahead.stop()
        self.library.close()
        QThreadPool.globalInstance().waitForDone()
        if isValid(self.window):
            self.window.hide()
            delete(self.window)
        if self._doorkeeper is not None:
            self._doorkeeper.deleteLater()
            self._doorkeeper = None
        self._garbage.end()
        self._app.removeTranslator(self._words)

    def raise_window(self, file: Path | None) -> None:
        """A later start wants this window, and perhaps a file in it."""
        self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()
        if file is not None:
            self.window.leaving.then(lambda: self.session.open_file(file))

    def _open_door(self) -> None:
        from readiness_desktop.gui.single_instance import Doorkeeper

        if self._doorkeeper is None:
            keeper = Doorkeeper(self)
            keeper.asked.connect(self.raise_window)
            self._doorkeeper = keeper
        assert isinstance(self._doorkeeper, Doorkeeper)
        self._doorkeeper.listen(self.library.path)

    def _keep_preferences(self, preferences: Preferences) -> None:
        before, self.preferences = self.preferences, preferences
        if preferences.brand != before.brand:
            self.theme.set_brand(*_brand_accent(preferences.brand))
        try:
            write_preferences(self._data, preferences)
        except OSError as error:
            from readiness_desktop.services.journal import note

            note("warning", f"preferences could not be kept: {type(error).__name__}")

    def _offer_another_library(self, error: ReadinessError) -> None:
        from readiness_desktop.gui.dialogs import files
        from readiness_desktop.gui.dialogs.window import ask
        from readiness_desktop.gui.single_instance import hand_over
        from readiness_desktop.wording import complaints

        if error.fault == Fault.LIBRARY_IN_USE and hand_over(self.library.path, self._file):
            self.window.close()
            return

        def choose() -> None:
            files.ask_save(
                self.window,
                _("Choose another library"),
                self.library.path.with_name("library-2.sqlite"),
                _("Libraries (*.sqlite)"),
                self.library.open_other,
            )

        def show_backups() -> None:
            from PySide6.QtCore import QUrl
            from PySide6.QtGui import QDesktopServices

            QDesktopServices.openUrl(QUrl.fromLocalFile(str(backups)))
            self._offer_another_library(error)  # what to do next is still to be said

        backups = error.facts.get("backups")
        ask(
            self.window,
            self.theme,
            _("The library did not open"),
            complaints.say(error),
            (
                (_("Go on without"), "standard", lambda: None),
                *(((_("Show the backups"), "standard", show_backups),) if backups else ()),
                (_("Try again"), "standard", self.library.open),
                (_("Choose another library"), "primary", choose),
            ),
        )

    # ------------------------------------------------------------ faults

    def catch_faults(self) -> None:
        """Log our own mistakes on any thread and show them, instead of ending."""

        def caught(
            kind: type[BaseException], _value: BaseException | None, trace: TracebackType | None
        ) -> None:
            if issubclass(kind, KeyboardInterrupt):
                self._app.quit()
                return
            from readiness_desktop.services.journal import details_of, note

            details = details_of(kind, trace, __version__)
            note("error", details)
            self.fault.emit(details)

        sys.excepthook = caught
        threading.excepthook = lambda told: caught(told.exc_type, told.exc_value, told.exc_traceback)
        qInstallMessageHandler(_hear_qt)

    def _show_fault(self, details: str) -> None:
        from readiness_desktop.gui.dialogs.fault import FaultDialog

        if isinstance(self._fault_dialog, FaultDialog):
            self._fault_dialog.add(details)
            return
        dialog = FaultDialog(self.window, self.theme, details)
        self._fault_dialog = dialog
        dialog.finished.connect(self._forget_fault)
        dialog.open()

    def _forget_fault(self) -> None:
        self._fault_dialog = None


def _hear_qt(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """Keep what Qt complains about."""
    from readiness_desktop.services.journal import note

    if kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg):
        note("warning" if kind == QtMsgType.QtWarningMsg else "error", message)


def _brand_accent(folder: str) -> tuple[str | None, str | None]:
    """The accent colours of the chosen brand kit; none where there is no kit or it cannot be read."""
    if not folder:
        return None, None
    from readiness_desktop.services.brands import brand_in

    try:
        brand = brand_in(Path(folder))
    except ReadinessError as error:
        from readiness_desktop.services.journal import note

        note("warning", f"the brand kit could not be read: {error.fault}")
        return None, None
    return brand.accent, brand.accent_dark
