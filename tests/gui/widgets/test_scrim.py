"""A dialog dims its window once, in the colour of the theme, and gives the light back."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from readiness_desktop.gui.dialogs.window import Dialog
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.scrim import Scrim


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.setStyleSheet("background: #ffffff;")
    made.resize(200, 100)
    made.show()
    return made


def corner(window: QWidget) -> QColor:
    """The colour of the lower right of a window."""
    return window.grab().toImage().pixelColor(window.width() - 2, window.height() - 2)


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_the_window_is_dimmed_while_a_dialog_is_open(
    qtbot: QtBot, theme: Theme, window: QWidget, mode: str
) -> None:
    theme.set_mode(mode)
    light = corner(window)
    dialog = Dialog(window, theme, "Settings")
    dialog.open()
    assert corner(window).lightness() < light.lightness() - 60
    window.resize(300, 200)
    assert corner(window).lightness() < light.lightness() - 60
    dialog.reject()
    assert corner(window) == light
    qtbot.waitUntil(lambda: window.findChild(Scrim) is None)


def test_a_dialog_over_a_dialog_does_not_dim_twice(theme: Theme, window: QWidget) -> None:
    first, second = Dialog(window, theme, "Settings"), Dialog(window, theme, "Really?")
    first.open()
    once = corner(window)
    second.open()
    assert corner(window) == once
    second.reject()
    assert corner(window) == once
    first.reject()
