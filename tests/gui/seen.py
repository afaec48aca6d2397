"""What of a list and of a widget can be seen, for tests of how pages use their room."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QTableView, QWidget
from pytestqt.qtbot import QtBot

from readiness_desktop.gui.theme import Theme

WAIT = 30_000


def large_text(qtbot: QtBot, theme: Theme, page: QWidget, size: tuple[int, int]) -> None:
    """Show a page in this size with text at 150 %, and wait until it has come to rest."""
    theme.set_text_size(150)
    page.resize(*size)
    qtbot.waitUntil(lambda: theme.settled, timeout=WAIT)
    QApplication.processEvents()


def whole_rows(view: QTableView) -> int:
    """How many rows are seen whole: neither the list nor anything around it cuts them."""
    seen, width = view.viewport().visibleRegion().boundingRect(), view.viewport().width()
    rows = (
        QRect(0, view.rowViewportPosition(n), width, view.rowHeight(n))
        for n in range(view.model().rowCount())
    )
    return sum(seen.contains(row) for row in rows)


def is_whole(widget: QWidget) -> bool:
    """Whether nothing around it cuts it."""
    return bool(widget.visibleRegion().boundingRect() == widget.rect())
