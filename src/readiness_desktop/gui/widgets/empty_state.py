"""What a page or list shows while there is nothing: an icon, one bold line, one sentence, one button."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from readiness_desktop.gui.icons import draw_centred
from readiness_desktop.gui.theme import Theme, dress
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.gui.widgets.themed import Painted, Themed


class IconTile(Painted):
    """An icon on a rounded ground; `ground` and `ink` are colour tokens."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        icon: str = "info",
        ground: str = "subtle",
        ink: str = "text_secondary",
        side: int = 44,
        theme: Theme | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon, self._ground, self._ink, self._side = icon, ground, ink, side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if theme is not None:
            self.use(theme)

    def set_icon_name(self, name: str) -> None:
        """Show another icon."""
        self._icon = name
        self.update()

    def sizeHint(self) -> QSize:
        side = self.theme.scaled(self._side) if self.themed else self._side
        return QSize(side, side)

    minimumSizeHint = sizeHint

    def paint(self) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(self.theme.color("border"), 1) if self._ground == "subtle" else Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.color(self._ground))
        painter.drawRoundedRect(area, 6, 6)
        draw_centred(painter, self.theme, self._icon, QRectF(self.rect()), 20, self._ink)


class EmptyState(Themed, QWidget):
    """Nothing here yet, why, and the one thing to do; `acted` tells that the button was pressed."""

    acted = Signal()

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        icon: str = "info",
        headline: str = "",
        sentence: str = "",
        action: str = "",
        theme: Theme | None = None,
    ) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 16, 16, 16)
        row.setSpacing(16)
        self.tile = IconTile(self, icon=icon)
        row.addWidget(self.tile, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(4)
        self.headline = PlainLabel(self, text=headline, style="card", wrap=True)
        self.sentence = PlainLabel(self, text=sentence, color="text_secondary", wrap=True)
        self.button = Button(self, text=action)
        self.button.clicked.connect(self.acted)
        self.button.setVisible(bool(action))
        words.addWidget(self.headline)
        words.addWidget(self.sentence)
        words.addSpacing(8)
        words.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        words.addStretch(1)
        row.addLayout(words, 1)
        self.setAccessibleName(headline)
        if theme is not None:
            self.use(theme)

    def say(self, icon: str, headline: str, sentence: str, action: str = "") -> None:
        """Say something else."""
        self.tile.set_icon_name(icon)
        self.headline.setText(headline)
        self.sentence.setText(sentence)
        self.button.setText(action)
        self.button.setVisible(bool(action))
        self.setAccessibleName(headline)

    def restyle(self) -> None:
        for child in (self.tile, self.headline, self.sentence, self.button):
            dress(child, self.theme)
