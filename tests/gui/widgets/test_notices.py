from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.banner import Banner
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.empty_state import EmptyState
from readiness_desktop.gui.widgets.focus_ring import FocusRing
from readiness_desktop.gui.widgets.undo_notice import UndoNotice


def test_a_banner_says_what_happened_and_offers_one_thing(theme: Theme, qtbot: QtBot) -> None:
    banner = Banner(theme=theme)
    qtbot.addWidget(banner)
    banner.show_notice("error", "The disk is full.", "Your answers are safe.", "Try again")
    assert banner.accessibleName() == "The disk is full. Your answers are safe."
    with qtbot.waitSignal(banner.acted):
        banner.button.click()
    banner.show_notice("info", "Locked")
    assert banner.button.isHidden()


def test_an_undo_notice_goes_when_undo_is_pressed(theme: Theme, qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    notice = UndoNotice(window, theme=theme)
    window.show()
    notice.say("Anna removed")
    assert notice.isVisible()
    assert notice.geometry().bottom() == window.height() - 25
    with qtbot.waitSignal(notice.undo_asked):
        qtbot.keyClick(notice._button, Qt.Key.Key_Space)
    assert not notice.isVisible()


def test_an_empty_state_without_an_action_shows_no_button(theme: Theme, qtbot: QtBot) -> None:
    empty = EmptyState(headline="Nothing yet", sentence="Begin.", theme=theme)
    qtbot.addWidget(empty)
    assert empty.button.isHidden()
    empty.say("info", "Nothing fits", "No such words.", "Show all")
    with qtbot.waitSignal(empty.acted):
        empty.button.click()


def test_the_ring_is_for_the_keyboard_only(theme: Theme, qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    middle = QWidget()
    column = QVBoxLayout(middle)
    first, second = QLineEdit(), Button(text="Go", theme=theme)
    column.addWidget(first)
    column.addWidget(second)
    window.setCentralWidget(middle)
    ring = FocusRing(window, theme=theme)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    first.setFocus(Qt.FocusReason.MouseFocusReason)
    assert ring.target is None
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert second.hasFocus()
    assert ring.target is second
    corner = second.mapTo(window, second.rect().topLeft())
    assert ring.geometry().topLeft() == corner.__class__(corner.x() - 5, corner.y() - 5)
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    first.setFocus(Qt.FocusReason.MouseFocusReason)
    assert ring.target is None
