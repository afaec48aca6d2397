"""The stage gates with the names in them as they are shown."""

from dataclasses import replace

from readiness_desktop.domain.gate_facts import GateStanding, StageGates
from readiness_desktop.wording.people import Named, as_typed


def shown(found: StageGates, named: Named) -> StageGates:
    """The same gates with every name as it is shown."""
    return replace(found, gates=tuple(shown_gate(one, named) for one in found.gates))


def shown_gate(gate: GateStanding, named: Named) -> GateStanding:
    """The same gate with every name as it is shown."""
    if named is as_typed:
        return gate
    items = tuple(
        item
        if item.record is None
        else replace(
            item,
            record=replace(
                item.record, owner=named(item.record.owner), waived_by=named(item.record.waived_by)
            ),
        )
        for item in gate.items
    )
    voices = tuple(
        one if one.said is None else replace(one, said=replace(one.said, person=named(one.said.person)))
        for one in gate.voices
    )
    conditions = tuple(
        replace(one, action=replace(one.action, owner=named(one.action.owner))) for one in gate.conditions
    )
    decisions = tuple(replace(one, by=named(one.by)) for one in gate.decisions)
    return replace(gate, items=items, voices=voices, conditions=conditions, decisions=decisions)
