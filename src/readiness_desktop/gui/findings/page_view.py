"""One page of the report as large as wished, in a view that scrolls; keys and wheel turn the pages."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.themed import Painted
from readiness_desktop.wording.translate import _

MARGIN = 24
STEPS = (0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.25, 1.5, 2.0, 3.0)


class Sheet(Painted):
    """The paper. While a sharper picture is on its way the last one is stretched."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.image: QImage | None = None
        self.paper = QSize(0, 0)
        self.use(theme)

    def sizeHint(self) -> QSize:
        """The paper with its margin."""
        return self.paper + QSize(2 * MARGIN, 2 * MARGIN)

    def area(self) -> QRect:
        """Where the paper lies: in the middle, or from the margin on where there is no room."""
        left = max(MARGIN, (self.width() - self.paper.width()) // 2)
        top = max(MARGIN, (self.height() - self.paper.height()) // 2)
        return QRect(QPoint(left, top), self.paper)

    def paint(self) -> None:
        """Draw."""
        if self.paper.isEmpty():
            return
        painter = QPainter(self)
        area = self.area()
        painter.fillRect(area, Qt.GlobalColor.white)
        if self.image is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(QRectF(area), self.image)
        painter.setPen(QPen(self.theme.color("border"), 1))
        painter.drawRect(area.adjusted(-1, -1, 0, 0))


class PageView(QScrollArea):
    """`picture_wanted` asks for the page at a zoom; `turned` asks for a page further or back; `zoom_changed` tells."""

    picture_wanted = Signal(int, float)
    turned = Signal(int)
    zoom_changed = Signal(float)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = -1
        self._size = (0.0, 0.0)
        self._zoom: float | None = None
        self.sheet = Sheet(theme, self)
        self.setWidget(self.sheet)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(_("Page of the report"))

    @property
    def zoom(self) -> float:
        """The zoom in use; 1.0 is the size on paper."""
        if self._zoom is not None:
            return self._zoom
        width, height = self._size
        room = self.viewport().size()
        if not width or not height:
            return 1.0
        fitting = min((room.width() - 2 * MARGIN) / width, (room.height() - 2 * MARGIN) / height)
        return max(0.1, fitting)

    @property
    def fits(self) -> bool:
        """Whether the zoom follows the size of the window."""
        return self._zoom is None

    def show_page(self, number: int, size: tuple[float, float]) -> None:
        """Show a page of this size in pixels; its picture follows."""
        if number != self._number:
            self.sheet.image = None
            self.verticalScrollBar().setValue(0)
        self._number, self._size = number, size
        self._lay_out()

    def take(self, number: int, image: QImage) -> None:
        """Show the picture of a page if it is still the one that is wanted."""
        if number == self._number:
            self.sheet.image = image
            self.sheet.update()

    def clear(self) -> None:
        """Show no page."""
        self._number, self.sheet.image, self.sheet.paper = -1, None, QSize(0, 0)
        self.sheet.update()

    def fit_page(self) -> None:
        """Show the whole page from now on."""
        self._zoom = None
        self._lay_out()

    def zoom_by(self, step: int) -> None:
        """The next larger or smaller step."""
        now = self.zoom
        steps = [z for z in STEPS if z > now + 0.005] if step > 0 else [z for z in STEPS if z < now - 0.005]
        if steps:
            self._zoom = steps[0] if step > 0 else steps[-1]
            self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the whole page in view where that is wished."""
        super().resizeEvent(event)
        self._lay_out()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows and page keys turn the pages; up and down scroll."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_PageUp: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_PageDown: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is not None:
            self.turned.emit(step)
            return
        super().keyPressEvent(event)

    def _lay_out(self) -> None:
        if self._number < 0:
            return
        zoom = self.zoom
        paper = QSize(round(self._size[0] * zoom), round(self._size[1] * zoom))
        self.sheet.paper = paper
        self.sheet.setMinimumSize(paper + QSize(MARGIN, MARGIN) * 2 if not self.fits else QSize(1, 1))
        self.sheet.update()
        self.picture_wanted.emit(self._number, zoom)
        self.zoom_changed.emit(zoom)
