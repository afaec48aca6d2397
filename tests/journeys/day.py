"""One sitting at the program: the real app on a library in a folder, driven by keys."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt, QThreadPool
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from readiness_desktop.gui.application import Application
from readiness_desktop.gui.dialogs.person import PersonDialog
from readiness_desktop.gui.open_assessment import OpenAssessment

PageClass = TypeVar("PageClass", bound=QWidget)
LONGEST_MS = 180_000


class Day:
    """Starts the app on the library of `folder`, and answers the question who works here with nobody."""

    def __init__(self, qtbot: QtBot, folder: Path, *, file: Path | None = None) -> None:
        self.qtbot = qtbot
        folder.mkdir(parents=True, exist_ok=True)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self.application = Application(app, folder / "library.sqlite", data=folder)
        self.window = self.application.window
        self.session = self.application.session
        qtbot.addWidget(self.window)
        self.application.start(file)
        self.until(lambda: self.session.library_open)

    @property
    def hub(self) -> OpenAssessment:
        """The open assessment."""
        assert self.session.hub is not None
        return self.session.hub

    def until(self, so: Callable[[], bool]) -> None:
        """Wait until it is so."""
        self.qtbot.waitUntil(so, timeout=LONGEST_MS)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is; who works here, asked at the first change, is put off."""
        self.qtbot.keyClick(QApplication.focusWidget() or self.window, key, modifier)
        if self.session.person is None and self.window.findChildren(PersonDialog):
            self.close_dialogs()

    def write(self, field: QLineEdit, text: str) -> None:
        """Type into a field and leave it."""
        field.setFocus()
        self.qtbot.keyClicks(field, text)
        field.editingFinished.emit()

    def page(self, page_class: type[PageClass]) -> PageClass:
        """The page that is shown, which must be of this class."""
        found = self.window.page_widget(self.window.page)
        assert isinstance(found, page_class), self.window.page
        return found

    def close_dialogs(self) -> None:
        """Leave every open dialog as Esc does; a window system then gives the window the focus again."""
        for dialog in self.window.findChildren(QDialog):
            if dialog.isVisible():
                dialog.reject()
        self.window.activateWindow()
        self.until(self.window.isActiveWindow)

    def end(self) -> None:
        """Close the window and wait until nothing runs."""
        self.until(lambda: self.session.unsaved == 0)
        self.session.close_assessment()
        self.window.close()
        self.until(lambda: QThreadPool.globalInstance().activeThreadCount() == 0)
        QApplication.processEvents()  # what the last of them came to finds its page still there
