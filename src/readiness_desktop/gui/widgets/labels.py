"""Labels that show text as it was typed, never as markup, in a type style and colour of the theme."""

from PySide6.QtCore import Property, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.themed import Themed


class PlainLabel(Themed, QLabel):
    """A label of plain text. `textStyle`, `colorToken` and `numbers` can be set in a form."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        text: str = "",
        style: str = "body",
        color: str = "text",
        numbers: bool = False,
        wrap: bool = False,
        theme: Theme | None = None,
    ) -> None:
        super().__init__(parent)
        self._style, self._color, self._numbers = style, color, numbers
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setText(text)
        if theme is not None:
            self.use(theme)

    def set_style(self, style: str) -> None:
        """Change the type style, such as `heading`."""
        if style != self._style:
            self._style = style
            self._restyle_if_themed()

    def set_color(self, color: str) -> None:
        """Change the colour: a token such as `text_secondary`, or `level0` to `level4` for the ink of a level."""
        if color != self._color:
            self._color = color
            self._restyle_if_themed()

    def set_numbers(self, numbers: bool) -> None:
        """Ask for digits of one width."""
        if numbers != self._numbers:
            self._numbers = numbers
            self._restyle_if_themed()

    def _get_style(self) -> str:
        return self._style

    def _get_color(self) -> str:
        return self._color

    def _get_numbers(self) -> bool:
        return self._numbers

    textStyle = Property(str, _get_style, set_style)
    colorToken = Property(str, _get_color, set_color)
    numbers = Property(bool, _get_numbers, set_numbers)

    def _restyle_if_themed(self) -> None:
        if self.themed:
            self.restyle()

    def restyle(self) -> None:
        self.setFont(self.theme.font(self._style, numbers=self._numbers))
        palette = self.palette()
        if self._color.startswith("level"):
            ink = self.theme.level(int(self._color[5:])).ink
        else:
            ink = self.theme.color(self._color)
        palette.setColor(QPalette.ColorRole.WindowText, ink)
        self.setPalette(palette)


class ElidedLabel(PlainLabel):
    """One line that ends in … where there is no room; then its tooltip is the whole text."""

    elides = True

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        least = self.fontMetrics().horizontalAdvance("…") + 2
        return QSize(min(hint.width(), least), hint.height())

    def setText(self, text: str) -> None:
        super().setText(text)
        self._refresh_tip()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._refresh_tip()

    def shown_text(self) -> str:
        """The text as it fits."""
        return self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, self.contentsRect().width()
        )

    def _refresh_tip(self) -> None:
        whole = self.text()
        self.setToolTip(as_tooltip(whole) if self.shown_text() != whole else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.contentsRect(), self.alignment(), self.shown_text())


def as_tooltip(text: str) -> str:
    """Text for a tooltip; Qt would take what looks like markup as such, so that is spelled out."""
    if "<" in text:
        spelled = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        return f"<qt>{spelled}</qt>"
    return text
