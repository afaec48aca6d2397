"""What the Gates page changes, each a step of undo under its name that comes back to the gate."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from readiness_desktop.domain.agreements import SignOff
from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.gate_facts import GateItem, GateStanding
from readiness_desktop.gui.open_assessment import OpenAssessment
from readiness_desktop.services import stage_gates as services
from readiness_desktop.wording import stage_gates as words
from readiness_desktop.wording.translate import _

_NEXT = {"open": "met", "met": "not_met", "not_met": "open"}


def _step(hub: OpenAssessment, after: Assessment, text: str, gate: str, notice: str = "") -> None:
    if not hub.locked:
        hub.change(after, text, notice=notice, spot=("gates", gate))


def _typed(hub: OpenAssessment, fields: dict[str, Any]) -> dict[str, Any]:
    """The fields with the names behind what a dialog showed."""
    return {
        name: hub.typed_name(value) if name in ("owner", "by") else value for name, value in fields.items()
    }


def tick(hub: OpenAssessment, item: GateItem, gate: str) -> None:
    """Turn what is ticked by hand to its next state: open, met, not met."""
    if item.computed or (item.record is not None and item.record.status == "waived"):
        return
    describe(hub, item, gate, {"status": _NEXT.get(item.status, "met")})


def describe(hub: OpenAssessment, item: GateItem, gate: str, fields: dict[str, Any]) -> None:
    """Keep what was filled in about a criterion."""
    said = _("criterion “{text}”").format(text=item.text)
    _step(hub, services.set_criterion(hub.assessment, item, **_typed(hub, fields)), said, gate)


def add(hub: OpenAssessment, standing: GateStanding, fields: dict[str, Any]) -> None:
    """Add a criterion of the project's own."""
    after, uuid = services.add_criterion(hub.assessment, standing.id, fields["text"], must=fields["must"])
    typed = _typed(hub, fields)
    rest = {name: typed[name] for name in ("evidence", "owner", "due")}
    current = after.current
    criteria = tuple(replace(one, **rest) if one.uuid == uuid else one for one in current.criteria)
    added = after.with_current(replace(current, criteria=criteria))
    _step(hub, added, _("criterion “{text}”").format(text=fields["text"]), standing.id)


def remove(hub: OpenAssessment, item: GateItem, gate: str) -> None:
    """Take away a criterion that was added."""
    said = _("“{text}” removed").format(text=item.text)
    _step(hub, services.remove_criterion(hub.assessment, item.key), said, gate, said)


def waive(hub: OpenAssessment, item: GateItem, gate: str, sponsor: str, reason: str) -> None:
    """Waive a criterion."""
    said = _("waiver of “{text}”").format(text=item.text)
    _step(hub, services.waive(hub.assessment, item, hub.typed_name(sponsor), reason), said, gate)


def take_back_waiver(hub: OpenAssessment, item: GateItem, gate: str) -> None:
    """Take a waiver back."""
    said = _("Waiver of “{text}” taken back").format(text=item.text)
    _step(hub, services.take_back_waiver(hub.assessment, item), said, gate, said)


def sign(hub: OpenAssessment, said: SignOff) -> None:
    """Keep what a role said."""
    text = _("sign-off of {role}").format(role=said.role)
    _step(
        hub, services.sign(hub.assessment, replace(said, person=hub.typed_name(said.person))), text, said.gate
    )


def unsign(hub: OpenAssessment, uuid: str, gate: str) -> None:
    """Take away a sign-off that was entered by mistake."""
    said = _("Sign-off removed")
    _step(hub, services.take_back_sign_off(hub.assessment, uuid), said, gate, said)


def decide(hub: OpenAssessment, standing: GateStanding, fields: dict[str, Any]) -> None:
    """Record a decision."""
    conditions = [replace(one, owner=hub.typed_name(one.owner)) for one in fields["conditions"]]
    decided = {**_typed(hub, fields), "conditions": tuple(conditions)}
    after = services.decide(hub.assessment, hub.results, standing, **decided)
    said = _("decision at {gate}: {outcome}").format(
        gate=standing.id, outcome=words.outcome(standing, fields["outcome"])
    )
    _step(hub, after, said, standing.id)


def undecide(hub: OpenAssessment, uuid: str, gate: str) -> None:
    """Take away a decision that was entered by mistake."""
    said = _("Decision removed")
    _step(hub, services.take_back_decision(hub.assessment, uuid), said, gate, said)


def keep_condition(hub: OpenAssessment, gate: str, key: str, fields: dict[str, Any]) -> None:
    """Add a condition (empty `key`) or change one."""
    after = hub.assessment
    if not key:
        after, key = services.add_condition(after, gate, fields["text"])
    after = services.change_condition(after, key, **_typed(hub, fields))
    _step(hub, after, _("condition “{text}”").format(text=fields["text"]), gate)


def remove_condition(hub: OpenAssessment, gate: str, key: str) -> None:
    """Take away a condition."""
    said = _("Condition removed")
    _step(hub, services.remove_condition(hub.assessment, key), said, gate, said)


def change_sheet(hub: OpenAssessment, gate: str, field: str, value: object) -> None:
    """Keep a field of the sheet."""
    after = services.change_sheet(hub.assessment, gate, **{field: value})
    _step(hub, after, _("sheet of {gate}").format(gate=gate), gate)
