"""A column of labels that wrap to the width they are given, built anew whenever what it says changes."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.card import Divider
from readiness_desktop.gui.widgets.labels import PlainLabel


class Column(QWidget):
    """`anew` empties it; the other methods add to its end."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, pad: int = 16) -> None:
        super().__init__(parent)
        self._theme, self._pad = theme, pad
        self.setProperty("ground", "none")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._body: QWidget | None = None
        self.column = self.anew()

    @property
    def body(self) -> QWidget:
        """The parent for what is added."""
        assert self._body is not None
        return self._body

    def anew(self) -> QVBoxLayout:
        """Take everything out."""
        if self._body is not None:
            self._layout.removeWidget(self._body)
            self._body.hide()
            self._body.deleteLater()
        self._body = QWidget(self)
        self._body.setProperty("ground", "none")
        self._layout.addWidget(self._body)
        self.column = QVBoxLayout(self._body)
        self.column.setContentsMargins(self._pad, self._pad, self._pad, self._pad)
        self.column.setSpacing(6)
        return self.column

    def say(self, text: str, style: str = "body", color: str = "text") -> PlainLabel:
        """Add a text that can be marked and wraps."""
        label = wrapping(self.body, self._theme, text, style, color)
        self.column.addWidget(label)
        return label

    def part(self, title: str) -> None:
        """Begin another part, with a line above and a heading."""
        self.column.addSpacing(4)
        self.column.addWidget(Divider(self.body, theme=self._theme))
        self.column.addSpacing(2)
        self.say(title, "small", "text_secondary")


def wrapping(
    parent: QWidget, theme: Theme, text: str, style: str = "body", color: str = "text"
) -> PlainLabel:
    """A label that takes the width that there is and wraps in it."""
    label = PlainLabel(parent, text=text, style=style, color=color, wrap=True, theme=theme)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    policy = label.sizePolicy()
    policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
    label.setSizePolicy(policy)
    return label


def scrolling(inside: QWidget, name: str, parent: QWidget) -> QScrollArea:
    """A scroll area around a widget that is as wide as it."""
    scroll = QScrollArea(parent)
    scroll.setAccessibleName(name)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setWidgetResizable(True)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setWidget(inside)
    return scroll
