"""Everything a report is made from; reports compute nothing."""

from dataclasses import dataclass

from readiness_desktop.domain.assessment import Assessment, Round
from readiness_desktop.domain.findings import Findings
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.next_verdict import Way
from readiness_desktop.domain.plan import Plan
from readiness_desktop.domain.results import Results, Sensitivity


@dataclass(frozen=True, slots=True)
class EarlierRound:
    """A locked round before the reported one, with what it said."""

    round: Round
    results: Results


@dataclass(frozen=True, slots=True)
class ReportInput:
    """One round with its results, plan, findings and earlier rounds.

    `assessor` and `firm` sign the report. `draft` is True while a condition has no owner or the round is open.
    `outlines` says whether charts and figures set the round before beside the reported one.
    """

    framework: Framework
    assessment: Assessment
    results: Results
    plan: Plan
    findings: Findings
    earlier: tuple[EarlierRound, ...] = ()
    assessor: str = ""
    firm: str = ""
    draft: bool = False
    outlines: bool = True

    @property
    def sensitivity(self) -> Sensitivity | None:
        """How much the index depends on the weights."""
        return self.findings.sensitivity

    @property
    def way(self) -> Way:
        """What would change the verdict."""
        return self.findings.way
