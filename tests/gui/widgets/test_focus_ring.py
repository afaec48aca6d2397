"""The ring outlives what it was on."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.focus_ring import FocusRing, paint_row_ring


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    column = QVBoxLayout(made)
    for name in ("first", "second", "third"):
        panel = QWidget(made)
        panel.setObjectName(f"{name}_panel")
        field = QLineEdit(panel)
        field.setObjectName(name)
        QVBoxLayout(panel).addWidget(field)
        column.addWidget(panel)
    made.resize(300, 160)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def field(window: QWidget, name: str) -> QLineEdit:
    found = window.findChild(QLineEdit, name)
    assert found is not None
    return found


def test_what_it_was_on_may_go(qtbot: QtBot, window: QWidget, theme: Theme) -> None:
    ring = FocusRing(window, theme=theme)
    first, second = field(window, "first"), field(window, "second")
    first.setFocus(Qt.FocusReason.OtherFocusReason)
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert ring.target is second
    panel = window.findChild(QWidget, "second_panel")
    assert panel is not None
    delete(panel)
    first.setFocus(Qt.FocusReason.OtherFocusReason)
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert ring.target is field(window, "third")


def test_the_ring_of_a_row_runs_on_from_cell_to_cell(theme: Theme) -> None:
    picture = QImage(90, 20, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for number in range(3):
        cell = QRect(30 * number, 0, 30, 20)
        paint_row_ring(painter, theme, cell, first=number == 0, last=number == 2)
    painter.end()
    lines = {picture.pixelColor(x, y).name() for x in range(2, 88) for y in (0, 1, 18, 19)}
    assert lines == {theme.color("focus").name()}
