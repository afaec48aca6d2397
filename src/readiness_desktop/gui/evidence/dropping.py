"""Files that are dragged over a page: it shows where they would go, and takes them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from readiness_desktop.gui.evidence.incoming import dropped, sources_of
from readiness_desktop.gui.icons import draw_centred
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.themed import Painted


class DropGround(Painted):
    """Covers a page while something that it takes is held over it."""

    def __init__(self, page: QWidget, theme: Theme) -> None:
        super().__init__(page)
        self.words = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        self.use(theme)

    def paint(self) -> None:
        theme, painter = self.theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(8, 8, -8, -8)
        veil = theme.color("canvas")
        veil.setAlphaF(0.9)
        painter.setBrush(veil)
        painter.setPen(QPen(theme.color("accent_text"), 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(area, 8, 8)
        line = theme.line("section")
        middle = area.center().y()
        draw_centred(
            painter,
            theme,
            "paperclip",
            QRectF(area.left(), middle - 2 * line, area.width(), line),
            24,
            "accent_text",
        )
        painter.setFont(theme.font("section"))
        painter.setPen(theme.color("text"))
        below = QRectF(area.left() + 16, middle - line / 2, area.width() - 32, 3 * line)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.drawText(below, flags, self.words)


class Dropping(QObject):
    """Watches a page, and fields on it that would take a file for text. `dropped` carries the sources.

    `words` says where a drop would go, empty while the page takes none.
    """

    dropped = Signal(object)

    def __init__(self, page: QWidget, theme: Theme, words: Callable[[], str], *fields: QWidget) -> None:
        super().__init__(page)
        self._page, self._words = page, words
        self.ground = DropGround(page, theme)
        page.setAcceptDrops(True)
        for widget in (page, *fields):
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if isinstance(event, QDropEvent) and dropped(event.mimeData()) is not None:
            # A file of ours is not evidence: Qt offers what is left here to the window, which opens it.
            event.ignore()
            return True
        if kind in (QEvent.Type.DragEnter, QEvent.Type.DragMove) and isinstance(event, QDropEvent):
            return self._hold(event)
        if kind == QEvent.Type.DragLeave:
            self.ground.hide()
        elif kind == QEvent.Type.Drop and isinstance(event, QDropEvent):
            self.ground.hide()
            sources = sources_of(event.mimeData())
            if sources and self._words():
                event.setDropAction(Qt.DropAction.CopyAction)
                event.accept()
                self.dropped.emit(sources)
                return True
        elif kind == QEvent.Type.Resize and watched is self._page:
            self.ground.setGeometry(self._page.rect())
        return False

    def _hold(self, event: QDropEvent) -> bool:
        words = self._words()
        if not words or not sources_of(event.mimeData()):
            return False
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if isinstance(event, QDragEnterEvent) or not self.ground.isVisible():
            self.ground.words = words
            self.ground.setGeometry(self._page.rect())
            self.ground.show()
            self.ground.raise_()
        return True
