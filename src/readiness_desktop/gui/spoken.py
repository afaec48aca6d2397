"""What a screen reader is told of widgets that paint themselves: what they are, and the value that they show.

Qt knows the name and the description of any widget, but takes one that paints itself for an empty panel. Such a widget
says with `spoken_role` what it is (the name of a QAccessible.Role) and with `spoken_value` what it shows.
"""

from __future__ import annotations

from typing import Any, cast

from PySide6.QtGui import QAccessible, QAccessibleInterface, QAccessibleValueChangeEvent
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QWidget

_installed: list[bool] = []


class Spoken(QAccessibleWidget):
    """A widget that paints itself, as a screen reader meets it."""

    def __init__(self, widget: QWidget) -> None:
        role = getattr(QAccessible.Role, str(getattr(widget, "spoken_role", "")) or "Graphic")
        super().__init__(widget, role)

    def text(self, kind: QAccessible.Text) -> str:
        """Its value where it has one; name and description as every widget has them."""
        if kind == QAccessible.Text.Value:
            return _value(self.object())
        return super().text(kind)

    def state(self) -> QAccessible.State:
        """As of any widget; a button may also be checked."""
        state = super().state()
        button = self.object()
        if isinstance(button, QAbstractButton) and button.isCheckable():
            cast(Any, state).checkable = True
            cast(Any, state).checked = button.isChecked()
            cast(Any, state).selected = self.role() == QAccessible.Role.PageTab and button.isChecked()
        return state

    def actionNames(self) -> list[str]:
        """A button can be pressed."""
        names = list(super().actionNames())
        button = self.object()
        if isinstance(button, QAbstractButton) and button.isEnabled():
            return [_press(), *names]
        return names

    def doAction(self, name: str) -> None:
        """Press it, or give it the focus."""
        button = self.object()
        if isinstance(button, QAbstractButton) and name == _press():
            button.click()
        else:
            super().doAction(name)


def speak() -> None:
    """Let screen readers know such widgets; once for a process."""
    if not _installed:
        _installed.append(True)
        QAccessible.installFactory(_interface)


def value_changed(widget: QWidget) -> None:
    """Tell a screen reader that a widget shows another value; nothing where none listens."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleValueChangeEvent(widget, _value(widget)))


def _interface(_kind: str, made: object) -> QAccessibleInterface | None:
    if isinstance(made, QWidget) and hasattr(made, "spoken_role"):
        return Spoken(made)
    return None


def _value(widget: object) -> str:
    said = getattr(widget, "spoken_value", None)
    return str(said()) if said is not None else ""


def _press() -> str:
    from PySide6.QtGui import QAccessibleActionInterface

    return QAccessibleActionInterface.pressAction()
