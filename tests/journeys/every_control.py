"""Presses every key and every button that is enabled on every page, as somebody does who wants to change something."""

from PySide6.QtCore import QAbstractListModel, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QWidget,
)

from readiness_desktop.gui.questionnaire.evidence_dialog import EvidenceDialog
from tests.journeys.day import Day

KEYS = (
    *range(Qt.Key.Key_0, Qt.Key.Key_4 + 1),
    *range(Qt.Key.Key_A, Qt.Key.Key_Z + 1),
    Qt.Key.Key_Delete,
    Qt.Key.Key_Backspace,
    Qt.Key.Key_Space,
    Qt.Key.Key_Return,
    Qt.Key.Key_F2,
)
ELSEWHERE = ("Start the next round", "Finish later")
"""A next round is what a locked one is for, and leaving is not changing."""


def try_everything(day: Day) -> None:
    """Go through every page of the open assessment; it must be the same after each press."""
    before = day.hub.assessment
    for place in day.window.available:
        if not place.inside:
            continue
        day.window.show_page(place.id)
        if day.window.page != place.id:
            continue
        for press in (_keys, _buttons, _fields, _cells):
            press(day, place.id)
            _calm(day, place.id)
            assert day.hub.assessment == before, f"{press.__name__} on {place.id}"
            assert not day.hub.undo_stack.count()


def _calm(day: Day, page: str) -> None:
    """Close what a press opened and go back to the page."""
    for popup in day.window.findChildren(QMenu):
        if popup.isVisible():
            popup.close()
    for dialog in day.window.findChildren(QDialog):
        if dialog.isVisible():
            if isinstance(dialog, EvidenceDialog):
                _inside(dialog)
            dialog.reject()
    if day.window.page != page:
        day.window.show_page(page)


def _inside(dialog: QDialog) -> None:
    """Nothing in the dialog of a locked piece of evidence can be typed."""
    for field in dialog.findChildren(QLineEdit):
        assert not field.isEnabled() or field.isReadOnly(), dialog.windowTitle()


def _widget(day: Day, page: str) -> QWidget:
    return day.window.page_widget(page)


def _keys(day: Day, page: str) -> None:
    for key in KEYS:
        focused = QApplication.focusWidget()
        inside = focused if focused is not None and _widget(day, page).isAncestorOf(focused) else None
        day.qtbot.keyClick(inside or _widget(day, page), Qt.Key(key))
        _calm(day, page)


def _buttons(day: Day, page: str) -> None:
    for button in _widget(day, page).findChildren(QAbstractButton):
        if button.isVisible() and button.isEnabled() and button.text() not in ELSEWHERE:
            button.click()
            _calm(day, page)


def _fields(day: Day, page: str) -> None:
    for field in _widget(day, page).findChildren(QWidget):
        if not field.isVisible() or not field.isEnabled():
            continue
        if isinstance(field, QLineEdit | QPlainTextEdit):
            day.qtbot.keyClicks(field, "x")
            if isinstance(field, QLineEdit):
                field.editingFinished.emit()
        elif isinstance(field, QComboBox):
            field.setCurrentIndex(field.count() - 1)


def _cells(day: Day, page: str) -> None:
    for view in _widget(day, page).findChildren(QAbstractItemView):
        model = view.model()
        if not view.isVisible() or model is None:
            continue
        columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
        for row in range(min(3, model.rowCount())):
            for column in range(columns):
                index = model.index(row, column)
                assert not index.flags() & Qt.ItemFlag.ItemIsEditable, f"{page}: {view.accessibleName()}"
                view.setCurrentIndex(index)
                day.qtbot.keyClick(view, Qt.Key.Key_Delete)
