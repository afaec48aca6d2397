"""A small button with an icon and a short text in small type: filters and titles of evidence."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from readiness_desktop.gui.evidence.picture_box import paint_picture
from readiness_desktop.gui.icons import draw
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.key_cap import paint_key
from readiness_desktop.gui.widgets.labels import as_tooltip
from readiness_desktop.gui.widgets.themed import Themed

_PAD, _GAP, _ICON = 8, 6, 14


class SmallChip(Themed, QPushButton):
    """`longest` is the width at which its text ends in …; `dashed` says that something can be added here."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        text: str = "",
        icon: str = "",
        key: str = "",
        longest: int = 1000,
        dashed: bool = False,
        theme: Theme | None = None,
    ) -> None:
        super().__init__(parent)
        self._words, self._icon, self._key = text, icon, key
        self._longest, self._dashed = longest, dashed
        self._picture: QImage | None = None
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)
        if theme is not None:
            self.use(theme)

    def words(self) -> str:
        """The whole text."""
        return self._words

    def show_words(self, text: str) -> None:
        """Show another text."""
        if text != self._words:
            self._words = text
            self.updateGeometry()
            self.update()

    def set_longest(self, longest: int) -> None:
        """End the text in … at this width."""
        if longest != self._longest:
            self._longest = longest
            self.updateGeometry()
            self.update()

    def set_picture(self, image: QImage) -> None:
        """Show a small picture in place of the icon."""
        self._picture = image
        self.update()

    def set_tip(self, tip: str) -> None:
        """Say more in the tooltip."""
        self.setToolTip(as_tooltip(tip))

    def shown_words(self) -> str:
        """The text as it fits."""
        room = self.theme.scaled(self._longest)
        return self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)

    def restyle(self) -> None:
        self.setFont(self.theme.font("small"))
        self.updateGeometry()
        self.update()

    def _key_width(self) -> int:
        return self.fontMetrics().horizontalAdvance(self._key) + 10 if self._key else 0

    def sizeHint(self) -> QSize:
        if not self.themed:
            return QSize(60, 28)
        width = 2 * _PAD + self.fontMetrics().horizontalAdvance(self.shown_words()) + 2
        if self._icon:
            width += self.theme.scaled(_ICON) + _GAP
        if self._key:
            width += _GAP + self._key_width()
        return QSize(width, self.theme.scaled(self.theme.size["hit_min"]))

    minimumSizeHint = sizeHint

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.themed:
            return
        theme = self.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        strong = self.isChecked() or self.underMouse()
        pen = QPen(
            theme.color("accent_text" if self.isChecked() else "border_strong" if strong else "border"), 1
        )
        if self._dashed:
            pen = QPen(theme.color("border_strong"), 1, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        ground = "accent_tint" if self.isChecked() else "hover" if self.underMouse() else "surface"
        painter.setBrush(theme.color(ground))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 1.5, -0.5, -1.5), 4, 4)
        x = float(_PAD)
        if self._icon:
            side = theme.scaled(_ICON)
            box = QRectF(x, (self.height() - side) / 2, side, side)
            if self._picture is None:
                draw(painter, theme, self._icon, box.topLeft(), _ICON)
            else:
                area = paint_picture(painter, self._picture, box)
                painter.setPen(theme.color("border_strong"))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(area)
            x += side + _GAP
        painter.setFont(self.font())
        painter.setPen(theme.color("text" if self.isChecked() else "text_secondary"))
        area = QRectF(x, 0, self.width() - x, self.height())
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self.shown_words())
        if self._key:
            wide, high = self._key_width(), theme.line("small") + 2
            paint_key(
                painter,
                theme,
                QRectF(self.width() - _PAD - wide, (self.height() - high) / 2, wide, high),
                self._key,
            )
