"""The keys that the foot of the question page reminds of."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.key_cap import KeyCap, KeyHint
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.wording.translate import _


def add_key_hints(place: QWidget, theme: Theme) -> None:
    """Show the keys in a row on this empty widget; `dress` it afterwards."""
    row = QHBoxLayout(place)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(12)
    row.addWidget(level_keys(place, theme))
    for keys, text in (
        (("N",), _("not applicable")),
        (("E",), _("evidence")),
        (("R",), _("respondent")),
    ):
        row.addWidget(KeyHint(place, keys=keys, text=text, theme=theme))


def level_keys(place: QWidget, theme: Theme) -> QWidget:
    """The keys that choose a level."""
    levels = QWidget(place)
    caps = QHBoxLayout(levels)
    caps.setContentsMargins(0, 0, 0, 0)
    caps.setSpacing(4)
    caps.addWidget(KeyCap(levels, text="0", theme=theme))
    caps.addWidget(PlainLabel(levels, text="–", style="small", color="text_muted", theme=theme))
    caps.addWidget(KeyHint(levels, keys=("4",), text=_("level"), theme=theme))
    return levels
