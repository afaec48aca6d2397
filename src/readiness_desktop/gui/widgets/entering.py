"""What Enter presses: buttons, but not what is ticked or chosen, which Space does."""

from typing import TypeGuard

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton

from readiness_desktop.gui.widgets.checks import Switch


def is_enter(event: QKeyEvent) -> bool:
    """Whether this is Enter of either kind, with nothing held."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and held == Qt.KeyboardModifier.NoModifier


def takes_enter(widget: QObject) -> TypeGuard[QAbstractButton]:
    """Whether Enter presses this."""
    return isinstance(widget, QAbstractButton) and not isinstance(widget, (QCheckBox, QRadioButton, Switch))
