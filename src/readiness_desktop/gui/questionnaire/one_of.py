"""Buttons of which at most one is checked, and which a screen reader calls radio buttons."""

from collections.abc import Sequence

from PySide6.QtWidgets import QRadioButton


def check_one(buttons: Sequence[QRadioButton], chosen: QRadioButton | None) -> None:
    """Check `chosen` alone, or none of them; Qt's own exclusive buttons cannot be all unchecked."""
    if chosen is not None:
        if not chosen.isChecked():
            chosen.setChecked(True)
        return
    for button in buttons:
        if button.isChecked():
            button.setAutoExclusive(False)
            button.setChecked(False)
            button.setAutoExclusive(True)
