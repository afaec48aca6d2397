"""Pictures that a card gives away: asked for by the menu key, saved, and looked at."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent, QImage
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from readiness_desktop.gui.widgets.chart_actions import ChartActions

Saved = Callable[[ChartActions, str], Path]
"""Saves the picture of a chart as a kind of file."""


def ask_menu(focused: QWidget, card: QWidget) -> QMenu:
    """Press the menu key where the focus is; the menu of the card around it."""
    at = focused.rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, focused.mapToGlobal(QPoint(at)))
    QApplication.sendEvent(focused, event)
    (menu,) = card.findChildren(QMenu)
    said = [action.text() for action in menu.actions() if action.text()]
    assert said == ["Copy picture", "Save as SVG…", "Save as PNG…", "Show the figures"]
    return menu


def inked(path: Path) -> bool:
    """Whether a picture shows more than its ground, in more than one colour."""
    image = QImage(str(path)) if path.suffix == ".png" else QImage.fromData(path.read_bytes(), "svg")
    places = [(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)]
    return len({image.pixelColor(x, y).name() for x, y in places}) > 3
