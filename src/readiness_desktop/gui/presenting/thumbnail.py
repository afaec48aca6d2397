"""A slide as a small picture that can be pressed: the presentation begins there."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from readiness_desktop.gui.presenting.slide_painter import DESIGN, SlidePainter
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.themed import Themed
from readiness_desktop.wording.translate import _

_WORDS = 28


class Thumbnail(Themed, QAbstractButton):
    """Slide `number`, counted from 0; its picture is painted by `fill`."""

    def __init__(self, painter: SlidePainter, number: int, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._painter, self._number = painter, number
        self._picture: QPixmap | None = None
        slide = painter.material.slides[number]
        self.setText(slide.title)
        self.setAccessibleName(
            _("Slide {n}: {title}. {heading}").format(n=number + 1, title=slide.title, heading=slide.heading)
        )
        self.setToolTip(_("Present from here"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.use(theme)

    def heightForWidth(self, width: int) -> int:
        """The picture and its title."""
        return round(width * DESIGN[1] / DESIGN[0]) + self.theme.scaled(_WORDS)

    def sizeHint(self) -> QSize:
        """Three in a row of a usual window."""
        return QSize(340, self.heightForWidth(340))

    def minimumSizeHint(self) -> QSize:
        """Still to be recognised."""
        return QSize(160, self.heightForWidth(160))

    @property
    def filled(self) -> bool:
        """Whether the picture is there."""
        return self._picture is not None

    def fill(self) -> None:
        """Paint the picture."""
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self._area().size().toSize() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(self.theme.color("surface"))  # the last row of pixels may be cut in two
        painter = QPainter(picture)
        scale = self._area().width() / DESIGN[0]
        painter.scale(scale, scale)
        self._painter.paint(painter, QSize(*DESIGN), self._painter.material.slides[self._number])
        painter.end()
        self._picture = picture
        self.update()

    def forget(self) -> None:
        """The picture is not true any more."""
        self._picture = None

    def restyle(self) -> None:
        """Another look is another picture."""
        self._picture = None
        super().restyle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another size is another picture."""
        super().resizeEvent(event)
        self._picture = None

    def _area(self) -> QRectF:
        return QRectF(1, 1, self.width() - 2, self.height() - self.theme.scaled(_WORDS) - 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw."""
        theme, area = self.theme, self._area()
        painter = QPainter(self)
        painter.fillRect(area, theme.color("surface"))
        if self._picture is not None:
            painter.drawPixmap(area.topLeft(), self._picture)
        focused = self.hasFocus()
        strong = "focus" if focused else "border_strong" if self.underMouse() else "border"
        painter.setPen(QPen(theme.color(strong), 2 if focused else 1))
        painter.drawRect(area)
        painter.setFont(theme.font("card"))
        painter.setPen(theme.color("text"))
        room = QRectF(1, area.bottom() + 4, area.width(), self.height() - area.bottom() - 4)
        said = f"{self._number + 1}  {self.text()}"
        shown = painter.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
