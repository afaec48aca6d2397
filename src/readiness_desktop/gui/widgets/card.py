"""A card: a surface with a thin border, no shadow."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.labels import ElidedLabel, PlainLabel
from readiness_desktop.gui.widgets.themed import Themed


class Card(Themed, QFrame):
    """The ground of a group of things that belong together."""

    def __init__(self, parent: QWidget | None = None, *, theme: Theme | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        if theme is not None:
            self.use(theme)


class Divider(Themed, QFrame):
    """A thin line across a card."""

    def __init__(self, parent: QWidget | None = None, *, theme: Theme | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(1)
        self.setProperty("line", "top")
        if theme is not None:
            self.use(theme)


class CardHead(Themed, QWidget):
    """The heading row of a card: a title, a quiet remark, and room for controls at the right (`.row`)."""

    def __init__(
        self, parent: QWidget | None = None, *, title: str = "", remark: str = "", theme: Theme | None = None
    ) -> None:
        super().__init__(parent)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(8)
        self.title = PlainLabel(self, text=title, style="section")
        self.remark = ElidedLabel(self, text=remark, style="small", color="text_muted")
        self.row.addWidget(self.title)
        self.row.addWidget(self.remark)
        self.row.addStretch(1)
        if theme is not None:
            self.use(theme)
            self.title.use(theme)
            self.remark.use(theme)
