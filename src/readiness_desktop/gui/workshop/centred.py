"""The column in the middle of the window of an interview, as wide on every one of its pages."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

WIDEST = 1200


def centred(page: QWidget) -> QVBoxLayout:
    """Give a page its column; what is added to it becomes a child of the page."""
    middle = QHBoxLayout(page)
    middle.setContentsMargins(24, 20, 24, 20)
    inside = QWidget(page)
    inside.setProperty("ground", "none")
    inside.setMaximumWidth(WIDEST)
    middle.addStretch(1)
    middle.addWidget(inside, 100)
    middle.addStretch(1)
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(10)
    return column
