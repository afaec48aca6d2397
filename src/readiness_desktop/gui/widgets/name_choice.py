"""A combo box that takes any name: what is known is offered in a list below and never put in by itself."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QStyle, QStyleOptionComboBox

from readiness_desktop.gui.theme import Theme

LETTERS = 20


def offer_names(box: QComboBox, theme: Theme) -> None:
    """Let the box offer what begins like the typed text; Qt's own way writes the rest behind the cursor."""
    completer = box.completer()
    if completer is None:
        return
    completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    if (names := completer.popup()) is not None:
        theme.clothe(names)
        names.setFont(theme.font("body"))


def room_for_names(box: QComboBox, name: str) -> int:
    """How wide the box must be to show the name that stands, each one it offers, and some letters of a new one."""
    metrics = box.fontMetrics()
    names = [name, "n" * LETTERS, *(box.itemText(number) for number in range(box.count()))]
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    option.rect.setRect(0, 0, 400, 32)  # type: ignore[attr-defined]
    field = box.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, box
    )
    return max(metrics.horizontalAdvance(one) for one in names) + 400 - field.width() + 12
