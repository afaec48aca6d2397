"""Where the search leads for what was agreed beside the answers, such as criteria, decisions, debt and success."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from readiness_desktop.gui.frame.choices import Target
from readiness_desktop.wording.translate import _

if TYPE_CHECKING:
    from readiness_desktop.domain.pieces import Pieces
    from readiness_desktop.gui.open_assessment import OpenAssessment
    from readiness_desktop.services.searching import Found

To = Callable[[str, object], Callable[[], None]]


def agreed_target(hub: OpenAssessment, found: Found, pieces: Pieces, to: To) -> Target | None:
    """The target of a find; None for what has gone since, or for another kind."""
    current = hub.assessment.current
    words = "".join(piece for piece, _marked in pieces)
    if found.kind == "statement":
        return Target("coins", words, _("Success statement"), to("value", "statement"), pieces=pieces)
    if found.kind == "budget":
        return Target("coins", words, _("Production budget"), to("value", "budget"), pieces=pieces)
    if found.kind == "debt":
        known = any(one.uuid == found.id for one in current.debt)
        return Target("hammer", words, _("Debt"), to("debt", found.id), pieces=pieces) if known else None
    if found.kind == "initiative":
        title = _title_of(hub, found.id)
        kind = _("Roadmap: {title}").format(title=title) if title else ""
        return Target("chart-gantt", words, kind, to("roadmap", found.id), pieces=pieces) if title else None
    if found.kind == "plan":
        known = any(one.uuid == found.id for one in current.plans)
        kind = _("Chosen plan")
        return Target("chart-gantt", words, kind, to("roadmap", None), pieces=pieces) if known else None
    if found.kind == "criterion":
        item = next((one for one in current.criteria if one.uuid == found.id), None)
        if item is None:
            return None
        kind, go = _("Criterion of {gate}"), to("gates", f"{item.gate} {item.key or item.uuid}")
        return Target("signpost", words, kind.format(gate=item.gate), go, pieces=pieces)
    if found.kind == "sign_off":
        said = next((one for one in current.sign_offs if one.uuid == found.id), None)
        kind, gate = _("Sign-off at {gate}"), "" if said is None else said.gate
    else:
        made = next((one for one in current.decisions if one.uuid == found.id), None)
        kind, gate = _("Decision at {gate}"), "" if made is None else made.gate
    if not gate:
        return None
    return Target("stamp", words, kind.format(gate=gate), to("gates", gate), pieces=pieces)


def _title_of(hub: OpenAssessment, initiative: str) -> str:
    """The title of an initiative of the pack or of the roadmap; empty where neither has it any more."""
    own = hub.assessment.current.profile.roadmap.own
    known = [(one.id, one.title) for one in (*own, *hub.framework.initiatives)]
    return next((title for name, title in known if name == initiative), "")
