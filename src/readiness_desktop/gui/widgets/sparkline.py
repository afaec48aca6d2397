"""A small line of earlier indexes up to the present one; all on the scale 0 to 100."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.themed import Painted
from readiness_desktop.wording.translate import _


class Sparkline(Painted):
    """Indexes, oldest first."""

    def __init__(self, parent: QWidget | None = None, *, theme: Theme | None = None) -> None:
        super().__init__(parent)
        self._values: tuple[float, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_values(())
        if theme is not None:
            self.use(theme)

    def show_values(self, values: tuple[float, ...]) -> None:
        """Show other indexes."""
        self._values = values
        said = ", ".join(str(int(v)) for v in values)
        self.setAccessibleName(_("Index over time: {values}").format(values=said) if values else _("Not yet"))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(64, 22)

    def paint(self) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_sparkline(painter, self.theme, QRectF(self.rect()), self._values)


def paint_sparkline(painter: QPainter, theme: Theme, area: QRectF, values: tuple[float, ...]) -> None:
    """Draw the line into an area; one value alone is one point in the middle. Delegates use this too."""
    if not values:
        return
    inside = area.adjusted(5, 5, -5, -5)
    step = inside.width() / (len(values) - 1) if len(values) > 1 else 0.0
    left = inside.left() if len(values) > 1 else inside.center().x()
    points = [
        QPointF(left + n * step, inside.bottom() - inside.height() * min(100.0, max(0.0, value)) / 100)
        for n, value in enumerate(values)
    ]
    painter.setPen(QPen(theme.color("prev"), 1.5))
    painter.drawPolyline(points)
    painter.setBrush(theme.color("surface"))
    for point in points[:-1]:
        painter.drawEllipse(point, 2, 2)
    painter.setPen(QPen(theme.color("now"), 0))
    painter.setBrush(theme.color("now"))
    painter.drawEllipse(points[-1], 4, 4)
