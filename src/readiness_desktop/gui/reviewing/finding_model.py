"""The findings of the quality check as rows: a heading for each rule that can be folded, and its findings below."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtWidgets import QWidget

from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.quality import RULE_IDS
from readiness_desktop.domain.quality_finding import Finding, Severity
from readiness_desktop.domain.results import Results
from readiness_desktop.gui.widgets.row_model import RowModel
from readiness_desktop.wording import quality
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.translate import _

Index = QModelIndex | QPersistentModelIndex
Filter = Literal["all", "must", "should"]


@dataclass(frozen=True, slots=True)
class FindingRow:
    """A heading (`finding` is None) or one finding; `action` is empty where nothing can be mended any more."""

    rule: str
    severity: Severity
    title: str
    words: str = ""
    action: str = ""
    count: int = 0
    folded: bool = False
    finding: Finding | None = None

    @property
    def key(self) -> tuple[object, ...]:
        """What it stands for, to be found again after a change."""
        place = self.finding.place if self.finding is not None else None
        return (self.rule, place)

    @property
    def spoken(self) -> str:
        """The row as a screen reader says it."""
        if self.finding is None:
            state = _("folded") if self.folded else _("unfolded")
            return _("{title}: {n}, {state}").format(title=self.title, n=written(self.count), state=state)
        said = _("{title}. {words}").format(title=self.title, words=self.words)
        return f"{said} {self.action}" if self.action else said


def finding_rows(
    framework: Framework,
    results: Results,
    findings: Sequence[Finding],
    *,
    shown: Filter,
    folded: frozenset[str],
    locked: bool,
) -> tuple[FindingRow, ...]:
    """The rows of a filter in the order of the rules; those of a folded rule are left out."""
    wanted = [one for one in findings if shown in ("all", one.severity)]
    rows: list[FindingRow] = []
    for rule in RULE_IDS:
        own = [one for one in wanted if one.rule == rule]
        if not own:
            continue
        severity: Severity = "must" if any(one.severity == "must" for one in own) else "should"
        hidden = rule in folded
        rows.append(FindingRow(rule, severity, quality.title(rule), count=len(own), folded=hidden))
        rows += [_row(framework, results, one, locked=locked) for one in own if not hidden]
    return tuple(rows)


def _row(framework: Framework, results: Results, one: Finding, *, locked: bool) -> FindingRow:
    return FindingRow(
        one.rule,
        one.severity,
        quality.subject(framework, results, one),
        quality.sentence(framework, one),
        _("Show") if locked else quality.mend(one),
        finding=one,
    )


class FindingModel(RowModel[FindingRow]):
    """The rows; what a heading says aloud is no tooltip, for it stands there in full."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, title=lambda row: row.title, words=lambda row: row.spoken, tip=_tip)


def _tip(row: FindingRow) -> str:
    return "" if row.finding is None else _("{title}. {words}").format(title=row.title, words=row.words)
