"""What the Debt page changes, each a step of undo with a name."""

from __future__ import annotations

from typing import Any

from readiness_desktop.domain.agreements import DebtEntry, Paydown
from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.debt_proposals import Proposal
from readiness_desktop.gui.open_assessment import OpenAssessment
from readiness_desktop.services import debt as acts
from readiness_desktop.wording import debt
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.translate import _, ngettext


def add_new(hub: OpenAssessment, kind: str) -> str:
    """Put an empty item into the register, or go on with the one of which nothing is known yet; its uuid.

    Empty where nothing can be changed.
    """
    if hub.locked:
        return ""
    blank = next((one for one in hub.assessment.current.debt if acts.is_blank(one)), None)
    if blank is not None:
        return blank.uuid
    entry = acts.new_entry(kind)
    _step(hub, acts.add(hub.assessment, [entry]), _("new item of debt"), entry.uuid)
    return entry.uuid


def take_over(hub: OpenAssessment, proposals: tuple[Proposal, ...]) -> str:
    """Put proposals into the register; the uuid of the first."""
    current = hub.assessment.current
    entries = [acts.from_proposal(current, one, debt.proposed_title(hub.framework, one)) for one in proposals]
    if not entries or hub.locked:
        return ""
    count = len(entries)
    text = ngettext("{n} proposed item of debt", "{n} proposed items of debt", count).format(n=written(count))
    said = ngettext("{n} item added to the register", "{n} items added to the register", count)
    _step(hub, acts.add(hub.assessment, entries), text, entries[0].uuid, said.format(n=written(count)))
    return entries[0].uuid


def enter(hub: OpenAssessment, uuid: str, name: str, value: Any) -> None:
    """Change a field of an item."""
    entry = _entry(hub, uuid)
    if entry is None or hub.locked:
        return
    if name == "pool":
        after = acts.into_pool(hub.assessment, uuid, str(value))
    else:
        if name == "owner" and value:
            value = hub.typed_name(str(value))
        after = acts.change(hub.assessment, uuid, **{name: value})
    _step(hub, after, _named(entry), uuid)


def remove(hub: OpenAssessment, uuid: str) -> None:
    """Take an item out of the register; a strip offers to undo it."""
    entry = _entry(hub, uuid)
    if entry is not None and not hub.locked:
        said = _("“{title}” removed").format(title=entry.title or _("Without a title"))
        _step(hub, acts.remove(hub.assessment, uuid), _named(entry), uuid, said)


def dismiss(hub: OpenAssessment, proposal: Proposal) -> None:
    """Propose these questions no more; a strip offers to undo it."""
    if hub.locked:
        return
    text = _("proposed items of debt")
    said = _("“{title}” dismissed").format(title=debt.proposed_title(hub.framework, proposal))
    _step(hub, acts.dismiss(hub.assessment, proposal), text, "proposed", said)


def restore(hub: OpenAssessment) -> None:
    """Propose again what was dismissed."""
    if not hub.locked:
        _step(hub, acts.restore(hub.assessment), _("proposed items of debt"), "proposed")


def pay_back(hub: OpenAssessment, rules: Paydown) -> None:
    """Pay back by other rules."""
    if not hub.locked:
        _step(hub, acts.set_paydown(hub.assessment, rules), _("paydown of debt"), "paydown")


def _entry(hub: OpenAssessment, uuid: str) -> DebtEntry | None:
    return next((one for one in hub.assessment.current.debt if one.uuid == uuid), None)


def _named(entry: DebtEntry) -> str:
    return _("debt “{title}”").format(title=entry.title or _("Without a title"))


def _step(hub: OpenAssessment, after: Assessment, text: str, thing: str, notice: str = "") -> None:
    if after is not hub.assessment:
        hub.change(after, text, notice=notice, spot=("debt", thing))
