"""Buttons: primary, standard, quiet, plain, link and danger, with an icon and the key that presses them."""

from PySide6.QtCore import Property, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QWidget

from readiness_desktop.gui.icons import icon
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.labels import as_tooltip
from readiness_desktop.gui.widgets.themed import Themed
from readiness_desktop.wording.translate import _

_ICON_COLORS = {
    "primary": "on_accent",
    "danger": "level0",
    "link": "accent_text",
}


class Button(Themed, QPushButton):
    """A button. `kind`: primary, standard, quiet, plain, link, danger; `button_size`: small, normal, large.

    `key` is shown at the right end in small type and in the tooltip; it does not make the shortcut.
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        text: str = "",
        kind: str = "standard",
        icon: str = "",
        key: str = "",
        size: str = "normal",
        tip: str = "",
        icon_after: str = "",
        theme: Theme | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon, self._key, self._tip, self._after = icon, key, tip, icon_after
        self.setProperty("kind", kind)
        self.setProperty("size", size)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setAutoDefault(False)
        self.setText(text)
        if theme is not None:
            self.use(theme)

    # The next four can be set in a form.
    def set_icon_name(self, name: str) -> None:
        """Show another icon."""
        self._icon = name
        if self.themed:
            self.restyle()

    def _get_icon_name(self) -> str:
        return self._icon

    def set_icon_after(self, name: str) -> None:
        """Show an icon behind the text."""
        self._after = name
        if self.themed:
            self.restyle()

    def _get_icon_after(self) -> str:
        return self._after

    def set_key(self, key: str) -> None:
        """Show the key that presses it."""
        self._key = key
        if self.themed:
            self.restyle()

    def _get_key(self) -> str:
        return self._key

    iconName = Property(str, _get_icon_name, set_icon_name)
    iconAfter = Property(str, _get_icon_after, set_icon_after)
    keyText = Property(str, _get_key, set_key)

    def set_kind(self, kind: str) -> None:
        """Change the kind."""
        if self.property("kind") != kind:
            self.setProperty("kind", kind)
            self.style().unpolish(self)
            self.style().polish(self)
            if self.themed:
                self.restyle()

    def set_tip(self, tip: str) -> None:
        """Say more in the tooltip; the key is added."""
        self._tip = tip
        self._refresh_tip()

    def setText(self, text: str) -> None:
        super().setText(text.replace("&", "&&"))
        self.setProperty("only", "" if text else "icon")
        self._refresh_tip()

    def key_shown(self) -> str:
        """The key as this system writes it."""
        return QKeySequence(self._key).toString(QKeySequence.SequenceFormat.NativeText) if self._key else ""

    def _refresh_tip(self) -> None:
        said = self._tip or ("" if self.text() else self.accessibleName())
        if said and self._key:
            said = _("{action} ({key})").format(action=said, key=self.key_shown())
        self.setToolTip(as_tooltip(said))

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self._refresh_tip()

    def restyle(self) -> None:
        self.setFont(self.theme.font("control"))
        color = self._content_color()
        if self._icon:
            side = self.theme.scaled(16)
            self.setIconSize(QSize(side, side))
            self.setIcon(icon(self.theme, self._icon, 16, color))
        self.updateGeometry()
        self.update()

    def _content_color(self) -> QColor:
        kind = self.property("kind")
        name = _ICON_COLORS.get(kind, "text_secondary" if kind == "plain" else "text")
        if name.startswith("level"):
            return self.theme.level(0).ink
        return self.theme.color(name)

    def _key_font_metrics(self) -> QFontMetricsF:
        return QFontMetricsF(self.theme.font("small"))

    def _extra_width(self) -> int:
        extra = 0
        if self._key and self.text():
            extra += round(self._key_font_metrics().horizontalAdvance(self.key_shown())) + 8
        if self._after:
            extra += self.theme.scaled(16) + 8
        return extra

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width() + self._extra_width(), hint.height()) if self.themed else hint

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        extra = self._extra_width() if self.themed else 0
        if not extra:
            super().paintEvent(event)
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter = QPainter(self)
        style = self.style()
        style.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option, painter, self)
        whole = style.subElementRect(QStyle.SubElement.SE_PushButtonContents, option, self)
        option.rect = whole.adjusted(0, 0, -extra, 0)
        style.drawControl(QStyle.ControlElement.CE_PushButtonLabel, option, painter, self)
        self._paint_extra(painter, QRectF(whole))

    def _paint_extra(self, painter: QPainter, whole: QRectF) -> None:
        theme = self.theme
        metrics = self.fontMetrics()
        label = metrics.horizontalAdvance(self.text().replace("&&", "&")) + (
            self.iconSize().width() + 4 if self._icon else 0
        )
        x = whole.left() + (whole.width() - self._extra_width() - label) / 2 + label + 8
        color = self._content_color() if self.isEnabled() else theme.color("text_disabled")
        if self._after:
            side = theme.scaled(16)
            made = icon(theme, self._after, 16, color)
            made.paint(painter, round(x), round(whole.center().y() - side / 2), side, side)
            x += side + 8
        if self._key and self.text():
            painter.setFont(theme.font("small"))
            faint = QColor(color)
            faint.setAlphaF(0.85)
            painter.setPen(QPen(faint))
            area = QRectF(x, whole.top(), whole.right() - x + 8, whole.height())
            painter.drawText(
                area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self.key_shown()
            )
