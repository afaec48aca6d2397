"""What the Evidence page changes, each a step of undo under the name of the piece."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from readiness_desktop.domain.assessment import Assessment, EvidenceItem
from readiness_desktop.gui.evidence.evidence_model import DATE, GRADE, KIND, TITLE
from readiness_desktop.gui.open_assessment import OpenAssessment
from readiness_desktop.services import answering
from readiness_desktop.services.evidence import again_for
from readiness_desktop.services.typed_dates import read_day
from readiness_desktop.wording.translate import _


def keep(hub: OpenAssessment, item: EvidenceItem) -> None:
    """Add a piece of evidence or change it."""
    known = any(old.uuid == item.uuid for old in hub.assessment.current.evidence)
    act = answering.change_evidence if known else answering.add_evidence
    _step(hub, act(hub.assessment, item), item)


def remove(hub: OpenAssessment, item: EvidenceItem) -> None:
    """Take a piece of evidence away; a strip offers to undo it."""
    said = _("“{title}” removed").format(title=item.title)
    _step(hub, answering.remove_evidence(hub.assessment, item.uuid), item, said)


def reuse(hub: OpenAssessment, item: EvidenceItem, question: str) -> None:
    """Let another answer rest on the same piece."""
    added = again_for(item, question)
    said = _("“{title}” is evidence for {question} now").format(title=item.title, question=question)
    _step(hub, answering.add_evidence(hub.assessment, added), added, said)


def enter(hub: OpenAssessment, uuid: str, column: int, value: Any) -> str:
    """Take what was entered in a cell; what is wrong with it, if something is."""
    item = next((one for one in hub.assessment.current.evidence if one.uuid == uuid), None)
    if item is None:
        return ""
    if column == TITLE:
        if not value:
            return _("Give the evidence a title. The one it has was kept.")
        item = replace(item, title=value)
    elif column == DATE:
        dated, wrong = read_day(value)
        if wrong:
            return wrong
        item = replace(item, dated=dated)
    elif column == KIND:
        best = next(kind.best for kind in hub.framework.evidence_kinds if kind.id == value)
        item = replace(item, kind=value, grade=min(item.grade, best, key=hub.framework.rank))
    elif column == GRADE:
        item = replace(item, grade=value)
    keep(hub, item)
    return ""


def _step(hub: OpenAssessment, after: Assessment, item: EvidenceItem, notice: str = "") -> None:
    if after is not hub.assessment and not hub.locked:
        text = _("evidence “{title}”").format(title=item.title)
        hub.change(after, text, notice=notice, spot=("evidence", item.uuid))
