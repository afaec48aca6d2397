"""Icon and colour of each state of a gate, a criterion, a vote and a condition: never by colour alone."""

from PySide6.QtGui import QColor

from readiness_desktop.domain.gate_facts import GateCondition, GateItem, GateStanding, Voice
from readiness_desktop.gui.theme import Theme

_ITEMS = {
    "met": "met",
    "claim": "uncertain",
    "not_met": "not_met",
    "open": "none",
    "na": "na",
    "not_assessed": "na",
    "waived": "waived",
}


def state_look(theme: Theme, gate: GateStanding) -> tuple[str, QColor]:
    """How a gate stands."""
    if gate.state == "passed":
        return "circle-check", theme.level(4).ink
    if gate.state == "held":
        return "octagon-alert", theme.level(0).ink
    if gate.state == "stopped":
        return "circle-x", theme.level(0).ink
    icons = {"in_progress": "loader-circle", "merged": "git-merge", "unrecorded": "circle-question-mark"}
    quiet = "text_secondary" if gate.state == "in_progress" else "text_muted"
    return icons.get(gate.state, "circle-dashed"), theme.color(quiet)


def item_look(theme: Theme, item: GateItem) -> tuple[str, QColor]:
    """How a criterion stands; a waiver that does not hold is an alarm."""
    if item.waiver_fault:
        return "triangle-alert", theme.level(0).ink
    meaning = theme.gate(_ITEMS[item.status])
    return meaning.icon, meaning.colors.ink


def vote_look(theme: Theme, voice: Voice) -> tuple[str, QColor]:
    """What a role said."""
    said = voice.said
    if said is None:
        return "circle-dashed", theme.color("text_muted")
    if said.vote == "objects":
        return ("circle-x", theme.level(0).ink) if voice.blocks else ("circle-alert", theme.level(1).ink)
    if said.vote == "asked":
        return "clock", theme.color("text_secondary")
    return "circle-check", theme.level(4).ink


def condition_look(theme: Theme, one: GateCondition) -> tuple[str, QColor]:
    """How a condition stands."""
    if one.done:
        return "circle-check", theme.level(4).ink
    if one.overdue:
        return "circle-x", theme.level(0).ink
    return (
        ("circle-dot", theme.color("text_secondary"))
        if one.complete
        else ("circle-alert", theme.level(1).ink)
    )
