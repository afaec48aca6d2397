"""A tinted strip that says what happened, whether the data is safe and what to do, with the button that does it."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from readiness_desktop.gui.icons import pixmap
from readiness_desktop.gui.theme import Theme, dress
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.gui.widgets.themed import Themed


class Banner(Themed, QFrame):
    """A notice of kind error, warning, success or info; `acted` tells that its button was pressed.

    `more_acted` is the same of a second button, which there is once it was offered.
    """

    acted = Signal()
    more_acted = Signal()

    def __init__(
        self, parent: QWidget | None = None, *, kind: str = "info", theme: Theme | None = None
    ) -> None:
        super().__init__(parent)
        self._kind = kind
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 10, 14, 10)
        row.setSpacing(10)
        self._icon = QLabel(self)
        row.addWidget(self._icon)
        words = QVBoxLayout()
        words.setSpacing(2)
        self.headline = PlainLabel(self, style="card", wrap=True)
        self.body = PlainLabel(self, color="text_secondary", wrap=True)
        words.addWidget(self.headline)
        words.addWidget(self.body)
        row.addLayout(words, 1)
        self.remark = PlainLabel(self, style="small", color="text_secondary", wrap=True)
        self.remark.hide()
        row.addWidget(self.remark)
        self.button = Button(self, size="small")
        self.button.clicked.connect(self.acted)
        row.addWidget(self.button)
        self.more: Button | None = None
        self._row = row
        self.hide()
        if theme is not None:
            self.use(theme)

    def show_notice(self, kind: str, headline: str, body: str = "", action: str = "") -> None:
        """Say something; `action` is the words of the button, none where empty."""
        self._kind = kind
        self.headline.setText(headline)
        self.body.setText(body)
        self.body.setVisible(bool(body))
        self.button.setText(action)
        self.button.setVisible(bool(action))
        self.setAccessibleName(" ".join(part for part in (headline, body) if part))
        if self.themed:
            self.restyle()
        self.show()

    def show_remark(self, remark: str) -> None:
        """Say something beside the words that belongs to them; nothing where empty."""
        self.remark.setText(remark)
        self.remark.setVisible(bool(remark))

    def offer_more(self, action: str) -> None:
        """Offer a second thing to do beside the button; none where empty."""
        if self.more is None and action:
            self.more = Button(self, size="small", theme=self.theme)
            self.more.clicked.connect(self.more_acted)
            self._row.addWidget(self.more)
        if self.more is not None:
            self.more.setText(action)
            self.more.setVisible(bool(action))

    def restyle(self) -> None:
        dress_children = (self.headline, self.body, self.remark, self.button)
        for child in dress_children:
            dress(child, self.theme)
        meaning = self.theme.notice(self._kind)
        self._icon.setPixmap(
            pixmap(
                self.theme, meaning.icon, self.theme.scaled(16), meaning.colors.ink, self.devicePixelRatioF()
            )
        )
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.themed:
            return
        colors = self.theme.notice(self._kind).colors
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colors.line, 1))
        painter.setBrush(colors.tint)
        radius = self.theme.radius["control"]
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
