"""Undo inside a field takes back what was typed there now, and nothing that stood there."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from readiness_desktop.gui.widgets.own_undo import OwnUndo


@pytest.fixture
def edit(qtbot: QtBot, qapp: QApplication) -> Iterator[QPlainTextEdit]:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    made = QPlainTextEdit(window)
    OwnUndo(made)
    column.addWidget(made)
    column.addWidget(QLineEdit(window))
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    made.setFocus(Qt.FocusReason.ShortcutFocusReason)
    yield made
    window.hide()


def leave_and_come_back(edit: QPlainTextEdit) -> None:
    edit.clearFocus()
    edit.setFocus(Qt.FocusReason.ShortcutFocusReason)


def test_what_was_there_when_somebody_comes_back_stays(qtbot: QtBot, edit: QPlainTextEdit) -> None:
    qtbot.keyClicks(edit, "hello")
    leave_and_come_back(edit)
    qtbot.keyClicks(edit, " world")
    edit.undo()
    assert edit.toPlainText() == "hello"
    edit.undo()
    assert edit.toPlainText() == "hello"


def test_a_letter_behind_what_was_pasted_goes_alone(qtbot: QtBot, edit: QPlainTextEdit) -> None:
    edit.insertPlainText("x" * 5000)
    qtbot.keyClicks(edit, "a")
    edit.undo()
    assert edit.toPlainText() == "x" * 5000
    edit.undo()
    assert edit.toPlainText() == ""


def test_the_menu_of_the_field_still_undoes(qtbot: QtBot, edit: QPlainTextEdit) -> None:
    qtbot.keyClicks(edit, "hello")
    QApplication.sendEvent(edit, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.PopupFocusReason))
    edit.undo()
    assert edit.toPlainText() == ""
