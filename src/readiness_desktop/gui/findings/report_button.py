"""The buttons in the top bar that lead from a findings page to the report and to the slides."""

from collections.abc import Callable

from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.wording.translate import _


def report_button(ask: Callable[[str, object], None], theme: Theme) -> Button:
    """A button that asks for the report page by `ask(page, what)`."""
    button = Button(text=_("Report"), kind="standard", icon="file-text", theme=theme)
    button.clicked.connect(lambda: ask("report", None))
    return button


def present_button(ask: Callable[[str, object], None], theme: Theme) -> Button:
    """A button that asks for the slides themselves by `ask(page, what)`."""
    button = Button(
        text=_("Present"), kind="standard", icon="presentation", key=theme.keys["present"], theme=theme
    )
    button.clicked.connect(lambda: ask("present", "slides"))
    return button
