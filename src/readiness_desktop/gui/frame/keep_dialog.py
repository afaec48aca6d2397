"""Asks what to do with an assessment from a file that the library already has."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from readiness_desktop.gui.dialogs.window import Dialog, ask
from readiness_desktop.gui.theme import Theme
from readiness_desktop.wording.lists import joined
from readiness_desktop.wording.translate import _, ngettext

if TYPE_CHECKING:
    from readiness_desktop.services.duplicates import Comparison


def comparison_words(comparison: Comparison) -> str:
    """Whether one's own copy and that of the file say the same, and where they do not."""
    if comparison.same:
        return _("Yours and the one in the file say the same in every round.")
    said: list[str] = []
    if comparison.mine != comparison.theirs:
        said.append(
            _("Yours has {mine}, the file {theirs}.").format(
                mine=_rounds(comparison.mine), theirs=_rounds(comparison.theirs)
            )
        )
    both = [n for n in comparison.different if n <= min(comparison.mine, comparison.theirs)]
    if both:
        words = ngettext("Round {list} differs.", "Rounds {list} differ.", len(both))
        said.append(words.format(list=joined([str(number) for number in both])))
    if comparison.client_differs:
        said.append(_("The client is described differently."))
    if comparison.tags_differ:
        said.append(_("The tags differ."))
    if comparison.outcome_differs:
        said.append(_("What became of the project is noted differently."))
    said.append(_("Neither replaces the other."))
    return " ".join(said)


def _rounds(count: int) -> str:
    return ngettext("{n} round", "{n} rounds", count).format(n=count)


def ask_to_keep(
    parent: QWidget,
    theme: Theme,
    comparison: Comparison,
    open_mine: Callable[[], None],
    keep_new: Callable[[], None],
) -> Dialog:
    """Open the question; closing it leaves everything as it is."""
    return ask(
        parent,
        theme,
        _("Your library already has this assessment"),
        comparison_words(comparison),
        (
            (_("Leave it"), "standard", lambda: None),
            (_("Keep this one as new"), "standard", keep_new),
            (_("Open mine"), "primary", open_mine),
        ),
    )
