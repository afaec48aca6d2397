"""Check box, switch and combo box with the marks of the design."""

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QComboBox, QSizePolicy, QWidget

from readiness_desktop.gui.icons import draw
from readiness_desktop.gui.theme import Theme, repolish
from readiness_desktop.gui.widgets.themed import Themed

_MARK = 16
_GAP = 8


def _marked_size(button: QAbstractButton, theme: Theme | None) -> QSize:
    """The room of a mark, a gap and the words."""
    if theme is None:
        return QSize(80, 28)
    metrics = button.fontMetrics()
    words = _GAP + metrics.horizontalAdvance(button.text()) if button.text() else 0
    height = max(theme.scaled(theme.size["hit_min"]), metrics.height())
    return QSize(theme.scaled(_MARK) + words + 2, height)


def _mark_rect(button: QAbstractButton, theme: Theme) -> QRectF:
    side = theme.scaled(_MARK)
    return QRectF(0, (button.height() - side) // 2, side, side)


def _paint_words(button: QAbstractButton, theme: Theme, painter: QPainter) -> None:
    side = theme.scaled(_MARK)
    painter.setFont(button.font())
    painter.setPen(theme.color("text" if button.isEnabled() else "text_disabled"))
    area = QRectF(side + _GAP, 0, button.width() - side - _GAP, button.height())
    painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, button.text())


class CheckBox(Themed, QCheckBox):
    """A box to tick."""

    def __init__(self, parent: QWidget | None = None, *, text: str = "", theme: Theme | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        if theme is not None:
            self.use(theme)

    def restyle(self) -> None:
        self.setFont(self.theme.font("body"))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return _marked_size(self, self._theme)

    minimumSizeHint = sizeHint

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.themed:
            return
        theme, box = self.theme, _mark_rect(self, self.theme)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isChecked()
        painter.setPen(QPen(theme.color("accent" if on and self.isEnabled() else "border_strong"), 1))
        painter.setBrush(theme.color("accent" if on and self.isEnabled() else "surface"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        if on:
            side = theme.scaled(12)
            at = QPointF(box.center().x() - side / 2, box.center().y() - side / 2)
            draw(painter, theme, "check", at, 12, "on_accent" if self.isEnabled() else "text_disabled")
        _paint_words(self, theme, painter)

    def hitButton(self, pos: QPoint) -> bool:
        return True


class Switch(Themed, QAbstractButton):
    """On or off, at once."""

    def __init__(self, parent: QWidget | None = None, *, name: str = "", theme: Theme | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        if theme is not None:
            self.use(theme)

    def sizeHint(self) -> QSize:
        return QSize(self.theme.scaled(30), self.theme.scaled(28)) if self.themed else QSize(30, 28)

    minimumSizeHint = sizeHint

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.themed:
            return
        theme = self.theme
        width, height = (theme.scaled(n) for n in theme.size["switch"])
        track = QRectF(0, (self.height() - height) / 2, width, height)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        ground = "accent" if self.isChecked() else "border_strong"
        painter.setBrush(theme.color(ground if self.isEnabled() else "off"))
        painter.drawRoundedRect(track, height / 2, height / 2)
        side = height - 4
        left = track.right() - side - 2 if self.isChecked() else track.left() + 2
        painter.setBrush(theme.color("on_accent" if self.isChecked() and self.isEnabled() else "surface"))
        painter.drawEllipse(QRectF(left, track.top() + 2, side, side))


class ComboBox(Themed, QComboBox):
    """A list to choose from, with the arrow of the design; the wheel turns it only where it has the focus."""

    def __init__(self, parent: QWidget | None = None, *, theme: Theme | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if theme is not None:
            self.use(theme)

    def restyle(self) -> None:
        self.setFont(self.theme.font("body"))
        self.view().setFont(self.theme.font("body"))
        self.update()

    def set_locked(self, locked: bool) -> None:
        """Read as text, or can be changed."""
        self.setEnabled(not locked)
        if bool(self.property("locked")) is not locked:
            self.setProperty("locked", locked)
            repolish(self)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.themed and not self.property("locked"):
            side = self.theme.scaled(16)
            painter = QPainter(self)
            at = QPointF(self.width() - side - 8, (self.height() - side) / 2)
            color = "text_secondary" if self.isEnabled() else "text_disabled"
            draw(painter, self.theme, "chevron-down", at, 16, color)
