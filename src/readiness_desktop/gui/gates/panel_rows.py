"""What stands in the lists beside the criteria: sign-offs, conditions and decisions, as rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readiness_desktop.domain.gate_facts import GateStanding, Voice
from readiness_desktop.gui.gates.looks import condition_look, vote_look
from readiness_desktop.gui.gates.panel_list import PanelRow
from readiness_desktop.gui.theme import Theme
from readiness_desktop.wording import dates, gate_voices, verdicts
from readiness_desktop.wording import stage_gates as words
from readiness_desktop.wording.lists import joined
from readiness_desktop.wording.people import Named, initials, shown_names
from readiness_desktop.wording.translate import _

if TYPE_CHECKING:
    from readiness_desktop.gui.open_assessment import OpenAssessment


def voice_rows(hub: OpenAssessment, standing: GateStanding, theme: Theme) -> tuple[PanelRow, ...]:
    """Every role of the gate with what it said; names as they are shown."""
    named = shown_names(hub.assessment.current, hub.newest_round)
    return tuple(_voice(hub, standing, theme, one, named) for one in standing.voices)


def _voice(hub: OpenAssessment, standing: GateStanding, theme: Theme, one: Voice, named: Named) -> PanelRow:
    icon, ink = vote_look(theme, one)
    said, role, about = one.said, one.voice.role, gate_voices.part(one)
    name = named(said.person.strip()) if said is not None else ""
    notes = gate_voices.notes(hub.framework, standing, one)
    state = gate_voices.vote_of(one)
    day = dates.day(said.on) if said is not None and said.on is not None else ""
    return PanelRow(
        role,
        name or role,
        f"{role}, {about[:1].lower()}{about[1:]}" if name else about,
        state,
        icon,
        ink,
        notes,
        day,
        initials(name or role),
        ", ".join(one for one in (name, role, about, state, *notes, day) if one),
    )


def condition_rows(hub: OpenAssessment, standing: GateStanding, theme: Theme) -> tuple[PanelRow, ...]:
    """The conditions that the gate set, overdue ones first."""
    named = shown_names(hub.assessment.current, hub.newest_round)
    found: list[PanelRow] = []
    for one in sorted(standing.conditions, key=lambda c: (c.done, not c.overdue)):
        icon, ink = condition_look(theme, one)
        action = one.action
        day = dates.day(action.due) if action.due is not None else _("No date")
        evidence = action.closing_evidence.strip()
        notes = (_("Evidence: {list}").format(list=evidence),) if evidence else ()
        owner = named(action.owner) or _("Nobody is named")
        state = words.condition_state(one)
        said = ", ".join((action.text, owner, state, day, *notes))
        found.append(PanelRow(action.key, action.text, owner, state, icon, ink, notes, day, "", said))
    return tuple(found)


def decision_rows(hub: OpenAssessment, standing: GateStanding, theme: Theme) -> tuple[PanelRow, ...]:
    """The decisions at the gate, the one that holds first."""
    named = shown_names(hub.assessment.current, hub.newest_round)
    found: list[PanelRow] = []
    for one in reversed(standing.decisions):
        day = dates.day(one.on) if one.on is not None else ""
        by = _("Decided by {name}").format(name=named(one.by)) if one.by else ""
        notes = [one.text] if one.text.strip() else []
        if one.again is not None:
            notes.append(_("Again on {day}").format(day=dates.day(one.again)))
        if one.version:
            notes.append(_("Sheet version {version}").format(version=one.version))
        if one.verdict:
            notes.append(
                _("The verdict was: {verdict}").format(verdict=verdicts.name(hub.framework, one.verdict))
            )
        open_then = [key for key, status in one.record if status in ("not_met", "open", "claim", "waived")]
        if open_then:
            notes.append(
                _("Not met or waived then: {list}").format(
                    list=joined([_key(standing, k) for k in open_then])
                )
            )
        outcome = words.outcome(standing, one.outcome)
        said = ", ".join(part for part in (outcome, by, day, *notes) if part)
        look = ("stamp", theme.color("text_secondary"))
        found.append(PanelRow(one.uuid, outcome, by, _("On record"), *look, tuple(notes), day, "", said))
    return tuple(found)


def _key(standing: GateStanding, key: str) -> str:
    item = next((one for one in standing.items if one.named(standing.id) == key), None)
    if item is None:
        return key
    return item.key if item.needs is not None else item.text
