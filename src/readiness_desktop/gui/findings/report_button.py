"""The button in the top bar that leads from a findings page to the report."""

from typing import Protocol

from PySide6.QtCore import SignalInstance

from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.wording.translate import _


class Leading(Protocol):
    """A page that can ask for another page."""

    @property
    def navigate(self) -> SignalInstance:
        """Carries the page and what to show on it."""
        ...


def report_button(page: Leading, theme: Theme) -> Button:
    """A button that asks for the report page."""
    button = Button(text=_("Report"), kind="standard", icon="file-text", theme=theme)
    button.clicked.connect(lambda: page.navigate.emit("report", None))
    return button
