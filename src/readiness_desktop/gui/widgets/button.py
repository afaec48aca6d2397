"""Buttons: primary, standard, quiet, plain, link and danger, with an icon and the key that presses them."""

import math

from PySide6.QtCore import Property, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from readiness_desktop.gui.icons import draw, icon
from readiness_desktop.gui.theme import Theme, repolish
from readiness_desktop.gui.widgets.labels import as_tooltip
from readiness_desktop.gui.widgets.themed import Themed
from readiness_desktop.wording.translate import _

_GAP, _LEFT = 7, 14.0
_ICON_COLORS = {
    "primary": "on_accent",
    "danger": "level0",
    "link": "accent_text",
    "crumb": "text_secondary",
}


class Button(Themed, QPushButton):
    """A button. `kind`: primary, standard, quiet, plain, link, danger; `button_size`: small, normal, large.

    `key` is shown at the right end in small type and in the tooltip; it does not make the shortcut. Wider than it
    needs to be it has its words in the middle, or where `content_left` is set at its left end, as in a list.
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
        self._shown_of, self._shown = "", ""
        self.content_left = False
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
            repolish(self)
            if self.themed:
                self.restyle()

    def set_tip(self, tip: str) -> None:
        """Say more in the tooltip; the key is added."""
        if tip != self._tip:
            self._tip = tip
            self._refresh_tip()

    def setText(self, text: str) -> None:
        shown = text.replace("&", "&&")
        if text and shown == self.text():
            return
        super().setText(shown)
        only = "" if text else "icon"
        if self.property("only") != only:
            self.setProperty("only", only)
            repolish(self)
        self._refresh_tip()

    def key_shown(self) -> str:
        """The key as this system writes it."""
        if self._shown_of != self._key:
            self._shown_of = self._key
            self._shown = QKeySequence(self._key).toString(QKeySequence.SequenceFormat.NativeText)
        return self._shown

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

    def _parts(self) -> list[tuple[str, float]]:
        """What stands in the button from left to right, with the width of each: icon, text, after, key."""
        side = float(self.theme.scaled(16))
        parts: list[tuple[str, float]] = []
        if self._icon:
            parts.append(("icon", side))
        if self.text():
            parts.append(("text", QFontMetricsF(self.font()).horizontalAdvance(self._words())))
        if self._after:
            parts.append(("after", side))
        if self._key and self.text():
            parts.append(("key", QFontMetricsF(self.theme.font("small")).horizontalAdvance(self.key_shown())))
        return parts

    def _words(self) -> str:
        return self.text().replace("&&", "&")

    def _content_width(self) -> float:
        parts = self._parts()
        return sum(width for _name, width in parts) + _GAP * max(0, len(parts) - 1)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        if not self.themed or not self.text():
            return hint
        from PySide6.QtWidgets import (  # late: the first window has no words in buttons
            QStyle,
            QStyleOptionButton,
        )

        option = QStyleOptionButton()
        self.initStyleOption(option)
        plain = QSize(math.ceil(self._content_width()), self.fontMetrics().height())
        full = self.style().sizeFromContents(QStyle.ContentsType.CT_PushButton, option, plain, self)
        return QSize(full.width(), hint.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.themed or not self.text():
            super().paintEvent(event)
            return
        from PySide6.QtWidgets import QStyle, QStyleOptionButton

        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter = QPainter(self)
        self.style().drawControl(QStyle.ControlElement.CE_PushButtonBevel, option, painter, self)
        self._paint_content(painter)

    def _paint_content(self, painter: QPainter) -> None:
        theme = self.theme
        color = self._content_color() if self.isEnabled() else theme.color("text_disabled")
        middle = self.height() / 2
        x = _LEFT if self.content_left else (self.width() - self._content_width()) / 2
        for name, width in self._parts():
            area = QRectF(x, 0, width + 2, self.height())
            if name in ("icon", "after"):
                picture = self._icon if name == "icon" else self._after
                draw(painter, theme, picture, QPointF(x, middle - width / 2), 16, color)
            else:
                painter.setFont(self.font() if name == "text" else theme.font("small"))
                ink = QColor(color)
                ink.setAlphaF(1.0 if name == "text" else 0.85)
                painter.setPen(ink)
                words = self._words() if name == "text" else self.key_shown()
                painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
            x += width + _GAP
