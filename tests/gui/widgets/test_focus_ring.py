"""The ring outlives what it was on."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.focus_ring import FocusRing


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
