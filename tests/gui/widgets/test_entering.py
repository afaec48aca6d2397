"""Enter presses the button that has the focus; on a page that goes on with Enter only where it came by keys."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.checks import Switch
from readiness_desktop.gui.widgets.focus_ring import FocusRing


class Page(QWidget):
    """A field, a button and a switch; `did` tells what happened."""

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self.did: list[str] = []
        column = QVBoxLayout(self)
        self.field = QLineEdit(self)
        self.button = Button(self, text="Do it", theme=theme)
        self.button.clicked.connect(lambda: self.did.append("pressed"))
        self.switch = Switch(self, theme=theme)
        self.switch.setAccessibleName("Shown")
        for part in (self.field, self.button, self.switch):
            column.addWidget(part)

    def go_on_with_enter(self) -> None:
        shortcut = QShortcut(QKeySequence("Return"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(lambda: self.did.append("next"))


@pytest.fixture
def page(qtbot: QtBot, qapp: QApplication, theme: Theme) -> Iterator[Page]:
    window = QMainWindow()
    qtbot.addWidget(window)
    made = Page(window, theme)
    window.setCentralWidget(made)
    FocusRing(window, theme=theme)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    made.field.setFocus(Qt.FocusReason.OtherFocusReason)
    yield made
    window.hide()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
@pytest.mark.parametrize("how", [Qt.FocusReason.TabFocusReason, Qt.FocusReason.OtherFocusReason])
def test_enter_presses_the_button_with_the_focus(
    qtbot: QtBot, page: Page, key: Qt.Key, how: Qt.FocusReason
) -> None:
    page.button.setFocus(how)
    qtbot.keyClick(page.button, key)
    assert page.did == ["pressed"]


def test_a_page_goes_on_with_enter_unless_the_focus_came_by_keys(qtbot: QtBot, page: Page) -> None:
    page.go_on_with_enter()
    qtbot.mouseClick(page.button, Qt.MouseButton.LeftButton)
    page.did.clear()
    page.button.setFocus(Qt.FocusReason.MouseFocusReason)
    qtbot.keyClick(page.button, Qt.Key.Key_Return)
    assert page.did == ["next"]
    page.field.setFocus(Qt.FocusReason.OtherFocusReason)
    qtbot.keyClick(page.field, Qt.Key.Key_Tab)
    assert page.button.hasFocus()
    qtbot.keyClick(page.button, Qt.Key.Key_Return)
    assert page.did == ["next", "pressed"]


def test_a_switch_is_left_to_space(qtbot: QtBot, page: Page) -> None:
    page.switch.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(page.switch, Qt.Key.Key_Return)
    assert not page.switch.isChecked()
