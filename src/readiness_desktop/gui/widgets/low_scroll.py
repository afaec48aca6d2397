"""Where the room is low: a part of a page that scrolls instead of being squeezed, and pages that give way."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QWidget


class LowScroll(QScrollArea):
    """Lay out `inside`: it is as high as what is seen of it, but never lower than its layout needs at the least.

    Qt's own resizing makes it as high as its layout would like, and so scrolls where lists could give way.
    """

    def __init__(self, name: str, parent: QWidget | None = None, *, inside: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.inside = QWidget(self) if inside is None else inside
        self.inside.setProperty("ground", "none")
        self.setWidget(self.inside)

    @property
    def scrolls(self) -> bool:
        """Whether there is less room than it needs."""
        return self.inside.height() > self.maximumViewportSize().height()

    def minimumSizeHint(self) -> QSize:
        """No narrower than what it shows."""
        return QSize(self.inside.minimumSizeHint().width(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit what it shows to the new room."""
        super().resizeEvent(event)
        self.fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit again once what it shows has changed."""
        found = super().eventFilter(watched, event)
        if watched is self.inside and event.type() == QEvent.Type.LayoutRequest:
            self.fit()
        return found

    def fit(self) -> None:
        """Give what it shows its size; it is a stop of Tab only while there is something to scroll."""
        room = self.maximumViewportSize()
        width, least = room.width(), self._least(room.width())
        if least > room.height():
            width -= self.verticalScrollBar().sizeHint().width()
            least = self._least(width)
        self.inside.resize(width, max(room.height(), least))
        focus = Qt.FocusPolicy
        self.setFocusPolicy(focus.StrongFocus if self.scrolls else focus.NoFocus)

    def _least(self, width: int) -> int:
        layout = self.inside.layout()
        if layout is None:
            return 0
        return max(layout.totalMinimumHeightForWidth(width), layout.totalMinimumSize().height())


class GivingStack(QStackedWidget):
    """Pages of which the one that is shown gives way; Qt would hold room for the highest of them against all around."""

    def hasHeightForWidth(self) -> bool:
        """Whatever its pages are."""
        return False

    def minimumSizeHint(self) -> QSize:
        """As wide as its pages; how low it may be says what lies around it."""
        return QSize(super().minimumSizeHint().width(), 0)
