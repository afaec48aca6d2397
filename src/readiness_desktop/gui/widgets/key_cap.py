"""The picture of a key on the keyboard, and a row of such keys with what they do."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.gui.widgets.themed import Painted


class KeyCap(Painted):
    """A key. `on` is the ground it lies on: `surface` or `accent`."""

    spoken_role = "StaticText"

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        text: str = "",
        on: str = "surface",
        theme: Theme | None = None,
    ) -> None:
        super().__init__(parent)
        self._text, self._on = text, on
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)
        if theme is not None:
            self.use(theme)

    def set_text(self, text: str) -> None:
        """Show another key."""
        self._text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        if not self.themed:
            return QSize(20, 18)
        width = QFontMetricsF(self.theme.font("small")).horizontalAdvance(self._text)
        height = self.theme.line("small") + 2
        return QSize(max(round(width) + 10, height), height)

    minimumSizeHint = sizeHint

    def paint(self) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_key(painter, self.theme, QRectF(self.rect()), self._text, on=self._on)


def paint_key(painter: QPainter, theme: Theme, area: QRectF, text: str, *, on: str = "surface") -> None:
    """Draw a key into an area; delegates use this too."""
    if on == "accent":
        ink = theme.color("on_accent")
        line, ground = QColor(ink), QColor(ink)
        line.setAlphaF(0.55)
        ground.setAlphaF(0.08)
    else:
        ink, line, ground = theme.color("text_secondary"), theme.color("border"), theme.color("subtle")
    painter.setPen(QPen(line, 1))
    painter.setBrush(ground)
    painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.setFont(theme.font("small"))
    painter.setPen(ink)
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)


class KeyHint(QWidget):
    """Keys and the word for what they do: `↑` `↓` move."""

    def __init__(
        self, parent: QWidget | None = None, *, keys: tuple[str, ...], text: str, theme: Theme
    ) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for key in keys:
            row.addWidget(KeyCap(self, text=key, theme=theme))
        row.addWidget(PlainLabel(self, text=text, style="small", color="text_muted", theme=theme))
