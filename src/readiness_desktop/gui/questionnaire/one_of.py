"""Buttons of which at most one is checked, and which a screen reader calls radio buttons."""

from collections.abc import Sequence

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QRadioButton


class OneOf(QRadioButton):
    """A radio button whose group may have none checked, and which keeps the focus policies it was given.

    Qt's exclusive buttons rewrite the policies of the whole group when one of them gets the focus, and refuse to be
    unchecked; only exclusive ones are radio buttons to a screen reader. So it is exclusive but for these two moments.
    """

    def show_checked(self, checked: bool) -> None:
        """Be checked or not, whatever the others are."""
        if checked != self.isChecked():
            self.setAutoExclusive(False)
            self.setChecked(checked)
            self.setAutoExclusive(True)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.setAutoExclusive(False)
        super().focusInEvent(event)
        self.setAutoExclusive(True)


def check_one(buttons: Sequence[OneOf], chosen: OneOf | None) -> None:
    """Check `chosen` alone, or none of them."""
    for button in buttons:
        button.show_checked(button is chosen)
