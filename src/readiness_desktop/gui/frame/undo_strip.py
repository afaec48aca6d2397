"""Makes the strip that offers to undo and keeps it over the page, above its footer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

from readiness_desktop.gui.widgets.undo_notice import UndoNotice

if TYPE_CHECKING:
    from readiness_desktop.gui.frame.steps_said import StepsSaid
    from readiness_desktop.gui.main_window import MainWindow


def undo_strip(window: MainWindow, steps: StepsSaid) -> UndoNotice:
    """The strip of a window, wired to what it offers."""
    notice = UndoNotice(window, theme=window.theme, room=lambda: _room(window))
    notice.follow(window.ui.pages)
    notice.undo_asked.connect(window.commands.undo)
    notice.redo_asked.connect(window.commands.redo)
    notice.show_asked.connect(steps.go)
    return notice


def _room(window: MainWindow) -> QRect:
    """It covers no button and nothing of the sidebar."""
    pages = window.ui.pages
    room = QRect(pages.mapTo(window, QPoint(0, 0)), pages.size())
    form = getattr(window.made(window.page), "ui", None)
    for name in ("foot", "footer"):
        foot = getattr(form, name, None)
        if isinstance(foot, QWidget) and foot.isVisible():
            room.setBottom(foot.mapTo(window, QPoint(0, 0)).y() - 1)
    return room
