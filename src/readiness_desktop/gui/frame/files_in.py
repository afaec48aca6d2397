"""A file that is dropped on the window is opened."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from readiness_desktop.gui.evidence.incoming import dropped

if TYPE_CHECKING:
    from readiness_desktop.gui.main_window import MainWindow


class FilesIn(QObject):
    """Watches one window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a drag with a file of ours."""
        kind = event.type()
        if kind == QEvent.Type.DragEnter and isinstance(event, QDragEnterEvent):
            if dropped(event.mimeData()) is not None:
                event.acceptProposedAction()
                return True
        elif kind == QEvent.Type.Drop and isinstance(event, QDropEvent):
            path = dropped(event.mimeData())
            if path is not None:
                event.acceptProposedAction()
                self._open(path)
                return True
        return False

    def _open(self, path: Path) -> None:
        window = self._window
        window.leaving.then(lambda: window.session.open_file(path))
