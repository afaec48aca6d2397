"""The modes of the questions and what is printed for them, as commands of the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from readiness_desktop.wording.translate import _

if TYPE_CHECKING:
    from readiness_desktop.gui.main_window import MainWindow
    from readiness_desktop.gui.open_assessment import OpenAssessment
    from readiness_desktop.gui.pages.questions import QuestionsPage
    from readiness_desktop.gui.workshop.modes import Modes

Action = tuple[str, str, Callable[[], None]]


def actions(window: MainWindow, hub: OpenAssessment) -> tuple[Action, ...]:
    """What can be done: icon, words, and the command."""
    printed: tuple[Action, ...] = (
        (
            "printer",
            _("Interview guide (PDF)"),
            lambda: _on_page(window, lambda modes: modes.print_guide(None)),
        ),
        (
            "clipboard-list",
            _("Documents to request (PDF)"),
            lambda: _on_page(window, lambda modes: modes.print_documents()),
        ),
    )
    if hub.locked:
        return printed
    modes: tuple[Action, ...] = (
        ("users", _("Workshop"), lambda: _on_page(window, lambda modes: modes.open_workshop())),
        (
            "message-square-text",
            _("Interview"),
            lambda: _on_page(window, lambda modes: modes.open_interview()),
        ),
    )
    return (*modes, *printed)


def _on_page(window: MainWindow, do: Callable[[Modes], None]) -> None:
    """Go to the questions, where the modes begin, and do it there."""
    window.show_page("questions")
    if window.page == "questions":
        do(cast("QuestionsPage", window.page_widget("questions")).modes)
