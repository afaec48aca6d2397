"""Everything a report is made from; reports compute nothing."""

from dataclasses import dataclass

from readiness_desktop.domain.assessment import Assessment, Round
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
    """One round with its results, plan, weight sensitivity, way to the next verdict, and earlier rounds.

    `assessor` and `firm` sign the report. `draft` is True while a condition has no owner or the round is open.
    `outlines` says whether charts and figures set the round before beside the reported one.
    """

    framework: Framework
    assessment: Assessment
    results: Results
    plan: Plan
    sensitivity: Sensitivity | None
    way: Way
    earlier: tuple[EarlierRound, ...] = ()
    assessor: str = ""
    firm: str = ""
    draft: bool = False
    outlines: bool = True
