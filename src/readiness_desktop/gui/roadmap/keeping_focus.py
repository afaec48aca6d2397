"""Where the keyboard goes when a button is pressed that cannot be pressed again: to the table beside it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def give_focus(widget: QWidget) -> None:
    """Give it the keyboard before the button that has it is switched off, which would send it anywhere.

    Who works with keys sees where they are; after a click there is no ring.
    """
    keys = widget.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
    widget.setFocus(Qt.FocusReason.TabFocusReason if keys else Qt.FocusReason.OtherFocusReason)
